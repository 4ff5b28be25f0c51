"""Where an account's credits went, told by its balance before and after each edit. Pure.

The service says what is left, never what one edit cost. So an edit that ran alone cost exactly the
difference; of edits that ran at the same time only the sum is known; and what the balance did
between them was somebody else: another program on the account, a late charge, credits that were
bought. Whatever the order, the rows add up to what the balance changed by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

SHARED: Final = "(shared)"
ELSEWHERE: Final = "(elsewhere)"


@dataclass(frozen=True, slots=True)
class MeasuredEdit:
    """One edit on an account. The balance is read after `begun_at_s` and before `ended_at_s` (UTC;
    None while it runs); None where the service did not tell."""

    id: int
    begun_at_s: float
    before: float | None
    ended_at_s: float | None = None
    after: float | None = None

    @property
    def end_s(self) -> float:
        return float("inf") if self.ended_at_s is None else self.ended_at_s


@dataclass(frozen=True, slots=True)
class Spending:
    """So many credits by the edits with these ids, together; below 0 where the balance grew.
    `at_s`: when that was known, UTC."""

    credits: float
    edits: tuple[int, ...]
    at_s: float

    @property
    def kind(self) -> Literal["exact", "shared", "elsewhere"]:
        if not self.edits:
            return "elsewhere"
        return "exact" if len(self.edits) == 1 else "shared"


@dataclass(frozen=True, slots=True)
class Total:
    """Of one row in a report. `estimate` is what the contract says that such edits cost."""

    edits: int = 0
    estimate: float = 0.0
    credits: float = 0.0

    def plus(self, *, edits: int = 0, estimate: float = 0.0, credits: float = 0.0) -> Total:
        return Total(self.edits + edits, self.estimate + estimate, self.credits + credits)


_Reading = tuple[float, float]
"""When, and the balance."""


def attribute(edits: Iterable[MeasuredEdit]) -> list[Spending]:
    """Take one account's balance apart. An edit whose cost nobody can know (a reading lacks, or it
    still runs) has no row; what it cost is elsewhere's, or its neighbours' in time."""
    found: list[Spending] = []
    last: _Reading | None = None
    for together in at_the_same_time(edits):
        readings = _readings(together)
        if not readings:
            continue
        first = readings[0]
        if last is not None and last[1] != first[1]:
            found.append(Spending(last[1] - first[1], (), first[0]))
        last = readings[-1]
        if len(readings) > 1:
            ids = tuple(edit.id for edit in together)
            found.append(Spending(first[1] - last[1], ids, last[0]))
    return found


def at_the_same_time(edits: Iterable[MeasuredEdit]) -> list[list[MeasuredEdit]]:
    """Groups of edits, of which each overlaps with another of its group and none outside. One that
    begins in the moment in which another ends does not overlap with it."""
    groups: list[list[MeasuredEdit]] = []
    end_s = float("-inf")
    for edit in sorted(edits, key=lambda edit: (edit.begun_at_s, edit.end_s, edit.id)):
        if edit.begun_at_s < end_s:
            groups[-1].append(edit)
        else:
            groups.append([edit])
        end_s = max(end_s, edit.end_s)
    return groups


def balance_change(edits: Sequence[MeasuredEdit]) -> float:
    """By how much the balance fell from the first reading to the last."""
    readings = [reading for group in at_the_same_time(edits) for reading in _readings(group)]
    return readings[0][1] - readings[-1][1] if readings else 0.0


def sum_up(
    spendings: Iterable[Spending],
    key_of: Mapping[int, str],
    estimates: Mapping[int, float],
) -> dict[str, Total]:
    """A report by person, say: `key_of` names the row of each edit. What edits of several rows
    spent together is nobody's alone, and has the row `SHARED`; `ELSEWHERE` has the rest."""
    rows: dict[str, Total] = defaultdict(Total)
    for edit_id, key in key_of.items():
        rows[key] = rows[key].plus(edits=1, estimate=estimates.get(edit_id, 0.0))
    for spending in spendings:
        keys = {key_of[edit_id] for edit_id in spending.edits}
        key = keys.pop() if len(keys) == 1 else SHARED if keys else ELSEWHERE
        rows[key] = rows[key].plus(credits=spending.credits)
    return dict(rows)


def _readings(together: Sequence[MeasuredEdit]) -> list[_Reading]:
    """Every balance that these edits know, in the order of time."""
    begins = [(e.begun_at_s, 0, e.before) for e in together if e.before is not None]
    ends = [(e.end_s, 1, e.after) for e in together if e.after is not None]
    return [(at_s, balance) for at_s, _, balance in sorted(begins + ends)]
