"""Telegram, one private chat: how old is the oldest unseen text, by edits and by drafts?

    python -m bench.drafts

The pacing that is in use, in virtual time, against the same words: `CHARACTERS_PER_S` for
`LASTS_S`, each request taking `LATENCY_S`. The last column has a 429 of three seconds in its
middle. What Telegram's own servers allow drafts is not known: this says what is won at the pace
that we try.
"""

from __future__ import annotations

import math

from adapters.telegram.limits import DRAFT_INTERVAL_S, LIMITS
from bot.core.rate_limits.pacing import Limited, Pacer, Shown

CHARACTERS_PER_S = 40.0
LASTS_S = 60.0
LATENCY_S = 0.12
STEP_S = 0.01


def mean_age_s(interval_s: float, refused_at_s: float = math.inf) -> tuple[float, int]:
    """The mean age of the oldest character that can't be seen yet, and the requests."""
    pacer = Pacer[int](interval_s)
    ages, requests, visible, now_s = [], 0, 0, 0.0
    flight: tuple[float, int] | None = None
    while now_s < LASTS_S:
        pacer.push(int(now_s * CHARACTERS_PER_S) + 1)
        if flight is not None and now_s >= flight[0]:
            limited, flight_text = now_s > refused_at_s, flight[1]
            flight = None
            pacer.done(now_s, Limited(3.0) if limited else Shown())
            visible = visible if limited else flight_text
            refused_at_s = math.inf if limited else refused_at_s
        at_s = pacer.next_at_s()
        if at_s is not None and at_s <= now_s and (text := pacer.take(now_s)) is not None:
            flight, requests = (now_s + LATENCY_S, text), requests + 1
        ages.append(max(0.0, now_s - visible / CHARACTERS_PER_S))
        now_s += STEP_S
    return sum(ages) / len(ages), requests


def main() -> None:
    print("| | age of unseen text | requests | with a 429 |\n|---|---:|---:|---:|")
    for name, interval_s in (("edits", LIMITS.edit_interval_s), ("drafts", DRAFT_INTERVAL_S)):
        age_s, requests = mean_age_s(interval_s)
        limited_s, _ = mean_age_s(interval_s, LASTS_S / 2)
        print(f"| {name} | {age_s:.2f} s | {requests} | {limited_s:.2f} s |")


if __name__ == "__main__":
    main()
