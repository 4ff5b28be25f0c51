"""One engine for one data directory."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from engine.errors import CannotStart


@contextlib.contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """The data directory, for this process alone. Error: CannotStart."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (data_dir / "lock").open("w")
    except OSError as error:
        raise CannotStart(f"cannot use the data directory: {error.strerror}") from error
    with lock:
        try:
            # The kernel gives the lock back when the process ends, however it ends.
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotStart("another engine is using this data directory") from error
        yield
