"""A terminal as a chat: the smallest adapter, and what `nemobot try` and `chat` use."""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import os
import sys
import time
import uuid
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from rich.console import Console as RichConsole

from adapters.console.media import ConsoleMedia
from adapters.console.messages import Typed, attachment_of, read_line
from adapters.console.outbound import ConsoleOutbound, Saved
from adapters.console.terminal.keyboard import lines
from adapters.console.terminal.live_screen import LiveScreen
from adapters.console.terminal.sanitise import clean_line, clean_name
from adapters.console.terminal.screen import PlainScreen, Screen
from bot.core.errors import ChatClosed
from bot.core.model import Attachment, Author, Chat, Command, ConversationKey, Message, Press
from bot.ports import Accept, Platform, Say

NAME = "console"
_FRAME_S, _IDLE_S = 0.1, 0.5


class ConsoleInbound:
    """Reads lines from `fd` (None: nobody types, messages are composed by the program).

    `ended` is set when the input is at its end.
    """

    def __init__(
        self,
        screen: Screen,
        outbound: ConsoleOutbound,
        say: Say,
        language: str | None,
        *,
        chat: str,
        fd: int | None,
        own_echo: bool,
    ) -> None:
        self.ended = asyncio.Event()
        self._screen = screen
        self._outbound = outbound
        self._say = say
        self._language = language
        self._key = ConversationKey(NAME, chat)
        self._fd = fd
        self._own_echo = own_echo
        self._author = Author(f"{NAME}:{chat}", _user_name())

    async def run(self, accept: Accept) -> None:
        if self._fd is not None:
            paint = self._screen.typing if self._own_echo else None
            async with contextlib.aclosing(lines(self._fd, paint=paint)) as typed:
                async for line in typed:
                    await self._take(accept, line)
        self.ended.set()
        await asyncio.Event().wait()

    def trouble(self) -> str | None:
        return None

    def compose(
        self,
        text: str,
        attachments: Sequence[Attachment] = (),
        command: Command | None = None,
    ) -> Message:
        """A message of this person, as if it had been typed. Its key is new for ever."""
        native_id = uuid.uuid4().hex
        return Message(
            key=f"{NAME}:{native_id}",
            conversation=self._key,
            chat=self._key.chat,
            author=self._author,
            text=text,
            sent_at_s=time.time(),
            native_id=native_id,
            attachments=tuple(attachments),
            command=command,
            locale=self._language,
        )

    async def _take(self, accept: Accept, line: str) -> None:
        typed = read_line(line)
        if not (typed.text or typed.paths or typed.missing):
            return
        if self._own_echo or not _has_echo(self._fd):
            self._screen.note(f"> {line}")
        if typed.missing:
            self._note("console-no-such-file", name=clean_line(typed.missing[0]))
        elif typed.choice is not None and self._outbound.choices:
            await self._press(accept, typed.choice)
        else:
            await self._send(accept, typed)

    async def _press(self, accept: Accept, number: int) -> None:
        choices = self._outbound.choices
        if not 1 <= number <= len(choices):
            self._note("console-no-such-choice", number=number)
            return
        ref, button = choices[number - 1]
        key = f"{NAME}:{uuid.uuid4().hex}"
        press = Press(key, button.data, self._author, ref, time.time(), self._language)
        answer = await accept.press(press)
        for said in (answer.text, answer.url):
            if said:
                self._screen.note(said)

    async def _send(self, accept: Accept, typed: Typed) -> None:
        attachments = []
        for path in typed.paths:
            try:
                attachments.append(await asyncio.to_thread(attachment_of, path))
            except OSError:
                self._note("console-unreadable-file", name=clean_name(path.name))
                return
        await accept.message(self.compose(typed.text, attachments, typed.command))

    def _note(self, key: str, **args: object) -> None:
        self._screen.note(self._say(self._language, key, **args))


@dataclass(frozen=True, slots=True)
class Console:
    """One terminal. `platform` is for the app; the rest is for the command line."""

    platform: Platform
    inbound: ConsoleInbound
    outbound: ConsoleOutbound
    screen: Screen
    chat: Chat


@contextlib.asynccontextmanager
async def open_console(
    say: Say,
    language: str | None,
    *,
    folder: Path,
    chat: str = "chat",
    reads: bool = True,
    stdin_fd: int | None = None,
    stdout: TextIO | None = None,
    environ: Mapping[str, str] | None = None,
    on_saved: Callable[[Saved], None] = lambda _: None,
) -> AsyncIterator[Console]:
    """The terminal, as it was found afterwards. `reads`: a person types; results go to `folder`.

    On a terminal the reply grows in place; into a pipe, with NO_COLOR set or on a dumb terminal
    there are plain lines.
    """
    environ, stdout = os.environ if environ is None else environ, stdout or sys.stdout
    fd = (0 if stdin_fd is None else stdin_fd) if reads else None
    live = stdout.isatty() and not environ.get("NO_COLOR") and environ.get("TERM", "") != "dumb"
    screen: Screen = LiveScreen(_rich(stdout)) if live else PlainScreen(stdout)
    outbound = ConsoleOutbound(screen, folder, say, language, interactive=reads, on_saved=on_saved)
    own_echo = live and fd is not None and os.isatty(fd)
    inbound = ConsoleInbound(screen, outbound, say, language, chat=chat, fd=fd, own_echo=own_echo)
    platform = Platform(NAME, outbound, ConsoleMedia(), inbound)
    moving = asyncio.create_task(_animate(screen))
    try:
        yield Console(platform, inbound, outbound, screen, Chat(NAME, chat))
    finally:
        moving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await moving
        screen.close()


def _rich(stdout: TextIO) -> RichConsole:
    return RichConsole(file=stdout, markup=False, highlight=False, emoji=False)


async def _animate(screen: Screen) -> None:
    with contextlib.suppress(ChatClosed):
        while True:
            moves = screen.tick()
            await asyncio.sleep(_FRAME_S if moves else _IDLE_S)


def _has_echo(fd: int | None) -> bool:
    return fd is not None and os.isatty(fd)


def _user_name() -> str:
    try:
        return clean_line(getpass.getuser()) or "me"
    except (KeyError, OSError, ImportError):  # a container's user without a name
        return "me"
