"""Every query, as a plain `async def name(tx, …)` that awaits statements and nothing else.

lanes.py             claim, move, note and reload turns and exports; the cancel flag
turns.py             turns, and the messages that they were made of
exports.py           renders and their delivery
posts.py             every message that we show, before it is shown; frozen chats
conversations.py     conversations, and the keys that lead to them
sessions.py          NemoVideo's editing sessions
files.py             what people sent, and which session has it
accounts.py          NemoVideo accounts, their tokens encrypted
key_value.py         a few short values by key; what people chose in /settings
place_settings.py    what the people who run a server have chosen there
personal.py          what is kept about one person: one table of facts
poisoned_updates.py  updates that could not be understood
looking_in.py        what an operator looks at: turns, and where the bot spoke lately

deletion/            what is let go, and when
fair_use/            what limits count; invitations
"""
