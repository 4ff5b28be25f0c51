"""Who may send next: one platform connection's budgets, shared fairly and kept with room to spare.

The platform's limits are frozen data (`Budget`). The scheduler never looks at texts: a stream asks,
is granted a `Permit` when its turn comes, takes its *latest* text then, and reports the end.

    scheduler.request("telegram:-100", "post 7", Priority.INTERIM, now_s, group=True)
    for permit in scheduler.grant(now_s):
        ...send...
        scheduler.done(permit, later_s)       # always, whatever happened
    wake again at scheduler.next_at_s(now_s)

`chat` is what the platform counts by: a channel or a thread of Discord's, a chat of Telegram's
*without* its topic. `stream` is one visible message, so two topics of one forum are two streams.

How 429s are avoided. A request counts from when the platform may have received it at the latest
(its end less the shortest round trip seen), not from when it was started, and while it is in
flight it counts as now; so calls that overtake each other stay within the limit. Interim texts
are spaced evenly: the next free slot is never far, and `reserve` slots are left for finals. Where
a chat's window is long and one message grows alone there, "evenly" goes by what `lengths` has
learned: most answers are short, and need no slots for the rest of the minute.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import Final

from bot.core.rate_limits.budget import Budget
from bot.core.rate_limits.lengths import Lengths
from bot.core.rate_limits.queues import (
    REMEMBERED_S,
    ChatQueues,
    Growing,
    Order,
    PermitRequest,
    Priority,
    Queue,
    SlidingWindow,
)

__all__ = ["Permit", "Priority", "Scheduler"]

SLOWEST: Final = 16.0
"""How far freezes can stretch a chat's spacing and windows."""
ROUND_TRIPS: Final = 64
"""How many calls the shortest round trip is looked for in."""
TRUST: Final = 0.75
"""The part of the shortest round trip that is relied on: an even shorter one may come."""
SILENT_S: Final = 10.0
"""A message that has asked for nothing for so long does not grow, and begins anew when it does."""
LATE_S: Final = 0.1
"""A loop that wakes late may catch up so much, so that no slot is wasted."""


@dataclass(frozen=True, slots=True)
class Permit:
    """Permission to make one request now. It is held until `Scheduler.done`."""

    chat: str
    stream: str
    priority: Priority
    granted_s: float
    serial: int
    new_message: bool = False
    messages: int = 1


