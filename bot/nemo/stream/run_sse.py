"""`POST /run_sse`: one paid question and the stream of what happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import structlog

from bot.core.service.errors import StreamLost, Unreadable
from bot.core.service.events import AgentEvent, AgentFailed, Heartbeat
from bot.fetch.bounded import HTTPX_ERRORS
from bot.nemo.error_codes import API_CODES, error_for
from bot.nemo.http import Auth, Http, as_json
from bot.nemo.responses import NOTHING, read_answer
from bot.nemo.stream.events import AgentDecoder
from bot.nemo.stream.sse import FrameReader

log = structlog.get_logger(__name__)


async def run_sse(
    http: Http, auth: Auth, session_id: str, text: str, hear: Callable[[AgentEvent], None]
) -> None:
    """Ask the agent: paid, sent once, never repeated here. At most `http.timings.ask_s` in all.

    A refusal before any work raises a definite error, before any event but heartbeats was heard.
    Returning means that the service ended the stream properly; a cut or the time limit raises
    StreamLost. What `hear` raises passes as it is, and aborts the service's run.
    """
    question = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session_id,
        "new_message": {"parts": [{"text": text}]},
    }
    headers = {"Accept": "text/event-stream", "Content-Type": "application/json"}
    limit_s = http.timings.ask_s
    try:
        async with (
            asyncio.timeout(limit_s),
            http.stream(
                "POST",
                f"{http.api_url}/run_sse",
                headers={**auth.headers(), **headers},
                content=as_json(question),
                read_s=limit_s,
            ) as response,
        ):
            kind = response.headers.get("content-type", "").lower()
            if response.is_success and (not kind or kind.startswith("text/event-stream")):
                await _follow(response, hear)
            elif await read_answer(response, may_be_empty=True) is not NOTHING:
                raise Unreadable(reason="not an event stream")
            # a good one without a body is a run that said nothing
    except TimeoutError:
        raise StreamLost(reason="time limit") from None


async def _follow(response: httpx.Response, hear: Callable[[AgentEvent], None]) -> None:
    """To a proper end: the last chunk, or all of Content-Length, has come."""
    reader, decoder, seen_work = FrameReader(), AgentDecoder(), False
    pieces = response.aiter_bytes()
    piece: bytes | None = b""
    while piece is not None:
        try:
            piece = await anext(pieces, None)
        except HTTPX_ERRORS as error:
            raise StreamLost(reason=type(error).__name__) from None
        for data in reader.flush() if piece is None else reader.push(piece):
            for event in decoder.push(data):
                if not seen_work and isinstance(event, AgentFailed) and event.code in API_CODES:
                    # the API's error envelope before anything else: refused before any work
                    raise error_for(event.code)
                seen_work = seen_work or not isinstance(event, Heartbeat)
                hear(event)
    for event in decoder.flush():
        hear(event)
    if decoder.skipped:
        log.warning("nemo.frames_not_understood", count=decoder.skipped)
