"""A `View` as what Telegram is sent: text with entities, and a keyboard. Pure."""

from __future__ import annotations

import telegram
from telegram.constants import MessageEntityType

from adapters.telegram.bot_api.entities import EMPTY, TextWithEntities, rendered, utf16_len
from adapters.telegram.limits import CAPTION_MAX, TEXT_MAX
from bot.core.model import Author, Button, View


def text_of(view: View) -> TextWithEntities:
    return rendered(view.markdown)


def addressed(shown: TextWithEntities, author: Author | None) -> TextWithEntities:
    """With the author's name in front as a mention, where there is room for it.

    For group messages that are no reply: a reply already notifies the one it replies to.
    """
    number = author.id.rpartition(":")[2] if author else ""
    if author is None or not number.isdigit():
        return shown
    width = utf16_len(author.name)
    text = f"{author.name}: {shown.text}"
    if not width or utf16_len(text) > TEXT_MAX:
        return shown
    user = telegram.User(int(number), author.name, is_bot=False)
    name = telegram.MessageEntity(MessageEntityType.TEXT_MENTION, 0, width, user=user)
    moved = telegram.MessageEntity.shift_entities(width + 2, shown.entities)
    return TextWithEntities(text, (name, *moved))


def caption_of(view: View) -> TextWithEntities:
    """Within `CAPTION_MAX`; a longer one is cut at a space and says so by an ellipsis."""
    if not view.markdown:
        return TextWithEntities("")
    shown = text_of(view)
    if utf16_len(shown.text) <= CAPTION_MAX:
        return shown
    units = shown.text.encode("utf-16-le", "surrogatepass")[: (CAPTION_MAX - 1) * 2]
    text = units.decode("utf-16-le", "ignore")
    text = (text.rpartition(" ")[0] or text).rstrip()
    end = utf16_len(text)
    entities = tuple(_cut(e, end) for e in shown.entities if e.offset < end)
    return TextWithEntities(text + EMPTY, entities)


def buttons_of(view: View, *, links: bool = True) -> telegram.InlineKeyboardMarkup | None:
    """Short labels share a row of up to three; `links=False` leaves out what Telegram refused."""
    rows: list[list[Button]] = []
    for button in view.buttons:
        if button.url and not links:
            continue
        row = rows[-1] if rows else []
        if row and len(row) < 3 and sum(len(b.label) for b in (*row, button)) <= 30:
            row.append(button)
        else:
            rows.append([button])
    if not rows:
        return None
    keys = [
        [
            telegram.InlineKeyboardButton(b.label, url=b.url, callback_data=b.data or None)
            for b in row
        ]
        for row in rows
    ]
    return telegram.InlineKeyboardMarkup(keys)


def preview_of(view: View) -> telegram.LinkPreviewOptions:
    return telegram.LinkPreviewOptions(is_disabled=not view.preview)


def _cut(entity: telegram.MessageEntity, end: int) -> telegram.MessageEntity:
    length = min(entity.length, end - entity.offset)
    return telegram.MessageEntity(
        entity.type, entity.offset, length, entity.url, entity.user, entity.language
    )
