"""The command menu per language and scope, and links that open the bot with a skill chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import telegram
from telegram.constants import BotCommandLimit
from telegram.helpers import create_deep_linked_url

from adapters.telegram.messages import START_SKILL
from bot.core.model import CommandText

PRIVATE_ONLY = frozenset({"login", "logout", "start"})
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Menu:
    """`language` is a two-letter code; None is for everybody else."""

    scope: telegram.BotCommandScope
    language: str | None
    commands: tuple[telegram.BotCommand, ...]


def menus(commands: Sequence[CommandText]) -> Iterator[Menu]:
    """Private chats get all commands; groups are spared those that belong into private."""
    listed = [command for command in commands if _NAME.fullmatch(command.name)]
    everywhere = [command for command in listed if command.name not in PRIVATE_ONLY]
    languages = {tag for command in listed for tag in command.descriptions if tag != "en"}
    scopes = (
        (telegram.BotCommandScopeAllPrivateChats(), listed),
        (telegram.BotCommandScopeAllGroupChats(), everywhere),
    )
    for scope, chosen in scopes:
        yield Menu(scope, None, tuple(_entry(command, "en") for command in chosen))
        for tag in sorted(languages):
            entries = tuple(_entry(command, tag) for command in chosen)
            yield Menu(scope, tag.partition("-")[0].lower(), entries)


async def publish(api: telegram.Bot, commands: Sequence[CommandText]) -> None:
    for menu in menus(commands):
        if menu.commands:
            await api.set_my_commands(menu.commands, menu.scope, menu.language)


def skill_link(username: str, skill: str) -> str | None:
    """`https://t.me/<bot>?start=…`, which greets with that skill; None if its name can't be put
    into such a link (64 letters, digits, `_` and `-`)."""
    payload = START_SKILL + skill
    return create_deep_linked_url(username, payload) if _PAYLOAD.fullmatch(payload) else None


def _entry(command: CommandText, language: str) -> telegram.BotCommand:
    description = command.descriptions.get(language) or command.descriptions["en"]
    return telegram.BotCommand(command.name, description[: BotCommandLimit.MAX_DESCRIPTION])
