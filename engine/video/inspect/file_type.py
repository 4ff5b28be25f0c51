"""What a file is, from its first bytes and never from its name.

The thirteen accepted types and how their relatives are counted:
- `mp4` is the whole ISO family that browsers and phones write: isom, mp41, mp42, avc1, dash, M4V,
  and 3GPP (`3gp*`, `3g2*`: older phones), but not HEIC and AVIF, which are pictures.
- `mov` is the brand `qt  `, and QuickTime files from before brands (`moov` or `mdat` first).
- `m4a` is what says so by its brand (`M4A `, `M4B `).
- `mp3` begins with an ID3 tag or with a layer III frame header that a second one follows.
- `aac` is ADTS, also behind an ID3 tag.
"""

import re

import filetype

HEAD_BYTES = 64 << 10
"""A type is told from the first 64 KiB."""
ACCEPTED_TYPES = (
    "mp4", "mov", "avi", "webm", "mkv", "jpg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac",
)  # fmt: skip

_BY_EXTENSION = {
    "jpg": "jpg", "png": "png", "apng": "png", "gif": "gif", "webp": "webp", "avi": "avi",
    "wav": "wav",
}  # fmt: skip
_PICTURE_BRANDS = {
    b"heic",
    b"heix",
    b"heim",
    b"heis",
    b"hevc",
    b"hevx",
    b"mif1",
    b"msf1",
    b"avif",
    b"avis",
}
_QUICKTIME_ATOMS = {b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"}
_MP4_BRAND = re.compile(
    rb"iso[m0-9a-z]|mp4[12]|avc[13]|dash|cmf[c2]|msdh|MSNV|M4V[ HP]|[Ff]4v |F4V |3g[2grpse]."
    rb"|mmp4|NDS.|kddi|XAVC|qt  "
)


def _iso_family(head: bytes) -> str | None:
    size = max(16, min(int.from_bytes(head[:4], "big"), 256))
    major = head[8:12]
    brands = [major, *(head[at : at + 4] for at in range(16, size, 4))]
    if major in _PICTURE_BRANDS:
        return None
    if major in (b"M4A ", b"M4B "):
        return "m4a"
    if major == b"qt  ":
        return "mov"
    return "mp4" if any(_MP4_BRAND.fullmatch(brand) for brand in brands) else None


def _ebml_family(head: bytes) -> str | None:
    doctype = re.search(rb"\x42\x82[\x80-\xff](webm|matroska)", head[:4096])
    return None if doctype is None else {b"webm": "webm", b"matroska": "mkv"}[doctype[1]]


def _adts_frame_bytes(head: bytes, at: int) -> int | None:
    if len(head) < at + 7 or head[at] != 0xFF or head[at + 1] & 0xF6 != 0xF0:
        return None
    size = (head[at + 3] & 3) << 11 | head[at + 4] << 3 | head[at + 5] >> 5
    return size if size > 7 and (head[at + 2] >> 2 & 15) < 13 else None


_KBPS_MPEG1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_MPEG2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES_HZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def _mp3_frame_bytes(head: bytes, at: int) -> int | None:
    if len(head) < at + 4 or head[at] != 0xFF or head[at + 1] & 0xE6 != 0xE2:
        return None
    version, rate, kbps = head[at + 1] >> 3 & 3, head[at + 2] >> 2 & 3, head[at + 2] >> 4
    if version not in _RATES_HZ or rate == 3 or kbps in (0, 15):
        return None
    per_frame, table = (144_000, _KBPS_MPEG1) if version == 3 else (72_000, _KBPS_MPEG2)
    return per_frame * table[kbps] // _RATES_HZ[version][rate] + (head[at + 2] >> 1 & 1)


def _bare_audio(head: bytes) -> str | None:
    start = 0
    if head[:3] == b"ID3" and len(head) > 10 and all(byte < 0x80 for byte in head[6:10]):
        start = 10 + sum(
            byte << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True)
        )
        if start + 8 > len(head):
            return "mp3"  # a cover picture hides the sound; nearly all tagged streams are mp3
    for kind, frame_bytes in (("aac", _adts_frame_bytes), ("mp3", _mp3_frame_bytes)):
        for at in range(start, start + (2048 if start else 1)):  # some taggers pad with zeros
            size = frame_bytes(head, at)
            follows = size is not None and (
                at + size + 7 > len(head) or frame_bytes(head, at + size) is not None
            )
            if follows:
                return kind
    return None


def detect_type(head: bytes) -> str | None:
    """One of the 13 accepted types by content, else None. `head` is the first 64 KiB (or less)."""
    head = bytes(head[:HEAD_BYTES])
    if len(head) < 12:
        return None
    if head[4:8] == b"ftyp":
        return _iso_family(head)
    if head[:4] == b"\x1aE\xdf\xa3":
        return _ebml_family(head)
    if head[4:8] in _QUICKTIME_ATOMS:
        return "mov"
    guessed = filetype.guess(head)
    if guessed is not None and guessed.extension in _BY_EXTENSION:
        return _BY_EXTENSION[guessed.extension]
    return _bare_audio(head)
