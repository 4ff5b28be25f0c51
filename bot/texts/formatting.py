"""How numbers look in sentences: `12.3 MB`, `1:45`, `1280×720`.

Megabytes are decimal (50 MB = 50,000,000 bytes). Pure; the decimal mark is
the language's own.
"""

from __future__ import annotations

import re
from collections.abc import Container
from math import floor
from typing import Final

MEGABYTE = 1_000_000
KILOBYTE = 1_000
_UNITS = {"fr": ("Mo", "ko"), "ru": ("МБ", "КБ"), "uk": ("МБ", "КБ")}
_OWN_DIGITS: Final = {"fa": str.maketrans("0123456789.%", "۰۱۲۳۴۵۶۷۸۹٫٪")}
"""Languages whose apps have digits of their own; what people type is read either way."""
_FIGURE: Final = re.compile(r"(?<![A-Za-z\d.])\d+(?:[.:×]\d+)*(?![A-Za-z\d])|%")
"""No part of a name in Latin letters: "MP4", "1080p", "H.264" stay."""
_ISOLATE: Final = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_COMMA_LANGUAGES = frozenset({"es", "pt", "de", "fr", "ru", "uk", "tr", "id", "it", "pl", "vi"})


def megabytes(size_bytes: float, language: str = "en") -> str:
    """`12.3 MB`, `7.96 MB`, `489 kB`: three digits, cut and never rounded up, so that what is
    under a target looks so. What is not empty is at least `1 kB`."""
    primary = language.partition("-")[0]
    mega, kilo = _UNITS.get(primary, ("MB", "kB"))
    if size_bytes < MEGABYTE:
        return f"{max(int(size_bytes // KILOBYTE), 1 if size_bytes > 0 else 0)} {kilo}"
    value = size_bytes / MEGABYTE
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    number = f"{floor(value * 10**digits + 1e-6) / 10**digits:.{digits}f}"
    if digits:
        number = number.rstrip("0").rstrip(".")
    if primary in _COMMA_LANGUAGES:
        number = number.replace(".", ",")
    return f"{number} {mega}"


def as_platforms_write(limit_bytes: int) -> int:
    """A limit in the bytes that it is called by: platforms write "10 MB" and mean 10 MiB."""
    mebibytes, rest = divmod(limit_bytes, 1 << 20)
    return limit_bytes if rest else mebibytes * MEGABYTE


def whole_megabytes(size_bytes: float) -> str:
    """`34`: for progress, where digits would only flicker. What is not empty is at least `1`."""
    return str(max(round(size_bytes / MEGABYTE), 1 if size_bytes > 0 else 0))


def clock(duration_s: float, beside_s: float | None = None) -> str:
    """`0:31`, `1:45`, `1:02:03`. Under a minute a fraction is dropped, but never to `0:00`. With
    its tenth, `0:02.4`, where another length beside it would read the same."""
    if beside_s is not None and clock(duration_s) == clock(beside_s):
        tenths = round(duration_s * 10)
        return f"{clock(tenths // 10) if tenths >= 10 else '0:00'}.{tenths % 10}"
    seconds = max(round(duration_s), 1 if duration_s > 0 else 0)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def facts(
    language: str,
    *,
    size_bytes: float | None = None,
    size: str = "",
    duration_s: float | None = None,
    width: int | None = None,
    height: int | None = None,
    quality: str = "",
) -> list[str]:
    """`12.3 MB`, `0:31`, `1280×720`, of what is known. `size` is how the size is
    written where it is more than a number, `quality` a few words."""
    known = (
        size or (megabytes(size_bytes, language) if size_bytes is not None else ""),
        clock(duration_s) if duration_s else "",
        f"{width}×{height}" if width and height else "",
        quality,
    )
    return [part for part in known if part]


def in_own_digits(text: str, language: str, names: Container[str] = ()) -> str:
    """A sentence with its figures as the language writes them: "۱۲٫۳ MB". What stands between the
    marks of an argument stays as it is where it is one of the `names` or more than a figure and
    its unit (a file's name)."""
    digits = _OWN_DIGITS.get(language)
    if digits is None:
        return text
    said, end = [], 0
    for found in _ISOLATE.finditer(text):
        said.append(_figures(text[end : found.start()], digits))
        is_figure = found[1] not in names and _ONLY_A_FIGURE.fullmatch(found[1])
        said.append(_figures(found[0], digits) if is_figure else found[0])
        end = found.end()
    return "".join([*said, _figures(text[end:], digits)])


_ONLY_A_FIGURE: Final = re.compile(r"\W*\d[\d.:×–]*\W*(?:[kMG]B|[kM]bps)?")


def _figures(text: str, digits: dict[int, int]) -> str:
    return _FIGURE.sub(lambda found: found[0].translate(digits), text)
