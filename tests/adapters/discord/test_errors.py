"""Discord's refusals in our words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from adapters.discord.errors import media_error, platform_error
from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MediaError,
    MediaGone,
    MediaUnreachable,
    MessageGone,
    NotDone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from tests.support.rows import each_row


@each_row(
    ("status", "code", "kind"),
    [
        (404, 10008, MessageGone),
        (429, 30046, MessageGone),
        (400, 50083, MessageGone),
        (404, 10003, ChatClosed),
        (403, 50007, ChatClosed),
        (403, 50001, ChatClosed),
        (403, 50013, ChatClosed),
        (403, 160005, ChatClosed),
        (413, 0, FileTooLarge),
        (400, 40005, FileTooLarge),
        (429, 0, RateLimited),
        (403, 20028, RateLimited),
        (403, 20029, RateLimited),
        (400, 20016, RateLimited),
        (429, 20016, RateLimited),
        (400, 40003, RateLimited),
        (400, 160004, Refused),
        (400, 160006, Refused),
        (400, 200000, Refused),
        (400, 240000, Refused),
        (400, 50035, Refused),
        (401, 0, Refused),
        (500, 0, NotDone),
        (503, 0, NotDone),
        (503, 130000, RateLimited),
        (504, 0, Unclear),
    ],
)
def test_each_refusal_is_understood(status: int, code: int, kind: type[PlatformError]) -> None:
    response: Any = SimpleNamespace(status=status, reason="no", headers={"Retry-After": "12"})
    error = discord.HTTPException(response, {"code": code, "message": "secret words"})
    said = platform_error(error)
    assert type(said) is kind
    assert "secret" not in str(said)
    if isinstance(said, RateLimited):
        assert said.retry_after_s == 12


def test_a_long_rate_limit_of_the_library_keeps_its_length() -> None:
    said = platform_error(discord.RateLimited(6775.0))
    assert isinstance(said, RateLimited)
    assert said.retry_after_s == 6775.0


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RateLimited(1.0), MediaUnreachable),
        (Unclear(), MediaUnreachable),
        (ChatClosed(), MediaGone),
        (Refused(), MediaGone),
    ],
)
def test_a_file_whose_message_is_refused_is_gone_and_else_out_of_reach_for_now(
    error: PlatformError, kind: type[MediaError]
) -> None:
    assert type(media_error(error)) is kind
