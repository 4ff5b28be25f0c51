"""The platforms. Each folder is one, with the same file names in each (tests/adapters/
test_same_rooms.py), so that a reader of one can find everything in the next. Adapters know
`bot.core`, `bot.ports` and their library; they know neither each other nor the rest of the bot.

console   a terminal: the smallest one, and what `nemobot try` and `chat` use
web       a page in a browser, with the server behind it: what `nemobot web` uses
discord   gateway, interactions and REST      telegram  polling or a webhook, and the Bot API
"""
