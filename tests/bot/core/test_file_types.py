"""A file's type by its first bytes: real files of every accepted kind, and impostors."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.file_types import (
    ACCEPTED,
    HEAD_BYTES,
    by_name,
    detect,
    is_what_it_is_called,
    result_type,
)
from tests.support.rows import each_row

_PICTURE = ("-f", "lavfi", "-i", "testsrc=size=64x64:rate=10", "-t", "0.5")
_SOUND = ("-f", "lavfi", "-i", "sine=frequency=440", "-t", "0.5")
_HOW = {
    **dict.fromkeys(("mp4", "mov", "avi", "mkv"), (*_PICTURE, "-c:v", "mpeg4")),
    "webm": (*_PICTURE, "-c:v", "libvpx"),
    "gif": _PICTURE,
    **dict.fromkeys(("jpg", "png", "webp"), (*_PICTURE, "-frames:v", "1")),
    **dict.fromkeys(("mp3", "wav", "m4a", "aac"), _SOUND),
}


def _make(path: Path, *args: str) -> bytes:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *args, str(path)]
    subprocess.run(command, check=True, timeout=60, stdin=subprocess.DEVNULL)
    return path.read_bytes()[:HEAD_BYTES]


@pytest.mark.parametrize("extension", [accepted.extension for accepted in ACCEPTED])
def test_a_real_file_of_every_accepted_type_is_known_whatever_its_name(
    extension: str, tmp_path: Path
) -> None:
    found = detect(_make(tmp_path / f"x.{extension}", *_HOW[extension]))
    assert found is not None
    assert found.extension == extension
    assert by_name(f"A.{extension.upper()}") == found


def test_an_mp3_without_a_tag_is_known(tmp_path: Path) -> None:
    found = detect(_make(tmp_path / "x.mp3", *_SOUND, "-id3v2_version", "0", "-write_xing", "0"))
    assert found is not None
    assert found.extension == "mp3"


def test_a_quicktime_film_from_before_file_type_boxes_is_known() -> None:
    found = detect(b"\x00\x00\x00\x08wide\x00\x10\x00\x00mdat" + bytes(64))
    assert found is not None
    assert found.extension == "mov"


@each_row(
    "head",
    [
        b"",
        b"\x00",
        b"\xff\xfb",
        b"ID3",
        b"\x1a\x45\xdf\xa3",
        b"\x1a\x45\xdf\xa3\x42\x82",
        b"ffconcat version 1.0\nfile neighbour.mp4\n",
        b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/x.ts\n",
        b"\xef\xbb\xbf#EXTM3U\n",
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
        b'<?xml version="1.0"?><MPD></MPD>',
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"Dear diary, this is no film.\n",
        b"%PDF-1.7\n",
        b"PK\x03\x04" + bytes(60),
        b"MZ" + bytes(60),
        b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
        b"\x00\x00\x00\x04moov" + bytes(60),
        b"\xff\xff\xff\xff" + bytes(60),
        b"\x00\x00\x01\xba" + bytes(60),
        b"OggS" + bytes(60),
        b"fLaC" + bytes(60),
        bytes(HEAD_BYTES),
    ],
)
def test_what_is_none_of_the_thirteen_is_refused(head: bytes) -> None:
    assert detect(head) is None


@given(st.binary(max_size=200))
def test_no_bytes_make_it_stumble(head: bytes) -> None:
    for start in (b"", b"ID3\x04\x00\x00", b"\x1a\x45\xdf\xa3", b"\x00\x00\x00\x18ftyp", b"RIFF"):
        detect(start + head)


def test_a_name_without_a_known_ending_claims_nothing() -> None:
    assert by_name("mp4") is None
    assert by_name("README") is None
    assert by_name("x.tar.gz") is None


def test_an_archive_is_a_result_and_no_video() -> None:
    found = result_type(b"PK\x03\x04 and so on")
    assert found is not None
    assert (found.extension, found.kind) == ("zip", "file")
    assert detect(b"PK\x03\x04 and so on") is None, "nobody can send one to be edited"
    assert result_type(b"<html>") is None


def test_subtitles_are_a_result_and_other_texts_are_none() -> None:
    head = b"1\n00:00:00,500 --> 00:00:01,250\nHello\n"
    found = result_type(head)
    assert found is not None
    assert (found.extension, found.kind) == ("srt", "file")
    assert is_what_it_is_called(found, "/files/x/talk.srt")
    assert not is_what_it_is_called(found, "/files/x/talk.mp4")
    assert detect(head) is None, "nobody can send them to be edited"
    for text in (b"1\nHello", b"2\n00:00:00,500 --> 00:00:01,250\nx\n", b" " + head, b"1\n<html>"):
        assert result_type(text) is None


@pytest.mark.parametrize(
    ("head", "said", "agrees"),
    [
        (b"GIF89a", "/a/film.gif", True),
        (b"GIF89a", "image/gif /download", True),
        (b"GIF89a", "video/mp4 /a/film.mp4", False),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "/a/still.JPEG", True),
        (b"PK\x03\x04", "application/zip", True),
        (b"PK\x03\x04", "/a/film.mp4", False),
        (b"\0\0\0\x18ftypisom", "application/octet-stream /download", True),
    ],
)
def test_what_is_no_film_must_be_called_what_it_is(head: bytes, said: str, agrees: bool) -> None:
    found = result_type(head)
    assert found is not None
    assert is_what_it_is_called(found, said) is agrees
