"""Everyday ways to say a command, an edit or yes, in every language that has a catalogue."""

from __future__ import annotations

from bot.core.requests.agreement import agrees
from bot.core.requests.intents import classify
from bot.core.requests.language import LANGUAGES, detect
from tests.bot.core.requests.corpus import FOLDER
from tests.support.rows import each_row

SAID = FOLDER / "everyday" / "commands.tsv"
ROWS = [line.split("\t") for line in SAID.read_text("utf-8").splitlines()]


@each_row(("language", "kind", "text"), ROWS)
def test_what_people_write_is_understood_and_changes_no_language(
    language: str, kind: str, text: str
) -> None:
    if kind == "yes":
        assert agrees(text)
    else:
        assert classify(text, project_has_files=True).kind == kind
    assert detect(text, language, language) == language


def test_every_language_has_at_least_fifty_of_them() -> None:
    counted = [language for language, _, _ in ROWS]
    assert all(counted.count(language) >= 50 for language in LANGUAGES if language != "en")
