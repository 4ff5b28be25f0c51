import pytest

from engine.agent.edits import Edit, Mute, Span, Trim
from engine.agent.time_ranges import find_trims_and_mutes, time_s


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:45", 105),
        ("1:02:03.5", 3723.5),
        ("1m30s", 90),
        ("90 seconds", 90),
        ("1分30秒", 90),
        ("7", 7),
    ],
)
def test_a_time_is_read_in_every_form(text: str, seconds: float) -> None:
    assert time_s(text) == seconds


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("cut the first 10 seconds", [Trim(False, (Span(0, 10),))]),
        ("keep the first 10 seconds", [Trim(True, (Span(0, 10),))]),
        ("from 0:30 to 1:45", [Trim(True, (Span(30, 105),))]),
        ("remove the last 5 seconds", [Trim(False, (Span(-5, None),))]),
        ("mute from 0:10 to 0:20", [Mute(True, (Span(10, 20),))]),
        ("10 mb", []),
    ],
)
def test_a_part_and_the_verb_before_it_become_an_edit(text: str, edits: list[Edit]) -> None:
    assert find_trims_and_mutes(text)[0] == edits


def test_the_text_that_was_used_is_blanked_out() -> None:
    _, left = find_trims_and_mutes("keep the first 10 seconds, under 8 mb")
    assert "10" not in left
    assert "8 mb" in left
