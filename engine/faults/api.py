"""`/_faults`: order, look, take back. Only there when the server was started with `--faults`."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from engine.faults.orders import FaultOrder, Faults


def fault_routes(faults: Faults) -> APIRouter:
    """Routes over these orders. Each answers with what is waiting and what has fired."""
    router = APIRouter()

    @router.post("/_faults")
    async def order(wanted: FaultOrder | list[FaultOrder]) -> dict[str, Any]:
        faults.orders += wanted if isinstance(wanted, list) else [wanted]
        return _listed(faults)

    @router.get("/_faults")
    async def look() -> dict[str, Any]:
        return _listed(faults)

    @router.delete("/_faults")
    async def clear() -> dict[str, Any]:
        faults.orders.clear()
        faults.fired.clear()
        return _listed(faults)

    return router


def _listed(faults: Faults) -> dict[str, Any]:
    return {
        "orders": [order.model_dump(exclude_defaults=True) for order in faults.orders],
        "fired": [order.model_dump(exclude_defaults=True) for order in faults.fired],
    }
