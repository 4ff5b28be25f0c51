"""Counting the packets that ffmpeg's `framecrc` lists. Pure and in constant memory."""

import re
from dataclasses import dataclass
from fractions import Fraction

_NO_TIME = -(1 << 63)  # such a packet has no place on the timeline
_FLAGS = re.compile(r"F=0x[0-9A-Fa-f]{1,8}")
_DISCARDED = 4  # decoded but not shown: an encoder's run-up, or cut off by an edit list


@dataclass(slots=True)
class TrackPackets:
    """What is known of one stream after its packets went by."""

    tick_s: Fraction = Fraction(1, 1000)
    count: int = 0
    bytes: int = 0
    start_ticks: int | None = None
    end_ticks: int = 0

    def add(self, pts: int, duration: int, size_bytes: int) -> None:
        self.count += 1
        self.bytes += size_bytes
        self.start_ticks = pts if self.start_ticks is None else min(self.start_ticks, pts)
        self.end_ticks = max(self.end_ticks, pts + duration)

    @property
    def start_s(self) -> float:
        return float((self.start_ticks or 0) * self.tick_s)

    @property
    def end_s(self) -> float:
        return float(self.end_ticks * self.tick_s)

    @property
    def duration_s(self) -> float:
        return max(0.0, self.end_s - self.start_s)


class Packets:
    """Takes `framecrc` output line by line."""

    def __init__(self) -> None:
        self._tracks: dict[int, TrackPackets] = {}

    def of(self, stream: int) -> TrackPackets:
        return self._tracks.setdefault(stream, TrackPackets())

    def feed(self, line: str) -> None:
        """A line that is none of a packet's, or has no time, changes nothing."""
        if line.startswith("#tb "):
            stream, _, tick = line[4:].partition(": ")
            numerator, _, denominator = tick.partition("/")
            self.of(int(stream)).tick_s = Fraction(int(numerator), int(denominator))
            return
        if not line or line.startswith("#"):
            return
        fields = [field.strip() for field in line.split(",")]
        try:
            stream_at, dts, pts, duration, size_bytes = (int(field) for field in fields[:5])
        except ValueError:
            return
        if any(int(field[4:], 16) & _DISCARDED for field in fields if _FLAGS.fullmatch(field)):
            return
        pts = dts if pts == _NO_TIME else pts
        if pts != _NO_TIME:
            self.of(stream_at).add(pts, duration, size_bytes)
