"""Edits of a draft: parts of the timeline, sizes of what is on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import draft as drafts
from engine.agent.apply_edits import CannotApply, apply_edit
from engine.agent.edits import Mute, Span, Trim
from engine.agent.plan_turn import plan_turn
from tests.engine.agent.sessions import after, session, source, spans

SOURCES = {"a_mp4": source("a.mp4", 60), "b_mp4": source("b.mp4", 30)}


JOINED = drafts.fresh(list(SOURCES.values()))


def test_a_ratio_is_of_what_is_on_the_timeline() -> None:
    done = plan_turn(session("a.mp4"), "keep the first 30 seconds and make it half its size")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_bytes") == 20_000_000


@pytest.mark.parametrize(
    "altered", ["under 20 MB", "loop it four times and compress to 20 MB", "9:16, under 20 MB"]
)
def test_a_ratio_of_what_was_made_smaller_makes_it_smaller_still(altered: str) -> None:
    place = after(session("a.mp4"), plan_turn(session("a.mp4"), altered))
    done = plan_turn(place, "reduce the file size by half")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_bytes") == 10_000_000


def test_the_frame_is_kept_as_long_as_the_wish_for_a_size_is() -> None:
    place = session("a.mp4")
    for said, kept in (
        ("under 20 MB without changing the resolution", True),
        ("even smaller", True),
        ("compress to 5 MB", None),
    ):
        done = plan_turn(place, said)
        assert done.draft is not None
        assert drafts.wish(done.draft, "keep_frame") is kept, said
        place = after(place, done)


def test_parts_go_across_the_joints_of_the_timeline() -> None:
    kept = apply_edit(JOINED, Trim(True, (Span(50, 70),)), SOURCES)
    assert spans(kept) == [(50_000, 60_000), (0, 10_000)]
    assert kept["d"] == 20_000
    dropped = apply_edit(JOINED, Trim(False, (Span(0, 10), Span(-5, None))), SOURCES)
    assert spans(dropped) == [(10_000, 60_000), (0, 25_000)]
    muted = apply_edit(JOINED, Mute(True, (Span(55, 65),)), SOURCES)
    assert [clip.muted for clip in drafts.segments(muted)] == [False, True, True, False]
    assert muted["d"] == JOINED["d"]


def test_a_part_behind_the_end_and_an_empty_rest_are_refused() -> None:
    with pytest.raises(CannotApply, match="beyond_the_end"):
        apply_edit(JOINED, Trim(True, (Span(600, 700),)), SOURCES)
    with pytest.raises(CannotApply, match="nothing_left"):
        apply_edit(JOINED, Trim(False, (Span(0, None),)), SOURCES)
    assert "outside the timeline" in plan_turn(session("a.mp4"), "keep 5:00-6:00").text


_SECONDS = st.floats(min_value=-200, max_value=200, allow_nan=False)


_SPANS = st.lists(st.builds(Span, _SECONDS, st.none() | _SECONDS), min_size=1, max_size=4)


@given(_SPANS)
def test_keeping_and_dropping_the_same_parts_share_out_the_timeline(found: list[Span]) -> None:
    def length_ms(keep: bool) -> int:
        try:
            return int(apply_edit(JOINED, Trim(keep, tuple(found)), SOURCES)["d"])
        except CannotApply:
            return -1

    kept, dropped = length_ms(True), length_ms(False)
    if dropped > 0:
        # Overlapping parts are kept twice and dropped once.
        assert kept + dropped >= JOINED["d"]
    assert dropped < JOINED["d"]
