"""Moments and lengths as people read them."""

from __future__ import annotations

import re

import pytest

from engine import draft as drafts
from engine.agent.answers import answer
from engine.agent.edits import Effect, Span
from engine.agent.effect_replies import effect_done
from engine.agent.texts.words import LANGUAGES, Words
from engine.clock import clock
from tests.engine.agent.sessions import source


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0:00"),
        (4.5, "0:04.5"),
        (59.97, "1:00"),
        (754, "12:34"),
        (3600, "1:00:00"),
        (3723.5, "1:02:03.5"),
    ],
)
def test_a_moment_is_told_as_on_a_player(seconds: float, told: str) -> None:
    assert clock(seconds) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(2.5, "2.5 s"), (59.94, "59.9 s"), (59.97, "1:00"), (754, "12:34"), (3723.2, "1:02:03")],
)
def test_a_length_has_minutes_from_a_minute_on_and_hours_from_an_hour_on(
    seconds: float, told: str
) -> None:
    assert Words("en").length(seconds) == told


EFFECTS = [
    Effect("length", 600.0),
    Effect("loop", 4500.0, how="seconds"),
    Effect("fade-out", 70.0),
    Effect("slideshow", 90.0),
    Effect("split", 120.0, how="seconds"),
    Effect("blur", spans=(Span(-90, None),)),
    Effect("blur", spans=(Span(0, -90),)),
    Effect("blur", spans=(Span(0, 90, centred=True),)),
    Effect("blur", spans=(Span(3700, 3800),)),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_done_to_a_long_film_is_never_told_in_seconds(language: str) -> None:
    for effect in EFFECTS:
        told = effect_done(effect, Words(language), 30.0, 0.0)
        assert re.search(r"\d:\d\d|[۰-۹]:[۰-۹]{2}", told), told
        assert not re.search(r"\d{2,}(?!\S*:)\s?(?:s|с|秒|초|sn|dtk|detik)\b", told), told


@pytest.mark.parametrize("topic", ["length", "other"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nor_is_how_long_it_is(language: str, topic: str) -> None:
    film = source("a.mp4", 754.0)
    told = answer(topic, "", drafts.fresh([film]), {film.source_id: film}, Words(language))
    assert "12:34" in told or "۱۲:۳۴" in told
    assert "754" not in told
