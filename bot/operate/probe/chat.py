"""One chat of a platform, through the port that every adapter implements: what is posted there is
taken away again."""

from __future__ import annotations

import tempfile
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.core.controls import Button
from bot.core.errors import MessageGone, PlatformError
from bot.core.model import Chat, MessageRef
from bot.core.view import OutFile, View
from bot.operate.probe.assumptions import CHAT, Trial, Verdict
from bot.operate.probe.clip import ProbeClip
from bot.platform import Platform

_HELLO: Final = "**nemobot probe**: `one` *two* [three](https://example.com) 😀"


class ChatProbe:
    """Raises nothing that the platform does: it is what was found."""

    def __init__(self, platform: Platform, chat: Chat, clip: ProbeClip) -> None:
        self._out, self._chat, self._clip = platform.outbound, chat, clip
        self._trial = Trial(str(chat), CHAT)
        self._posted: list[MessageRef] = []

    async def run(self) -> list[Verdict]:
        trial = self._trial
        try:
            with trial.trying("post"):
                ref = await self._post(_HELLO, buttons=True)
                trial.found("post", True)
                await self._edits(ref)
                await self._length()
                await self._nonce()
                shown = await self._out.show_busy(self._chat)
                trial.found("busy", shown, "" if shown else "the platform did not answer")
                await self._files()
                await self._deletions(ref)
        finally:
            for left in self._posted:
                with suppress(PlatformError):
                    await self._out.delete(left)
        return trial.verdicts()

    async def _post(self, text: str, *, nonce: str = "", buttons: bool = False) -> MessageRef:
        shown = (Button("probe", data="probe:0"),) if buttons else ()
        view = View(text, buttons=shown)
        ref = await self._out.post(self._chat, view, nonce=nonce or _new_nonce(), silent=True)
        self._posted.append(ref)
        return ref

    async def _edits(self, ref: MessageRef) -> None:
        with self._trial.trying("edit"):
            await self._out.edit(ref, View("edited"))
            self._trial.found("edit", True)
        with self._trial.trying("unchanged"):
            await self._out.edit(ref, View("edited"))
            self._trial.found("unchanged", True)

    async def _length(self) -> None:
        longest = self._out.limits.text_max
        pair = "😀" * 100  # counted as two where lengths are UTF-16's
        text = pair + "x" * (longest - self._out.measure(pair))
        with self._trial.trying("length"):
            await self._post(text)
            self._trial.found("length", True, f"{self._out.measure(text):,}")

    async def _nonce(self) -> None:
        if not self._out.limits.nonces:
            self._trial.not_tried("nonce", "the platform knows none")
            return
        with self._trial.trying("nonce"):
            nonce = _new_nonce()
            first, second = (
                await self._post("once", nonce=nonce),
                await self._post("once", nonce=nonce),
            )
            self._trial.found("nonce", first == second, "" if first == second else "it came twice")

    async def _files(self) -> None:
        clip, most = self._clip, self._out.limits.file_max_bytes
        film = OutFile(str(clip.path), "probe.mp4", clip.size_bytes, 320, 180, clip.length_s)
        await self._send("video", film, f"{clip.size_bytes:,} bytes")
        with tempfile.TemporaryDirectory(prefix="nemobot-probe-") as folder:
            large = Path(folder) / "largest.bin"
            with large.open("wb") as file:
                file.truncate(most)
            whole = OutFile(str(large), large.name, most, as_file=True)
            await self._send("largest_file", whole, f"{most:,} bytes")

    async def _send(self, key: str, file: OutFile, said: str) -> None:
        with self._trial.trying(key):
            view, nonce = View("probe"), _new_nonce()
            ref = await self._out.send_file(self._chat, file, view, nonce=nonce, silent=True)
            self._posted.append(ref)
            self._trial.found(key, True, said)

    async def _deletions(self, ref: MessageRef) -> None:
        with self._trial.trying("delete"):
            await self._out.delete(ref)
            await self._out.delete(ref)
            self._trial.found("delete", True)
        with self._trial.refused("gone", MessageGone):
            await self._out.edit(ref, View("after its end"))


def _new_nonce() -> str:
    return uuid.uuid4().hex[:20]
