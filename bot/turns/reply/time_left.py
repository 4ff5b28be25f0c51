"""How fast something goes and how long it will still take, by what was seen of it. Pure.

Nothing is promised without a basis: something has to be watched for a few seconds, to move, and to
have an end that is known.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

WATCHED_S: Final = 5.0
"""So long something is watched before anything is said of it."""
RECENT_S: Final = 60.0
"""Of what goes faster and slower, like a connection, so much counts."""
TOLD_MAX_S: Final = 3 * 3600.0
"""What would take longer than this is no estimate that anybody can use."""

Seen = Sequence[tuple[float, float]]
"""When (monotonic seconds) how much was done, oldest first, for one thing from its beginning on."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`per_s` in the units of what is done."""

    per_s: float
    left_s: float


def pace(seen: Seen, total: float, now_s: float, *, recent_s: float = math.inf) -> Pace | None:
    """By the last `recent_s` seconds. A silence since then counts as well: it gets slower. None
    where there is nothing to go by."""
    if not seen:
        return None
    done = seen[-1][1]
    first_s, first = next((s for s in seen if now_s - s[0] <= recent_s), seen[-1])
    watched_s, gained = now_s - first_s, done - first
    if watched_s < WATCHED_S or gained <= 0 or not 0 < done < total:
        return None
    per_s = gained / watched_s
    left_s = (total - done) / per_s
    return Pace(per_s, left_s) if left_s <= TOLD_MAX_S else None


def roughly(left_s: float) -> tuple[int, Literal["seconds", "minutes"]]:
    """Rounded up, as people say it: by ten seconds below a minute, else by minutes. Exact seconds
    would only flicker, and be wrong."""
    tens = math.ceil(max(left_s, 1.0) / 10.0) * 10
    return (tens, "seconds") if tens < 60 else (math.ceil(left_s / 60.0), "minutes")
