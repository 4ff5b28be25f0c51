"""What is left out of a film is said beside its effects too, and with what else is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.video.effects.kinds import notes_of
from engine.video.effects.prepare import one_file
from engine.video.effects.spec import Changes, Effects
from engine.video.inspect.probe import probe
from engine.video.render.render import Cut, RenderSpec, render
from tests.engine.video.helpers import ffmpeg

GREY = Effects((Changes(looks=(("gray", 0.0),)),))


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Six channels, a second sound and subtitles; and it breaks off."""
    words, whole, clip = tmp_path / "words.srt", tmp_path / "whole.mkv", tmp_path / "film.mkv"
    words.write_text("1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x90:r=10:d=3", "-f", "lavfi", "-i", "sine=d=3",
           "-i", words, "-map", "0:v", "-map", "1:a", "-map", "1:a", "-map", "2:s", "-ac:a:0", "6",
           "-c:v", "mjpeg", whole)  # fmt: skip
    data = whole.read_bytes()
    clip.write_bytes(data[: int(len(data) * 0.7)])
    return clip


async def test_effects_do_not_hide_what_is_left_out(film: Path, tmp_path: Path) -> None:
    spec = RenderSpec((Cut(film, 0.0, 1e9),), preset="ultrafast")
    async with one_file(spec, GREY, tmp_path, tmp_path, lambda _: None) as ready:
        result = await render(ready, tmp_path)
    assert set(result.notes) == {
        "subtitles_left_out", "other_sounds_left_out", "source_breaks_off", "sound_to_stereo"
    }  # fmt: skip
    assert result.seen.audio_channels == 2


ALL = ("fps_capped", "other_sounds_left_out", "source_breaks_off", "subtitles_left_out")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("mp3", ["other_sounds_left_out", "source_breaks_off"]),
        ("gif", ["fps_capped", "source_breaks_off", "subtitles_left_out"]),
        ("png", []),
        ("webm", [*ALL]),
    ],
)
def test_of_another_kind_of_result_is_said_what_matters_in_it(kind: str, told: list[str]) -> None:
    assert notes_of(kind, ALL) == told


async def test_effects_keep_pictures_and_sound_as_they_are_unless_they_are_about_them(
    tmp_path: Path,
) -> None:
    clip = tmp_path / "fast.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=120:d=5", "-f", "lavfi", "-i",
           "anoisesrc=r=48000:d=5:seed=7", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac",
           "-ac", "2", "-b:a", "256k", clip)  # fmt: skip
    for change in (Changes(looks=(("gray", 0.0),)), Changes(backwards=True)):
        spec = RenderSpec((Cut(clip, 0.0, 1e9),), preset="ultrafast")
        async with one_file(spec, Effects((change,)), tmp_path, tmp_path, lambda _: None) as ready:
            made = await probe(ready.cuts[0].path)
        assert ready.left_out == ()
        assert made.fps == pytest.approx(120, abs=1)
        assert (made.audio_bps or 0) > 220_000
