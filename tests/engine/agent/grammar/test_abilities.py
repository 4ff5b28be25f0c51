""" "What can you do?" and "what else?": a short list that fits on a phone, and the whole one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from engine.agent.parse import parse
from engine.agent.plan_turn import plan_turn
from engine.agent.texts.words import LANGUAGES, Words
from tests.engine.agent.sessions import session

_LINES_ON_A_PHONE = 12
_CHARACTERS_A_LINE = 36
_QUOTED = re.compile("[“„«「]\u00a0?([^”“»」]+?)\u00a0?[”“»」]")
ASKED = [
    "what can you do?", "Was kannst du?", "Que peux-tu faire ?", "¿Qué puedes hacer?",
    "O que você pode fazer?", "Cosa sai fare?", "Co potrafisz?", "Что ты умеешь?",
    "Що ти вмієш?", "Neler yapabilirsin?", "Kamu bisa apa saja?", "Bạn làm được gì?",
    "你会做什么", "你能做什麼？", "何ができますか？", "뭘 할 수 있어?", "ماذا يمكنك أن تفعل؟",
    "چه کاری بلدی؟", "क्या कर सकते हो?",
]  # fmt: skip


def _rows(text: str) -> int:
    return sum(-(-len(line) // _CHARACTERS_A_LINE) for line in text.splitlines())


@pytest.mark.parametrize("asked", ASKED)
def test_what_can_be_done_fits_on_a_phone(asked: str) -> None:
    plan = plan_turn(session("a.mp4"), asked)
    assert not plan.is_stored
    assert _rows(plan.text) <= _LINES_ON_A_PHONE
    assert plan.text.count("•") == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_of_it_is_understood_and_its_question_tells_more(language: str) -> None:
    words = Words(language)
    *examples, more = (found.strip("\u2068\u2069") for found in _QUOTED.findall(words.say("can")))
    for example in examples:
        assert parse(example, language).edits, example
    asker = replace(session("a.mp4"), language=language)
    assert plan_turn(asker, more).text == words.say("can-more")
