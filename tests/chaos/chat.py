"""A chat platform made of three append-only files, so that a killed bot can't take it along.

`inbox.jsonl`: what people write, and when. `acks.jsonl`: what the bot has acknowledged; the rest is
delivered again, as platforms do. `chat.jsonl`: everything that the bot ever showed. Each line is
with the disk before the call returns.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import random
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from bot.core.model import (
    Attachment,
    Author,
    Chat,
    Command,
    ConversationKey,
    Message,
    MessageRef,
    Press,
)
from bot.core.view import Limits, OutFile, View
from bot.ports import Accept, OpenMedia
from tests.chaos.marks import Marks

LIMITS = Limits(text_max=2000, file_max_bytes=10_000_000, edit_interval_s=0.2)


class Log:
    """One append-only file. A line is written whole or not at all, and is on disk then."""

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def add(self, **fields: Any) -> None:
        fields |= {"at_s": round(time.time(), 4), "pid": os.getpid()}
        os.write(self._fd, json.dumps(fields).encode() + b"\n")
        os.fsync(self._fd)


def read_log(path: Path) -> Iterator[dict[str, Any]]:
    """What is written by now: a line that has no end yet is not, and stands there the next time."""
    lines = path.read_text().splitlines(keepends=True) if path.exists() else []
    yield from (json.loads(line) for line in lines if line.endswith("\n"))


class LogOutbound:
    """Outbound and media. It knows no nonces: what is posted twice is seen twice."""

    limits = LIMITS

    def __init__(self, folder: Path, marks: Marks) -> None:
        self._log = Log(folder / "chat.jsonl")
        self._marks = marks
        self._numbers = itertools.count()

    def measure(self, text: str) -> int:
        return len(text)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return self._post("chat post", chat, view, nonce, reply_to, file=False)

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return self._post("chat file", chat, view, nonce, reply_to, file=True)

    def _post(
        self, mark: str, chat: Chat, view: View, nonce: str, reply_to: str | None, *, file: bool
    ) -> MessageRef:
        self._marks.before(mark)
        ref = MessageRef(chat, f"{os.getpid()}-{time.time_ns()}-{next(self._numbers)}")
        self._log.add(
            op="post", ref=str(ref), nonce=nonce, reply_to=reply_to, file=file, **_shown(view)
        )
        self._marks.after(mark)
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        mark = "chat edit" if view.status else "chat final"
        self._marks.before(mark)
        self._log.add(op="edit", ref=str(ref), **_shown(view))
        self._marks.after(mark)

    async def delete(self, ref: MessageRef) -> None:
        self._marks.before("chat delete")
        self._log.add(op="delete", ref=str(ref))
        self._marks.after("chat delete")

    async def show_busy(self, chat: Chat) -> bool:
        return True

    @contextlib.asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        body = await asyncio.to_thread(Path(attachment.locator["path"]).read_bytes)

        async def chunks() -> AsyncIterator[bytes]:
            yield body

        yield OpenMedia(chunks(), len(body))

    async def public_url(self, attachment: Attachment) -> str | None:
        return None


class LogInbound:
    """Delivers what is not acknowledged, in order; now and then something twice."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._acks = Log(folder / "acks.jsonl")

    def trouble(self) -> str | None:
        return None

    async def run(self, accept: Accept) -> None:
        acknowledged = {ack["key"] for ack in read_log(self._folder / "acks.jsonl")}
        with (self._folder / "inbox.jsonl").open() as inbox:
            while True:
                place, line = inbox.tell(), inbox.readline()
                if not line.endswith("\n"):
                    inbox.seek(place)
                    await asyncio.sleep(0.02)
                    continue
                written = json.loads(line)
                key = key_of(written)
                if key in acknowledged:
                    continue
                await _deliver(accept, written)
                self._acks.add(key=key)
                if random.random() < 0.1:
                    await _deliver(accept, written)


async def _deliver(accept: Accept, written: dict[str, Any]) -> None:
    if written["kind"] == "press":
        await accept.press(press_of(written))
    else:
        await accept.message(message_of(written))


def key_of(written: dict[str, Any]) -> str:
    return f"log:{written['chat']}:{written['id']}"


def press_of(written: dict[str, Any]) -> Press:
    author = Author(f"log:{written['chat']}", "Somebody")
    ref = MessageRef.parse(written["ref"])
    return Press(key_of(written), written["data"], author, ref, written["at_s"])


def message_of(written: dict[str, Any]) -> Message:
    where = ConversationKey("log", written["chat"])
    path = written["path"]
    files = (
        (
            Attachment(
                "video", Path(path).name, {"path": path}, size_bytes=Path(path).stat().st_size
            ),
        )
        if path
        else ()
    )
    command = Command(written["command"]) if written["command"] else None
    return Message(
        key=key_of(written),
        conversation=where,
        chat=where.chat,
        author=Author(f"log:{written['chat']}", "Somebody"),
        text=written["text"] + " and export" * written["exports"],
        sent_at_s=written["at_s"],
        native_id=written["id"],
        attachments=files,
        command=command,
    )


def _shown(view: View) -> dict[str, Any]:
    buttons = [button.data for button in view.buttons]
    return {"text": view.markdown, "live": view.status is not None, "buttons": buttons}
