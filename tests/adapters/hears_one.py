"""A bot as an operator starts it, with the addresses of the real services: hears one message,
answers it, reads its video and prints it. For tests of proxies and certificates, whose environment
holds from the start of a process.

    python -m tests.adapters.hears_one discord|telegram|service TOKEN
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress

from adapters.discord import adapter as discord_adapter
from adapters.discord.settings import DiscordSettings
from adapters.telegram import adapter as telegram_adapter
from adapters.telegram.settings import TelegramSettings
from bot.core.view import View
from bot.nemo.http import open_http
from bot.platform import Platform
from tests.adapters.contract import Recorder
from tests.adapters.given import given_for_tests
from tests.support.clock import eventually

SERVICE = "https://mega-api-prod.nemovideo.ai"
PATIENCE_S = 600.0


def _discord(token: str) -> Platform:
    return discord_adapter.connect(DiscordSettings(token, tries=1), given_for_tests())


def _telegram(token: str) -> Platform:
    return telegram_adapter.connect(TelegramSettings(token), given_for_tests())


PLATFORMS: dict[str, Callable[[str], Platform]] = {"discord": _discord, "telegram": _telegram}


async def hear_one(platform: Platform) -> bytes:
    assert platform.inbound is not None
    accept = Recorder()
    receiving = asyncio.create_task(platform.inbound.run(accept))
    try:
        async with asyncio.timeout(PATIENCE_S):
            await eventually(lambda: accept.messages)
            message = accept.messages[0]
            await platform.outbound.post(
                message.chat, View("heard"), nonce="n1", reply_to=message.native_id, silent=True
            )
            async with platform.media.open(message.attachments[0]) as media:
                return b"".join([chunk async for chunk in media.chunks])
    finally:
        trouble = platform.inbound.trouble()
        receiving.cancel()
        with suppress(asyncio.CancelledError):
            await receiving
        await platform.close()
        print("trouble:", trouble, file=sys.stderr)


async def ask_service() -> bytes:
    async with open_http(SERVICE) as http:
        return str((await http.get(f"{SERVICE}/api/credits/balance/simple")).status_code).encode()


if __name__ == "__main__":
    who, token = sys.argv[1:]
    heard = ask_service() if who == "service" else hear_one(PLATFORMS[who](token))
    sys.stdout.buffer.write(asyncio.run(heard))
