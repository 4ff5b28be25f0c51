"""Who streams: our Pacer and Scheduler, and the plain loops that they are compared with."""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence

from bot.core.rate_limits.budget import Budget
from bot.core.rate_limits.pacing import Limited, Pacer, Shown
from bot.core.rate_limits.scheduler import Permit, Priority, Scheduler
from tests.bot.core.rate_limits.simulator import MEAN_ROUND_TRIP_S, Stream, World


class Ours:
    """One connection with its scheduler, and a pacer for each stream.

    The calls and their order are those of `bot.turns.reply`: an interim text is taken when its
    permit comes; at the end nothing interim is sent any more, the request in flight is waited for,
    and the final text asks with the highest priority until it is shown, a 429 slept out.
    """

    def __init__(
        self, world: World, streams: Sequence[Stream], budget: Budget, interval_s: float
    ) -> None:
        self._world = world
        self._scheduler = Scheduler(budget)
        self._streams = {stream.name: stream for stream in streams}
        self._pacers: dict[str, Pacer[int]] = {s.name: Pacer(interval_s) for s in streams}
        self._in_flight: set[str] = set()
        self._wake_s = math.inf
        for stream in streams:
            world.at(stream.start_s, lambda stream=stream: self._piece(stream))  # type: ignore[misc]

    def _piece(self, stream: Stream) -> None:
        arrived = stream.arrived(self._world.now_s)
        if arrived < stream.pieces:
            self._pacers[stream.name].push(arrived)
            self._world.at(stream.start_s + arrived * stream.piece_s, lambda: self._piece(stream))
            self._ask(stream)
        else:
            self._end(stream)

    def _ask(self, stream: Stream) -> None:
        now_s, at_s = self._world.now_s, self._pacers[stream.name].next_at_s()
        if at_s is None or stream.arrived(now_s) == stream.pieces:
            return
        if at_s > now_s:
            self._world.at(at_s, lambda: self._ask(stream))
        else:
            self._request(stream, Priority.INTERIM)

    def _end(self, stream: Stream) -> None:
        self._scheduler.withdraw(stream.chat, stream.name, self._world.now_s)
        if stream.name not in self._in_flight:
            self._request(stream, Priority.FINAL)

    def _request(self, stream: Stream, priority: Priority) -> None:
        now_s = self._world.now_s
        self._scheduler.request(stream.chat, stream.name, priority, now_s, group=stream.group)
        self._wake()

    def _wake(self) -> None:
        at_s = self._scheduler.next_at_s(self._world.now_s)
        if at_s is not None and at_s < self._wake_s:
            self._wake_s = at_s
            self._world.at(at_s, self._grant)

    def _grant(self) -> None:
        if self._world.now_s < self._wake_s:
            return
        self._wake_s = math.inf
        for permit in self._scheduler.grant(self._world.now_s):
            self._send(permit, self._streams[permit.stream])
        self._wake()

    def _send(self, permit: Permit, stream: Stream) -> None:
        final, pacer = permit.priority is Priority.FINAL, self._pacers[stream.name]
        pieces = stream.pieces if final else pacer.take(self._world.now_s)
        if pieces is None:
            self._scheduler.done(permit, self._world.now_s)
            return
        self._in_flight.add(stream.name)

        def answered(retry_after_s: float | None) -> None:
            now_s = self._world.now_s
            self._in_flight.discard(stream.name)
            self._scheduler.done(permit, now_s)
            if retry_after_s is None:
                stream.show(pieces, now_s)
            else:
                self._scheduler.freeze(stream.chat, now_s + retry_after_s)
            if not final:
                pacer.done(now_s, Limited(retry_after_s) if retry_after_s else Shown())
            self._next(stream, retry_after_s or 0.0)
            self._wake()

        self._world.send(stream.chat, answered, group=stream.group)

    def _next(self, stream: Stream, wait_s: float) -> None:
        """Behind a request: more text, or the final, after a pause where that was refused."""
        now_s = self._world.now_s
        if stream.arrived(now_s) < stream.pieces:
            self._ask(stream)
        elif stream.visible < stream.pieces:
            self._world.at(now_s + wait_s, lambda: self._request(stream, Priority.FINAL))


