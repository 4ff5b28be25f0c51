"""Pure values and rules: no I/O, no clock, no SDK, no HTTP, no asyncio. Everything here can be
tested by calling it. Time comes in as an argument; sentences go out as keys with arguments.

model.py        the values that everything speaks in: chats, messages, files, presses
view.py         what is shown: a message of ours, a result, what a platform can show
controls.py     what can be pressed, chosen from and looked at under a message
kinds.py        what a turn can be, and how each kind is treated: one table
commands.py     the commands that people can give by name: one table
permissions.py  who may do what, in a chat with several people
ledger.py       where an account's credits went: a rule over balances
states.py       the state machines of turns and exports
errors.py       what can go wrong at the platforms' side
redaction.py    what must be neither stored nor logged, taken out of a message
file_names.py   a file name that every system takes
file_types.py   which of the accepted types a file is, by its first bytes
recent_dict.py  a dictionary that forgets what is old
shards.py       which of Discord's shards a process connects

requests/       what a person wants            backend_text/   what NemoVideo's agent says
results/        a finished result, fitted
timeline/       the draft, and what changed    markdown/       cutting long text into messages
rate_limits/    who may send when              service/        the values of the service's port
fair_use/       who may use the bot, how much, and in which order
"""
