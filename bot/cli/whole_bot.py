"""The bot of `local_bot`, with all that it imports: a second's work."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from bot.app import App, MakePlatforms, running
from bot.cli.checks import skills_for
from bot.cli.start_errors import as_one_line
from bot.ports import SystemClock
from bot.settings import Settings
from bot.store.platform_time import PlatformTime
from bot.store.queries.deletion.retention import Retention, keep_clean
from bot.texts.catalogues import default_texts


@contextlib.asynccontextmanager
async def whole_bot(settings: Settings, platforms: MakePlatforms) -> AsyncIterator[App]:
    """At work, and what is old goes. Raises `WrongUse` where it can't begin."""
    async with contextlib.AsyncExitStack() as stack:
        starting = running(settings, platforms, skills=skills_for(settings), texts=default_texts())
        with as_one_line(settings):
            app = await stack.enter_async_context(starting)
        clock = SystemClock()
        sweeping = keep_clean(app.db, clock, Retention.of(settings), PlatformTime(clock))
        await stack.enter_async_context(sweeping)
        yield app
