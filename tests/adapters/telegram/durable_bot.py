"""A bot in a process of its own that stores first and answers afterwards, to be killed anywhere.

    python -m tests.adapters.telegram.durable_bot URL DATABASE [before-store | before-answer]

The last argument is where it ends itself, as a power cut would.
"""

from __future__ import annotations

import asyncio
import dataclasses
import os
import signal
import sqlite3
import sys

from adapters.telegram.adapter import connect
from adapters.telegram.settings import TelegramSettings
from bot.core.model import Author, Chat, Message, OwnMessage, Press
from bot.core.view import View
from bot.platform import Platform
from bot.ports import Accepted, PressAnswer
from tests.adapters.given import given_for_tests
from tests.support.fakes.telegram import TOKEN


def cut(here: str) -> None:
    if here in sys.argv[3:]:
        os.kill(os.getpid(), signal.SIGKILL)


@dataclasses.dataclass
class Durable:
    """Answers are given from the table, so that what was stored is answered after a restart."""

    platform: Platform
    database: sqlite3.Connection
    work: asyncio.Event

    async def message(self, message: Message) -> Accepted:
        cut("before-store")
        row = (message.key, str(message.chat), message.native_id, message.text)
        with self.database:
            found = self.database.execute(
                "INSERT OR IGNORE INTO messages VALUES (?, ?, ?, ?, 0)", row
            )
        cut("before-answer")
        self.work.set()
        return Accepted(found.rowcount == 1)

    async def answer(self) -> None:
        while True:
            self.work.clear()
            open_ones = self.database.execute(
                "SELECT key, chat, native_id, text FROM messages WHERE answered = 0"
            ).fetchall()
            for key, chat, native_id, text in open_ones:
                await self.platform.outbound.post(
                    Chat.parse(chat), View(f"Heard: {text}"), nonce=key[:25], reply_to=native_id
                )
                with self.database:
                    self.database.execute("UPDATE messages SET answered = 1 WHERE key = ?", (key,))
            await self.work.wait()

    async def press(self, press: Press) -> PressAnswer:
        return PressAnswer()

    async def edited(self, message: Message) -> None: ...

    async def shown(self, own: OwnMessage) -> None: ...

    async def deleted(self, message_key: str) -> None: ...

    async def membership(self, guild: str, *, is_member: bool) -> None: ...

    async def opened(self, chat: Chat) -> None: ...

    async def moved(self, old: Chat, new: Chat) -> None: ...

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        return PressAnswer()


async def main() -> None:
    url, path = sys.argv[1:3]
    settings = TelegramSettings(
        TOKEN, api_url=url, poll_timeout_s=1, use_environment_proxies=False, reactions=False
    )
    database = sqlite3.connect(path)
    database.execute(
        "CREATE TABLE IF NOT EXISTS messages"
        " (key TEXT PRIMARY KEY, chat TEXT, native_id TEXT, text TEXT, answered INTEGER)"
    )
    platform = connect(settings, given_for_tests())
    bot = Durable(platform, database, asyncio.Event())
    assert platform.inbound is not None
    await asyncio.gather(bot.answer(), platform.inbound.run(bot))


if __name__ == "__main__":
    asyncio.run(main())
