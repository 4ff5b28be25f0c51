"""Files that have their name only once they are whole, however who writes them ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write it. Error: OSError."""
    unfinished = path.with_name(f"{path.name}.part")
    yield unfinished
    unfinished.rename(path)
