"""`POST /run_sse`: one paid question and the stream of what happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    aclosing,
    asynccontextmanager,
)
from typing import Any

import httpx
import structlog

from bot.nemo.auth import Auth
from bot.nemo.errors import API_CODES, HTTPX_ERRORS, StreamLost, Unreadable, error_for
from bot.nemo.http import Http, as_json
from bot.nemo.responses import read_answer, read_body
from bot.nemo.stream.events import AgentDecoder, AgentEvent, AgentFailed, Heartbeat
from bot.nemo.stream.sse import FrameReader

log = structlog.get_logger(__name__)


class Asking:
    """One question. Its time limit runs from the moment it is sent."""

    def __init__(self, http: Http, limit_s: float) -> None:
        self._http = http
        self._limit_s = limit_s
        self._deadline = 0.0

    @asynccontextmanager
    async def ask(
        self, auth: Auth, session_id: str, text: str
    ) -> AsyncIterator[AsyncIterator[AgentEvent]]:
        self._deadline = asyncio.get_running_loop().time() + self._limit_s
        async with AsyncExitStack() as stack:
            async with self._limited():
                response = await stack.enter_async_context(self._sent(auth, session_id, text))
            if not _is_stream(response):
                await self._check_refusal(response)
            yield await stack.enter_async_context(aclosing(self._events(response)))

    def _sent(
        self, auth: Auth, session_id: str, text: str
    ) -> AbstractAsyncContextManager[httpx.Response]:
        headers = {"Accept": "text/event-stream", "Content-Type": "application/json"}
        return self._http.stream(
            "POST",
            self._http.url("/run_sse"),
            headers={**auth.headers(), **headers},
            content=as_json(_question(session_id, text)),
            read_s=self._limit_s,
        )

    async def _check_refusal(self, response: httpx.Response) -> None:
        """Raises what the answer reports. A good one without a body is a run that said nothing."""
        async with self._limited():
            body = await read_body(response)
        if body.strip() or not response.is_success:
            read_answer(response, body)
            raise Unreadable(reason="not an event stream")

    async def _events(self, response: httpx.Response) -> AsyncGenerator[AgentEvent, None]:
        decoder = AgentDecoder()
        seen_work = not _is_stream(response)
        async with aclosing(self._frames(response)) as frames:
            async for data in frames:
                for event in decoder.push(data):
                    if not seen_work:
                        _raise_refusal(event)
                    seen_work = seen_work or not isinstance(event, Heartbeat)
                    yield event
        for event in decoder.flush():
            yield event
        if decoder.skipped:
            log.warning("nemo.frames_not_understood", count=decoder.skipped)

    async def _frames(self, response: httpx.Response) -> AsyncGenerator[str, None]:
        if not _is_stream(response):
            return  # its body was read, and empty
        reader = FrameReader()
        pieces = response.aiter_bytes()
        while (piece := await self._next(pieces)) is not None:
            for data in reader.push(piece):
                yield data
        for data in reader.flush():
            yield data

    async def _next(self, pieces: AsyncIterator[bytes]) -> bytes | None:
        """None at a proper end: the last chunk, or all of Content-Length, has come."""
        try:
            async with self._limited():
                return await anext(pieces, None)
        except HTTPX_ERRORS as error:
            raise StreamLost(reason=type(error).__name__) from None

    @asynccontextmanager
    async def _limited(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout_at(self._deadline):
                yield
        except TimeoutError:
            raise StreamLost(reason="time limit") from None


def _question(session_id: str, text: str) -> dict[str, Any]:
    return {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session_id,
        "new_message": {"parts": [{"text": text}]},
    }


def _is_stream(response: httpx.Response) -> bool:
    kind = response.headers.get("content-type", "")
    return response.is_success and (not kind or kind.lower().startswith("text/event-stream"))


def _raise_refusal(event: AgentEvent) -> None:
    """The API's error envelope as the first thing of a stream: refused before any work."""
    if isinstance(event, AgentFailed) and event.code in API_CODES:
        raise error_for(event.code)
