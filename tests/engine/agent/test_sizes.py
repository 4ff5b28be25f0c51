"""Sizes as people write them: units of each language, commas, full-width and Arabic digits,
no-break spaces and marks of direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.agent.edits import Compress
from engine.agent.parse import parse

SIZES = Path(__file__).parents[2] / "corpus" / "sizes"


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (SIZES / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "text", "size_bytes"), rows("as_written.tsv"))
def test_a_size_is_read_in_bytes(language: str, text: str, size_bytes: str) -> None:
    request = parse(text, language)
    (edit,) = request.edits
    assert isinstance(edit, Compress)
    assert edit.max_bytes == int(size_bytes)
    assert not request.unread
    assert not request.unsupported


@pytest.mark.parametrize(("language", "text", "wanted"), rows("in_words.tsv"))
def test_how_small_is_understood_without_a_figure(language: str, text: str, wanted: str) -> None:
    """For an app or a mail, halves of a megabyte, "as small as possible but still good"."""
    request = parse(text, language)
    (edit,) = request.edits
    assert isinstance(edit, Compress)
    assert str(edit.max_bytes or edit.quality) == wanted
    assert not request.unread
    assert not request.unsupported


@pytest.mark.parametrize(
    "text",
    [
        "is it too big for whatsapp?",
        "don't compress it for whatsapp",
        "make the logo as small as possible but still good",
        "the first half",
        "cut it in half",
    ],
)
def test_what_only_sounds_so_compresses_nothing(text: str) -> None:
    assert not [edit for edit in parse(text).edits if isinstance(edit, Compress)]
