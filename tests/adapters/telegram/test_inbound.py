"""Connecting, polling, the webhook, and what goes wrong with them."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from adapters.telegram.adapter import connect
from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.commands import AGAIN_S
from bot.core.model import Chat
from bot.core.view import View
from tests.adapters.contract import Recorder
from tests.adapters.given import ShortMemory, given_for_tests
from tests.adapters.telegram.helpers import (
    platform_for,
    receiving,
    settings_for,
    start_bot,
)
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram


class Stuck(Recorder):
    """Storing hangs the first time, as a dead database connection would make it."""

    calls = 0

    async def message(self, message: Any) -> Any:
        self.calls += 1
        if self.calls == 1:
            await asyncio.Event().wait()
        return await super().message(message)


async def test_an_update_is_confirmed_only_after_it_was_stored(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        desk.broken = 2
        fake.say(ANN, text="hello")
        await eventually(lambda: "can't be stored" in desk.trouble())
        assert fake.updates.confirmed == []
        await fake.updates.settled()
        assert [message.text for message in desk.messages] == ["hello"]
        await eventually(lambda: desk.trouble() == "")


async def test_one_unreadable_update_spoils_none_of_its_batch(fake: FakeTelegram) -> None:
    aside: list[tuple[str, str]] = []

    async def poisoned(update_json: str, reason: str) -> None:
        aside.append((update_json, reason))

    fake.say(ANN, text="before")
    fake.updates.add("message", {"message_id": 1, "surprise": True})
    fake.updates.add("something_new", {"x": 1})
    fake.say(ANN, text="after")
    async with start_bot(fake, poisoned=poisoned) as desk:
        await eventually(lambda: len(desk.messages) == 2)
        await fake.updates.settled()
    assert len(aside) == 1


async def test_an_answer_that_is_no_list_of_updates_is_waited_out(
    fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    polls = 0

    async def nonsense(offset: int, limit: int, timeout_s: float) -> Any:
        nonlocal polls
        polls += 1
        return [{"surprise": True}]

    monkeypatch.setattr(fake.updates, "get", nonsense)
    async with start_bot(fake) as desk:
        await eventually(lambda: "can't be reached" in desk.trouble())
    assert polls < 5


async def test_the_first_connection_is_tried_until_it_works(fake: FakeTelegram) -> None:
    fake.fail_next("getMe", 502, "Bad Gateway", times=2)
    fake.fail_next("deleteWebhook", 500, "Internal Server Error")
    async with start_bot(fake) as desk:
        assert "connecting" in desk.trouble()
        await eventually(lambda: "can't be reached" in desk.trouble())
        fake.say(ANN, text="hello")
        await eventually(lambda: desk.messages)
        assert desk.trouble() == ""


async def test_a_server_that_goes_away_and_comes_back_is_found_again(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        await eventually(lambda: desk.trouble() == "")
        await fake.stop()
        await eventually(lambda: "can't be reached" in desk.trouble())
        await fake.start()
        fake.say(ANN, text="hello")
        await eventually(lambda: desk.messages)


async def test_a_second_poller_is_explained(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        await eventually(lambda: fake.updates.polls)
        async with start_bot(fake) as second:
            await eventually(lambda: "409" in desk.trouble() + second.trouble())
        await eventually(lambda: desk.trouble() == "")


async def test_a_rejected_token_is_said_without_the_token(
    fake: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = "1234567:another-token-that-is-not-the-right-one"
    async with start_bot(fake, token=wrong) as desk:
        await eventually(lambda: "rejects the bot token" in desk.trouble())
    assert caplog.records
    assert wrong not in caplog.text


async def test_a_token_that_is_revoked_while_polling_turns_red_in_one_line(
    fake: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    async with start_bot(fake, retry_first_s=0.01, retry_most_s=0.02) as desk:
        await eventually(lambda: desk.trouble() == "")
        tries = len(fake.called("getMe"))
        fake.token = "7777777:a-new-token-that-the-bot-does-not-know"
        await eventually(lambda: "rejects the bot token" in desk.trouble())
        await asyncio.sleep(5)
    assert tries == 1
    ours = [record for record in caplog.records if "uvicorn" not in record.name]
    assert [record.levelname for record in ours if record.levelno > logging.INFO] == ["WARNING"]
    assert not any(record.exc_info for record in ours)


async def test_polling_that_hangs_is_started_again(fake: FakeTelegram) -> None:
    platform, stuck = platform_for(fake, poll_timeout_s=1, poll_stale_s=0.2), Stuck()
    async with receiving(platform, stuck):
        fake.say(ANN, text="hello")
        await eventually(lambda: stuck.messages)
    await platform.close()
    assert stuck.calls == 2


async def test_polling_that_died_without_a_word_is_started_again(
    fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception that the library does not expect ends its polling task silently."""
    real, deaths = BotApi.get_updates, iter([RuntimeError("boom")])

    async def dies_once(self: BotApi, *args: Any, **kwargs: Any) -> Any:
        updates = await real(self, *args, **kwargs)
        for death in deaths:
            raise asyncio.CancelledError from death
        return updates

    monkeypatch.setattr(BotApi, "get_updates", dies_once)
    async with start_bot(fake, poll_timeout_s=1) as desk:
        fake.say(ANN, text="hello")
        await eventually(lambda: desk.messages)


