from __future__ import annotations

from typing import Any

import pytest

from bot.core.results.fit import Film, Fit, first_part_helps, fitting_draft, plan_fit

TEN_MINUTES = Film(600.0, 1920, 1080)
HALF_A_MINUTE = Film(30.0, 1920, 1080)


def segment(file: str, in_ms: int, out_ms: int) -> dict[str, Any]:
    return {"d": out_ms - in_ms, "m": {"file": file, "in_ms": in_ms, "out_ms": out_ms}}


def test_a_copy_weighs_what_the_chat_takes() -> None:
    assert plan_fit(HALF_A_MINUTE, 10_485_760) == Fit(limit_bytes=10_485_760, max_height=1080)


def test_the_persons_own_wish_comes_first_where_it_fits() -> None:
    fit = plan_fit(HALF_A_MINUTE, 10_485_760, wish_bytes=8_000_000)
    assert fit is not None
    assert fit["limit_bytes"] == 8_000_000
    larger = plan_fit(HALF_A_MINUTE, 10_485_760, wish_bytes=50_000_000)
    assert larger is not None
    assert larger["limit_bytes"] == 10_485_760


@pytest.mark.parametrize(
    ("limit_bytes", "lines"),
    [(200_000_000, 1080), (100_000_000, 720), (50_000_000, 480), (12_000_000, 480)],
)
def test_fewer_bytes_a_second_are_spread_over_fewer_lines(limit_bytes: int, lines: int) -> None:
    fit = plan_fit(TEN_MINUTES, limit_bytes)
    assert fit is not None
    assert fit["max_height"] == lines


def test_what_would_not_look_good_is_made_only_where_it_is_asked_for() -> None:
    assert plan_fit(TEN_MINUTES, 10_485_760) is None
    anyway = plan_fit(TEN_MINUTES, 10_485_760, anyway=True)
    assert anyway == Fit(limit_bytes=10_485_760, anyway=True, max_height=360)
    first = plan_fit(TEN_MINUTES, 10_485_760, first_s=60.0)
    assert first == Fit(limit_bytes=10_485_760, first_s=60.0, max_height=720)


def test_the_floor_is_the_operators_and_less_for_small_pictures() -> None:
    assert plan_fit(TEN_MINUTES, 10_485_760, floor_kbps=100) is not None
    assert plan_fit(Film(600.0, 320, 180), 10_485_760) is not None
    assert plan_fit(Film(600.0, 180, 320), 10_485_760) is not None, "upright"


def test_a_film_of_unknown_length_is_tried() -> None:
    assert plan_fit(Film(None, None, None), 1_000) == Fit(limit_bytes=1_000)


def test_the_first_minute_is_offered_where_it_helps() -> None:
    assert first_part_helps(TEN_MINUTES, 10_485_760)
    assert not first_part_helps(TEN_MINUTES, 500_000), "that would not look good either"
    assert not first_part_helps(Film(59.0, 1920, 1080), 500_000), "that is all of it"
    assert not first_part_helps(Film(None, None, None), 10_485_760)


def test_the_draft_gets_the_wishes_and_keeps_what_it_has() -> None:
    draft = {"t": [], "d": 5, "m": {"title": "x", "quality": "smaller", "max_height": 360}, "k": 1}
    fit = Fit(limit_bytes=1_000_000, max_height=720)
    assert fitting_draft(draft, fit) == {
        "t": [],
        "d": 5,
        "m": {"title": "x", "max_height": 360, "max_bytes": 1_000_000},
        "k": 1,
    }
    assert draft["m"]["quality"] == "smaller", "the draft itself stays"  # type: ignore[index]


@pytest.mark.parametrize("draft", [None, "<draft/>"])
def test_a_draft_that_can_hold_no_wishes_is_none(draft: str | None) -> None:
    assert fitting_draft(draft, Fit(limit_bytes=1)) is None


def test_the_first_minute_is_cut_out_of_the_timeline() -> None:
    video = [segment("a", 1_000, 41_000), segment("b", 0, 50_000), segment("c", 0, 9_000)]
    draft = {"t": [{"tt": 0, "sg": video}, {"tt": 1, "sg": [{"d": 9}]}], "d": 99_000}
    cut = fitting_draft(draft, Fit(limit_bytes=1, first_s=60.0))
    assert isinstance(cut, dict)
    assert cut["t"][0]["sg"] == [segment("a", 1_000, 41_000), segment("b", 0, 20_000)]
    assert cut["t"][1] == {"tt": 1, "sg": [{"d": 9}]}
    assert cut["d"] == 60_000
