"""What a render is going to be, as far as that is sure before it begins. Pure.

The local engine keeps the wishes in a draft's metadata, so they say what comes. NemoVideo documents
none: there only the person's own words are known, and what they ask for is said as no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.core.requests.intents import classify
from bot.core.requests.quotations import hide_quotes
from bot.core.timeline.draft import Draft
from bot.core.timeline.looks import file_type

SOUND_BPS: Final = 128_000
"""What sound usually takes beside a picture of a given bitrate."""
_SIZED: Final = frozenset({"", "gif", "webm"})
"""Formats that a size holds for; "" is MP4."""
_UNITS: Final = {"k": 1_000, "к": 1_000, "m": 1_000_000, "м": 1_000_000, "兆": 1_000_000}
_SIZE: Final = re.compile(
    r"(?<![\d.,])(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:([kmg])i?[bo]|([кмг])б|(兆))(?![a-zа-я/])"
)
_HEIGHT: Final = re.compile(r"(\d{3,4})p")


@dataclass(frozen=True, slots=True)
class Forecast:
    """None and "" are for what nobody knows. It weighs `most_bytes` at most, or `about_bytes`; has
    `lines` at most, on its shorter side; lasts about `duration_s`; `kind` is its format where that
    is not MP4. `is_wish`: size and lines were asked for, and more is not known. `likely_bytes`: how
    large it may become."""

    most_bytes: int | None = None
    about_bytes: int | None = None
    lines: int | None = None
    duration_s: float | None = None
    kind: str = ""
    is_wish: bool = False
    likely_bytes: int | None = None

    def may_exceed(self, limit_bytes: int | None) -> bool:
        """Can it be larger than that? No where nobody knows."""
        if limit_bytes is None or self.likely_bytes is None:
            return False
        return self.likely_bytes > limit_bytes


def forecast(
    raw_draft: object,
    output: Mapping[str, Any],
    source_bytes: int | None,
    *,
    keeps_wishes: bool,
    words: str = "",
) -> Forecast:
    """Of a render of this draft. `source_bytes`: what the originals weigh; `keeps_wishes`: what
    renders it does what the draft's metadata wish (`Capability` "fit"); else the `words` of the
    request count."""
    draft = Draft.read(raw_draft)
    if not keeps_wishes:
        size = size_in(words)
        lines = lines_in(output)
        likely = _least(size, source_bytes)
        length = _length_s(draft)
        return Forecast(size, None, lines, length, "", bool(size or lines), likely)
    wishes = draft.wishes
    if wishes.parts:  # sizes and lengths are those of each part
        return Forecast(kind=file_type(wishes.kind), likely_bytes=source_bytes)
    most, about = wishes.max_bytes, None
    if most is not None and (wishes.kind not in _SIZED or most >= (source_bytes or most + 1)):
        most = None  # nothing is made larger than it was
    duration_s = None if wishes.cuts_silence else _length_s(draft)
    if most is None and wishes.video_bps and duration_s and not wishes.kind:
        about = round((wishes.video_bps + SOUND_BPS) * duration_s / 8)
        about = about if source_bytes and about < source_bytes else None
    lines = None if wishes.kind else _least(wishes.max_height, lines_in(output))
    return Forecast(
        most,
        about,
        lines,
        None if wishes.kind else duration_s,
        file_type(wishes.kind),
        likely_bytes=_least(most or about, source_bytes),
    )


def size_in(words: str) -> int | None:
    """The size in bytes that a wish for a smaller file names; None where it names none, or more
    than one: then nobody here knows which is meant."""
    if not classify(words, has_files=True, project_has_files=True).is_compress_or_convert:
        return None
    found = _SIZE.findall(hide_quotes(words.casefold(), unwrap=True))
    sizes = {
        round(float(number.replace(",", ".")) * _UNITS.get(latin or cyrillic or sign, 10**9))
        for number, latin, cyrillic, sign in found
    }
    return sizes.pop() if len(sizes) == 1 else None


def lines_in(output: Mapping[str, Any]) -> int | None:
    """Of "720p"; None where no such resolution was asked for."""
    found = _HEIGHT.fullmatch(str(output.get("resolution") or ""))
    return int(found[1]) if found else None


def _length_s(draft: Draft) -> float | None:
    return draft.duration_ms / 1_000 or None


def _least(*values: int | None) -> int | None:
    return min((value for value in values if value is not None), default=None)
