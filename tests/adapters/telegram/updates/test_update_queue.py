"""`put` returns only when the update is stored, and says so by a `TelegramError` when it is not."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from telegram.error import TelegramError

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi, unparsed
from adapters.telegram.bot_api.guests import Guests
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import TelegramBotIdentity
from adapters.telegram.updates.forms import Forms
from adapters.telegram.updates.receipts import Receipts
from adapters.telegram.updates.topics import Topics
from adapters.telegram.updates.update_queue import ATTEMPTS, UpdateQueue
from bot.core.model import Message
from bot.ports import Accepted
from tests.adapters.contract import Recorder
from tests.adapters.given import Poisoned, given_for_tests
from tests.adapters.telegram.helpers import settings_for
from tests.adapters.telegram.written import GROUP, PRIVATE, VIDEO, message
from tests.support.fakes.telegram import BOT, FakeTelegram

ME = TelegramBotIdentity(BOT["id"], BOT["username"], frozenset({"edit"}), str(BOT["id"]))


class Store(Recorder):
    """Fails while `broken`; messages whose text is `hated` are never stored."""

    broken = False
    hated = ""

    async def message(self, message: Message) -> Accepted:
        if self.broken or (self.hated and message.text == self.hated):
            raise OSError("no")
        return await super().message(message)


class Rig:
    def __init__(self, settings: TelegramSettings, api: BotApi) -> None:
        self.store = Store()
        self.aside = Poisoned()
        given = given_for_tests(poisoned=self.aside)
        forms = Forms(api, given.memory)
        receipts = Receipts(api, given.say, Background(), forms, given.memory, reactions=False)
        guests = Guests(api, given.memory, given.say)
        topics = Topics(api, given.memory, given.say)
        self.queue = UpdateQueue(
            api, ME, settings, self.store, receipts, forms, guests, topics, given
        )

    async def put(self, number: int, body: Any) -> None:
        await self.queue.put(unparsed({"update_id": number, "message": body}))

    @property
    def texts(self) -> list[str]:
        return [stored.text for stored in self.store.messages]


@pytest.fixture
async def rig(fake: FakeTelegram) -> AsyncIterator[Rig]:
    settings = settings_for(fake)
    api = BotApi(settings)
    yield Rig(settings, api)
    await api.shutdown_requests()


async def test_what_is_put_is_stored_before_it_returns(rig: Rig) -> None:
    await rig.put(1, message(PRIVATE, "hi"))
    assert rig.texts == ["hi"]
    assert rig.queue.qsize() == 0
    assert not rig.queue.failing


async def test_a_failing_store_asks_for_the_update_again_and_shows(rig: Rig) -> None:
    rig.store.broken = rig.aside.fails = True
    for _ in range(ATTEMPTS * 2):
        with pytest.raises(TelegramError):
            await rig.put(1, message(PRIVATE, "hi"))
    assert rig.queue.failing
    rig.store.broken = rig.aside.fails = False
    await rig.put(1, message(PRIVATE, "hi"))
    assert (rig.texts, rig.aside.kept, rig.queue.failing) == (["hi"], [], False)


async def test_an_update_that_nobody_can_read_is_put_aside(rig: Rig) -> None:
    await rig.put(1, {"message_id": 5, "chat": PRIVATE})  # no date
    await rig.put(2, "not even an object")
    await rig.put(3, message(PRIVATE, "hi"))
    assert rig.texts == ["hi"]
    assert [json.loads(update)["update_id"] for update, _ in rig.aside.kept] == [1, 2]
    assert all(reason.startswith("can't be read") for _, reason in rig.aside.kept)


async def test_an_update_that_alone_fails_is_put_aside_after_some_attempts(rig: Rig) -> None:
    rig.store.hated = "cursed"
    for _ in range(ATTEMPTS - 1):
        with pytest.raises(TelegramError):
            await rig.put(1, message(PRIVATE, "cursed"))
    await rig.put(1, message(PRIVATE, "cursed"))
    await rig.put(2, message(PRIVATE, "hi", number=11))
    assert rig.texts == ["hi"]
    ((update, reason),) = rig.aside.kept
    assert "cursed" in update
    assert reason == "can't be stored: OSError"


async def test_a_login_is_never_put_aside_with_its_token(rig: Rig) -> None:
    broken = {"message_id": 5, "chat": PRIVATE, "text": "/login nemo-secret"}
    await rig.put(1, broken)
    assert "nemo-secret" not in rig.aside.kept[0][0]
    assert "/login <token>" in rig.aside.kept[0][0]


async def test_what_can_neither_be_read_nor_put_aside_comes_again(rig: Rig) -> None:
    rig.aside.fails = True
    with pytest.raises(TelegramError):
        await rig.put(1, {"message_id": 5})
    assert rig.queue.failing


@pytest.mark.parametrize("order", [(20, 21, 22), (21, 20, 22), (22, 21, 20)])
async def test_an_album_in_a_group_comes_whole_whatever_its_order(
    rig: Rig, order: tuple[int, ...]
) -> None:
    for number in order:
        text = "@nemo_test_bot join" if number == 20 else None
        await rig.put(number, message(GROUP, text, video=VIDEO, media_group_id="9", number=number))
    assert sorted(stored.native_id for stored in rig.store.messages) == ["20", "21", "22"]
    assert len({stored.conversation for stored in rig.store.messages}) == 1
    assert len(rig.store.seen) == 3


async def test_an_album_that_could_not_be_stored_comes_whole_the_next_time(rig: Rig) -> None:
    await rig.put(1, message(GROUP, video=VIDEO, media_group_id="9", number=21))
    rig.store.broken = rig.aside.fails = True
    speaks = message(GROUP, "@nemo_test_bot join", video=VIDEO, media_group_id="9", number=20)
    with pytest.raises(TelegramError):
        await rig.put(2, speaks)
    rig.store.broken = False
    await rig.put(2, speaks)
    assert sorted(stored.native_id for stored in rig.store.messages) == ["20", "21"]


async def test_an_album_that_is_not_for_us_stays_unread(rig: Rig) -> None:
    for number in (21, 22):
        await rig.put(number, message(GROUP, video=VIDEO, media_group_id="9", number=number))
    assert rig.store.messages == []


async def test_what_failed_again_and_again_is_tried_once_more_when_it_is_put_aside(
    rig: Rig,
) -> None:
    """The store came back just then: it was not the update's fault."""
    rig.store.broken = True
    for _ in range(ATTEMPTS - 1):
        with pytest.raises(TelegramError):
            await rig.put(1, message(PRIVATE, text="hello"))

    async def back(update_json: str, reason: str) -> None:
        rig.store.broken = False

    rig.queue._given = replace(rig.queue._given, poisoned=back)
    await rig.put(1, message(PRIVATE, text="hello"))
    assert rig.texts == ["hello"]
