"""`nemobot chat`: the bot as a conversation in a terminal, kept until it is thrown away."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from pathlib import Path

from adapters.console import Console, open_console
from bot.cli_checks import check_folder, skills_for
from bot.cli_local import LocalBot, language_of, local_bot, read_settings
from bot.texts import default_texts

_GLANCE_S = 0.2


async def chat(*, skill: str | None, out: Path) -> int:
    """Talk until the input ends. Returns the exit code; raises `WrongUse`."""
    given = {"nemo_skill": skill} if skill else {}
    settings = read_settings(None, "chat/chat.db", **given)
    skills_for(settings)
    check_folder(out)
    data = settings.nemobot_data / "chat"
    hint = "console-hint-again" if (data / "chat.db").exists() else "console-hint"
    language = language_of()
    async with open_console(default_texts(), language, folder=out) as console:
        console.screen.note(default_texts().say(language, hint))
        async with local_bot(settings, console, data=data, keep_port=True) as bot:
            await bot.while_alive(_talk(console, bot))
            if not await _is_idle(bot):
                console.screen.note(default_texts().say(language, "console-goes-on"))
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
