"""The one place where the library's exceptions become ours.

Chains are cut (`from None` at the call sites): the library's exceptions carry addresses, and an
address of the Bot API holds the token.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.redaction import SECRETS
from bot.core.errors import (
    ChatClosed,
    FileRight,
    FilesForbidden,
    FileTooLarge,
    MediaError,
    MediaGone,
    MediaTooLarge,
    MediaUnreachable,
    MessageGone,
    NotDone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
    Unreachable,
)
from bot.core.redaction import hidden


class ButtonsUnknown(Refused):
    """A Bot API server that is older than a kind of button refuses the message that has one."""


_NO_CONNECTION = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

_STAYS = ("message can't be edited", "message_edit_time_expired", "message_author_required")
"""The message is there, as it is."""
_GONE = ("message to edit not found", "message_id_invalid", *_STAYS)
_CLOSED = (
    "chat not found",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "user is deactivated",
    "group chat was upgraded",
    "peer_id_invalid",
    "chat_guest_send_forbidden",
    "user_banned_in_channel",
    "allow_payment_required",
    "privacy_premium_required",
    "was deactivated",
    "input_user_deactivated",
    "user_is_blocked",
    "channel_private",
    "chat_forbidden",
    "chat_admin_required",
    "need administrator rights",
)
_MUTED = (
    "not enough rights to send text",
    "have no rights to send",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "topic_closed",
    "chat_guest_send_forbidden",
    "user_banned_in_channel",
    "allow_payment_required",
)
"""Of those: the bot is there, and may not write."""
_SLOW_MODE = re.compile(r"slowmode_wait_(\d{1,6})")
_PARTLY = ("failed to send message #", "group send failed")
"""Of an album: the others may be there."""
_NEW_BUTTONS = ("text buttons are unallowed", "button_style", "button style", "copy_text")
_NO_FILE = ("request entity too large", "file is too big", "too large")
"""The file can't be posted, the link to it can."""
_FORBIDDEN_FILE = re.compile(
    r"rights to send (?P<written>video|document|photo|media|audio|animation)"
    r"|chat_send_(?P<coded>videos|docs|photos|media|audios|gifs)_forbidden"
)
"""A group's permissions name each kind of file: what a local check answers, and what Telegram's
core answers."""
_RIGHTS: Mapping[str, FileRight] = {
    "video": "videos",
    "videos": "videos",
    "document": "files",
    "docs": "files",
    "photo": "pictures",
    "photos": "pictures",
}


def is_unchanged(error: TelegramError) -> bool:
    said = _said(error)
    return isinstance(error, BadRequest) and ("not modified" in said or "not_modified" in said)


def is_captioned(error: TelegramError) -> bool:
    """The message is a file with a caption, which is edited by another method."""
    return isinstance(error, BadRequest) and "no text in the message to edit" in _said(error)


def is_not_there(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and "message to delete not found" in _said(error)


def is_bad_button(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and ("button" in _said(error) and "url" in _said(error))


def may_not_write(error: ChatClosed) -> bool:
    """The bot is in the chat, which does not let it write."""
    return any(words in str(error).casefold() for words in _MUTED)


def is_network(error: TelegramError) -> bool:
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def was_never_sent(error: TelegramError) -> bool:
    """True when the connection failed before the request left: it can't have been carried out."""
    cause = error.__cause__
    return isinstance(cause, _NO_CONNECTION)


def platform_error(error: TelegramError) -> PlatformError:
    """What posting or editing ended with. The text holds neither token nor address."""
    said, line = _said(error), hidden(str(error), SECRETS)
    if isinstance(error, BadRequest | Forbidden) and (no := _FORBIDDEN_FILE.search(said)):
        return FilesForbidden(line, right=_RIGHTS.get(no["written"] or no["coded"], "media"))
    match error:
        case RetryAfter():
            return RateLimited(_seconds(error.retry_after))
        case ChatMigrated() | Forbidden():
            return ChatClosed(line)
        case BadRequest() if (slow := _SLOW_MODE.search(said)) is not None:
            return RateLimited(float(slow[1]))
        case BadRequest():
            if any(words in said for words in _PARTLY):
                return Unclear(line)
            if any(words in said for words in _NEW_BUTTONS):
                return ButtonsUnknown(line)
            if any(words in said for words in _GONE) and "reply" not in said:
                return MessageGone(line, remains=any(words in said for words in _STAYS))
            if any(words in said for words in _NO_FILE):
                return FileTooLarge(line)
            if any(words in said for words in _CLOSED):
                return ChatClosed(line)
            return Refused(line)
        case InvalidToken() | Conflict():
            return Refused("Telegram does not accept this bot")
        case NetworkError() if was_never_sent(error):
            return Unreachable()
        case NetworkError() if any(words in said for words in _NO_FILE):
            return FileTooLarge(line)
        case NetworkError() if _was_answered(error):
            return NotDone(line)
        case TimedOut() | NetworkError():
            return Unclear(type(error).__name__)
    return Unclear(line)


def _was_answered(error: NetworkError) -> bool:
    """Telegram, or what stands in front of it, says that it failed. Not that it waited in vain."""
    if isinstance(error, TimedOut) or "timeout" in _said(error).replace("-", ""):
        return False
    return error.__cause__ is None or isinstance(error.__cause__, TelegramError)


def media_error(error: TelegramError, limit_bytes: int) -> MediaError:
    """What asking for a file ended with."""
    said = _said(error)
    if isinstance(error, BadRequest):
        if "file is too big" in said:
            return MediaTooLarge(limit_bytes)
        if "temporarily unavailable" in said:  # it says so of a wrong id as well: time will tell
            return MediaUnreachable("temporarily unavailable")
        return MediaGone(hidden(str(error), SECRETS))
    return MediaUnreachable(type(error).__name__)


def _said(error: TelegramError) -> str:
    return error.message.casefold()


def _seconds(value: int | dt.timedelta) -> float:
    return value.total_seconds() if isinstance(value, dt.timedelta) else float(value)
