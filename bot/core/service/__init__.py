"""What the bot and the video service say to each other, as values: no HTTP, no token, no I/O.

`bot.ports.Service` is written in these words, `bot.nemo` speaks them over HTTP, and turns know
nothing else of the service. Imports nothing but the standard library's pure parts.

    errors.py   what can go wrong there, and whether anything may have happened
    events.py   what happens in one run of the service's agent
    values.py   projects, accounts, credits, files and renders
"""
