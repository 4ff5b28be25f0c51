import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.video.inspect.file_type import ACCEPTED_TYPES, detect_type
from engine.video.inspect.probe import DEMUXERS


def iso(major: bytes, *compatible: bytes) -> bytes:
    body = major + b"\0\0\2\0" + b"".join(compatible)
    return (len(body) + 8).to_bytes(4, "big") + b"ftyp" + body + b"\0\0\0\x08free" + bytes(64)


def zip_bytes() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.mp4"), b"x" * 100)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (iso(b"isom", b"iso2", b"avc1"), "mp4"),
        (iso(b"mp42"), "mp4"),
        (iso(b"iso5", b"dash"), "mp4"),
        (iso(b"3gp4"), "mp4"),
        (iso(b"M4V "), "mp4"),
        (iso(b"XYZW", b"mp41"), "mp4"),
        (iso(b"qt  "), "mov"),
        (b"\0\0\0\x08wide\0\0\x10\0mdat" + bytes(64), "mov"),
        (iso(b"M4A ", b"isom"), "m4a"),
        (iso(b"heic", b"mif1"), None),
        (iso(b"avif", b"mif1", b"miaf"), None),
        (iso(b"XYZW"), None),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webmB\x87\x81\x04" + bytes(32), "webm"),
        (b"\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroskaB\x87\x81\x04" + bytes(32), "mkv"),
        (b"\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88something" + bytes(32), None),
    ],
)
def test_containers_are_told_apart_by_what_they_say_inside(head: bytes, kind: str | None) -> None:
    assert detect_type(head) == kind


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\0" * 4096,
        b"ffconcat version 1.0\nfile 'secret.mp4'\n",
        b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nfile:///etc/passwd\n",
        b'<?xml version="1.0"?><MPD type="static"></MPD>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\n",
        b"%PDF-1.7\n" + bytes(100),
        b"#!/bin/sh\necho hello\n",
        b"\xff\xfe<\0?\0x\0m\0l\0" + bytes(100),
        zip_bytes(),
        b"RIFF\x10\0\0\0CDXA" + bytes(100),
    ],
    ids=lambda head: repr(head[:12]),
)
def test_whatever_else_it_is_it_is_none_of_the_thirteen(head: bytes) -> None:
    assert detect_type(head) is None


@given(st.binary(max_size=4096))
def test_no_bytes_are_too_strange(head: bytes) -> None:
    detect_type(head)


def test_real_files_are_what_they_are(
    bunny: Path, webm: Path, upright_mov: Path, stills: dict[str, Path], sounds: dict[str, Path]
) -> None:
    expected = {bunny: "mp4", webm: "webm", upright_mov: "mov"}
    expected |= {path: name.removeprefix("moving ") for name, path in stills.items()}
    expected |= {path: name for name, path in sounds.items()}
    for path, kind in expected.items():
        assert detect_type(path.read_bytes()[: 64 << 10]) == kind, path.name


def test_an_mp3_without_a_tag_is_known_by_its_frames(sounds: dict[str, Path]) -> None:
    tagged = sounds["mp3"].read_bytes()
    assert tagged[:3] == b"ID3"
    bare = tagged[tagged.index(b"\xff\xfb") :]
    assert detect_type(bare) == "mp3"
    assert detect_type(bare[:4] + bytes(2000)) is None


def test_each_accepted_type_has_a_demuxer() -> None:
    assert set(DEMUXERS) == set(ACCEPTED_TYPES)
