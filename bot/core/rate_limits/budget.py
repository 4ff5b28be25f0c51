"""What a platform allows in which time, as data.

The numbers are the platforms' published or commonly observed ones; neither platform promises any
(Discord: "don't hard-code"; Telegram: "approximately"), so freezes still widen the spacing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final


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
    """

    rates: tuple[Rate, ...]
    pace_s: float
    reserve: int = 0
    posts_apart: bool = False

    def divide(self, n: int) -> ChatBudget:
        shares = tuple(rate.divide(n) for rate in self.rates)
        return replace(self, rates=shares, pace_s=self.pace_s * n)


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


_DISCORD_CHANNEL: Final = ChatBudget((Rate(5, 5.0),), pace_s=1.05, posts_apart=True)

DISCORD: Final = Budget(_DISCORD_CHANNEL, _DISCORD_CHANNEL, Rate(50, 1.0))
"""5 edits and 5 posts in 5 s a channel (observed), 50 requests a second (documented)."""

TELEGRAM: Final = Budget(
    private=ChatBudget((Rate(1, 1.0),), pace_s=1.0),
    group=ChatBudget((Rate(1, 1.0), Rate(20, 60.0)), pace_s=60 / 19, reserve=1),
    total=Rate(30, 1.0),
)
"""1 message a second in a chat, 20 a minute in a group, 30 a second (Bot FAQ). Edits count."""
