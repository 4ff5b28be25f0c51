"""When one visible message is edited: the latest content wins, one request at a time.

A `Pacer` belongs to one message. It is given the *whole* content each time, never a delta, so a
request that has to be repeated cannot append anything twice. It knows no platform budget (that
is the scheduler beside it); it knows what this message shows, what it should show, and how this
message's own requests have gone. Final words need no pacing: they go out by the outbox, once.

    pacer.push(view, now_s)            # as often as something is new
    view = pacer.take(now_s)           # None: nothing to send now; ask again at next_at_s()
    pacer.done(now_s, Shown())         # or Limited(retry_after_s), or Failed()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

GROWTH: Final = 2.0
"""A refusal doubles the interval."""
RECOVERY: Final = 0.85
"""Each success takes this part of the interval, down to the base."""
LATENCY_WEIGHT: Final = 0.25
"""Weight of the newest call in the smoothed latency."""
LONGEST_S: Final = 30.0
"""The longest interval that refusals and failures can lead to."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The platform shows it (also its answer "not modified")."""


@dataclass(frozen=True, slots=True)
class Limited:
    """The platform refused (429) and said when it may be asked again, in seconds from now."""

    retry_after_s: float


@dataclass(frozen=True, slots=True)
class Failed:
    """The outcome is unknown or the network failed. An edit is safe to repeat."""


Outcome = Shown | Limited | Failed

T = TypeVar("T")
"""What a message shows: a text or a whole `View`; compared by equality, never None."""


class Pacer(Generic[T]):
    """Decides which content of one message is sent, and not before when.

    `interval_s` is the shortest time between two edits, at most `LONGEST_S`; a platform's
    `retry_after` is obeyed whatever its length. `shown` is what the message already has. All
    times are on one monotonic clock of the caller's.
    """

    def __init__(self, interval_s: float, *, shown: T | None = None) -> None:
        if not 0 < interval_s <= LONGEST_S:
            raise ValueError("an interval lies between 0 and the longest one")
        self.interval_s = interval_s
        """The interval in force: the adapted one, and never less than one call takes."""
        self._base_s = interval_s
        self._adapted_s = interval_s
        self._not_before_s = 0.0
        self._shown = shown
        self._wanted: T | None = shown
        self._in_flight: T | None = None
        self._taken_s = 0.0
        self._latency_s = 0.0
        self._failures = 0

    def push(self, content: T) -> None:
        """Take note of the whole content so far."""
        self._wanted = content

    def take(self, now_s: float) -> T | None:
        """What to send now, or None. After it, `done` must be called with the outcome."""
        at_s = self.next_at_s()
        if at_s is None or now_s < at_s:
            return None
        self._in_flight = self._wanted
        self._taken_s = now_s
        return self._in_flight

    def done(self, now_s: float, outcome: Outcome) -> None:
        """Report how the request for what `take` gave has ended."""
        if self._in_flight is None:
            raise ValueError("no request is in flight")
        sent, self._in_flight = self._in_flight, None
        factor, wait_s = 1.0, 0.0
        match outcome:
            case Shown():
                self._shown, self._failures = sent, 0
                weight = LATENCY_WEIGHT if self._latency_s > 0 else 1.0
                self._latency_s += weight * (max(0.0, now_s - self._taken_s) - self._latency_s)
                factor = RECOVERY
            case Limited(retry_after_s):
                factor, wait_s = GROWTH, retry_after_s
            case Failed():  # a broken network is no reason to hammer
                wait_s = min(LONGEST_S, self._base_s * GROWTH ** min(self._failures, 16))
                self._failures += 1
        self._adapted_s = min(LONGEST_S, max(self._base_s, self._adapted_s * factor))
        self.interval_s = max(self._adapted_s, self._latency_s)
        # counted from the start of the call: a slow call has already been the pause
        spaced_s = self._taken_s + self.interval_s
        self._not_before_s = max(self._not_before_s, now_s + wait_s, spaced_s)

    @property
    def not_before_s(self) -> float:
        """Nothing is taken earlier, however much is new."""
        return self._not_before_s

    def next_at_s(self) -> float | None:
        """When `take` will have something. None: nothing is new, or a request is in flight."""
        if self._in_flight is not None or self._wanted is None or self._wanted == self._shown:
            return None
        return self._not_before_s
