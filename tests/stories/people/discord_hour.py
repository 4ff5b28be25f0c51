"""An hour of people on Discord while Discord, the network and the machine are in trouble: the whole
bot is restarted, cut off and refused, its posts too, and no message of anybody's is lost.

`python -m tests.stories.people.discord_hour 30 [0]` lives so many hours, each known by its seed;
thirty take more than ten minutes.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import random
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp

from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from tests.adapters.discord.bot import library_restored
from tests.stories.discord.story import a_channel, platform_for
from tests.stories.people.checks import Books
from tests.stories.people.deeds import People
from tests.stories.people.hour import Hour, lived
from tests.stories.people.paper_service import PaperService
from tests.stories.people.places import PEOPLE, OnDiscord
from tests.stories.people.seeds import main
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord, Fault

MESSAGES = "/messages"
REFUSALS = (
    Fault(400, 20016, method="POST", path=MESSAGES),
    Fault(429, 20028, retry_after_s=20.0, method="POST", path=MESSAGES),
    Fault(403, 40004, method="POST", path=MESSAGES),
    Fault(403, 50013, method="POST", path=MESSAGES),
    Fault(400, 160002, method="POST", path=MESSAGES),
    Fault(400, 50035, method="POST", path=MESSAGES),
    Fault(403, 0, method="POST", path=MESSAGES),
    Fault(403, 50013, method="POST", path=MESSAGES, uploads=True),
    Fault(400, 30046, method="PATCH", path=MESSAGES),
    Fault(400, 50035, method="PATCH", path=MESSAGES),
    Fault(403, 50013, method="POST", path="/threads"),
    Fault(404, 10003, method="POST", path="/threads"),
)
"""Slow mode, too much written, closed for now, no permission, no history, a form that is not
understood, the network in front of Discord, no files; edits; threads."""


@dataclass(kw_only=True)
class DiscordHour(Hour):
    fake: FakeDiscord
    troubles: Sequence[str] = (
        "429",
        "500",
        "a refusal",
        "no answer to a post",
        "no answer to an edit",
        "no answer to a film",
        "an event again",
        "cut off",
        "no session",
        "no gateway",
        "no history",
        "away",
        "a kill",
    )

    def connect(self, db: Database, notes: Notes) -> Platform:
        return platform_for(self.fake, db, notes)

    async def ready(self) -> None:
        """What is said first in a place during an outage can't be found: so it is said before."""
        await eventually(lambda: self.fake.gateway.connected)
        for place in self.people.places:
            await place.say("ann", "status")
        await asyncio.sleep(5)

    async def meet(self, trouble: str, times: int) -> None:
        fake, gateway = self.fake, self.fake.gateway
        match trouble:
            case "429":
                method = self.chance.choice(("", "POST", "PATCH"))
                self._order(429, retry_after_s=self.chance.choice((1, 5, 40)), method=method)
            case "500":
                self._order(self.chance.choice((500, 502, 503)), times=times)
            case "a refusal":
                refusal = self.chance.choice(REFUSALS)
                self._order(**{**vars(refusal), "times": times})
            case "no answer to a post":
                self._order(cut=True, late=True, method="POST", path=MESSAGES, times=times)
            case "no answer to an edit":
                self._order(cut=True, late=True, method="PATCH", path=MESSAGES, times=times)
            case "no answer to a film":
                self._order(cut=True, late=True, uploads=True, times=times)
            case "an event again":
                if any(session.sent for session in gateway.sessions):
                    await gateway.again()
            case "cut off":
                await gateway.drop()
            case "no session":
                await gateway.invalidate()
            case "no gateway":
                gateway.refuse = times
                await gateway.drop()
            case "no history":
                self._order(503, method="GET", path=MESSAGES, times=times)
            case "away":
                await fake.__aexit__()
                await asyncio.sleep(self.chance.choice((0.5, 8.0, 50.0)))
                await fake.__aenter__()

    def _order(self, status: int = 500, code: int = 0, **what: object) -> None:
        self.fake.faults.append(Fault(status, code, **what))  # type: ignore[arg-type]

    async def buried(self) -> None:
        """The system closes the sockets of who was killed."""
        for each in gc.get_objects():
            if isinstance(each, aiohttp.BaseConnector) and not each.closed:
                await each.close()

    async def end_troubles(self) -> None:
        """Who was answered nothing comes back: what waits for them is shown."""
        self.fake.faults.clear()
        self.fake.gateway.refuse = 0
        for place in self.people.places:
            assert isinstance(place, OnDiscord)
            await place.say("ann", "status")
            for thread in place.threads():
                await place.say_in(thread, "ann", "status")

    def films(self, books: Books) -> Iterator[str]:
        """A film comes once for each export, whatever became of the answer."""
        wanted = len(books.exports)
        films = sum(b.film is not None for place in self.people.places for b in place.bubbles())
        if films > wanted:
            yield f"{films} films for {wanted} exports"


@contextlib.asynccontextmanager
async def _hour(chance: random.Random, folder: Path) -> AsyncIterator[Hour]:
    with library_restored():
        async with FakeDiscord() as fake:
            people = People(await _places(fake))
            yield DiscordHour(
                people=people, chance=chance, folder=folder, service=PaperService(), fake=fake
            )


async def _places(fake: FakeDiscord) -> Sequence[OnDiscord]:
    users = {name: fake.user(name) for name in PEOPLE}
    alone = [
        OnDiscord(f"discord {name}", fake, dict.fromkeys(PEOPLE, users[name]), fake.dm(users[name]))
        for name in ("ann", "bob")
    ]
    return [*alone, OnDiscord("discord channel", fake, users, await a_channel(fake))]


live = partial(lived, _hour)

if __name__ == "__main__":
    raise SystemExit(main("hour", live, count=30))
