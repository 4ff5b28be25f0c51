"""Many days of random people, each known by its seed: `python -m tests.stories.people 200 [0]`."""

from __future__ import annotations

import random

from tests.stories.people.day import live
from tests.stories.people.deeds import PAUSES_S, VERBS, Deed
from tests.stories.people.places import PEOPLE
from tests.stories.people.seeds import main


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


if __name__ == "__main__":
    raise SystemExit(main("day", lambda seed: live(day_of(seed)), count=200))
