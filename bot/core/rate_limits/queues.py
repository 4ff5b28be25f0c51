"""The requests that wait in one chat, and when the best of them may go."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from bot.core.rate_limits.budget import ChatBudget
from bot.core.rate_limits.sliding_window import Meter

REMEMBERED_S: Final = 60.0
"""How long after a freeze a quiet chat is still known to be one to be careful with."""


class Priority(IntEnum):
    """Finals and results are urgent: they wait for the platform's limits only, not for spacing."""

    FINAL = 0
    RESULT = 1
    STATUS = 2
    INTERIM = 3

    @property
    def urgent(self) -> bool:
        return self <= Priority.RESULT


@dataclass(slots=True)
class Want:
    """One stream's request. `live` is False when it was withdrawn or replaced."""

    chat: str
    stream: str
    priority: Priority
    since_s: float
    order: tuple[int, float, int]
    new_message: bool
    live: bool = True

    def same(self, priority: Priority, new_message: bool) -> bool:
        return self.priority == priority and self.new_message == new_message

    def __lt__(self, other: Want) -> bool:
        return self.order < other.order


@dataclass(slots=True)
class Queue:
    """Requests of one chat that share a meter, best first."""

    chat: ChatQueues
    meter: Meter
    heap: list[Want] = field(default_factory=list)
    spaced_until_s: float = 0.0
    version: int = 0

    def push(self, want: Want) -> None:
        heapq.heappush(self.heap, want)
        if len(self.heap) > 8 + 2 * len(self.chat.wants):
            self.heap = [want for want in self.heap if want.live]
            heapq.heapify(self.heap)

    def head(self) -> Want | None:
        while self.heap and not self.heap[0].live:
            heapq.heappop(self.heap)
        return self.heap[0] if self.heap else None

    def free_at_s(self, want: Want) -> float:
        budget = self.chat.budget
        reserve = 0 if want.priority.urgent else budget.reserve
        at_s = max(self.chat.frozen_until_s, self.meter.free_at_s(reserve, self.chat.slow))
        return at_s if want.priority.urgent else max(at_s, self.spaced_until_s)


@dataclass(slots=True)
class ChatQueues:
    """All that is known of one chat: its queues, its freeze, and how slow to be with it."""

    key: str
    budget: ChatBudget
    queues: dict[bool, Queue] = field(default_factory=dict)
    wants: dict[str, tuple[Want, Queue]] = field(default_factory=dict)
    frozen_until_s: float = 0.0
    slow: float = 1.0

    def queue(self, new_message: bool) -> Queue:
        kind = new_message and self.budget.posts_apart
        if kind not in self.queues:
            self.queues[kind] = Queue(self, Meter(self.budget.rates))
        return self.queues[kind]

    def idle_at_s(self) -> float:
        if self.wants:
            return float("inf")
        after_s = REMEMBERED_S if self.slow > 1 else 0.0
        ends_s = (
            max(queue.meter.idle_at_s(), queue.spaced_until_s) for queue in self.queues.values()
        )
        return max(self.frozen_until_s + after_s, *ends_s, 0.0)