async def test_a_pure_worker_posts_and_fetches_nothing(fake: FakeTelegram) -> None:
    fake.chat(ANN)
    worker = connect(settings_for(fake), given_for_tests(), receive=False)
    assert worker.inbound is None
    await worker.outbound.post(Chat("telegram", str(ANN.id)), View("Done"), nonce="n")
    await worker.close()
    assert [call.method for call in fake.calls] == ["sendMessage"]


async def test_menus_are_published_per_language_and_scope(fake: FakeTelegram) -> None:
    async with start_bot(fake):
        await eventually(lambda: len(fake.api.menus) == 4)
    private = fake.api.menus["all_private_chats", ""]
    assert {"command": "login", "description": "About login"} in private
    chinese = {
        entry["command"]: entry["description"] for entry in fake.api.menus["all_group_chats", "zh"]
    }
    assert chinese["edit"] == "关于 edit", "Telegram has one Chinese for all"
    assert "login" not in chinese


async def test_a_refused_menu_is_sent_later_and_nothing_twice(fake: FakeTelegram) -> None:
    fake.fail_next("setMyCommands", 500, "Internal Server Error")
    async with start_bot(fake):
        await asyncio.sleep(AGAIN_S + 1)
        await eventually(lambda: len(fake.api.about) == 4)
    assert len(fake.api.menus) == 4
    assert len(fake.called("setMyCommands")) == 5


async def test_menus_that_telegram_has_are_not_sent_at_the_next_start(fake: FakeTelegram) -> None:
    memory = ShortMemory()
    async with start_bot(fake, memory=memory):
        await eventually(lambda: memory.keys("telegram-menus:"))
    sent = len(fake.called("setMyCommands")), len(fake.called("setMyDescription"))
    assert sent == (4, 2)
    async with start_bot(fake, memory=memory):
        await asyncio.sleep(AGAIN_S)
    assert (len(fake.called("setMyCommands")), len(fake.called("setMyDescription"))) == sent


async def test_menus_that_say_something_else_are_sent_at_the_next_start(
    fake: FakeTelegram,
) -> None:
    memory = ShortMemory()
    await memory.put(f"telegram-menus:{settings_for(fake).bot_id}", "of another version")
    async with start_bot(fake, memory=memory):
        await eventually(lambda: len(fake.api.about) == 4)
    assert len(fake.api.menus) == 4


async def test_what_the_bot_is_is_said_per_language_where_the_operator_said_nothing(
    fake: FakeTelegram,
) -> None:
    fake.api.about["description", "zh"] = "我们自己的话"
    async with start_bot(fake):
        await eventually(lambda: ("short_description", "") in fake.api.about)
    assert fake.api.about["description", "zh"] == "我们自己的话"
    assert {field for field, code in fake.api.about if code == ""} == {
        "description",
        "short_description",
    }


async def test_stopping_is_quick_and_leaves_no_task_behind(fake: FakeTelegram) -> None:
    before = asyncio.all_tasks()
    async with asyncio.timeout(20):
        async with start_bot(fake, poll_timeout_s=30):
            fake.say(ANN, text="hello")
            await fake.updates.settled()
    left = {task.get_coro().__qualname__ for task in asyncio.all_tasks() - before}  # type: ignore[union-attr]
    assert not {name for name in left if "uvicorn" not in name.lower() and "asgi" not in name}
