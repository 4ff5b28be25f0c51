"""Sizes as people write them: units of each language, commas, full-width and Arabic digits,
no-break spaces and marks of direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.agent.edits import Compress
from engine.agent.parse import parse

FILE = Path(__file__).parents[2] / "corpus" / "sizes" / "as_written.tsv"
ROWS = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "text", "size_bytes"), ROWS)
def test_a_size_is_read_in_bytes(language: str, text: str, size_bytes: str) -> None:
    request = parse(text, language)
    (edit,) = request.edits
    assert isinstance(edit, Compress)
    assert edit.max_bytes == int(size_bytes)
    assert not request.unread
    assert not request.unsupported
