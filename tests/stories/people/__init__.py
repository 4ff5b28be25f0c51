"""People who do the ordinary thing in an unplanned order, and what must be true of it at the end.

`python -m tests.stories.people 200` lives so many days of them, and tells the bad ones; a few short
evenings are in the suite (test_people.py).

paper_service.py   a video service that writes down who paid for what, in which project
places.py          a chat of each kind on both fakes: private, a group, a server's channel
deeds.py           what somebody may do next: say, reply, forward, correct, press, start anew
day.py             one day of theirs on both platforms at once, with one bot
hour.py            an hour of theirs on one platform, with refusals, silence, failures and kills
telegram_hour.py   such an hour on Telegram
discord_hour.py    such an hour on Discord
life.py            a bot that can be killed in the middle of whatever it does
seeds.py           many days or hours, one after the other
checks.py          what must be true at the end, read from the chats, the store and the service
"""
