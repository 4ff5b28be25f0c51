"""A wish with "without sound" behind it may mean two things, so it is asked back as both."""

from __future__ import annotations

import pytest

from engine.agent.parse import parse
from engine.agent.plan_turn import plan_turn
from tests.engine.agent.notation import shown
from tests.engine.agent.sessions import session


@pytest.mark.parametrize(
    "said",
    [
        "cut the last 2 seconds without sound", "corta los últimos 2 segundos sin sonido",
        "coupe les 2 dernières secondes sans son", "schneide die letzten 2 Sekunden ohne Ton",
        "corte os últimos 2 segundos sem som", "вырежи последние 2 секунды без звука",
        "taglia gli ultimi 2 secondi senza audio", "剪掉最后2秒没有声音的",
    ],
)  # fmt: skip
def test_the_cut_and_the_silence_are_asked_back(said: str) -> None:
    request = parse(said)
    assert request.edits == ()
    assert [shown(edit) for edit in request.near] == ["drop -2-", "mute"]


def test_the_question_says_both() -> None:
    plan = plan_turn(session("a.mp4"), "cut the last 2 seconds without sound")
    assert not plan.is_stored
    assert "the last 2 s is cut out. The sound is off." in plan.question
