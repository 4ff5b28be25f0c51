"""Whether a file is shorter than it says of itself: a recording or a transfer that broke off."""

from collections.abc import Iterator
from pathlib import Path

from engine.video.inspect.mp4_boxes import boxes

_NOTICED_BYTES = 64  # sizes that are a few bytes off lose nothing
_UNKNOWN_RIFF_BYTES = 0x7FFF0000  # from here on: written into a pipe, its end not known
_SEGMENT = b"\x18\x53\x80\x67"
_MEDIA = (b"moov", b"moof", b"mdat")


def breaks_off(path: Path, container: str) -> bool:
    """Whether the file ends before what it names does, by the sizes in its frame. `container` is
    one of the accepted types; False for those that name no size. Blocks shortly. Error: OSError."""
    there_bytes = path.stat().st_size
    if container in ("mp4", "mov", "m4a"):
        ends = _iso_ends(path)
    elif container in ("avi", "wav"):
        ends = _riff_ends(path)
    elif container in ("mkv", "webm"):
        ends = _segment_ends(path)
    else:
        return False
    return max(ends, default=0) > there_bytes + _NOTICED_BYTES


def _iso_ends(path: Path) -> Iterator[int]:
    """Where each box with media or an index ends; the last may be padding of any length."""
    at = 0
    for kind, size_bytes in boxes(path):
        at += size_bytes
        if kind in _MEDIA:
            yield at


def _riff_ends(path: Path) -> Iterator[int]:
    """Large AVI files are several such chunks, one behind the other."""
    with path.open("rb") as file:
        at = 0
        while len(head := file.read(8)) == 8 and head[:4] == b"RIFF":
            size_bytes = int.from_bytes(head[4:], "little")
            if size_bytes >= _UNKNOWN_RIFF_BYTES:
                return
            at += 8 + size_bytes
            yield at
            at += size_bytes % 2
            file.seek(at)


def _segment_ends(path: Path) -> Iterator[int]:
    """Of Matroska: all of it is one element behind the header. Live recordings don't know its
    size."""
    with path.open("rb") as file:
        head = file.read(4096)
    at, size_bytes = _ebml_size(head, 4)
    at += size_bytes or 0
    if size_bytes is not None and head[at : at + 4] == _SEGMENT:
        start, size_bytes = _ebml_size(head, at + 4)
        if size_bytes is not None:
            yield start + size_bytes


def _ebml_size(head: bytes, at: int) -> tuple[int, int | None]:
    """Where the content behind a size begins, and the size; None where it is unknown."""
    if at >= len(head) or not head[at]:
        return at, None
    length = 9 - head[at].bit_length()
    value = int.from_bytes(head[at : at + length], "big") & ((1 << 7 * length) - 1)
    return at + length, None if value == (1 << 7 * length) - 1 else value
