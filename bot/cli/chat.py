"""`nemobot chat`: the bot as a conversation in a terminal, kept until it is thrown away."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from pathlib import Path

from adapters.console.adapter import Console, open_console
from adapters.console.settings import ConsoleSettings
from bot.cli.local_bot import LocalBot, language_of, local_bot
from bot.cli.start_errors import as_one_line
from bot.settings import Settings
from bot.store.schema import check_file
from bot.texts.catalogues import default_texts

_GLANCE_S = 0.2


async def chat(settings: Settings, *, out: Path) -> int:
    """Talk until the input ends; all is kept in `nemobot_data`. Returns the exit code."""
    data = settings.nemobot_data
    path = data / "nemobot.db"
    with as_one_line(settings):
        check_file(path)  # nobody is greeted whose conversation can't be opened
    known = await asyncio.to_thread(path.exists)
    hint = "console-hint-again" if known else "console-hint"
    language = language_of()
    async with open_console(ConsoleSettings(out, language), default_texts()) as console:
        console.screen.note(default_texts().say(language, hint))
        async with local_bot(settings, console.only, data=data, keep_port=True) as bot:
            await bot.while_alive(_talk(console, bot))
            if not await _is_idle(bot):
                console.screen.note(
                    default_texts().say(console.outbound.language, "console-goes-on")
                )
    return 0


async def _talk(console: Console, bot: LocalBot) -> None:
    """Until the input ends. What was piped in is worked off; a person who leaves need not wait."""
    receiving = asyncio.create_task(console.inbound.run(bot.app.accept))
    ended = asyncio.create_task(console.inbound.ended.wait())
    try:
        await asyncio.wait({receiving, ended}, return_when=asyncio.FIRST_COMPLETED)
        if receiving.done():
            receiving.result()
        if not os.isatty(sys.stdin.fileno()):
            await bot.app.idle()
    finally:
        for task in (receiving, ended):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _is_idle(bot: LocalBot) -> bool:
    try:
        async with asyncio.timeout(_GLANCE_S):
            await bot.app.idle()
    except TimeoutError:
        return False
    return True
