""" "Yes" and "no" in every language, and nothing beyond them."""

from __future__ import annotations

import pytest

from engine.agent.near.agreement import agrees, declines
from engine.agent.texts.words import LANGUAGES, Words

YES = (
    "yes", "Yes!", "yep", "ok", "YES please", "👍", "是的", "對", "好的。", "はい", "네", "sí",
    "Sim.", "oui", "d'accord", "ja", "Genau!", "да", "так", "evet", "ya", "sì", "tak", "vâng",
    "हाँ", "نعم", "بله",
)  # fmt: skip


@pytest.mark.parametrize("text", YES)
def test_a_plain_yes_agrees(text: str) -> None:
    assert agrees(text)
    assert not declines(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_button_says_agrees(language: str) -> None:
    assert agrees(Words(language).say("offer-yes"))


@pytest.mark.parametrize(
    "text", ["yes, and mute it", "yes but only the first 5 s", "ok now what", "mute it", "", "no"]
)
def test_anything_beyond_a_yes_is_none(text: str) -> None:
    assert not agrees(text)


@pytest.mark.parametrize("text", ["no", "Nope.", "不是", "いいえ", "nein", "нет", "👎", "لا"])
def test_a_plain_no_declines(text: str) -> None:
    assert declines(text)
    assert not agrees(text)
