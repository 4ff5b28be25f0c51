"""What the bot tells people to write, it understands: in every language of the catalogues."""

from __future__ import annotations

import re

import pytest

from bot.core.requests.intents import classify
from bot.texts.catalogues import default_texts

_QUOTED = re.compile("[“„«「](.+)[”“»」]")
LANGUAGES = default_texts().languages


def _suggested(language: str, key: str) -> str:
    sentence = default_texts().say(language, key, megabytes=8)
    found = _QUOTED.search(sentence)
    assert found, sentence
    return found[1].strip()


@pytest.mark.parametrize(
    "key",
    [
        "next-undo",
        "next-smaller",
        "next-720p",
        "next-trim",
        "next-mute",
        "next-music",
        "next-title",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suggested_edit_is_an_edit(language: str, key: str) -> None:
    assert classify(_suggested(language, key)).kind == "edit"
