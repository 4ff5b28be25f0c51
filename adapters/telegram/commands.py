"""Commands on Telegram: how one is read, and the menu per language and scope."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import telegram
from telegram.constants import BotCommandLimit
from telegram.error import RetryAfter

from adapters.telegram.redaction import SECRETS
from adapters.telegram.threads import TelegramBotIdentity
from bot.core.commands import ALSO_WRITTEN, COMMANDS
from bot.core.model import Command, CommandText
from bot.core.redaction import hidden
from bot.ports import Memory, Say

_PRIVATE_ONLY = frozenset(row.name for row in COMMANDS.values() if row.menu == "private chats")
START_SKILL = "skill-"
"""`/start skill-<name>` is what the link `https://t.me/<bot>?start=skill-<name>` sends."""
START_INVITE = "invite-"
"""`/start invite-<code>` redeems an invitation, by `https://t.me/<bot>?start=invite-<code>`."""

DESCRIPTION, SHORT_DESCRIPTION = "telegram-description", "telegram-short-description"
AGAIN_S = 60.0
AGAIN_MOST_S = 6 * 3600.0
"""After a menu was refused: the first pause, and the longest that it grows to."""

log = logging.getLogger(__name__)

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


def calls_us(words: str, me: TelegramBotIdentity) -> bool:
    """Does what is no command of ours mean us all the same: `/anything@us`, or a bare `/stop`?"""
    match = _WRITTEN.match(words)
    if match is None or names_another_bot(words, me):
        return False
    return match[2] is not None or ALSO_WRITTEN.get(match[1].lower()) == "cancel"


def menus(commands: Sequence[CommandText]) -> Iterator[ListedCommands]:
    """Private chats get all commands; groups are spared those that belong into private."""
    listed = [command for command in commands if _NAME.fullmatch(command.name)]
    everywhere = [command for command in listed if command.name not in _PRIVATE_ONLY]
    scopes = (
        (telegram.BotCommandScopeAllPrivateChats(), listed),
        (telegram.BotCommandScopeAllGroupChats(), everywhere),
    )
    for scope, chosen in scopes:
        yield ListedCommands(scope, None, tuple(_entry(command, "en") for command in chosen))
        for tag in _languages(listed):
            entries = tuple(_entry(command, tag) for command in chosen)
            yield ListedCommands(scope, _code(tag), entries)


def _languages(commands: Sequence[CommandText]) -> list[str]:
    """Telegram knows two letters of a language: of two with the same ones it gets the first, all
    Chinese clients the simplified one."""
    tags = sorted({tag for command in commands for tag in command.descriptions if tag != "en"})
    return list({_code(tag): tag for tag in reversed(tags)}.values())[::-1]


def _code(tag: str | None) -> str | None:
    return tag.partition("-")[0].lower() if tag else None


class Menus:
    """What Telegram lists and says of the bot. It is a hundred requests: they are sent when they
    would say something else than the last time. What was refused is tried again later, and more
    and more seldom; what was taken isn't sent again."""

    def __init__(
        self, commands: Sequence[CommandText], say: Say, memory: Memory, bot_id: str
    ) -> None:
        self._commands, self._say, self._memory = commands, say, memory
        self._key = f"telegram-menus:{bot_id}"
        self._sent: set[tuple[str, str | None]] = set()
        self._pause_s = AGAIN_S
        self._not_before_s = 0.0

    async def publish(self, api: telegram.Bot) -> None:
        """Until everything is there. Meant to be cancelled: a new connection brings no refused one
        back earlier."""
        while True:
            await asyncio.sleep(max(0.0, self._not_before_s - time.monotonic()))
            if await self._tried(api):
                return

    async def _tried(self, api: telegram.Bot) -> bool:
        """One refusal ends the attempt: what one menu is refused for, the others would be."""
        try:
            if await self._memory.get(self._key) != self._digest():
                await self._send(api)
                await self.remember()
        except Exception as error:
            log.debug("the menus: %s", hidden(str(error), SECRETS))
            asked_s = error._retry_after.total_seconds() if isinstance(error, RetryAfter) else 0.0
            self._not_before_s = time.monotonic() + max(self._pause_s, asked_s)
            self._pause_s = min(self._pause_s * 2, AGAIN_MOST_S)
            return False
        return True

    async def remember(self) -> None:
        """Telegram has all of it."""
        await self._memory.put(self._key, self._digest())

    def _digest(self) -> str:
        listed = [
            [menu.scope.type, menu.language, [entry.to_dict() for entry in menu.commands]]
            for menu in menus(self._commands)
        ]
        said = [
            [language, self._say(language, DESCRIPTION), self._say(language, SHORT_DESCRIPTION)]
            for language in descriptions(self._commands)
        ]
        return hashlib.sha256(json.dumps([listed, said]).encode()).hexdigest()

    async def _send(self, api: telegram.Bot) -> None:
        for menu in menus(self._commands):
            part = menu.scope.type, menu.language
            if menu.commands and part not in self._sent:
                await api.set_my_commands(menu.commands, menu.scope, menu.language)
                self._sent.add(part)
        for language in descriptions(self._commands):
            if ("description", language) not in self._sent:
                await self._describe(api, language)
                self._sent.add(("description", language))

    async def _describe(self, api: telegram.Bot, language: str | None) -> None:
        """What an empty chat and the bot's profile say, where the operator has said nothing."""
        code = _code(language)
        if not (await api.get_my_description(code)).description:
            await api.set_my_description(self._say(language, DESCRIPTION), code)
        if not (await api.get_my_short_description(code)).short_description:
            short = self._say(language, SHORT_DESCRIPTION)
            await api.set_my_short_description(short, code)


def descriptions(commands: Sequence[CommandText]) -> list[str | None]:
    """The languages of the catalogues; English is for everybody else, and comes last: Telegram
    answers with it where a language has no text of its own."""
    return [*_languages(commands), None]


def _entry(command: CommandText, language: str) -> telegram.BotCommand:
    description = command.descriptions.get(language) or command.descriptions["en"]
    return telegram.BotCommand(command.name, description[: BotCommandLimit.MAX_DESCRIPTION])
