"""An export: one render, from a snapshot of the draft to the MP4 in the chat.

Touches the store, the video service by its port, and the chat through the outbox. A render's id is
stored before it is sent, so that no render is lost or doubled.

    beginning.py  a turn's export begins, or the person hears why not
    coming.py     what it is going to be, said before the render
    delivery.py   a finished render reaches the person: as a file, else as a link
    bringing.py   it is on this machine's disk, on its way
    result/       what that file is called, and what is said of it
    fitting.py    a copy that fits its chat, by an engine
    pictures.py   what a render shows of itself
    plot.py       the plot of its bitrate, when it is asked for
    poster.py     a poster where it shows none, by an ffmpeg of this machine
    wiring.py     the steps of the export lanes, put together
    export.py     the states of an export, one function each
    scratch.py    files on their way through the disk, and what a kill left of them
    following.py  what the service says of a render, until its end
"""
