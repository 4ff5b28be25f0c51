"""The port `Inbound`: typed lines become messages and presses."""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import structlog

from adapters.console.attachments import attachment_of
from adapters.console.messages import ConsolePerson, Typed, message_of, press_of, read_line
from adapters.console.outbound import ConsoleOutbound
from adapters.console.settings import ConsoleSettings
from adapters.console.terminal.keyboard import lines
from adapters.console.terminal.line_editor import LineEditor
from adapters.console.terminal.sanitise import clean_line
from adapters.console.terminal.screen import Screen
from adapters.console.threads import PLATFORM, thread_of
from bot.core.controls import Button, Field, Form
from bot.core.file_names import safe_file_name
from bot.core.model import Attachment, Author, Command, Message, MessageRef, Press
from bot.core.requests import language
from bot.ports import Accept, Clock, Say

log = structlog.get_logger(__name__)

AT_ONCE_S: Final = 1.0
"""So long the next line waits for what a press is answered."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A form that is being filled in, a line a field."""

    form: Form
    ref: MessageRef
    values: Mapping[str, str] = field(default_factory=dict)


class ConsoleInbound:
    """Reads lines, unless it is silent: then nobody types, and messages are composed by the
    program. `ended` is set when the input is at its end."""

    def __init__(
        self,
        settings: ConsoleSettings,
        screen: Screen,
        outbound: ConsoleOutbound,
        say: Say,
        clock: Clock,
        *,
        silent: bool = False,
    ) -> None:
        self.ended = asyncio.Event()
        self._screen, self._outbound = screen, outbound
        self._say, self._clock = say, clock
        self._fd = None if silent else settings.stdin_fd
        self._has_echo = not silent and os.isatty(settings.stdin_fd)
        self._own_echo = self._has_echo and settings.can_paint
        author = Author(f"{PLATFORM}:{settings.chat}", _user_name())
        self._editor = LineEditor()
        self._filling: Filling | None = None
        self._late = set[asyncio.Task[None]]()
        self._person = ConsolePerson(thread_of(settings.chat), author, settings.language)

    async def run(self, accept: Accept) -> None:
        ready: asyncio.Future[Accept] = asyncio.get_running_loop().create_future()
        ready.set_result(accept)
        await self.listen(ready)

    async def listen(self, ready: asyncio.Future[Accept]) -> None:
        """`run`, before there is anybody to accept: a line waits in its place until there is."""
        if self._fd is not None:
            paint = self._screen.typing if self._own_echo else None
            async with contextlib.aclosing(lines(self._fd, self._editor, paint=paint)) as typed:
                try:
                    async for line in typed:
                        await self._take(await asyncio.shield(ready), line)
                    if self._late:
                        await asyncio.wait(self._late)
                finally:
                    for task in self._late:
                        task.cancel()
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
        spoken = language.detect(text, self._person.language, self._outbound.language)
        self._outbound.language = spoken if text else self._outbound.language
        return message_of(
            self._person,
            text,
            attachments,
            command,
            native_id=uuid.uuid4().hex,
            sent_at_s=self._clock.utc_s(),
        )

    async def _take(self, accept: Accept, line: str) -> None:
        typed = read_line(line)
        if not line.strip():
            self._filling = None  # who empties the line wants nothing of it
        if not (typed.text or typed.paths or typed.missing):
            return
        if self._own_echo or not self._has_echo:
            self._screen.note(f"> {line}")
        if self._filling is not None and typed.command is None:
            await self._fill(accept, self._filling, line)
            return
        self._filling = None
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
        native_id, now_s = uuid.uuid4().hex, self._clock.utc_s()
        press = press_of(self._person, ref, button, native_id=native_id, sent_at_s=now_s)
        await self._answer(accept, press)

    async def _answer(self, accept: Accept, press: Press) -> None:
        """Forms come at once, and the next line is for them. What waits for the service (a link to
        the project) says so when it is there: the keyboard is no slower for it."""
        task = asyncio.create_task(self._show(accept, press))
        self._late.add(task)
        task.add_done_callback(self._end)
        await asyncio.wait({task}, timeout=AT_ONCE_S)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._late.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("console.press_failed", error=repr(error))

    async def _show(self, accept: Accept, press: Press) -> None:
        ref, answer = press.ref, await accept.press(press)
        if answer.form is not None:
            self._filling = Filling(answer.form, ref)
            self._ask(answer.form.fields[0])
            return
        for said in (answer.text, answer.url):
            if said:
                self._screen.note(said)

    def _ask(self, field: Field) -> None:
        """What stands in a field of words at first stands in the line, where that is ours."""
        for line in field.asked.splitlines():
            self._screen.note(line)
        value = field.value if field.kind == "text" else ""
        words = clean_line(value) if self._own_echo else ""
        if not (words and self._editor.begin_with(words)):
            for line in value.splitlines():
                self._screen.note(line)

    async def _fill(self, accept: Accept, filling: Filling, said: str) -> None:
        """One field a line; what is no answer is asked again."""
        form, values = filling.form, dict(filling.values)
        field = form.fields[len(values)]
        value = field.read(said)
        if value is not None:
            values[field.name] = value
        if len(values) < len(form.fields):
            self._filling = replace(filling, values=values)
            self._ask(form.fields[len(values)])
            return
        self._filling = None
        native_id, now_s = uuid.uuid4().hex, self._clock.utc_s()
        button = Button(form.title, form.data)
        press = press_of(self._person, filling.ref, button, native_id=native_id, sent_at_s=now_s)
        await self._answer(accept, replace(press, values=values))

    async def _send(self, accept: Accept, typed: Typed) -> None:
        attachments = []
        for path in typed.paths:
            try:
                attachments.append(await asyncio.to_thread(attachment_of, path))
            except OSError:
                name = safe_file_name(clean_line(path.name))
                self._note("console-unreadable-file", name=name)
                return
        await accept.message(self.compose(typed.text, attachments, typed.command))

    def _note(self, key: str, **args: object) -> None:
        self._screen.note(self._say(self._outbound.language, key, **args))


def _user_name() -> str:
    try:
        return clean_line(getpass.getuser()) or "me"
    except (KeyError, OSError, ImportError):  # a container's user without a name
        return "me"
