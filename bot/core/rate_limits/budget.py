"""What a platform allows in which time, as data.

The numbers stand in each adapter's limits.py: published or commonly observed ones. No platform
promises any, so freezes still widen the spacing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` requests in any `per_s` seconds."""

    count: int
    per_s: float

    def __post_init__(self) -> None:
        if self.count < 1 or self.per_s <= 0:
            raise ValueError("a rate allows at least one request in some time")

    def divide(self, n: int) -> Rate:
        """One of `n` equal shares. Together they never exceed the whole."""
        if self.count >= n:
            return Rate(self.count // n, self.per_s)
        return Rate(1, self.per_s * n / self.count)


@dataclass(frozen=True, slots=True)
class ChatBudget:
    """The budget of one chat.

    `reserve` requests of each rate are left to finals and results. `pace_s` is the least time
    between two interim texts of the chat. `posts_apart`: new messages have a budget of their own.
    `burst_pace_s`: the least time where a message that grows alone in its chat may spend more of
    the longest rate at its beginning, as most will soon be whole; None: `pace_s` throughout.
    """

    rates: tuple[Rate, ...]
    pace_s: float
    reserve: int = 0
    posts_apart: bool = False
    burst_pace_s: float | None = None

    def divide(self, n: int) -> ChatBudget:
        shares = tuple(rate.divide(n) for rate in self.rates)
        burst_pace_s = None if self.burst_pace_s is None else self.burst_pace_s * n
        return replace(self, rates=shares, pace_s=self.pace_s * n, burst_pace_s=burst_pace_s)


@dataclass(frozen=True, slots=True)
class Budget:
    """The budgets of one bot on one platform: each private chat, each group, and all together.

    `total_reserve` requests of `total` are left to finals and results.
    """

    private: ChatBudget
    group: ChatBudget
    total: Rate
    total_reserve: int = 1

    @property
    def total_pace_s(self) -> float:
        """The least time between two interim texts of the whole bot."""
        return self.total.per_s / max(1, self.total.count - self.total_reserve)

    def divide(self, n: int, *, private_too: bool = False) -> Budget:
        """The share of one of `n` processes.

        A private chat is one conversation and so in the hands of one process at a time: it keeps
        its whole budget unless `private_too`. A group holds many conversations: it is divided.
        """
        if n < 1:
            raise ValueError("there is at least one process")
        private = self.private.divide(n) if private_too else self.private
        return replace(
            self, private=private, group=self.group.divide(n), total=self.total.divide(n)
        )
