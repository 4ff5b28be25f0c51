"""How a turn ends: words and state in one transaction, then the words are owed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.controls import Button
from bot.core.states import IllegalMove
from bot.core.view import View
from bot.store.queries import posts, turns
from bot.store.rows import Turn
from bot.turns.reply import final_words
from bot.turns.reply.final_words import FinalViews, FinalWords, store_final_views
from bot.turns.reply.opening import Replies
from bot.turns.reply.reply import Reply
from tests.bot.store.rows import CHAT
from tests.bot.turns.reply.channel import TEXTS, Channel, Desk
from tests.support.clock import eventually


@pytest.fixture
async def turn(desk: Desk) -> Turn:
    return await desk.turn()


@pytest.fixture
async def reply(desk: Desk, turn: Turn) -> AsyncIterator[Reply]:
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as opened:
        yield opened


@pytest.fixture
def words(desk: Desk) -> FinalWords:
    return FinalWords(desk.db, desk.outbox, desk.clock)


def long_text(count: int) -> str:
    return "".join(f"Sentence number {n} is here. " for n in range(count)).strip()


async def test_the_last_words_take_the_place_of_what_was_shown_and_the_chat_is_woken(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    reply.show_live(lambda: "Your video")
    await eventually(lambda: channel.texts == ["Your video"])
    ended = await words.end(turn, reply, "failed", "It did not work.", [Button("Again", "again")])
    assert desk.woken == [f"outbox:{CHAT}"]
    assert (ended.state, channel.texts) == ("failed", ["Your video"])
    assert await desk.deliver() is None
    assert channel.texts == ["It did not work."]
    assert channel.shown["1"][-1].buttons == (Button("Again", "again"),)
    stored = await desk.db.run(turns.get_turn, turn.id)
    assert stored is not None
    assert stored.state == "failed"


async def test_more_can_be_stored_with_the_end(
    desk: Desk, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    ended = await words.end(turn, reply, "answered", "Done.", offers=["mute it"])
    assert ended.offers == ["mute it"]


async def test_a_long_turn_ends_in_a_new_message_that_notifies(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    await asyncio.sleep(45)
    await words.end(turn, reply, "answered", "Your video is in.")
    assert await desk.deliver() is None
    assert channel.texts == ["Your video is in."]
    last_words = channel.calls[channel.calls.index("edit") :]
    assert [call for call in last_words if call != "edit"] == ["post", "delete"], (
        "never out of sight"
    )


async def test_of_a_long_answer_that_took_long_only_the_last_part_comes_anew(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    reply.show_live(lambda: long_text(25))
    await eventually(lambda: len(channel.texts) == 3)
    await asyncio.sleep(45)
    await words.end(turn, reply, "answered", long_text(25))
    channel.calls.clear()
    assert await desk.deliver() is None
    assert channel.calls == ["post", "delete"]
    assert " ".join(channel.texts) == long_text(25)


async def test_a_long_turn_whose_message_never_came_needs_no_second_one(
    desk: Desk, channel: Channel, turn: Turn, words: FinalWords
) -> None:
    await desk.db.run(posts.freeze_chat, CHAT, desk.clock.utc_s(), 60)
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        await asyncio.sleep(45)
        await words.end(turn, reply, "answered", "Your video is in.")
    await asyncio.sleep(20)
    assert await desk.deliver() is None
    assert channel.calls == ["post"]


async def test_a_reply_without_last_words_goes(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    await words.end(turn, reply, "answered", None)
    assert await desk.deliver() is None
    assert channel.texts == []


async def test_words_are_kept_while_the_database_is_away(
    desk: Desk,
    channel: Channel,
    turn: Turn,
    reply: Reply,
    words: FinalWords,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    away = [OperationalError("update", {}, OSError("away"))] * 3
    kept = final_words.store_final_views

    async def store(*args: Any) -> None:
        if away:
            raise away.pop()
        await kept(*args)

    monkeypatch.setattr(final_words, "store_final_views", store)
    assert (await words.end(turn, reply, "answered", "Your video is in.")).state == "answered"
    assert await desk.deliver() is None
    assert channel.texts == ["Your video is in."]


async def test_a_long_answer_goes_on_in_new_messages_and_then_in_a_file(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    text = long_text(80)
    await words.end(turn, reply, "answered", text)
    assert await desk.deliver() is None
    assert len(channel.texts) == 4
    [(name, content)] = channel.files
    assert name == "answer.txt"
    shown = " ".join(channel.texts[:3]).removesuffix("\n\nThe rest is in the file.")
    assert f"{shown} {content.decode()}" == text


async def test_messages_that_the_end_does_not_need_go(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    reply.show_live(lambda: long_text(15))
    await eventually(lambda: len(channel.texts) == 2)
    await words.end(turn, reply, "failed", "It did not work.")
    assert await desk.deliver() is None
    assert channel.texts == ["It did not work."]


async def test_a_turn_that_cannot_move_says_nothing(
    desk: Desk, channel: Channel, turn: Turn, reply: Reply, words: FinalWords
) -> None:
    await words.end(turn, reply, "failed", "It did not work.")
    ended = await desk.db.run(turns.get_turn, turn.id)
    assert ended is not None
    with pytest.raises(IllegalMove):
        await words.end(ended, reply, "answered", "Another end.")
    assert await desk.deliver() is None
    assert channel.texts == ["It did not work."]


async def test_where_no_reply_could_be_opened_the_words_are_owed_all_the_same(
    desk: Desk, channel: Channel, turn: Turn, words: FinalWords
) -> None:
    await words.end_plainly(turn, "Something went wrong.")
    assert await desk.deliver() is None
    assert channel.texts == ["Something went wrong."]


async def test_an_export_that_ends_twice_owes_its_words_once(desk: Desk, turn: Turn) -> None:
    final = FinalViews("export", [View("Done.")], overflow="and more")
    for _ in range(2):
        await desk.db.run(store_final_views, turn, final)
    owed, _ = await desk.db.run(posts.owed_posts, CHAT, desk.clock.utc_s())
    assert [(post.kind, post.view.text) for post in owed] == [
        ("export", "Done."),
        ("overflow", "and more"),
    ]
