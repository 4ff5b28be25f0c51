"""Messages of ours that nobody knew of, and those that are true no more, are put right as soon as
somebody presses a button of them, or answers them."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.controls import Button
from bot.core.errors import Unclear
from bot.core.model import MessageRef, OwnMessage
from bot.core.view import View
from bot.store.queries import posts
from bot.turns.reply.lost_messages import LostMessages
from tests.bot.store.rows import CHAT
from tests.bot.turns.reply.channel import Channel, Desk
from tests.support.clock import eventually

STOP = Button("Stop", "stop:1")


def messages_of(desk: Desk) -> LostMessages:
    return LostMessages(desk.db, desk.outbox, desk.clock)


def seen(desk: Desk, ref: MessageRef, *, has_stop: bool = False) -> OwnMessage:
    """The message as somebody's reply to it shows it."""
    shown = desk.channel.shown[ref.message][-1]
    return OwnMessage(ref, shown.markdown, desk.clock.utc_s(), has_stop)


async def lost(desk: Desk, text: str) -> tuple[MessageRef, str]:
    """A first try that was carried out, and the repeat: our message, and the repeat's number."""
    turn = await desk.turn(reply_to="0")
    post = await desk.intend(turn, text)
    stray = await desk.channel.post(CHAT, View(text), nonce="lost")
    desk.channel.fail = [Unclear()]
    with pytest.raises(Unclear):
        await desk.outbox.post(post)
    repeat = await desk.outbox.post(post)
    assert repeat.ref is not None
    return stray, MessageRef.parse(repeat.ref).message


async def test_a_press_on_a_message_whose_answer_was_lost_tells_its_number(
    desk: Desk, channel: Channel
) -> None:
    """The post was carried out, its answer never came; its turn has ended meanwhile."""
    turn = await desk.turn()
    post = await desk.intend(turn, "Connecting…")
    assert await desk.db.run(posts.take_post, post, 1.0)
    stray = await channel.post(CHAT, View("Connecting…", buttons=(STOP,)), nonce="lost")
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    await messages_of(desk).pressed(turn, stray)
    assert desk.woken == [f"outbox:{CHAT}"]
    assert await desk.deliver() is None
    assert (channel.texts, channel.shown["1"][-1].buttons) == (["The answer."], ())


async def test_a_press_on_a_message_that_a_repeat_has_replaced_takes_it_away(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    stray = await channel.post(CHAT, View("Connecting…", buttons=(STOP,)), nonce="lost")
    post = await desk.outbox.post(await desk.intend(turn, "Connecting…"))
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    assert await desk.deliver() is None
    await messages_of(desk).pressed(turn, stray)
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_a_press_on_a_button_that_should_be_gone_shows_the_last_words_again(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    post = await desk.outbox.post(await desk.intend(turn, "Connecting…"))
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    assert await desk.deliver() is None
    channel.shown["1"].append(View("Connecting…", buttons=(STOP,)))  # an edit that came late
    assert post.ref is not None
    await messages_of(desk).pressed(turn, MessageRef.parse(post.ref))
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_a_press_on_what_still_works_owes_nothing(desk: Desk, channel: Channel) -> None:
    turn = await desk.turn()
    post = await desk.outbox.post(await desk.intend(turn, "Connecting…"))
    assert post.ref is not None
    await messages_of(desk).pressed(turn, MessageRef.parse(post.ref))
    assert desk.woken == []


async def test_a_press_on_a_render_s_message_whose_answer_is_still_coming_leaves_it_there(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await desk.outbox.post(await desk.intend(turn, "The answer."))
    render = await desk.intend(turn, "Rendering…", kind="export")
    assert await desk.db.run(posts.take_post, render, 1.0)
    ref = await channel.post(CHAT, View("Rendering…", buttons=(STOP,)), nonce="slow")
    await messages_of(desk).pressed(turn, ref)
    assert (await desk.post(render)).ref == str(ref)
    assert await desk.deliver() is None
    assert channel.texts == ["The answer.", "Rendering…"]


async def test_a_reply_to_a_status_that_was_repeated_takes_it_away(
    desk: Desk, channel: Channel
) -> None:
    stray, repeat = await lost(desk, "Connecting…")
    await messages_of(desk).shown(seen(desk, stray))
    assert desk.woken == [f"outbox:{CHAT}"]
    assert await desk.deliver() is None
    assert list(channel.shown) == [repeat]


async def test_a_reply_to_last_words_that_are_there_twice_leaves_both(
    desk: Desk, channel: Channel
) -> None:
    stray, repeat = await lost(desk, "**The** [answer](https://example.org/a).")
    post = await desk.db.run(posts.post_at, MessageRef(CHAT, repeat))
    assert post is not None
    await desk.db.run(posts.set_final, post.id, View("**The** [answer](https://example.org/a)."))
    assert await desk.deliver() is None
    await messages_of(desk).shown(OwnMessage(stray, "Ann: The answer.", desk.clock.utc_s()))
    assert desk.woken == []
    known = await desk.db.run(posts.post_at, stray)
    assert known is not None
    assert known.turn_id == post.turn_id, "what replies to it is about its turn"


async def test_a_reply_to_a_message_whose_repeat_has_no_answer_yet_tells_its_number(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn(reply_to="0")
    post = await desk.intend(turn, "Connecting…")
    stray = await channel.post(CHAT, View("Connecting…"), nonce="lost")
    for _ in range(2):
        channel.fail = [Unclear()]
        with pytest.raises(Unclear):
            await desk.outbox.post(post)
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    await messages_of(desk).shown(seen(desk, stray))
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_a_repeat_that_arrives_after_its_first_try_was_found_stands_alone(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    post = await desk.intend(turn, "Connecting…")
    assert await desk.db.run(posts.take_post, post, 1.0)
    stray = await channel.post(CHAT, View("Connecting…", buttons=(STOP,)), nonce="lost")
    channel.open.clear()
    repeating = asyncio.create_task(desk.outbox.post(await desk.post(post)))
    await eventually(lambda: channel.in_flight)
    await messages_of(desk).pressed(turn, stray)
    channel.open.set()
    repeat = MessageRef.parse((await repeating).ref or "")
    assert await desk.deliver() is None
    assert list(channel.shown) == [repeat.message]


async def test_a_reply_to_what_we_know_costs_nothing_unless_stop_is_there_still(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.outbox.post(await desk.intend(await desk.turn(), "Connecting…"))
    ref = MessageRef.parse(post.ref or "")
    await messages_of(desk).shown(seen(desk, ref, has_stop=True))
    assert desk.woken == [], "it runs"
    await desk.db.run(posts.set_final, post.id, View("The answer."))
    assert await desk.deliver() is None
    await messages_of(desk).shown(seen(desk, ref))
    assert desk.woken == []
    channel.shown[ref.message].append(View("Connecting…", buttons=(STOP,)))
    await messages_of(desk).shown(seen(desk, ref, has_stop=True))
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_what_another_day_or_another_post_brought_is_nobody_s_first_try(
    desk: Desk, channel: Channel
) -> None:
    early = await channel.post(CHAT, View("Your link:"), nonce="early")
    await lost(desk, "Connecting…")
    late = await channel.post(CHAT, View("Your link:"), nonce="late")
    day_s = 86_400.0
    for ref, ago_s in ((early, day_s), (late, 0.0)):
        await messages_of(desk).shown(OwnMessage(ref, "Your link:", desk.clock.utc_s() - ago_s))
    assert desk.woken == []
