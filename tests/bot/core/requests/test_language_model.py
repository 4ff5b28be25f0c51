"""The model that is kept says what the library's says."""

import functools
import random
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from bot.core.requests import language_model
from bot.core.requests.language_model import Moves

LANGUAGES = ["en", "de", "ja", "ru", "vi"]


@functools.cache
def whole() -> Any:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier


@functools.cache
def kept() -> Any:
    return language_model.load(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "mute it and export",
        "füge Musik hinzu",
        "動画を圧縮して",
        "стисни",
        "nén video này",
        "",
        "🎬 1 2 3",
    ],
)
def test_a_text_is_read_as_by_the_library(text: str) -> None:
    assert kept().rank(text) == whole().rank(text)


@given(st.text(max_size=60))
def test_any_text_is_read_as_by_the_library(text: str) -> None:
    assert kept().rank(text) == whole().rank(text)


def test_every_row_leads_where_the_librarys_leads() -> None:
    choose, table = random.Random(1), whole().tk_nextmove
    for row in range(len(table) // 256):
        at = 256 * row + choose.randrange(256)
        assert kept().tk_nextmove[at] == table[at]


def test_it_takes_a_tenth_of_the_librarys_table() -> None:
    moves = kept().tk_nextmove
    assert isinstance(moves, Moves)
    size = sum(sys.getsizeof(part) for part in vars(moves).values())
    assert 10 * size < sys.getsizeof(whole().tk_nextmove)
