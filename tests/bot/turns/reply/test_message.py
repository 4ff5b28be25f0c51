"""One message of a reply: edited in place, as often as may be, with what would be seen."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.core.controls import Button
from bot.core.errors import ChatClosed, MessageGone, RateLimited, Refused, Unclear
from bot.core.view import Status, View
from bot.turns.reply.message import ReplyMessage
from tests.bot.turns.reply.channel import Channel, Desk


async def message(desk: Desk) -> ReplyMessage:
    post = await desk.outbox.post(await desk.intend(await desk.turn(), "Working…"))
    return ReplyMessage(desk.outbox, desk.clock, post, desk.channel.limits)


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
    shown = ReplyMessage(desk.outbox, desk.clock, post, desk.channel.limits)
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
