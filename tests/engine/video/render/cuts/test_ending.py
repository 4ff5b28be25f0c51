"""A film that missed its size: its last seconds anew, all before them as it was."""

import subprocess
from pathlib import Path

import pytest

from engine.video.inspect.probe import probe
from engine.video.render import bitrate
from engine.video.render.cuts.cut_plan import Listed
from engine.video.render.cuts.ending import NewEnding, ending
from engine.video.render.cuts.mp4_track import NotThisOne
from engine.video.render.encode import Encoded, Encoder
from engine.video.render.timeline import Cut, Frame, clamp
from engine.video.run.find_ffmpeg import find_ffmpeg, find_ffmpeg_now
from engine.video.run.progress import Progress
from tests.engine.video.helpers import ffmpeg, rendered

_SCENES = ("testsrc2", "testsrc", "smptehdbars", "testsrc2", "yuvtestsrc", "testsrc")
_SCENE_S, _FPS = 2.4, 25


@pytest.fixture(scope="module")
def film(made: Path) -> Path:
    """Hard cuts, grain, and sound that begins a little late."""
    path = made / "scenes.mp4"
    scenes = [
        ("-f", "lavfi", "-i", f"{scene}=s=160x90:r={_FPS},trim=duration={_SCENE_S}")
        for scene in _SCENES
    ]
    numbers = range(len(scenes))
    grainy = ";".join(
        f"[{at}]noise=alls=12:all_seed={at}:allf=t,format=yuv420p[{at}g]" for at in numbers
    )
    joined = "".join(f"[{at}g]" for at in numbers) + f"concat=n={len(scenes)}[v]"
    ffmpeg(*(word for scene in scenes for word in scene), "-itsoffset", "0.2", "-f", "lavfi", "-i",
           f"sine=d={_SCENE_S * len(scenes) - 0.2}", "-filter_complex", f"{grainy};{joined}",
           "-map", "[v]", "-map", f"{len(scenes)}:a", "-c:v", "libx264", "-preset", "ultrafast",
           "-crf", "16", "-c:a", "aac", path)  # fmt: skip
    return path


async def attempt(film: Path, folder: Path) -> tuple[Encoder, Frame, Encoded]:
    timeline = clamp([Cut(film, 0.0, 1e9)], [await probe(film)])
    encoder = Encoder(await find_ffmpeg(), folder, timeline, "veryfast", Progress(_untold), 300.0)
    frame = timeline.frame(1080, None)
    sound = await encoder.sound(None)
    await encoder.first_pass(frame, 150_000)
    return (
        encoder,
        frame,
        await encoder.second_pass(frame, 150_000, sound, "first.mp4", peak_bps=None),
    )


def said(*arguments: str | Path) -> list[str]:
    """Lines of ffmpeg's standard output."""
    command = [find_ffmpeg_now().path, "-v", "error", "-nostdin", *arguments, "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    return told.stdout.splitlines()


def _untold(_: float) -> None:
    pass


def listed(path: Path, stream: str, *options: str) -> list[list[str]]:
    """Fields of each line: stream, decoded at, shown at, duration, size, checksum."""
    lines = said("-i", path, "-map", f"0:{stream}", *options, "-f", "framemd5")
    return [line.replace(" ", "").split(",") for line in lines if line[0] != "#"]


@pytest.mark.parametrize("share", [0.985, 1.013])
async def test_all_but_the_last_seconds_stays_as_it_is(
    share: float, film: Path, workdir: Path
) -> None:
    encoder, frame, first = await attempt(film, workdir)
    target_bytes = int(first.size_bytes / share)
    goal = bitrate.Goal(target_bytes, int(0.99 * target_bytes), int(0.998 * target_bytes))
    assert not goal.holds(first.size_bytes)
    mended = await NewEnding(encoder, frame, first).make(goal, "mended.mp4")
    assert goal.holds(mended.size_bytes)
    assert mended.path.stat().st_size == mended.size_bytes
    assert 1 < mended.second_passes < 2

    before, after = listed(first.path, "v"), listed(mended.path, "v")
    assert [one[2] for one in after] == [one[2] for one in before]  # shown when they were
    same = [a[5] == b[5] for a, b in zip(before, after, strict=True)]
    kept = same.index(False)
    assert kept % round(_SCENE_S * _FPS) == 0  # from a hard cut on
    assert kept >= 0.4 * len(before)
    assert not any(same[kept:])
    assert listed(mended.path, "a", "-c", "copy") == listed(first.path, "a", "-c", "copy")
    told = said("-i", mended.path, "-i", film, "-lavfi", "[0:v][1:v]psnr=stats_file=-",
                "-f", "null")  # fmt: skip
    scores = [float(line.split("psnr_avg:")[1].split()[0]) for line in told]
    assert len(scores) == len(before)
    assert min(scores[kept:]) > min(scores[:kept]) - 3  # the same pictures, about as good


async def test_a_film_without_a_place_to_begin_is_left_alone(little: Path, workdir: Path) -> None:
    encoder, frame, first = await attempt(little, workdir)
    goal = bitrate.goal(int(first.size_bytes / 0.5), 20.0)
    with pytest.raises(NotThisOne):
        await NewEnding(encoder, frame, first).make(goal, "mended.mp4")
    assert {path.name for path in workdir.iterdir()} >= {"first.mp4"}
    assert not (workdir / "ending").exists()


@pytest.mark.parametrize(("start_s", "end_s"), [(0.0, 14.4), (1.31, 13.91)])
async def test_a_missed_size_costs_a_part_of_a_pass(
    start_s: float, end_s: float, film: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = bitrate.goal

    def badly_aimed(target_bytes: int, duration_s: float) -> bitrate.Goal:
        goal = usual(target_bytes, duration_s)
        return bitrate.Goal(goal.target_bytes, goal.lowest_bytes, int(0.965 * target_bytes))

    monkeypatch.setattr(bitrate, "goal", badly_aimed)
    most = film.stat().st_size // 3
    cut = Cut(film, start_s, end_s)
    # The fastest preset of all begins no new scene with a keyframe.
    made = await rendered(workdir, cut, max_bytes=most, preset="veryfast")
    assert 0.985 * most <= made.size_bytes <= most
    assert 1 < made.second_passes < 2
    assert made.seen.frames == round((end_s - start_s) * _FPS)


def packets(*sizes: int, keys: tuple[int, ...]) -> list[Listed]:
    return [Listed(at, 1, size, "", at in keys) for at, size in enumerate(sizes)]


def test_an_ending_begins_at_the_last_place_that_leaves_enough_to_change() -> None:
    film = packets(*[100] * 400, keys=(0, 200, 300, 340))
    assert ending(film, 700) == 340
    assert ending(film, -700) == 340
    assert ending(film, 800) == 300
    assert ending(film, 1300) == 200
    assert ending(film, 2600) is None  # it would be seen
    assert ending(packets(*[100] * 400, keys=(0, 100)), 100) is None  # hardly less than the whole
    assert ending(packets(*[100] * 400, keys=(0, 380)), 100) is None  # a handful of pictures
