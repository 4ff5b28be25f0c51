"""Discord and Telegram, as the settings say. What has no token is not there."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.core.commands import COMMANDS
from bot.core.model import CommandText
from bot.ports import Clock, Platform
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.store.queries.poisoned_updates import put_poisoned
from bot.texts.catalogues import Texts


@dataclass(frozen=True, slots=True)
class Shards:
    """Which of Discord's shards this process connects: `0-3/8` are the first four of eight."""

    ids: tuple[int, ...]
    count: int

    @classmethod
    def parse(cls, text: str) -> Shards:
        """Raises `ValueError` with one line for the operator."""
        found = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?/(\d{1,4})", text.strip())
        if found is None:
            raise ValueError("shards are written first-last/count, such as 0-3/8")
        first, last, count = int(found[1]), int(found[2] or found[1]), int(found[3])
        if not first <= last < count:
            raise ValueError(f"of {count} shards the last is {count - 1}")
        return cls(tuple(range(first, last + 1)), count)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What this process connects to. `receive` False: it only answers."""

    settings: Settings
    texts: Texts
    skills: SkillSet
    clock: Clock
    receive: bool = True
    only: str | None = None
    shards: Shards | None = None

    def receives(self, name: str) -> bool:
        return self.receive and self.only in (None, name)


def connect_all(wanted: Wanted, db: Database, notes: Notes) -> list[Platform]:
    """Nothing is sent yet. Call it in the running loop."""
    found: list[Platform] = []
    if wanted.settings.discord_token is not None:
        found.append(_discord(wanted, notes))
    if wanted.settings.telegram_token is not None:
        found.append(_telegram(wanted, db))
    return found


@asynccontextmanager
async def closing(platforms: Sequence[Platform]) -> AsyncIterator[None]:
    """Give the connections back afterwards, whatever has happened."""
    try:
        yield
    finally:
        for platform in platforms:
            if platform.name == "discord":
                from adapters.discord.adapter import disconnect

                await disconnect(platform)
            elif (close := getattr(platform, "aclose", None)) is not None:
                await close()


def command_texts(texts: Texts) -> list[CommandText]:
    return [
        CommandText(name, {tag: texts.say(tag, f"command-{name}") for tag in texts.languages})
        for name in COMMANDS
    ]


def _discord(wanted: Wanted, notes: Notes) -> Platform:
    from adapters.discord.adapter import DiscordSettings, connect

    settings, shards = wanted.settings, wanted.shards
    assert settings.discord_token is not None
    given: dict[str, Any] = {}
    if shards is not None:
        given = {"shard_ids": shards.ids, "shard_count": shards.count}
    return connect(
        DiscordSettings(
            token=settings.discord_token.get_secret_value(),
            message_content=settings.discord_message_content,
            url_upload=settings.discord_url_upload,
            api_url=settings.discord_api_url,
            gateway_url=settings.discord_gateway_url,
            allowed_guilds=settings.discord_guilds,
            allowed_channels=settings.discord_channels,
            allowed_roles=settings.discord_roles,
            allowed_users=settings.discord_users,
            **given,
        ),
        say=wanted.texts,
        commands=command_texts(wanted.texts),
        skills=_skills(wanted.skills),
        remember=notes,
        receive=wanted.receives("discord"),
    )


def _telegram(wanted: Wanted, db: Database) -> Platform:
    from adapters.telegram import TelegramSettings, connect

    settings = wanted.settings
    assert settings.telegram_token is not None
    webhook: dict[str, Any] = {}
    if settings.telegram_mode == "webhook":
        secret = settings.telegram_webhook_secret
        webhook = {
            "mode": "webhook",
            "webhook_url": settings.telegram_webhook_url,
            "webhook_secret": secret.get_secret_value() if secret else None,
            "webhook_host": settings.telegram_webhook_host,
            "webhook_port": settings.telegram_webhook_port,
        }

    async def poisoned(update_json: str, reason: str) -> None:
        await db.run(put_poisoned, "telegram", update_json, reason, wanted.clock.utc_s())

    return connect(
        TelegramSettings(
            token=settings.telegram_token.get_secret_value(),
            api_url=settings.telegram_api_url,
            local_mode=settings.telegram_local_files,
            file_url=settings.telegram_file_url,
            server_dir=settings.telegram_server_dir,
            shared_dir=str(settings.telegram_shared_dir) if settings.telegram_shared_dir else None,
            allowed_chats=settings.telegram_chats,
            allowed_users=settings.telegram_users,
            reactions=settings.telegram_reactions,
            drafts=settings.telegram_drafts,
            **webhook,
        ),
        say=wanted.texts,
        commands=command_texts(wanted.texts),
        skills=_skills(wanted.skills),
        poisoned=poisoned,
        receive=wanted.receives("telegram"),
    )


def _skills(skills: SkillSet) -> list[tuple[str, str]]:
    return [(skill.name, skill.title) for skill in skills]
