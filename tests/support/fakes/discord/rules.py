"""The rules a request runs into: errors with Discord's codes, rate limits, message limits."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.support.fakes.discord.components import check_components, invalid, words_of
from tests.support.fakes.discord.world import ApiError, Payload, World

CONTENT_MAX = 2000
OLD_S = 3600.0
NONCE_LIFE_S = 300.0


@dataclass
class Fault:
    """An answer to order for the next request that matches. `via` tells Discord's own rate limits
    from those of the network in front of it; `cut` answers nothing and closes the connection;
    `late` does the work first; `slow_s` passes before the answer; `uploads`: only requests that
    bring files."""

    status: int = 500
    code: int = 0
    retry_after_s: float | None = None
    via: bool = True
    cut: bool = False
    late: bool = False
    slow_s: float = 0.0
    uploads: bool = False
    method: str = ""
    path: str = ""
    times: int = 1

    def matches(self, method: str, path: str, *, uploads: bool) -> bool:
        hits = self.method in ("", method) and self.path in path
        return self.times > 0 and hits and (uploads or not self.uploads)


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


def check_message(
    body: Payload, *, names: Sequence[str] = (), partial: bool = False, flags: int = 0
) -> None:
    """Limits that hold for sends, edits and interaction responses alike. `names` are those of the
    files that come with it, `flags` what the message has already."""
    flags |= body.get("flags") or 0
    content = body.get("content")
    if content is not None and len(content) > CONTENT_MAX:
        raise invalid("Must be 2000 or fewer in length.")
    if not partial and not (content or names or body.get("components")):
        raise ApiError(400, 50006, "Cannot send an empty message")
    if len(str(body.get("nonce") or "")) > 25:
        raise invalid("nonce")
    mentions = body.get("allowed_mentions") or {}
    for kind in ("users", "roles"):
        if mentions.get(kind) and kind in (mentions.get("parse") or ()):
            raise invalid(f"allowed_mentions: {kind} and parse are mutually exclusive")
        if len(mentions.get(kind) or ()) > 100:
            raise invalid(f"allowed_mentions: at most 100 {kind}")
    check_components(body, flags=flags, names=names, partial=partial)


def read_text(body: Payload) -> str:
    """What people read of a message."""
    return body.get("content") or words_of(body.get("components") or [])


def pinged(body: Payload, replied: int | None) -> list[int]:
    """Who is notified: mentioned in the content and allowed by `allowed_mentions`."""
    content = read_text(body)
    allowed = body.get("allowed_mentions")
    if allowed is None:
        return [-1] if "@everyone" in content else []
    users = [int(user) for user in allowed.get("users", ()) if f"<@{user}>" in content]
    if "everyone" in allowed.get("parse", ()) and "@everyone" in content:
        users.append(-1)
    if replied is not None and allowed.get("replied_user"):
        users.append(replied)
    return users
