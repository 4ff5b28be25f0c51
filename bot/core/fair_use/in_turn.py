"""Whose work begins next: people are taken in turn, not by the order of what they sent.

Of one person only so much is at work at a time, so a crowd of requests never stands before what
others ask for; and where fewer places are free than people wait, those come first who have least at
work, then those whose last turn is longest ago. What is relaxed waits until nothing else does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

RELAXED_AT_ONCE: Final = 1


@dataclass(frozen=True, slots=True)
class Slots:
    """How much may be at work at once on one account: of one person, and of all together."""

    person: int
    everybody: int


@dataclass(frozen=True, slots=True)
class Job:
    """Work that waits or has begun. `id` is its place in the order of arrival; `account` whose it
    is at work on: the holder of a linked one, or nobody for the bot's own. Accounts don't wait for
    each other."""

    id: int
    lane: str
    person: str
    relaxed: bool = False
    account: str = ""


def next_in_turn(
    waiting: Iterable[Job], at_work: Iterable[Job], served_s: Mapping[str, float], slots: Slots
) -> list[Job]:
    """What may begin now, first things first. `served_s`: when a person's work began last."""
    working, left, chosen = list(at_work), list(waiting), list[Job]()
    of_account = Counter(job.account for job in working)
    of_person = Counter((job.account, job.person) for job in working)
    relaxed = Counter(job.account for job in working if job.relaxed)
    not_relaxed = {job.account for job in left if not job.relaxed}

    def may_begin(job: Job) -> bool:
        if of_account[job.account] >= slots.everybody:
            return False
        if of_person[job.account, job.person] >= slots.person:
            return False
        waits = job.account in not_relaxed or relaxed[job.account] >= RELAXED_AT_ONCE
        return not (job.relaxed and waits)

    def rank(job: Job) -> tuple[bool, int, float, int]:
        last_s = served_s.get(job.person, 0.0)
        return job.relaxed, of_person[job.account, job.person], last_s, job.id

    while (job := min(filter(may_begin, left), key=rank, default=None)) is not None:
        left.remove(job)
        chosen.append(job)
        of_account[job.account] += 1
        of_person[job.account, job.person] += 1
        relaxed[job.account] += job.relaxed
    return chosen
