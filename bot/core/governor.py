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
from bisect import insort
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Final

from bot.core.budget import Budget, ChatBudget, Rate

SLOWEST: Final = 16.0
"""How far freezes can stretch a chat's spacing and windows."""
REMEMBERED_S: Final = 60.0
"""How long after a freeze a quiet chat is still known to be one to be careful with."""
HEAD_START_S: Final = 10.0
"""A status goes before an interim text, unless that has waited this much longer: no starving."""
ROUND_TRIPS: Final = 64
"""How many calls the shortest round trip is looked for in."""
TRUST: Final = 0.75
"""The part of the shortest round trip that is relied on: an even shorter one may come."""


class Priority(IntEnum):
    """Finals and results are urgent: they wait for the platform's limits only, not for spacing."""

    FINAL = 0
    RESULT = 1
    STATUS = 2
    INTERIM = 3

    @property
    def urgent(self) -> bool:
        return self <= Priority.RESULT


@dataclass(frozen=True, slots=True)
class Ticket:
    """Leave to make one request now. It is held until `Governor.done`."""

    chat: str
    stream: str
    priority: Priority
    granted_s: float
    serial: int
    new_message: bool = False


class _Meter:
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


@dataclass(slots=True)
class _Want:
    chat: str
    stream: str
    priority: Priority
    since_s: float
    order: tuple[int, float, int]
    new_message: bool
    live: bool = True

    def same(self, priority: Priority, new_message: bool) -> bool:
        return self.priority == priority and self.new_message == new_message

    def __lt__(self, other: _Want) -> bool:
        return self.order < other.order


@dataclass(slots=True)
class _Lane:
    """Requests of one chat that share a meter, best first."""

    chat: _Chat
    meter: _Meter
    heap: list[_Want] = field(default_factory=list)
    spaced_until_s: float = 0.0
    version: int = 0

    def head(self) -> _Want | None:
        while self.heap and not self.heap[0].live:
            heapq.heappop(self.heap)
        return self.heap[0] if self.heap else None

    def free_at_s(self, want: _Want) -> float:
        budget = self.chat.budget
        reserve = 0 if want.priority.urgent else budget.reserve
        at_s = max(self.chat.frozen_until_s, self.meter.free_at_s(reserve, self.chat.slow))
        return at_s if want.priority.urgent else max(at_s, self.spaced_until_s)


@dataclass(slots=True)
class _Chat:
    key: str
    budget: ChatBudget
    lanes: dict[bool, _Lane] = field(default_factory=dict)
    wants: dict[str, tuple[_Want, _Lane]] = field(default_factory=dict)
    frozen_until_s: float = 0.0
    slow: float = 1.0

    def lane(self, new_message: bool) -> _Lane:
        kind = new_message and self.budget.posts_apart
        if kind not in self.lanes:
            self.lanes[kind] = _Lane(self, _Meter(self.budget.rates))
        return self.lanes[kind]

    def idle_at_s(self) -> float:
        if self.wants:
            return float("inf")
        after_s = REMEMBERED_S if self.slow > 1 else 0.0
        ends_s = (max(lane.meter.idle_at_s(), lane.spaced_until_s) for lane in self.lanes.values())
        return max(self.frozen_until_s + after_s, *ends_s, 0.0)


