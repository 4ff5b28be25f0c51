"""Who works on which lane: a lane is an ordered queue of rows, and its work is a `Step` that claims
its head. This room repeats steps; it carries no state and knows no turn. It may touch the ports and
the store's errors.

local                 lanes of one process, one asyncio task each
fleet                 the same between many processes on one PostgreSQL, by procrastinate
looking               how often its worker looks for jobs
straight              procrastinate's statements, on the short way to PostgreSQL
patient               its worker's way to a database that may be away
accept_first          no turn begins while people are being heard
lanes                 a lane's step, which can be interrupted
interruptible_sleep   pauses that a stop breaks off
sweep                 lanes with something open, woken now and then: a wake is only a hint
"""
