"""What people ask for, from the stored turn to the last words. Knows the store, the service's port
and the platforms' ports; knows no SDK and no HTTP.

inbox/       messages and log-ins become stored turns
presses/     so do presses of buttons
edit/        a paid edit: session, uploads, the question, recovery, what is said about it
batch/       several videos in one message, listed together in the end
export/      a render, and the MP4 in the chat
voice/       voice messages as words, done on a press
reply/       the visible reply, the outbox, the last words

runner.py    the step of the conversation and instant lanes: claim a turn, run it to its end
instant.py   what only reads or talks: status, credits, help, small talk, refusals
commands.py  what changes something beside the timeline: cancel, new, skill, logout, forget, redeem
in_turn.py   work is begun in turn between people
stopping.py  stopping what waits or runs, and who may
refusals.py  what somebody reads who may not begin what they asked for
next_buttons.py  what is offered next, under a result and under an original
usage.py     what was spent, for /usage
preferences.py  what people usually want: /settings, and where it is used
place.py     what people who run a server choose there: /server-settings
history.py   one's latest projects, for /history
wording.py   from values to sentences      file_wording.py   from files to sentences
context.py   what turns need, put together once by `bot.app`
"""
