"""A terminal that can be painted on: replies grow in place above a prompt.

What is final is printed once and scrolls away like any output. What may still change stands in a
region at the bottom: the growing texts, a progress bar, the choices and the line being typed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from adapters.console.errors import STREAM_ERRORS, platform_error
from adapters.console.terminal.line_difference import LineDifference
from adapters.console.terminal.markdown import rendered
from adapters.console.terminal.pictures import Protocol, escape_codes
from adapters.console.terminal.sanitise import clean, clean_line
from adapters.console.views import text_of
from bot.core.view import Status, View

_SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_BAR_COLUMNS = 30
_RESERVED_ROWS = 8


class LiveScreen:
    """`shows` is how the terminal is given pictures, None where it can't show any."""

    def __init__(
        self,
        console: Console,
        *,
        now_s: Callable[[], float] = time.monotonic,
        shows: Protocol | None = None,
    ) -> None:
        self._console = console
        self._shows = shows
        self._now_s = now_s
        self._printed: dict[str, LineDifference] = {}
        self._open: dict[str, View] = {}
        self._choices: tuple[str, ...] = ()
        self._chosen_from: str | None = None
        self._typed: str | None = None
        self._live = Live(console=console, auto_refresh=False, transient=True)
        self._closed = False

    def show(self, ref: str, view: View, choices: Sequence[str]) -> None:
        if choices or ref == self._chosen_from:  # what can be typed is what the newest one offers
            self._choices, self._chosen_from = tuple(choices), ref
        if view.status is not None:
            self._open[ref] = view
            self._paint()
            return
        self._open.pop(ref, None)
        text = text_of(view)
        new = self._printed.setdefault(ref, LineDifference()).push(text.plain, whole=True)
        # Styled lines have the same ends as plain ones: the new ones are the last of them.
        self._print(
            Text("\n").join(text.split("\n", allow_blank=True)[-len(new) :]) if new else None
        )

    def forget(self, ref: str) -> None:
        self._printed.pop(ref, None)
        self._open.pop(ref, None)
        if ref == self._chosen_from:
            self._choices = ()
        self._paint()

    def note(self, line: str) -> None:
        self._print(Text(clean_line(line)))

    def picture(self, content: bytes) -> None:
        codes = (
            "" if self._shows is None else escape_codes(content, self._shows, self._console.width)
        )
        if not codes:
            return
        try:
            self._live.stop()  # what moves is painted anew below the picture
            self._console.file.write(f"{codes}\n")
            self._console.file.flush()
        except STREAM_ERRORS as error:
            raise platform_error(error) from None
        self._paint()

    def typing(self, text: str | None) -> None:
        self._typed = text
        self._paint()

    def tick(self) -> bool:
        if self._open:
            self._paint()
        return bool(self._open)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._live.stop()

    def _print(self, text: Text | None) -> None:
        try:
            if text is not None:
                self._console.print(text, soft_wrap=False)
        except STREAM_ERRORS as error:
            raise platform_error(error) from None
        self._paint()

    def _paint(self) -> None:
        if self._closed:
            return
        try:
            self._live.update(self._region(), refresh=False)
            if self._live.is_started:
                self._live.refresh()
            else:
                self._live.start(refresh=True)
        except STREAM_ERRORS as error:
            raise platform_error(error) from None

    def _region(self) -> RenderableType:
        rows = max(self._console.height - _RESERVED_ROWS, 3) // max(len(self._open), 1)
        room = rows * self._console.width
        parts: list[RenderableType] = []
        for view in self._open.values():
            if view.text:
                parts.append(_Tail(rendered(view.text[-room:]), max(rows - 1, 1)))
            if view.status is not None:
                parts.append(self._status(view.status))
        if self._typed is not None:
            if self._choices:
                parts.append(Text("  ".join(self._choices), style="bold"))
            shown = clean(self._typed)[-self._console.width * 3 :]
            parts.append(Text.assemble(("> ", "bold green"), shown, ("▏", "blink")))
        return Group(*parts)

    def _status(self, status: Status) -> RenderableType:
        frame = _SPINNER[int(self._now_s() * 10) % len(_SPINNER)]
        row = Table.grid(padding=(0, 1))
        cells: list[RenderableType] = [Text(frame, style="green"), Text(clean_line(status.line))]
        if status.done is not None and status.total:
            cells.append(ProgressBar(status.total, min(status.done, status.total), _BAR_COLUMNS))
        row.add_row(*cells)
        return row


class _Tail:
    """The last rows of something: a region taller than the screen can't be painted over."""

    def __init__(self, renderable: RenderableType, rows: int) -> None:
        self._renderable = renderable
        self._rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = console.render_lines(self._renderable, options.update(height=None), pad=False)
        for line in lines[-self._rows :]:
            yield from line
            yield Segment.line()
