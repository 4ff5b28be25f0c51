"""What we send to a platform, counted and timed on its way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    FileTooLarge,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
    Unreachable,
)
from bot.core.model import Chat, MessageRef
from bot.core.view import Limits, OutFile, View
from bot.operate.metrics import Metrics
from bot.ports import Outbound, SendsAlbums

T = TypeVar("T")

_OUTCOMES: dict[type[PlatformError], str] = {
    RateLimited: "rate_limited",
    Unreachable: "unreachable",
    MessageGone: "gone",
    ChatClosed: "closed",
    FilesForbidden: "files_forbidden",
    FileTooLarge: "too_large",
    Refused: "refused",
    Unclear: "unclear",
}


def outcome_of(error: PlatformError) -> str:
    """By its kind, or the kind that it is one of."""
    found = (_OUTCOMES[kind] for kind in type(error).__mro__ if kind in _OUTCOMES)
    return next(found, "error")


class Measured:
    """An `Outbound` that counts."""

    def __init__(self, outbound: Outbound, platform: str, metrics: Metrics) -> None:
        self._outbound, self._platform, self._metrics = outbound, platform, metrics

    @property
    def limits(self) -> Limits:
        return self._outbound.limits

    def measure(self, text: str) -> int:
        return self._outbound.measure(text)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return await self._count(
            "post",
            lambda: self._outbound.post(chat, view, nonce=nonce, reply_to=reply_to, silent=silent),
        )

    async def edit(self, ref: MessageRef, view: View) -> None:
        await self._count("edit", lambda: self._outbound.edit(ref, view))

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
        return await self._count(
            "file",
            lambda: self._outbound.send_file(
                chat, file, view, nonce=nonce, reply_to=reply_to, silent=silent
            ),
        )

    async def send_files(
        self,
        chat: Chat,
        files: Sequence[OutFile],
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> list[MessageRef]:
        """Where there are no albums (`Limits.album`) nobody calls it."""
        outbound = self._outbound
        if not isinstance(outbound, SendsAlbums):
            raise Refused("files come one by one")
        return await self._count(
            "files",
            lambda: outbound.send_files(
                chat, files, view, nonce=nonce, reply_to=reply_to, silent=silent
            ),
        )

    async def delete(self, ref: MessageRef) -> None:
        await self._count("delete", lambda: self._outbound.delete(ref))

    async def show_busy(self, chat: Chat) -> bool:
        return await self._outbound.show_busy(chat)

    async def _count(self, kind: str, send: Callable[[], Awaitable[T]]) -> T:
        outcome = "error"
        try:
            with self._metrics.request_s.labels(self._platform, kind).time():
                result = await send()
            outcome = "ok"
            return result
        except PlatformError as error:
            outcome = outcome_of(error)
            raise
        finally:
            self._metrics.requests.labels(self._platform, kind, outcome).inc()
