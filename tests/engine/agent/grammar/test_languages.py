"""Looking for a language's words, quickly, finds what each of its patterns finds by itself."""

from __future__ import annotations

import re

import pytest

from engine.agent.grammar.languages.translate import _TABLES, _asked, _rules, _words
from engine.agent.grammar.normalise import normalise
from engine.agent.near.ideas import _bounded, _sign_first
from tests.engine.agent.test_requests import rows


@pytest.mark.parametrize("name", _TABLES)
def test_patterns_that_are_tried_together_miss_nothing(name: str) -> None:
    texts = [normalise(row["request"]) for row in rows() if row["language"] in (name, "en")]
    for text in texts[::60]:
        each = [found[0] for pattern, _ in (*_asked(name), *_rules(name))
                for found in pattern.finditer(text)]  # fmt: skip
        assert _words(text, name) == each


@pytest.mark.parametrize(("word", "text", "found"), [
    ("cut", "cut", True), ("cut", "a cut.", True), ("cut", "uncut", False),
    ("cut", "cuts", False), ("8 mb", "18 mb", False), (".mov", "a .mov", True),
])  # fmt: skip
def test_a_word_is_found_where_nothing_of_a_word_stands_beside_it(
    word: str, text: str, found: bool
) -> None:
    pattern = re.compile(_sign_first(_bounded(word)))
    assert pattern.pattern.startswith(re.escape(word[0]))
    assert (pattern.search(text) is not None) is found
