"""The README names every language that the bot speaks, in its own words."""

from __future__ import annotations

from pathlib import Path

from bot.core.requests.words.languages import OWN_NAMES

README = Path(__file__).parents[2] / "README.md"


def test_whoever_looks_for_their_language_finds_it() -> None:
    (row,) = (
        line
        for line in README.read_text(encoding="utf-8").splitlines()
        if line.startswith("| in their language |")
    )
    assert [name for name in OWN_NAMES.values() if name not in row] == []
