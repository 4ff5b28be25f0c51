"""An hour of people on Telegram while Telegram, the network and the machine are in trouble.

`python -m tests.stories.people.hour 20 [0]` lives so many hours, each known by its seed.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, get_args

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
from tests.stories.people.places import PEOPLE, OnTelegram
from tests.stories.people.seeds import main
from tests.stories.room.world import SKILLS, TEXTS
from tests.stories.telegram.story import platform_for
from tests.stories.world import settings_for
from tests.support.clock import LoopClock
from tests.support.fakes.telegram import FakeTelegram, Person
from tests.support.moved_time import MovedTimeLoop

Trouble = Literal[
    "429",
    "500",
    "502 while polling",
    "no answer to a post",
    "no answer to an edit",
    "no answer to a film",
    "an update again",
    "away",
    "a kill",
]
TROUBLES: Final = get_args(Trouble)
PAUSES_S: Final = (0.05, 0.7, 3.0, 20.0, 90.0)
DEEDS: Final = 45
"""With the pauses between them they take an hour."""
QUIET_S: Final = 3600.0
"""By then everything has come to its end."""


@dataclass
class Hour:
    """`kills_s` are moments of the loop's time."""

    fake: FakeTelegram
    people: People
    chance: random.Random
    folder: Path
    service: PaperService
    clock: LoopClock = field(default_factory=LoopClock)
    kills_s: list[float] = field(default_factory=list)
    life: Life = field(default_factory=Life)

    async def live(self, deeds: int) -> list[str]:
        app = await self._begin()
        for _ in range(deeds):
            if self.chance.random() < 0.4:
                app = await self._meet(self.chance.choice(TROUBLES), app)
            await self._do()
        self.fake.faults.clear()
        await asyncio.sleep(QUIET_S)
        books = await read_books(app.db)
        wrong = [*faults(self.people, books, self.service, self.kills_s), *self._films(books)]
        wrong += self.fake.violations
        await self.life.kill()
        return [*wrong, picture(self.people)] if wrong else []

    async def _begin(self) -> App:
        self.life = Life()
        return await self.life.begin(self._run)

    async def _run(self, ready: Callable[[App], None]) -> None:
        platforms = list[Platform]()

        def connect(db: Database, notes: Notes) -> list[Platform]:
            platforms.append(platform_for(self.fake, db, self.clock, notes))
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
        nth, verb = self.chance.randrange(8), self.chance.choice((*VERBS, "album"))
        pause_s = self.chance.choice(PAUSES_S)
        if verb == "album":
            place = self.people.places[where]
            assert isinstance(place, OnTelegram)
            await self.people.ask_with_album(place, PEOPLE[who], nth)
        else:
            await self.people.do(Deed(who, where, verb, nth, 0))
        await asyncio.sleep(pause_s)

    async def _meet(self, trouble: Trouble, app: App) -> App:
        fake, times = self.fake, self.chance.randrange(1, 4)
        self.people.log.append(f"-- {trouble} ({times})")
        match trouble:
            case "429":
                method = self.chance.choice(("*", "sendMessage", "editMessageText", "sendVideo"))
                fake.limit_next(self.chance.choice((1, 5, 40)), method)
            case "500":
                fake.fail_next("*", 500, "Internal Server Error", times=times)
            case "502 while polling":
                fake.fail_next("getUpdates", 502, "Bad Gateway", times=times)
            case "no answer to a post":
                fake.lose_answer_next("sendMessage", for_s=60)
            case "no answer to an edit":
                fake.lose_answer_next("editMessageText", for_s=60, times=times)
            case "no answer to a film":
                fake.lose_answer_next("sendVideo", for_s=1200)
            case "an update again":
                if fake.updates.pending:
                    update = self.chance.choice(fake.updates.pending)
                    again = max(each["update_id"] for each in fake.updates.pending) + 7
                    fake.deliver_again({**update, "update_id": again})
            case "away":
                await fake.stop()
                await asyncio.sleep(self.chance.choice((0.5, 8.0, 50.0)))
                await fake.start()
            case "a kill":
                return await self._kill()
        return app

    async def _kill(self) -> App:
        await asyncio.sleep(self.chance.choice((0.0, 0.3, 1.5, 5.0, 60.0)))
        self.kills_s.append(asyncio.get_running_loop().time())
        self.fake.cut_off()
        await self.life.kill()
        await asyncio.sleep(self.chance.choice((0.1, 3.0)))
        return await self._begin()

    def _films(self, books: Books) -> Iterator[str]:
        """A film comes once for each export, whatever became of the answer."""
        for place in self.people.places:
            assert isinstance(place, OnTelegram)
            here = {n for n, t in books.turns.items() if t["chat"] == f"telegram:{place.chat}"}
            wanted = sum(export["turn_id"] in here for export in books.exports)
            films = sum(bubble.film is not None for bubble in place.bubbles())
            if films > wanted:
                yield f"{films} films in {place.name} for {wanted} exports"


def live(seed: int, deeds: int = DEEDS) -> list[str]:
    """What is wrong in the end, with the whole picture; empty when all is well."""
    with asyncio.Runner(loop_factory=MovedTimeLoop) as runner:
        return runner.run(_live(seed, deeds))


async def _live(seed: int, deeds: int) -> list[str]:
    chance = random.Random(seed)
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        async with FakeTelegram(privacy=chance.random() < 0.5) as fake:
            people = People(_places(fake))
            hour = Hour(fake, people, chance, folder, PaperService())
            wrong = await hour.live(deeds)
    return wrong


def _places(fake: FakeTelegram) -> Sequence[OnTelegram]:
    persons = {name: Person(900 + n, name.title()) for n, name in enumerate(PEOPLE)}
    alone = {
        name: OnTelegram(f"telegram {name}", fake, dict.fromkeys(PEOPLE, person), person.id)
        for name, person in persons.items()
    }
    for person in persons.values():
        fake.chat(person)
    return [
        alone["ann"],
        alone["bob"],
        OnTelegram("telegram group", fake, persons, fake.supergroup()),
    ]


if __name__ == "__main__":
    raise SystemExit(main("hour", live, count=20))
