"""The balance of an account."""

from __future__ import annotations

from fastapi import APIRouter

from engine.api.dependencies import CallerDep, EngineDep, Json, success

router = APIRouter()


@router.get("/api/credits/balance/simple")
async def balance(engine: EngineDep, caller: CallerDep) -> Json:
    """Credits that can be spent, that running turns hold back, and both. Error: 403."""
    caller.require("read")
    found = engine.credits.balance(caller.user_id)
    return success(
        available=found.available,
        frozen=found.frozen,
        total=found.available + found.frozen,
    )
