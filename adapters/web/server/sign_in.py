"""Who is there: one-time links and passwords, exchanged for a cookie. Kept are hashes alone."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections import deque
from collections.abc import Callable
from ipaddress import ip_address, ip_network
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from adapters.web.server.event_log import EventLog, add_person
from bot.core.recent_dict import RecentDict
from bot.ports import Clock

OWNER: Final = "owner"
"""Who sits at this very machine. All one-time links lead to them."""
OPERATOR: Final = "operator"
"""Who watches. No conversation has this name: those of others are of chance."""
BODY_MAX_BYTES: Final = 200_000
COOKIE_S: Final = 180 * 86_400
TRIES: Final = 10
TRIES_S: Final = 60.0
ADDRESSES: Final = 10_000
"""So many are remembered, the latest that tried."""


class SignIn:
    """One door: a password, or one-time links to `address` where there is none. Everybody who comes
    in by it is `one_person`, or each browser is a person of its own."""

    def __init__(
        self,
        log: EventLog,
        clock: Clock,
        cookie: str,
        *,
        password: str | None,
        one_person: str | None,
        address: str = "",
        on_link: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._log, self._clock, self._cookie = log, clock, cookie
        self._password, self._one_person = password, one_person
        self._address, self._on_link = address, on_link
        self._link: str | None = None
        self._tries = RecentDict[str, deque[float]](ADDRESSES)

    @property
    def takes(self) -> str:
        """What opens the page: "password" or "link"."""
        return "password" if self._password is not None else "link"

    def new_link(self) -> None:
        """A link that works once; the one before works no more. Its secret stands behind #, which
        no browser sends and no log sees. Where there is a password, the address alone."""
        if self.takes == "password":
            self._on_link(self._address)
            return
        token = secrets.token_urlsafe(32)
        self._link = _hash(token)
        self._on_link(f"{self._address}/#link={token}")

    async def person(self, request: Request) -> str | None:
        cookie = request.cookies.get(self._cookie, "")
        known = await self._log.run(_person_of, self._kept(cookie), self._clock.utc_s())
        return None if self._one_person is not None and known != self._one_person else known

    def _tries_of(self, request: Request) -> deque[float]:
        """When somebody at this address was wrong, within the last minute."""
        where = _place_of(request)
        self._tries[where] = tries = self._tries.get(where) or deque[float](maxlen=TRIES)
        while tries and tries[0] < self._clock.monotonic_s() - TRIES_S:
            tries.popleft()
        return tries

    async def enter(self, said: str, request: Request, response: Response) -> bool:
        """Set the cookie where `said` is the password, or the link's secret. A browser that is
        known stays who it is."""
        person = await self.person(request)
        if not self._is_right(said):
            self._tries_of(request).append(self._clock.monotonic_s())
            return False
        if self.takes == "link":
            self.new_link()
        person = self._one_person or person or secrets.token_hex(6)
        token, now_s = secrets.token_urlsafe(32), self._clock.utc_s()
        await self._log.run(_let_in, person, self._kept(token), now_s)
        secure = request.headers.get("origin", "").startswith("https://")
        response.set_cookie(
            self._cookie,
            token,
            max_age=COOKIE_S,
            httponly=True,
            samesite="strict",
            secure=secure,
        )
        return True

    async def log_in(self, request: Request) -> Response:
        """The answer to `{"said": …}`: 204 with the cookie, 403, or 429 after too many tries."""
        match await json_of(request):
            case {"said": str(said)} if len(said) <= 1_000:
                if len(self._tries_of(request)) >= TRIES:
                    return Response(status_code=429)
                response = Response(status_code=204)
                is_in = await self.enter(said, request, response)
                return response if is_in else Response(status_code=403)
        return Response(status_code=400)

    def leave(self, response: Response) -> None:
        response.delete_cookie(self._cookie, httponly=True, samesite="strict")

    def _kept(self, cookie: str) -> str:
        """What is kept of it, which is another thing for another door."""
        return _hash(f"{self._cookie}={cookie}")

    def _is_right(self, said: str) -> bool:
        if self._password is not None:
            return hmac.compare_digest(_hash(said), _hash(self._password))
        return self._link is not None and hmac.compare_digest(_hash(said), self._link)


def _place_of(request: Request) -> str:
    """Where it comes from, as a proxy on this machine tells (X-Forwarded-For): an address, or the
    /64 that one household of the newer kind has all to itself."""
    host = request.client.host if request.client is not None else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ip_network((address, 64), strict=False))
    return host


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _person_of(db: sqlite3.Connection, cookie_hash: str, now_s: float) -> str | None:
    select = "SELECT person FROM cookies WHERE hash = ? AND made_at_s > ?"
    row = db.execute(select, (cookie_hash, now_s - COOKIE_S)).fetchone()
    return None if row is None else str(row[0])


def _let_in(db: sqlite3.Connection, person: str, cookie_hash: str, now_s: float) -> None:
    add_person(db, person, now_s)
    db.execute("INSERT INTO cookies VALUES (?, ?, ?)", (cookie_hash, person, now_s))


async def json_of(request: Request) -> Any:
    """The body, bounded; None where it is no JSON."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > BODY_MAX_BYTES:
            return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
