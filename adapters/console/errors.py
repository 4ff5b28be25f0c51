"""The one place where the system's errors become ours."""

from __future__ import annotations

import errno

from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MediaError,
    MediaGone,
    MediaUnreachable,
    PlatformError,
)

STREAM_ERRORS = (OSError, ValueError)
"""What writing to a pipe or terminal raises once it is gone (ValueError: our end is closed)."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def platform_error(error: OSError | ValueError) -> PlatformError:
    """What writing to the terminal ended with."""
    return ChatClosed(f"the terminal is closed ({type(error).__name__})")


def saving_error(error: OSError) -> PlatformError:
    """What saving a result ended with."""
    if error.errno in _NO_ROOM:
        return FileTooLarge("the disk is full")
    return PlatformError(f"the file can't be saved: {error.strerror}")


def media_error(error: OSError | KeyError | ValueError) -> MediaError:
    """What opening or reading a file ended with. `KeyError`, `ValueError`: it names no path."""
    if isinstance(error, OSError) and not isinstance(error, FileNotFoundError | NotADirectoryError):
        return MediaUnreachable(error.strerror)
    return MediaGone("there is no such file")
