"""What is wrong with this process, in lines for the operator."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.operate.supervisor import Receiving
from bot.ports import Clock
from bot.store.database import Database
from bot.store.reasons import reason_of

PATIENCE_S = 60.0
"""Connections are lost and found again all day; only a longer silence is trouble. What can't be
stored is trouble at once."""
OPERATOR_S = 900.0
"""How long a call for the operator stands without being repeated."""
DATABASE_S = 5.0


_TO_DO: Final[Mapping[str, str]] = {
    "TokenRejected": "put a token that works into NEMO_TOKEN, and start again",
    "NoCredits": "top up its credits",
    "ExportBlocked": "upgrade its plan",
    "MissingScope": "put a token with every scope into NEMO_TOKEN, and start again",
}
"""The one thing that helps, by the error of `bot.core.service.errors`."""


class Health:
    """Collects troubles: platforms that are not heard, a database that is away, and what only the
    operator can mend."""

    def __init__(self, clock: Clock, *, patience_s: float = PATIENCE_S) -> None:
        self._clock = clock
        self._patience_s = patience_s
        self._receiving: Sequence[Receiving] = ()
        self._db: Database | None = None
        self._since_s: dict[str, float] = {}
        self._operator: dict[str, float] = {}
        self._low_credits: dict[str, str] = {}
        self._cannot_fit: dict[str, float] = {}
        self.stopping = False

    def watch_over(self, db: Database, receiving: Sequence[Receiving]) -> None:
        self._db, self._receiving = db, receiving

    def call_operator(self, sentence: str) -> None:
        self._operator[sentence] = self._clock.monotonic_s()

    def watch(self, event: MutableMapping[str, Any]) -> None:
        """Log lines that say that the operator is needed, or will be."""
        account = event.get("account", "")
        match event.get("event"):
            case "operator.needed":
                error, scope = event.get("error", ""), event.get("scope")
                about = f"{error} ({scope})" if scope else error
                to_do = _TO_DO.get(error, "look at the log")
                self.call_operator(f"NemoVideo: {about} on the {account} account: {to_do}")
            case "nemo.redirects":
                self.call_operator(
                    f"NEMO_API_URL answers with a redirect to {event['to']}: set it to where the "
                    "service is"
                )
            case "operator.low_credits":
                left, low = event["available"], event["low"]
                self._low_credits[account] = (
                    f"NemoVideo: {left:g} credits left on the {account} account (LOW_CREDITS="
                    f"{low:g}): top it up soon"
                )
            case "operator.cannot_fit":
                self._cannot_fit[event["sentence"]] = self._clock.monotonic_s()
            case "operator.credits_again":
                self._low_credits.pop(account, None)

    def warnings(self) -> list[str]:
        """What will be trouble if nobody does something. Nothing is wrong until then."""
        now_s = self._clock.monotonic_s()
        cannot = [line for line, at_s in self._cannot_fit.items() if now_s - at_s < OPERATOR_S]
        return [*self._low_credits.values(), *cannot]

    async def troubles(self, *, at_once: bool = False) -> list[str]:
        """What is wrong, one line each. `at_once`: also what has only just begun."""
        now_s = self._clock.monotonic_s()
        found = []
        for receiving in self._receiving:
            line = receiving.trouble()
            if line is None:
                self._since_s.pop(receiving.name, None)
                continue
            since_s = self._since_s.setdefault(receiving.name, now_s)
            if at_once or receiving.storing_trouble() or now_s - since_s >= self._patience_s:
                found.append(line)
        found += [line for line, at_s in self._operator.items() if now_s - at_s < OPERATOR_S]
        if (line := await self._database_trouble()) is not None:
            found.append(line)
        return found

    async def _database_trouble(self) -> str | None:
        if self._db is None:
            return "the database is not open yet"
        try:
            await self._db.run_soon(DATABASE_S, _look)
        except SQLAlchemyError as error:
            return f"the database does not answer: {reason_of(error)}"
        return None

    async def ready(self) -> bool:
        """Connected and not stopping: more work may come here."""
        return not self.stopping and not await self.troubles(at_once=True)


async def _look(tx: AsyncConnection) -> None:
    await tx.execute(sa.select(1))
