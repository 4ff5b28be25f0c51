"""What is seen in real files, and that hostile ones are refused without harm."""

import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.video.inspect.probe import UnsupportedMedia, probe
from engine.video.inspect.tracks import Look, look_at
from engine.video.run.process import Input
from engine.video.run.sandbox import Limits
from tests.engine.video.helpers import ffmpeg


async def test_the_bundled_clip(bunny: Path) -> None:
    seen = await probe(bunny)
    assert (seen.kind, seen.container) == ("video", "mp4")
    assert (seen.width, seen.height, seen.fps, seen.frames) == (1280, 720, 25.0, 132)
    assert seen.duration_s == pytest.approx(5.31, abs=0.02)
    assert seen.size_bytes == 1_055_736
    assert (seen.video_codec, seen.pix_fmt) == ("h264", "yuv420p")
    assert (seen.audio_codec, seen.audio_channels) == ("aac", 6)
    assert seen.video_bps == pytest.approx(1_205_000, rel=0.01)


async def test_a_clip_of_variable_rate_tells_its_average(phone: Path) -> None:
    seen = await probe(phone)
    assert seen.fps == pytest.approx(27.02, abs=0.01)


async def test_an_odd_height_in_matroska(city_mkv: Path) -> None:
    seen = await probe(city_mkv)
    assert (seen.container, seen.width, seen.height) == ("mkv", 720, 405)
    assert not seen.has_sound


@pytest.mark.parametrize("kind", ["silent", "blind"])
async def test_of_a_film_without_the_other_kind_of_track_one_frame_is_decoded(
    made: Path, kind: str
) -> None:
    """Else each silent film is decoded from end to end, which takes a minute for some minutes."""
    source = {"silent": "testsrc2=s=320x180:r=5:d=20", "blind": "sine=d=200:sample_rate=8000"}[kind]
    clip = made / f"{kind}.mp4"
    ffmpeg("-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", clip)
    seen = await look_at(Look(Input(clip, "mov"), False, Limits(60, 60, 1 << 20)), ())
    written = re.findall(r"out#[12]/null @ \S+\] video:(\d+)KiB audio:(\d+)KiB", seen.report)
    assert len(written) == 2
    assert all(int(kib) <= 8 for pair in written for kib in pair), written


async def test_a_turned_clip_is_measured_as_it_is_shown(upright_mov: Path) -> None:
    seen = await probe(upright_mov)
    assert (seen.width, seen.height) == (180, 320)


async def test_hdr_of_ten_bits(hdr_mov: Path) -> None:
    seen = await probe(hdr_mov)
    assert (seen.video_codec, seen.pix_fmt, seen.hdr) == ("hevc", "yuv420p10le", True)


async def test_a_webm_from_a_browser(webm: Path) -> None:
    seen = await probe(webm)
    assert (seen.container, seen.video_codec, seen.audio_codec) == ("webm", "vp9", "opus")
    assert seen.duration_s == pytest.approx(2.0, abs=0.05)


async def test_pictures_and_sounds(stills: dict[str, Path], sounds: dict[str, Path]) -> None:
    for name, path in stills.items():
        seen = await probe(path)
        assert seen.kind == "image", name
        assert seen.duration_s == (pytest.approx(1.0) if "moving" in name else 0.0), name
    for name, path in sounds.items():
        seen = await probe(path)
        assert (seen.kind, seen.container) == ("audio", name)
        assert seen.duration_s == pytest.approx(2.0, abs=0.1)
        assert not seen.has_picture


@pytest.mark.parametrize(
    "name", ['it\'s "quoted".mp4', "two\nlines.mp4", "-i.mp4", "file:x.mp4", "%03d.mp4", "视频.mp4"]
)
async def test_names_mean_nothing(bunny: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.symlink_to(bunny)
    assert (await probe(path)).frames == 132


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        whole = kind + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1 + 3 * width) * min(height, 200))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


HOSTILE: dict[str, bytes | Callable[[], bytes]] = {
    "empty.mp4": b"",
    "zeros.mp4": bytes(100_000),
    "concat.mp4": b"ffconcat version 1.0\nfile neighbour.mp4\n",
    "playlist.mp4": b"#EXTM3U\n#EXTINF:1,\nneighbour.mp4\n#EXT-X-ENDLIST\n",
    "picture.mp4": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="neighbour.mp4"/></svg>',
    "dash.mp4": b'<?xml version="1.0"?><MPD><P><BaseURL>neighbour.mp4</BaseURL></P></MPD>',
    "session.mp4": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "archive.mp4": b"PK\x03\x04" + bytes(1000),
    "only-a-header.mp4": b"\0\0\0\x18ftypisom\0\0\2\0isomavc1" + bytes(500),
    "only-a-header.webm": b"\x1aE\xdf\xa3\x9fB\x82\x84webm" + bytes(500),
    "only-a-header.avi": b"RIFF\xff\0\0\0AVI LIST" + bytes(500),
    "endless.wav": b"RIFF\xff\xff\xff\xffWAVEfmt " + bytes(500),
    "huge.png": lambda: png(60_000, 60_000),
    "large.png": lambda: png(12_000, 12_000),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_is_not_media_is_refused_in_plain_words(
    bunny: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "neighbour.mp4").write_bytes(bunny.read_bytes())
    path, content = tmp_path / name, HOSTILE[name]
    path.write_bytes(content if isinstance(content, bytes) else content())
    with pytest.raises(UnsupportedMedia) as refused:
        await probe(path)
    message = str(refused.value)
    assert message.endswith(".")
    assert str(tmp_path) not in message
    assert "/" not in message


async def test_a_video_cut_off_before_its_index_is_refused(tmp_path: Path, bunny: Path) -> None:
    data = bunny.read_bytes()
    assert data.index(b"moov") > len(data) // 2
    path = tmp_path / "half.mp4"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(UnsupportedMedia):
        await probe(path)


async def test_a_video_cut_off_after_its_index_is_as_long_as_what_is_left(
    tmp_path: Path, webm: Path
) -> None:
    path = tmp_path / "half.webm"
    data = webm.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert 0 < (await probe(path)).duration_s < 1.6


async def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await probe(tmp_path / "nothing.mp4")
