"""What can be ordered, and the queue of orders."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SILENT_TURN = "engine.silent_turn"
"""Key of the ASGI scope by which a turn learns that it is to end without words."""

Endpoint = Literal[
    "run_sse", "upload", "state", "session", "credits", "render_submit", "render_status",
    "render_cancel", "download", "anonymous_token", "claim_token",
]  # fmt: skip
FaultKind = Literal[
    "cut_after_bytes", "cut_before_any_byte", "reset", "stall", "heartbeats_only", "status", "code",
    "malformed_json", "slow_headers", "wrong_content_type", "silent_turn", "duplicate_render_id",
    "scripted",
]  # fmt: skip

_ROUTES: tuple[tuple[Endpoint, str, re.Pattern[str]], ...] = (
    ("run_sse", "POST", re.compile(r"/run_sse")),
    ("upload", "POST", re.compile(r"/api/upload-video/.+")),
    ("state", "GET", re.compile(r"/api/state/.+")),
    ("session", "POST", re.compile(r"/api/tasks/me/with-session/.+")),
    ("credits", "GET", re.compile(r"/api/credits/balance/simple")),
    ("render_submit", "POST", re.compile(r"/api/render/proxy/lambda")),
    ("render_status", "GET", re.compile(r"/api/render/proxy/lambda/[^/]+")),
    ("render_cancel", "POST", re.compile(r"/api/render/proxy/lambda/[^/]+/cancel")),
    ("download", "GET", re.compile(r"/api/render/proxy/[^/]+/download|/files/[^/]+/[^/]+")),
    ("anonymous_token", "POST", re.compile(r"/api/auth/anonymous-token")),
    ("claim_token", "POST", re.compile(r"/api/auth/claim-token")),
)


class FaultOrder(BaseModel):
    """One order; `times` calls of `endpoint` meet it, after `skip` calls that don't."""

    model_config = ConfigDict(extra="forbid")

    endpoint: Endpoint
    kind: FaultKind
    times: int = Field(default=1, ge=1)
    skip: int = Field(default=0, ge=0)
    after_work: bool = False
    """The request is carried out in full first, then its answer is spoiled."""
    bytes: int = Field(default=0, ge=0)
    """Of the answer's body that get through: cut_after_bytes, reset, stall."""
    seconds: float = Field(default=3600.0, ge=0)
    """stall, heartbeats_only, slow_headers."""
    every_s: float = Field(default=1.0, gt=0)
    """heartbeats_only."""
    status: int = Field(default=500, ge=200, le=599)
    """status; also the status of `scripted` and `malformed_json` when given."""
    code: int = 1001
    at_http_200: bool = False
    """code."""
    message: str = "ordered by a test"
    body: str | None = None
    """status, malformed_json, scripted: the bytes to send, as text."""
    body_base64: str | None = None
    """scripted: the same for bytes that are no text."""
    content_type: str | None = None
    retry_after_s: int | None = None


class Faults:
    """Orders in the order they came; the first that fits a call is used."""

    def __init__(self) -> None:
        self.orders: list[FaultOrder] = []
        self.fired: list[FaultOrder] = []

    def take(self, method: str, path: str) -> FaultOrder | None:
        """The order that this call meets, counted down; None when it meets none."""
        endpoint = _endpoint(method, path)
        for place, order in enumerate(self.orders):
            if order.endpoint != endpoint:
                continue
            if order.skip:
                self.orders[place] = order.model_copy(update={"skip": order.skip - 1})
                return None
            if order.times > 1:
                self.orders[place] = order.model_copy(update={"times": order.times - 1})
            else:
                del self.orders[place]
            self.fired.append(order)
            return order
        return None


def _endpoint(method: str, path: str) -> Endpoint | None:
    for endpoint, wanted, pattern in _ROUTES:
        if wanted == method and pattern.fullmatch(path):
            return endpoint
    return None
