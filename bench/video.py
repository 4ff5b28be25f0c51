"""How well and how fast sizes are hit, beside ffmpeg's own two passes at the same preset.

    python -m bench.video                       all clips in .cache/clips, three targets each
    python -m bench.video --edited 24 60        films of so many seconds, cut together from them
    python -m bench.video --edited 220 --ours   sizes and second passes alone, nothing beside them
    python -m bench.video --large phone.mp4     one 500 MB file made by looping it; time and memory

Edited films have hard cuts every 1.2 to 2.8 seconds, and grain in every other piece.

A row per clip and target. `fills`: share of the target: ours, the straight passes' and HandBrake's
(above 100 % is a failure). `CPU`: processor seconds, ours over the straight passes' and over
HandBrake's, medians of runs in turn; everything is in ours (probe, sound, corrections, check), and
below 1 is a gain. `VMAF`: mean and fifth percentile; `at one size`: ours less theirs, the straight
passes encoded again until they have our size; HandBrake's as it is, beside the size that it has.
Without HandBrakeCLI (Debian: handbrake-cli) its columns stay empty, and that is said.
"""

import argparse
import asyncio
import json
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from engine.video.inspect.probe import DEMUXERS, Probe, UnsupportedMedia, probe
from engine.video.render import bitrate, frame_size
from engine.video.render.render import Cut, Rendered, RenderSpec, render
from engine.video.run.process import Input, run
from engine.video.run.sandbox import Limits
from tests.engine.video.helpers import ffmpeg

_CLIPS = Path(__file__).parents[1] / ".cache" / "clips"
_SHARES = (0.5, 0.25, 0.1)
_LARGE_BYTES = 500_000_000
_SAME_SIZE = 0.005
_MOST_TRIES = 8
_JUDGED = 200
_WALL_S = 3600.0
_HANDBRAKES_LEAST_BPS = 32_000  # of AAC, a channel
T = TypeVar("T")


@dataclass(frozen=True)
class Straight:
    """What a person would type: the target's bits divided by the length, less the sound's."""

    source: Path
    seen: Probe
    preset: str
    out: Path

    def encode(self, target_bytes: int) -> None:
        self._first_pass(self.video_bps(target_bytes))
        self._second_pass(self.video_bps(target_bytes), target_bytes)

    def encode_again(self, wanted_bytes: int) -> None:
        """The second pass again until the file has this size."""
        asked_bytes, results = float(wanted_bytes), list[tuple[float, int]]()
        for _ in range(_MOST_TRIES):
            self._second_pass(self.video_bps(asked_bytes), wanted_bytes)
            size_bytes = self.out.stat().st_size
            if abs(size_bytes / wanted_bytes - 1) <= _SAME_SIZE:
                return
            results.append((asked_bytes, size_bytes))
            below = max((r for r in results if r[1] <= wanted_bytes), default=None)
            above = min((r for r in results if r[1] > wanted_bytes), default=None)
            if below and above:
                asked_bytes = (below[0] + above[0]) / 2
            else:
                asked_bytes *= wanted_bytes / size_bytes

    def sound_bps(self, target_bytes: float) -> int:
        if not self.seen.has_sound:
            return 0
        return bitrate.audio_bps(int(target_bytes), self.seen.duration_s)

    def video_bps(self, target_bytes: float) -> int:
        return int(target_bytes * 8 / self.seen.duration_s) - self.sound_bps(target_bytes)

    def _arguments(self, video_bps: int) -> tuple[str | Path, ...]:
        picture = ("-vf", sized(self.seen), "-c:v", "libx264", "-preset", self.preset)
        rate = ("-pix_fmt", "yuv420p", "-b:v", str(video_bps), "-fps_mode", "vfr")
        log = ("-passlogfile", self.out.with_suffix(".log"))
        return "-i", self.source, *picture, *rate, *log

    def _first_pass(self, video_bps: int) -> None:
        ffmpeg(
            *self._arguments(video_bps),
            "-pass",
            "1",
            "-an",
            "-f",
            "null",
            "/dev/null",
            timeout_s=_WALL_S,
        )

    def _second_pass(self, video_bps: int, target_bytes: int) -> None:
        sound_bps = self.sound_bps(target_bytes)
        sound = ("-c:a", "aac", "-b:a", str(sound_bps), "-ac", "2") if sound_bps else ("-an",)
        closing = ("-movflags", "+faststart", self.out)
        ffmpeg(*self._arguments(video_bps), "-pass", "2", *sound, *closing, timeout_s=_WALL_S)


