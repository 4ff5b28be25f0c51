"""A `View` as what Telegram is sent: plain text, entities and a keyboard. Pure.

Formatting goes out as entities and never as a parse mode, so half-finished Markdown can't be
refused. Lengths are UTF-16 code units after the Markdown is gone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import telegram
import telegramify_markdown as markdown
from telegram.constants import MessageEntityType

from bot.core.model import Author, Button, Limits, View

TEXT_MAX = 4096
CAPTION_MAX = 1024
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


@dataclass(frozen=True, slots=True)
class Rendered:
    text: str
    entities: tuple[telegram.MessageEntity, ...] = ()


def limits(upload_limit_bytes: int) -> Limits:
    """One edit a second; what a group shares is in `bot.core.rate_limits.budget`."""
    return Limits(
        text_max=TEXT_MAX,
        file_max_bytes=upload_limit_bytes,
        edit_interval_s=1.0,
        buttons_max=8,
    )


@lru_cache(maxsize=256)
def render(text: str) -> Rendered:
    """Markdown as text and entities. Nobody is pinged by it, and every link is http(s)."""
    plain, found = markdown.convert(text.translate(_HIDE), latex_escape=False, config=_config())
    kept = [e for e in found if e.url is None or _SAFE_LINK.match(e.url)]
    plain, kept = _unping(*_strip(plain.translate(_SHOW), kept))
    entities = tuple(_entity(e) for e in _nested(kept)[:ENTITIES_MAX])
    return Rendered(plain, entities) if plain else Rendered(EMPTY)


def measure(text: str) -> int:
    """What counts against `TEXT_MAX`."""
    return utf16_len(render(text).text)


def utf16_len(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def addressed(rendered: Rendered, author: Author | None) -> Rendered:
    """With the author's name in front as a mention, where there is room for it.

    For group messages that are no reply: a reply already notifies the one it replies to.
    """
    number = author.id.rpartition(":")[2] if author else ""
    if author is None or not number.isdigit():
        return rendered
    width = utf16_len(author.name)
    text = f"{author.name}: {rendered.text}"
    if not width or utf16_len(text) > TEXT_MAX:
        return rendered
    user = telegram.User(int(number), author.name, is_bot=False)
    name = telegram.MessageEntity(MessageEntityType.TEXT_MENTION, 0, width, user=user)
    moved = telegram.MessageEntity.shift_entities(width + 2, rendered.entities)
    return Rendered(text, (name, *moved))


def caption(rendered: Rendered) -> Rendered:
    """Within `CAPTION_MAX`; a longer one is cut at a space and says so by an ellipsis."""
    if utf16_len(rendered.text) <= CAPTION_MAX:
        return rendered
    units = rendered.text.encode("utf-16-le", "surrogatepass")[: (CAPTION_MAX - 1) * 2]
    text = units.decode("utf-16-le", "ignore")
    text = (text.rpartition(" ")[0] or text).rstrip()
    end = utf16_len(text)
    entities = tuple(_cut(e, end) for e in rendered.entities if e.offset < end)
    return Rendered(text + EMPTY, entities)


def keyboard(
    buttons: Sequence[Button], *, links: bool = True
) -> telegram.InlineKeyboardMarkup | None:
    """Short labels share a row of up to three; `links=False` leaves out what Telegram refused."""
    rows: list[list[Button]] = []
    for button in buttons:
        if button.url and not links:
            continue
        row = rows[-1] if rows else []
        if row and len(row) < 3 and sum(len(b.label) for b in (*row, button)) <= 30:
            row.append(button)
        else:
            rows.append([button])
    if not rows:
        return None
    return telegram.InlineKeyboardMarkup([[_button(b) for b in row] for row in rows])


def no_preview(view: View) -> telegram.LinkPreviewOptions:
    return telegram.LinkPreviewOptions(is_disabled=not view.preview)


def _button(button: Button) -> telegram.InlineKeyboardButton:
    if button.url:
        return telegram.InlineKeyboardButton(button.label, url=button.url)
    return telegram.InlineKeyboardButton(button.label, callback_data=button.data)


@lru_cache(maxsize=1)
def _config() -> markdown.RenderConfig:
    """Headings are bold and links plain; the library's own signs (pins, pencils) are left out."""
    config = markdown.RenderConfig.isolated()
    symbols = config.markdown_symbol
    symbols.heading_level_1 = symbols.heading_level_2 = ""
    symbols.heading_level_3 = symbols.heading_level_4 = ""
    symbols.link = symbols.image = ""
    symbols.unordered_list_item = "•"
    return config


def _strip(
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


def _unping(
    text: str, entities: Sequence[markdown.MessageEntity]
) -> tuple[str, list[markdown.MessageEntity]]:
    """Break every `@name` with a word joiner: Telegram finds mentions by itself, and notifies.

    Inside code it finds none, and there a copied text must stay as it is.
    """
    code = sorted((e.offset, e.offset + e.length) for e in entities if e.type in ("code", "pre"))
    starts = [start for start, _ in code]
    pieces: list[str] = []
    cuts: list[int] = []
    done = at = 0
    for match in _PINGS.finditer(text):
        piece = text[done : match.end()]
        done, at = match.end(), at + utf16_len(piece)
        pieces.append(piece)
        inside = bisect_left(starts, at) - 1
        if inside < 0 or at > code[inside][1]:
            pieces.append(_WORD_JOINER)
            cuts.append(at)
    pieces.append(text[done:])
    return "".join(pieces), [_widen(e, cuts) for e in entities]


def _widen(entity: markdown.MessageEntity, cuts: Sequence[int]) -> markdown.MessageEntity:
    before = bisect_right(cuts, entity.offset)
    inside = bisect_left(cuts, entity.offset + entity.length) - before
    return entity.copy_with(offset=entity.offset + before, length=entity.length + max(inside, 0))


def _entity(entity: markdown.MessageEntity) -> telegram.MessageEntity:
    return telegram.MessageEntity(
        entity.type,
        entity.offset,
        entity.length,
        url=entity.url.translate(_SHOW) if entity.url else None,
        language=entity.language.translate(_SHOW) if entity.language else None,
    )


def _cut(entity: telegram.MessageEntity, end: int) -> telegram.MessageEntity:
    length = min(entity.length, end - entity.offset)
    return telegram.MessageEntity(
        entity.type, entity.offset, length, entity.url, entity.user, entity.language
    )
