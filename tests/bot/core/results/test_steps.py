"""Which next versions are offered, and what their buttons stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.controls import DATA_MAX_BYTES
from bot.core.model import TextKey
from bot.core.requests import intents
from bot.core.results.steps import (
    FilmFacts,
    NextStep,
    Offered,
    after_result,
    for_original,
    rounded,
    whole_megabytes,
)
from bot.texts.catalogues import default_texts
from engine.agent.parse import parse
from tests.support.rows import each_row

DISCORD, TELEGRAM = 10 * 1024 * 1024, 50_000_000
LANGUAGES = ("en", "zh-CN", "es", "de", "fr", "ja", "pt", "ru")
FORMATS = frozenset({"gif", "mp3"})
HOLIDAY = FilmFacts(
    46_000_000, short_side_px=1080, duration_s=90.0, limit_bytes=DISCORD, formats=FORMATS
)
RESULT = FilmFacts(4_900_000, 46_000_000, 90.0, 720, 90.0, limit_bytes=DISCORD, formats=FORMATS)
SMALL = Offered(NextStep("size", 640_000), TextKey("step-size", {"size_bytes": 640_000}))
EVERYTHING = [*for_original(HOLIDAY), *after_result(FilmFacts(4_000_000, 46_000_000)), SMALL]


def codes(steps: list[Offered]) -> list[str]:
    return [offered.step.code for offered in steps]


def test_under_an_original_stand_the_limit_eight_half_720p_ten_seconds_and_formats() -> None:
    assert codes(for_original(HOLIDAY)) == [
        "size-10000000",
        "size-8000000",
        "size-23000000",
        "height-720",
        "first-10",
        "gif",
        "mp3",
    ]


def test_nothing_is_offered_that_would_change_nothing() -> None:
    small = FilmFacts(6_000_000, short_side_px=720, duration_s=8.0, limit_bytes=DISCORD)
    assert codes(for_original(small)) == ["size-3000000", "mute"]
    tiny = FilmFacts(90_000, short_side_px=240, duration_s=2.0, is_silent=True, limit_bytes=DISCORD)
    assert codes(for_original(tiny)) == ["compress"]


def test_where_nothing_is_known_what_suits_all_is_offered() -> None:
    assert codes(for_original(FilmFacts())) == ["compress", "first-10", "mute"]


def test_half_of_what_is_the_limit_anyway_is_offered_once() -> None:
    twenty = FilmFacts(20_000_000, duration_s=5.0, is_silent=True, limit_bytes=DISCORD)
    assert codes(for_original(twenty)) == ["size-10000000", "size-8000000"]


def test_after_a_result_the_likeliest_comes_first() -> None:
    assert codes(after_result(RESULT)) == [
        "size-2400000",
        "size-10000000",
        "undo",
        "mute",
        "gif",
        "mp3",
    ]


@pytest.mark.parametrize(
    ("result", "without"),
    [
        (replace(RESULT, is_silent=True), {"mute", "mp3"}),
        (replace(RESULT, formats=frozenset()), {"gif", "mp3"}),
        (replace(RESULT, was_edited=False), {"undo"}),
        (replace(RESULT, size_bytes=None), {"size-2400000", "size-10000000"}),
        (replace(RESULT, size_bytes=150_000), {"size-2400000"}),
        (replace(RESULT, duration_s=9.0), {"size-10000000"}),
    ],
)
def test_only_what_changes_this_film_is_offered(result: FilmFacts, without: set[str]) -> None:
    """Nothing is muted twice; ten of ninety seconds have a tenth of the source to give."""
    assert not without & set(codes(after_result(result)))


def test_of_a_gif_or_a_sound_only_undo_makes_sense() -> None:
    assert codes(after_result(replace(RESULT, is_film=False))) == ["undo"]
    assert for_original(replace(HOLIDAY, is_film=False)) == []


@pytest.mark.parametrize(
    ("source", "limit", "better"),
    [
        (46_000_000, DISCORD, "size-10000000"),
        (46_000_000, TELEGRAM, "size-46000000"),  # no more than the source
        (5_500_000, DISCORD, None),  # the source has nothing more to give
        (46_000_000, 5_000_000, None),  # the chat takes no more
        (None, DISCORD, None),
        (46_000_000, None, None),  # any size goes: nothing to fill
    ],
)
def test_better_is_what_the_chat_allows_and_the_source_can_give(
    source: int | None, limit: int | None, better: str | None
) -> None:
    steps = codes(after_result(FilmFacts(4_900_000, source, limit_bytes=limit)))
    assert [code for code in steps[1:] if code.startswith("size")] == [better] * bool(better)


def test_a_result_that_its_chat_does_not_take_is_offered_in_the_size_that_it_takes() -> None:
    large = FilmFacts(84_000_000, 90_000_000, limit_bytes=TELEGRAM)
    assert codes(after_result(large))[0] == "size-50000000"


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_amounts_are_never_larger_than_what_they_are_made_of(size: int, limit: int) -> None:
    assert rounded(size) <= size
    assert whole_megabytes(limit) <= limit
    film = FilmFacts(size, size * 2, limit_bytes=limit or None)
    for offered in (*for_original(film), *after_result(film)):
        assert offered.step.kind != "size" or 0 < offered.step.amount <= max(size, limit)


@given(st.text(max_size=70) | st.sampled_from(["size-0", "size", "undo-1", "size--1", "half-2"]))
def test_what_no_button_says_is_no_step(code: str) -> None:
    step = NextStep.parse(code)
    assert step is None or step.code == code


@each_row("step", [offered.step for offered in EVERYTHING])
def test_a_step_comes_back_from_its_button(step: NextStep) -> None:
    assert NextStep.parse(step.code) == step
    assert len(f"next:{10**12}:{step.code}".encode()) <= DATA_MAX_BYTES


@each_row("language", LANGUAGES)
def test_sizes_are_compressions_and_the_engine_understands_each_step(language: str) -> None:
    say = default_texts()
    for offered in EVERYTHING:
        words = say(language, offered.step.words.key, **offered.step.words.args)
        if offered.step.kind in ("size", "height"):
            assert intents.classify(words).is_compress_or_convert, words
        assert parse(words, language).edits, words


@each_row("language", LANGUAGES)
def test_the_engine_understands_a_usual_quality(language: str) -> None:
    words = default_texts()(language, "offer-compress-quality")
    (edit,) = parse(words, language).edits
    assert getattr(edit, "quality", "") == "transparent", words
