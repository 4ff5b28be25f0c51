"""How many bits each moment of a picture takes, from its packets."""

from collections.abc import Sequence
from pathlib import Path

from engine.video.inspect.packet_counts import Packet, PacketReader
from engine.video.inspect.probe import DEMUXERS, Probe
from engine.video.render.timeline import Timeline
from engine.video.run.process import Input, run
from engine.video.run.sandbox import Limits

_MOST_STEPS = 120
_SHORTEST_STEP_S = 0.5


def step_s(duration_s: float) -> float:
    """How long one step of the curve is: at most 120 of them, none under half a second."""
    return max(_SHORTEST_STEP_S, duration_s / _MOST_STEPS)


class Rates:
    """Bits in steps of time. Packets outside `from_s` to `to_s` (of the file) don't count."""

    def __init__(self, step_s: float, duration_s: float) -> None:
        self.step_s = step_s
        self._duration_s = duration_s
        self._bits = [0] * max(1, -(-int(duration_s * 1000) // int(step_s * 1000)))

    def add(self, at_s: float, size_bytes: int) -> None:
        """A packet that is shown at `at_s` of the timeline; outside of it none."""
        step = int(at_s / self.step_s)
        if 0 <= step < len(self._bits):
            self._bits[step] += size_bytes * 8

    @property
    def kbps(self) -> list[float]:
        """One value a step; the last step may be shorter than the others."""
        last_s = self._duration_s - (len(self._bits) - 1) * self.step_s
        spans = [self.step_s] * (len(self._bits) - 1) + [max(0.001, min(self.step_s, last_s))]
        return [bits / 1000 / span for bits, span in zip(self._bits, spans, strict=True)]

    @property
    def busiest_s(self) -> float:
        """The middle of the step that takes most, not counting the first: every file begins with
        a whole picture, and often with a title."""
        steps = range(1 if len(self._bits) > 1 else 0, len(self._bits))
        step = max(steps, key=self._bits.__getitem__)
        return min((step + 0.5) * self.step_s, self._duration_s)


async def timeline_rates(timeline: Timeline, limits: Limits) -> Rates:
    """Of the sources, as far as they are on the timeline."""
    rates = Rates(step_s(timeline.duration_s), timeline.duration_s)
    begins_s = 0.0
    for clip in timeline.clips:
        cut, probe = clip.cut, clip.probe
        if probe.has_picture and probe.kind == "video":
            for at_s, size_bytes in await _packets(cut.path, probe, limits):
                inside_s = at_s - probe.start_s - cut.start_s
                if 0 <= inside_s < clip.duration_s:
                    rates.add(begins_s + inside_s, size_bytes)
        begins_s += clip.duration_s
    return rates


async def file_rates(path: Path, probe: Probe, limits: Limits) -> Rates:
    """Of a whole file."""
    rates = Rates(step_s(probe.duration_s), probe.duration_s)
    for at_s, size_bytes in await _packets(path, probe, limits):
        rates.add(at_s - probe.start_s, size_bytes)
    return rates


async def _packets(path: Path, probe: Probe, limits: Limits) -> Sequence[tuple[float, int]]:
    found: list[tuple[float, int]] = []

    def keep(packet: Packet) -> None:
        found.append((float(packet.pts * reader.tick_s(packet.stream)), packet.size_bytes))

    reader = PacketReader(keep)
    copied = ["-map", f"0:{probe.video_index}", "-c", "copy", "-f", "framecrc", "pipe:1"]
    await run([Input(path, DEMUXERS[probe.container])], copied, limits=limits, on_line=reader.feed)
    return found
