"""How long ten people wait beside one who sends a hundred videos, in jobs: no clock, no machine.

    python -m bench.flood

A service does one job at a time, in the order in which it was handed them. A hundred videos of one
person have arrived when ten others send one each. Printed is how many of the hundred are done
before the others' own jobs: by the order of arrival, and in turn (`bot.core.fair_use.in_turn`) with
so many places for one person. The rule alone is measured; that rows and processes keep to it is
shown by tests/bot/store/queries/fair_use/test_in_turn.py and tests/bot/dispatch/test_in_turn.py.
"""

from __future__ import annotations

from bot.core.fair_use.in_turn import Job, Slots, next_in_turn

FLOOD, OTHERS = 100, 10


def delays(slots: Slots) -> list[int]:
    """Of each of the others: how many jobs of the flood are done after they asked and before."""
    waiting = [Job(number, f"{number}", "flood") for number in range(FLOOD)]
    handed: list[Job] = []
    served_s: dict[str, float] = {}
    ahead, found, now_s = 0, list[int](), 1.0

    def hand_over() -> None:
        for job in next_in_turn(waiting, handed, served_s, slots):
            waiting.remove(job)
            handed.append(job)
            served_s[job.person] = now_s

    hand_over()
    waiting += [Job(FLOOD + number, f"o{number}", f"p{number}") for number in range(OTHERS)]
    while waiting or handed:
        now_s += 1
        hand_over()
        job = handed.pop(0)
        if job.person == "flood":
            ahead += 1
        else:
            found.append(ahead)
    return found


def main() -> None:
    rows = {
        "by the order of arrival": Slots(FLOOD, FLOOD + OTHERS),
        "in turn, two places a person (edits)": Slots(2, 100),
        "in turn, one place a person (renders)": Slots(1, 20),
        "in turn, one place for all": Slots(2, 1),
    }
    for name, slots in rows.items():
        found = delays(slots)
        print(f"{name:40} first {found[0]:3}  last {found[-1]:3}")


if __name__ == "__main__":
    main()
