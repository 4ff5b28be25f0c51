"""The port `Outbound`: replies on a screen, numbered buttons, results saved into a folder."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from pathlib import Path

from adapters.console.limits import LIMITS, measure
from adapters.console.media import save
from adapters.console.settings import ConsoleSettings, Saved
from adapters.console.terminal.sanitise import clean_line
from adapters.console.terminal.screen import Screen
from adapters.console.views import buttons_of, pressable, text_of
from bot.core.controls import Button
from bot.core.errors import FileTooLarge, PlatformError, Refused
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.core.view import OutFile, View
from bot.ports import Say

_REMEMBERED = 1_000


class ConsoleOutbound:
    """`choices` are what a typed number means: the buttons of the newest message that has any."""

    measure = staticmethod(measure)

    def __init__(
        self, settings: ConsoleSettings, screen: Screen, say: Say, *, interactive: bool = True
    ) -> None:
        self.limits = LIMITS
        self.choices: tuple[tuple[MessageRef, Button], ...] = ()
        self.disk_is_full = False
        self.language = settings.language
        """In which the terminal says something itself: the one in which somebody writes."""
        self._settings, self._screen, self._say = settings, screen, say
        self._interactive = interactive
        self._posted = RecentDict[str, MessageRef](_REMEMBERED)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        if nonce in self._posted:
            return self._posted[nonce]
        ref = MessageRef(chat, uuid.uuid4().hex)
        self._show(ref, view)
        self._posted[nonce] = ref
        await self._save_pictures(view)
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        self._show(ref, view)

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """The file is copied into the folder; FileTooLarge means that the disk is full."""
        if nonce in self._posted:
            return self._posted[nonce]
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge("over the limit of this console")
        try:
            path = await save(Path(file.path), self._settings.folder, file.filename)
        except FileTooLarge:
            self.disk_is_full = True
            raise
        ref = MessageRef(chat, uuid.uuid4().hex)
        self._posted[nonce] = ref
        self._show(ref, view)
        self._screen.note(self._saved(path))
        self._settings.on_saved(Saved(path, file, _link_in(view)))
        await self._save_pictures(view)
        return ref

    async def delete(self, ref: MessageRef) -> None:
        """What was printed stays, as in any terminal; what still changes goes."""
        if any(ref == shown for shown, _ in self.choices):
            self.choices = ()
        self._screen.forget(ref.message)

    async def show_busy(self, chat: Chat) -> bool:
        """The status line has a spinner of its own."""
        return True

    async def _save_pictures(self, view: View) -> None:
        """Shown where the terminal can, and saved beside the results, described unless the words
        above do that; nothing is lost for a person where that fails."""
        said = text_of(view).plain
        for picture in view.pictures:
            description = clean_line(picture.description)
            lines = [] if description in said else [description]
            with contextlib.suppress(PlatformError):
                saved = await save(Path(picture.path), self._settings.folder, picture.filename)
                self._screen.picture(await asyncio.to_thread(saved.read_bytes))
                lines.append(self._saved(saved))
            for line in lines:
                self._screen.note(line)

    def _saved(self, path: Path) -> str:
        return self._say(self.language, "console-saved", path=str(path.absolute()))

    def _show(self, ref: MessageRef, view: View) -> None:
        if self.measure(view.markdown) > self.limits.text_max:
            raise Refused("the text is over the limit")
        typed = tuple((ref, button) for button in pressable(view))
        if typed or any(ref == shown for shown, _ in self.choices):
            self.choices = typed
        choices = buttons_of(view, self._say, self.language, numbered=self._interactive)
        self._screen.show(ref.message, view, choices)


def _link_in(view: View) -> str | None:
    for button in view.buttons:
        if button.url:
            return button.url
    words = text_of(view).plain.split()
    return next((w.strip("()<>,") for w in words if w.startswith(("https://", "http://"))), None)
