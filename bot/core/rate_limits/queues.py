"""The requests that wait in one chat, how much of its budget is used, and when the best may go."""

from __future__ import annotations

import heapq
from bisect import insort
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from bot.core.rate_limits.budget import ChatBudget, Rate

REMEMBERED_S: Final = 60.0
"""How long after a freeze a quiet chat is still known to be one to be careful with."""

Order = tuple[int, float, int]


class Priority(IntEnum):
    """Finals and results are urgent: they wait for the platform's limits only, not for spacing."""

    FINAL = 0
    RESULT = 1
    INTERIM = 2


@dataclass(slots=True)
class PermitRequest:
    """One stream asks to send. `order` is unique; `messages`: as how many it counts; `live` is
    False once it has been taken back."""

    chat: str
    stream: str
    priority: Priority
    since_s: float
    order: Order
    new_message: bool
    urgent: bool
    messages: int = 1
    live: bool = True


class SlidingWindow:
    """The requests of one budget: when each counts from, oldest first, and those in flight."""

    __slots__ = ("_longest_s", "_most", "_rates", "_stamps_s", "in_flight")

    def __init__(self, rates: tuple[Rate, ...]) -> None:
        self._rates = rates
        self._most = max(rate.count for rate in rates)
        self._longest_s = max(rate.per_s for rate in rates)
        self._stamps_s: list[float] = []
        self.in_flight = 0

    def free_at_s(self, reserve: int, stretch: float = 1.0, messages: int = 1) -> float:
        """When one more request fits, leaving `reserve`. Infinity: when one in flight has ended.

        `stretch`: how much longer the platform's windows seem to be than it says. What counts as
        more `messages` than a window holds goes when that is empty.
        """
        at_s = 0.0
        for rate in self._rates:
            room = max(1, rate.count - reserve - messages + 1) - self.in_flight
            if room <= 0:
                return float("inf")
            if len(self._stamps_s) >= room:
                at_s = max(at_s, self._stamps_s[-room] + rate.per_s * stretch)
        return at_s

    def coming_back_s(self, reserve: int, now_s: float) -> tuple[int, list[float]]:
        """Of the longest rate: how many requests fit now, leaving `reserve`, and when each of those
        that are used comes back, in order."""
        rate = max(self._rates, key=lambda rate: rate.per_s)
        back_s = [at_s for stamp_s in self._stamps_s if (at_s := stamp_s + rate.per_s) > now_s]
        back_s += [now_s + rate.per_s] * self.in_flight
        return max(0, rate.count - reserve - len(back_s)), back_s

    def end(self, counts_from_s: float | None, messages: int = 1) -> None:
        """A request has ended. None: it was never made."""
        self.in_flight -= messages
        if counts_from_s is not None:
            for _ in range(messages):
                insort(self._stamps_s, counts_from_s)
            del self._stamps_s[: -self._most]

    def idle_at_s(self) -> float:
        """When nothing of this is remembered any more."""
        if self.in_flight:
            return float("inf")
        return self._stamps_s[-1] + self._longest_s if self._stamps_s else 0.0


@dataclass(slots=True)
class Queue:
    """Requests of one chat that share a window, best first."""

    chat: ChatQueues
    window: SlidingWindow
    heap: list[tuple[Order, PermitRequest]] = field(default_factory=list)
    spaced_until_s: float = 0.0
    version: int = 0

    def push(self, request: PermitRequest) -> None:
        heapq.heappush(self.heap, (request.order, request))
        if len(self.heap) > 8 + 2 * len(self.chat.requests):
            self.heap = [entry for entry in self.heap if entry[1].live]
            heapq.heapify(self.heap)

    def head(self) -> PermitRequest | None:
        while self.heap and not self.heap[0][1].live:
            heapq.heappop(self.heap)
        return self.heap[0][1] if self.heap else None

    def free_at_s(self, request: PermitRequest) -> float:
        """When the platform's limits, the chat's freeze and the spacing allow this request."""
        reserve = 0 if request.urgent else self.chat.budget.reserve
        free_at_s = self.window.free_at_s(reserve, self.chat.slow, request.messages)
        at_s = max(self.chat.frozen_until_s, free_at_s)
        return at_s if request.urgent else max(at_s, self.spaced_until_s)


@dataclass(slots=True)
class Growing:
    """A stream of interim texts: what kind of message it is, when it began and asked last."""

    kind: str
    begun_s: float
    asked_s: float


@dataclass(slots=True)
class ChatQueues:
    """All that is known of one chat: its queues, its freeze, and how slow to be with it."""

    key: str
    budget: ChatBudget
    queues: dict[bool, Queue] = field(default_factory=dict)
    requests: dict[str, tuple[PermitRequest, Queue]] = field(default_factory=dict)
    since_s: dict[str, float] = field(default_factory=dict)
    """Since when those waited that took their request back; they mostly ask again, for a final."""
    growing: dict[str, Growing] = field(default_factory=dict)
    """The streams that have asked for interim texts, and not for their final one."""
    frozen_until_s: float = 0.0
    slow: float = 1.0

    def queue(self, new_message: bool) -> Queue:
        kind = new_message and self.budget.posts_apart
        if kind not in self.queues:
            self.queues[kind] = Queue(self, SlidingWindow(self.budget.rates))
        return self.queues[kind]

    def idle_at_s(self) -> float:
        """When nothing of this chat needs to be remembered any more. Infinity: not foreseeable."""
        if self.requests:
            return float("inf")
        after_s = REMEMBERED_S if self.slow > 1 else 0.0
        ends_s = (
            max(queue.window.idle_at_s(), queue.spaced_until_s) for queue in self.queues.values()
        )
        return max(self.frozen_until_s + after_s, *ends_s, 0.0)
