"""The line under a growing reply."""

from __future__ import annotations

import asyncio

from bot.core.view import Status
from bot.turns.reply.status_line import StatusLine
from tests.bot.turns.reply.channel import TEXTS
from tests.support.clock import LoopClock


def line(*, local: bool = False, asked_ago_s: float = 0.0) -> StatusLine:
    clock = LoopClock()
    return StatusLine(
        lambda key, **args: TEXTS.say("en", key, **args),
        clock,
        asked_at_s=clock.utc_s() - asked_ago_s,
        still_working_s=120.0,
        local=local,
    )


async def test_there_is_none_before_anything_was_to_be_said() -> None:
    status = line()
    assert (status.is_shown, status.now()) == (False, None)


async def test_it_says_what_goes_on_and_how_far_it_is() -> None:
    status = line()
    status.show("status-waiting", "waiting", None, None)
    status.show("status-rendering", "rendering", 40.0, 100.0, percent=40)
    assert status.is_shown
    assert status.now() == Status("Rendering 40%", "rendering", 40.0, 100.0)


async def test_from_ten_seconds_on_it_says_how_long_in_steps_of_five() -> None:
    status = line(asked_ago_s=9.0)
    status.show("status-asking", "asking", None, None)
    assert_line(status, "Thinking…")
    await asyncio.sleep(3)
    assert_line(status, "Thinking… (0:10)")
    await asyncio.sleep(5)
    assert_line(status, "Thinking… (0:15)")


async def test_on_a_terminal_no_time_is_shown() -> None:
    status = line(local=True, asked_ago_s=60.0)
    status.show("status-asking", "asking", None, None)
    assert_line(status, "Thinking…")


async def test_two_minutes_of_silence_are_answered_until_there_is_news() -> None:
    status = line(local=True)
    status.show("status-asking", "asking", None, None)
    await asyncio.sleep(119)
    assert_line(status, "Thinking…")
    await asyncio.sleep(1)
    assert_line(status, "⏳ Still working...")
    status.heard()
    assert_line(status, "Thinking…")


def assert_line(status: StatusLine, expected: str) -> None:
    now = status.now()
    assert now is not None
    assert now.line == expected
