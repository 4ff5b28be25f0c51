"""Moments and lengths as people read them. Pure."""

from __future__ import annotations


def clock(seconds: float) -> str:
    """ "0:04.5", "12:34", "1:02:03": of at least 0 seconds; a tenth where it is no whole second."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths // 10, 60)
    hours, minutes = divmod(minutes, 60)
    part = f".{tenths % 10}" if tenths % 10 else ""
    return f"{hours}:{minutes:02}:{rest:02}{part}" if hours else f"{minutes}:{rest:02}{part}"
