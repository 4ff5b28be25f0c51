"""Who may send next: one platform connection's budgets, shared fairly and kept with room to spare.

The platform's limits are frozen data (`Budget`). The governor never looks at texts: a stream asks,
is granted a `Ticket` when its turn comes, takes its *latest* text then, and reports the end.

    governor.request("telegram:-100", "turn 7 part 0", Priority.INTERIM, now_s, group=True)
    for ticket in governor.grant(now_s):
        ...send...
        governor.done(ticket, later_s)       # always, whatever happened
    wake again at governor.next_at_s(now_s)

`chat` is what the platform counts by: a channel or a thread of Discord's, a chat of Telegram's
*without* its topic. `stream` is one visible message, so two topics of one forum are two streams.

How 429s are avoided. A request counts from when the platform may have received it at the latest,
(its end less the shortest round trip seen), not from when it was started, and while it is in
flight it counts as now; so calls that overtake each other stay within the limit. Interim texts
are spaced evenly: the next free slot is never far, and `reserve` slots are left for finals.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import Final

from bot.core.rate_limits.budget import Budget
from bot.core.rate_limits.queues import ChatQueues, Priority, Queue, Want
from bot.core.rate_limits.sliding_window import Meter

__all__ = ["Governor", "Priority", "Ticket"]

SLOWEST: Final = 16.0
"""How far freezes can stretch a chat's spacing and windows."""
HEAD_START_S: Final = 10.0
"""A status goes before an interim text, unless that has waited this much longer: no starving."""
ROUND_TRIPS: Final = 64
"""How many calls the shortest round trip is looked for in."""
TRUST: Final = 0.75
"""The part of the shortest round trip that is relied on: an even shorter one may come."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Leave to make one request now. It is held until `Governor.done`."""

    chat: str
    stream: str
    priority: Priority
    granted_s: float
    serial: int
    new_message: bool = False


