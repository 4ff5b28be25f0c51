"""Renders: what comes out is what was asked for, copied where nothing has to change."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.video.inspect.probe import UnsupportedMedia, probe
from engine.video.render.render import RenderError, RenderSpec, render
from engine.video.render.timeline import Cut
from tests.engine.video.helpers import FASTEST, decoded_frame_times_s, ffmpeg, rendered, whole

FOR_EVER_S = 1e9


async def test_a_file_that_fits_is_copied_with_its_index_in_front(
    little: Path, workdir: Path
) -> None:
    made = await rendered(workdir, *whole(little), max_bytes=50_000_000)
    assert (made.how, made.notes) == ("copied", ("already_small",))
    data = made.path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    assert (await probe(made.path)).frames == 132


async def test_muting_alone_keeps_the_pictures_as_they_are(little: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(little, 0, FOR_EVER_S, muted=True))
    assert made.how == "copied"
    seen = await probe(made.path)
    assert not seen.has_sound
    assert made.size_bytes < 0.8 * little.stat().st_size


async def test_a_trim_is_exact_and_never_weighs_more_than_its_share(
    little: Path, workdir: Path
) -> None:
    made = await rendered(workdir, Cut(little, 1.0, 3.0))
    assert made.how == "encoded"
    assert made.duration_s == pytest.approx(2.0, abs=0.05)
    assert (await probe(made.path)).frames == 50
    assert made.size_bytes <= little.stat().st_size * 2 / 5.3


async def test_a_trim_begins_with_the_picture_at_its_start(little: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(little, 2.2, 3.0), quality="normal")
    expected, first = workdir / "expected.png", workdir / "first.png"
    ffmpeg(
        "-ss", "2.2", "-i", little, "-frames:v", "1", "-s", "64x36", "-pix_fmt", "gray", expected
    )
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


async def test_smaller_without_a_number_is_clearly_smaller(little: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(little), quality="smaller")
    assert made.size_bytes <= 0.7 * little.stat().st_size
    assert (made.width, made.height) == (320, 180)


async def test_without_losing_quality_what_gains_nothing_is_copied_and_said(
    made: Path, workdir: Path
) -> None:
    coarse = made / "coarse.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x96:r=25:d=2", "-crf", "45", "-pix_fmt", "yuv420p",
           coarse)  # fmt: skip
    result = await rendered(workdir, *whole(coarse), quality="transparent")
    assert (result.how, "no_gain" in result.notes) == ("copied", True)
    assert decoded_frame_times_s(result.path) == decoded_frame_times_s(coarse)
    assert result.size_bytes <= coarse.stat().st_size * 1.01


async def test_a_bitrate_is_kept(little: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(little), video_bps=600_000)
    assert (await probe(made.path)).video_bps == pytest.approx(600_000, rel=0.06)


async def test_a_bitrate_above_the_source_does_not_inflate(webm: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(webm), video_bps=8_000_000)
    assert made.notes == ("bitrate_above_source",)
    assert made.size_bytes <= webm.stat().st_size


async def test_another_codec_that_fits_is_converted_below_the_size_asked_for(
    webm: Path, workdir: Path
) -> None:
    made = await rendered(workdir, *whole(webm), max_bytes=50_000_000)
    assert made.how == "encoded"
    assert made.notes == ("already_small",)
    assert webm.stat().st_size < made.size_bytes <= 50_000_000


async def test_progress_rises_to_one(little: Path, workdir: Path) -> None:
    seen: list[float] = []
    spec = RenderSpec(whole(little), max_bytes=300_000, preset=FASTEST)
    await render(spec, workdir, seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 4


async def test_nothing_to_render_is_said(little: Path, workdir: Path) -> None:
    with pytest.raises(RenderError) as refused:
        await rendered(workdir, Cut(little, 60, 90))
    assert refused.value.code == "no_cuts"


async def test_what_is_no_media_is_not_rendered(tmp_path: Path, workdir: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(b"ffconcat version 1.0\nfile y.mp4\n")
    with pytest.raises(UnsupportedMedia):
        await rendered(workdir, *whole(path))
    assert list(workdir.iterdir()) == []


async def test_a_longer_clip_is_judged_by_samples_before_it_is_made_smaller(
    half_minute: Path, workdir: Path
) -> None:
    size_bytes = half_minute.stat().st_size
    made = await rendered(workdir, *whole(half_minute), quality="smaller")
    assert 0.3 * size_bytes < made.size_bytes <= 0.7 * size_bytes
    before, after = await probe(half_minute), await probe(made.path)
    assert after.audio_end_s - after.audio_start_s == pytest.approx(
        before.audio_end_s - before.audio_start_s, abs=0.1
    )


async def test_a_full_disk_is_said_before_the_work(
    little: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nearly_full = SimpleNamespace(total=1 << 40, used=(1 << 40) - (1 << 20), free=1 << 20)
    monkeypatch.setattr("shutil.disk_usage", lambda _: nearly_full)
    with pytest.raises(RenderError) as refused:
        await rendered(workdir, *whole(little), max_bytes=500_000)
    assert refused.value.code == "disk_full"
