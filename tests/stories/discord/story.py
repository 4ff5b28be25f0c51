"""The whole bot on the fake Discord."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from adapters.discord.adapter import connect
from bot.app import running
from bot.platform import Platform
from bot.store import tables
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.store.queries.turns import language_of
from tests.adapters.discord.bot import library_restored
from tests.adapters.discord.bot import settings_for as adapter_settings
from tests.adapters.given import given_for_tests
from tests.stories.room.world import SKILLS, TEXTS, Service
from tests.stories.world import (
    COMMANDS,
    RESULT,
    SKILL_TITLES,
    Story,
    check_visible,
    settings_for,
)
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.discord import (
    Channel,
    FakeDiscord,
    Guild,
    Interaction,
    Message,
    User,
)
from tests.support.fakes.discord.world import File

SUPPRESS_EMBEDS = 4


@dataclass
class OnDiscord(Story):
    """`say`, `press`, `slash` and the fake's other verbs, each waited for to its end."""

    fake: FakeDiscord = field(default_factory=FakeDiscord)

    async def say(
        self, user: User, channel: Channel, text: str = "", *files: File, **what: Any
    ) -> Message:
        message = await self.tell(user, channel, text, *files, **what)
        await self.rest()
        return message

    async def tell(
        self, user: User, channel: Channel, text: str = "", *files: File, **what: Any
    ) -> Message:
        """Said and stored; the answer is not waited for."""
        message = await self.fake.say(user, channel, text, *files, **what)
        await self.heard(f"discord:{channel.id}:{message.id}")
        return message

    async def press(self, user: User, message: Message, label: str) -> str:
        """The line that the presser alone sees."""
        pressed = await self.fake.press(user, message, label)
        await eventually(lambda: pressed.shown() is not None)
        await self.rest()
        return pressed.shown() or ""

    async def slash(self, user: User, channel: Channel, name: str, **options: Any) -> Interaction:
        asked = await self.fake.slash(user, channel, name, **options)
        await self.heard(f"discord:i:{asked.id}")
        await eventually(lambda: asked.shown() is not None)
        await self.rest()
        return asked

    async def heard(self, key: str) -> None:
        async with asyncio.timeout(600):
            while not await self.app.db.run(_is_stored, key):  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def _is_stored(tx: Any, key: str) -> bool:
    query = sa.select(tables.messages.c.message_key).where(tables.messages.c.message_key == key)
    return (await tx.execute(query)).first() is not None


def by_bot(channel: Channel) -> list[Message]:
    """The bot's messages that everybody sees, oldest first."""
    return [m for m in channel.messages if m.author.bot and m.only_for is None]


def last(channel: Channel) -> Message:
    return by_bot(channel)[-1]


def results(channel: Channel) -> list[Message]:
    return [message for message in by_bot(channel) if message.files]


def labels(message: Message) -> list[str]:
    """What stands on the buttons: words, or the sign of one that has none."""
    return [button.get("label") or _sign(button) for button in message.buttons]


def _sign(control: dict[str, Any]) -> str:
    """Of a button without words; of a menu, which has neither, what it asks."""
    return str(control.get("emoji", {}).get("name") or control.get("placeholder") or "")


def everything(fake: FakeDiscord) -> list[str]:
    """All that was ever sent to be seen: texts, labels, links, choices."""
    seen: list[str] = []

    def look(value: Any) -> None:
        match value:
            case dict():
                for name, item in value.items():
                    if name == "media":  # what a card plays: Discord's own address, read by nobody
                        continue
                    if name in ("content", "label", "url", "title", "name", "description"):
                        seen.append(str(item or ""))
                    look(item)
            case list():
                for item in value:
                    look(item)

    look(fake.sent)
    return seen


def previewed(fake: FakeDiscord) -> list[str]:
    """Texts with a link that may show a preview of it; only results may."""
    bodies = [body.get("data", body) for body in fake.sent if isinstance(body, dict)]
    return [
        body["content"]
        for body in bodies
        if "http" in (body.get("content") or "")
        and not (body.get("flags") or 0) & SUPPRESS_EMBEDS
        and not re.search(RESULT, body["content"])
    ]


def pinged(channel: Channel) -> set[int]:
    return {user for message in by_bot(channel) for user in message.pinged}


async def a_channel(fake: FakeDiscord, guild: Guild | None = None) -> Channel:
    """A channel of a server that the bot has joined."""
    channel = fake.channel(guild or fake.guild())
    assert channel.guild is not None
    await fake.join(channel.guild)
    return channel


def clip_file(fake: FakeDiscord, clip: Path, name: str = "trip.mp4") -> File:
    return fake.file(name, clip.read_bytes())


def platform_for(fake: FakeDiscord, db: Database, notes: Notes, **adapter: Any) -> Platform:
    given = given_for_tests(
        say=TEXTS,
        commands=COMMANDS,
        skills=SKILL_TITLES,
        memory=notes,
        language_of=lambda author: db.read(language_of, author),
    )
    return connect(adapter_settings(fake, **adapter), given)


@contextlib.asynccontextmanager
async def on_discord(
    fake: FakeDiscord,
    service: Service,
    data: Path,
    *,
    adapter: dict[str, Any] | None = None,
    clock: LoopClock | None = None,
    links_are_public: bool = True,
    **settings: Any,
) -> AsyncIterator[OnDiscord]:
    """The bot, connected. What it showed is looked over at the end."""
    clock = clock or LoopClock()
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(library_restored())
        made: list[Platform] = []

        def platforms(db: Database, notes: Notes) -> list[Platform]:
            made.append(platform_for(fake, db, notes, **(adapter or {})))
            stack.push_async_callback(made[0].close)
            return list(made)

        app = await stack.enter_async_context(
            running(
                settings_for(service.url, data, **settings),
                platforms,
                skills=SKILLS,
                texts=TEXTS,
                clock=clock,
                links_are_public=links_are_public,
            )
        )
        inbound = made[0].inbound
        assert inbound is not None
        before = fake.gateway.identified
        receiving = asyncio.create_task(inbound.run(app.accept))
        try:
            await eventually(lambda: fake.gateway.identified > before and inbound.trouble() is None)
            story = OnDiscord(app, clock, data, fake)
            yield story
            secrets = [fake.token, *fake.interactions.all, *await story.tokens()]
            check_visible(everything(fake), secrets)
            assert previewed(fake) == []
        finally:
            receiving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await receiving
    assert fake.violations == []
