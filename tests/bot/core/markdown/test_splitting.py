"""Long texts as several messages: nothing lost, nothing twice, nothing over the limit."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.markdown.splitting import Splitter, SplitText, split
from bot.core.view import Limits
from tests.bot.core.markdown.rendering import measured, seen, utf16
from tests.bot.core.markdown.texts import ANYTHING, DOCUMENTS


def limits(text_max: int, parts_max: int = 10_000) -> Limits:
    return Limits(text_max=text_max, file_max_bytes=0, edit_interval_s=1.0, parts_max=parts_max)


def texts(text: str, text_max: int, measure: Callable[[str], int] = len) -> tuple[str, ...]:
    return split(text, limits(text_max), measure).texts


def test_a_short_text_is_one_part_and_no_text_is_none() -> None:
    assert split("Hello **you**", limits(2000), len) == SplitText(("Hello **you**",))
    assert split(" \n", limits(2000), len) == SplitText(())


def test_it_is_cut_between_paragraphs_then_lines_then_sentences_then_words() -> None:
    assert texts("One two three.\n\nFour five.\nSix.", 28) == ("One two three.", "Four five.\nSix.")
    assert texts("One two three\nfour five six", 20) == ("One two three", "four five six")
    assert texts("One two three. Four five.", 20) == ("One two three.", "Four five.")
    assert texts("onetwothree fourfivesix", 20) == ("onetwothree", "fourfivesix")


def test_chinese_is_cut_after_its_own_full_stops() -> None:
    assert texts("视频已经压缩完成了。现在可以下载成品文件。", 16) == (
        "视频已经压缩完成了。",
        "现在可以下载成品文件。",
    )


def test_a_fence_is_closed_and_opened_again_with_its_language() -> None:
    code = "\n".join(f"line_{i} = {i}" for i in range(9))
    parts = texts(f"```python\n{code}\n```", 60)
    assert all(part.startswith("```python\n") and part.endswith("\n```") for part in parts)
    inside = [part.removeprefix("```python\n").removesuffix("\n```") for part in parts]
    assert "\n".join(inside) == code


def test_indentation_in_code_survives_the_cut() -> None:
    code = "\n".join("        deep = 1" for _ in range(6))
    parts = texts(f"```\n{code}\n```", 60)
    assert len(parts) > 1
    assert all(part.split("\n")[1] == "        deep = 1" for part in parts)


def test_a_fence_in_a_quote_stays_in_the_quote() -> None:
    text = "> ```py\n" + "\n".join(f"> a = {i}" for i in range(9)) + "\n> ```"
    parts = texts(text, 50)
    assert all(part.startswith("> ```py\n> a") and part.endswith("\n> ```") for part in parts)


def test_emphasis_code_and_links_are_closed_and_opened_again() -> None:
    assert texts("**one two three four five**", 20) == ("**one two three**", "**four five**")
    assert texts("`one two three four five`", 20) == ("`one two three four`", "`five`")
    assert texts("**one *two three four* five**", 24) == (
        "**one *two three***",
        "***four* five**",
    )
    assert texts("[one two three four](u://x)", 24) == (
        "[one two three](u://x)",
        "[four](u://x)",
    )


def test_an_address_is_not_cut() -> None:
    address = "https://example.org/a/b?c=d_e&f=*g*"
    assert texts(f"The video is ready now: {address} enjoy", 40) == (
        "The video is ready now:",
        address,
        "enjoy",
    )


def test_a_lonely_mark_is_plain_text() -> None:
    assert texts("2 * 3 and 5*3 are products of numbers", 20) == (
        "2 * 3 and 5*3 are",
        "products of numbers",
    )


def test_items_of_a_nested_list_stay_items() -> None:
    text = "- first\n    - second level\n    - second again\n        - third\n- back"
    parts = texts(text, 40)
    assert parts == ("- first\n    - second level", "- second again\n    - third\n- back")


def test_a_word_is_not_cut_into_a_heading_or_a_list() -> None:
    parts = texts("we need the number # 1 - or - 2 + 3 to be written", 24)
    assert not any(part[0] in "#-+" for part in parts)


def test_a_character_of_many_code_points_is_not_torn() -> None:
    family = "👨‍👩‍👧‍👦"
    parts = texts(family * 10, 24, utf16)
    assert parts == (family * 2,) * 5
    assert texts("🇩🇪" * 9, 18, utf16) == ("🇩🇪" * 4, "🇩🇪" * 4, "🇩🇪")


@pytest.mark.parametrize("character", ["กำ", "क्ष", "👩🏽‍🚀", "e\u0301", "한"])
def test_what_people_see_as_one_character_is_in_one_part(character: str) -> None:
    parts = texts(character * 40, 17)
    assert [part.replace(character, "") for part in parts] == [""] * len(parts)


def test_lengths_are_counted_as_the_platform_counts() -> None:
    text = "[x](https://example.org/a/very/long/address) " * 100
    assert texts(text, 200, measured) == (text.strip(),)
    assert len(texts(text, 200, len)) > 20
    assert len(texts("😀" * 3000, 4096, utf16)) == 2
    assert len(texts("😀" * 3000, 4096, len)) == 1


def test_what_does_not_fit_into_the_parts_is_the_overflow() -> None:
    words = " ".join(f"word{i}" for i in range(1000))
    parts = split(words, limits(200, parts_max=3), len)
    assert len(parts.texts) == 3
    assert parts.overflow is not None
    assert " ".join([*parts.texts, parts.overflow]) == words


def test_a_limit_that_holds_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least 16"):
        Splitter(limits(15), len)


def test_a_part_that_was_sealed_never_changes_and_the_preview_goes_on_after_the_limit() -> None:
    text = "".join(f"Sentence number {i} is here. " for i in range(400))
    splitter = Splitter(limits(2000), len)
    sealed: tuple[str, ...] = ()
    shown = ""
    for end in range(0, len(text), 37):
        parts = splitter.feed(text[:end])
        assert parts[: len(sealed)] == sealed
        sealed = parts[:-1]
        now_shown = "".join(parts)
        assert len(now_shown) >= len(shown)
        shown = now_shown
    assert len(sealed) > 3
    assert split(text, limits(2000), len).texts[: len(sealed)] == sealed


def test_a_growing_text_stops_at_the_last_part() -> None:
    text = "".join(f"Sentence number {i} is here. " for i in range(400))
    splitter = Splitter(limits(2000, parts_max=2), len)
    for end in range(0, len(text), 37):
        parts = splitter.feed(text[:end])
    assert len(parts) == 2
    assert parts == split(text, limits(2000, parts_max=2), len).texts
    assert splitter.overflow is not None


def test_a_mark_that_was_opened_again_but_never_closed_leaves_nothing_behind() -> None:
    splitter = Splitter(limits(40), len)
    text = "**bold words that go on and on and on without an end in sight, sorry\n\nbye."
    for end in range(1, len(text) + 1):
        parts = splitter.feed(text[:end])
    assert "**" not in parts[-1]


def test_a_text_that_does_not_go_on_with_the_one_before_is_cut_anew() -> None:
    splitter = Splitter(limits(20), len)
    splitter.feed("one two three four five six")
    assert splitter.feed("one 2") == ("one 2",)


MEASURES = st.sampled_from([len, utf16, measured])


@given(ANYTHING, st.integers(16, 200), MEASURES)
def test_whatever_the_text_no_part_is_empty_or_over_the_limit(
    text: str, text_max: int, measure: Callable[[str], int]
) -> None:
    for part in texts(text, text_max, measure):
        assert part.strip()
        assert measure(part) <= text_max


def test_a_word_is_not_torn_where_there_is_room_for_its_end() -> None:
    assert texts(" Q11Q ```********** Q12Q ", 16) == (" Q11Q", "```**********", " Q12Q")


def test_marks_that_are_no_place_to_cut_keep_no_word_from_being_a_good_one() -> None:
    text = f"**{'cut it ' * 7}*fade out the music of it all* a** and{' so on' * 6}"
    parts = texts(text, 52)
    assert [char for part in parts for char in seen(part)] == seen(text)
    assert " ".join(part.replace("*", "") for part in parts) == text.replace("*", "")


def test_many_words_behind_a_fence_are_said_once() -> None:
    words = "two words and more and more and more"
    assert "".join(texts(f"``` {words}\n**bold** text\n", 44)).count(words) == 1


@given(ANYTHING, st.integers(16, 200), st.randoms(use_true_random=False))
def test_every_word_appears_exactly_once_and_in_order(
    text: str, text_max: int, chance: random.Random
) -> None:
    at = sorted(chance.randrange(len(text) + 1) for _ in range(12))
    pieces = [text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True)]
    marked = "".join(f"{piece} Ω{i:02}Ω " for i, piece in enumerate(pieces))
    parts = " ".join(texts(marked, text_max)).replace("\u200d", "")
    found = [parts.find(f"Ω{i:02}Ω") for i in range(13)]
    assert found == sorted(found)
    assert all(parts.count(f"Ω{i:02}Ω") == 1 for i in range(13))


@given(DOCUMENTS, st.integers(80, 400))
def test_a_document_looks_the_same_in_parts(text: str, text_max: int) -> None:
    parts = texts(text, text_max)
    assert [char for part in parts for char in seen(part)] == seen(text)


@given(DOCUMENTS, st.integers(80, 400), st.integers(10, 120))
def test_a_streamed_document_looks_the_same_in_the_end(text: str, text_max: int, step: int) -> None:
    splitter = Splitter(limits(text_max), len)
    for end in range(0, len(text), step):
        assert all(len(part) <= text_max for part in splitter.feed(text[:end]))
    parts = split(text, limits(text_max), len).texts
    assert all(len(part) <= text_max for part in parts)
    assert [char for part in parts for char in seen(part)] == seen(text)
    assert [char for part in splitter.feed(text) for char in seen(part)] == seen(text)


@given(ANYTHING, st.integers(16, 120), st.integers(1, 40))
def test_streaming_anything_stays_within_the_limit_and_seals_for_good(
    text: str, text_max: int, step: int
) -> None:
    splitter = Splitter(limits(text_max), utf16)
    sealed: tuple[str, ...] = ()
    for end in range(0, len(text), step):
        parts = splitter.feed(text[:end])
        assert parts[: len(sealed)] == sealed
        assert all(utf16(part) <= text_max for part in parts)
        sealed = parts[:-1]


LONG = {
    "one word": "x" * 30_000,
    "words": "word " * 6_000,
    "code": "```py\n" + "x = 1\n" * 5_000 + "```",
    "emoji": "👨‍👩‍👧‍👦" * 4_300,
    "chinese": "视频已经压缩完成。" * 3_300,
    "stars": "*a " * 10_000,
    "half links": "[a](" * 7_500,
    "brackets": "[" * 30_000,
    "accents": "a" + "\u0301" * 30_000,
    "empty lines": "\n" * 30_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_thirty_thousand_characters_take_moments(text: str) -> None:
    started_s = time.process_time()
    parts = split(text, limits(2000), len)
    assert time.process_time() - started_s < 10  # generous: linear takes 0.05 to 2 s
    assert all(len(part) <= 2000 for part in parts.texts)
