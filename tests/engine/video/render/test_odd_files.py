"""Files that broke off, and sounds of more channels than their result has."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

from engine.video.effects.prepare import one_file
from engine.video.effects.spec import Changes, Effects
from engine.video.inspect.probe import probe
from engine.video.render.render import RenderSpec, render
from engine.video.render.timeline import Cut
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.engine.video.helpers import (
    FASTEST,
    Samples,
    ffmpeg,
    heard,
    lag_s,
    picture_at,
    rendered,
    whole,
)

PICTURE = ("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3")
TONE = ("-f", "lavfi", "-i", "aevalsrc='0.8*sin(2*PI*300*t)':s=48000:d=3")
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")
LAYOUTS = {
    "stereo": "stereo|c0=c0|c1=c0",
    "quad": "quad|FL=c0|FR=c0|BL=c0|BR=c0",
    "5.1": "5.1|FL=c0|FR=c0|FC=c0|LFE=0*c0|BL=c0|BR=c0",
}


def one_side(path: Path) -> Samples:
    """The first channel as it is, -1 to 1 and beyond."""
    command: list[str | Path] = [find_ffmpeg_now().path, "-v", "error", "-i", path, "-map",
                                 "0:a:0", "-af", "pan=mono|c0=c0", "-f", "f32le",
                                 "-"]  # fmt: skip
    raw = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    return np.frombuffer(raw, "<f4").astype(np.float64)


@pytest.mark.parametrize("layout", LAYOUTS)
async def test_sound_in_fewer_channels_is_neither_louder_nor_cut_off(
    layout: str, made: Path, workdir: Path
) -> None:
    clip = made / f"loud-{layout}.mp4"
    mix = ("-af", f"pan={LAYOUTS[layout]}")
    ffmpeg(*PICTURE, *TONE, *mix, *H264, "-crf", "18", "-c:a", "aac", "-b:a", "256k", clip)
    most = clip.stat().st_size // 4
    result = await rendered(workdir, *whole(clip), max_bytes=most)
    assert result.seen.audio_channels == 1
    wave = one_side(result.path)[12_000:]
    loud = np.sqrt((wave**2).mean())
    # 0.57 is what one channel has; AAC adds a bit at its lowest rates. Both sides of stereo came to
    # 0.9, and those of 5.1 to more than can be played.
    assert 0.51 < loud < 0.74


async def test_one_channel_is_as_loud_beside_two(made: Path, workdir: Path) -> None:
    mono, stereo = made / "one.mp4", made / "two.mp4"
    ffmpeg(*PICTURE, *TONE, *H264, "-c:a", "aac", "-b:a", "96k", mono)
    ffmpeg(*PICTURE, *TONE, "-af", "pan=stereo|c0=c0|c1=c0", *H264, "-c:a", "aac", stereo)
    result = await rendered(workdir, Cut(mono, 0, 2.0), Cut(stereo, 0, 2.0))
    wave = one_side(result.path)
    first, second = wave[20_000:80_000], wave[116_000:176_000]
    assert np.sqrt((first**2).mean()) == pytest.approx(np.sqrt((second**2).mean()), rel=0.05)


async def test_sound_that_is_copied_is_not_said_to_be_stereo_now(made: Path, workdir: Path) -> None:
    clip = made / "four.mp4"
    ffmpeg(*PICTURE, *TONE, "-af", f"pan={LAYOUTS['quad']}", *H264, "-c:a", "aac", clip)
    copied = await rendered(workdir, *whole(clip), max_bytes=500_000_000)
    assert (copied.seen.audio_channels, copied.notes) == (4, ("already_small",))
    encoded = await rendered(workdir, *whole(clip), max_bytes=clip.stat().st_size // 2)
    assert encoded.seen.audio_channels <= 2
    assert "sound_to_stereo" in encoded.notes


async def test_a_recording_that_broke_off_goes_as_far_as_it_can_be_seen(
    made: Path, workdir: Path
) -> None:
    """Of the last pictures it only has those that others would be drawn from, or a part of one."""
    source, clip = made / "unbroken.mp4", made / "broken-off.mp4"
    ffmpeg(*PICTURE, *TONE, *H264, "-c:a", "aac", "-movflags",
           "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "500000",
           source)  # fmt: skip
    data = source.read_bytes()
    clip.write_bytes(data[: int(len(data) * 0.7)])
    for wishes in ({"max_bytes": len(data) // 3}, {"max_height": 90}):
        result = await rendered(workdir, *whole(clip), **wishes)
        assert 1.0 < result.duration_s <= (await probe(clip)).duration_s
        assert np.abs(picture_at(source, 1.0) - picture_at(result.path, 1.0)).mean() < 8
        assert np.abs(heard(result.path)).max() > 0.3
        assert result.notes.count("source_breaks_off") == 1


BROKEN_OFF = {
    "front.mp4": (*H264, "-g", "25", "-c:a", "aac", "-movflags", "+faststart"),
    "film.mkv": (*H264, "-g", "25", "-c:a", "aac"),
    "film.webm": ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus"),
    "camera.avi": ("-c:v", "mjpeg", "-q:v", "5", "-c:a", "pcm_s16le"),
}


@pytest.mark.parametrize("name", BROKEN_OFF)
async def test_that_a_recording_broke_off_is_said_where_its_end_is_asked_for(
    name: str, made: Path, workdir: Path
) -> None:
    source, clip = made / f"whole-{name}", made / f"broken-{name}"
    ffmpeg(*PICTURE, *TONE, *BROKEN_OFF[name], source)
    data = source.read_bytes()
    clip.write_bytes(data[: int(len(data) * 0.7)])
    for wishes in ({"max_bytes": len(data) // 4}, {"max_height": 90}, {"max_bytes": 500_000_000}):
        result = await rendered(workdir, *whole(clip), **wishes)
        assert "source_breaks_off" in result.notes
        assert 1.0 < result.duration_s < 2.99
        assert np.abs(picture_at(source, 1.0) - picture_at(result.path, 1.0)).mean() < 8
        assert np.abs(heard(result.path)).max() > 0.3
    result = await rendered(workdir, Cut(clip, 0.2, 1.0))
    assert "source_breaks_off" not in result.notes


async def test_silent_pictures_that_end_in_damage_end_there(made: Path, workdir: Path) -> None:
    clip = made / "broken-end.mp4"
    ffmpeg(*PICTURE, *H264, "-g", "25", "-movflags", "+faststart", clip)
    data = bytearray(clip.read_bytes())
    for at in range(int(len(data) * 0.75), len(data), 7):
        data[at] ^= 0x5A
    clip.write_bytes(data)
    result = await rendered(workdir, *whole(clip), max_height=90)
    assert 1.5 < result.duration_s < 3.1
    assert result.seen.frames > 40
    assert ("source_breaks_off" in result.notes) == (result.duration_s < 2.9)


async def test_a_cut_behind_the_last_picture_keeps_the_frame_of_its_film(
    made: Path, workdir: Path
) -> None:
    clip = made / "sound-goes-on.mp4"
    ffmpeg(*PICTURE, "-f", "lavfi", "-i", "sine=d=9", *H264, "-c:a", "aac", clip)
    result = await rendered(workdir, Cut(clip, 4.0, 8.0))
    assert (result.width, result.height) == (320, 180)
    assert result.duration_s == pytest.approx(4.0, abs=0.2)
    assert np.abs(heard(result.path)).max() > 0.05


async def test_a_hole_in_the_sound_stays_where_it_is(made: Path, workdir: Path) -> None:
    whole_clip, clip = made / "no-hole.mp4", made / "hole.mp4"
    noise = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=3:seed=7:a=0.5,tremolo=f=1.3:d=0.9")
    ffmpeg(*PICTURE, *noise, *H264, "-c:a", "aac", whole_clip)
    ffmpeg("-i", whole_clip, "-c", "copy", "-bsf:a", "noise=drop=between(n\\,47\\,94)", clip)
    for wishes in ({}, {"max_bytes": clip.stat().st_size // 2}):
        result = await rendered(workdir, *whole(clip), **wishes)
        before, after = heard(whole_clip), heard(result.path)
        assert np.abs(after[8800:15200]).max() < 0.05
        for start, end in ((0, 7600), (16400, 23600)):
            assert abs(lag_s(before[start:end], after[start:end])) < 0.03


async def test_what_comes_behind_small_holes_in_the_sound_is_not_early(
    made: Path, workdir: Path
) -> None:
    """Two of 64 ms each: what is filled up only from 0.1 s on would be early behind the first."""
    whole_clip, clip = made / "no-holes.mp4", made / "holes.mp4"
    noise = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=3:seed=7:a=0.5,tremolo=f=1.3:d=0.9")
    ffmpeg(*PICTURE, *noise, *H264, "-c:a", "aac", whole_clip)
    holes = "noise=drop=between(n\\,30\\,32)+between(n\\,90\\,92)"
    ffmpeg("-i", whole_clip, "-c", "copy", "-bsf:a", holes, clip)
    before = heard(whole_clip)
    spec = RenderSpec(whole(clip), max_bytes=clip.stat().st_size // 2, preset=FASTEST)
    grey = Effects((Changes(looks=(("gray", 0.0),)),))
    async with one_file(spec, grey, workdir, workdir, lambda _: None) as ready:
        for wanted in (spec, ready):
            after = heard((await render(wanted, workdir)).path)
            for start, end in ((0, 5000), (6000, 14_500), (16_500, 23_000)):
                assert abs(lag_s(before[start:end], after[start:end])) < 0.02
