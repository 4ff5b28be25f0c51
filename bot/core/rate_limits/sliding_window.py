"""How much of a budget is used, and when one more request fits into every window."""

from __future__ import annotations

from bisect import insort

from bot.core.rate_limits.budget import Rate


class SlidingWindow:
    """The requests of one budget: when each counts from, oldest first, and those in flight."""

    __slots__ = ("_in_flight", "_longest_s", "_most", "_rates", "_stamps_s")

    def __init__(self, rates: tuple[Rate, ...]) -> None:
        self._rates = rates
        self._most = max(rate.count for rate in rates)
        self._longest_s = max(rate.per_s for rate in rates)
        self._stamps_s: list[float] = []
        self._in_flight = 0

    def free_at_s(self, reserve: int, stretch: float = 1.0) -> float:
        """When one more request fits, leaving `reserve`. Infinity: when one in flight has ended.

        `stretch`: how much longer the platform's windows seem to be than it says.
        """
        at_s = 0.0
        for rate in self._rates:
            room = max(1, rate.count - reserve) - self._in_flight
            if room <= 0:
                return float("inf")
            if len(self._stamps_s) >= room:
                at_s = max(at_s, self._stamps_s[-room] + rate.per_s * stretch)
        return at_s

    def start(self) -> None:
        self._in_flight += 1

    def end(self, counts_from_s: float | None) -> None:
        self._in_flight -= 1
        if counts_from_s is not None:
            insort(self._stamps_s, counts_from_s)
            del self._stamps_s[: -self._most]

    def idle_at_s(self) -> float:
        """When nothing of this is remembered any more."""
        if self._in_flight:
            return float("inf")
        return self._stamps_s[-1] + self._longest_s if self._stamps_s else 0.0
