"""What is wrong with this process, in lines for the operator."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.operate.supervisor import Receiving
from bot.operate.troubles.account import AccountTroubles
from bot.ports import Clock
from bot.store.database import Database
from bot.store.platform_time import PlatformTime
from bot.store.reasons import reason_of

PATIENCE_S = 60.0
"""Connections are lost and found again all day; only a longer silence is trouble. What can't be
stored is trouble at once."""
DATABASE_S = 5.0
FREE_LEAST_BYTES = 300_000_000
"""Less, and the next result that passes the disk may not find room."""
_SERVICE_AWAY: Final = frozenset({"not_reached", "unavailable", "unreadable", "redirect"})
FAILURES: Final = 3
OVER_S: Final = 120.0


class Failing:
    """Something that is tried again and again: requests, turns. Three failures over two
    minutes without a success are trouble; what fails once, or for a moment, is none yet."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since_s: float | None = None
        self._reasons: Counter[str] = Counter()

    def succeeded(self) -> None:
        self._since_s = None
        self._reasons.clear()

    def failed(self, reason: str) -> None:
        if self._since_s is None:
            self._since_s = self._clock.monotonic_s()
        self._reasons[reason] += 1

    def trouble(self) -> str | None:
        """The usual reason, how often and for how long."""
        if self._since_s is None or self._reasons.total() < FAILURES:
            return None
        for_s = self._clock.monotonic_s() - self._since_s
        if for_s < OVER_S:
            return None
        [(reason, _)] = self._reasons.most_common(1)
        return f"{reason}, {self._reasons.total()} failures in {for_s / 60:.0f} minutes"


class Health:
    """Collects troubles: platforms that are not heard, a database that is away, a service that
    fails, turns that crash, a disk that is nearly full, and what only the operator can mend.
    `folder` is where things are kept; `free_least_bytes` must be left on its disk."""

    def __init__(
        self,
        clock: Clock,
        *,
        patience_s: float = PATIENCE_S,
        folder: Path | None = None,
        free_least_bytes: int = FREE_LEAST_BYTES,
    ) -> None:
        self._clock = clock
        self._patience_s = patience_s
        self._folder, self._free_least_bytes = folder, free_least_bytes
        self._receiving: Sequence[Receiving] = ()
        self._db: Database | None = None
        self._platform_time: PlatformTime | None = None
        self._since_s: dict[str, float] = {}
        self._account, self._redirect = AccountTroubles(), ""
        self.call_operator, self.heard_of_account = self._account.call, self._account.heard
        self._low_credits: dict[str, str] = {}
        self._cannot_fit: dict[str, None] = {}
        self._service, self._turns = Failing(clock), Failing(clock)
        self._was_ready = False
        self.stopping = False

    def watch_over(
        self,
        db: Database,
        receiving: Sequence[Receiving],
        platform_time: PlatformTime | None = None,
    ) -> None:
        self._db, self._receiving, self._platform_time = db, receiving, platform_time

    def heard_of_request(self, _endpoint: str, outcome: str, _took_s: float) -> None:
        """`bot.nemo.http.OnRequest`. A refusal is an answer: the service is there."""
        if outcome in _SERVICE_AWAY:
            self._service.failed(outcome.replace("_", " "))
        else:
            self._service.succeeded()
            self._redirect = ""

    def platforms(self) -> dict[str, bool]:
        """Which of those that are received from here work now."""
        return {each.name: each.trouble() is None for each in self._receiving}

    def watch(self, event: MutableMapping[str, Any]) -> None:
        """Log lines that say that the operator is needed, or will be."""
        account = event.get("account", "")
        match event.get("event"):
            case "operator.needed":
                self._account.refused(account, event.get("error", ""), event.get("scope", ""))
            case "turn.crashed" | "export.crashed":
                self._turns.failed("a bug")
            case "turn.ended":
                self._turns.succeeded()
            case "nemo.redirects":
                self._redirect = (
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
                self._cannot_fit[event["sentence"]] = None
            case "operator.fits_again":
                self._cannot_fit.pop(event["sentence"], None)
            case "operator.credits_again":
                self._low_credits.pop(account, None)
                self._account.topped_up(account)

    def warnings(self) -> list[str]:
        """What will be trouble if nobody does something. Nothing is wrong until then."""
        wrong_s = self._platform_time.wrong_s() if self._platform_time is not None else 0.0
        clock = f"this machine's clock is {abs(wrong_s):,.0f} s " + (
            "ahead of" if wrong_s > 0 else "behind"
        )
        wrong = [f"{clock} the platforms': timedatectl set-ntp true"] * bool(wrong_s)
        return [*self._low_credits.values(), *self._cannot_fit, *wrong]

    async def troubles(self, *, at_once: bool = False) -> list[str]:
        """What is wrong, one line each. `at_once`: also what has only just begun."""
        found = []
        for receiving in self._receiving:
            lasts, line = self._lasts(receiving), receiving.trouble()
            if line is not None and (at_once or lasts or receiving.storing_trouble()):
                found.append(line)
        if (failing := self._service.trouble()) is not None:
            found.append(
                f"NemoVideo fails ({failing}): look at NEMO_API_URL and this machine's network; "
                "if both are right, wait"
            )
        if (crashing := self._turns.trouble()) is not None:
            found.append(f"turns crash ({crashing}): look for turn.crashed in the log")
        if (line := await self._disk_trouble()) is not None:
            found.append(line)
        found += [*[self._redirect] * bool(self._redirect), *self._account.lines()]
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

    async def _disk_trouble(self) -> str | None:
        """Before a write fails: what can't be stored is heard too late."""
        if self._folder is None:
            return None
        try:
            free = (await asyncio.to_thread(shutil.disk_usage, self._folder)).free
        except OSError as error:
            return f"{self._folder} can't be looked at: {error.strerror}"
        if free >= self._free_least_bytes:
            return None
        return f"the disk of {self._folder} has {free // 1_000_000} MB left: make room"

    async def ready(self) -> bool:
        """Connected and not stopping: more work may come here. Once it was, only what lasts
        changes that: a connection that is lost and found again is no reason to send work away."""
        if self.stopping:
            return False
        if not self._was_ready:
            self._was_ready = not await self.troubles(at_once=True)
            return self._was_ready
        lasting = [each.name for each in self._receiving if self._lasts(each)]
        return not lasting and await self._database_trouble() is None

    def _lasts(self, receiving: Receiving) -> bool:
        now_s = self._clock.monotonic_s()
        if receiving.trouble() is None:
            self._since_s.pop(receiving.name, None)
            return False
        return now_s - self._since_s.setdefault(receiving.name, now_s) >= self._patience_s


async def _look(tx: AsyncConnection) -> None:
    await tx.execute(sa.select(1))
