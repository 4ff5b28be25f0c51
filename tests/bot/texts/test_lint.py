"""The linter finds what it is for, and nothing is wrong with the catalogues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.texts import lint
from tests.bot.texts.lint import Catalogue, Rule
from tests.support.rows import each_row

LANGUAGES = sorted(path.name for path in lint.FOLDER.iterdir() if any(path.glob("*.ftl")))


@each_row("rule", lint.RULES)
@each_row("language", LANGUAGES)
def test_nothing_is_wrong_with_a_catalogue(language: str, rule: Rule) -> None:
    assert lint.faults(language, rule) == []


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Catalogue]:
    def read(sentences: str) -> Catalogue:
        (tmp_path / "bot.ftl").write_text(sentences, encoding="utf-8")
        return lint.read(tmp_path)

    return read


COUNTED = "a-b =\n    { $n ->\n        [one] one file\n       *[other] { $n } files\n    }"


@pytest.mark.parametrize(
    ("rule", "language", "sentence", "english", "fault"),
    [
        (lint.plurals, "ru", COUNTED, COUNTED, "lacks [few], [many]"),
        (lint.plurals, "ja", COUNTED, COUNTED, "has no [one]"),
        (lint.plurals, "de", "a-b = { $n } Dateien", COUNTED, "said in one way only"),
        (
            lint.selectors,
            "de",
            "a-b =\n    { $w ->\n        [copy] x\n       *[lnik] y\n    }",
            "a-b =\n    { $w ->\n        [copy] x\n       *[link] y\n    }",
            "chooses from",
        ),
        (lint.placeables, "de", "a-b = { $n } MB", "a-b = { MB($n) }", "MB($n)"),
        (lint.placeables, "de", "a-b = Schreib /hilfe", "a-b = Write /help", "/hilfe"),
        (lint.spaces, "fr", "a-b = Durée : 3", "a-b = Length: 3", "no no-break space"),
        (lint.spaces, "de", "a-b = Verbinde…", "a-b = Connecting…", "space before …"),
        (lint.spaces, "pt", "a-b = Espere...", "a-b = Wait…", "one sign"),
        (lint.spaces, "en", "a-b = { $n } %", "a-b = { $n }%", "after"),
        (lint.spaces, "de", "a-b = { $n }%", "a-b = { $n }%", "spaced"),
        (lint.spaces, "tr", "a-b = { $n }%", "a-b = { $n }%", "before"),
        (lint.quotation_marks, "de", "a-b = “Ja”", "a-b = “Yes”", "no quotation mark"),
        (lint.quotation_marks, "fr", "a-b = l'export", "a-b = export", "no quotation mark"),
        (lint.ends, "de", "a-b = Los", "a-b = Go?", "ends in"),
        (lint.ends, "zh-CN", "a-b = 大小", "a-b = Size:", "ends in"),
        (lint.glossary, "de", "a-b = Die Zeitleiste", "a-b = The timeline", "Zeitleiste"),
        (lint.glossary, "fr", "a-b = Envoyez-moi ça", "a-b = Send it", "Envoyez"),
        (lint.glossary, "fr", "a-b = Retirez-en une", "a-b = Take one out", "Retirez"),
        (lint.glossary, "ru", "a-b = Нажми кнопку.", "a-b = Press it.", "Нажми"),
        (lint.glossary, "uk", "a-b = Натисни кнопку.", "a-b = Press it.", "Натисни"),
        (lint.glossary, "tr", "a-b = Düğmeye bas.", "a-b = Press it.", "bas."),
        (lint.spaces, "it", "a-b = Riprovo …", "a-b = Trying again…", "breaks off"),
        (lint.full_width, "ja", "a-b = 完了: { $n }", "a-b = Done: { $n }", "narrow"),
        (lint.full_width, "zh-CN", "a-b = 完成(免费)", "a-b = Done (free)", "narrow"),
        (lint.doubled, "zh-TW", "a-b = 請再再傳一次", "a-b = Send it again", "twice"),
        (lint.doubled, "de", "a-b = Schick es noch noch", "a-b = Send it", "twice"),
    ],
)
def test_a_fault_is_found(
    read: Callable[[str], Catalogue],
    rule: Rule,
    language: str,
    sentence: str,
    english: str,
    fault: str,
) -> None:
    faults = list(rule(language, read(sentence), read(english)))
    assert any(fault in found for found in faults), faults


PRESS = "button-export-again = Export again\na-b = Press Export again."
AGAIN = "button-export-again = Neu exportieren\na-b = "


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        (f"{AGAIN}Drück „Noch einmal“.", "is named “Neu exportieren”"),
        (f"{AGAIN}Drück Neu exportieren.", "without quotation marks"),
    ],
)
def test_a_button_is_named_as_it_is_labelled(
    read: Callable[[str], Catalogue], sentence: str, fault: str
) -> None:
    assert any(fault in one for one in lint.buttons("de", read(sentence), read(PRESS)))
    assert list(lint.buttons("de", read(f"{AGAIN}Drück „Neu exportieren“."), read(PRESS))) == []


@pytest.mark.parametrize(
    ("language", "sentence", "english"),
    [
        ("fr", "a-b = Durée\u00a0: 3\u00a0%", "a-b = Length: 3%"),
        ("ja", "a-b = { $n }件", COUNTED),
        ("tr", "a-b = %{ $n } bitti", "a-b = { $n }% done"),
        ("zh-CN", "a-b = 大小：", "a-b = Size:"),
        ("zh-CN", "a-b = 试试看：{ $n }。", "a-b = Try: { $n }."),
        ("fr", "a-b = C’est assez chez toi", "a-b = It is enough"),
        ("tr", "a-b = Hemen hemen bitti", "a-b = Nearly done"),
        ("de", "a-b = Sie ist da. „Ja“", "a-b = It is there. “Yes”"),
    ],
)
def test_what_is_right_is_left_alone(
    read: Callable[[str], Catalogue], language: str, sentence: str, english: str
) -> None:
    rules = [rule for rule in lint.RULES if rule is not lint.labels]
    found = [f for rule in rules for f in rule(language, read(sentence), read(english))]
    assert [fault for fault in found if "quotation" not in fault] == []
