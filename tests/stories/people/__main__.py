"""Many days of random people, each known by its seed: `python -m tests.stories.people 200 [0]`."""

from __future__ import annotations

import random
import sys

from tests.stories.people.day import live
from tests.stories.people.deeds import PAUSES_S, VERBS, Deed
from tests.stories.people.places import PEOPLE


def day_of(seed: int) -> list[Deed]:
    chance = random.Random(seed)
    return [
        Deed(
            chance.randrange(len(PEOPLE)),
            chance.randrange(4),
            chance.choice(VERBS),
            chance.randrange(8),
            chance.randrange(len(PAUSES_S)),
        )
        for _ in range(chance.randrange(5, 25))
    ]


def main(days: int, first: int) -> int:
    bad = 0
    for seed in range(first, first + days):
        if wrong := live(day_of(seed)):
            bad += 1
            print(f"== day {seed}", *wrong, sep="\n", flush=True)
    print(f"{days} days, {bad} of them bad")
    return 1 if bad else 0


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]] + [200, 0][len(sys.argv) - 1 :]
    raise SystemExit(main(numbers[0], numbers[1]))
