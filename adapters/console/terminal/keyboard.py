"""Lines from a terminal, a pipe or a file, without holding up the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import termios
import tty
from collections.abc import AsyncGenerator, Callable, Iterator

from adapters.console.terminal.line_editor import LineEditor

_READ_BYTES = 65_536
_PASTE_ON, _PASTE_OFF = b"\x1b[?2004h", b"\x1b[?2004l"


async def lines(
    fd: int, editor: LineEditor, *, paint: Callable[[str | None], None] | None = None
) -> AsyncGenerator[str, None]:
    """Each line as it is finished, until the input ends.

    `editor` holds the line that is being typed. With `paint`, `fd` is a terminal that we echo
    ourselves: it is called with what has been typed so far, because a growing reply would paint
    over the terminal's own echo.
    """
    with contextlib.ExitStack() as stack:
        if paint:
            stack.enter_context(_own_echo(fd, lambda: paint(editor.text)))
            stack.enter_context(_control_c_clears(editor, lambda: paint("")))
        if paint:
            paint("")
        try:
            while not editor.ended and (data := await _read(fd)):
                for line in editor.feed(data):
                    yield line
                if paint:
                    paint(editor.text)
            if editor.text and not paint:
                yield editor.text
        finally:
            if paint:
                paint(None)


async def _read(fd: int) -> bytes:
    """What has arrived; empty at the end. Nothing is read ahead of what is being handled."""
    loop = asyncio.get_running_loop()
    readable = asyncio.Event()
    try:
        loop.add_reader(fd, readable.set)
    except PermissionError:  # a regular file: always readable
        return os.read(fd, _READ_BYTES)
    try:
        await readable.wait()
    finally:
        loop.remove_reader(fd)
    try:
        return os.read(fd, _READ_BYTES)
    except OSError:  # the terminal was closed
        return b""


@contextlib.contextmanager
def _own_echo(fd: int, repaint: Callable[[], None]) -> Iterator[None]:
    """Characters at once and without echo. Ctrl-C and Ctrl-Z keep their meaning."""
    before = termios.tcgetattr(fd)

    def take_over() -> None:
        tty.setcbreak(fd)
        _tell_terminal(fd, _PASTE_ON)

    def come_back() -> None:
        take_over()  # the shell has set the terminal to its own liking meanwhile
        repaint()

    loop = asyncio.get_running_loop()
    with contextlib.suppress(ValueError, RuntimeError):  # not the main thread: no signals there
        loop.add_signal_handler(signal.SIGCONT, come_back)
    take_over()
    try:
        yield
    finally:
        with contextlib.suppress(ValueError, RuntimeError):
            loop.remove_signal_handler(signal.SIGCONT)
        _tell_terminal(fd, _PASTE_OFF)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(fd, termios.TCSADRAIN, before)


@contextlib.contextmanager
def _control_c_clears(editor: LineEditor, repaint: Callable[[], None]) -> Iterator[None]:
    """As a shell does: a half-typed line goes; without one it ends the program, as before."""
    before = signal.getsignal(signal.SIGINT)
    loop = asyncio.get_running_loop()

    def heard() -> None:
        if editor.clear():
            repaint()
        elif callable(before):
            before(signal.SIGINT, None)

    try:
        loop.add_signal_handler(signal.SIGINT, heard)
    except (ValueError, RuntimeError):  # not the main thread: no signals there
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, before)


def _tell_terminal(fd: int, sequence: bytes) -> None:
    with contextlib.suppress(OSError):  # opened for reading only: then without
        os.write(fd, sequence)
