"""A `View` as what Telegram is sent: text with entities, and a keyboard. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import telegram
from telegram.constants import KeyboardButtonStyle, MessageEntityType

from adapters.telegram.bot_api.entities import EMPTY, TextWithEntities, rendered, utf16_len
from adapters.telegram.limits import CAPTION_MAX, LIMITS, TEXT_MAX
from adapters.telegram.threads import is_group_chat
from bot.core.controls import Button, ButtonKind, Picture, phone_rows
from bot.core.model import Author, Chat
from bot.core.view import View

_STYLES: Mapping[ButtonKind, str | None] = {
    "main": KeyboardButtonStyle.PRIMARY,
    "stop": KeyboardButtonStyle.DANGER,
    "plain": None,
    "app": None,
}


def text_of(view: View) -> TextWithEntities:
    """With what is too long to be copied by a press under it."""
    written = [b.written for b in view.buttons if _is_too_long(b)]
    return rendered("\n".join(filter(None, (view.markdown, *written))))


def with_old_buttons(view: View) -> View:
    """For a server that knows no colours and copies nothing: the text to copy stands in the
    message."""
    shown = (b for b in view.buttons if not b.copies and b.kind != "app")
    buttons = tuple(replace(b, kind="plain") for b in shown)
    return replace(view.with_copies_written, buttons=buttons)


def addressed_in(chat: Chat, view: View, reply_to: str | None) -> TextWithEntities:
    """The text, for the author by name in group messages that are no reply: a reply already
    notifies the one it replies to."""
    shown = text_of(view)
    if reply_to is None and is_group_chat(chat):
        return addressed(shown, view.mention)
    return shown


def addressed(shown: TextWithEntities, author: Author | None) -> TextWithEntities:
    """With the author's name in front as a mention, where there is room for it."""
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
    """Short labels share a row; each menu begins a row of its own. `links=False` leaves out what
    Telegram refused."""
    menus = ([option.as_button for option in menu.options] for menu in view.menus)
    rows: list[list[Button]] = []
    for group in (view.buttons, *menus):
        rows += phone_rows([b for b in group if not _is_too_long(b) and (links or not b.url)])
    if not rows:
        return None
    return telegram.InlineKeyboardMarkup([[_key(button) for button in row] for row in rows])


def _key(button: Button) -> telegram.InlineKeyboardButton:
    return telegram.InlineKeyboardButton(
        button.label,
        url=button.url if button.kind != "app" else None,
        web_app=telegram.WebAppInfo(button.url) if button.url and button.kind == "app" else None,
        callback_data=button.data or None,
        copy_text=telegram.CopyTextButton(button.copies) if button.copies else None,
        style=_STYLES[button.kind],
    )


def _is_too_long(button: Button) -> bool:
    return button.copies is not None and utf16_len(button.copies) > LIMITS.copy_max


def split_picture(view: View) -> tuple[Picture | None, View]:
    """The picture that a message can show, with the words that remain to be said: those of a
    caption where they fit into one, else all of them without a picture."""
    if utf16_len(text_of(view).text) > CAPTION_MAX:
        return None, replace(view.describing(view.pictures), pictures=())
    first, *others = view.pictures
    return first, replace(view.describing(others), pictures=())


def preview_of(view: View) -> telegram.LinkPreviewOptions:
    return telegram.LinkPreviewOptions(is_disabled=not view.preview)


def _cut(entity: telegram.MessageEntity, end: int) -> telegram.MessageEntity:
    length = min(entity.length, end - entity.offset)
    return telegram.MessageEntity(
        entity.type, entity.offset, length, entity.url, entity.user, entity.language
    )
