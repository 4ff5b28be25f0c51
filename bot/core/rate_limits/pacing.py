"""When one visible message is edited: the latest text wins, one request at a time.

A `Pacer` belongs to one message. It is given the *whole* text each time, never a delta, so a
request that has to be repeated cannot append anything twice. It knows no platform budget (that
is the scheduler beside it); it knows what this message shows, what it should show, and how this
message's own requests have gone.

    pacer.push(text, now_s)            # as often as text arrives
    text = pacer.take(now_s)           # None: nothing to send now; ask again at next_at_s()
    pacer.done(now_s, Shown())         # or Limited(retry_after_s), or Failed()
    pacer.flush(now_s, final_text)     # the last word; take/done go on until `finished`
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


@dataclass(frozen=True, slots=True)
class Shown:
    """The platform shows the text (also its answer "not modified")."""


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
    """Decides which text of one message is sent, and not before when.

    `interval_s` is the shortest time between two interim edits, `longest_s` the longest interval
    that refusals can lead to (a platform's `retry_after` is obeyed beyond it, whatever its
    length). `shown` is the text the message already has; `not_before_s` is a freeze that was
    stored, as after a restart. All times are on one monotonic clock of the caller's.
    """

    def __init__(
        self,
        interval_s: float,
        *,
        longest_s: float = 30.0,
        shown: T | None = None,
        not_before_s: float = 0.0,
    ) -> None:
        if not 0 < interval_s <= longest_s:
            raise ValueError("an interval lies between 0 and the longest one")
        self._base_s = interval_s
        self._interval_s = interval_s
        self._longest_s = longest_s
        self._frozen_until_s = not_before_s
        self._spaced_until_s = not_before_s
        self._shown = shown
        self._wanted: T | None = shown
        self._in_flight: T | None = None
        self._taken_s = 0.0
        self._latency_s = 0.0
        self._failures = 0
        self._pending_since_s: float | None = None
        self._final = False

    @property
    def interval_s(self) -> float:
        """The interval in force: the adapted one, and never less than one call takes."""
        return max(self._interval_s, self._latency_s)

    @property
    def final(self) -> bool:
        """Whether the text to be shown is the last word."""
        return self._final

    @property
    def finished(self) -> bool:
        """Whether the last word is visible. Nothing is left to do."""
        return self._final and self._in_flight is None and self._shown == self._wanted

    @property
    def failures(self) -> int:
        """Failed calls in a row (refusals don't count): the caller decides when to give up."""
        return self._failures

    @property
    def pending_since_s(self) -> float | None:
        """When the oldest text that nothing has been sent for arrived. None: nothing is new."""
        return self._pending_since_s

    def push(self, text: T, now_s: float) -> None:
        """Take note of the whole text so far. After `flush` it is ignored: the final stays."""
        if not self._final:
            self._want(text, now_s)

    def flush(self, now_s: float, text: T | None = None) -> None:
        """Make `text` (default: the latest) the last word: it waits for no interval.

        It still waits for the request in flight and for a platform's `retry_after`.
        """
        if text is not None:
            self._want(text, now_s)
        self._final = True

    def take(self, now_s: float) -> T | None:
        """The text to send now, or None. After a text, `done` must be called with its outcome."""
        at_s = self.next_at_s()
        if at_s is None or now_s < at_s:
            return None
        self._in_flight = self._wanted
        self._taken_s = now_s
        self._pending_since_s = None
        return self._in_flight

    def done(self, now_s: float, outcome: Outcome) -> None:
        """Report how the request for the text from `take` ended."""
        if self._in_flight is None:
            raise ValueError("no request is in flight")
        sent, self._in_flight = self._in_flight, None
        took_s = max(0.0, now_s - self._taken_s)
        match outcome:
            case Shown():
                self._shown = sent
                self._recover(took_s)
            case Limited(retry_after_s):
                self._refuse(now_s, retry_after_s)
            case Failed():
                self._fail(now_s)
        if self._wanted == self._shown:
            self._pending_since_s = None
        elif self._pending_since_s is None:
            self._pending_since_s = self._taken_s

    def next_at_s(self) -> float | None:
        """When `take` will hand out text. None: nothing is new, or a request is in flight."""
        if self._in_flight is not None or self._wanted is None or self._wanted == self._shown:
            return None
        if self._final:
            return self._frozen_until_s
        return max(self._frozen_until_s, self._spaced_until_s)

    def _want(self, text: T, now_s: float) -> None:
        if text == self._wanted:
            return
        self._wanted = text
        if self._in_flight is None and text == self._shown:
            self._pending_since_s = None
        elif self._pending_since_s is None:
            self._pending_since_s = now_s

    def _recover(self, took_s: float) -> None:
        self._failures = 0
        known = self._latency_s > 0
        weight = LATENCY_WEIGHT if known else 1.0
        self._latency_s += weight * (took_s - self._latency_s)
        self._interval_s = max(self._base_s, self._interval_s * RECOVERY)
        # counted from the start of the call: a slow call has already been the pause
        self._spaced_until_s = self._taken_s + self.interval_s

    def _refuse(self, now_s: float, retry_after_s: float) -> None:
        self._interval_s = min(self._longest_s, self._interval_s * GROWTH)
        self._frozen_until_s = max(self._frozen_until_s, now_s + retry_after_s)
        self._spaced_until_s = max(self._frozen_until_s, self._taken_s + self.interval_s)

    def _fail(self, now_s: float) -> None:
        self._failures += 1
        wait_s = min(self._longest_s, self._base_s * GROWTH ** min(self._failures - 1, 16))
        # a broken network is no reason to hammer, not even for the final
        self._frozen_until_s = max(self._frozen_until_s, now_s + wait_s)