class Scheduler:
    """The budgets of one platform connection. Every operation is O(log n) in chats and streams.

    A chat is forgotten when it asks for nothing and its budget is full again. Memory is bounded
    by the chats that were active within the longest window, and by freezes.
    """

    def __init__(self, budget: Budget, lengths: dict[str, Lengths] | None = None) -> None:
        """`lengths` are what is known of messages by their kind; they are added to."""
        self._budget = budget
        self._lengths = {} if lengths is None else lengths
        self._total = SlidingWindow((budget.total,))
        self._total_pace_s = budget.total_pace_s
        self._total_slot_s = 0.0
        self._chats: dict[str, ChatQueues] = {}
        self._waiting: list[tuple[float, int, Queue, int]] = []
        self._ready: list[tuple[Order, int, Queue, int]] = []
        self._idle: list[tuple[float, str]] = []
        self._open: dict[int, Queue] = {}
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
        messages: int = 1,
        kind: str = "",
    ) -> None:
        """Ask for one permit. Asking again can change the priority, never the time of waiting.

        `new_message` is True for a post and False for an edit (some platforms count them apart);
        `messages` is as how many the platform counts it; messages of one `kind` are about as long.
        """
        home = self._chat(chat, group=group)
        self._follow(home, stream, priority, now_s, kind)
        known = home.requests.get(stream)
        if known is not None:
            if (known[0].priority, known[0].new_message) == (priority, new_message):
                return
            self._withdraw(home, stream)
        since_s = home.since_s.pop(stream, now_s) if known is None else known[0].since_s
        order = (priority, since_s, next(self._serial))
        urgent = priority <= Priority.RESULT
        request = PermitRequest(
            chat, stream, priority, since_s, order, new_message, urgent, messages
        )
        queue = home.queue(new_message)
        queue.push(request)
        home.requests[stream] = (request, queue)
        self._schedule(queue)

    def withdraw(self, chat: str, stream: str, now_s: float) -> None:
        """Take a request back, if there is one. Asked again, it has waited since the first time."""
        home = self._chats.get(chat)
        if home is not None and stream in home.requests:
            home.since_s[stream] = home.requests[stream][0].since_s
            self._withdraw(home, stream)
            self._forget_later(home, now_s)

    def grant(self, now_s: float) -> list[Permit]:
        """The permits of those whose turn it is, best first. Each must end with `done`."""
        self._forget(now_s)
        permits: list[Permit] = []
        while (queue := self._best(now_s)) is not None:
            request = queue.heap[0][1]
            if self._total_free_at_s(request) > now_s:
                break
            heapq.heappop(self._ready)
            if queue.free_at_s(request) > now_s:
                self._schedule(queue)
            else:
                permits.append(self._issue(queue, request, now_s))
        return permits

    def done(self, permit: Permit, now_s: float, *, sent: bool = True) -> None:
        """The request has ended, well or not. `sent=False`: it was never made, give it back."""
        queue = self._open.pop(permit.serial, None)
        if queue is None:
            return
        counts_from_s = None
        if sent:
            trips_s = self._round_trips_s
            trips_s.append(now_s - permit.granted_s)
            sure_s = TRUST * min(trips_s) if len(trips_s) >= 3 else 0.0
            counts_from_s = max(permit.granted_s, now_s - sure_s)
            queue.chat.slow = max(1.0, queue.chat.slow * 0.95)
        queue.window.end(counts_from_s, permit.messages)
        self._total.end(counts_from_s, permit.messages)
        for other in queue.chat.queues.values():
            self._schedule(other)
        self._forget_later(queue.chat, now_s)

    def freeze(self, chat: str, until_s: float) -> None:
        """No request in this chat before `until_s` (a 429, or a stored one). Never shortened.

        Afterwards the chat's requests are spaced wider for a while, finals too.
        """
        home = self._chat(chat, group=None)
        home.frozen_until_s = max(home.frozen_until_s, until_s)
        home.slow = min(SLOWEST, home.slow * 2)
        for queue in home.queues.values():
            self._schedule(queue)
        self._forget_later(home, until_s)

    def next_at_s(self, now_s: float) -> float | None:
        """When `grant` may have a permit. None: only after a `request` or a `done`."""
        best = self._best(now_s)
        at_s = float("inf") if best is None else self._total_free_at_s(best.heap[0][1])
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

    def _withdraw(self, home: ChatQueues, stream: str) -> None:
        request, queue = home.requests.pop(stream)
        request.live = False
        self._schedule(queue)

    def _schedule(self, queue: Queue) -> None:
        """Look at this queue again when its best request may go."""
        queue.version += 1
        request = queue.head()
        if request is None:
            return
        at_s = queue.free_at_s(request)
        if at_s < float("inf"):
            heapq.heappush(self._waiting, (at_s, next(self._serial), queue, queue.version))
        if len(self._waiting) > 64 + 4 * len(self._chats):
            self._waiting = [entry for entry in self._waiting if entry[3] == entry[2].version]
            heapq.heapify(self._waiting)

    def _best(self, now_s: float) -> Queue | None:
        """The queue with the best request among those whose chats allow one now."""
        while self._waiting and self._waiting[0][0] <= now_s:
            _, serial, queue, version = heapq.heappop(self._waiting)
            request = queue.head()
            if version == queue.version and request is not None:
                heapq.heappush(self._ready, (request.order, serial, queue, version))
        while self._ready and self._ready[0][3] != self._ready[0][2].version:
            heapq.heappop(self._ready)
        return self._ready[0][2] if self._ready else None

    def _total_free_at_s(self, request: PermitRequest) -> float:
        if request.urgent:
            return self._total.free_at_s(0, messages=request.messages)
        return max(self._total.free_at_s(self._budget.total_reserve), self._total_slot_s)

    def _issue(self, queue: Queue, request: PermitRequest, now_s: float) -> Permit:
        heapq.heappop(queue.heap)
        del queue.chat.requests[request.stream]
        permit = Permit(
            request.chat,
            request.stream,
            request.priority,
            now_s,
            next(self._serial),
            request.new_message,
            request.messages,
        )
        self._open[permit.serial] = queue
        queue.window.in_flight += request.messages
        self._total.in_flight += request.messages
        if not request.urgent:
            queue.spaced_until_s = now_s + self._spacing_s(queue, request, now_s)
            self._total_slot_s = max(self._total_slot_s, now_s - LATE_S) + self._total_pace_s
        self._schedule(queue)
        return permit

    def _follow(
        self, home: ChatQueues, stream: str, priority: Priority, now_s: float, kind: str
    ) -> None:
        """Take note of how long the streams of a chat grow, where that decides how they go on."""
        if home.budget.burst_pace_s is None:
            return
        if priority is Priority.INTERIM:
            growing = home.growing.setdefault(stream, Growing(kind, now_s, now_s))
            if now_s - growing.asked_s > SILENT_S:  # it waited for its turn, or for the agent
                growing.begun_s = now_s
            growing.asked_s = now_s
        else:
            self._note_length(home, stream, now_s)

    def _note_length(self, home: ChatQueues, stream: str, ended_s: float) -> None:
        """A stream has stopped growing, if it did grow."""
        if (ended := home.growing.pop(stream, None)) is not None:
            self._lengths.setdefault(ended.kind, Lengths()).note(ended_s - ended.begun_s)

    def _end_silent(self, home: ChatQueues, before_s: float) -> None:
        """Streams that have asked for nothing since then: their last words needed no request."""
        for stream, silent in list(home.growing.items()):
            if silent.asked_s < before_s:
                self._note_length(home, stream, silent.asked_s)

    def _spacing_s(self, queue: Queue, request: PermitRequest, now_s: float) -> float:
        """How long the chat's next interim text waits after this one."""
        home, budget = queue.chat, queue.chat.budget
        growing = home.growing.get(request.stream)
        if budget.burst_pace_s is None or growing is None or home.slow > 1:
            return budget.pace_s * home.slow
        self._end_silent(home, now_s - REMEMBERED_S)
        alone = all(
            other is growing or now_s - other.asked_s > SILENT_S for other in home.growing.values()
        )
        lengths = self._lengths.setdefault(growing.kind, Lengths())
        age_s = now_s - growing.begun_s
        free, back_s = queue.window.coming_back_s(budget.reserve, now_s)
        spacing_s = budget.burst_pace_s if alone else budget.pace_s
        worth_s, upto_s = 0.0, age_s
        for number, at_s in enumerate(back_s, free + 1):
            # so that the slots that are free until this one is back are spent when it comes
            from_s, upto_s = upto_s, age_s + at_s - now_s
            worth_s += lengths.worth_s(age_s, from_s, upto_s) if alone else upto_s - from_s
            spacing_s = max(spacing_s, worth_s / number)
        return spacing_s

    def _forget_later(self, home: ChatQueues, now_s: float) -> None:
        at_s = home.idle_at_s()
        if at_s < float("inf"):
            heapq.heappush(self._idle, (max(at_s, now_s), home.key))

    def _forget(self, now_s: float) -> None:
        """Drop the chats that have been idle for long enough."""
        while self._idle and self._idle[0][0] <= now_s:
            _, key = heapq.heappop(self._idle)
            home = self._chats.get(key)
            if home is not None and home.idle_at_s() <= now_s:
                self._end_silent(home, now_s)
                del self._chats[key]
