"""What a Telegram message replies to, quotes or forwards, as words of somebody else. Pure."""

from __future__ import annotations

from collections.abc import Iterable

import telegram
from telegram.constants import MessageEntityType

from adapters.telegram.threads import TelegramBotIdentity, replied_to
from bot.core.model import Quoted
from bot.core.requests.links_in_text import is_media_link


def is_forward_of_others(message: telegram.Message) -> bool:
    """Did somebody else write the words of this message? Who forwards their own still says them."""
    origin, author = message.forward_origin, message.sender_chat or message.from_user
    wrote: telegram.User | telegram.Chat | None = None
    match origin:
        case None:
            return False
        case telegram.MessageOriginUser():
            wrote = origin.sender_user
        case telegram.MessageOriginChat():
            wrote = origin.sender_chat
        case telegram.MessageOriginChannel():
            wrote = origin.chat
    return wrote is None or author is None or wrote.id != author.id


def is_of_others(message: telegram.Message) -> bool:
    """Are the words of this message somebody else's: forwarded, or put together by a bot (`@gif
    cats`) that its author chose from?"""
    return is_forward_of_others(message) or message.via_bot is not None


def quoted_by(message: telegram.Message, me: TelegramBotIdentity) -> tuple[Quoted, ...]:
    """The words that a message forwards, then those that it answers."""
    found = []
    if is_of_others(message):
        found.append(Quoted(_words_of(message), _name_of_others(message), reply=False))
    if (answered := _answered(message, me)) is not None:
        found.append(answered)
    return tuple(quoted for quoted in found if quoted.text)


def with_hidden_links(text: str, entities: Iterable[telegram.MessageEntity]) -> str:
    """The text, and behind it the addresses of links that show other words."""
    urls = [entity.url for entity in entities if entity.type == MessageEntityType.TEXT_LINK]
    return " ".join([text, *(url for url in urls if url and url not in text)]).strip()


def with_hidden_media(words: str, message: telegram.Message) -> str:
    """The author's words, and behind them the addresses of files that show other words."""
    entities = message.entities or message.caption_entities
    shown = [entity for entity in entities if is_media_link(entity.url or "")]
    return with_hidden_links(words, shown) if shown else words


def _answered(message: telegram.Message, me: TelegramBotIdentity) -> Quoted | None:
    replied, outside, part = replied_to(message), message.external_reply, message.quote
    chosen = part is not None and bool(part.is_manual)
    marked = with_hidden_links(part.text, part.entities or ()) if part is not None else ""
    if replied is not None:
        ours = replied.from_user is not None and replied.from_user.id == me.id
        text = marked if chosen else _words_of(replied)
        return Quoted(text, _name_of(replied), chosen=chosen, ours=ours)
    if outside is not None:
        text = _with_preview(marked, outside.link_preview_options)
        return Quoted(text, _name_of_origin(outside.origin), chosen=chosen)
    return None


def _words_of(message: telegram.Message) -> str:
    text = message.text or message.caption or ""
    shown = with_hidden_links(text, message.entities or message.caption_entities)
    return _with_preview(shown, message.link_preview_options)


def _with_preview(text: str, preview: telegram.LinkPreviewOptions | None) -> str:
    """A preview may be of an address that stands nowhere in the text."""
    link = str(preview.url) if preview is not None and preview.url else ""
    return text if link in text else f"{text} {link}".strip()


def _name_of_others(message: telegram.Message) -> str:
    if message.forward_origin is not None:
        return _name_of_origin(message.forward_origin)
    return message.via_bot.full_name if message.via_bot is not None else ""


def _name_of(message: telegram.Message) -> str:
    if message.forward_origin is not None:
        return _name_of_origin(message.forward_origin)
    if message.sender_chat is not None:
        return message.sender_chat.title or ""
    return message.from_user.full_name if message.from_user is not None else ""


def _name_of_origin(origin: telegram.MessageOrigin) -> str:
    match origin:
        case telegram.MessageOriginUser():
            return origin.sender_user.full_name
        case telegram.MessageOriginHiddenUser():
            return origin.sender_user_name
        case telegram.MessageOriginChat():
            return origin.sender_chat.title or ""
        case telegram.MessageOriginChannel():
            return origin.chat.title or ""
    return ""
