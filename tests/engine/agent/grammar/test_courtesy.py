"""Courtesy and reasons are left out of a wish; conditions and limits never are."""

from __future__ import annotations

import pytest

from engine.agent.grammar.plain.courtesy import without_courtesy


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "Good morning, would you be so kind as to remove the first six seconds?",
            "please remove the first six seconds?",
        ),
        ("Would you mind playing it at half speed?", "please play it at half speed?"),
        ("Might I ask you to cut the intro?", "please cut the intro?"),
        ("I'd be obliged if you turned it upside down.", "please turn it upside down."),
        ("make it square, if you please.", "make it square."),
        ("Start at 0:04 so the hook lands earlier", "Start at 0:04"),
        ("cut the first 5 secs its so boring", "cut the first 5 secs"),
        ("quick one: cut the first 5 secs", "cut the first 5 secs"),
        ("Ok, one more thing: mute it", "mute it"),
        ("what I want: black and white", "black and white"),
        ("For my mum: keep the first 30 seconds.", "keep the first 30 seconds For my mum."),
        ("for whatsapp: make it smaller", "make it smaller for whatsapp"),
    ],
)
def test_what_asks_for_nothing_is_left_out(said: str, left: str) -> None:
    assert without_courtesy(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "if it is over 10 MB make it smaller",
        "make it smaller so I can send it on discord",
        "mute it so only the last part has sound",
        "would you be so kind as to tell me how long it is?",
        "speed it up so it is 20 seconds long",
        "never: mute it",
        "not this: mute it",
        "my boss said: mute it",
        "the first one: mute it",
        "at 0:05: add the text Hi",
    ],
)
def test_a_condition_a_limit_and_a_question_stay(said: str) -> None:
    assert without_courtesy(said) == said
