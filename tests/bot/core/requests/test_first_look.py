"""Ordinary messages as they are typed on a phone, each understood at once: which command it is, and
what the local engine does for it. Half of 288 that were written before any rule had seen them."""

from __future__ import annotations

import pytest

from bot.core.requests.agreement import agrees
from bot.core.requests.intents import classify
from bot.core.requests.language import LANGUAGES, detect
from engine.agent.grammar.languages.typed.unmarked import with_marks
from engine.agent.parse import parse
from tests.bot.core.requests.corpus import FOLDER
from tests.engine.agent.notation import shown
from tests.support.rows import each_row

SAID = FOLDER / "everyday" / "at_first_look.tsv"
ROWS = [line.split("\t") for line in SAID.read_text("utf-8").splitlines()]
NOTHING = ("-", "?")
"""Denied, or asked only: nothing is done, and nothing offered."""


@each_row(("language", "kind", "done", "text"), ROWS)
def test_it_is_understood_at_first_look(language: str, kind: str, done: str, text: str) -> None:
    assert detect(text, language, language) == language
    if kind == "yes":
        assert agrees(text)
        return
    assert classify(text, project_has_files=True).kind == kind
    if kind == "edit":
        request = parse(text, language)
        edits = " ; ".join(shown(edit) for edit in request.edits)
        assert edits == ("" if done in NOTHING else done)
        assert not (done in NOTHING and request.near)


def test_each_language_has_some_of_them() -> None:
    told = [language for language, *_ in ROWS]
    assert all(told.count(language) >= 6 for language in LANGUAGES if language != "en")


@pytest.mark.parametrize(
    "text", ["cat video", "minh likes this", "the cat bobs", "nen", "chi va piano", "to tu lai"]
)
def test_a_word_or_two_of_another_language_is_no_vietnamese(text: str) -> None:
    assert with_marks(text) == text