def sized(seen: Probe) -> str:
    """The filter that gives the picture the engine's size, an odd last line cut off as there."""
    width, height = frame_size.fit(seen.width, seen.height, 1080)
    odd_only = seen.width - width < 2 and seen.height - height < 2
    size = f"{width}:{height}"
    return f"crop={size}:0:0" if odd_only else f"scale={size}:flags=bicubic"


@dataclass(frozen=True)
class HandBrake:
    """The same wish in HandBrake's words: two passes with its quick first one, no cropping.

    It encodes no stereo below 64 kb/s and nothing below 32, and then says nothing: where sound gets
    less it is mono here, and what it really takes is left to it.
    """

    straight: Straight
    out: Path

    def encode(self, target_bytes: int) -> None:
        straight, seen = self.straight, self.straight.seen
        width, height = frame_size.fit(seen.width, seen.height, 1080)
        wished_bps = straight.sound_bps(target_bytes)
        sound_bps = max(_HANDBRAKES_LEAST_BPS, wished_bps) if wished_bps else 0
        mix = "stereo" if sound_bps >= 2 * _HANDBRAKES_LEAST_BPS else "mono"
        video_bps = straight.video_bps(target_bytes) + wished_bps - sound_bps
        sound = ["-E", "av_aac", "-B", str(sound_bps // 1000), "--mixdown", mix]
        command: list[str | Path] = [
            "HandBrakeCLI", "-i", straight.source, "-o", self.out, "-f", "av_mp4", "-O",
            "-e", "x264", "--encoder-preset", straight.preset, "-2", "-T", "--vfr",
            "-b", str(video_bps // 1000), "--crop", "0:0:0:0",
            "-w", str(width), "-l", str(height), "--non-anamorphic",
            *(sound if sound_bps else ["-a", "none"]),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=_WALL_S)


def spent_s() -> float:
    """Processor time of all children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def worked(work: Awaitable[T]) -> tuple[T, float]:
    """What it returns, and its children's processor seconds."""
    spent_before_s = spent_s()
    return await work, spent_s() - spent_before_s


async def scores(made: Path, source: Path, seen: Probe, folder: Path) -> tuple[float, float]:
    """VMAF of every second picture, or of 200, against the source: mean and fifth percentile."""
    same = "setpts=PTS-STARTPTS,format=yuv420p"
    every = max(2, seen.frames // _JUDGED)
    judge = f"libvmaf=n_threads=2:n_subsample={every}:log_fmt=json:log_path=vmaf.json"
    outcome = await run(
        [Input(made, "mov"), Input(source, DEMUXERS[seen.container])],
        [
            "-lavfi",
            f"[0:v]{same}[a];[1:v]{sized(seen)},{same}[b];[a][b]{judge}",
            "-an",
            "-f",
            "null",
            "-",
        ],
        workdir=folder,
        limits=Limits(wall_s=_WALL_S, cpu_s=7200, file_bytes=64 << 20),
    )
    assert outcome.ok, outcome.stderr
    frames = json.loads((folder / "vmaf.json").read_text())["frames"]
    each = sorted(frame["metrics"]["vmaf"] for frame in frames)
    return statistics.fmean(each), each[len(each) // 20]


@dataclass
class Row:
    """One clip to one size, three ways."""

    made: Rendered
    cpu_s: list[tuple[float, float, float]] = field(default_factory=list)
    """Ours, the straight passes' and HandBrake's, run by run."""

    def times(self, at: int) -> str:
        shares = [run[0] / run[at] for run in self.cpu_s if run[at]]
        return f"{statistics.median(shares):.2f}" if shares else "-"


async def compare(source: Path, preset: str, shares: list[float], pairs: int, folder: Path) -> None:
    seen = await probe(source)
    straight = Straight(source, seen, preset, folder / "straight.mp4")
    handbrake = HandBrake(straight, folder / "handbrake.mp4")
    for share in shares:
        target_bytes = int(seen.size_bytes * share)
        spec = RenderSpec((Cut(source, 0.0, seen.duration_s),), target_bytes, preset=preset)
        row: Row | None = None
        for _ in range(pairs):
            if row is not None:
                row.made.path.unlink()
            made, ours_s = await worked(render(spec, folder))
            _, theirs_s = await worked(asyncio.to_thread(straight.encode, target_bytes))
            hand_s = 0.0
            if has_handbrake():
                _, hand_s = await worked(asyncio.to_thread(handbrake.encode, target_bytes))
            row = Row(made, [*(row.cpu_s if row else []), (ours_s, theirs_s, hand_s)])
        assert row is not None
        await tell(row, straight, handbrake, target_bytes, share)
        row.made.path.unlink()


async def alone(source: Path, preset: str, shares: list[float], folder: Path) -> None:
    """What the engine makes of it, and how often it had to try."""
    seen = await probe(source)
    for share in shares:
        target_bytes = int(seen.size_bytes * share)
        spec = RenderSpec((Cut(source, 0.0, seen.duration_s),), target_bytes, preset=preset)
        made, cpu_s = await worked(render(spec, folder))
        made.path.unlink()
        print(
            f"| {source.name} | {preset} | {share:.0%} | {made.size_bytes / target_bytes:.2%} |"
            f" {made.second_passes:.2f} | {cpu_s:.1f} s |",
            flush=True,
        )


async def tell(
    row: Row, straight: Straight, handbrake: HandBrake, target_bytes: int, share: float
) -> None:
    made, source, seen, folder = row.made, straight.source, straight.seen, straight.out.parent
    fills = straight.out.stat().st_size / target_bytes
    straight.encode_again(made.size_bytes)
    ours = await scores(made.path, source, seen, folder)
    theirs = await scores(straight.out, source, seen, folder)
    by_hand = "- | -"
    if has_handbrake():
        hand = await scores(handbrake.out, source, seen, folder)
        hand_fills = handbrake.out.stat().st_size / target_bytes
        by_hand = f"{hand_fills:.1%} | {less(ours, hand)}"
    hand_fills_told, hand_vmaf = by_hand.split(" | ")
    print(
        f"| {source.name} | {straight.preset} | {share:.0%} |"
        f" {made.size_bytes / target_bytes:.2%} / {fills:.1%} / {hand_fills_told} |"
        f" {made.second_passes:.2f} | {row.times(1)} / {row.times(2)} |"
        f" {ours[0]:.1f} / {ours[1]:.1f} | {less(ours, theirs)} | {hand_vmaf} |",
        flush=True,
    )


def less(ours: tuple[float, float], theirs: tuple[float, float]) -> str:
    return f"{ours[0] - theirs[0]:+.2f} / {ours[1] - theirs[1]:+.2f}"


def has_handbrake() -> bool:
    return shutil.which("HandBrakeCLI") is not None


_PIECES, _EDITED_SIZE = 12, (640, 360)


def edited(length_s: float, clips: list[Path], lengths_s: list[float], folder: Path) -> Path:
    """A film of that length: hard cuts between the clips, grain in every other piece.

    The pieces are made once and then follow each other by chance, each time the same.
    """
    dice, pieces, pieces_s = random.Random(17), list[Path](), list[float]()
    wide, high = _EDITED_SIZE
    for number in range(_PIECES):
        at = number % len(clips)
        piece_s = min(dice.uniform(1.2, 2.8), lengths_s[at])
        start_s = dice.uniform(0, lengths_s[at] - piece_s)
        grain = ",noise=alls=8:allf=t+u" if number % 2 else ""
        frame = f"scale={wide}:{high}:force_original_aspect_ratio=increase,crop={wide}:{high}"
        pieces.append(folder / f"piece{number}.mp4")
        pieces_s.append(piece_s)
        if pieces[-1].exists():
            continue
        ffmpeg("-ss", str(start_s), "-t", str(piece_s), "-i", clips[at], "-f", "lavfi", "-t",
               str(piece_s), "-i", f"anoisesrc=a=0.1:r=48000:seed={number},tremolo=f=4:d=0.9",
               "-map", "0:v", "-map", "1:a", "-vf", f"{frame},setsar=1,fps=25{grain}", "-pix_fmt",
               "yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-c:a", "aac",
               "-b:a", "96k", "-ac", "2", "-video_track_timescale", "12800",
               pieces[-1])  # fmt: skip
    listed, so_far_s = folder / "pieces.txt", 0.0
    lines = []
    while so_far_s < length_s:
        for number in dice.sample(range(_PIECES), _PIECES):
            lines.append(f"file {pieces[number]}")
            so_far_s += pieces_s[number]
    listed.write_text("\n".join(lines))
    film = folder / f"edited-{length_s:.0f}s.mp4"
    ffmpeg("-f", "concat", "-safe", "0", "-i", listed, "-t", str(length_s), "-vf", "fps=25", "-af",
           "aresample=async=1", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt",
           "yuv420p", "-c:a", "aac", "-b:a", "96k", film, timeout_s=_WALL_S)  # fmt: skip
    return film


def peaks_mb() -> tuple[float, float]:
    own, children = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own, children


async def large(source: Path, targets_bytes: list[int], height: int, folder: Path) -> None:
    loops = _LARGE_BYTES // source.stat().st_size
    big = folder / "big.mp4"
    ffmpeg("-stream_loop", str(loops), "-i", source, "-c", "copy", "-map", "0", big)
    idle_mb, _ = peaks_mb()
    for target_bytes in targets_bytes:
        started_s = time.perf_counter()
        seen = await probe(big)
        probed_s = time.perf_counter() - started_s
        spec = RenderSpec((Cut(big, 0, 1e9),), target_bytes, max_height=height)
        made = await render(spec, folder)
        own_mb, child_mb = peaks_mb()
        took_s = time.perf_counter() - started_s
        print(
            f"{seen.size_bytes / 1e6:.0f} MB, {seen.duration_s:.0f} s, to {target_bytes / 1e6:.0f}"
            f" MB: {made.how}, {made.size_bytes / target_bytes:.2%}, {made.width}x{made.height},"
            f" {made.second_passes:.2f} second passes, {took_s:.1f} s ="
            f" {took_s / seen.duration_s:.2f} of its length (probe {probed_s:.1f} s);"
            f" we grew by {own_mb - idle_mb:.1f} MB, ffmpeg took {child_mb:.0f} MB",
            flush=True,
        )


def _sources(clips: Path, folder: Path) -> Iterator[Path]:
    for path in sorted(clips.iterdir()):
        if path.suffix == ".mpg":  # no file type of ours: the same packets in one that is
            film = folder / f"{path.stem}.mkv"
            ffmpeg("-fflags", "+genpts", "-i", path, "-c", "copy", film)
            yield film
        elif path.suffix in (".mp4", ".avi", ".mkv"):
            yield path


async def films(lengths_s: list[float], folder: Path) -> list[Path]:
    """Edited from all clips that are long enough."""
    clips, known_s = [], []
    for clip in _sources(_CLIPS, folder):
        try:
            seen = await probe(clip)
        except UnsupportedMedia:
            continue
        if seen.duration_s >= 3:
            clips.append(clip)
            known_s.append(seen.duration_s)
    return [edited(length_s, clips, known_s, folder) for length_s in lengths_s]


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("clips", nargs="*", type=Path)
    arguments.add_argument("--edited", nargs="*", type=float, metavar="SECONDS")
    arguments.add_argument("--ours", action="store_true", help="nothing beside it")
    arguments.add_argument("--large", type=Path)
    arguments.add_argument("--to", nargs="*", type=int, metavar="BYTES")
    arguments.add_argument("--height", type=int, default=1080, help="of the large file's result")
    arguments.add_argument("--preset", default="veryfast")
    arguments.add_argument("--shares", nargs="*", type=float, default=list(_SHARES))
    arguments.add_argument("--pairs", type=int, default=3, help="timed runs of each (3)")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if chosen.large:
            targets_bytes = chosen.to or [10**9, 50_000_000]
            await large(chosen.large, targets_bytes, chosen.height, folder)
            return
        if not (chosen.ours or has_handbrake()):
            print("HandBrakeCLI is not here (Debian: handbrake-cli): its columns stay empty.")
        sources = chosen.clips or list(_sources(_CLIPS, folder))
        if chosen.edited:
            sources = await films(chosen.edited, folder)
        beside = "CPU |" if chosen.ours else "CPU | VMAF | at one size | HandBrake |"
        print(f"| clip | preset | target | fills | 2nd passes | {beside}")
        print("|---" * (6 if chosen.ours else 9) + "|", flush=True)
        for source in sources:
            try:
                if chosen.ours:
                    await alone(source, chosen.preset, chosen.shares, folder)
                else:
                    await compare(source, chosen.preset, chosen.shares, chosen.pairs, folder)
            except UnsupportedMedia as error:
                print(f"{source.name}: {error}")


if __name__ == "__main__":
    asyncio.run(main())
