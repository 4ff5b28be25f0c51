"""Who is asking: anonymous and configured tokens.

Only a token's hash is stored, so a copy of the database opens nobody's account.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import ApiError, bad_request
from engine.settings import Settings
from engine.store import Database

_ANONYMOUS_SCOPES = "read write upload"
_MAX_CLIENT_ID_CHARS = 128


@dataclass(frozen=True)
class Caller:
    """Who is asking, as proved by the token."""

    user_id: str
    scopes: frozenset[str]

    @property
    def anonymous(self) -> bool:
        return self.user_id.startswith("anon_")

    def require(self, scope: str) -> None:
        """Error: 403 when the token was not given this scope."""
        if scope not in self.scopes and "*" not in self.scopes:
            raise ApiError(403, f"This token lacks the scope '{scope}'.")


@dataclass(frozen=True)
class MintedToken:
    """A new token. It is told once, here: only its hash is kept."""

    token: str
    user_id: str
    expires_at_s: float
    credits: int


class Tokens:
    """Tokens and the accounts behind them.

    Errors: OSError or ValueError for a `tokens_file` that can't be read.
    """

    def __init__(self, settings: Settings, db: Database, now_s: Callable[[], float]) -> None:
        self._settings = settings
        self._db = db
        self._now_s = now_s
        if settings.tokens_file is not None:
            self._configure(settings.tokens_file)

    def mint(self, client_id: str | None, ip: str) -> MintedToken:
        """An anonymous token, good for `token_ttl_s`.

        The same client id gets the same account again.

        Errors: 400 without a client id, 429 while its token is valid or its address has had
        `tokens_per_ip` of them.
        """
        client_id = (client_id or "").strip()
        if not client_id:
            raise bad_request("Missing X-Client-Id.")
        if len(client_id) > _MAX_CLIENT_ID_CHARS or not client_id.isprintable():
            raise bad_request("X-Client-Id is not a UUID.")
        now_s = self._now_s()
        with self._db.transaction():
            self._check_rates(client_id, ip, now_s)
            user_id = self._open_account(client_id)
            return self._issue(user_id, ip, now_s)

    def _check_rates(self, client_id: str, ip: str, now_s: float) -> None:
        live = self._db.one(
            "SELECT MAX(t.expires_at_s) AS until_s FROM tokens t JOIN accounts USING (user_id)"
            " WHERE client_id = ? AND t.expires_at_s > ?",
            client_id,
            now_s,
        )
        if live is not None and live["until_s"] is not None:
            wait_s = live["until_s"] - now_s
            raise ApiError(429, "This client id has a valid token.", retry_after_s=wait_s)
        since_s = now_s - self._settings.token_ttl_s
        row = self._db.one(
            "SELECT COUNT(*) AS n, MIN(issued_at_s) AS first_s FROM tokens"
            " WHERE ip = ? AND issued_at_s > ?",
            ip,
            since_s,
        )
        limit = self._settings.tokens_per_ip
        if row is not None and limit and row["n"] >= limit:
            wait_s = row["first_s"] - since_s
            raise ApiError(429, "Too many tokens for this address.", retry_after_s=wait_s)

    def _open_account(self, client_id: str) -> str:
        known = self._db.one("SELECT user_id FROM accounts WHERE client_id = ?", client_id)
        user_id = known["user_id"] if known else "anon_" + secrets.token_hex(12)
        self._db.run(
            "INSERT INTO accounts (user_id, client_id, credits) VALUES (?, ?, ?)"
            " ON CONFLICT (user_id) DO UPDATE SET credits = excluded.credits",
            user_id,
            client_id,
            self._settings.credits,
        )
        return str(user_id)

    def _issue(self, user_id: str, ip: str, now_s: float) -> MintedToken:
        token = "nmv_usr_" + secrets.token_urlsafe(32)
        expires_at_s = now_s + self._settings.token_ttl_s
        self._db.run(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?)",
            digest(token),
            user_id,
            _ANONYMOUS_SCOPES,
            ip,
            now_s,
            expires_at_s,
        )
        return MintedToken(token, user_id, expires_at_s, self._settings.credits)

    def identify(self, authorization: str | None) -> Caller:
        """The caller behind an `Authorization: Bearer` header. Error: 1001."""
        scheme, _, token = (authorization or "").partition(" ")
        row = None
        if scheme.lower() == "bearer" and token.strip():
            row = self._db.one("SELECT * FROM tokens WHERE token_hash = ?", digest(token.strip()))
        if row is None:
            raise ApiError(1001, "The token is missing or not valid.")
        if row["expires_at_s"] is not None and row["expires_at_s"] <= self._now_s():
            raise ApiError(1001, "The token has expired.")
        return Caller(row["user_id"], frozenset(row["scopes"].split()))

    def _configure(self, path: Path) -> None:
        for line in path.read_text("utf-8").splitlines():
            fields = line.split()
            if not fields or fields[0].startswith("#"):
                continue
            scopes = " ".join(fields[1].split(",")) if len(fields) > 1 else "*"
            credits = int(fields[2]) if len(fields) > 2 else self._settings.credits
            user_id = "usr_" + digest(fields[0])[:24]
            self._db.run(
                "INSERT OR IGNORE INTO accounts VALUES (?, NULL, ?)",
                user_id,
                credits,
            )
            self._db.run(
                "INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, NULL, ?, NULL)",
                digest(fields[0]),
                user_id,
                scopes,
                self._now_s(),
            )


def digest(secret: str) -> str:
    """What of a secret is stored."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
