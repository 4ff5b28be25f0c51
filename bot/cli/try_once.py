"""`nemobot try`: a video and a sentence in, an MP4 and four lines out."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.console.adapter import Console, open_console
from adapters.console.attachments import attachment_of
from adapters.console.settings import ConsoleSettings, Saved
from bot.app import App
from bot.cli.checks import WrongUse, check_room, read_settings
from bot.cli.local_bot import language_of, local_bot
from bot.core.controls import PLOT
from bot.core.model import Author, Press
from bot.ports import Accept
from bot.store import tables
from bot.store.queries import exports
from bot.store.rows import Export, Turn, row_to
from bot.texts.catalogues import default_texts

FAILED = 1
_SHRINKS: Final = (".mp4", ".gif", ".webm", ".mp3", ".m4a", ".wav")
"""What is called smaller than what was sent: no picture, no subtitles, no ZIP of parts."""


@dataclass(frozen=True, slots=True)
class Result:
    """One finished video, as `--json` prints it. Sizes are bytes, times seconds."""

    path: str
    url: str | None
    size_bytes: int
    source_bytes: int | None
    duration_s: float | None
    width: int | None
    height: int | None
    turn_s: float
    render_s: float


async def try_once(
    videos: Sequence[Path], request: str, *, skill: str | None, out: Path, as_json: bool
) -> int:
    """Edit, export, save, report. Everything was checked. Returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="nemobot-", ignore_cleanup_errors=True) as folder:
        data = Path(folder)
        settings = read_settings(skill, data, auto_export="always")
        source_bytes = sum(path.stat().st_size for path in videos)
        check_room(data, out, source_bytes, local=not settings.names_a_service)
        saved: list[tuple[Saved, float]] = []
        language = language_of()
        console_settings = ConsoleSettings(
            out,
            language,
            chat="try",
            # With --json, standard output is for the last line alone.
            stdout=sys.stderr if as_json else sys.stdout,
            on_saved=lambda result: saved.append((result, time.time())),
        )
        async with (
            open_console(console_settings, default_texts(), receive=False) as console,
            local_bot(settings, console.only, data=data) as bot,
        ):
            message = console.inbound.compose(request, [attachment_of(path) for path in videos])
            await bot.app.accept.message(message)
            await bot.while_alive(bot.app.idle())
            results = await _results(bot.app, saved)
            if await press_plot(console, bot.app.accept, message.author):
                await bot.while_alive(bot.app.idle())
        if not results and console.outbound.disk_is_full:
            raise WrongUse(f"the disk is full: the result could not be saved in {out}")
        if not results:  # the engine's words for a disk that filled up meanwhile are not as clear
            check_room(data, out, 0, local=not settings.names_a_service)
        _report(
            results,
            message.sent_at_s,
            console.outbound.language,
            as_json,
            local=bot.engine is not None,
        )
        return 0 if results else FAILED


async def press_plot(console: Console, accept: Accept, author: Author) -> bool:
    """The plot of the bitrate is a press away, and nobody is there to press: it is wanted beside
    the MP4. False where the last result has none."""
    for ref, button in console.outbound.choices:
        if button.data.partition(":")[0] == PLOT:
            await accept.press(Press("try:plot", button.data, author, ref, time.time()))
            return True
    return False


async def _results(app: App, saved: Sequence[tuple[Saved, float]]) -> list[Result]:
    found = []
    rows = await app.db.run(_exported)
    for (turn, export), (result, saved_at_s) in zip(rows, saved, strict=False):
        link = (export.result or {}).get("url") or result.url
        found.append(
            Result(
                path=str(result.path),
                url=link,
                size_bytes=result.file.size_bytes,
                source_bytes=export.source_bytes,
                duration_s=result.file.duration_s,
                width=result.file.width,
                height=result.file.height,
                turn_s=round(export.created_at_s - turn.accepted_at_s, 3),
                render_s=round(saved_at_s - export.created_at_s, 3),
            )
        )
    return found


async def _exported(tx: AsyncConnection) -> list[tuple[Turn, Export]]:
    """The exports that were delivered, in the order in which they were."""
    rows = await tx.execute(sa.select(tables.turns).order_by(tables.turns.c.id))
    pairs = []
    for turn in [row_to(Turn, row) for row in rows.mappings()]:
        export = await exports.export_of_turn(tx, turn.id)
        if export is not None and export.state == "done":
            pairs.append((turn, export))
    return sorted(pairs, key=lambda pair: pair[1].id)


def _report(
    results: Sequence[Result], began_s: float, language: str | None, as_json: bool, *, local: bool
) -> None:
    say = default_texts().say
    for result in results:
        lines = [say(language, "report-file", path=str(Path(result.path).absolute()))]
        if result.url:
            link = "report-link-local" if local else "report-link"
            lines.insert(0, say(language, link, url=result.url))
        if result.source_bytes and Path(result.path).suffix in _SHRINKS:
            sizes = {"source_bytes": result.source_bytes, "size_bytes": result.size_bytes}
            lines.append(say(language, "report-size", **sizes))
        lines.append(say(language, "report-time", total_s=time.time() - began_s))
        stream = sys.stderr if as_json else sys.stdout
        stream.write("\n".join(lines) + "\n")
    sys.stderr.flush()
    if as_json:
        for result in results:
            fields = {name: getattr(result, name) for name in Result.__dataclass_fields__}
            sys.stdout.write(json.dumps(fields) + "\n")
    sys.stdout.flush()
