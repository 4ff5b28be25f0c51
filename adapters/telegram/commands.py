"""Commands on Telegram: how one is read, and the menu per language and scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import telegram
from telegram.constants import BotCommandLimit

from adapters.telegram.threads import TelegramBotIdentity
from bot.core.commands import COMMANDS
from bot.core.model import Command, CommandText

_PRIVATE_ONLY = frozenset(row.name for row in COMMANDS.values() if row.menu == "private chats")
START_SKILL = "skill-"
"""`/start skill-<name>` is what the link `https://t.me/<bot>?start=skill-<name>` sends."""
START_INVITE = "invite-"
"""`/start invite-<code>` redeems an invitation, by `https://t.me/<bot>?start=invite-<code>`."""

_WRITTEN = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?\Z", re.DOTALL)
_NAME = re.compile(r"[a-z0-9_]{1,32}")


@dataclass(frozen=True, slots=True)
class ListedCommands:
    """`language` is a two-letter code; None is for everybody else."""

    scope: telegram.BotCommandScope
    language: str | None
    commands: tuple[telegram.BotCommand, ...]


def command_of(words: str, me: TelegramBotIdentity) -> Command | None:
    """A command of ours. What merely looks like one stays text, for the intents to read."""
    match = _WRITTEN.match(words)
    if match is None or names_another_bot(words, me):
        return None
    name, argument = match[1].lower(), (match[3] or "").strip()
    if name == "start":
        if argument.startswith(START_INVITE):
            return Command("redeem", argument.removeprefix(START_INVITE))
        skill = argument.removeprefix(START_SKILL)
        return Command("start", skill if skill in me.skills else "")
    return Command(name, argument) if name in me.commands or name == "login" else None


def names_another_bot(words: str, me: TelegramBotIdentity) -> bool:
    """`/edit@somebody_else`: in a group each bot sees it."""
    match = _WRITTEN.match(words)
    return bool(match and match[2] and match[2].casefold() != me.username.casefold())


def menus(commands: Sequence[CommandText]) -> Iterator[ListedCommands]:
    """Private chats get all commands; groups are spared those that belong into private."""
    listed = [command for command in commands if _NAME.fullmatch(command.name)]
    everywhere = [command for command in listed if command.name not in _PRIVATE_ONLY]
    languages = {tag for command in listed for tag in command.descriptions if tag != "en"}
    scopes = (
        (telegram.BotCommandScopeAllPrivateChats(), listed),
        (telegram.BotCommandScopeAllGroupChats(), everywhere),
    )
    for scope, chosen in scopes:
        yield ListedCommands(scope, None, tuple(_entry(command, "en") for command in chosen))
        for tag in sorted(languages):
            entries = tuple(_entry(command, tag) for command in chosen)
            yield ListedCommands(scope, tag.partition("-")[0].lower(), entries)


async def publish(api: telegram.Bot, commands: Sequence[CommandText]) -> None:
    for menu in menus(commands):
        if menu.commands:
            await api.set_my_commands(menu.commands, menu.scope, menu.language)


def _entry(command: CommandText, language: str) -> telegram.BotCommand:
    description = command.descriptions.get(language) or command.descriptions["en"]
    return telegram.BotCommand(command.name, description[: BotCommandLimit.MAX_DESCRIPTION])
