"""What stands round a wish is left out to ask back, and never with a figure or a limit in it."""

from __future__ import annotations

import pytest

from engine.agent.near.surroundings import wish_alone
from engine.agent.parse import parse
from tests.engine.agent.notation import shown


@pytest.mark.parametrize(
    ("clause", "wish"),
    [
        ("speed it up by 20% to fit the slot", "speed it up by 20%"),
        ("caption it for silent viewing", "caption it"),
        ("its laggy looking make it 60 fps", "make it 60 fps"),
    ],
)
def test_the_wish_alone_is_tried(clause: str, wish: str) -> None:
    assert wish in list(wish_alone(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "mute it for the first verse",
        "mute it for 3 seconds of wind",
        "blur it so only the middle shows",
        "mute it",
    ],
)
def test_what_says_how_or_where_is_never_left_out(clause: str) -> None:
    assert list(wish_alone(clause)) == []


def test_it_is_asked_back_and_not_done() -> None:
    request = parse("Speed it up by 20% to fit the slot")
    assert request.edits == ()
    assert [shown(edit) for edit in request.near] == ["speed 1.2"]


@pytest.mark.parametrize(
    ("question", "offer"),
    [
        ("can this be turned into a gif?", ["format gif"]),
        ("could the sound be muted?", ["mute"]),
        ("can the logo go bottom right instead?", ["logo-place bottom-right"]),
        ("can this be made prettier?", []),
        ("can this be seen by anyone?", []),
        ("why can this not be muted?", []),
    ],
)
def test_who_asks_what_can_be_done_is_asked_back_whether_to(
    question: str, offer: list[str]
) -> None:
    request = parse(question)
    assert request.edits == ()
    assert [shown(edit) for edit in request.near] == offer
    assert list(request.unread) == ([question] if offer else [])
