"""Asking to be answered in another language, in words of any language."""

from __future__ import annotations

import pytest

from bot.core.requests.intents import classify
from bot.core.requests.language import LANGUAGES
from bot.core.requests.words.languages import OWN_NAMES, named_language
from tests.support.rows import each_row


@each_row(
    ("text", "language"),
    [
        ("speak German", "de"),
        ("please answer in English", "en"),
        ("could you reply to me in Spanish please?", "es"),
        ("sprich Deutsch", "de"),
        ("antworte bitte auf Englisch", "en"),
        ("habla español", "es"),
        ("responde en inglés por favor", "en"),
        ("parle français", "fr"),
        ("réponds en anglais s'il te plaît", "en"),
        ("fala português", "pt"),
        ("responda em inglês", "en"),
        ("говори по-русски", "ru"),
        ("отвечай на английском", "en"),
        ("说中文", "zh-CN"),
        ("请用英语回复", "en"),
        ("日本語で話して", "ja"),
        ("英語で答えてください", "en"),
        ("switch to Japanese", "ja"),
        ("change the language to Russian", "ru"),
    ],
)
def test_a_language_is_asked_for(text: str, language: str) -> None:
    assert classify(text).kind == "language"
    assert named_language(text) == language


@pytest.mark.parametrize(
    "text",
    ["language", "change language", "what languages do you speak?", "Sprache", "язык", "语言"],
)
def test_asking_without_a_name_chooses_none(text: str) -> None:
    assert classify(text).kind == "language"
    assert named_language(text) is None


@each_row(
    "text",
    [
        "add subtitles in German",
        "translate the captions into Spanish",
        "German",
        "auf Deutsch",
        "write Hello in English at the top",
        "the speaker should speak French",
        "use the English title",
        "配上英语字幕",
        "напиши заголовок по-русски",
    ],
)
def test_what_is_done_to_the_video_stays_an_edit(text: str) -> None:
    assert classify(text).kind == "edit"


@each_row("language", LANGUAGES)
def test_each_language_is_found_by_its_tag_and_its_own_name(language: str) -> None:
    for name in (language, language.upper(), language.replace("-", "_")):
        assert named_language(name) == language
    primary = language.partition("-")[0]
    assert named_language(primary) == ("zh-CN" if primary == "zh" else language)
    assert named_language(OWN_NAMES[language]) == language


def test_what_is_none_or_several_is_not_guessed() -> None:
    assert named_language("Klingon") is None
    assert named_language("English or German") is None
    assert named_language("") is None
    assert named_language("auto") == named_language("Automatisch") == "auto"
