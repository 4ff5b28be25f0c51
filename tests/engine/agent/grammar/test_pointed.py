"""A part that was told of first, and what is to happen to "that bit" behind it."""

from __future__ import annotations

import pytest

from engine.agent.grammar.measures.atoms import Atoms
from engine.agent.grammar.pointed import of_what_was_told, points_at_a_part
from engine.agent.grammar.split import Piece, split
from tests.engine.agent.notation import shown


def _pieces(text: str) -> list[Piece]:
    return split(text, Atoms())


def _done(text: str) -> str | None:
    told, piece = _pieces(text)
    edits = of_what_was_told(told, piece)
    return None if edits is None else " ; ".join(map(shown, edits))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the last 10 seconds are useless, scrap them", "drop -10-"),
        ("between 0:20 and 0:25 someone swears, silence that bit", "mute 20-25"),
        ("the first 8 seconds are great, keep those", "keep 0-8"),
        ("from 0:05 to 0:08 it's dull, speed that part up", "speed 2 @5-8"),
        ("第5秒到第8秒太暗了, 把那段剪掉", "drop 5-8"),
    ],
)
def test_what_points_at_a_part_that_was_told_of_is_done_there(text: str, expected: str) -> None:
    assert _done(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the first 8 seconds are great, cut them",  # who praises a part loses it by mistake only
        "the last 10 seconds aren't useless, scrap them",
        "if the last 10 seconds are useless, scrap them",
        "the last 10 seconds are useless, scrap the first 3 seconds",
        "the first 2 seconds and the last 10 seconds are useless, scrap them",
        "the last 10 seconds are useless, mute the video",
        "the last 10 seconds are useless, make it smaller",
    ],
)
def test_nothing_is_done_where_it_is_not_clear_what_is_pointed_at(text: str) -> None:
    pieces = _pieces(text)
    assert of_what_was_told(pieces[0], pieces[-1]) is None


@pytest.mark.parametrize(
    ("clause", "points"),
    [
        ("mute that bit", True),
        ("blur this section", True),
        ("mute it", False),
        ("mute that bit from 0:02 to 0:05", False),
        ("mute that part at 0:05", False),
    ],
)
def test_that_bit_is_a_part_that_nobody_knows_unless_its_times_are_told(
    clause: str, points: bool
) -> None:
    (piece,) = _pieces(clause)
    assert points_at_a_part(piece.clause) is points
