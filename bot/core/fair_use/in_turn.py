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
    """How much may be at work at once: of one person, and of all together."""

    person: int
    everybody: int


@dataclass(frozen=True, slots=True)
class Job:
    """Work that waits or has begun. `id` is its place in the order of arrival."""

    id: int
    lane: str
    person: str
    relaxed: bool = False


def next_in_turn(
    waiting: Iterable[Job], at_work: Iterable[Job], served_s: Mapping[str, float], slots: Slots
) -> list[Job]:
    """What may begin now, first things first. `served_s`: when a person's work began last."""
    working = list(at_work)
    of_person = Counter(job.person for job in working)
    relaxed = sum(job.relaxed for job in working)
    free, left, chosen = slots.everybody - len(working), list(waiting), list[Job]()
    others_wait = not all(job.relaxed for job in left)

    def rank(job: Job) -> tuple[bool, int, float, int]:
        last_s = served_s.get(job.person, 0.0)
        return job.relaxed, of_person[job.person], last_s, job.id

    while len(chosen) < free:
        can = [job for job in left if of_person[job.person] < slots.person]
        job = min(can, key=rank, default=None)
        if job is None or (job.relaxed and (others_wait or relaxed >= RELAXED_AT_ONCE)):
            return chosen
        left.remove(job)
        chosen.append(job)
        of_person[job.person] += 1
        relaxed += job.relaxed
    return chosen
