"""What every endpoint takes: the engine, the caller, a session of theirs."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Header, Request

from engine.engine import Engine
from engine.resources.accounts import Caller


def _engine(request: Request) -> Engine:
    engine: Engine = request.app.state.engine
    return engine


EngineDep = Annotated[Engine, Depends(_engine)]


async def _caller(
    engine: EngineDep, authorization: Annotated[str | None, Header()] = None
) -> Caller:
    return engine.accounts.identify(authorization)


CallerDep = Annotated[Caller, Depends(_caller)]
Json = dict[str, Any]


def success(**data: Any) -> Json:
    return {"code": 0, "message": "success", "data": data}
