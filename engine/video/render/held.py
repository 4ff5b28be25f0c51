"""Pictures that stand for long, at the edges of cuts: recordings of screens have none for seconds
where nothing moves.

ffmpeg begins a cut with the first picture behind its start. What is shown there until then is the
one before, however long ago it came; and the last one is shown until the end of the cut.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from engine.video.inspect.packet_counts import Packet, PacketReader
from engine.video.inspect.probe import WALL_S, Probe
from engine.video.render.timeline import Clip, Held
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.sandbox import Limits

_LONG_S = 0.2  # from one picture to the next
_SEEN_S = 0.1  # below it nobody sees which of the two is shown
_SAME_S = 0.0005


class _Edges:
    """Finds the pictures at the edges of one cut among all of its file, by the times that ffmpeg's
    own `-ss` goes by."""

    def __init__(self, clip: Clip) -> None:
        self.start_s = clip.cut.start_s
        self.end_s = self.start_s + clip.duration_s
        self._first_s: float | None = None
        self._last_s: float | None = None
        self._lasts_s = 0.0

    def feed(self, at_s: float, lasts_s: float) -> None:
        if at_s <= self.start_s + _SAME_S and (self._first_s is None or at_s > self._first_s):
            self._first_s = at_s
        if at_s < self.end_s - _SAME_S and (self._last_s is None or at_s > self._last_s):
            self._last_s, self._lasts_s = at_s, lasts_s

    def held(self) -> Held | None:
        if self._last_s is None:
            return None
        early_s = None if self._first_s is None else max(0.0, self.start_s - self._first_s)
        last_s = max(0.0, self._last_s - self.start_s)
        lasts_s = max(0.0, self._lasts_s - max(0.0, self.start_s - self._last_s))
        off_s = abs(self.end_s - self.start_s - last_s - lasts_s)
        if (early_s or 0.0) <= _SEEN_S and off_s <= _SEEN_S:
            return None
        return Held(early_s, last_s, lasts_s)


async def with_held(clips: Sequence[Clip]) -> list[Clip]:
    """The same clips, with what is known of pictures that stand at their edges. Error: OSError."""
    edges = {at: _Edges(clip) for at, clip in enumerate(clips) if _may_hold(clip)}
    for path in {clips[at].cut.path for at in edges}:
        here = [at for at in edges if clips[at].cut.path == path]
        await _look(path, clips[here[0]].probe, [edges[at] for at in here])
    return [
        replace(clip, held=edges[at].held()) if at in edges else clip
        for at, clip in enumerate(clips)
    ]


def _may_hold(clip: Clip) -> bool:
    video = clip.probe.kind == "video" and clip.has_picture
    return video and not clip.is_whole and clip.probe.longest_s > _LONG_S


async def _look(path: Path, probe: Probe, edges: Sequence[_Edges]) -> None:
    def found(packet: Packet) -> None:
        tick_s = float(reader.tick_s(packet.stream))
        for edge in edges:
            edge.feed(packet.pts * tick_s, packet.duration * tick_s)

    reader = PacketReader(found)
    listed = ["-map", f"0:{probe.video_index}", "-c", "copy", "-f", "framecrc", "pipe:1"]
    limits = Limits(wall_s=WALL_S, cpu_s=int(WALL_S), file_bytes=1 << 20)
    with suppress(ProcessTimeout):
        await run([Input(path, probe.demuxer)], listed, limits=limits, on_line=reader.feed)
