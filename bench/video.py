"""How well and how fast sizes are hit, beside ffmpeg's own two passes at the same preset.

    python -m bench.video                       the bundled clip, and all others in .cache/clips
    python -m bench.video --large phone.mp4     one 500 MB file made by looping it; time and memory

Printed per clip and target: how much of the target is filled (above 100 % is a failure; the
straight two passes often are), seconds, and the mean VMAF. Memory is the peak resident size of this
process over its start, and of the largest ffmpeg child.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engine.video import budget
from engine.video.probe import DEMUXERS, Probe, UnsupportedMedia, probe
from engine.video.render import Cut, RenderSpec, render
from tests.engine_video.helpers import ffmpeg, vmaf

_CLIPS = Path(__file__).parents[1] / ".cache" / "clips"
_SHARES = (0.5, 0.25, 0.1)
_LARGE_BYTES = 500_000_000


def straight_two_pass(source: Path, seen: Probe, target_bytes: int, preset: str, out: Path) -> None:
    """What a person would type: the target's bits divided by the length, less the sound's."""
    audio_bps = budget.audio_bps(target_bytes, seen.duration_s) if seen.has_sound else 0
    video_bps = int(target_bytes * 8 / seen.duration_s) - audio_bps
    width, height = budget.fit(seen.width, seen.height, 1080)
    same = ("-i", source, "-vf", f"scale={width}:{height}", "-c:v", "libx264", "-preset", preset)
    rate = ("-pix_fmt", "yuv420p", "-b:v", str(video_bps), "-fps_mode", "vfr")
    log = ("-passlogfile", out.with_suffix(".log"))
    ffmpeg(*same, *rate, "-pass", "1", *log, "-an", "-f", "null", "/dev/null")
    sound = ("-c:a", "aac", "-b:a", str(audio_bps), "-ac", "2") if audio_bps else ("-an",)
    ffmpeg(*same, *rate, "-pass", "2", *log, *sound, "-movflags", "+faststart", out)


async def compare(source: Path, preset: str, folder: Path) -> None:
    seen = await probe(source)
    for share in _SHARES:
        target_bytes = int(seen.size_bytes * share)
        cuts = (Cut(source, 0.0, seen.duration_s),)
        started_s = time.perf_counter()
        made = await render(RenderSpec(cuts, target_bytes, preset=preset), folder)
        ours_s = time.perf_counter() - started_s
        straight = folder / "straight.mp4"
        started_s = time.perf_counter()
        straight_two_pass(source, seen, target_bytes, preset, straight)
        straight_s = time.perf_counter() - started_s
        demuxer = DEMUXERS[seen.container]
        scores = [
            await vmaf(path, source, demuxer, made.width, made.height)
            for path in (made.path, straight)
        ]
        print(
            f"{source.name:20} {preset:9} {share:5.0%}"
            f" | ours {made.size_bytes / target_bytes:7.2%} {ours_s:5.1f} s {scores[0]:5.1f}"
            f" | straight {straight.stat().st_size / target_bytes:7.2%} {straight_s:5.1f} s"
            f" {scores[1]:5.1f}",
            flush=True,
        )
        made.path.unlink()


def peaks_mb() -> tuple[float, float]:
    own, children = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own, children


async def large(source: Path, targets_bytes: list[int], folder: Path) -> None:
    loops = _LARGE_BYTES // source.stat().st_size
    big = folder / "big.mp4"
    ffmpeg("-stream_loop", str(loops), "-i", source, "-c", "copy", "-map", "0:v", big)
    idle_mb, _ = peaks_mb()
    for target_bytes in targets_bytes:
        started_s = time.perf_counter()
        seen = await probe(big)
        probed_s = time.perf_counter() - started_s
        made = await render(RenderSpec((Cut(big, 0, 1e9),), target_bytes), folder)
        own_mb, child_mb = peaks_mb()
        print(
            f"{seen.size_bytes / 1e6:.0f} MB, {seen.duration_s:.0f} s, to {target_bytes / 1e6:.0f}"
            f" MB: {made.how}, {made.size_bytes / target_bytes:.2%},"
            f" {time.perf_counter() - started_s:.1f} s (probe {probed_s:.1f} s);"
            f" we grew by {own_mb - idle_mb:.1f} MB, ffmpeg took {child_mb:.0f} MB",
            flush=True,
        )


def _sources(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.iterdir() if path.suffix in (".mp4", ".avi"))


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("clips", nargs="*", type=Path)
    arguments.add_argument("--large", type=Path)
    arguments.add_argument("--to", nargs="*", type=int, metavar="BYTES")
    arguments.add_argument("--preset", default="veryfast")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if chosen.large:
            await large(chosen.large, chosen.to or [10**9, 50_000_000], Path(scratch))
            return
        for source in chosen.clips or list(_sources(_CLIPS)):
            try:
                await compare(source, chosen.preset, Path(scratch))
            except UnsupportedMedia as error:
                print(f"{source.name}: {error}")


if __name__ == "__main__":
    asyncio.run(main())
