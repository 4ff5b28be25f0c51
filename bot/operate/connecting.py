"""The platforms that the settings name, connected: to receive from, and to answer on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.core.commands import COMMANDS
from bot.core.model import CommandText
from bot.core.shards import Shards
from bot.operate.http_server import serve_http
from bot.platform import Given, Platform
from bot.ports import Clock
from bot.registry import PLATFORMS, Entry
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.store.queries.poisoned_updates import put_poisoned
from bot.store.queries.turns import language_of
from bot.texts.catalogues import Texts


@dataclass(frozen=True, slots=True)
class Wanted:
    """What this process connects to. `receive` False: it only answers; `only`: it receives from
    this platform alone."""

    settings: Settings
    texts: Texts
    skills: SkillSet
    clock: Clock
    receive: bool = True
    only: str | None = None
    shards: Shards | None = None
    tell_time: Callable[[float], None] = lambda utc_s: None

    def receives(self, name: str) -> bool:
        return self.receive and self.only in (None, name)


def connect_all(
    wanted: Wanted, db: Database, notes: Notes, entries: Iterable[Entry] = PLATFORMS
) -> list[Platform]:
    """Nothing is sent yet. Call it in the running loop."""
    return [
        entry.connect(
            wanted.settings,
            given_to(entry.name, wanted, db, notes),
            wanted.receives(entry.name),
            wanted.shards,
        )
        for entry in entries
        if entry.is_wanted(wanted.settings)
    ]


def given_to(platform: str, wanted: Wanted, db: Database, notes: Notes) -> Given:
    """What the adapter of this platform is handed."""

    async def poisoned(update_json: str, reason: str) -> None:
        await db.run(put_poisoned, platform, update_json, reason, wanted.clock.utc_s())

    return Given(
        say=wanted.texts,
        commands=command_texts(wanted.texts, links=bool(wanted.settings.nemobot_secret_keys)),
        skills=[(skill.name, skill.title) for skill in wanted.skills],
        memory=notes,
        poisoned=poisoned,
        clock=wanted.clock,
        serve_http=serve_http,
        tell_time=wanted.tell_time,
        language_of=lambda author: db.read(language_of, author),
    )


def command_texts(texts: Texts, *, links: bool = True) -> list[CommandText]:
    """What menus list. `links`: people's own accounts can be linked here."""
    return [
        CommandText(
            row.name, {tag: texts.say(tag, f"command-{row.name}") for tag in texts.languages}
        )
        for row in COMMANDS.values()
        if row.menu != "nowhere" and (links or row.kind not in ("login", "logout"))
    ]


@asynccontextmanager
async def closing(platforms: Sequence[Platform]) -> AsyncIterator[None]:
    """Give the connections back afterwards, whatever has happened."""
    try:
        yield
    finally:
        for platform in platforms:
            await platform.close()
