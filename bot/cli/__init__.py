"""The command line, `nemobot …`: what is typed is checked before anything starts. This room may use
all of the bot, and nothing uses it.

main           the table of commands, and what their ends mean to a shell
__main__       the console script, quiet from its first moment
try_once       a video and a sentence in, an MP4 out
chat           the bot as a conversation in a terminal
engine         this process becomes the engine
run            serve the platforms
health         is the bot over this data folder alive?
local_bot      what `try`, `chat` and `web` share
whole_bot      the bot itself, imported when something can be seen already
checks         what can be wrong before anything starts, in one line each
start_errors   what stops `run` and `migrate`, in one line each
plain_signs    a terminal that isn't UTF-8 is told what it can show
until_done     a command's work, run to its end or to a signal
pages/         what a browser is shown: by `web`, and beside `run`
setup/         commands about how the bot is set up
data/          commands about what is stored
"""
