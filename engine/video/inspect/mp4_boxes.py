"""The top-level boxes of an MP4 file: where its index lies and what its media weigh."""

from collections.abc import Iterator
from pathlib import Path


def boxes(path: Path) -> Iterator[tuple[bytes, int]]:
    """(kind, size_bytes) of each box in order; ends at the first that makes no sense."""
    with path.open("rb") as file:
        at = 0
        while len(head := file.read(16)) >= 8:
            size_bytes = int.from_bytes(head[:4], "big")
            if size_bytes == 1:
                size_bytes = int.from_bytes(head[8:16], "big")
            if size_bytes < 8:
                return
            yield head[4:8], size_bytes
            at += size_bytes
            file.seek(at)


def index_comes_first(path: Path) -> bool:
    """Whether `moov` lies before `mdat`, so that playing can start before all is loaded."""
    kinds = [kind for kind, _ in boxes(path)]
    return b"moov" in kinds and b"mdat" in kinds[kinds.index(b"moov") :]


def media_bytes(path: Path) -> int:
    """What all packets weigh together, without the index."""
    return sum(size_bytes for kind, size_bytes in boxes(path) if kind == b"mdat")
