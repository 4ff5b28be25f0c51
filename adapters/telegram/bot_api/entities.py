"""Markdown as what Telegram shows: plain text and entities. Pure.

Formatting goes out as entities and never as a parse mode, so half-finished Markdown can't be
refused. Nobody is pinged by a text, and every link is http(s).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import telegram
import telegramify_markdown as markdown

ENTITIES_MAX = 100
"""Telegram ignores any further ones; the first hundred are kept so that it is our choice."""
EMPTY = "…"

_WORD_JOINER = "\u2060"
_PINGS = re.compile(r"(?<!\w)@(?=\w)")
# The Markdown parser drops what looks like HTML and turns $…$ into formulas. The backend means
# neither, so those two signs sit out the conversion as characters that mean nothing to it.
_HIDE = str.maketrans({"<": "\ue000", "$": "\ue001"})
_SHOW = str.maketrans({"\ue000": "<", "\ue001": "$"})
_SAFE_LINK = re.compile(r"https?://", re.IGNORECASE)

# Headings are bold and links plain; the library's own signs (pins, pencils) are left out.
_CONFIG = markdown.RenderConfig.isolated()
_SYMBOLS = _CONFIG.markdown_symbol
_SYMBOLS.heading_level_1 = _SYMBOLS.heading_level_2 = ""
_SYMBOLS.heading_level_3 = _SYMBOLS.heading_level_4 = ""
_SYMBOLS.link = _SYMBOLS.image = ""
_SYMBOLS.unordered_list_item = "•"


@dataclass(frozen=True, slots=True)
class TextWithEntities:
    text: str
    entities: tuple[telegram.MessageEntity, ...] = ()


@lru_cache(maxsize=256)
def rendered(text: str) -> TextWithEntities:
    """Markdown as text and entities, as Telegram will show it; `EMPTY` where nothing is left."""
    plain, found = markdown.convert(text.translate(_HIDE), latex_escape=False, config=_CONFIG)
    kept = [e for e in found if e.url is None or _SAFE_LINK.match(e.url)]
    plain, kept = _without_pings(*_stripped(plain.translate(_SHOW), kept))
    entities = tuple(
        telegram.MessageEntity(
            e.type,
            e.offset,
            e.length,
            url=e.url.translate(_SHOW) if e.url else None,
            language=e.language.translate(_SHOW) if e.language else None,
        )
        for e in _nested(kept)[:ENTITIES_MAX]
    )
    return TextWithEntities(plain, entities) if plain else TextWithEntities(EMPTY)


def utf16_len(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _stripped(
    text: str, entities: Sequence[markdown.MessageEntity]
) -> tuple[str, list[markdown.MessageEntity]]:
    """Without space around it, as Telegram will show it, so that lengths and offsets are final."""
    shown = text.strip()
    lead = utf16_len(text[: len(text) - len(text.lstrip())])
    end, kept = utf16_len(shown), []
    for e in entities:
        start, stop = max(e.offset - lead, 0), min(e.offset + e.length - lead, end)
        if start < stop:
            kept.append(e.copy_with(offset=start, length=stop - start))
    return shown, kept


def _nested(entities: Sequence[markdown.MessageEntity]) -> list[markdown.MessageEntity]:
    """Entities that overlap halfway are cut in two: Telegram knows them nested only."""
    waiting = sorted(entities, key=lambda e: (-e.offset, e.length))
    nested: list[markdown.MessageEntity] = []
    around: list[int] = []
    while waiting:
        e = waiting.pop()
        while around and around[-1] <= e.offset:
            around.pop()
        end = e.offset + e.length
        if around and end > around[-1]:
            rest = e.copy_with(offset=around[-1], length=end - around[-1])
            waiting.append(rest)
            waiting.sort(key=lambda e: (-e.offset, e.length))
            end = around[-1]
        nested.append(e.copy_with(length=end - e.offset))
        around.append(end)
    return nested


def _without_pings(
    text: str, entities: Sequence[markdown.MessageEntity]
) -> tuple[str, list[markdown.MessageEntity]]:
    """Break every `@name` with a word joiner: Telegram finds mentions by itself, and notifies.

    Inside code it finds none, and there a copied text must stay as it is.
    """
    if not (pings := list(_PINGS.finditer(text))):
        return text, list(entities)
    code = sorted((e.offset, e.offset + e.length) for e in entities if e.type in ("code", "pre"))
    starts = [start for start, _ in code]
    pieces: list[str] = []
    cuts: list[int] = []
    done = at = 0
    for match in pings:
        piece = text[done : match.end()]
        done, at = match.end(), at + utf16_len(piece)
        pieces.append(piece)
        inside = bisect_left(starts, at) - 1
        if inside < 0 or at > code[inside][1]:
            pieces.append(_WORD_JOINER)
            cuts.append(at)
    pieces.append(text[done:])
    return "".join(pieces), [_widened(e, cuts) for e in entities]


def _widened(entity: markdown.MessageEntity, cuts: Sequence[int]) -> markdown.MessageEntity:
    before = bisect_right(cuts, entity.offset)
    inside = bisect_left(cuts, entity.offset + entity.length) - before
    return entity.copy_with(offset=entity.offset + before, length=entity.length + max(inside, 0))
