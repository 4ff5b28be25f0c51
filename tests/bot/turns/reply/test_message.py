"""One message of a reply: edited in place, as often as may be, with what would be seen."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.core.controls import Button
from bot.core.errors import ChatClosed, MessageGone, RateLimited, Refused, Unclear
from bot.core.view import Status, View
from bot.store.queries import posts
from bot.turns.reply.message import ReplyMessage
from tests.bot.turns.reply.channel import Channel, Desk


async def message(desk: Desk) -> ReplyMessage:
    post = await desk.outbox.post(await desk.intend(await desk.turn(), "Working…"))
    return ReplyMessage(desk.outbox, desk.clock, post, desk.channel.limits, 3.0)


def nothing_new() -> None:
    pass


async def test_nothing_is_due_before_something_is_new(desk: Desk) -> None:
    shown = await message(desk)
    assert shown.next_at_s() is None
    shown.show(View("Working…"))
    assert shown.next_at_s() is None
    shown.show(View("Your"))
    assert shown.next_at_s() is not None


async def test_an_edit_shows_the_latest_even_if_it_came_while_waiting(
    desk: Desk, channel: Channel
) -> None:
    shown = await message(desk)
    shown.show(View("Your"))
    await shown.edit(lambda: shown.show(View("Your video")))
    assert channel.history() == ["Working…", "Your video"]


async def test_edits_keep_the_platforms_interval(desk: Desk, channel: Channel) -> None:
    shown = await message(desk)
    shown.show(View("Your"))
    await shown.edit(nothing_new)
    shown.show(View("Your video"))
    at_s = shown.next_at_s()
    assert at_s is not None
    assert at_s - desk.clock.monotonic_s() == pytest.approx(channel.limits.edit_interval_s, abs=0.1)


async def test_only_a_terminal_is_shown_what_only_a_bar_shows(desk: Desk, channel: Channel) -> None:
    for local, expected in ((False, None), (True, 1)):
        channel.limits = replace(channel.limits, local=local)
        shown = await message(desk)
        shown.show(View("", Status("Uploading", "uploading", 1, 10)))
        await shown.edit(nothing_new)
        shown.show(View("", Status("Uploading", "uploading", 2, 10)))
        assert (shown.next_at_s() is None) == (expected is None)


async def test_other_buttons_are_something_new(desk: Desk) -> None:
    shown = await message(desk)
    shown.show(View("Working…", buttons=(Button("Stop", "stop"),)))
    assert shown.next_at_s() is not None


@pytest.mark.parametrize("error", [MessageGone(), ChatClosed()])
async def test_a_message_that_is_gone_is_edited_no_more(
    desk: Desk, channel: Channel, error: MessageGone | ChatClosed
) -> None:
    shown = await message(desk)
    channel.fail = [error]
    shown.show(View("Your"))
    await shown.edit(nothing_new)
    shown.show(View("Your video"))
    assert shown.next_at_s() is None


async def test_a_post_that_never_came_into_the_chat_is_not_edited(desk: Desk) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    shown = ReplyMessage(desk.outbox, desk.clock, post, desk.channel.limits, 3.0)
    shown.show(View("Your"))
    assert shown.next_at_s() is None


@pytest.mark.parametrize("error", [Unclear(), Refused()])
async def test_a_failed_edit_is_tried_again_later(
    desk: Desk, channel: Channel, error: Unclear | Refused
) -> None:
    shown = await message(desk)
    channel.fail = [error]
    shown.show(View("Your"))
    await shown.edit(nothing_new)
    at_s = shown.next_at_s()
    assert at_s is not None
    await asyncio.sleep(at_s - desk.clock.monotonic_s())
    await shown.edit(nothing_new)
    assert channel.texts == ["Your"]


async def test_a_rate_limit_is_waited_out_and_freezes_the_chat(
    desk: Desk, channel: Channel
) -> None:
    shown = await message(desk)
    channel.fail = [RateLimited(600)]
    shown.show(View("Your"))
    await shown.edit(nothing_new)
    at_s = shown.next_at_s()
    assert at_s is not None
    assert at_s - desk.clock.monotonic_s() == pytest.approx(600, abs=1)
    await desk.db.run(posts.set_final, shown.post.id, View("Your film"))
    assert await desk.deliver() == pytest.approx(600, abs=1)


async def test_an_edit_in_flight_ends_even_if_its_caller_is_cancelled(
    desk: Desk, channel: Channel
) -> None:
    shown = await message(desk)
    shown.show(View("Your"))
    caller = asyncio.create_task(shown.edit(nothing_new))
    await channel.holds_a_request()
    caller.cancel()
    with suppress(asyncio.CancelledError):
        await caller
    channel.open.set()
    assert shown.editing is not None
    await shown.editing
    assert channel.texts == ["Your"]


DRAFTS = 0.25


async def drafting(desk: Desk, channel: Channel) -> ReplyMessage:
    channel.limits = replace(channel.limits, draft_interval_s=DRAFTS)
    shown = await message(desk)
    shown.show(View("Working… [Stop]"))
    await shown.edit(nothing_new, grows=True)
    return shown


async def test_what_grows_is_drafted_at_its_own_pace_once_the_message_has_its_buttons(
    desk: Desk, channel: Channel
) -> None:
    shown = await drafting(desk, channel)
    assert not channel.shown["1"][-1].draft
    began_s = desk.clock.monotonic_s()
    for words in ("Your", "Your video", "Your video is"):
        shown.show(View(words))
        at_s = shown.next_at_s()
        assert at_s is not None
        await desk.clock.sleep_s(at_s - desk.clock.monotonic_s())
        await shown.edit(nothing_new, grows=True)
        assert channel.shown["1"][-1] == View(words, draft=True)
    assert desk.clock.monotonic_s() - began_s < 1.0
    assert shown.has_draft
    assert desk.outbox.shown(shown.post) == View("Working… [Stop]"), "the message is as it was"


async def test_a_drafts_limit_slows_drafts_and_freezes_nothing(
    desk: Desk, channel: Channel
) -> None:
    shown = await drafting(desk, channel)
    shown.show(View("Your"))
    await desk.clock.sleep_s(DRAFTS)
    channel.fail = [RateLimited(2.0)]
    await shown.edit(nothing_new, grows=True)
    at_s = shown.next_at_s()
    assert at_s is not None
    assert 1.9 < at_s - desk.clock.monotonic_s() <= 2.0
    other = await message(desk)
    assert other.is_there, "the chat takes everything else"


async def test_a_draft_that_will_fade_is_taken_over_by_the_message(
    desk: Desk, channel: Channel
) -> None:
    shown = await drafting(desk, channel)
    shown.show(View("Your video"))
    await desk.clock.sleep_s(1.0)
    await shown.edit(nothing_new, grows=True)
    at_s = shown.next_at_s()
    assert at_s is not None
    assert at_s - desk.clock.monotonic_s() == pytest.approx(20.0, abs=0.5)
    await desk.clock.sleep_s(at_s - desk.clock.monotonic_s())
    await shown.edit(nothing_new, grows=True)
    assert channel.shown["1"][-1] == View("Your video")
    assert shown.next_at_s() is None


async def test_where_drafts_turn_out_to_be_unknown_messages_are_edited(
    desk: Desk, channel: Channel
) -> None:
    shown = await drafting(desk, channel)
    shown.show(View("Your video"))
    await desk.clock.sleep_s(1.0)
    channel.fail = [Refused("no such method")]
    await shown.edit(nothing_new, grows=True)
    channel.limits = replace(channel.limits, draft_interval_s=None)
    await desk.clock.sleep_s(20.0)
    await shown.edit(nothing_new, grows=True)
    assert channel.shown["1"][-1] == View("Your video")
