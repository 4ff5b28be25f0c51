"""What NemoVideo refuses on the bot's own account. It stands until the same work is done there
again: an account that is refused, and then asked for nothing, is none that works."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.service.errors import MissingScope, ServiceError
from bot.core.service.values import AccountKind, Work

_TO_DO: Final[Mapping[str, str]] = {
    "TokenRejected": "put a token that works into NEMO_TOKEN, and start again",
    "NoCredits": "top up its credits",
    "ExportBlocked": "upgrade its plan",
    "MissingScope": "put a token with every scope into NEMO_TOKEN, and start again",
}
"""The one thing that helps, by the error of `bot.core.service.errors`."""
_NO_PROOF: Final[Work] = "fetch"
"""A link may be opened without any account."""


class AccountTroubles:
    """`lines` are for the operator. Linked accounts are their holders' to look after."""

    def __init__(self) -> None:
        self._refused: dict[tuple[str, str, str], Work] = {}
        self._told: dict[str, None] = {}

    def heard(self, kind: AccountKind, work: Work, error: ServiceError | None) -> None:
        """`bot.nemo.accounts.OnAccount`."""
        if kind == "linked":
            return
        if error is None:
            self._done(kind, work)
        elif type(error).__name__ in _TO_DO:
            scope = error.scope if isinstance(error, MissingScope) else ""
            self.refused(kind, type(error).__name__, scope, work)

    def refused(self, kind: str, error: str, scope: str, work: Work = "ask") -> None:
        """`work` is what would have to succeed; an error that is known keeps its own."""
        self._refused.setdefault((kind, error, scope), work)

    def call(self, sentence: str) -> None:
        """`bot.nemo.accounts` calls the operator: no token can be had."""
        self._told[sentence] = None

    def topped_up(self, kind: str) -> None:
        self._refused.pop((kind, "NoCredits", ""), None)

    def _done(self, kind: str, work: Work) -> None:
        over = [
            refused
            for refused, by in self._refused.items()
            if refused[0] == kind
            and (by == work or (refused[1] == "TokenRejected" and work != _NO_PROOF))
        ]
        for refused in over:
            del self._refused[refused]
        if work != _NO_PROOF:
            self._told.clear()

    def lines(self) -> list[str]:
        found = list(self._told)
        for kind, error, scope in self._refused:
            about = f"{error} ({scope})" if scope else error
            to_do = _TO_DO.get(error, "look at the log")
            found.append(f"NemoVideo: {about} on the {kind} account: {to_do}")
        return found
