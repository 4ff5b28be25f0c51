"""Half-written Markdown is made valid, so that an interim text never shows raw marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.markdown.blocks import balance
from tests.bot.core.markdown.rendering import seen
from tests.bot.core.markdown.texts import ANYTHING, DOCUMENTS
from tests.support.rows import each_row


@each_row(
    ("half", "whole"),
    [
        ("", ""),
        ("plain", "plain"),
        ("some **bol", "some **bol**"),
        ("some **bold *ital", "some **bold *ital***"),
        ("some **", "some"),
        ("some **bold*", "some **bold**"),
        ("~~gone", "~~gone~~"),
        ("||secret", "||secret||"),
        ("run `ffmp", "run `ffmp`"),
        ("run `", "run"),
        ("```", ""),
        ("```py", ""),
        ("Code:\n```py\nx = 1", "Code:\n```py\nx = 1\n```"),
        ("```py\nx = 1\n``", "```py\nx = 1\n```"),
        ("````\n```\n", "````\n```\n````"),
        ("see [the lin", "see the lin"),
        ("see [the link]", "see the link"),
        ("see [the link](https://exa", "see the link"),
        ("see **[the link](https://exa", "see **the link**"),
        ("a\n- b\n-", "a\n- b"),
        ("Title\n=", "Title"),
        ("> **quoted\n>", "> **quoted**"),
        ("**bold\n\nnext", "**bold\n\nnext"),
        ("2 * 3 = 6 and 5*3", "2 * 3 = 6 and 5*3"),
        ("snake_case_name", "snake_case_name"),
        ("\\*not emphasis", "\\*not emphasis"),
        ("half an escape \\", "half an escape"),
        ("https://a.b/c_d_e **x", "https://a.b/c_d_e **x**"),
    ],
)
def test_what_is_open_is_closed_and_stubs_are_dropped(half: str, whole: str) -> None:
    assert balance(half) == whole


@given(ANYTHING)
def test_balanced_text_stays_as_it_is(text: str) -> None:
    assert balance(balance(text)) == balance(text)


@given(DOCUMENTS, st.integers(20, 90))
def test_a_half_written_document_shows_a_beginning_of_the_whole_without_raw_marks(
    text: str, step: int
) -> None:
    whole = seen(text)
    for end in range(0, len(text), step):
        shown = [char for char, _ in seen(balance(text[:end]))]
        assert shown == [char for char, _ in whole[: len(shown)]]


@given(DOCUMENTS)
def test_a_complete_document_is_not_changed(text: str) -> None:
    assert seen(balance(text)) == seen(text)


@pytest.mark.parametrize("tail", ["and **bold wor", "`code", "- a [li", "```py\nx = 1", "~~gone~"])
def test_what_stands_before_the_last_block_is_left_as_it_is(tail: str) -> None:
    head = (
        "A **whole** paragraph with `code`, *one* star left * and ~~ a tilde.\n\n```\n**\n```\n\n"
    )
    assert balance(head + tail) == head + balance(tail)
