"""One day of people on both platforms at once, with one bot."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.app import App, running
from bot.core.service.values import Account
from bot.operate.connecting import closing
from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.key_value import Notes
from tests.adapters.discord.bot import library_restored
from tests.stories.discord import story as discord_story
from tests.stories.people.checks import faults, picture, read_books
from tests.stories.people.deeds import Deed, People
from tests.stories.people.paper_service import PaperService
from tests.stories.people.places import PEOPLE, OnDiscord, OnTelegram, Place
from tests.stories.room.world import SKILLS, TEXTS
from tests.stories.telegram import story as telegram_story
from tests.stories.world import settings_for
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import FakeTelegram, Person
from tests.support.moved_time import MovedTimeLoop

EVENING_S = 3600.0
"""By then everything has come to its end, but for what waits for somebody."""
URL = "https://nemo.invalid"


def live(
    deeds: Sequence[Deed], database_url: str | None = None, evening_s: float = EVENING_S
) -> list[str]:
    """What is wrong in the end, with the whole picture; empty when all is well."""
    with asyncio.Runner(loop_factory=MovedTimeLoop) as runner:
        return runner.run(_live(deeds, database_url, evening_s))


async def _live(deeds: Sequence[Deed], database_url: str | None, evening_s: float) -> list[str]:
    service = PaperService()
    with tempfile.TemporaryDirectory() as folder:
        async with _day(Path(folder), service, database_url) as (app, people):
            for deed in deeds:
                await people.do(deed)
            await asyncio.sleep(evening_s)
            found = faults(people, await read_books(app.db), service)
            return [*found, picture(people)] if found else []


@contextlib.asynccontextmanager
async def _day(
    folder: Path, service: PaperService, database_url: str | None
) -> AsyncIterator[tuple[App, People]]:
    clock, platforms = LoopClock(), list[Platform]()
    async with FakeTelegram() as chats, FakeDiscord() as server:

        def connect(db: Database, notes: Notes) -> list[Platform]:
            platforms.append(telegram_story.platform_for(chats, db, clock, notes))
            platforms.append(discord_story.platform_for(server, db, notes))
            return platforms

        changes = {} if database_url is None else {"database_url": database_url}
        settings = settings_for(URL, folder, **changes)
        with library_restored():
            async with (
                closing(platforms),
                running(
                    settings, connect, skills=SKILLS, texts=TEXTS, clock=clock, service=service
                ) as app,
            ):
                inbounds = [platform.inbound for platform in platforms if platform.inbound]
                receiving = [asyncio.create_task(each.run(app.accept)) for each in inbounds]
                await eventually(lambda: all(each.trouble() is None for each in inbounds))
                places = await _places(chats, server)
                await _link(app.db, service, places)
                try:
                    yield app, People(places)
                finally:
                    for task in receiving:
                        task.cancel()
                    await asyncio.gather(*receiving, return_exceptions=True)
    assert server.violations == []


async def _places(chats: FakeTelegram, server: FakeDiscord) -> list[Place]:
    """Ann's private chats, a group and a channel; the others write into Ann's too, as far as the
    platform lets them: in private there is Ann alone."""
    persons = {name: Person(900 + n, name.title()) for n, name in enumerate(PEOPLE)}
    users = {name: server.user(name) for name in PEOPLE}
    channel = await discord_story.a_channel(server)
    chats.chat(persons["ann"])
    alone, friend = (
        dict.fromkeys(PEOPLE, persons["ann"]),
        dict.fromkeys(users, users["ann"]),
    )
    return [
        OnTelegram("telegram private", chats, alone, persons["ann"].id),
        OnTelegram("telegram group", chats, persons, chats.supergroup()),
        OnDiscord("discord private", server, friend, server.dm(users["ann"])),
        OnDiscord("discord channel", server, users, channel),
    ]


async def _link(db: Database, service: PaperService, places: Sequence[Place]) -> None:
    """Cat pays for herself, on both platforms; for everybody else the bot pays."""
    accounts = SqlAccounts(db)
    await accounts.save(Account(None, URL, "anonymous"))
    for place in (places[1], places[3]):
        cat = place.author("cat")
        service.linked[cat] = "token"
        await accounts.save(Account(None, URL, "linked", owner=cat, token="token"))
