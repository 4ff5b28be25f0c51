"""Claim tokens: a browser that opens NemoVideo's page with one takes the project over."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from engine.resources.tokens import digest
from engine.settings import Settings
from engine.store import Database


class Claims:
    """Only a hash is stored. There is no page here that takes a claim token."""

    def __init__(self, settings: Settings, db: Database, now_s: Callable[[], float]) -> None:
        self._settings = settings
        self._db = db
        self._now_s = now_s

    def make(self, session_id: str) -> str:
        """A secret that is good for `claim_ttl_s`."""
        token = "clm_" + secrets.token_urlsafe(24)
        expires_at_s = self._now_s() + self._settings.claim_ttl_s
        self._db.run("INSERT INTO claims VALUES (?, ?, ?)", digest(token), session_id, expires_at_s)
        return token
