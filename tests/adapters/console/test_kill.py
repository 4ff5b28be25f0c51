"""A chat that is killed goes on where it was: nothing is lost, and nothing is paid twice."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.adapters.console.kill import Breach, Moment, Place, Round, at_random, run

pytestmark = pytest.mark.serial

BUSY = (
    Moment("Uploading"),
    Moment("Thinking"),
    Moment("Export starts", 0.7),
    Moment("Fetching the MP4"),
)


def test_a_chat_killed_at_any_moment_goes_on_and_nothing_is_asked_twice(tmp_path: Path) -> None:
    moments = [*BUSY, at_random(random.Random(2))]
    assert [moment for moment, _ in run(tmp_path, moments)] == moments


def test_the_kill_test_notices_what_is_left_behind_and_what_does_not_come(tmp_path: Path) -> None:
    place = Place(tmp_path)
    chat = place.begin()
    try:
        with pytest.raises(Breach, match="left behind"):
            place.check_that_all_are_gone(within_s=0.1)
        with pytest.raises(Breach, match="it did not happen"):
            chat.wait(lambda: False, patience_s=0.1)
        assert not place.knows(Round(1, 1).text)
    finally:
        place.end()
