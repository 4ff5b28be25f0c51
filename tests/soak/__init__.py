"""Results of every size against limits of every chat, with the bot killed while it fits them.

__main__.py   what is sent, who is killed, and what must be in the chats in the end
bot.py        `nemobot run` with another limit for what a chat takes
test_soak.py  the short form
"""
