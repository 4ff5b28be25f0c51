"""Several videos in one message: when the last one has ended, one message lists them all.

Touches the store and the outbox. Knows neither the service nor what is done to each video.

batches.py   a batch is a turn of its own: it waits for its parts, then says what became of each
"""
