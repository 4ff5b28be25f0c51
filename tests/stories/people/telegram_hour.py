"""An hour of people on Telegram while Telegram, the network and the machine are in trouble.

`python -m tests.stories.people.telegram_hour 20 [0]` lives so many hours, each known by its seed.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from tests.stories.people.checks import Books
from tests.stories.people.deeds import People
from tests.stories.people.hour import Hour, lived
from tests.stories.people.paper_service import PaperService
from tests.stories.people.places import PEOPLE, OnTelegram
from tests.stories.people.seeds import main
from tests.stories.telegram.story import platform_for
from tests.support.fakes.telegram import FakeTelegram, Person


@dataclass(kw_only=True)
class TelegramHour(Hour):
    fake: FakeTelegram
    troubles: Sequence[str] = (
        "429",
        "500",
        "502 while polling",
        "no answer to a post",
        "no answer to an edit",
        "no answer to a film",
        "an update again",
        "away",
        "a kill",
    )
    further_deeds: Sequence[str] = ("album",)

    def connect(self, db: Database, notes: Notes) -> Platform:
        return platform_for(self.fake, db, self.clock, notes)

    async def do_further(self, deed: str, where: int, who: str, nth: int) -> None:
        place = self.people.places[where]
        assert isinstance(place, OnTelegram)
        await self.people.ask_with_album(place, who, nth)

    async def meet(self, trouble: str, times: int) -> None:
        fake = self.fake
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

    def cut_off(self) -> None:
        self.fake.cut_off()

    async def end_troubles(self) -> None:
        self.fake.faults.clear()

    def films(self, books: Books) -> Iterator[str]:
        """A film comes once for each export, whatever became of the answer."""
        for place in self.people.places:
            assert isinstance(place, OnTelegram)
            here = {n for n, t in books.turns.items() if t["chat"] == f"telegram:{place.chat}"}
            wanted = sum(export["turn_id"] in here for export in books.exports)
            films = sum(bubble.film is not None for bubble in place.bubbles())
            if films > wanted:
                yield f"{films} films in {place.name} for {wanted} exports"


@contextlib.asynccontextmanager
async def _hour(chance: random.Random, folder: Path) -> AsyncIterator[Hour]:
    async with FakeTelegram(privacy=chance.random() < 0.5) as fake:
        people = People(_places(fake))
        yield TelegramHour(
            people=people, chance=chance, folder=folder, service=PaperService(), fake=fake
        )


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


live = partial(lived, _hour)

if __name__ == "__main__":
    raise SystemExit(main("hour", live, count=20))
