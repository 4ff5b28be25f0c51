"""Voice messages as words: heard, shown as they were understood, and done only on a press.

Touches the service by its port, the media of a platform, and the turn's reply. Nothing that was
said is done from here: the press brings it to the inbox, like words that somebody types.

ears.py       who hears it: the service, or the engine that makes copies; or nobody
listening.py  the turn, from the sound to what was understood
spoken.py     the press, as a message of words
"""