class Governor:
    """The budgets of one platform connection. Every operation is O(log n) in chats and streams.

    A chat is forgotten when it asks for nothing and its budget is full again. Memory is bounded
    by the chats that were active within the longest window, and by freezes.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._total = Meter((budget.total,))
        self._total_slot_s = 0.0
        self._chats: dict[str, ChatQueues] = {}
        self._waiting: list[tuple[float, int, Queue, int]] = []
        self._ready: list[tuple[tuple[int, float, int], int, Queue, int]] = []
        self._idle: list[tuple[float, str]] = []
        self._open: dict[int, tuple[Queue, Ticket]] = {}
        self._round_trips_s: deque[float] = deque(maxlen=ROUND_TRIPS)
        self._serial = count()

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._chats)

    def request(
        self,
        chat: str,
        stream: str,
        priority: Priority,
        now_s: float,
        *,
        group: bool = False,
        new_message: bool = False,
    ) -> None:
        """Ask for one ticket. Asking again can change the priority, never the time of waiting.

        `new_message` is True for a post and False for an edit (some platforms count them apart).
        """
        self._forget(now_s)
        home = self._chat(chat, group=group)
        known = home.wants.get(stream)
        if known is not None and known[0].same(priority, new_message):
            return
        since_s = now_s if known is None else known[0].since_s
        self._withdraw(home, stream)
        want = Want(chat, stream, priority, since_s, self._order(priority, since_s), new_message)
        queue = home.queue(new_message)
        queue.push(want)
        home.wants[stream] = (want, queue)
        self._schedule(queue)

    def withdraw(self, chat: str, stream: str, now_s: float) -> None:
        """Take a request back, if there is one."""
        home = self._chats.get(chat)
        if home is not None and stream in home.wants:
            self._withdraw(home, stream)
            self._rest(home, now_s)

    def grant(self, now_s: float) -> list[Ticket]:
        """The tickets of those whose turn it is, best first. Each must end with `done`."""
        self._forget(now_s)
        tickets: list[Ticket] = []
        while (queue := self._next(now_s)) is not None:
            want = queue.heap[0]
            if self._total_free_at_s(want) > now_s:
                break
            heapq.heappop(self._ready)
            if queue.free_at_s(want) > now_s:
                self._schedule(queue)
            else:
                tickets.append(self._issue(queue, now_s))
        return tickets

    def done(self, ticket: Ticket, now_s: float, *, sent: bool = True) -> None:
        """The request has ended, well or not. `sent=False`: it was never made, give it back."""
        opened = self._open.pop(ticket.serial, None)
        if opened is None:
            return
        queue = opened[0]
        counts_from_s = None
        if sent:
            self._round_trips_s.append(now_s - ticket.granted_s)
            counts_from_s = max(ticket.granted_s, now_s - self._sure_round_trip_s())
            queue.chat.slow = max(1.0, queue.chat.slow * 0.95)
        queue.meter.end(counts_from_s)
        self._total.end(counts_from_s)
        for other in queue.chat.queues.values():
            self._schedule(other)
        self._rest(queue.chat, now_s)

    def freeze(self, chat: str, until_s: float) -> None:
        """No request in this chat before `until_s` (a 429, or a stored one). Never shortened.

        Afterwards the chat's requests are spaced wider for a while, finals too.
        """
        home = self._chat(chat, group=None)
        home.frozen_until_s = max(home.frozen_until_s, until_s)
        home.slow = min(SLOWEST, home.slow * 2)
        for queue in home.queues.values():
            self._schedule(queue)
        self._rest(home, until_s)

    def next_at_s(self, now_s: float) -> float | None:
        """When `grant` may have a ticket. None: only after a `request` or a `done`."""
        at_s = float("inf")
        best = self._best()
        if best is not None:
            at_s = self._total_free_at_s(best.heap[0])
        while self._waiting and self._waiting[0][3] != self._waiting[0][2].version:
            heapq.heappop(self._waiting)
        if self._waiting:
            at_s = min(at_s, self._waiting[0][0])
        return None if at_s == float("inf") else max(at_s, now_s)

    def _chat(self, key: str, *, group: bool | None) -> ChatQueues:
        home = self._chats.get(key)
        if home is None:
            home = self._chats[key] = ChatQueues(key, self._budget.group)
        if group is not None and not home.queues:
            home.budget = self._budget.group if group else self._budget.private
        return home

    def _order(self, priority: Priority, since_s: float) -> tuple[int, float, int]:
        if priority.urgent:
            return (priority, since_s, next(self._serial))
        lead_s = HEAD_START_S if priority is Priority.STATUS else 0.0
        return (Priority.STATUS, since_s - lead_s, next(self._serial))

    def _withdraw(self, home: ChatQueues, stream: str) -> None:
        found = home.wants.pop(stream, None)
        if found is not None:
            want, queue = found
            want.live = False
            self._schedule(queue)

    def _schedule(self, queue: Queue) -> None:
        queue.version += 1
        want = queue.head()
        if want is None:
            return
        at_s = queue.free_at_s(want)
        if at_s < float("inf"):
            heapq.heappush(self._waiting, (at_s, next(self._serial), queue, queue.version))
        if len(self._waiting) > 64 + 4 * len(self._chats):
            self._waiting = [entry for entry in self._waiting if entry[3] == entry[2].version]
            heapq.heapify(self._waiting)

    def _next(self, now_s: float) -> Queue | None:
        """The queue with the best request among those whose chats allow one now."""
        while self._waiting and self._waiting[0][0] <= now_s:
            _, serial, queue, version = heapq.heappop(self._waiting)
            want = queue.head()
            if version == queue.version and want is not None:
                heapq.heappush(self._ready, (want.order, serial, queue, version))
        return self._best()

    def _best(self) -> Queue | None:
        while self._ready:
            _, _, queue, version = self._ready[0]
            if version == queue.version:
                return queue
            heapq.heappop(self._ready)
        return None

    def _total_free_at_s(self, want: Want) -> float:
        if want.priority.urgent:
            return self._total.free_at_s(0)
        return max(self._total.free_at_s(self._budget.total_reserve), self._total_slot_s)

    def _issue(self, queue: Queue, now_s: float) -> Ticket:
        want = heapq.heappop(queue.heap)
        del queue.chat.wants[want.stream]
        ticket = Ticket(
            want.chat, want.stream, want.priority, now_s, next(self._serial), want.new_message
        )
        self._open[ticket.serial] = (queue, ticket)
        queue.meter.start()
        self._total.start()
        if not want.priority.urgent:
            queue.spaced_until_s = now_s + queue.chat.budget.pace_s * queue.chat.slow
            # a loop that wakes late may catch up a little, so that no slot is wasted
            self._total_slot_s = max(self._total_slot_s, now_s - 0.1) + self._budget.total_pace_s
        self._schedule(queue)
        return ticket

    def _sure_round_trip_s(self) -> float:
        if len(self._round_trips_s) < 3:
            return 0.0
        return TRUST * min(self._round_trips_s)

    def _rest(self, home: ChatQueues, now_s: float) -> None:
        at_s = home.idle_at_s()
        if at_s < float("inf"):
            heapq.heappush(self._idle, (max(at_s, now_s), home.key))

    def _forget(self, now_s: float) -> None:
        while self._idle and self._idle[0][0] <= now_s:
            _, key = heapq.heappop(self._idle)
            home = self._chats.get(key)
            if home is None:
                continue
            at_s = home.idle_at_s()
            if at_s <= now_s:
                del self._chats[key]
