"""Sending: any process may do it, also one that never receives."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

from bot.core.errors import ChatClosed, FileTooLarge, MessageGone, RateLimited, Refused
from bot.core.model import Chat, MessageRef
from bot.core.view import Limits, OutFile, View


class FolderOutbound:
    """A message is a file named after its nonce, so posting it again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.limits = Limits(2_000, file_max_bytes=100_000_000, edit_interval_s=0.5, nonces=True)

    def measure(self, text: str) -> int:
        return len(text)

    async def post(self, chat: Chat, view: View, *, nonce: str, **_: object) -> MessageRef:
        self._write(ref := MessageRef(chat, nonce), view)
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        self._write(ref, view, old=True)

    async def send_file(
        self, chat: Chat, file: OutFile, view: View, *, nonce: str, **_: object
    ) -> MessageRef:
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge
        film = self._path(MessageRef(chat, nonce)).with_suffix(".mp4")
        await asyncio.to_thread(shutil.copyfile, file.path, film)
        return await self.post(chat, view, nonce=nonce)

    async def delete(self, ref: MessageRef) -> None:
        self._path(ref).unlink(missing_ok=True)

    async def show_busy(self, chat: Chat) -> bool:
        return True

    def _path(self, ref: MessageRef) -> Path:
        return self._folder / ref.chat.channel / "bot" / f"{ref.message}.json"

    def _write(self, ref: MessageRef, view: View, *, old: bool = False) -> None:
        path = self._path(ref)
        if not (path if old else path.parent).exists():
            raise MessageGone if old else ChatClosed
        if (wait := path.parent / "wait").exists():
            raise RateLimited(float(wait.read_text()))
        if self.measure(view.markdown) > self.limits.text_max:
            raise Refused("too long")
        buttons = [{"label": b.label, "data": b.data, "url": b.url} for b in view.as_buttons]
        path.write_text(json.dumps({"text": view.in_words.markdown, "buttons": buttons}))
