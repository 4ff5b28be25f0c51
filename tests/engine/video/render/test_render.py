"""Renders other than plain compression: what comes out is what was asked for."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.video.inspect.probe import UnsupportedMedia, probe
from engine.video.render.render import RenderError, RenderSpec, TargetTooSmall, render
from engine.video.render.timeline import Cut
from engine.video.run import sandbox
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.sandbox import Confinement
from tests.engine.video.helpers import FASTEST, decoded_frame_times_s, ffmpeg, rendered, whole

FOR_EVER_S = 1e9


async def test_a_file_that_fits_is_copied_with_its_index_in_front(
    bunny: Path, workdir: Path
) -> None:
    made = await rendered(workdir, *whole(bunny), max_bytes=50_000_000)
    assert (made.how, made.notes) == ("copied", ("already_small",))
    data = made.path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    assert (await probe(made.path)).frames == 132


async def test_muting_alone_keeps_the_pictures_as_they_are(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(bunny, 0, FOR_EVER_S, muted=True))
    assert made.how == "copied"
    seen = await probe(made.path)
    assert not seen.has_sound
    assert made.size_bytes < 850_000


async def test_a_trim_is_exact_and_never_weighs_more_than_its_share(
    bunny: Path, workdir: Path
) -> None:
    made = await rendered(workdir, Cut(bunny, 1.0, 3.0))
    assert made.how == "encoded"
    assert made.duration_s == pytest.approx(2.0, abs=0.05)
    assert (await probe(made.path)).frames == 50
    assert made.size_bytes <= 1_055_736 * 2 / 5.3


async def test_a_trim_begins_with_the_picture_at_its_start(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(bunny, 2.2, 3.0), quality="normal")
    expected, first = workdir / "expected.png", workdir / "first.png"
    ffmpeg("-ss", "2.2", "-i", bunny, "-frames:v", "1", "-s", "64x36", "-pix_fmt", "gray", expected)
    ffmpeg("-i", made.path, "-frames:v", "1", "-s", "64x36", "-pix_fmt", "gray", first)
    raw = []
    for picture in (expected, first):
        ffmpeg("-i", picture, "-f", "rawvideo", picture.with_suffix(".raw"))
        raw.append(picture.with_suffix(".raw").read_bytes())
    off = sum(abs(a - b) for a, b in zip(*raw, strict=True)) / len(raw[0])
    assert off < 4


async def test_variable_timing_and_every_picture_survive(phone: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(phone), max_bytes=200_000, max_height=360)
    before, after = decoded_frame_times_s(phone), decoded_frame_times_s(made.path)
    assert len(after) == len(before)
    assert after == pytest.approx(before, abs=0.002)


async def test_where_a_video_was_filmed_is_not_passed_on(phone: Path, workdir: Path) -> None:
    for wishes in ({"max_bytes": 200_000, "max_height": 360}, {}):
        made = await rendered(workdir, *whole(phone), **wishes)
        assert b"15.8355" in phone.read_bytes()
        assert b"15.8355" not in made.path.read_bytes()


async def test_a_turned_clip_stays_upright(upright_mov: Path, workdir: Path) -> None:
    for wishes in ({"max_bytes": 200_000}, {}):
        made = await rendered(workdir, *whole(upright_mov), **wishes)
        assert (made.width, made.height) == (720, 1280)


async def test_hdr_becomes_ordinary_video(hdr_mov: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(hdr_mov))
    seen = await probe(made.path)
    assert (seen.video_codec, seen.pix_fmt, seen.hdr) == ("h264", "yuv420p", False)


async def test_five_channels_become_two(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(bunny, 0, 2))
    assert (await probe(made.path)).audio_channels == 2


async def test_a_lower_resolution_and_rate(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(bunny), max_height=360, max_fps=12.0)
    assert (made.width, made.height) == (640, 360)
    assert (await probe(made.path)).fps == pytest.approx(12, abs=0.3)


async def test_smaller_without_a_number_is_clearly_smaller(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(bunny), quality="smaller")
    assert made.size_bytes <= 0.7 * 1_055_736
    assert (made.width, made.height) == (1280, 720)


async def test_a_bitrate_is_kept(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(bunny), video_bps=600_000)
    assert (await probe(made.path)).video_bps == pytest.approx(600_000, rel=0.06)


async def test_a_bitrate_above_the_source_does_not_inflate(webm: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(webm), video_bps=8_000_000)
    assert made.notes == ("bitrate_above_source",)
    assert made.size_bytes <= webm.stat().st_size


async def test_another_codec_that_fits_is_converted_without_growing(
    webm: Path, workdir: Path
) -> None:
    made = await rendered(workdir, *whole(webm), max_bytes=50_000_000)
    assert made.how == "encoded"
    assert made.notes == ("already_small",)
    assert made.size_bytes <= webm.stat().st_size


async def test_cuts_of_all_kinds_are_joined_in_the_first_videos_frame(
    bunny: Path,
    upright_mov: Path,
    stills: dict[str, Path],
    sounds: dict[str, Path],
    workdir: Path,
) -> None:
    cuts = (
        Cut(stills["png"], 0, 1.0),
        Cut(bunny, 1, 2.5),
        Cut(upright_mov, 0, 1, muted=True),
        Cut(stills["moving gif"], 0, 2.4),
        Cut(sounds["mp3"], 0, 1),
        Cut(bunny, 3, 4),
    )
    made = await rendered(workdir, *cuts)
    assert (made.width, made.height) == (1280, 720)
    assert made.duration_s == pytest.approx(7.9, abs=0.1)
    assert (await probe(made.path)).has_sound


async def test_joined_cuts_hit_a_size_too(bunny: Path, webm: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(bunny, 1, 4), Cut(webm, 0, 2), max_bytes=300_000)
    assert 0.97 * 300_000 <= made.size_bytes <= 300_000


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


async def test_a_hard_target_lowers_the_frame_and_says_so(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(bunny), max_bytes=28_000)
    assert made.size_bytes <= 28_000
    assert "frame_lowered" in made.notes


async def test_an_impossible_target_names_one_that_is_possible(bunny: Path, workdir: Path) -> None:
    with pytest.raises(TargetTooSmall) as refused:
        await rendered(workdir, *whole(bunny), max_bytes=2_000)
    assert list(workdir.iterdir()) == []
    smallest_bytes = refused.value.smallest_bytes
    made = await rendered(workdir, *whole(bunny), max_bytes=smallest_bytes)
    assert made.size_bytes <= smallest_bytes < 100_000


async def test_progress_rises_to_one(bunny: Path, workdir: Path) -> None:
    seen: list[float] = []
    spec = RenderSpec(whole(bunny), max_bytes=300_000, preset=FASTEST)
    await render(spec, workdir, seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 4


async def test_nothing_to_render_is_said(bunny: Path, workdir: Path) -> None:
    with pytest.raises(RenderError) as refused:
        await rendered(workdir, Cut(bunny, 60, 90))
    assert refused.value.code == "no_cuts"


async def test_what_is_no_media_is_not_rendered(tmp_path: Path, workdir: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(b"ffconcat version 1.0\nfile y.mp4\n")
    with pytest.raises(UnsupportedMedia):
        await rendered(workdir, *whole(path))
    assert list(workdir.iterdir()) == []


async def test_a_recording_that_changes_its_size_on_the_way_is_rendered(
    bunny: Path, made: Path, workdir: Path
) -> None:
    """Browsers do that while a window is shared. MPEG-TS pieces can simply be joined."""
    pieces = []
    for size in ("640:360", "480:270"):
        pieces.append(made / f"{size[:3]}.ts")
        ffmpeg("-i", bunny, "-t", "1", "-vf", f"scale={size}", "-preset", "ultrafast", pieces[-1])
    joined = made / "joined.ts"
    joined.write_bytes(b"".join(piece.read_bytes() for piece in pieces))
    changing = made / "changing.mkv"
    ffmpeg("-i", joined, "-c", "copy", "-map", "0:v", changing)
    seen = await probe(changing)
    done = await rendered(workdir, *whole(changing), max_bytes=seen.size_bytes // 2)
    assert (done.width, done.height) == (640, 360)
    assert done.duration_s == pytest.approx(seen.duration_s, abs=0.1)


async def test_it_works_where_a_machine_offers_no_confinement(
    bunny: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ffmpeg_path = (await find_ffmpeg()).path
    monkeypatch.setitem(sandbox._found, ffmpeg_path, Confinement(False, False))
    made = await rendered(workdir, Cut(bunny, 1, 2))
    assert made.duration_s == pytest.approx(1.0, abs=0.05)


async def test_a_longer_clip_is_judged_by_samples_before_it_is_made_smaller(
    half_minute: Path, workdir: Path
) -> None:
    size_bytes = half_minute.stat().st_size
    made = await rendered(workdir, *whole(half_minute), quality="smaller")
    assert 0.3 * size_bytes < made.size_bytes <= 0.7 * size_bytes
    before, after = await probe(half_minute), await probe(made.path)
    assert after.audio_duration_s == pytest.approx(before.audio_duration_s, abs=0.1)


async def test_a_longer_clip_that_has_much_to_lose_spends_the_whole_target(
    half_minute: Path, workdir: Path
) -> None:
    quarter = half_minute.stat().st_size // 4
    wishes = {"max_bytes": quarter, "quality": "transparent"}
    made = await rendered(workdir, *whole(half_minute), **wishes)
    assert 0.99 * quarter <= made.size_bytes <= quarter
    assert "as_good_as_source" not in made.notes


async def test_a_full_disk_is_said_before_the_work(
    bunny: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nearly_full = SimpleNamespace(total=1 << 40, used=(1 << 40) - (1 << 20), free=1 << 20)
    monkeypatch.setattr("shutil.disk_usage", lambda _: nearly_full)
    with pytest.raises(RenderError) as refused:
        await rendered(workdir, *whole(bunny), max_bytes=500_000)
    assert refused.value.code == "disk_full"


async def test_a_part_from_behind_the_end_of_sound_or_pictures(
    bunny: Path, made: Path, workdir: Path
) -> None:
    short_sound, short_picture = made / "short-sound.mp4", made / "short-picture.mp4"
    small = ("-vf", "scale=320:180", "-preset", "ultrafast")
    ffmpeg("-i", bunny, "-t", "1", "-i", bunny, "-map", "0:v", "-map", "1:a", *small, short_sound)
    ffmpeg("-t", "1", "-i", bunny, "-i", bunny, "-map", "0:v", "-map", "1:a", *small, short_picture)
    silent = await rendered(workdir, Cut(short_sound, 2, 4))
    assert not (await probe(silent.path)).has_sound
    dark = await rendered(workdir, Cut(short_picture, 2, 4))
    assert dark.duration_s == pytest.approx(2, abs=0.25)
    assert (await probe(dark.path)).has_sound
