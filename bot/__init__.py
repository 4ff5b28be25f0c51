"""nemobot: chat threads in, edited videos out. Start reading at `bot/app.py`.

cli        what is typed
operate    serving: platforms, health, logs, signals
app        the whole bot, put together
registry   the one list of platforms
turns      what is asked, rendered and shown
dispatch   who works on which lane
store      what must not be lost
nemo       the NemoVideo client
fetch      what people link to
texts      every sentence people read
skills     the products
settings   what an operator can set
platform   a platform as a whole, connected
ports      the doors to the world
core       pure values and rules
"""

__version__ = "0.1.0"
