"""One run of NemoVideo's agent: from the bytes of its event stream to events. Only `run_sse` does
I/O; the rest is pure, bounded and never raises for what a server sends.

    events.py      frames of three documented shapes, also mixed, as events
    failures.py    what kind of failure a run reports about itself
    questions.py   a tool call by which the agent asks, as its question
    run_sse.py     the question is sent, and its stream followed to a proper end
    sse.py         bytes, cut anywhere, as the data of frames
    transcript.py  the run's text, put together from increments and from repeated wholes
"""
