"""Pictures and sounds of every kind come into one frame and one layout."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.video.inspect.probe import probe
from engine.video.render.filter_graph import inputs, is_small
from engine.video.render.timeline import Cut
from tests.engine.video.helpers import (
    A_VIDEO,
    decoded_frame_times_s,
    ffmpeg,
    rendered,
    timeline_of,
    whole,
)


async def test_cuts_of_all_kinds_are_joined_in_the_first_videos_frame(
    little: Path,
    upright_mov: Path,
    stills: dict[str, Path],
    sounds: dict[str, Path],
    workdir: Path,
) -> None:
    cuts = (
        Cut(stills["png"], 0, 1.0),
        Cut(little, 1, 2.5),
        Cut(upright_mov, 0, 1, muted=True),
        Cut(stills["moving gif"], 0, 2.4),
        Cut(sounds["mp3"], 0, 1),
        Cut(little, 3, 4),
    )
    made = await rendered(workdir, *cuts)
    assert (made.width, made.height) == (320, 180)
    assert made.duration_s == pytest.approx(7.9, abs=0.1)
    assert (await probe(made.path)).has_sound


@pytest.mark.parametrize("name", ["png", "jpg", "webp", "moving gif", "moving webp"])
async def test_a_picture_is_shown_as_long_as_asked(
    stills: dict[str, Path], workdir: Path, name: str
) -> None:
    made = await rendered(workdir, Cut(stills[name], 0, 2.5))
    assert made.duration_s == pytest.approx(2.5, abs=0.2)


async def test_sound_alone_gets_a_black_picture(sounds: dict[str, Path], workdir: Path) -> None:
    made = await rendered(workdir, *whole(sounds["wav"]))
    seen = await probe(made.path)
    assert (seen.width, seen.height, seen.audio_codec) == (1280, 720, "aac")


async def test_a_turned_clip_stays_upright(upright_mov: Path, workdir: Path) -> None:
    for wishes in ({"max_bytes": 200_000}, {}):
        made = await rendered(workdir, *whole(upright_mov), **wishes)
        assert (made.width, made.height) == (180, 320)


async def test_hdr_becomes_ordinary_video(hdr_mov: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(hdr_mov))
    seen = await probe(made.path)
    assert (seen.video_codec, seen.pix_fmt, seen.hdr) == ("h264", "yuv420p", False)


async def test_six_channels_stay_six_unless_a_size_is_asked_for(
    little: Path, workdir: Path
) -> None:
    made = await rendered(workdir, Cut(little, 0, 2))
    assert (await probe(made.path)).audio_channels == 6
    made = await rendered(workdir, Cut(little, 0, 2), max_bytes=300_000)
    assert (await probe(made.path)).audio_channels == 2
    assert "sound_lowered" in made.notes


async def test_a_lower_resolution_and_rate(little: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(little), max_height=90, max_fps=12.0)
    assert (made.width, made.height) == (160, 90)
    assert (await probe(made.path)).fps == pytest.approx(12, abs=0.3)


async def test_a_recording_that_changes_its_size_on_the_way_is_rendered(
    little: Path, made: Path, workdir: Path
) -> None:
    """Browsers do that while a window is shared. MPEG-TS pieces can simply be joined."""
    pieces = []
    for size in ("320:180", "240:136"):
        pieces.append(made / f"{size[:3]}.ts")
        ffmpeg("-i", little, "-t", "1", "-vf", f"scale={size}", "-preset", "ultrafast", pieces[-1])
    joined = made / "joined.ts"
    joined.write_bytes(b"".join(piece.read_bytes() for piece in pieces))
    changing = made / "changing.mkv"
    ffmpeg("-i", joined, "-c", "copy", "-map", "0:v", changing)
    seen = await probe(changing)
    done = await rendered(workdir, *whole(changing), max_bytes=seen.size_bytes // 2)
    assert (done.width, done.height) == (320, 180)
    assert done.duration_s == pytest.approx(seen.duration_s, abs=0.1)


async def test_a_part_from_behind_the_end_of_sound_or_pictures(
    little: Path, made: Path, workdir: Path
) -> None:
    short_sound, short_picture = made / "short-sound.mp4", made / "short-picture.mp4"
    small = ("-vf", "scale=160:90", "-preset", "ultrafast")
    ffmpeg("-i", little, "-t", "1", "-i", little, "-map", "0:v", "-map", "1:a", *small, short_sound)
    ffmpeg(
        "-t", "1", "-i", little, "-i", little, "-map", "0:v", "-map", "1:a", *small, short_picture
    )
    silent = await rendered(workdir, Cut(short_sound, 2, 4))
    assert not (await probe(silent.path)).has_sound
    dark = await rendered(workdir, Cut(short_picture, 2, 4))
    assert dark.duration_s == pytest.approx(2, abs=0.25)
    assert (await probe(dark.path)).has_sound


@pytest.mark.parametrize("cut", [(1.29, 6.7), (1.3, 6.68), (1.31, 6.7), (1.32, 6.72), (0, 3.3)])
async def test_a_cut_between_pictures_shows_those_inside_it_and_no_other(
    cut: tuple[float, float], made: Path, workdir: Path
) -> None:
    clip = made / "numbered.mp4"
    if not clip.exists():
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=25:d=8", "-preset", "ultrafast", clip)
    result = await rendered(workdir, Cut(clip, *cut), quality="smaller", preset="ultrafast")
    assert result.how == "encoded"
    inside_s = [at_s for at_s in decoded_frame_times_s(clip) if cut[0] <= at_s < cut[1]]
    wanted_s = [0.0, *(at_s - cut[0] for at_s in inside_s[1:])]
    assert decoded_frame_times_s(result.path) == pytest.approx(wanted_s, abs=0.002)


def test_small_pictures_are_handed_about_between_no_threads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    small = replace(A_VIDEO, width=640, height=360)
    for seen, threads in ((small, "1"), (A_VIDEO, "4")):
        timeline = timeline_of((seen, 0.0, 10.0))
        assert inputs(timeline)[0].options[:2] == ("-threads", threads)
        assert is_small(timeline) is (seen is small)
    assert not is_small(timeline_of((small, 0.0, 10.0), (A_VIDEO, 0.0, 10.0)))
