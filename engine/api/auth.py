"""Anonymous tokens, credits and claim tokens."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Header, Request
from pydantic import BaseModel

from engine.api.common import CallerDep, EngineDep, Json, success
from engine.errors import session_not_found
from engine.resources.accounts import digest

router = APIRouter()


@router.post("/api/auth/anonymous-token")
async def anonymous_token(
    engine: EngineDep, request: Request, x_client_id: Annotated[str | None, Header()] = None
) -> Json:
    ip = request.client.host if request.client else "unknown"
    minted = engine.accounts.mint(x_client_id, ip)
    expires_at = datetime.fromtimestamp(minted.expires_at_s, UTC)
    return success(
        token=minted.token,
        user_id=minted.user_id,
        expires_at=expires_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        credits=minted.credits,
    )


@router.get("/api/credits/balance/simple")
async def credits(engine: EngineDep, caller: CallerDep) -> Json:
    caller.require("read")
    balance = engine.accounts.balance(caller.user_id)
    return success(
        available=balance.available,
        frozen=balance.frozen,
        total=balance.available + balance.frozen,
    )


class ClaimRequest(BaseModel):
    task_id: str
    session_id: str


@router.post("/api/auth/claim-token")
async def claim_token(engine: EngineDep, caller: CallerDep, body: ClaimRequest) -> Json:
    caller.require("write")
    session = engine.sessions.open(caller, body.session_id)
    if session.task_id != body.task_id:
        raise session_not_found(body.session_id)
    token = "clm_" + secrets.token_urlsafe(24)
    engine.db.run(
        "INSERT INTO claims VALUES (?, ?, ?)",
        digest(token),
        session.session_id,
        engine.now_s() + engine.settings.claim_ttl_s,
    )
    return success(claim_token=token, expires_in=int(engine.settings.claim_ttl_s))
