"""The one place where the disk's errors, and those of our own log, become ours."""

from __future__ import annotations

import errno
import sqlite3

from bot.core.errors import (
    FileTooLarge,
    MediaError,
    MediaGone,
    MediaUnreachable,
    NotDone,
    PlatformError,
)

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def platform_error(error: OSError | sqlite3.Error | PlatformError) -> PlatformError:
    """What keeping a message or a file of ours ended with: nothing of it is shown."""
    if isinstance(error, PlatformError):
        return error
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return FileTooLarge("the disk is full")
    return NotDone(f"it can't be kept ({type(error).__name__})")


def media_error(error: OSError) -> MediaError:
    """What opening or reading a file ended with."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return MediaGone("there is no such file")
    return MediaUnreachable(error.strerror)
