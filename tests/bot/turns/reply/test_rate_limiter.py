"""Waiting for permission to send: in turn, no longer than needed, and given back when not used."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from bot.core.model import Chat
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.rate_limits.scheduler import Priority
from bot.platform import Platform
from bot.turns.reply.rate_limiter import RateLimiter
from tests.bot.turns.reply.channel import Channel, NoMedia
from tests.support.clock import LoopClock

DEN, LAIR = Chat("room", "den"), Chat("room", "lair")
ONE_A_SECOND = ChatBudget((Rate(1, 1.0),), pace_s=1.0)
BUDGET = Budget(ONE_A_SECOND, ChatBudget((Rate(1, 10.0),), pace_s=10.0), Rate(100, 1.0))


@pytest.fixture
def limiter() -> RateLimiter:
    platform = Platform(
        "room", Channel(), NoMedia(), budget=BUDGET, is_group=lambda chat: chat.channel == "lair"
    )
    return RateLimiter(platform, LoopClock())


def now_s() -> float:
    return asyncio.get_running_loop().time()


async def send(
    limiter: RateLimiter, log: list[tuple[str, float]], name: str, chat: Chat = DEN,
    priority: Priority = Priority.FINAL,
) -> None:  # fmt: skip
    async with limiter.permit(chat, name, priority):
        log.append((name, round(now_s() - log_began(log), 1)))


def log_began(log: list[tuple[str, float]]) -> float:
    return log[0][1]


def fresh_log() -> list[tuple[str, float]]:
    return [("began", now_s())]


async def test_a_chat_is_asked_no_more_often_than_it_allows(limiter: RateLimiter) -> None:
    log = fresh_log()
    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(send(limiter, log, name))
    assert log[1:] == [("a", 0.0), ("b", 1.0), ("c", 2.0)]


async def test_a_final_overtakes_interim_texts_that_wait(limiter: RateLimiter) -> None:
    log = fresh_log()
    async with asyncio.TaskGroup() as group:
        group.create_task(send(limiter, log, "first"))
        group.create_task(send(limiter, log, "interim", priority=Priority.INTERIM))
        await asyncio.sleep(0.5)
        group.create_task(send(limiter, log, "final"))
    assert [name for name, _ in log[1:]] == ["first", "final", "interim"]


async def test_one_chat_does_not_wait_for_another_and_a_group_has_its_own_budget(
    limiter: RateLimiter,
) -> None:
    log = fresh_log()
    async with asyncio.TaskGroup() as group:
        for name, chat in (("a", LAIR), ("b", LAIR), ("c", DEN)):
            group.create_task(send(limiter, log, name, chat))
    assert log[1:] == [("a", 0.0), ("c", 0.0), ("b", 10.0)]


async def test_two_topics_of_a_chat_share_its_budget(limiter: RateLimiter) -> None:
    log = fresh_log()
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(send(limiter, log, name, Chat("room", "den", topic=name)))
    assert log[1:] == [("a", 0.0), ("b", 1.0)]


async def test_a_frozen_chat_waits_for_its_end_and_others_do_not(limiter: RateLimiter) -> None:
    log = fresh_log()
    limiter.freeze(DEN, 6775)
    async with asyncio.TaskGroup() as group:
        group.create_task(send(limiter, log, "frozen"))
        group.create_task(send(limiter, log, "other", LAIR))
    assert log[1:] == [("other", 0.0), ("frozen", 6775.0)]


async def test_two_who_ask_for_one_message_at_once_both_get_their_permit(
    limiter: RateLimiter,
) -> None:
    log = fresh_log()
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for name in "ammb":
            group.create_task(send(limiter, log, name, priority=Priority.INTERIM))
    assert sorted(name for name, _ in log[1:]) == ["a", "b", "m", "m"]


async def test_the_more_urgent_of_two_for_one_message_hurries_both(limiter: RateLimiter) -> None:
    log = fresh_log()
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for name in "abcm":
            group.create_task(send(limiter, log, name, priority=Priority.INTERIM))
        await asyncio.sleep(0.5)
        group.create_task(send(limiter, log, "m", priority=Priority.FINAL))
    assert log[1:4] == [("a", 0.0), ("m", 1.0), ("m", 2.0)]


async def test_who_asks_behind_somebody_cancelled_gets_the_permit(limiter: RateLimiter) -> None:
    log = fresh_log()
    await send(limiter, log, "a")
    first = asyncio.create_task(send(limiter, log, "m"))
    second = asyncio.create_task(send(limiter, log, "m"))
    await asyncio.sleep(0.1)
    first.cancel()
    async with asyncio.timeout(60):
        await second
    assert log[1:] == [("a", 0.0), ("m", 1.0)]


async def test_who_is_cancelled_while_waiting_takes_no_permit(limiter: RateLimiter) -> None:
    log = fresh_log()
    await send(limiter, log, "first")
    waiting = asyncio.create_task(send(limiter, log, "cancelled"))
    await asyncio.sleep(0.5)
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    await send(limiter, log, "next")
    assert log[1:] == [("first", 0.0), ("next", 1.0)]


async def test_a_permit_that_was_granted_to_somebody_just_cancelled_goes_to_the_next(
    limiter: RateLimiter,
) -> None:
    log = fresh_log()
    await send(limiter, log, "first")
    granted = asyncio.create_task(send(limiter, log, "cancelled"))
    others = asyncio.create_task(send(limiter, log, "next"))
    for _ in range(5):
        await asyncio.sleep(0)  # both wait, and so does the limiter's alarm
    await asyncio.sleep(1.0)  # its permit comes in this very moment; it has not run yet
    granted.cancel()
    async with asyncio.timeout(5):
        await others
    assert [name for name, _ in log[1:]] == ["first", "next"]


async def test_a_request_that_fails_gives_its_permit_back(limiter: RateLimiter) -> None:
    log = fresh_log()
    with pytest.raises(ZeroDivisionError):
        async with limiter.permit(DEN, "broken", Priority.FINAL):
            raise ZeroDivisionError
    await send(limiter, log, "next")
    assert log[1:] == [("next", 1.0)]
