"""Messages in a group for one person's eyes: their own numbers, their own methods."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.errors import RateLimited
from bot.core.model import Author, Chat
from bot.core.view import View
from bot.platform import Platform
from tests.adapters.telegram.helpers import platform_for
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.fakes.telegram.rules import ApiError
from tests.support.fakes.telegram.server import Fault

VIEW = View("not **yours**", alone=True, mention=Author(f"telegram:{ANN.id}", "Ann"))


@pytest.fixture
async def platform(fake: FakeTelegram) -> AsyncIterator[Platform]:
    platform = platform_for(fake)
    yield platform
    await platform.close()


def a_group(fake: FakeTelegram) -> Chat:
    group = fake.supergroup()
    fake.chat(group).bot_is_admin = True
    return Chat("telegram", str(group))


async def test_it_is_edited_and_deleted_by_its_own_number(
    fake: FakeTelegram, platform: Platform
) -> None:
    chat = a_group(fake)
    ref = await platform.outbound.post(chat, VIEW, nonce="1")
    state = fake.chat(int(chat.channel))
    assert list(state.for_one.values()) == [(ANN.id, "not yours")]
    await platform.outbound.edit(ref, View("really not"))
    assert list(state.for_one.values()) == [(ANN.id, "really not")]
    await platform.outbound.delete(ref)
    await platform.outbound.delete(ref)
    await platform.outbound.edit(ref, View("gone"))
    assert state.for_one == {}
    assert state.from_bot() == []


async def test_a_flood_limit_is_no_reason_to_tell_everybody(
    fake: FakeTelegram, platform: Platform
) -> None:
    chat = a_group(fake)
    fake.faults.append(Fault("sendMessage", ApiError(429, "Too Many Requests", retry_after=7)))
    with pytest.raises(RateLimited):
        await platform.outbound.post(chat, VIEW, nonce="1")
    assert len(fake.called("sendMessage")) == 1


@pytest.mark.parametrize("author", [None, Author("telegram:-1001", "A channel")])
async def test_a_channel_is_answered_for_everybody(
    fake: FakeTelegram, platform: Platform, author: Author | None
) -> None:
    chat = a_group(fake)
    await platform.outbound.post(chat, View("no", alone=True, mention=author), nonce="1")
    assert fake.chat(int(chat.channel)).for_one == {}
    assert [seen.text for seen in fake.chat(int(chat.channel)).from_bot()] == ["no"]
