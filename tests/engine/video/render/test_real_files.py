"""What cameras, editors, phones and old computers write, each looked at and listened to."""

from pathlib import Path

import numpy as np
import pytest

from engine.video.inspect.probe import UnsupportedMedia, probe
from engine.video.render.render import Rendered
from engine.video.render.timeline import Cut
from tests.engine.video.helpers import (
    described,
    ffmpeg,
    heard,
    lag_s,
    picture_at,
    rendered,
    whole,
)

PICTURE = ("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3")
# Noise that grows louder and fainter: no two moments sound the same.
SOUND = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=3:seed=7:a=0.5,tremolo=f=1.3:d=0.9")
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
AAC = ("-c:a", "aac", "-b:a", "96k", "-ac", "2")


@pytest.fixture(scope="module")
def base(made: Path) -> Path:
    clip = made / "base.mp4"
    ffmpeg(*PICTURE, *SOUND, *H264, *AAC, clip)
    return clip


def looks_the_same(source: Path, made: Rendered, at_s: float = 1.0, shift_s: float = 0.0) -> None:
    before, after = picture_at(source, at_s + shift_s), picture_at(made.path, at_s)
    assert np.abs(before - after).mean() < 8


def sounds_the_same(
    source: Path, made: Rendered, shift_s: float = 0.0, track: str = "0:a:0"
) -> None:
    before, after = heard(source, track), heard(made.path)
    before = before[round(shift_s * 8000) :]
    assert abs(lag_s(before, after)) < 0.03
    assert np.sqrt((after**2).mean()) > 0.3 * np.sqrt((before**2).mean())


PLAIN = {
    "timecode.mov": (*H264, "-c:a", "pcm_s16le", "-timecode", "01:00:00:00"),
    "camera.avi": ("-c:v", "mjpeg", "-q:v", "5", "-c:a", "adpcm_ima_wav", "-ac", "1"),
    "dts.mkv": (*H264, "-c:a", "dca", "-strict", "-2"),
    "ffv1.mkv": ("-c:v", "ffv1", "-c:a", "flac"),
    "dnxhr.mov": ("-vf", "format=yuv422p", "-c:v", "dnxhd", "-profile:v", "dnxhr_lb",
                  "-c:a", "pcm_s24le"),
    "prores.mov": ("-c:v", "prores_ks", "-profile:v", "0", "-c:a", "pcm_s16be"),
    "dv.avi": ("-vf", "scale=720:576,setsar=1", "-r", "25", "-pix_fmt", "yuv420p", "-c:v",
               "dvvideo", "-c:a", "pcm_s16le", "-ar", "48000", "-ac", "2"),
    "cinepak.mov": ("-vf", "scale=160:88,format=rgb24", "-c:v", "cinepak", "-t", "1.5", "-c:a",
                    "adpcm_ima_qt", "-ac", "1"),
    "mpeg1.mkv": ("-c:v", "mpeg1video", "-c:a", "mp2"),
    "old.avi": ("-c:v", "msmpeg4v2", "-c:a", "adpcm_ms"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLAIN)
async def test_what_cameras_editors_and_old_computers_write(
    name: str, made: Path, workdir: Path
) -> None:
    clip = made / name
    ffmpeg(*PICTURE, *SOUND, *PLAIN[name], clip)
    seen = await probe(clip)
    assert seen.kind == "video"
    assert seen.has_sound
    result = await rendered(workdir, *whole(clip), max_bytes=150_000)
    looks_the_same(clip, result)
    sounds_the_same(clip, result)


async def test_attachments_subtitles_and_covers_are_no_tracks_in_the_way(
    base: Path, made: Path, workdir: Path
) -> None:
    clip, words, font = made / "attached.mkv", made / "words.srt", made / "x.ttf"
    words.write_text("1\n00:00:00,000 --> 00:00:02,000\nhello\n")
    font.write_bytes(b"not really a font" * 100)
    attach: list[str | Path] = []
    for at in range(70):
        attach += ["-attach", font, f"-metadata:s:t:{at}", "mimetype=application/x-truetype-font"]
    ffmpeg("-i", base, "-i", words, *attach, "-map", "0", "-map", "1", "-c", "copy", clip)
    result = await rendered(workdir, *whole(clip), max_bytes=60_000)
    assert "subtitles_left_out" in result.notes
    looks_the_same(clip, result)
    sounds_the_same(clip, result)


@pytest.mark.parametrize("default", [0, 1])
async def test_the_default_sound_is_taken_and_the_others_are_said(
    default: int, base: Path, made: Path, workdir: Path
) -> None:
    clip = made / f"default{default}.mkv"
    silence = ("-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo:d=3")
    maps = ["-map", "0:v", "-map", "0:a", "-map", "1:a"] if default == 0 else [
        "-map", "0:v", "-map", "1:a", "-map", "0:a"]  # fmt: skip
    other = 1 - default
    ffmpeg("-i", base, *silence, *maps, "-c:v", "copy", *AAC,
           f"-disposition:a:{default}", "default", f"-disposition:a:{other}", "0",
           clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), max_bytes=60_000)
    assert "other_sounds_left_out" in result.notes
    sounds_the_same(base, result)


