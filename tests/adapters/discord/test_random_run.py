"""A bot that is cut off, refused and restarted at random: no message for it is lost, and those of
one place are heard in their order. `python -m tests.adapters.discord.test_random_run` goes on for
ten minutes, with seeds of its own."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from tests.adapters.discord.bot import Bot, library_restored, new_bot
from tests.adapters.given import ShortMemory
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault, User

DEEDS = 40
RUN_S = 600.0


class RandomRun:
    """One bot after the other, with one memory; `said` and `heard` are keys of messages."""

    def __init__(self, fake: FakeDiscord, chance: random.Random) -> None:
        self.fake = fake
        self.chance = chance
        self.memory = ShortMemory()
        self.bots: list[Bot] = []
        self.places: list[tuple[User, Channel]] = []
        self.said: list[str] = []

    @property
    def bot(self) -> Bot:
        return self.bots[-1]

    @property
    def heard(self) -> list[str]:
        return list(dict.fromkeys(m.key for bot in self.bots for m in bot.accept.messages))

    def is_all_heard(self) -> bool:
        return set(self.said) <= set(self.heard)

    async def begin(self) -> None:
        """What is said first in a place during an outage can't be found: so it is said before."""
        await self.start(wait=True)
        for name in ("ann", "bob"):
            person, guild = self.fake.user(name), self.fake.guild()
            channel = self.fake.channel(guild)
            await self.fake.join(guild)
            self.places += [(person, self.fake.dm(person)), (person, channel)]
        for place in self.places:
            await self.say(place)
        await eventually(self.is_all_heard)

    async def start(self, *, wait: bool = False) -> None:
        self.bots.append(new_bot(self.fake, self.memory, reconnect_pause_s=0.1))
        self.bot.accept.answers = False
        await self.bot.receive(self.fake, wait=wait)

    async def stop(self) -> None:
        await self.bot.stop_receiving()
        await self.bot.platform.close()

    async def say(self, place: tuple[User, Channel] | None = None) -> None:
        person, channel = place or self.chance.choice(self.places)
        words = f"@nemo number {len(self.said)}"
        message = await self.fake.say(person, channel, words, self.fake.file("trip.mp4"))
        self.said.append(f"discord:{channel.id}:{message.id}")

    async def chatter(self) -> None:
        person, channel = self.chance.choice(self.places[1::2])
        await self.fake.say(person, channel, "not for the bot")

    async def cut(self) -> None:
        await self.fake.gateway.drop()

    async def lose_the_session(self) -> None:
        await self.fake.gateway.invalidate()

    async def refuse(self) -> None:
        self.fake.gateway.refuse = self.chance.randint(1, 2)
        await self.fake.gateway.drop()

    async def hide_history(self) -> None:
        self.fake.faults.append(Fault(503, method="GET", path="/messages", times=2))

    async def lose_the_database(self) -> None:
        self.bot.accept.failures = self.chance.randint(1, 3)

    async def restart(self) -> None:
        await self.stop()
        for _ in range(self.chance.randint(0, 3)):
            await self.say()
        await self.start()

    async def go_on(self) -> None:
        deeds: list[Callable[[], Awaitable[None]]] = [
            *[self.say] * 5,
            self.chatter,
            self.cut,
            self.lose_the_session,
            self.refuse,
            self.hide_history,
            self.lose_the_database,
            self.restart,
        ]
        await self.chance.choice(deeds)()
        await asyncio.sleep(self.chance.choice((0.0, 0.0, 0.1, 2.0)))

    async def end(self) -> None:
        await eventually(self.is_all_heard, within_s=900)
        for _, channel in self.places:
            here = f"discord:{channel.id}:"
            said = [key for key in self.said if key.startswith(here)]
            assert [key for key in self.heard if key.startswith(here)] == said


async def run(seed: int, deeds: int = DEEDS) -> int:
    """How many messages were said, all of which were heard."""
    async with AsyncExitStack() as stack:
        stack.enter_context(library_restored())
        fake = await stack.enter_async_context(FakeDiscord())
        story = RandomRun(fake, random.Random(seed))
        stack.push_async_callback(story.stop)
        await story.begin()
        for _ in range(deeds):
            await story.go_on()
        await story.end()
        assert fake.violations == []
        return len(story.said)


@pytest.mark.parametrize("seed", [1, 2])
async def test_nothing_is_lost_and_order_is_kept(seed: int) -> None:
    assert await run(seed) > len("abcd")


async def main() -> None:
    ends_s, seed, said = time.monotonic() + RUN_S, random.randrange(1 << 30), 0
    while time.monotonic() < ends_s:
        print(f"seed {seed}", flush=True)
        said += await run(seed)
        seed += 1
    print(f"{said} messages, none lost")


if __name__ == "__main__":
    asyncio.run(main())
