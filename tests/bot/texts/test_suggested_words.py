"""What the bot's own buttons ask for goes the whole way in every language: it changes no
conversation's language, it is an edit, and the local engine does what it does for the English."""

from __future__ import annotations

import pytest

from bot.core.controls import ROW_BUTTONS, Button, phone_rows
from bot.core.requests.intents import classify
from bot.core.requests.language import detect
from bot.core.requests.needs_video import needs_video
from bot.core.results.steps import FIRST, LOWER, NextStep, Offered, plain, sized
from bot.texts.catalogues import default_texts
from engine.agent.parse import parse
from engine.agent.plan_turn import INSTEAD
from tests.support.rows import each_row

LANGUAGES = default_texts().languages
BY_THE_ENGINE = [
    *(plain(kind) for kind in ("compress", "mute", "undo", "gif", "mp3")),
    *(sized("step-size", size) for size in (500_000, 8_000_000)),
    FIRST,
    LOWER,
]
STEPS = [*BY_THE_ENGINE, *(plain(kind) for kind in ("music", "title"))]
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_step = each_row("offered", STEPS)
by_the_engine = each_row("offered", BY_THE_ENGINE)


def _words(language: str, offered: Offered) -> str:
    words = offered.step.words
    return default_texts().say(language, words.key, **words.args)


@every_step
@every_language
def test_it_is_the_same_kind_of_edit_as_in_english(language: str, offered: Offered) -> None:
    ours, english = classify(_words(language, offered)), classify(_words("en", offered))
    assert ours.kind == "edit"
    assert ours.is_compress_or_convert == english.is_compress_or_convert
    assert NextStep.parse(offered.step.code) == offered.step


@every_step
@every_language
@each_row("locale", ["en", None])
def test_no_conversation_changes_its_language_for_it(
    language: str, offered: Offered, locale: str | None
) -> None:
    assert detect(_words(language, offered), locale or language, current=language) == language


@by_the_engine
@every_language
def test_the_local_engine_does_what_it_does_for_the_english(
    language: str, offered: Offered
) -> None:
    ours, english = parse(_words(language, offered), language), parse(_words("en", offered), "en")
    assert ours.edits == english.edits
    assert english.edits
    assert not ours.unread
    assert not ours.unsupported


@each_row("key", ["offer-compress-half", "offer-compress-to-kb", "offer-compress-quality"])
@every_language
def test_the_usual_size_is_understood_as_well(language: str, key: str) -> None:
    ours, english = (default_texts().say(each, key, kilobytes="500") for each in (language, "en"))
    assert classify(ours).is_compress_or_convert
    assert detect(ours, language, current=language) == language
    assert parse(ours, language).edits == parse(english, "en").edits


@every_language
@each_row("seconds", [1, 2, 5, 21])
def test_the_seconds_are_counted_as_the_language_counts(language: str, seconds: int) -> None:
    words = NextStep("first", seconds).words
    ours, english = (
        parse(default_texts().say(each, words.key, **words.args), each) for each in (language, "en")
    )
    assert ours.edits == english.edits != ()
    assert not ours.unread


@by_the_engine
@every_language
def test_it_waits_for_a_video_where_there_is_none(language: str, offered: Offered) -> None:
    assert needs_video(_words(language, offered), can_generate=False)


@every_language
def test_the_engine_knows_what_stands_behind_a_request_that_takes_a_steps_place(
    language: str,
) -> None:
    mute = _words(language, plain("mute"))
    words = default_texts().say(language, "offer-instead", words=mute)
    found = INSTEAD.search(words)
    assert found
    assert words[: found.start()] == mute


@every_language
def test_what_only_points_is_nothing_that_the_engine_would_do(language: str) -> None:
    points = parse(default_texts().say(language, "offer-do-that"), language)
    assert not points.edits
    assert not points.unsupported
    assert not points.topics


@every_language
def test_a_phone_shows_the_likeliest_steps_beside_what_is_always_there(language: str) -> None:
    """Long labels push the steps out (`bot/turns/next_buttons.py`)."""
    steps = [sized("step-better", 150_000), plain("undo"), plain("mute")]
    labels = [default_texts().say(language, s.label.key, **s.label.args) for s in steps]
    always = ("button-reword", "button-download", "button-project", "button-as-file")
    labels += [default_texts().say(language, key) for key in always]
    rows = phone_rows([Button(label, str(number)) for number, label in enumerate(labels)])
    assert len(labels) <= 2 * ROW_BUTTONS
    assert len(rows) <= 2, [[button.label for button in row] for row in rows]
