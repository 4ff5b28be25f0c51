"""`POST /run_sse`: a message in, a stream of events out. The agent, whose grammar is a quarter of
all that the engine imports, is loaded when the engine listens already."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.types import Receive, Scope, Send

from engine.api.dependencies import CallerDep, EngineDep
from engine.chat import events
from engine.faults.orders import SILENT_TURN
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.chat.turn import Turn

router = APIRouter()
_MAX_TEXT_CHARS = 20_000


class Part(BaseModel):
    text: str = Field(default="", max_length=_MAX_TEXT_CHARS)


class NewMessage(BaseModel):
    parts: list[Part] = Field(min_length=1, max_length=100)


class RunRequest(BaseModel):
    app_name: str
    user_id: str
    session_id: str
    new_message: NewMessage


def load_agent() -> None:
    """Now, instead of at the first message."""
    import engine.chat.turn  # noqa: F401 - what it brings with it is what counts


@router.post("/run_sse")
async def run_sse(
    engine: EngineDep, caller: CallerDep, body: RunRequest, request: Request
) -> EventSourceResponse:
    """Errors before the stream begins: 403, 1002, 429 beside another turn, 2001."""
    from engine.chat.turn import Turn

    caller.require("write")
    session = engine.sessions.open(caller, body.session_id)
    text = "\n".join(part.text for part in body.new_message.parts)
    turn = Turn(engine, caller, session, text)
    return _TurnResponse(turn, engine.settings, silent=bool(request.scope.get(SILENT_TURN)))


class _TurnResponse(EventSourceResponse):
    """Ends the turn however the stream ends, also when it never began."""

    def __init__(self, turn: Turn, settings: Settings, *, silent: bool) -> None:
        self._turn = turn
        # The second documented shape knows no keep-alives: a ping of 0 sends none.
        super().__init__(
            _lines(turn, silent),
            sep="\n",
            ping=settings.heartbeat_s if settings.event_shape == "typed" else 0,
            ping_message_factory=lambda: ServerSentEvent(
                events.encode(events.heartbeat()), sep="\n"
            ),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._turn.close()


async def _lines(turn: Turn, silent: bool) -> AsyncIterator[dict[str, str]]:
    async for event in turn.events(silent=silent):
        yield {"data": events.encode(event)}
