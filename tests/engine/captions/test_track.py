"""Captions stay with what is said when the timeline changes under them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import draft as drafts
from engine.agent.apply_edits import put
from engine.captions import track
from engine.captions.words import Word
from engine.draft import Draft, Segment
from tests.engine.agent.sessions import source

WORDS = [
    Word(" One", 1000, 1400), Word(" two.", 1400, 1900), Word(" Three", 5000, 5500),
    Word(" four.", 5500, 6000),
]  # fmt: skip
SOURCE = source("a.mp4", 10.0)
ID = SOURCE.source_id


def captioned(*segments: Segment) -> Draft:
    draft = put(drafts.fresh([SOURCE]), segments or drafts.segments(drafts.fresh([SOURCE])), {})
    return track.with_lines(draft, track.heard_lines(draft, {ID: WORDS}, []))


def texts(draft: Draft) -> list[tuple[str, int]]:
    return [(one.text, one.start_ms) for one in track.shown(draft)]


def test_lines_are_on_a_text_track_with_their_times() -> None:
    draft = captioned()
    first, second = drafts.items(draft, drafts.TITLE_TRACK)
    assert (first["text"], first["start_ms"], first["length_ms"]) == ("One two.", 1000, 1300)
    assert (second["text"], second["start_ms"]) == ("Three four.", 5000)
    assert first["words"][0] == [" One", 1000, 1400]


def test_only_the_named_part_is_captioned() -> None:
    draft = drafts.fresh([SOURCE])
    found = track.heard_lines(draft, {ID: WORDS}, [(0, 3000)])
    assert [line.text for line in found] == ["One two."]


@pytest.mark.parametrize(
    ("segments", "expected"),
    [
        ([Segment(ID, 4000, 10_000, False)], [("Three four.", 1000)]),
        ([Segment(ID, 1400, 10_000, False)], [("two.", 0), ("Three four.", 3600)]),
        ([Segment(ID, 0, 10_000, False, speed=2.0)], [("One two.", 500), ("Three four.", 2500)]),
        ([Segment(ID, 0, 3000, False)] * 2, [("One two.", 1000), ("One two.", 4000)]),
        ([Segment(ID, 0, 10_000, False, backwards=True)], []),
        ([Segment("other", 0, 10_000, False)], []),
    ],
)
def test_they_move_with_the_cut(segments: list[Segment], expected: list[tuple[str, int]]) -> None:
    draft = put(captioned(), segments, {})
    assert texts(draft) == expected
    shown = [i["start_ms"] for i in drafts.items(draft, drafts.TITLE_TRACK) if i["length_ms"]]
    assert shown == list(dict.fromkeys(start for _, start in expected))[: len(shown)]


def test_a_crossfade_brings_the_next_parts_words_forward() -> None:
    draft = put(captioned(), [Segment(ID, 0, 3000, False), Segment(ID, 4000, 10_000, False)], {})
    assert [one.start_ms for one in track.shown(draft, 500)] == [1000, 3500]


def test_what_is_muted_is_not_captioned() -> None:
    segments = [replace(one, muted=True) for one in drafts.segments(drafts.fresh([SOURCE]))]
    assert texts(captioned(*segments)) == []


def test_a_line_is_corrected_by_its_number_on_the_timeline() -> None:
    draft = track.with_line(captioned(), 2, "Three and four!")
    assert draft is not None
    assert [text for text, _ in texts(draft)] == ["One two.", "Three and four!"]
    assert track.with_line(draft, 3, "x") is None
    assert track.with_line(draft, 0, "x") is None
    gone = track.with_line(draft, 1, "")
    assert gone is not None
    assert texts(gone) == [("Three and four!", 5000)]


def test_words_are_corrected_wherever_they_stand_but_not_inside_others() -> None:
    draft = track.with_words(captioned(), "two", "2")
    assert draft is not None
    assert [text for text, _ in texts(draft)] == ["One 2.", "Three four."]
    assert track.with_words(draft, "our", "x") is None
    assert track.replaced("banana an An", "an", "the") == "banana the the"
    assert track.replaced("今天很好", "天", "日") == "今日很好"
    assert track.replaced("x", "", "y") is None


def test_titles_stay_when_captions_go() -> None:
    title = {"text": "Hi", "place": "top", "start_ms": 0}
    draft = drafts.with_item(captioned(), drafts.TITLE_TRACK, title, 1000)
    bare = track.with_lines(draft, [])
    assert [item["text"] for item in drafts.items(bare, drafts.TITLE_TRACK)] == ["Hi"]
    none = track.with_lines(captioned(), [])
    assert all(one["tt"] != drafts.TITLE_TRACK for one in none["t"])


@pytest.mark.parametrize(
    "words",
    ["x", [], [["a", 1]], [[1, 2, 3]], [["a", 5, 2]], [["a", float("nan"), 2]], [["a", True, 2]]],
)
def test_a_clients_nonsense_is_no_caption(words: object) -> None:
    item = {"text": "x", "file": ID, "words": words, "start_ms": 0}
    draft = drafts.with_item(drafts.fresh([SOURCE]), drafts.TITLE_TRACK, item, 1000)
    assert track.lines(draft) == []
