"""The library's exceptions in our words, without token and address."""

from __future__ import annotations

import httpx
import pytest
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

from adapters.telegram.errors import is_unchanged, media_error, platform_error
from bot.core.errors import (
    UNREACHABLE_PAUSE_S,
    ChatClosed,
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
from tests.support.fakes.telegram import TOKEN
from tests.support.rows import each_row


@each_row(
    ("error", "kind"),
    [
        (RetryAfter(35), RateLimited),
        (BadRequest("Message to edit not found"), MessageGone),
        (BadRequest("Chat not found"), ChatClosed),
        (BadRequest("Not enough rights to send text messages to the chat"), ChatClosed),
        (BadRequest("Not enough rights to send videos to the chat"), FilesForbidden),
        (Forbidden("CHAT_SEND_VIDEOS_FORBIDDEN"), FilesForbidden),
        (BadRequest("Not enough rights to send polls to the chat"), ChatClosed),
        (BadRequest("Request Entity Too Large"), FileTooLarge),
        (BadRequest("Something new"), Refused),
        (Forbidden("bot was blocked by the user"), ChatClosed),
        (ChatMigrated(-100), ChatClosed),
        (InvalidToken(), Refused),
        (Conflict("terminated by other getUpdates request"), Refused),
        (NetworkError("Request Entity Too Large"), FileTooLarge),
        (NetworkError("Bad Gateway"), NotDone),
        (NetworkError("Internal Server Error: restart"), NotDone),
        (NetworkError("Gateway Timeout (504)"), Unclear),
        (NetworkError("Gateway Time-out"), Unclear),
        (TimedOut(), Unclear),
        (TelegramError("what now"), Unclear),
    ],
)
def test_each_refusal_is_understood(error: TelegramError, kind: type[PlatformError]) -> None:
    assert type(platform_error(error)) is kind


@each_row(
    "said",
    [
        "TOPIC_CLOSED",
        "have no rights to send a message",
        "CHAT_RESTRICTED",
        "CHAT_GUEST_SEND_FORBIDDEN",
        "USER_BANNED_IN_CHANNEL",
        "ALLOW_PAYMENT_REQUIRED_50",
        "PRIVACY_PREMIUM_REQUIRED",
        "the group was deactivated",
        "INPUT_USER_DEACTIVATED",
        "USER_IS_BLOCKED",
        "CHANNEL_PRIVATE",
        "CHAT_FORBIDDEN",
        "CHAT_ADMIN_REQUIRED",
        "need administrator rights in the channel chat",
    ],
)
def test_where_nothing_can_be_written_the_chat_is_closed(said: str) -> None:
    """So that nothing is asked, and charged, for an answer that nobody can read."""
    assert type(platform_error(BadRequest(said))) is ChatClosed


@pytest.mark.parametrize(
    "said", ["message can't be edited", "MESSAGE_EDIT_TIME_EXPIRED", "MESSAGE_AUTHOR_REQUIRED"]
)
def test_what_can_not_be_edited_any_more_stays_as_it_is(said: str) -> None:
    gone = platform_error(BadRequest(said))
    assert isinstance(gone, MessageGone)
    assert gone.remains


def test_slow_mode_is_a_limit_and_says_for_how_long() -> None:
    limited = platform_error(BadRequest("SLOWMODE_WAIT_30"))
    assert isinstance(limited, RateLimited)
    assert limited.retry_after_s == 30


@pytest.mark.parametrize("said", ["message is not modified: specified new", "MESSAGE_NOT_MODIFIED"])
def test_an_edit_that_changes_nothing_is_one_that_is_done(said: str) -> None:
    assert is_unchanged(BadRequest(said))


def test_a_reply_to_what_is_gone_is_not_an_edit_of_it() -> None:
    assert type(platform_error(BadRequest("REPLY_MESSAGE_ID_INVALID"))) is Refused


@each_row(
    ("said", "right"),
    [
        ("not enough rights to send videos to the chat", "videos"),
        ("not enough rights to send documents to the chat", "files"),
        ("not enough rights to send photos to the chat", "pictures"),
        ("not enough rights to send media to the chat", "media"),
        ("CHAT_SEND_VIDEOS_FORBIDDEN", "videos"),
        ("CHAT_SEND_DOCS_FORBIDDEN", "files"),
        ("CHAT_SEND_PHOTOS_FORBIDDEN", "pictures"),
        ("CHAT_SEND_MEDIA_FORBIDDEN", "media"),
        ("CHAT_SEND_GIFS_FORBIDDEN", "media"),
    ],
)
def test_the_right_that_is_missing_is_known(said: str, right: str) -> None:
    found = platform_error(BadRequest(said))
    assert isinstance(found, FilesForbidden)
    assert found.right == right


def test_a_freeze_keeps_its_length() -> None:
    limited = platform_error(RetryAfter(6775))
    assert isinstance(limited, RateLimited)
    assert limited.retry_after_s == 6775


@pytest.mark.parametrize(
    "cause", [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.ProxyError("403")]
)
def test_what_never_left_this_machine_was_not_posted_for_certain(cause: Exception) -> None:
    error = NetworkError(f"httpx.{type(cause).__name__}")
    error.__cause__ = cause
    limited = platform_error(error)
    assert isinstance(limited, Unreachable)
    assert limited.retry_after_s == UNREACHABLE_PAUSE_S


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (BadRequest("File is too big"), MediaTooLarge),
        (BadRequest("wrong file_id"), MediaGone),
        (BadRequest("wrong file_id or the file is temporarily unavailable"), MediaUnreachable),
        (NetworkError("Bad Gateway"), MediaUnreachable),
        (TimedOut(), MediaUnreachable),
    ],
)
def test_a_file_is_too_large_gone_or_out_of_reach_for_now(
    error: TelegramError, kind: type[MediaError]
) -> None:
    assert type(media_error(error, 20 << 20)) is kind


@pytest.mark.parametrize("error", [BadRequest, NetworkError, Forbidden])
def test_no_error_text_holds_the_token(error: type[TelegramError]) -> None:
    said = error(f"https://api.telegram.org/bot{TOKEN}/sendMessage: chat not found")
    assert TOKEN not in repr(platform_error(said))
    assert TOKEN not in repr(media_error(said, 1))
