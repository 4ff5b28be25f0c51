"""Sizes by chance: is a file ever above what was asked for?

    python -m bench.sizes 50            fifty runs
    python -m bench.sizes 20 --from 300 others: every run has a number, and is the same each time
    python -m bench.sizes 50 --longest 5 only short films

A film of 1 to 220 seconds (mostly short ones) out of the clips in .cache/clips: looped and cut
anywhere, in an odd frame, another codec, container or picture rate, with hard cuts and grain, and
brought to 3 to 95 % of its size with one of four wishes and three presets. A line each, and what
came of all: `above` has to be none. What is refused as too small isn't a miss.
"""

import argparse
import asyncio
import itertools
import random
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from engine.video.inspect.probe import probe
from engine.video.render.render import Cut, Rendered, RenderSpec, TargetTooSmall, render
from tests.engine.video.helpers import ffmpeg

_CLIPS = Path(__file__).parents[1] / ".cache" / "clips"
_WISHES = ("normal", "transparent", "smaller", "keep_frame")
_PRESETS = ("veryfast", "veryfast", "veryfast", "ultrafast", "medium")
_FRAMES = ((640, 360), (360, 640), (321, 181), (480, 270), (176, 144), (854, 480))
_CODECS = (
    (".mp4", ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "20")),
    (".mov", ("-c:v", "mpeg4", "-q:v", "4")),
    (".mkv", ("-c:v", "mjpeg", "-q:v", "6", "-pix_fmt", "yuvj420p")),
    (".webm", ("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "1M")),
)
_FILM_WALL_S = 6 * 3600.0  # a minute of VP8 in 60 pictures a second: over two of processor time
_SCENE_S = 1.7
_LONGEST_S = (3.0, 3.0, 6.0, 6.0, 6.0, 6.0, 12.0, 12.0, 12.0, 30.0, 30.0, 60.0, 220.0)


@dataclass(frozen=True)
class Run:
    """What one number stands for."""

    number: int
    length_s: float
    told: str
    share: float
    wish: str
    preset: str

    async def to_size(self, film: Path) -> tuple[int, Rendered | None]:
        """The target, and what came of it; None where it was refused."""
        seen = await probe(film)
        most = int(seen.size_bytes * self.share)
        keep = self.wish == "keep_frame"
        spec = RenderSpec(
            (Cut(film, 0.0, seen.duration_s),),
            most,
            quality="normal" if keep else self.wish,  # type: ignore[arg-type]
            preset=self.preset,
            keep_frame=keep,
        )
        try:
            return most, await render(spec, film.parent)
        except TargetTooSmall:
            return most, None


def length_s_of(chance: random.Random) -> float:
    """The first thing that is drawn."""
    return round(chance.uniform(1.0, chance.choice(_LONGEST_S)), 2)


def film(number: int, folder: Path) -> tuple[Run, Path]:
    """The run of this number, its film made."""
    chance = random.Random(number)
    length_s = length_s_of(chance)
    clips = [path for path in sorted(_CLIPS.iterdir()) if path.suffix == ".mp4"]
    suffix, codec = chance.choice(_CODECS)
    wide, high = chance.choice(_FRAMES)
    if suffix != ".mp4":
        wide, high = wide // 2 * 2, high // 2 * 2
    fps, grain = chance.choice((10, 24, 25, 30, 60)), chance.choice((0, 0, 8, 14))
    cuts, sound = chance.random() < 0.5, chance.random() < 0.7
    # Four clips in turn, each as long as a scene, over and over: hard cuts. Or one of them alone.
    chosen = chance.sample(clips, min(len(clips), 4)) if cuts else [chance.choice(clips)]
    scene_s = _SCENE_S if cuts else length_s
    arguments: list[str | Path] = []
    for clip in chosen:
        arguments += ["-stream_loop", "-1", "-t", str(min(scene_s, length_s)), "-i", clip]
    form = f"scale={wide}:{high},setsar=1,fps={fps},noise=alls={grain}:allf=t"
    form += f",format={'yuv444p' if wide % 2 else 'yuv420p'}"
    scenes = "".join(
        f"[{at}:v]{form},trim=duration={scene_s},setpts=PTS-STARTPTS[{at}s];"
        for at in range(len(chosen))
    )
    joined = "".join(f"[{at}s]" for at in range(len(chosen)))
    again = "loop=-1:1000," if cuts else ""  # kept in memory: some seconds
    graph = f"{scenes}{joined}concat=n={len(chosen)},{again}trim=duration={length_s}[v]"
    if sound:
        arguments += ["-f", "lavfi", "-t", str(length_s), "-i", f"anoisesrc=a=0.1:seed={number}"]
    heard = ["-map", f"{len(chosen)}:a", "-ac", chance.choice(("1", "2"))] if sound else []
    path = folder / f"film{suffix}"
    ffmpeg(*arguments, "-filter_complex", graph, "-map", "[v]", *heard, *codec, "-t", str(length_s),
           path, timeout_s=_FILM_WALL_S)  # fmt: skip
    share = round(chance.choice((0.03, 0.1, 0.25, 0.5, 0.8)) * chance.uniform(0.8, 1.19), 3)
    wish, preset = chance.choice(_WISHES), chance.choice(_PRESETS)
    told = f"{wide}x{high} {fps} fps{', cuts' if cuts else ''}{', grain' if grain else ''}"
    return Run(number, length_s, f"{suffix[1:]} {told}", share, wish, preset), path


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("runs", type=int)
    arguments.add_argument("--from", dest="first", type=int, default=0, metavar="NUMBER")
    arguments.add_argument("--longest", type=float, default=220.0, metavar="SECONDS")
    chosen = arguments.parse_args()
    numbers = (
        number
        for number in itertools.count(chosen.first)
        if length_s_of(random.Random(number)) <= chosen.longest
    )
    above, refused, passes = list[int](), 0, list[float]()
    for number in itertools.islice(numbers, chosen.runs):
        with tempfile.TemporaryDirectory() as scratch:
            run, path = film(number, Path(scratch))
            most, made = await run.to_size(path)
            size_bytes = made.path.stat().st_size if made else 0
        told = f"{size_bytes / most:.2%} {made.how}" if made else "refused"
        if made and made.second_passes:
            told += f" {made.second_passes:.2f} {','.join(made.notes)}"
            passes += [made.second_passes] if run.length_s >= 20 else []
        print(f"{number}: {run.length_s} s {run.told}, {run.share} {run.wish} {run.preset}: {told}",
              flush=True)  # fmt: skip
        refused += made is None
        above += [number] if size_bytes > most else []
    mean = f", {statistics.fmean(passes):.2f} second passes from 20 s on" if passes else ""
    print(f"{chosen.runs} runs, {len(above)} above {above or ''}, {refused} refused{mean}")
    sys.exit(bool(above))


if __name__ == "__main__":
    asyncio.run(main())