class EverySecond:
    """A loop of its own for each stream: edit every second, sleep out a 429, try again.

    The last text is tried `tries` times, like an ordinary message.
    """

    def __init__(self, world: World, streams: Sequence[Stream], tries: int = 3) -> None:
        self._world = world
        self._tries = tries
        for stream in streams:
            world.at(stream.start_s, lambda stream=stream: self._tick(stream, tries))  # type: ignore[misc]

    def _tick(self, stream: Stream, tries: int) -> None:
        now_s = self._world.now_s
        pieces = stream.arrived(now_s)
        if pieces == stream.visible:
            self._world.at(now_s + 1, lambda: self._tick(stream, tries))
            return

        def answered(retry_after_s: float | None) -> None:
            left = tries
            if retry_after_s is None:
                stream.show(pieces, self._world.now_s)
            elif pieces == stream.pieces:
                left -= 1
            if stream.visible < stream.pieces and left:
                pause_s = max(1.0, retry_after_s or 0)
                self._world.at(self._world.now_s + pause_s, lambda: self._tick(stream, left))

        self._world.send(stream.chat, answered, group=stream.group)


class EveryNPieces:
    """Edit whenever the text has grown enough; a 429 is slept out, and its text is skipped.

    When that was the last text, it is never shown (seen in the wild).
    """

    def __init__(self, world: World, streams: Sequence[Stream], every: int) -> None:
        self._world = world
        self._every = every
        for stream in streams:
            world.at(stream.start_s, lambda stream=stream: self._grown(stream, 1))  # type: ignore[misc]

    def _grown(self, stream: Stream, pieces: int) -> None:
        def answered(retry_after_s: float | None) -> None:
            now_s = self._world.now_s
            if retry_after_s is None:
                stream.show(pieces, now_s)
            if pieces == stream.pieces:
                return
            following = min(pieces + self._every, stream.pieces)
            due_s = stream.start_s + (following - 1) * stream.piece_s
            wake_s = max(due_s, now_s + (retry_after_s or 0))
            self._world.at(
                wake_s, lambda: self._grown(stream, max(following, stream.arrived(wake_s)))
            )

        self._world.send(stream.chat, answered, group=stream.group)


def show_ideally(streams: Sequence[Stream], slot_s: float) -> None:
    """The best schedule that these limits allow for good: it wastes nothing and is never late.

    It knows the limits exactly and the latency in advance, so there is a slot every `slot_s`
    from the first piece on; each goes to the stream whose oldest unseen piece has waited longest.
    """
    waiting = [(stream.start_s, i) for i, stream in enumerate(streams)]
    heapq.heapify(waiting)
    at_s = waiting[0][0]
    while waiting:
        oldest_s, i = waiting[0]
        if oldest_s > at_s + 1e-9:
            at_s += slot_s * math.ceil((oldest_s - at_s) / slot_s - 1e-9)
        stream = streams[i]
        pieces = stream.arrived(at_s)
        stream.show(pieces, at_s + MEAN_ROUND_TRIP_S)
        if pieces < stream.pieces:
            heapq.heapreplace(waiting, (stream.start_s + pieces * stream.piece_s, i))
        else:
            heapq.heappop(waiting)
        at_s += slot_s


def show_blindly(streams: Sequence[Stream], lengths_s: Sequence[float]) -> None:
    """The best schedule for one stream at a time in an idle group, by who knows how long streams
    are and what the platform allows (20 in a minute, 1 in a second), but not how long this one is.

    An interval of d seconds costs d / 2 for each second in which the stream still grows. With n
    requests in a minute that is least when they are as dense as the root of the part of all streams
    that grow at that age. The last request is kept for the end.
    """

    def root(age_s: float) -> float:
        return math.sqrt(sum(one > age_s for one in lengths_s) / len(lengths_s))

    factor = 0.0
    while factor < 19 and sum(min(1.0, factor * root(s + 0.5)) for s in range(60)) < 19:
        factor += 0.01

    for stream in streams:
        at_s, due = stream.start_s, 0.0
        while at_s < stream.end_s:
            if due <= 0.0:
                stream.show(stream.arrived(at_s), at_s + MEAN_ROUND_TRIP_S)
                due = 1.0
            due -= 0.01 * min(1.0, factor * root(at_s - stream.start_s))
            at_s += 0.01
        if stream.visible < stream.pieces:
            stream.show(stream.pieces, max(at_s, stream.end_s) + MEAN_ROUND_TRIP_S)
