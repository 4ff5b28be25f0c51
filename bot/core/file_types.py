"""Which of the thirteen accepted types a file is, by its first bytes and never by its name.

NemoVideo takes mp4 mov avi webm mkv, jpg png gif webp, mp3 wav m4a aac. Text,
playlists and `ffconcat` scripts that call themselves video are none of these: given to ffmpeg,
such a file makes it open other files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import filetype

HEAD_BYTES = 65_536
"""How much of a file `detect` wants to see."""


@dataclass(frozen=True, slots=True)
class FileType:
    extension: str
    mime_type: str
    kind: Literal["video", "image", "audio", "file"]


ACCEPTED: tuple[FileType, ...] = (
    FileType("mp4", "video/mp4", "video"),
    FileType("mov", "video/quicktime", "video"),
    FileType("avi", "video/x-msvideo", "video"),
    FileType("webm", "video/webm", "video"),
    FileType("mkv", "video/x-matroska", "video"),
    FileType("jpg", "image/jpeg", "image"),
    FileType("png", "image/png", "image"),
    FileType("gif", "image/gif", "image"),
    FileType("webp", "image/webp", "image"),
    FileType("mp3", "audio/mpeg", "audio"),
    FileType("wav", "audio/wav", "audio"),
    FileType("m4a", "audio/mp4", "audio"),
    FileType("aac", "audio/aac", "audio"),
)
ARCHIVE = FileType("zip", "application/zip", "file")
"""Only a result can be one: nobody can edit it."""
SUBTITLES = FileType("srt", "application/x-subrip", "file")
"""Likewise: captions as a file of their own."""
_SUBTITLES = re.compile(
    rb"(?:\xef\xbb\xbf)?1\r?\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}\r?\n"
)
_BY_EXTENSION = {accepted.extension: accepted for accepted in ACCEPTED}

# The library knows the brands of a decade ago and takes any EBML file for Matroska, so these
# families are told apart here; pictures, AVI and WAV are told by the library.
_FROM_LIBRARY = frozenset({"jpg", "png", "gif", "webp", "avi", "wav"})
_PICTURE_BRANDS = frozenset(
    {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis", b"crx "}
)
_SOUND_BRANDS = frozenset({b"M4A ", b"M4B ", b"M4P "})
_OLD_QUICKTIME = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_EBML = b"\x1a\x45\xdf\xa3"
_DOC_TYPE = b"\x42\x82"


def detect(head: bytes) -> FileType | None:
    """The type of a file that begins with `head` (its first `HEAD_BYTES`), or None if refused."""
    extension = _iso(head) or _matroska(head) or _sound(head) or _library(head)
    return _BY_EXTENSION.get(extension) if extension else None


def result_type(head: bytes) -> FileType | None:
    """What a finished render is that begins with `head`: one of the accepted types, an archive, or
    subtitles. None for pages, other texts and the like."""
    if _SUBTITLES.match(head):
        return SUBTITLES
    return ARCHIVE if head.startswith(b"PK\x03\x04") else detect(head)


def is_what_it_is_called(found: FileType, said: str) -> bool:
    """Does its address or its server (`said`) call it that? A film is expected anyway."""
    if found.extension in ("mp4", "mov"):
        return True
    names = [f".{found.extension}", found.mime_type] + [".jpeg"] * (found.extension == "jpg")
    return any(name in said.lower() for name in names)


def by_name(filename: str) -> FileType | None:
    """What the name claims. Good for a first guess where nothing has been read yet."""
    _, dot, extension = filename.lower().rpartition(".")
    if not dot:
        return None
    return _BY_EXTENSION.get({"jpeg": "jpg", "m4v": "mp4", "qt": "mov"}.get(extension, extension))


def _iso(head: bytes) -> str | None:
    """MP4 and its relatives: a chain of boxes, each a length and four letters."""
    box, brand = head[4:8], head[8:12]
    if box == b"ftyp" and len(brand) == 4:
        if brand in _PICTURE_BRANDS:
            return None
        return "m4a" if brand in _SOUND_BRANDS else "mov" if brand == b"qt  " else "mp4"
    length = int.from_bytes(head[:4], "big")
    return "mov" if box in _OLD_QUICKTIME and (length == 1 or length >= 8) else None


def _matroska(head: bytes) -> str | None:
    if not head.startswith(_EBML):
        return None
    at = head.find(_DOC_TYPE, 4, 4_096)
    doc_type = head[at + 3 : at + 3 + (head[at + 2] & 0x7F)] if 0 <= at < len(head) - 2 else b""
    return {b"webm": "webm", b"matroska": "mkv"}.get(doc_type.rstrip(b"\0"))


def _sound(head: bytes) -> str | None:
    """MP3 and raw AAC have no magic number but frame headers that start with eleven ones."""
    if head.startswith(b"ID3") and len(head) > 10:
        return _sound_frame(head[10 + _id3_length(head) :]) or "mp3"
    return _sound_frame(head)


def _sound_frame(frame: bytes) -> str | None:
    if len(frame) < 7 or frame[0] != 0xFF or frame[1] & 0xE0 != 0xE0:
        return None
    version, layer = frame[1] >> 3 & 3, frame[1] >> 1 & 3
    if frame[1] & 0xF6 == 0xF0:  # ADTS: twelve ones, layer 0
        return "aac" if frame[2] >> 2 & 15 < 13 else None
    bitrate, rate = frame[2] >> 4, frame[2] >> 2 & 3
    is_mp3 = version != 1 and layer == 1 and 0 < bitrate < 15 and rate != 3
    return "mp3" if is_mp3 else None


def _id3_length(head: bytes) -> int:
    """Seven bits a byte, so that the length itself never looks like a frame header."""
    a, b, c, d = (byte & 0x7F for byte in head[6:10])
    return a << 21 | b << 14 | c << 7 | d


def _library(head: bytes) -> str | None:
    found = filetype.guess_extension(bytearray(head))
    return found if found in _FROM_LIBRARY else None
