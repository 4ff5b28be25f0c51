"""Counting the packets that ffmpeg's `framecrc` lists. Pure and in constant memory."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from engine.video.inspect.stream_info import StreamHeads

_NO_TIME = -(1 << 63)  # such a packet has no place on the timeline
_FLAGS = re.compile(r"F=0x[0-9A-Fa-f]{1,8}")
_DISCARDED = 4  # decoded but not shown: an encoder's run-up, or cut off by an edit list
_MILLISECOND = Fraction(1, 1000)
_MOST_REORDERED = 32  # H.264 and HEVC reorder sixteen at most


class Packet(NamedTuple):
    """One packet that is shown; times in ticks of its stream."""

    stream: int
    pts: int
    duration: int
    size_bytes: int


class PacketReader:
    """Takes `framecrc` output line by line and hands over each packet that has a time."""

    def __init__(
        self,
        on_packet: Callable[[Packet], None],
        on_hidden: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._on_packet = on_packet
        self._on_hidden = on_hidden
        self._ticks: dict[int, Fraction] = {}

    def tick_s(self, stream: int) -> Fraction:
        return self._ticks.get(stream, _MILLISECOND)

    def feed(self, line: str) -> None:
        """A line that is none of a packet's, or has no time, changes nothing."""
        if line.startswith("#tb "):
            stream, _, tick = line[4:].partition(": ")
            numerator, _, denominator = tick.partition("/")
            self._ticks[int(stream)] = Fraction(int(numerator), int(denominator))
            return
        if not line or line.startswith("#"):
            return
        fields = [field.strip() for field in line.split(",")]
        try:
            stream_at, dts, pts, duration, size_bytes = (int(field) for field in fields[:5])
        except ValueError:
            return
        if any(int(field[4:], 16) & _DISCARDED for field in fields if _FLAGS.fullmatch(field)):
            self._on_hidden(stream_at)
            return
        pts = dts if pts == _NO_TIME else pts
        if pts != _NO_TIME:
            self._on_packet(Packet(stream_at, pts, duration, size_bytes))


@dataclass(slots=True)
class TrackPackets:
    """What is known of one stream after its packets went by."""

    tick_s: Fraction = _MILLISECOND
    count: int = 0
    bytes: int = 0
    start_ticks: int | None = None
    end_ticks: int = 0

    shortest_ticks: int = 0

    hidden: int = 0  # packets that an edit list hides before or after what is shown

    _longest_ticks: int = 0
    _in_order_until: int | None = None
    _waiting: list[int] = field(default_factory=list)  # packets come in the order of decoding

    def add(self, packet: Packet) -> None:
        self.count += 1
        self.bytes += packet.size_bytes
        first = packet.pts if self.start_ticks is None else min(self.start_ticks, packet.pts)
        self.start_ticks = first
        self.end_ticks = max(self.end_ticks, packet.pts + packet.duration)
        if packet.duration > 0:
            known = self.shortest_ticks or packet.duration
            self.shortest_ticks = min(known, packet.duration)
        heappush(self._waiting, packet.pts)
        if len(self._waiting) > _MOST_REORDERED:
            self._longest_ticks, self._in_order_until = self._after(heappop(self._waiting))

    def _after(self, pts: int) -> tuple[int, int]:
        before = pts if self._in_order_until is None else self._in_order_until
        return max(self._longest_ticks, pts - before), pts

    @property
    def longest_s(self) -> float:
        """The longest time from one packet to the next."""
        steps = [self._in_order_until, *sorted(self._waiting)]
        known = [step for step in steps if step is not None]
        longest = max((b - a for a, b in pairwise(known)), default=0)
        return float(max(self._longest_ticks, longest) * self.tick_s)

    @property
    def start_s(self) -> float:
        return float((self.start_ticks or 0) * self.tick_s)

    @property
    def end_s(self) -> float:
        return float(self.end_ticks * self.tick_s)

    @property
    def is_uneven(self) -> bool:
        """Some packets are much shorter than others."""
        mean_s = self.duration_s / max(1, self.count)
        return 0 < self.shortest_ticks * self.tick_s * 3 < mean_s * 2

    @property
    def duration_s(self) -> float:
        return max(0.0, self.end_s - self.start_s)


class Packets:
    """Takes `framecrc` output line by line; what each stream came to."""

    def __init__(self) -> None:
        self._tracks: dict[int, TrackPackets] = {}
        self._reader = PacketReader(self._add, self._hide)
        self.heads = StreamHeads()

    def feed(self, line: str) -> None:
        """A line that is none of a packet's, or has no time, changes nothing."""
        self.heads.feed(line)
        self._reader.feed(line)

    @property
    def counts(self) -> dict[int, int]:
        return {at: track.count for at, track in self._tracks.items()}

    def of(self, stream: int) -> TrackPackets:
        track = self._tracks.setdefault(stream, TrackPackets())
        track.tick_s = self._reader.tick_s(stream)
        return track

    def _add(self, packet: Packet) -> None:
        self.of(packet.stream).add(packet)

    def _hide(self, stream: int) -> None:
        self.of(stream).hidden += 1
