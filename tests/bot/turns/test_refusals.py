"""What somebody reads who may not begin what they asked for, and when it goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from bot.core.fair_use.limits import Measure, ReachedLimit
from bot.core.model import Chat
from bot.platform import Platform
from bot.turns.refusals import Refusals, in_words
from tests.bot.turns.reply.channel import LIMITS, Channel, NoMedia
from tests.bot.turns.world import CHAT, NOW_S, HandClock, say
from tests.support.rows import each_row

MINUTE_S, HOUR_S, DAY_S = 60.0, 3_600.0, 86_400.0


def refusals(moment: str | None = None) -> Refusals:
    """`moment`: how the platform writes one."""

    def platform(chat: Chat) -> Platform:
        assert chat == CHAT
        return Platform("room", Channel(replace(LIMITS, moment=moment)), NoMedia())

    return Refusals(HandClock(), platform)


async def said(limit: ReachedLimit, moment: str | None = None) -> str:
    return refusals(moment).text(say, CHAT, limit, "edit")


@pytest.mark.parametrize(
    ("refusal", "asked", "key"),
    [
        ("refused", "edit", "access-refused"),
        ("queue_full", "edit", "queue-full"),
        ("not_here", "edit", "access-not-here"),
        ("not_yours", "edit", "access-owner-only"),
    ],
)
async def test_who_may_not_reads_why(refusal: str, asked: str, key: str) -> None:
    assert refusals().text(say, CHAT, refusal, asked) == say(key)  # type: ignore[arg-type]


@pytest.mark.parametrize("measure", [m for m in get_args(Measure) if m != "running"])
async def test_every_limit_of_a_person_s_has_its_sentence_with_when_it_goes_on(
    measure: Measure,
) -> None:
    text = await said(ReachedLimit("person", measure, 10, NOW_S + 5 * MINUTE_S))
    assert "in 5 minutes" in text


async def test_what_is_reached_is_named() -> None:
    assert "10 files a day" in await said(ReachedLimit("person", "uploads_day", 10, NOW_S + 1))
    assert "10 MB a day" in await said(ReachedLimit("person", "megabytes_day", 10, NOW_S + 1))
    assert "10 credits" in await said(ReachedLimit("person", "credits_week", 10, NOW_S + 1))


@pytest.mark.parametrize("scope", ["place", "everybody"])
async def test_of_what_all_share_nobody_reads_how_much_it_is(scope: str) -> None:
    limit = ReachedLimit(scope, "credits_week", 7_777, NOW_S + HOUR_S)  # type: ignore[arg-type]
    assert await said(limit) == say("limit-shared", when=say("in-minutes", number=60))


async def test_what_runs_already_has_no_moment_at_which_it_is_done() -> None:
    mine = ReachedLimit("person", "running", 3, None)
    assert await said(mine) == say("limit-running", limit=3)
    ours = ReachedLimit("place", "running", 50, None)
    assert await said(ours) == say("limit-running-shared")


async def test_what_will_never_fit_is_not_to_be_waited_for() -> None:
    beyond = ReachedLimit("person", "megabytes_day", 10, None, beyond=True)
    assert await said(beyond) == say("limit-beyond")


async def test_a_platform_that_writes_moments_shows_each_reader_their_own_time() -> None:
    limit = ReachedLimit("person", "turns_hour", 60, NOW_S + 12.2)
    text = await said(limit, moment="<t:{at_s}:R>")
    assert f"<t:{int(NOW_S) + 13}:R>" in text  # not before it goes on


@each_row(
    ("seconds", "key", "number"),
    [
        (-5, "in-seconds", 1),
        (0.2, "in-seconds", 1),
        (89.5, "in-seconds", 90),
        (90.5, "in-minutes", 2),
        (HOUR_S, "in-minutes", 60),
        (90 * MINUTE_S, "in-minutes", 90),
        (90 * MINUTE_S + 1, "in-hours", 2),
        (36 * HOUR_S, "in-hours", 36),
        (36 * HOUR_S + 1, "in-days", 2),
        (6.1 * DAY_S, "in-days", 7),
    ],
)
def test_a_wait_in_words_is_never_too_short(seconds: float, key: str, number: int) -> None:
    assert in_words(say, seconds) == say(key, number=number)
