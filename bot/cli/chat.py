"""`nemobot chat`: the bot as a conversation in a terminal, kept until it is thrown away.

One can type at once: what takes a second or two to import and to start does so behind the prompt.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from adapters.console.adapter import Console, open_console
from adapters.console.settings import ConsoleSettings
from bot.cli.local_bot import LocalBot, language_of, local_bot
from bot.ports import Accept
from bot.settings import Settings
from bot.store.revisions import WrongSchema, check_file
from bot.texts.catalogues import default_texts

_GLANCE_S = 0.2


async def chat(settings: Settings, *, out: Path) -> int:
    """Talk until the input ends; all is kept in `nemobot_data`. Returns the exit code."""
    data = settings.nemobot_data
    path = data / "nemobot.db"
    _check(path, settings)  # nobody is greeted whose conversation can't be opened
    known = await asyncio.to_thread(path.exists)
    hint = "console-hint-again" if known else "console-hint"
    language = language_of()
    ready: asyncio.Future[Accept] = asyncio.get_running_loop().create_future()
    async with open_console(ConsoleSettings(out, language), default_texts()) as console:
        console.screen.note(default_texts().say(language, hint))
        async with (
            _listening(console, ready) as listening,
            local_bot(settings, console.only, data=data, keep_port=True) as bot,
        ):
            ready.set_result(bot.app.accept)
            await bot.while_alive(_talk(console, bot, listening))
            if not await _is_idle(bot):
                console.screen.note(
                    default_texts().say(console.outbound.language, "console-goes-on")
                )
    return 0


def _check(path: Path, settings: Settings) -> None:
    try:
        check_file(path)
    except WrongSchema:
        from bot.cli.start_errors import as_one_line  # it imports the database's library

        with as_one_line(settings):
            raise


@contextlib.asynccontextmanager
async def _listening(
    console: Console, ready: asyncio.Future[Accept]
) -> AsyncIterator[asyncio.Task[None]]:
    """The prompt is there while this lasts."""
    listening = asyncio.create_task(console.inbound.listen(ready))
    try:
        yield listening
    finally:
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening


async def _talk(console: Console, bot: LocalBot, listening: asyncio.Task[None]) -> None:
    """Until the input ends. What was piped in is worked off; a person who leaves need not wait."""
    ended = asyncio.create_task(console.inbound.ended.wait())
    try:
        await asyncio.wait({listening, ended}, return_when=asyncio.FIRST_COMPLETED)
        if listening.done():
            listening.result()
        if not os.isatty(sys.stdin.fileno()):
            await bot.app.idle()
    finally:
        ended.cancel()


async def _is_idle(bot: LocalBot) -> bool:
    try:
        async with asyncio.timeout(_GLANCE_S):
            await bot.app.idle()
    except TimeoutError:
        return False
    return True
