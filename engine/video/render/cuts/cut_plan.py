"""Which pictures of a trim can be copied and which have to be encoded anew. Pure.

A decoder can begin at an IDR picture, and it may stop wherever no later packet belongs to an
earlier picture. What lies between two such places is copied; only what is left at the edges isn't.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_WORTH_IT = 0.5  # of the pictures: for less the usual way is hardly dearer


class Listed(NamedTuple):
    """One packet of a source; `pts` in ticks of its stream."""

    pts: int
    duration: int
    size_bytes: int
    check: str  # its checksum
    idr: bool = False
    """Told by the list itself only for what x264 made, which calls no other picture a key."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One cut: pictures to encode, packets `first` to `last` (exclusive) to copy, and to encode.

    `head` and `tail` are the times of the pictures, in order; each may be empty.
    """

    start: int
    end: int
    head: tuple[int, ...]
    first: int
    last: int
    tail: tuple[int, ...]

    @property
    def copied(self) -> int:
        return self.last - self.first

    @property
    def encoded(self) -> int:
        return len(self.head) + len(self.tail)


def piece(packets: Sequence[Listed], start: int, end: int) -> Piece | None:
    """For the pictures from `start` on and before `end`, in ticks. `packets` in decoding order.

    None where too little could be copied.
    """
    first = next((at for at, one in enumerate(packets) if one.idr and one.pts >= start), None)
    if first is None:
        return None
    begin = packets[first].pts
    if any(one.pts >= begin for one in packets[:first]):
        return None
    last, newest = first, begin - 1
    highest = begin - 1
    lowest_after = _lowest_after(packets)
    for at in range(first, len(packets)):
        highest = max(highest, packets[at].pts)
        if highest >= end:
            break
        if lowest_after[at + 1] > highest:
            last, newest = at + 1, highest
    times = sorted(one.pts for one in packets)
    head = tuple(pts for pts in times if start <= pts < begin)
    tail = tuple(pts for pts in times if newest < pts < end)
    found = Piece(start, end, head, first, last, tail)
    if found.copied < _WORTH_IT * (found.copied + found.encoded) or not found.copied:
        return None
    return found


def _lowest_after(packets: Sequence[Listed]) -> list[float]:
    """The lowest time from each packet on; infinite after the last."""
    lowest = [float("inf")]
    for one in reversed(packets):
        lowest.append(min(lowest[-1], one.pts))
    return lowest[::-1]


class Placed(NamedTuple):
    """A packet of the result, in decoding order. `at` and `size_bytes` in the file of `source`."""

    source: int
    at: int
    size_bytes: int
    pts: int
    sync: bool


@dataclass(frozen=True, slots=True)
class Times:
    """Decoding times for presentation times: as early as none is shown before it is decoded."""

    decoded: tuple[int, ...]
    delay: int


def decoding_times(shown: Sequence[int]) -> Times | None:
    """None where two pictures would be shown at once."""
    ordered = sorted(shown)
    if any(later <= earlier for earlier, later in pairwise(ordered)):
        return None
    delay = max((slot - pts for slot, pts in zip(ordered, shown, strict=True)), default=0)
    return Times(tuple(slot - delay for slot in ordered), delay)
