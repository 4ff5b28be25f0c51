"""How much, within which time: per person, per place (a server or a group), and for all together.

What was used is counted in steps of a twelfth of the window, so a limit may end that much late and
never early: nobody ever gets more than it says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

Scope = Literal["person", "place", "everybody"]
Measure = Literal[
    "turns_minute",
    "threads_minute",
    "turns_hour",
    "uploads_day",
    "megabytes_day",
    "credits_week",
    "reads_minute",
    "running",
]
"""Work begun (edits, exports) in a minute and an hour; conversations begun in a server or group;
files and their megabytes; credits; what only reads, such as /status; work that waits or runs now.
"""
_MINUTE_S, _HOUR_S, _DAY_S = 60.0, 3_600.0, 86_400.0
WINDOWS_S: Final[Mapping[Measure, float]] = {
    "turns_minute": _MINUTE_S,
    "threads_minute": _MINUTE_S,
    "turns_hour": _HOUR_S,
    "uploads_day": _DAY_S,
    "megabytes_day": _DAY_S,
    "credits_week": 7 * _DAY_S,
    "reads_minute": _MINUTE_S,
}
"""Over which time each is counted; `running` is not counted over any time."""
_STEPS: Final = 12


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose use is counted: a person's, and of the server or group in which they ask, if any."""

    person: str
    guild: str | None = None

    def subject(self, scope: Scope) -> str:
        """What it is counted under; empty where there is nothing of that scope."""
        match scope:
            case "person":
                return self.person
            case "place":
                return "" if self.guild is None else f"guild {self.guild}"
        return "*"


Amounts = Mapping[Measure, float]
Counted = Mapping[tuple[Scope, Measure], Sequence[tuple[float, float]]]
"""What was used: when a step began (UTC seconds), and how much in it. Of `running`, one such."""

DEFAULTS: Final[Mapping[Scope, Amounts]] = {
    "person": {
        "turns_minute": 10,
        "threads_minute": 4,
        "turns_hour": 60,
        "uploads_day": 100,
        "megabytes_day": 5_000,
        "credits_week": 2_000,
        "reads_minute": 30,
        "running": 10,
    },
    "place": {
        "turns_hour": 300,
        "uploads_day": 500,
        "megabytes_day": 25_000,
        "credits_week": 10_000,
        "running": 50,
    },
    "everybody": {
        "turns_hour": 2_000,
        "uploads_day": 5_000,
        "megabytes_day": 200_000,
        "credits_week": 40_000,
        "running": 400,
    },
}
"""What a careful operator allows who has said nothing else."""
_ENTRY: Final = re.compile(r"(?P<measure>\w+)=(?P<amount>off|[0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class UseLimits:
    """The limits of each scope; a measure that is not named has none. `relaxed`: what goes beyond
    one waits until nobody else's work does, instead of being refused."""

    of: Mapping[Scope, Amounts] = field(default_factory=dict)
    relaxed: bool = False

    def without(self, scope: Scope) -> UseLimits:
        rest = {each: limits for each, limits in self.of.items() if each != scope}
        return UseLimits(rest, self.relaxed)

    def measures(self, wanted: Amounts) -> list[tuple[Scope, Measure]]:
        """Which limits have something to say about this."""
        return [
            (scope, measure)
            for scope, limits in self.of.items()
            for measure, amount in wanted.items()
            if measure in limits and amount > 0
        ]


@dataclass(frozen=True, slots=True)
class ReachedLimit:
    """Why something can't begin now. `until_s` is when it can (UTC); None where no time is known:
    when work that runs is done, or never, because it alone is `beyond` the whole limit."""

    scope: Scope
    measure: Measure
    limit: float
    until_s: float | None = None
    beyond: bool = False

    def __str__(self) -> str:
        """For a turn's argument, and back by `parse`."""
        until = "" if self.until_s is None else f"{self.until_s:.0f}"
        return f"{self.scope}:{self.measure}:{self.limit:g}:{until}:{int(self.beyond)}"

    @classmethod
    def parse(cls, text: str) -> ReachedLimit:
        """Raises ValueError for anything else."""
        scope, measure, limit, until, beyond = text.split(":")
        if scope not in get_args(Scope) or measure not in get_args(Measure):
            raise ValueError(f"no limit: {text!r}")
        moment = float(until) if until else None
        return cls(scope, measure, float(limit), moment, beyond == "1")  # type: ignore[arg-type]


def read_limits(scope: Scope, written: object) -> object:
    """The setting "turns_hour=20, running=off" changes these two and leaves the other defaults;
    "off" lifts all. Raises ValueError."""
    if not isinstance(written, str):
        return written
    if written.strip() == "off":
        return {}
    limits: dict[str, float] = {str(name): amount for name, amount in DEFAULTS[scope].items()}
    entries, named = written.replace(",", " ").split(), set[str]()
    for entry in entries or [""]:
        found = _ENTRY.fullmatch(entry)
        if found is None or found["measure"] not in get_args(Measure) or found["measure"] in named:
            raise ValueError('must be "off" or a list such as "turns_hour=20, running=off"')
        named.add(found["measure"])
        limits.pop(found["measure"], None)
        if found["amount"] != "off":
            limits[found["measure"]] = float(found["amount"])
    return limits


def step_of(measure: Measure, now_s: float) -> tuple[float, float]:
    """The step in which something that is used now is counted: when it began, and when what was
    used in it is over and forgotten."""
    step_s = WINDOWS_S[measure] / _STEPS
    began_s = now_s // step_s * step_s
    return began_s, began_s + step_s + WINDOWS_S[measure]


def why_limited(
    rules: UseLimits, wanted: Amounts, counted: Counted, now_s: float
) -> ReachedLimit | None:
    """The limit that is in the way for longest; None where all of it may begin."""
    found = []
    for scope, measure in rules.measures(wanted):
        limit, used = rules.of[scope][measure], counted.get((scope, measure), ())
        if sum(amount for _, amount in used) + wanted[measure] <= limit:
            continue
        if measure == "running":
            found.append(ReachedLimit(scope, measure, limit))
        elif wanted[measure] > limit:
            found.append(ReachedLimit(scope, measure, limit, beyond=True))
        else:
            until_s = _free_again_s(measure, used, limit - wanted[measure], now_s)
            found.append(ReachedLimit(scope, measure, limit, until_s))
    return max(found, key=_how_long, default=None)


def _free_again_s(
    measure: Measure, used: Sequence[tuple[float, float]], most: float, now_s: float
) -> float:
    """When no more than `most` of what was used still counts. A clock that was put back may have
    counted something in the future: that never makes it longer than one whole window."""
    left, until_s = sum(amount for _, amount in used), now_s
    for began_s, amount in sorted(used):
        if left <= most:
            break
        left -= amount
        until_s = step_of(measure, min(began_s, now_s))[1]
    return until_s


def _how_long(limited: ReachedLimit) -> tuple[bool, float]:
    """What can never begin is told first; work that runs is soon done."""
    return limited.beyond, limited.until_s or 0.0
