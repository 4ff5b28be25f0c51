"""The reply of a turn is opened where it was left, or anew."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.errors import ChatClosed, Unclear
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.view import View
from bot.store.database import Database
from bot.store.queries import posts
from bot.turns.reply.opening import Replies
from bot.turns.reply.posting import CLOSED_S
from tests.bot.turns.reply.channel import TEXTS, Channel, Desk, desk_for
from tests.support.clock import eventually


def replies(desk: Desk) -> Replies:
    return Replies(desk.db, desk.outbox, TEXTS, desk.clock)


async def test_the_placeholder_that_the_inbox_stored_is_posted_and_grows(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await desk.intend(turn, "Hello!")
    async with replies(desk).open(turn) as reply:
        assert channel.texts == ["Hello!"]
        reply.show_live(lambda: "Your video is in.")
        await eventually(lambda: channel.texts == ["Your video is in."])
    assert channel.calls == ["post", "edit"]


async def test_without_a_placeholder_there_is_a_status_in_the_persons_language(
    desk: Desk, channel: Channel
) -> None:
    async with replies(desk).open(await desk.turn(language="de"), "export", "status-export-queued"):
        assert channel.texts == [TEXTS.say("de", "status-export-queued")]


async def test_after_a_crash_it_goes_on_in_the_messages_that_are_there(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    for part, text in enumerate(["One.", "Two."]):
        await desk.outbox.post(await desk.intend(turn, text, part=part))
    async with replies(desk).open(turn) as reply:
        reply.show_live(lambda: "One more.")
        await eventually(lambda: channel.texts[0] == "One more.")
    assert channel.calls == ["post", "post", "edit"]


async def test_a_text_that_stands_above_never_looks_like_last_words(
    desk: Desk, channel: Channel
) -> None:
    """Found by another process, its first edit already says that work goes on."""
    turn = await desk.turn()
    async with replies(desk).open(turn, text="Coming: a film"):
        await asyncio.sleep(30)
    async with replies(desk).open(turn, text="Coming: a film"):
        await asyncio.sleep(30)
    [views] = channel.shown.values()
    assert len(views) > 1
    assert all(view.status is not None for view in views)


async def test_a_placeholder_that_cannot_be_posted_now_keeps_nobody_from_working(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    channel.fail = [Unclear()]
    async with replies(desk).open(turn) as reply:
        reply.show_live(lambda: "Your video is in.")
    [post] = await desk.db.run(posts.posts_of_turn, turn.id, "reply")
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    assert await desk.deliver() is None
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


async def test_where_nobody_can_see_it_nothing_is_begun(desk: Desk, channel: Channel) -> None:
    channel.fail = [ChatClosed()]
    with pytest.raises(ChatClosed):
        async with replies(desk).open(await desk.turn()):
            pytest.fail("nobody would see it")


async def test_a_chat_that_refused_the_first_words_is_known_to_be_closed(
    db: Database, channel: Channel
) -> None:
    """The budget allows no second try at once, and nobody would see the work until it does."""
    chat = ChatBudget((Rate(1, 60.0),), pace_s=60.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    turn = await desk.turn()
    post = await desk.intend(turn, "On it.")
    channel.fail = [ChatClosed("no rights", opens_in_s=90.0)]
    with pytest.raises(ChatClosed):
        await desk.outbox.post(post)
    with pytest.raises(ChatClosed) as closed:
        async with replies(desk).open(turn):
            pytest.fail("nobody would see it")
    assert (str(closed.value), closed.value.opens_in_s) == ("no rights", 90.0)


async def test_a_chat_that_was_closed_a_while_ago_is_asked_again(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    post = await desk.intend(turn, "On it.")
    channel.fail = [ChatClosed()]
    with pytest.raises(ChatClosed):
        await desk.outbox.post(post)
    await asyncio.sleep(CLOSED_S)
    async with replies(desk).open(turn):
        assert channel.texts == ["On it."]


async def test_work_begins_while_the_message_waits_for_the_chats_budget(
    db: Database, channel: Channel
) -> None:
    chat = ChatBudget((Rate(1, 60.0),), pace_s=60.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    await desk.outbox.post(await desk.intend(await desk.turn(), "Somebody else's."))
    began_s = desk.clock.monotonic_s()
    async with replies(desk).open(await desk.turn()) as reply:
        assert desk.clock.monotonic_s() - began_s < 0.1
        reply.show_live(lambda: "Your video is in.")
        await eventually(lambda: len(channel.texts) == 2)
    assert channel.texts[1] == "Your video is in.", "posted with what there is to say by then"
    assert channel.calls == ["post", "post"]


async def test_a_platform_that_is_slow_is_not_waited_for(desk: Desk, channel: Channel) -> None:
    channel.open.clear()
    began_s = desk.clock.monotonic_s()
    async with replies(desk).open(await desk.turn()):
        assert desk.clock.monotonic_s() - began_s < 2
        channel.open.set()
        await eventually(lambda: channel.calls)
        await asyncio.sleep(1)
    assert channel.calls == ["post"]


async def test_a_renders_message_comes_after_the_answer_it_belongs_to(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await desk.intend(turn, "The answer.", kind="answer", final=True)
    async with replies(desk).open(turn, "export", "status-export-queued"):
        await asyncio.sleep(10)
        assert channel.texts == []
        assert await desk.deliver() is None
        await eventually(lambda: len(channel.texts) == 2)
    assert channel.texts[0] == "The answer."


async def test_it_is_stopped_whatever_happens_to_the_turn(desk: Desk, channel: Channel) -> None:
    with pytest.raises(ZeroDivisionError):
        async with replies(desk).open(await desk.turn()) as reply:
            raise ZeroDivisionError
    assert reply.running is None