SILENT_DEFAULT = ("-disposition:a:0", "default", "-disposition:a:1", "0")


@pytest.mark.parametrize(
    ("name", "layout", "marks"),
    [
        ("first.mkv", "stereo", ("-disposition:a", "0")),
        ("default.mp4", "stereo", SILENT_DEFAULT),
        ("richer.mkv", "5.1", ("-disposition:a", "0")),
        ("default.mov", "mono", SILENT_DEFAULT),
    ],
)
async def test_no_result_is_silent_where_another_track_has_sound(
    name: str, layout: str, marks: tuple[str, ...], base: Path, made: Path, workdir: Path
) -> None:
    clip = made / f"silent-{name}"
    silence = ("-f", "lavfi", "-i", f"anullsrc=r=48000:cl={layout}:d=3")
    ffmpeg("-i", base, *silence, "-map", "0:v", "-map", "1:a", "-map", "0:a", "-c:v", "copy",
           "-c:a", "aac", *marks, clip)  # fmt: skip
    for wishes in ({"max_bytes": 60_000}, {}):
        result = await rendered(workdir, *whole(clip), **wishes)
        sounds_the_same(base, result)
        assert "other_sounds_left_out" in result.notes
        assert "sound_unreadable" not in result.notes


async def test_where_all_sounds_are_silent_it_is_the_default(base: Path, made: Path) -> None:
    clip = made / "all-silent.mkv"
    silence = ("-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo:d=3")
    ffmpeg("-i", base, *silence, "-map", "0:v", "-map", "1:a", "-map", "1:a", "-c:v", "copy",
           "-c:a", "aac", "-disposition:a:0", "0", "-disposition:a:1", "default", clip)  # fmt: skip
    seen = await probe(clip)
    assert (seen.audio_index, seen.unreadable_sounds) == (2, 0)


async def test_without_a_default_the_richest_sound_is_taken(
    base: Path, made: Path, workdir: Path
) -> None:
    clip = made / "richest.mkv"
    mono = ("-f", "lavfi", "-i", "sine=d=3")
    ffmpeg(*mono, "-i", base, "-map", "1:v", "-map", "0:a", "-map", "1:a", "-c:v", "copy",
           "-c:a", "aac", "-disposition:a", "0", clip)  # fmt: skip
    seen = await probe(clip)
    assert (seen.audio_channels, seen.audio_index) == (2, 2)


async def test_an_unreadable_sound_gives_way_to_the_next_or_to_none(
    base: Path, made: Path, workdir: Path
) -> None:
    clip = made / "unreadable.mkv"
    ffmpeg("-i", base, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-c:v", "copy",
           "-c:a:0", "tta", "-c:a:1", "aac", "-disposition:a:0", "default",
           "-disposition:a:1", "0", clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), max_bytes=60_000)
    assert "sound_unreadable" in result.notes
    sounds_the_same(base, result)
    alone = made / "unreadable-alone.mkv"
    ffmpeg("-i", clip, "-map", "0:v", "-map", "0:a:0", "-c", "copy", alone)
    result = await rendered(workdir, *whole(alone), max_bytes=60_000)
    assert "sound_unreadable" in result.notes
    assert not result.seen.has_sound


async def test_a_codec_that_cannot_be_read_is_named(made: Path) -> None:
    clip = made / "magic.avi"
    ffmpeg(*PICTURE, "-c:v", "magicyuv", "-pix_fmt", "yuv420p", "-t", "1", clip)
    with pytest.raises(UnsupportedMedia, match="codec magicyuv"):
        await probe(clip)


