"""What a run of the simulator came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bot.core.rate_limits.simulator import Stream


@dataclass(frozen=True, slots=True)
class Outcome:
    """`age`: of the oldest piece that was received but not visible, over time and streams.

    It is followed until the text is whole, but for a minute after its end at the longest.
    """

    mean_age_s: float
    p95_age_s: float
    edits: int
    refusals: int
    lost: int
    final_lag_mean_s: float
    final_lag_max_s: float


def outcome(streams: Sequence[Stream], end_s: float, *, refusals: int = 0) -> Outcome:
    for stream in streams:
        stream.finish(end_s)
    ages = [stretch for stream in streams for stretch in stream.ages]
    fresh_s = sum(stream.fresh_s for stream in streams)
    time_s = fresh_s + sum(to - frm for frm, to in ages)
    # the age grows with time, so a stretch's mean is its middle
    mean_s = sum((to - frm) * (to + frm) / 2 for frm, to in ages) / time_s
    lags = [(s.whole_at_s if s.whole_at_s is not None else end_s) - s.end_s for s in streams]
    return Outcome(
        mean_age_s=mean_s,
        p95_age_s=_quantile(ages, fresh_s, 0.95 * time_s),
        edits=sum(stream.edits for stream in streams),
        refusals=refusals,
        lost=sum(stream.pieces - stream.visible for stream in streams),
        final_lag_mean_s=sum(lags) / len(lags),
        final_lag_max_s=max(lags),
    )


def _quantile(ages: Sequence[tuple[float, float]], fresh_s: float, time_s: float) -> float:
    """The age below which `time_s` seconds were spent."""
    steps = sorted([(frm, 1) for frm, _ in ages] + [(to, -1) for _, to in ages])
    spent_s, at_s, aging = fresh_s, 0.0, 0
    for age_s, step in steps:
        if spent_s + aging * (age_s - at_s) >= time_s and aging:
            return at_s + (time_s - spent_s) / aging
        spent_s += aging * (age_s - at_s)
        at_s, aging = age_s, aging + step
    return at_s
