"""Shows replies on a screen, numbers their buttons, and saves results into a folder."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from adapters.console.media import save
from adapters.console.terminal.sanitise import clean_line
from adapters.console.terminal.screen import Screen
from adapters.console.views import render
from bot.core.errors import FileTooLarge, Refused
from bot.core.model import Button, Chat, Limits, MessageRef, OutFile, View
from bot.ports import Say

LIMITS = Limits(
    text_max=20_000,
    file_max_bytes=1 << 50,
    edit_interval_s=0.1,
    buttons_max=9,
    nonces=True,
    local=True,
)
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Saved:
    """A result that lies in the person's folder now. `url` is the link that came with it."""

    path: Path
    file: OutFile
    url: str | None


class ConsoleOutbound:
    """`choices` are what a typed number means: the buttons of the newest message that has any."""

    def __init__(
        self,
        screen: Screen,
        folder: Path,
        say: Say,
        language: str | None,
        *,
        limits: Limits = LIMITS,
        interactive: bool = True,
        on_saved: Callable[[Saved], None] = lambda _: None,
    ) -> None:
        self.limits = limits
        self.choices: tuple[tuple[MessageRef, Button], ...] = ()
        self.disk_is_full = False
        self._screen = screen
        self._folder = folder
        self._say = say
        self._language = language
        self._interactive = interactive
        self._on_saved = on_saved
        self._posted: dict[str, MessageRef] = {}

    def measure(self, text: str) -> int:
        return len(text)

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
        self._remember(nonce, ref)
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        self._show(ref, view)

    async def send_file(
        self, chat: Chat, file: OutFile, view: View, *, nonce: str, reply_to: str | None = None
    ) -> MessageRef:
        """The file is copied into the folder; FileTooLarge means that the disk is full."""
        if nonce in self._posted:
            return self._posted[nonce]
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge("over the limit of this console")
        try:
            path = await save(Path(file.path), self._folder, file.filename)
        except FileTooLarge:
            self.disk_is_full = True
            raise
        ref = MessageRef(chat, uuid.uuid4().hex)
        self._remember(nonce, ref)
        self._show(ref, view)
        self._screen.note(self._say(self._language, "console-saved", path=str(path)))
        self._on_saved(Saved(path, file, _link_in(view)))
        return ref

    async def show_busy(self, chat: Chat) -> None:
        """The status line has a spinner of its own."""

    def _show(self, ref: MessageRef, view: View) -> None:
        if self.measure(view.markdown) > self.limits.text_max:
            raise Refused("the text is over the limit")
        self._screen.show(ref.message, view, self._number(ref, view))

    def _number(self, ref: MessageRef, view: View) -> tuple[str, ...]:
        """`[1] Export`, as they can be typed. Links have no number: they are written out."""
        links = [f"{clean_line(b.label)}: {clean_line(b.url)}" for b in view.buttons if b.url]
        if not self._interactive:
            return tuple(links)
        pressable = tuple((ref, button) for button in view.buttons if button.data)
        if pressable or any(ref == shown for shown, _ in self.choices):
            self.choices = pressable
        numbered = [f"[{n}] {clean_line(b.label)}" for n, (_, b) in enumerate(pressable, 1)]
        return (*numbered, *links)

    def _remember(self, nonce: str, ref: MessageRef) -> None:
        self._posted[nonce] = ref
        while len(self._posted) > _REMEMBERED:
            del self._posted[next(iter(self._posted))]


def _link_in(view: View) -> str | None:
    for button in view.buttons:
        if button.url:
            return button.url
    words = render(view.text).plain.split()
    return next((w.strip("()<>,") for w in words if w.startswith(("https://", "http://"))), None)
