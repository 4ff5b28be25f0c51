"""nemobot: chat threads in, edited videos out. Start reading at `bot/app.py`."""

__version__ = "0.1.0"
