"""What the bot's own buttons ask for, it understands: in every language of the catalogues."""

from __future__ import annotations

import pytest

from bot.core.requests.intents import classify
from bot.core.results.steps import FIRST, LOWER, NextStep, Offered, plain, sized
from bot.texts.catalogues import default_texts

LANGUAGES = default_texts().languages
STEPS = [
    *(plain(kind) for kind in ("compress", "mute", "undo", "gif", "mp3", "music", "title")),
    *(sized("step-size", size) for size in (500_000, 8_000_000)),
    FIRST,
    LOWER,
]


@pytest.mark.parametrize("offered", STEPS, ids=lambda offered: offered.step.code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suggested_edit_is_an_edit(language: str, offered: Offered) -> None:
    words = offered.step.words
    assert classify(default_texts().say(language, words.key, **words.args)).kind == "edit"
    assert NextStep.parse(offered.step.code) == offered.step