async def test_a_codec_that_can_be_read_is_called_broken_and_never_unreadable(
    base: Path, made: Path
) -> None:
    clip = made / "broken.mp4"
    ffmpeg("-i", base, "-an", "-c", "copy", "-bsf:v", "noise=amount=1", clip)
    with pytest.raises(UnsupportedMedia) as refused:
        await probe(clip)
    assert "h264" in str(refused.value)
    assert "can't be read" not in str(refused.value)


@pytest.mark.parametrize("wishes", [{}, {"max_bytes": 60_000}, {"max_bytes": 500_000_000}])
async def test_sound_that_begins_late_stays_in_sync(
    wishes: dict[str, int], base: Path, made: Path, workdir: Path
) -> None:
    clip = made / "late.mp4"
    ffmpeg("-i", base, "-itsoffset", "1.5", "-i", base, "-map", "0:v", "-map", "1:a", "-c", "copy",
           clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), **wishes)
    assert result.how == ("encoded" if wishes.get("max_bytes") == 60_000 else "copied")
    sounds_the_same(clip, result)
    assert np.abs(heard(result.path)[: 8000 * 14 // 10]).max() < 0.02


async def test_a_trim_keeps_sound_and_picture_together(base: Path, workdir: Path) -> None:
    result = await rendered(workdir, Cut(base, 1.0, 3.0))
    looks_the_same(base, result, at_s=0.5, shift_s=1.0)
    sounds_the_same(base, result, shift_s=1.0)


async def test_damaged_sound_costs_no_picture(base: Path, made: Path, workdir: Path) -> None:
    clip = made / "damaged.mp4"
    ffmpeg("-i", base, "-c", "copy", "-bsf:a", "noise=amount=20*gte(n\\,70)", clip)
    for wishes in ({"max_bytes": 60_000}, {}, {"max_bytes": 500_000_000}):
        result = await rendered(workdir, *whole(clip), **wishes)
        assert result.seen.frames == 75
        looks_the_same(base, result, at_s=2.5)
        sounds = heard(result.path)[:8000]
        assert abs(lag_s(heard(base)[:8000], sounds)) < 0.03


@pytest.mark.parametrize("name", ["one.mp4", "one.mkv"])
async def test_one_picture_is_a_video(name: str, made: Path, workdir: Path) -> None:
    clip = made / name
    ffmpeg(*PICTURE, "-frames:v", "1", *H264, "-crf", "10", clip)
    for wishes in ({"max_bytes": clip.stat().st_size // 2}, {}):
        result = await rendered(workdir, *whole(clip), **wishes)
        assert result.seen.frames == 1
        looks_the_same(clip, result, at_s=0.0)


async def test_a_thumbnail_before_the_video_is_not_the_video(
    base: Path, made: Path, workdir: Path
) -> None:
    clip = made / "thumbnail.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=red:s=640x360:d=0.04", "-i", base, "-map", "0:v", "-map",
           "1:v", "-map", "1:a", "-c:v:0", "mjpeg", "-c:v:1", "copy", "-c:a", "copy",
           clip)  # fmt: skip
    for wishes in ({"max_bytes": 60_000}, {}):
        result = await rendered(workdir, *whole(clip), **wishes)
        assert (result.width, result.seen.frames) == (320, 75)
        looks_the_same(base, result)


async def test_red_green_and_blue_are_tagged_and_stay_the_same(made: Path, workdir: Path) -> None:
    clip = made / "rgb.mp4"
    ffmpeg(*PICTURE, "-t", "1", "-c:v", "libx264rgb", "-crf", "8", clip)
    result = await rendered(workdir, *whole(clip), max_bytes=clip.stat().st_size - 1)
    before = picture_at(clip, 0.5)
    off = {
        matrix: np.abs(before - picture_at(result.path, 0.5, matrix=matrix)).mean()
        for matrix in ("auto", "bt709", "bt601")
    }
    assert off["auto"] == off["bt709"] < 8
    assert off["bt601"] > off["bt709"] + 1
    assert "bt709" in described(result.path)


@pytest.mark.parametrize(("curve", "white"), [("smpte2084", 0.5807), ("arib-std-b67", 0.75)])
async def test_reference_white_of_hdr_is_bright(
    curve: str, white: float, made: Path, workdir: Path
) -> None:
    clip = made / f"{curve}.mov"
    level = round(64 + 876 * white)
    colours = f"colorprim=bt2020:transfer={curve}:colormatrix=bt2020nc:log-level=error"
    ffmpeg("-f", "lavfi", "-i", f"color=black:s=320x180:d=1,format=yuv420p10le,"
           f"geq=lum={level}:cb=512:cr=512", "-c:v", "libx265", "-preset", "ultrafast",
           "-x265-params", colours, "-tag:v", "hvc1", clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip))
    assert picture_at(result.path, 0.5).mean() >= 212
    assert "bt709" in described(result.path)


async def test_what_an_edit_list_hides_is_not_passed_on(
    base: Path, made: Path, workdir: Path
) -> None:
    clip = made / "hidden.mp4"
    ffmpeg("-ss", "1.5", "-i", base, "-c", "copy", clip)
    seen = await probe(clip)
    assert seen.hidden_frames > 2
    result = await rendered(workdir, *whole(clip), max_bytes=500_000_000)
    assert result.how == "encoded"
    assert (await probe(result.path)).hidden_frames == 0
    looks_the_same(base, result, at_s=0.5, shift_s=1.5)


@pytest.mark.parametrize("name", ["through.png", "through.webp"])
async def test_what_lies_under_transparent_pixels_is_not_shown(
    name: str, made: Path, workdir: Path
) -> None:
    clip = made / name
    ffmpeg("-f", "lavfi", "-i", "color=red:s=320x180,format=rgba,colorchannelmixer=aa=0",
           "-frames:v", "1", clip)  # fmt: skip
    result = await rendered(workdir, Cut(clip, 0, 1.0))
    assert picture_at(result.path, 0.5).max() < 24


async def test_an_animated_png_moves(made: Path, workdir: Path) -> None:
    clip = made / "moving.png"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x90:r=5:d=1", "-f", "apng", "-plays", "0", clip)
    seen = await probe(clip)
    assert (seen.kind, seen.frames) == ("image", 5)
    assert seen.duration_s == pytest.approx(1.0, abs=0.21)
    result = await rendered(workdir, Cut(clip, 0, 2.0))
    first, later = picture_at(result.path, 0.1), picture_at(result.path, 0.9)
    assert np.abs(first - later).mean() > 1


async def test_more_than_120_pictures_a_second_are_thinned_and_said(
    made: Path, workdir: Path
) -> None:
    clip = made / "fast.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x90:r=240:d=0.5", *H264, clip)
    result = await rendered(workdir, *whole(clip))
    assert "fps_capped" in result.notes
    assert result.seen.fps == pytest.approx(120, abs=1)


async def test_a_trim_keeps_the_sound_as_it_was(base: Path, made: Path, workdir: Path) -> None:
    surround = made / "surround.mp4"
    ffmpeg("-i", base, "-c:v", "copy", "-ac", "6", "-c:a", "aac", "-b:a", "256k", surround)
    for clip, channels, least_bps in ((base, 2, 85_000), (surround, 6, 180_000)):
        result = await rendered(workdir, Cut(clip, 1.0, 1e9))
        assert result.seen.audio_channels == channels
        assert (result.seen.audio_bps or 0) >= least_bps
        assert "sound_lowered" not in result.notes


async def test_another_codec_may_grow_up_to_the_size_asked_for(made: Path, workdir: Path) -> None:
    clip = made / "dense.mp4"
    ffmpeg(*PICTURE, "-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=error",
           "-crf", "26", "-tag:v", "hvc1", clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), max_bytes=8_000_000)
    assert clip.stat().st_size < result.size_bytes <= 8_000_000
    before, after = picture_at(clip, 1.0), picture_at(result.path, 1.0)
    assert np.abs(before - after).mean() < 1.5


async def test_smaller_without_a_number_takes_from_sound_no_more_than_from_the_picture(
    made: Path, workdir: Path
) -> None:
    clip = made / "mostly-sound.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc=s=320x180:r=10:d=3", *SOUND, *H264, *AAC, clip)
    result = await rendered(workdir, *whole(clip), quality="smaller")
    assert result.size_bytes <= 0.7 * clip.stat().st_size
    assert result.seen.audio_channels == 2
    assert (result.seen.audio_bps or 0) > 45_000
    sounds_the_same(clip, result)
