"""An hour of people on one platform while it, the network and the machine are in trouble: what such
hours have in common. `telegram_hour` and `discord_hour` know the troubles.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from bot.app import App, running
from bot.core.service.values import Account
from bot.operate.connecting import closing
from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.key_value import Notes
from tests.stories.people.checks import Books, faults, picture, read_books
from tests.stories.people.day import URL
from tests.stories.people.deeds import VERBS, Deed, People
from tests.stories.people.life import Life
from tests.stories.people.paper_service import PaperService
from tests.stories.people.places import PEOPLE
from tests.stories.room.world import SKILLS, TEXTS
from tests.stories.world import settings_for
from tests.support.clock import LoopClock
from tests.support.moved_time import MovedTimeLoop

PAUSES_S: Final = (0.05, 0.7, 3.0, 20.0, 90.0)
DEEDS: Final = 45
"""With the pauses between them they take an hour."""
QUIET_S: Final = 3600.0
"""By then everything has come to its end."""


class Fake(Protocol):
    """A platform that says where the bot broke its rules."""

    @property
    def violations(self) -> Sequence[str]: ...


@dataclass(kw_only=True)
class Hour:
    """`kills_s` are moments of the loop's time."""

    people: People
    chance: random.Random
    folder: Path
    service: PaperService
    clock: LoopClock = field(default_factory=LoopClock)
    kills_s: list[float] = field(default_factory=list)
    life: Life = field(default_factory=Life)

    fake: Fake
    troubles: Sequence[str] = ()
    further_deeds: Sequence[str] = ()

    def connect(self, db: Database, notes: Notes) -> Platform:
        raise NotImplementedError

    async def meet(self, trouble: str, times: int) -> None:
        """One of `troubles`. A kill is everybody's and needs none."""
        raise NotImplementedError

    def cut_off(self) -> None:
        """The bot is killed in this moment."""

    async def buried(self) -> None:
        """Of the bot that was killed nothing runs any more."""

    async def end_troubles(self) -> None:
        """All is well again."""
        raise NotImplementedError

    def films(self, books: Books) -> Iterable[str]:
        """What is wrong about the films that came, a sentence each."""
        raise NotImplementedError

    async def do_further(self, deed: str, where: int, who: str, nth: int) -> None:
        """One of `further_deeds`."""

    async def ready(self) -> None:
        """The bot runs for the first time."""

    async def live(self, deeds: int) -> list[str]:
        app = await self._begin()
        await self.ready()
        for _ in range(deeds):
            if self.chance.random() < 0.4:
                app = await self._meet(self.chance.choice(self.troubles), app)
            await self._do()
        await self.end_troubles()
        await asyncio.sleep(QUIET_S)
        books = await read_books(app.db)
        wrong = [*faults(self.people, books, self.service, self.kills_s), *self.films(books)]
        wrong += self.fake.violations
        await self.life.kill()
        await self.buried()
        return [*wrong, picture(self.people)] if wrong else []

    async def _begin(self) -> App:
        self.life = Life()
        return await self.life.begin(self._run)

    async def _run(self, ready: Callable[[App], None]) -> None:
        platforms = list[Platform]()

        def connect(db: Database, notes: Notes) -> list[Platform]:
            platforms.append(self.connect(db, notes))
            return platforms

        settings = settings_for(URL, self.folder)
        async with (
            closing(platforms),
            running(
                settings,
                connect,
                skills=SKILLS,
                texts=TEXTS,
                clock=self.clock,
                service=self.service,
            ) as app,
        ):
            if not self.kills_s:
                await SqlAccounts(app.db).save(Account(None, URL, "anonymous"))
            inbound = platforms[0].inbound
            assert inbound is not None
            ready(app)
            await inbound.run(app.accept)

    async def _do(self) -> None:
        where, who = self.chance.randrange(len(self.people.places)), self.chance.randrange(3)
        nth, verb = self.chance.randrange(8), self.chance.choice((*VERBS, *self.further_deeds))
        pause_s = self.chance.choice(PAUSES_S)
        if verb in self.further_deeds:
            await self.do_further(verb, where, PEOPLE[who], nth)
        else:
            await self.people.do(Deed(who, where, verb, nth, 0))
        await asyncio.sleep(pause_s)

    async def _meet(self, trouble: str, app: App) -> App:
        times = self.chance.randrange(1, 4)
        self.people.log.append(f"-- {trouble} ({times})")
        if trouble == "a kill":
            return await self._kill()
        await self.meet(trouble, times)
        return app

    async def _kill(self) -> App:
        await asyncio.sleep(self.chance.choice((0.0, 0.3, 1.5, 5.0, 60.0)))
        self.kills_s.append(asyncio.get_running_loop().time())
        self.cut_off()
        await self.life.kill()
        await self.buried()
        await asyncio.sleep(self.chance.choice((0.1, 3.0)))
        return await self._begin()


def lived(
    hour: Callable[[random.Random, Path], contextlib.AbstractAsyncContextManager[Hour]],
    seed: int,
    deeds: int = DEEDS,
) -> list[str]:
    """What is wrong in the end, with the whole picture; empty when all is well."""

    async def live() -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            async with hour(random.Random(seed), Path(folder)) as began:
                return await began.live(deeds)

    with asyncio.Runner(loop_factory=MovedTimeLoop) as runner:
        return runner.run(live())
