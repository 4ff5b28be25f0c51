"""The first words are posted beside everything else; what waits gets its Stop button as well."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.controls import Button
from bot.core.errors import PlatformError, Refused, Unclear
from bot.core.view import Status, View
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Turn
from bot.turns.inbox.first_words import FirstWords
from tests.bot.store.rows import queued
from tests.bot.turns.reply.channel import Channel, Desk, desk_for

STOP = Button("Stop", "stop:1")


@pytest.fixture
def desk(db: Database) -> Desk:
    channel = Channel()
    channel.limits = replace(channel.limits, buttons_later=True)
    return desk_for(db, channel)


async def nobody_is_heard() -> None:
    """Nothing to wait for."""


async def said(desk: Desk, turn: Turn) -> list[tuple[Button, ...]]:
    """The buttons that the first words showed, one after the other."""
    view = View("", Status("Waiting…", "waiting"), (STOP,))
    post = await desk.db.run(posts.intend_post, turn, "reply", view)
    first_words = FirstWords(desk.db, desk.outbox, desk.clock, nobody_is_heard)
    first_words.post_soon(post)
    await first_words.settle()
    return [shown.buttons for shown in desk.channel.shown.get("1", [])]


async def test_a_turn_that_begins_at_once_shows_its_button_itself(desk: Desk) -> None:
    turn = await queued(desk.db, now_s=desk.clock.utc_s())
    assert await said(desk, turn) == [()]


async def test_a_turn_behind_another_one_gets_its_button_meanwhile(desk: Desk) -> None:
    first = await queued(desk.db, now_s=desk.clock.utc_s())
    turn = await queued(desk.db, first.conversation_id, now_s=desk.clock.utc_s())
    assert await said(desk, turn) == [(), (STOP,)]


async def test_where_a_lost_answer_does_no_harm_it_is_there_from_the_beginning(desk: Desk) -> None:
    desk.channel.limits = replace(desk.channel.limits, buttons_later=False)
    turn = await queued(desk.db, now_s=desk.clock.utc_s())
    assert await said(desk, turn) == [(STOP,)]


@pytest.mark.parametrize("error", [Refused(), Unclear()])
async def test_words_that_can_t_be_posted_now_are_the_reply_s_to_post(
    desk: Desk, error: PlatformError
) -> None:
    desk.channel.fail = [error]
    assert await said(desk, await queued(desk.db, now_s=desk.clock.utc_s())) == []


async def test_a_chat_that_is_frozen_for_hours_keeps_no_process_from_ending(desk: Desk) -> None:
    turn = await queued(desk.db, now_s=desk.clock.utc_s())
    view = View("", Status("Waiting…", "waiting"))
    post = await desk.db.run(posts.intend_post, turn, "reply", view)

    async def for_ever() -> None:
        await asyncio.sleep(3 * 3600)

    first_words = FirstWords(desk.db, desk.outbox, desk.clock, for_ever)
    first_words.post_soon(post)
    began_s = asyncio.get_running_loop().time()
    await first_words.settle()
    assert asyncio.get_running_loop().time() - began_s < 10
    assert (await desk.db.run(posts.get_post, post.id)).state == "intended", "for the next one"
