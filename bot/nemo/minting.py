"""When a token for an anonymous client id may be asked for, and how long is waited for one.

The service gives a client id one token in seven days, and an address few; who asks too often is
answered 429, which also means that the id's present token is still good.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.core.service.errors import (
    AccountUnavailable,
    ServiceBusy,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import Attribution
from bot.nemo.wire import AnonymousToken
from bot.ports import Clock

Ask = Callable[[str, Attribution], Awaitable[AnonymousToken]]
"""One request for a client id's token."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """`rate_limit_s` where the service names no pause; over `longest_s` isn't waited for.

    `after_refusal_s`: how long minting is not tried again after it was refused twice, where the
    service doesn't say; over `hold_s` it is tried again whatever the service said.
    `after_fault_s`: before minting is tried again after an unclear answer.
    """

    rate_limit_s: float = 30.0
    longest_s: float = 120.0
    after_refusal_s: float = 900.0
    hold_s: float = 3600.0
    after_fault_s: float = 2.0

    def of(self, error: ServiceBusy) -> float:
        return self.rate_limit_s if error.retry_after_s is None else error.retry_after_s

    def is_bearable(self, error: ServiceBusy) -> bool:
        return self.of(error) <= self.longest_s


class Minting:
    """Raises `ServiceError`s. Its caller holds the lock of the account that is minted for."""

    def __init__(self, ask: Ask, clock: Clock, pauses: Pauses) -> None:
        self._ask = ask
        self._clock = clock
        self._pauses = pauses
        self._wait_until_s = 0.0  # monotonic: after a refusal that somebody waits for
        self._hold_until_s = 0.0  # monotonic: after one that nobody waits for
        self._promised_s = 0.0  # monotonic: when the service said that it mints again

    async def at_once(self, client_id: str, attribution: Attribution) -> AnonymousToken | None:
        """Without a pause, for who has another token to try; None where it is refused now."""
        now_s = self._clock.monotonic_s()
        if now_s < max(self._wait_until_s, self._hold_until_s):
            return None
        try:
            return await self._ask(client_id, attribution)
        except ServiceBusy as error:
            if self._pauses.is_bearable(error):
                self._wait_until_s = self._clock.monotonic_s() + self._pauses.of(error)
            else:
                self._hold(error)
            return None

    async def patiently(
        self,
        client_id: str,
        attribution: Attribution,
        *,
        may_be_lost: bool = False,
        keeps_id: bool = True,
    ) -> AnonymousToken:
        """Waits for one rate limit and repeats one unclear answer. AccountUnavailable where it is
        refused all the same, and from then on until it may be tried again.

        `may_be_lost`: this id's one token may have been minted, and lost with its answer. A refusal
        then is raised as it is (ServiceBusy), for who does not keep the id.
        """
        now_s = self._clock.monotonic_s()
        if now_s < self._hold_until_s:
            raise self._unavailable()
        may_wait = may_repeat = True
        if now_s < self._wait_until_s:
            may_wait = False
            await self._clock.sleep_s(self._wait_until_s - now_s)
        while True:
            try:
                return await self._ask(client_id, attribution)
            except ServiceBusy as error:
                if may_be_lost:
                    raise
                if not (may_wait and self._pauses.is_bearable(error)):
                    self._hold(error)
                    raise self._unavailable() from None
                may_wait = False
                await self._clock.sleep_s(self._pauses.of(error))
            except (Unavailable, Unreadable):
                if not may_repeat:
                    raise
                may_repeat, may_be_lost = False, not keeps_id
                await self._clock.sleep_s(self._pauses.after_fault_s)

    def _hold(self, error: ServiceBusy) -> None:
        now_s, pauses = self._clock.monotonic_s(), self._pauses
        promised_s = error.retry_after_s or pauses.after_refusal_s
        self._promised_s = now_s + promised_s
        self._hold_until_s = now_s + min(promised_s, pauses.hold_s)

    def _unavailable(self) -> AccountUnavailable:
        left_s = max(0.0, self._promised_s - self._clock.monotonic_s())
        return AccountUnavailable(retry_at_s=self._clock.utc_s() + left_s, retry_after_s=left_s)
