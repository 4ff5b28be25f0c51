"""Events in both documented shapes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chat import events


@given(st.text(max_size=200))
def test_the_pieces_of_a_text_are_the_text(whole: str) -> None:
    assert "".join(event["content"] for event in events.text("typed", whole)) == whole


@pytest.mark.parametrize(
    "whole", ["one two three four five six", "压缩到五百千字节以下再静音然后导出"]
)
def test_a_text_comes_in_several_pieces_that_end_between_words(whole: str) -> None:
    pieces = [event["content"] for event in events.text("typed", whole)]
    assert len(pieces) > 1
    assert all(piece.endswith(" ") or " " not in whole for piece in pieces[:-1])


def test_the_second_shape_ends_with_the_whole_text() -> None:
    *partial, last = events.text("adk", "one two three four five six")
    assert all(event["partial"] for event in partial)
    assert last["partial"] is False
    assert last["content"]["parts"] == [{"text": "one two three four five six"}]


def test_no_text_is_no_event() -> None:
    for shape in ("typed", "adk"):
        assert list(events.text(shape, "")) == []


def test_an_event_is_one_line() -> None:
    line = events.encode({"type": "text", "content": "a\nb\u2028c"})
    assert "\n" not in line
    assert json.loads(line)["content"] == "a\nb\u2028c"