class Governor:
    """The budgets of one platform connection. Every operation is O(log n) in chats and streams.

    A chat is forgotten when it asks for nothing and its budget is full again. Memory is bounded
    by the chats that were active within the longest window, and by freezes.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._total = _Meter((budget.total,))
        self._total_slot_s = 0.0
        self._chats: dict[str, _Chat] = {}
        self._waiting: list[tuple[float, int, _Lane, int]] = []
        self._ready: list[tuple[tuple[int, float, int], int, _Lane, int]] = []
        self._idle: list[tuple[float, str]] = []
        self._open: dict[int, tuple[_Lane, Ticket]] = {}
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
        want = _Want(chat, stream, priority, since_s, self._order(priority, since_s), new_message)
        lane = home.lane(new_message)
        heapq.heappush(lane.heap, want)
        home.wants[stream] = (want, lane)
        self._schedule(lane)

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
        while (lane := self._next(now_s)) is not None:
            want = lane.heap[0]
            if self._total_free_at_s(want) > now_s:
                break
            heapq.heappop(self._ready)
            if lane.free_at_s(want) > now_s:
                self._schedule(lane)
            else:
                tickets.append(self._issue(lane, now_s))
        return tickets

    def done(self, ticket: Ticket, now_s: float, *, sent: bool = True) -> None:
        """The request has ended, well or not. `sent=False`: it was never made, give it back."""
        opened = self._open.pop(ticket.serial, None)
        if opened is None:
            return
        lane = opened[0]
        counts_from_s = None
        if sent:
            self._round_trips_s.append(now_s - ticket.granted_s)
            counts_from_s = max(ticket.granted_s, now_s - self._sure_round_trip_s())
            lane.chat.slow = max(1.0, lane.chat.slow * 0.95)
        lane.meter.end(counts_from_s)
        self._total.end(counts_from_s)
        for other in lane.chat.lanes.values():
            self._schedule(other)
        self._rest(lane.chat, now_s)

    def freeze(self, chat: str, until_s: float) -> None:
        """No request in this chat before `until_s` (a 429, or a stored one). Never shortened.

        Afterwards the chat's requests are spaced wider for a while, finals too.
        """
        home = self._chat(chat, group=None)
        home.frozen_until_s = max(home.frozen_until_s, until_s)
        home.slow = min(SLOWEST, home.slow * 2)
        for lane in home.lanes.values():
            self._schedule(lane)
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

    def _chat(self, key: str, *, group: bool | None) -> _Chat:
        home = self._chats.get(key)
        if home is None:
            home = self._chats[key] = _Chat(key, self._budget.group)
        if group is not None and not home.lanes:
            home.budget = self._budget.group if group else self._budget.private
        return home

    def _order(self, priority: Priority, since_s: float) -> tuple[int, float, int]:
        if priority.urgent:
            return (priority, since_s, next(self._serial))
        lead_s = HEAD_START_S if priority is Priority.STATUS else 0.0
        return (Priority.STATUS, since_s - lead_s, next(self._serial))

    def _withdraw(self, home: _Chat, stream: str) -> None:
        found = home.wants.pop(stream, None)
        if found is not None:
            want, lane = found
            want.live = False
            self._schedule(lane)

    def _schedule(self, lane: _Lane) -> None:
        lane.version += 1
        want = lane.head()
        if want is None:
            return
        at_s = lane.free_at_s(want)
        if at_s < float("inf"):
            heapq.heappush(self._waiting, (at_s, next(self._serial), lane, lane.version))
        if len(self._waiting) > 64 + 4 * len(self._chats):
            self._waiting = [entry for entry in self._waiting if entry[3] == entry[2].version]
            heapq.heapify(self._waiting)

    def _next(self, now_s: float) -> _Lane | None:
        """The lane with the best request among those whose chats allow one now."""
        while self._waiting and self._waiting[0][0] <= now_s:
            _, serial, lane, version = heapq.heappop(self._waiting)
            want = lane.head()
            if version == lane.version and want is not None:
                heapq.heappush(self._ready, (want.order, serial, lane, version))
        return self._best()

    def _best(self) -> _Lane | None:
        while self._ready:
            _, _, lane, version = self._ready[0]
            if version == lane.version:
                return lane
            heapq.heappop(self._ready)
        return None

    def _total_free_at_s(self, want: _Want) -> float:
        if want.priority.urgent:
            return self._total.free_at_s(0)
        return max(self._total.free_at_s(self._budget.total_reserve), self._total_slot_s)

    def _issue(self, lane: _Lane, now_s: float) -> Ticket:
        want = heapq.heappop(lane.heap)
        del lane.chat.wants[want.stream]
        ticket = Ticket(
            want.chat, want.stream, want.priority, now_s, next(self._serial), want.new_message
        )
        self._open[ticket.serial] = (lane, ticket)
        lane.meter.start()
        self._total.start()
        if not want.priority.urgent:
            lane.spaced_until_s = now_s + lane.chat.budget.pace_s * lane.chat.slow
            # a loop that wakes late may catch up a little, so that no slot is wasted
            self._total_slot_s = max(self._total_slot_s, now_s - 0.1) + self._budget.total_pace_s
        self._schedule(lane)
        return ticket

    def _sure_round_trip_s(self) -> float:
        if len(self._round_trips_s) < 3:
            return 0.0
        return TRUST * min(self._round_trips_s)

    def _rest(self, home: _Chat, now_s: float) -> None:
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
