"""A file that ends before it says so, told from one that is whole."""

import subprocess
from pathlib import Path

import pytest

from engine.video.inspect.broken_off import breaks_off
from engine.video.inspect.probe import probe
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.engine.video.helpers import ffmpeg

PICTURE = ("-f", "lavfi", "-i", "testsrc2=s=160x90:r=10:d=2")
SOUND = ("-f", "lavfi", "-i", "sine=d=2")
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "5", "-pix_fmt", "yuv420p")
FRAGMENTS = "frag_keyframe+empty_moov+default_base_moof"
KINDS = {
    "front.mp4": (*PICTURE, *SOUND, *H264, "-movflags", "+faststart"),
    "fragments.mp4": (*PICTURE, *SOUND, *H264, "-movflags", FRAGMENTS),
    "camera.mov": (*PICTURE, *SOUND, "-c:v", "mjpeg", "-c:a", "pcm_s16le", "-movflags",
                   "+faststart"),
    "film.mkv": (*PICTURE, *SOUND, *H264),
    "film.webm": (*PICTURE, *SOUND, "-c:v", "libvpx-vp9", "-deadline", "realtime"),
    "old.avi": (*PICTURE, *SOUND, "-c:v", "mpeg4"),
    "sound.wav": SOUND,
    "sound.m4a": (*SOUND, "-movflags", "+faststart"),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
async def test_what_is_cut_off_is_told_from_what_is_whole(name: str, tmp_path: Path) -> None:
    clip, broken = tmp_path / name, tmp_path / f"broken-{name}"
    ffmpeg(*KINDS[name], clip)
    assert not (await probe(clip)).broke_off
    data = clip.read_bytes()
    broken.write_bytes(data[: int(len(data) * 0.7)])
    seen = await probe(broken)
    assert seen.broke_off
    assert 0.5 < seen.duration_s < 1.99


@pytest.mark.parametrize("kind", ["matroska", "webm", "wav", "avi"])
def test_what_was_written_into_a_pipe_does_not_know_its_end(kind: str, tmp_path: Path) -> None:
    codec = {"wav": "pcm_s16le", "avi": "mp3", "webm": "libopus"}.get(kind, "aac")
    arguments: list[str | Path] = [
        find_ffmpeg_now().path,
        "-v",
        "error",
        *SOUND,
        "-c:a",
        codec,
        "-f",
        kind,
        "-",
    ]
    clip = tmp_path / "piped"
    clip.write_bytes(subprocess.run(arguments, capture_output=True, check=True).stdout)
    assert not breaks_off(clip, {"matroska": "mkv"}.get(kind, kind))


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"\x1aE\xdf\xa3", b"\x1aE\xdf\xa3\0" * 9, b"\1" * 9]
)
@pytest.mark.parametrize("container", ["mp4", "avi", "wav", "mkv", "jpg"])
def test_what_makes_no_sense_does_not_break_off(
    container: str, data: bytes, tmp_path: Path
) -> None:
    clip = tmp_path / "odd"
    clip.write_bytes(data)
    assert not breaks_off(clip, container)


def test_padding_behind_the_film_may_say_what_it_likes(tmp_path: Path) -> None:
    clip = tmp_path / "padded.mp4"
    ffmpeg(*KINDS["front.mp4"], clip)
    clip.write_bytes(clip.read_bytes() + b"\0\1\0\0free")
    assert not breaks_off(clip, "mp4")
