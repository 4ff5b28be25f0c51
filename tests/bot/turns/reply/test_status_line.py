"""The line under a growing reply."""

from __future__ import annotations

import asyncio

import pytest

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


@pytest.mark.parametrize("shown", ["status-connecting", "status-reading", None])
async def test_a_service_that_does_not_answer_is_told_as_that_since_when(shown: str | None) -> None:
    status = line(asked_ago_s=300.0)
    if shown is not None:
        status.show(shown, "connecting", None, None)
    await asyncio.sleep(29)
    assert status.silence() is None
    assert "hasn't answered" not in (now.line if (now := status.now()) else "")
    await asyncio.sleep(1)
    for heard in filter(None, (status.silence(), status.now())):
        assert heard.line == "The video service hasn't answered for 0:30…"
    await asyncio.sleep(123)
    for heard in filter(None, (status.silence(), status.now())):
        assert heard.line == "The video service hasn't answered for 2:30…"
    status.show("status-asking", "asking", None, None)
    status.heard()
    assert_line(status, "Thinking… (7:30)")


async def test_who_looks_at_what_was_done_never_claims_that_somebody_works() -> None:
    status = line(local=True)
    status.show("status-recovering", "asking", None, None)
    await asyncio.sleep(240)
    assert_line(status, "The connection dropped. Looking at what was done…")


def assert_line(status: StatusLine, expected: str) -> None:
    now = status.now()
    assert now is not None
    assert now.line == expected


def uploading(status: StatusLine, done_mb: float) -> None:
    done, total = done_mb * 1e6, 120e6
    sizes = {"done_bytes": done, "total_bytes": total}
    status.show("status-uploading", "uploading", done, total, **sizes)


async def test_bytes_on_their_way_say_how_fast_and_how_long_still() -> None:
    status = line()
    uploading(status, 0)
    await asyncio.sleep(4)
    uploading(status, 16)
    assert_line(status, "Uploading 16 of 120 MB")
    await asyncio.sleep(4)
    uploading(status, 32)
    assert_line(status, "Uploading 32 of 120 MB · 4 MB/s · about 30 s left")


async def test_a_render_says_how_many_minutes_are_left() -> None:
    status = line()
    status.show("status-rendering", "rendering", 0.0, 100.0, percent=0)
    await asyncio.sleep(60)
    status.show("status-rendering", "rendering", 25.0, 100.0, percent=25)
    assert_line(status, "Rendering 25% · about 3 min left (1:00)")


async def test_the_next_file_is_watched_anew_and_so_is_another_thing() -> None:
    status = line()
    uploading(status, 0)
    await asyncio.sleep(8)
    uploading(status, 80)
    uploading(status, 1)
    assert_line(status, "Uploading 1 of 120 MB")
    status.show("status-rendering", "rendering", 25.0, 100.0, percent=25)
    assert_line(status, "Rendering 25%")


async def test_what_stands_still_gets_slower_and_then_says_nothing_of_it() -> None:
    status = line()
    uploading(status, 0)
    await asyncio.sleep(10)
    uploading(status, 60)
    assert_line(status, "Uploading 60 of 120 MB · 6 MB/s · about 10 s left (0:10)")
    await asyncio.sleep(10)
    assert_line(status, "Uploading 60 of 120 MB · 3 MB/s · about 20 s left (0:20)")
    await asyncio.sleep(60)
    assert_line(status, "Uploading 60 of 120 MB (1:20)")
