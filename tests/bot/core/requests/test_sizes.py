"""Sizes as people write them: units of each language, commas, full-width and Arabic digits,
no-break spaces and marks of direction. All are wishes for a smaller file, which is sent unasked."""

from __future__ import annotations

import pytest

from bot.core.requests.intents import classify
from bot.core.requests.preferences import names_no_size
from tests.bot.core.requests.corpus import FOLDER
from tests.support.rows import each_row

SIZES = FOLDER / "sizes" / "as_written.tsv"
ROWS = [line.split("\t") for line in SIZES.read_text("utf-8").splitlines()]


@each_row(("language", "text", "size_bytes"), ROWS)
def test_a_size_is_a_wish_for_a_smaller_file(language: str, text: str, size_bytes: str) -> None:
    intent = classify(text)
    assert intent.kind == "edit"
    assert intent.is_compress_or_convert
    assert not names_no_size(text)


@pytest.mark.parametrize(
    "text",
    [
        "cut the first 10 seconds of a 50 MB clip",
        "trim my 50MB video",
        "скачай видео на 50 мб музыки",
        "put the text 8 MB in the corner",
        "mets un titre",
        "export",
    ],
)
def test_a_size_that_describes_is_none(text: str) -> None:
    assert not classify(text).is_compress_or_convert
