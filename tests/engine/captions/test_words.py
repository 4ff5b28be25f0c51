"""Words become lines that can be read, and keep their times when they are corrected."""

from __future__ import annotations

import itertools

from engine.captions.words import Word, lines_of, reworded, text_of, width


def spoken(text: str, gap_ms: int = 50, each_ms: int = 300) -> list[Word]:
    words = [f" {word}" for word in text.split()]
    return [
        Word(word, at * (each_ms + gap_ms), at * (each_ms + gap_ms) + each_ms)
        for at, word in enumerate(words)
    ]


def shown(words: list[Word]) -> list[str]:
    return [text_of(line) for line in lines_of(words)]


def test_a_line_ends_behind_a_sentence() -> None:
    assert shown(spoken("Hello there. How are you? Fine")) == [
        "Hello there.",
        "How are you?",
        "Fine",
    ]


def test_a_line_ends_at_a_pause() -> None:
    words = [*spoken("one two"), Word(" three", 2000, 2300)]
    assert shown(words) == ["one two", "three"]


def test_no_line_is_longer_than_can_be_read() -> None:
    long = spoken(" ".join(["words"] * 60), gap_ms=10, each_ms=100)
    assert max(width(line) for line in shown(long)) <= 42
    assert " ".join(shown(long)) == " ".join(["words"] * 60)
    slow = spoken(" ".join(["word"] * 20), gap_ms=100, each_ms=900)
    assert all(line[-1].end_ms - line[0].start_ms <= 5000 for line in lines_of(slow))


def test_chinese_words_are_put_together_without_spaces() -> None:
    words = [Word(sign, at * 200, at * 200 + 180) for at, sign in enumerate("大家好。今天天气很好")]
    assert shown(words) == ["大家好。", "今天天气很好"]


def test_as_many_words_keep_their_times() -> None:
    words = spoken("teh cat sat")
    corrected = reworded(words, "the cat sat")
    assert text_of(corrected) == "the cat sat"
    assert [(one.start_ms, one.end_ms) for one in corrected] == [
        (one.start_ms, one.end_ms) for one in words
    ]


def test_other_words_share_the_lines_time() -> None:
    words = spoken("one two")
    corrected = reworded(words, "one, two and three")
    assert text_of(corrected) == "one, two and three"
    assert (corrected[0].start_ms, corrected[-1].end_ms) == (0, words[-1].end_ms)
    assert all(a.end_ms <= b.start_ms for a, b in itertools.pairwise(corrected))
    assert text_of(reworded(words, "你好，world 再见")) == "你好，world 再见"
    assert reworded(words, "  ") == ()
