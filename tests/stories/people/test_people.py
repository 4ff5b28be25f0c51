"""A few short evenings of random people; `make chaos` lives a hundred whole days of them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories.people.__main__ import day_of
from tests.stories.people.day import live
from tests.stories.people.deeds import VERBS, Deed
from tests.stories.people.places import PEOPLE

QUICK = 4
"""So many of the pauses, the shortest first: no longer than half a minute."""
SHORT_S = 600.0


def evening_by(chance: random.Random) -> list[Deed]:
    """Everything that people do, in any order and in no hurry to wait for each other."""
    verbs = chance.sample(VERBS, len(VERBS))
    return [
        Deed(
            chance.randrange(len(PEOPLE)),
            chance.randrange(4),
            verb,
            chance.randrange(8),
            chance.randrange(QUICK),
        )
        for verb in verbs
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_people_do_each_request_has_one_true_last_word(seed: int) -> None:
    assert live(evening_by(random.Random(seed)), evening_s=SHORT_S) == []


@settings(max_examples=2)
@given(st.randoms(use_true_random=False))
def test_an_evening_that_goes_wrong_is_made_as_short_as_it_can_be(chance: random.Random) -> None:
    """By hypothesis, which shrinks what chance has drawn. The long search is `make chaos`."""
    assert live(evening_by(chance), evening_s=SHORT_S) == []


def test_a_seed_names_the_same_day_for_ever() -> None:
    assert day_of(7) == day_of(7) != day_of(8)
