"""Several videos in one message: they come together where the platform has albums, and one message
lists them all.

Touches the store, the outbox, and finished renders. Knows not what is done to each video.

batches.py   a batch is a turn of its own: it waits for its parts, then brings and lists them
parts.py     what became of each, and the list
unfolding.py an album becomes a batch when it is whole
albums.py    their files in the chat, as one where that can be
"""
