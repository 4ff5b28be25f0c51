"""Servers that were joined or left between two sessions."""

from __future__ import annotations

import pytest

from tests.adapters.discord.bot import start_bot
from tests.adapters.given import ShortMemory
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord

KNOWN = "discord-guilds:"


async def memberships(
    fake: FakeDiscord, memory: ShortMemory, shards: int | None
) -> list[tuple[str, bool]]:
    """What a session notes until it is at work."""
    async with start_bot(fake, memory, shard_count=shards) as bot:
        sessions = fake.gateway.connected
        await eventually(lambda: all(session.presence.get("activities") for session in sessions))
        return bot.accept.memberships


@pytest.mark.parametrize("shards", [None, 2])
async def test_what_happened_while_the_bot_was_away_is_noted_once(shards: int | None) -> None:
    memory = ShortMemory()
    async with FakeDiscord() as fake:
        fake.guild()
        left = fake.guild()
        assert await memberships(fake, memory, shards) == [], "of the first one nothing is known"
        await fake.kick(left)
        came = fake.guild()
        noted = [(f"discord:{left.id}", False), (f"discord:{came.id}", True)]
        assert await memberships(fake, memory, shards) == noted
        assert await memberships(fake, memory, shards) == []


async def test_what_can_not_be_stored_now_is_noted_when_it_can() -> None:
    memory = ShortMemory()
    async with FakeDiscord() as fake:
        left = fake.guild()
        async with start_bot(fake, memory):
            await eventually(lambda: memory.keys(KNOWN))
        await fake.kick(left)
        async with start_bot(fake, memory, wait=False) as bot:
            bot.accept.failures = 20
            await eventually(lambda: bot.accept.memberships)
            assert bot.accept.memberships == [(f"discord:{left.id}", False)]
