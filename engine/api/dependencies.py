"""What endpoints are given: the engine, and the caller that a token proves."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Header, Request

from engine.engine import Engine
from engine.resources.tokens import Caller


def _engine(request: Request) -> Engine:
    engine: Engine = request.app.state.engine
    return engine


EngineDep = Annotated[Engine, Depends(_engine)]


async def _caller(
    engine: EngineDep, authorization: Annotated[str | None, Header()] = None
) -> Caller:
    return engine.tokens.identify(authorization)


CallerDep = Annotated[Caller, Depends(_caller)]
Json = dict[str, Any]


def success(**data: Any) -> Json:
    """The contract's form of an answer that is no refusal."""
    return {"code": 0, "message": "success", "data": data}
