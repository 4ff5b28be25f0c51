"""What `try`, `chat` and `web` share: one bot, and the engine where no service is named. The bot
itself, with the database's library, is imported while the engine starts, by another thread than the
one that listens to the keyboard."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO, TypeVar

from bot.cli.checks import WrongUse, check_proxies, disk_trouble
from bot.core.redaction import Secret
from bot.operate import logs
from bot.operate.local_engine import LocalEngine, captions_options, local_engine
from bot.settings import Settings
from bot.store.own_files import make_folder

if TYPE_CHECKING:
    from bot.app import App, MakePlatforms

T = TypeVar("T")
POLL_S = 0.5
RECOVERY_S = 2.0
"""The engine is on this machine: looking often costs nothing, and it does in seconds what the
service takes minutes for. Questions that a crash cut short are not going on anywhere."""
GIVE_UP_S = 5.0
"""A server waits for room on its disk; somebody who sits here wants to know."""
NO_LIMITS: Final[Mapping[str, Any]] = {"limit_person": {}, "limit_place": {}, "limit_everybody": {}}
"""Whoever sits at the terminal is the operator."""


@dataclass(frozen=True, slots=True)
class LocalBot:
    """A bot at work for people at this machine. `engine` is None where a service was named."""

    app: App
    engine: LocalEngine | None

    async def while_alive(self, work: Awaitable[T]) -> T:
        """Do `work`. Raises `EngineError` when the engine ends meanwhile, and `WrongUse` when the
        disk keeps us from going on."""
        working = asyncio.ensure_future(work)
        watching = {asyncio.ensure_future(self._disk_gave_out())}
        if self.engine is not None:
            watching.add(asyncio.ensure_future(self.engine.died()))
        try:
            await asyncio.wait({working, *watching}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                return working.result()
            raise next(task for task in watching if task.done()).result()
        finally:
            for task in (working, *watching):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await task

    async def _disk_gave_out(self) -> Exception:
        """Wait until the disk has stopped one lane's work for `GIVE_UP_S`."""
        stopped_s = 0.0
        while stopped_s < GIVE_UP_S:
            await asyncio.sleep(POLL_S)
            troubles = [disk_trouble(error) for error in self.app.dispatcher.failing.values()]
            stopped_s = stopped_s + POLL_S if any(troubles) else 0.0
        return WrongUse(next(filter(None, troubles)))


@contextlib.asynccontextmanager
async def local_bot(
    settings: Settings,
    platforms: MakePlatforms,
    *,
    data: Path,
    keep_port: bool = False,
    limits: Mapping[str, Any] = NO_LIMITS,
    secrets: Sequence[Secret] = (),
    watches: Sequence[logs.Watch] = (),
) -> AsyncIterator[LocalBot]:
    """Everything that `data` holds belongs to this bot: database, engine, log. `secrets` are what
    nobody may read in the log; `watches` look at each of its lines."""
    await asyncio.to_thread(make_folder, data)
    async with contextlib.AsyncExitStack() as stack:
        log = stack.enter_context(_log_file(data / "nemobot.log"))
        stack.callback(logs.configure, sys.stderr)  # the file is closed then
        logs.configure(log, settings.log_format, watches, secrets)
        changes: dict[str, object] = {"nemobot_data": data, **limits}
        importing = asyncio.to_thread(importlib.import_module, "bot.cli.whole_bot")
        engine = None
        if settings.names_a_service:
            check_proxies()
            await importing
        else:
            starting = local_engine(
                data / "engine",
                keep_port=keep_port,
                arguments=captions_options(settings.captions_model),
            )
            opening = asyncio.create_task(stack.enter_async_context(starting))
            stack.push_async_callback(_give_up, opening)
            await importing
            engine = await opening
            changes |= {
                "nemo_api_url": engine.url,
                "poll_render_s": POLL_S,
                "recovery_first_s": POLL_S,
                "recovery_next_s": RECOVERY_S,
            }
        from bot.cli.whole_bot import whole_bot

        bot = whole_bot(settings.model_copy(update=changes), platforms)
        yield LocalBot(await stack.enter_async_context(bot), engine)


async def _give_up(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError, Exception):
        await task


@contextlib.contextmanager
def _log_file(path: Path) -> Iterator[TextIO]:
    file = path.open("w", encoding="utf-8")
    try:
        yield file
    finally:
        with contextlib.suppress(OSError):  # a full disk: the last lines are lost, and no more
            file.close()


def language_of(environ: Mapping[str, str] = os.environ) -> str | None:
    """The terminal's language, `de_DE.UTF-8`; None for "C" and the like."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        tag = environ.get(name, "").partition(".")[0].replace("_", "-")
        if tag:
            return None if tag in ("C", "POSIX") else tag
    return None
