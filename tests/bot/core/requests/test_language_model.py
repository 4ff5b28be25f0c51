"""The model that is kept says what the library's says, and is made of it."""

import functools
import lzma
import pkgutil
import random
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.requests import language_model
from bot.core.requests.language_model import BYTES, LanguageModel
from tests.bot.core.requests.make_language_model import content, librarys
from tests.support.rows import each_row


@functools.cache
def whole() -> Any:
    return librarys()


@functools.cache
def kept() -> LanguageModel:
    return language_model.load()


def test_the_file_is_made_of_the_model_that_is_installed() -> None:
    kept_file = pkgutil.get_data("bot.core.requests", "language_model.xz")
    assert kept_file is not None
    assert lzma.decompress(kept_file) == content(whole())


@each_row(
    "text",
    [
        "mute it and export",
        "MUTE IT",
        "füge Musik hinzu",
        "動画を圧縮して",
        "стисни",
        "иди на српском",  # two scripts of one language
        "nén video này",
        "",
        "🎬 1 2 3",
        "cut it there " * 200,
    ],
)
def test_a_text_is_read_as_by_the_library(text: str) -> None:
    check_same(text)


@given(st.text(max_size=60))
def test_any_text_is_read_as_by_the_library(text: str) -> None:
    check_same(text)


def check_same(text: str) -> None:
    assert kept().rank(text) == pytest.approx(dict(whole().rank(text)), abs=1e-4)


def test_every_row_leads_where_the_librarys_leads() -> None:
    choose, table, row_of = random.Random(1), whole().tk_nextmove, whole().tk_row
    for state in range(len(row_of)):
        byte = choose.randrange(BYTES)
        assert kept().after(state, byte) == table[BYTES * row_of[state] + byte]


def test_it_takes_less_than_a_fifth_of_what_the_library_takes() -> None:
    ours = sum(sys.getsizeof(part) for part in vars(kept()).values())
    library = whole()
    lists = library.tk_nextmove, library.tk_row, library.tk_output, library._rowbase
    assert 5 * ours < sum(map(sys.getsizeof, lists)) + library._full_model[0].nbytes


def test_reading_a_language_loads_no_array_library() -> None:
    reads = "from bot.core.requests.language import detect; detect('füge Musik hinzu')"
    tells = "import sys; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", f"{reads}; {tells}"]).returncode == 0
