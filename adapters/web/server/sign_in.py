"""Who is there: one-time links and passwords, exchanged for a cookie. Kept are hashes alone."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import sqlite3
from collections import deque
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from adapters.web.server.event_log import EventLog, add_person
from adapters.web.settings import WebSettings
from bot.ports import Clock

OWNER: Final = "owner"
"""Who sits at this very machine. All one-time links lead to them."""
COOKIE_S: Final = 180 * 86_400
TRIES: Final = 10
TRIES_S: Final = 60.0


class SignIn:
    def __init__(self, settings: WebSettings, log: EventLog, clock: Clock) -> None:
        self._settings, self._log, self._clock = settings, log, clock
        self._cookie = f"nemobot-{settings.port}"
        self._link: str | None = None
        self._tries = deque[float]()

    @property
    def takes(self) -> str:
        """What opens the page: "password" or "link"."""
        return "password" if self._settings.password is not None else "link"

    def new_link(self) -> None:
        """A link that works once; the one before works no more. Its secret stands behind #, which
        no browser sends and no log sees. Where there is a password, the address alone."""
        if self.takes == "password":
            self._settings.on_link(self._settings.address)
            return
        token = secrets.token_urlsafe(32)
        self._link = _hash(token)
        self._settings.on_link(f"{self._settings.address}/#link={token}")

    async def person(self, request: Request) -> str | None:
        cookie = request.cookies.get(self._cookie, "")
        return await self._log.run(_person_of, _hash(cookie), self._clock.utc_s())

    def may_try(self) -> bool:
        """So many tries a minute from everybody together: guessing takes for ever."""
        now_s = self._clock.monotonic_s()
        while self._tries and self._tries[0] < now_s - TRIES_S:
            self._tries.popleft()
        return len(self._tries) < TRIES

    async def enter(self, said: str, request: Request, response: Response) -> bool:
        """Set the cookie where `said` is the password, or the link's secret. A browser that is
        known stays who it is."""
        person = await self.person(request)
        if not self._is_right(said):
            self._tries.append(self._clock.monotonic_s())
            return False
        if self.takes == "link":
            person = OWNER
            self.new_link()
        person = person or secrets.token_hex(6)
        token, now_s = secrets.token_urlsafe(32), self._clock.utc_s()
        await self._log.run(_let_in, person, _hash(token), now_s)
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

    def leave(self, response: Response) -> None:
        response.delete_cookie(self._cookie, httponly=True, samesite="strict")

    def _is_right(self, said: str) -> bool:
        if self._settings.password is not None:
            return hmac.compare_digest(_hash(said), _hash(self._settings.password))
        return self._link is not None and hmac.compare_digest(_hash(said), self._link)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _person_of(db: sqlite3.Connection, cookie_hash: str, now_s: float) -> str | None:
    select = "SELECT person FROM cookies WHERE hash = ? AND made_at_s > ?"
    row = db.execute(select, (cookie_hash, now_s - COOKIE_S)).fetchone()
    return None if row is None else str(row[0])


def _let_in(db: sqlite3.Connection, person: str, cookie_hash: str, now_s: float) -> None:
    add_person(db, person, now_s)
    db.execute("INSERT INTO cookies VALUES (?, ?, ?)", (cookie_hash, person, now_s))
