"""The rules a request runs into: errors with Discord's codes, rate limits, message limits."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from tests.support.fakes.discord.world import Payload, World

CONTENT_MAX = 2000
OLD_S = 3600.0
NONCE_LIFE_S = 300.0


class ApiError(Exception):
    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code

    @property
    def body(self) -> Payload:
        return {"message": str(self), "code": self.code}


@dataclass
class Fault:
    """An answer to order for the next request that matches. `via` tells Discord's own rate limits
    from those of the network in front of it; `cut` answers nothing and closes the connection;
    `late` does the work first."""

    status: int = 500
    code: int = 0
    retry_after_s: float | None = None
    via: bool = True
    cut: bool = False
    late: bool = False
    method: str = ""
    path: str = ""
    times: int = 1

    def matches(self, method: str, path: str) -> bool:
        return self.times > 0 and self.method in ("", method) and self.path in path


@dataclass
class Buckets:
    """Fixed windows per method, route and channel."""

    limit: int = 1000
    window_s: float = 1.0
    met: int = 0
    _spent: dict[str, tuple[float, int]] = field(
        default_factory=lambda: defaultdict(lambda: (0, 0))
    )

    def take(self, key: str, now_s: float) -> tuple[bool, dict[str, str]]:
        start_s, count = self._spent[key]
        if now_s - start_s >= self.window_s:
            start_s, count = now_s, 0
        left_s = start_s + self.window_s - now_s
        reset_after_s = max(1, math.ceil(left_s * 1000)) / 1000  # never told too short
        allowed = count < self.limit
        self._spent[key] = (start_s, count + allowed)
        self.met += not allowed
        return allowed, {
            "X-RateLimit-Bucket": key.partition("@")[0],
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(max(0, self.limit - count - 1)),
            "X-RateLimit-Reset": f"{now_s + reset_after_s:.3f}",
            "X-RateLimit-Reset-After": f"{reset_after_s:.3f}",
        }


class Nonces:
    """A nonce used again within minutes answers with the message it made."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._made: dict[tuple[int, str], tuple[float, Any]] = {}

    def find(self, channel: int, nonce: str) -> Any:
        made = self._made.get((channel, nonce))
        if made is None or self._world.now_s() - made[0] > NONCE_LIFE_S:
            return None
        return made[1]

    def put(self, channel: int, nonce: str, message: Any) -> None:
        self._made[channel, nonce] = (self._world.now_s(), message)


def check_message(body: Payload, *, files: int, partial: bool = False) -> None:
    """Limits that hold for sends, edits and interaction responses alike."""
    content = body.get("content")
    if content is not None and len(content) > CONTENT_MAX:
        raise ApiError(400, 50035, "Invalid Form Body: Must be 2000 or fewer in length.")
    if not partial and not (content or files or body.get("components")):
        raise ApiError(400, 50006, "Cannot send an empty message")
    if len(str(body.get("nonce") or "")) > 25:
        raise ApiError(400, 50035, "Invalid Form Body: nonce")
    rows = body.get("components") or []
    if len(rows) > 5 or any(not _is_row(row["components"]) for row in rows):
        raise ApiError(400, 50035, "Invalid Form Body: components")
    ids = [item["custom_id"] for row in rows for item in row["components"] if "custom_id" in item]
    if len(ids) != len(set(ids)) or any(not 1 <= len(i) <= 100 for i in ids):
        raise ApiError(400, 50035, "Invalid Form Body: Component custom id cannot be duplicated")


def _is_row(items: list[Payload]) -> bool:
    """Up to five buttons, or one menu alone."""
    kinds = {item["type"] for item in items}
    return 1 <= len(items) <= 5 if kinds == {2} else kinds == {3} and len(items) == 1


def pinged(body: Payload, replied: int | None) -> list[int]:
    """Who is notified: mentioned in the content and allowed by `allowed_mentions`."""
    content = body.get("content") or ""
    allowed = body.get("allowed_mentions")
    if allowed is None:
        return [-1] if "@everyone" in content else []
    users = [int(user) for user in allowed.get("users", ()) if f"<@{user}>" in content]
    if "everyone" in allowed.get("parse", ()) and "@everyone" in content:
        users.append(-1)
    if replied is not None and allowed.get("replied_user"):
        users.append(replied)
    return users
