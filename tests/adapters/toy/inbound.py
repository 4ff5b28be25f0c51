"""Receiving: look into the folder, hand on, and mark as taken only what has been stored."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from bot.core.model import Attachment, Author, ConversationKey, Message, MessageRef, Press
from bot.platform import Given
from bot.ports import Accept

PLATFORM, BOT = "folder", "bot"


class FolderInbound:
    """A crash between storing and marking delivers again, under the same key."""

    def __init__(self, folder: Path, look_every_s: float, given: Given) -> None:
        self._folder, self._look_every_s, self._given = folder, look_every_s, given
        self._trouble: str | None = None

    def trouble(self) -> str | None:
        return self._trouble

    async def run(self, accept: Accept) -> None:
        while True:
            try:
                for path in sorted(self._folder.glob("*/people/*.json")):
                    await self._take(accept, path)
                self._trouble = None
            except OSError as error:
                self._trouble = f"the folder can't be read: {error.strerror}"
            await self._given.clock.sleep_s(self._look_every_s)

    async def _take(self, accept: Accept, path: Path) -> None:
        text = await asyncio.to_thread(path.read_text)
        try:
            message = _message(path, raw := json.loads(text))
        except (ValueError, KeyError, TypeError) as error:  # nothing that a person wrote
            await self._given.poisoned(text, type(error).__name__)
        else:
            await _hand_on(accept, path, message, raw)
        path.rename(path.with_suffix(".taken"))


async def _hand_on(accept: Accept, path: Path, message: Message, raw: dict[str, Any]) -> None:
    if "deleted" in raw:
        await accept.deleted(f"{message.conversation}:{raw['deleted']}")
    elif "press" in raw:
        ref, data = MessageRef(message.chat, str(raw["press"])), str(raw.get("data"))
        press = Press(message.key, data, message.author, ref, message.sent_at_s)
        path.with_suffix(".answer").write_text((await accept.press(press)).text)
    elif raw["from"] != BOT:
        await accept.message(message)


def _message(path: Path, raw: dict[str, Any]) -> Message:
    chat, number = ConversationKey(PLATFORM, path.parent.parent.name), path.stem
    places = [{"chat": chat.channel, "message": number, "name": n} for n in raw.get("files", [])]
    return Message(
        key=f"{chat}:{number}",  # once and for ever
        conversation=chat,
        chat=chat.chat,
        author=Author(f"{PLATFORM}:{raw['from']}", raw["from"]),
        text=raw.get("text", ""),
        sent_at_s=path.stat().st_mtime,
        native_id=number,
        attachments=tuple(Attachment("video", place["name"], place) for place in places),
    )
