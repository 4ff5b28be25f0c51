"""Looking at a finished file before anyone gets it."""

import asyncio
from pathlib import Path

import structlog

from engine.video.errors import BadOutput
from engine.video.inspect.mp4_boxes import index_comes_first
from engine.video.inspect.packet_counts import Packets
from engine.video.inspect.probe import WALL_S, Probe, UnsupportedMedia, probe
from engine.video.render.timeline import Timeline
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.sandbox import Limits

log = structlog.get_logger(__name__)

_END_S = 1.0
_SHORT_S = 3.0
_SLACK_S = 0.1
_SOUND_SLACK_S = 0.3  # codecs pad at the end


def slack_s(seen: Probe) -> float:
    """How much longer or shorter than planned a finished file may be."""
    return max(_SLACK_S, 2 / seen.fps if seen.fps else 0)


async def verify(
    path: Path,
    *,
    duration_s: float,
    sound_s: float,
    max_bytes: int | None,
    sound_start_s: float = 0.0,
    wall_s: float = WALL_S,
) -> Probe:
    """The finished file's probe. Raises BadOutput, which names the first check that failed.

    The first and the last second, or all of a short film, are decoded, in the same child that lists
    the packets. Sound has to end at `sound_s` and to begin at `sound_start_s` or, filled with
    silence, before.
    """
    ends = [(0.0, _END_S), (max(0.0, duration_s - _END_S), _END_S)]
    if duration_s <= _SHORT_S:  # from its beginning on the end would be decoded anyway
        ends = [(0.0, duration_s)]
    try:
        seen = await probe(path, wall_s=wall_s, spans=ends)
    except UnsupportedMedia as error:
        raise BadOutput("unreadable") from error
    checks = {
        "codec": seen.video_codec == "h264" and seen.pix_fmt in ("yuv420p", "yuvj420p"),
        "even": seen.width % 2 == 0 and seen.height % 2 == 0,
        "sound": (seen.audio_codec == "aac") if sound_s else not seen.has_sound,
        "sound end": not sound_s
        or abs(seen.audio_end_s - seen.start_s - sound_s) <= _SOUND_SLACK_S,
        "sound start": not sound_s or seen.audio_start_s - seen.start_s <= sound_start_s + _SLACK_S,
        "size": max_bytes is None or seen.size_bytes <= max_bytes,
        "duration": abs(seen.duration_s - duration_s) <= slack_s(seen),
        "faststart": await asyncio.to_thread(index_comes_first, path),
    }
    for name, passed in checks.items():
        if not passed:
            log.warning("bad_output", what=name)
            raise BadOutput(name)
    return seen


async def readable_s(timeline: Timeline) -> float | None:
    """For how long there is something to see or hear in the source, by decoding it; None where that
    can't be told. A file that broke off names pictures that nobody can draw."""
    clip = timeline.single
    if clip is None or clip.probe.kind != "video" or not clip.has_picture:
        return None
    cut, drawn = clip.cut, Packets()
    place = ("-ss", f"{cut.start_s:.6f}", "-t", f"{clip.duration_s:.6f}")
    small = ["-map", f"0:{clip.probe.video_index}", "-vf", "scale=16:16", "-fps_mode", "vfr"]
    try:
        outcome = await run(
            [Input(cut.path, clip.probe.demuxer, place)],
            ["-max_error_rate", "1", *small, "-f", "framecrc", "pipe:1"],
            limits=Limits(WALL_S, cpu_s=int(10 * WALL_S), file_bytes=1 << 20),
            on_line=drawn.feed,
        )
    except ProcessTimeout:
        return None
    return max(drawn.of(0).end_s, timeline.sound_s) if outcome.ok else None
