"""`/api/auth/…`: anonymous tokens and claim tokens."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Header, Request
from pydantic import BaseModel

from engine.api.dependencies import CallerDep, EngineDep, Json, success
from engine.errors import session_not_found

router = APIRouter()


@router.post("/api/auth/anonymous-token")
async def anonymous_token(
    engine: EngineDep, request: Request, x_client_id: Annotated[str | None, Header()] = None
) -> Json:
    """A token for the `X-Client-Id`. Errors: 400 without one, 429 while one is valid."""
    ip = request.client.host if request.client else "unknown"
    minted = engine.tokens.mint(x_client_id, ip)
    expires_at = datetime.fromtimestamp(minted.expires_at_s, UTC)
    return success(
        token=minted.token,
        user_id=minted.user_id,
        expires_at=expires_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        credits=minted.credits,
    )


class ClaimRequest(BaseModel):
    task_id: str
    session_id: str


@router.post("/api/auth/claim-token")
async def claim_token(engine: EngineDep, caller: CallerDep, body: ClaimRequest) -> Json:
    """Errors: 403, 1002 also where the task is not the session's."""
    caller.require("write")
    session = engine.sessions.open(caller, body.session_id)
    if session.task_id != body.task_id:
        raise session_not_found(body.session_id)
    token = engine.claims.make(session.session_id)
    return success(claim_token=token, expires_in=int(engine.settings.claim_ttl_s))
