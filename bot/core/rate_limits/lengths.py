"""How long messages keep growing, learned from those before, and what that says about spending.

A budget of many requests in a long window may be spent early by who will not need the rest. With
`alive(t)` the part of all messages that still grow after `t` seconds, the mean age of unseen text
is least when requests come at a rate in proportion to the root of `alive` (by Lagrange: an interval
of `d` seconds costs `d / 2` for each second in which somebody still waits). So `worth_s` measures
time by that root: a second in which hardly any message still grows is worth little, and an even
spacing in worth is dense first.
"""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections import deque
from collections.abc import Iterable
from typing import Final

REMEMBERED: Final = 64
"""So many of the latest lengths count."""
USUAL_S: Final = 45.0
"""Where nothing has been learned: about a third of all messages grow longer than that. It is worth
`PRIOR` messages that were seen, so that who was always brief may still be long for once."""
PRIOR: Final = 1.0
_STEP_S: Final = 1.0


class Lengths:
    """The lengths in seconds of one kind of message."""

    def __init__(self, latest_s: Iterable[float] = ()) -> None:
        self._latest_s: deque[float] = deque()
        self._sorted_s: list[float] = []
        for length_s in latest_s:
            self.note(length_s)

    @property
    def latest_s(self) -> tuple[float, ...]:
        """Those that count, the oldest first."""
        return tuple(self._latest_s)

    def note(self, length_s: float) -> None:
        """A message has stopped growing."""
        if len(self._latest_s) == REMEMBERED:
            oldest_s = self._latest_s.popleft()
            del self._sorted_s[bisect_right(self._sorted_s, oldest_s) - 1]
        self._latest_s.append(length_s)
        insort(self._sorted_s, length_s)

    def alive(self, age_s: float) -> float:
        """The part of all messages that still grow at this age, between 0 and 1, never 0."""
        count = len(self._sorted_s)
        longer = count - bisect_right(self._sorted_s, age_s)
        usually = 1 / (1 + (age_s / USUAL_S) ** 2)
        return (longer + PRIOR * usually) / (count + PRIOR)

    def worth_s(self, age_s: float, from_s: float, upto_s: float) -> float:
        """The seconds from one age to another, each by how likely it is that a message that has
        `age_s` by now still grows then. At most their difference."""
        whole_s, now = 0.0, self.alive(age_s)
        while from_s < upto_s:
            step_s = min(_STEP_S, upto_s - from_s)
            whole_s += step_s * math.sqrt(self.alive(from_s + step_s / 2) / now)
            from_s += step_s
        return whole_s
