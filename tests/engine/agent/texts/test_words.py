"""What the agent says in each language: nothing lacks, and a whole job reads as one language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.core.backend_text.directions import translate
from bot.core.requests.language import LANGUAGES as OF_THE_BOT
from bot.core.results.steps import FIRST, LOWER, plain, sized
from bot.texts.catalogues import default_texts
from engine.agent.plan_turn import plan_turn
from engine.agent.texts import words
from engine.agent.texts.words import LANGUAGES, Words, nearest
from tests.bot.texts import lint
from tests.bot.texts.lint import NO_BREAK, QUOTES
from tests.engine.agent.sessions import after, session

FOLDER = Path(words.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "en"]
ENGLISH = re.compile(
    r"\b(?:the|that|this|is|was|were|will|there|undone|trimmed|sound|long|please)\b", re.IGNORECASE
)


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _arguments(language: str) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            visitor = _Arguments()
            visitor.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            found[entry.id.name] = visitor.names
    return found


def _spoken(language: str) -> list[str]:
    """What is asked for with the bot's buttons in this language, and what is said to each."""
    tag = "zh-CN" if language == "zh" else language
    steps = [FIRST, plain("mute"), sized("step-size", 500_000), LOWER, plain("gif"), plain("undo")]
    asked = [default_texts().say(tag, one.step.words.key, **one.step.words.args) for one in steps]
    place, said = session("a.mp4"), []
    for request in asked:
        plan = plan_turn(place, request)
        assert plan.steps, (request, plan.text)
        place = after(place, plan)
        said.append(plan.text)
    said.append(plan_turn(session(), asked[0]).text)
    return said


def test_every_language_of_the_bot_is_one_of_the_engines() -> None:
    assert {nearest(language) for language in OF_THE_BOT} == set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_sentences_with_the_same_arguments(language: str) -> None:
    ours, english = _arguments(language), _arguments("en")
    assert ours.keys() == english.keys()
    # Chinese doesn't say where what was added is.
    lacking = {name for key in english for name in english[key] - ours[key]}
    assert lacking <= ({"at"} if language in ("zh", "zh-TW") else set())
    assert all(ours[key] <= english[key] for key in english)


PARTS = re.compile(r"^(?:gap|list|facts-joint|cannot-or|where(?:-and)?|click-export)$")
"""What stands between or within sentences, and what is never shown."""
HELD = (lint.spaces, lint.units, lint.full_width, lint.doubled, lint.quotation_marks, lint.glossary)


@pytest.mark.parametrize("rule", HELD, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_and_writes_as_the_bot_does(
    language: str, rule: lint.Rule, tmp_path: Path
) -> None:
    """Whoever reads both of them reads one voice: "aku", not "saya" beside it. What it asks back
    ("offer") is said to people, while the bot's offers are words for the service."""
    text = (FOLDER / f"{language}.ftl").read_text("utf-8")
    asked = re.sub(r"^offer", "asked", text, flags=re.MULTILINE)
    (tmp_path / "agent.ftl").write_text(asked, "utf-8")
    tag = "zh-CN" if language == "zh" else language
    said = {key: one for key, one in lint.read(tmp_path).items() if not PARTS.match(key)}
    assert list(rule(tag, said, said)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_whole_job_is_answered_in_its_language(language: str) -> None:
    for said in _spoken(language):
        shown = translate(said).text
        assert not ENGLISH.search(shown), shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_directions_for_an_editors_window_are_not_shown(language: str) -> None:
    said = Words(language)
    done = said.say("trimmed", was="9 s", now="2 s")
    told = translate(said.sentences([done, said.say("click-export")]))
    assert told.actions == {"export"}
    assert told.text.strip() == done
    assert "MP4" not in said.say("click-export")  # it may be an MP3 or a GIF


@pytest.mark.parametrize(
    ("language", "size", "rate", "length"),
    [
        ("en", "7.9 MB", "2.5 Mbps", "2.5 s"),
        ("de", "7,9 MB", "2,5 Mbit/s", "2,5\u00a0s"),
        ("fr", "7,9 Mo", "2,5 Mbit/s", "2,5\u00a0s"),
        ("ru", "7,9 МБ", "2,5 Мбит/с", "2,5\u00a0с"),
        ("ja", "7.9 MB", "2.5 Mbps", "2.5秒"),
        ("fa", "7.9 MB", "2.5 Mbps", "\u2068۲٫۵\u2069 ثانیه"),
    ],
)
def test_figures_are_written_as_the_language_writes_them(
    language: str, size: str, rate: str, length: str
) -> None:
    said = Words(language)
    assert (said.size(7_900_000), said.rate(2_500_000), said.length(2.5)) == (size, rate, length)


def test_persian_sentences_have_persian_figures_and_names_stay_as_they_are() -> None:
    said = Words("fa")
    assert "(\u2068۷٫۹ MB\u2069)" in said.say("smaller", size=said.size(7_900_000))
    assert said.say("why-too_fast") == "سرعت باید بین ۰٫۰۵ و ۱۰۰ برابر باشد."
    assert "8 XB" in said.say("which-unit", unit="8 XB")
    assert "«۸ MB»" in said.say("which-unit", unit="8 XB")


@pytest.mark.parametrize("language", OTHERS)
def test_the_signs_are_those_of_the_bots_sentences(language: str) -> None:
    """Quotation marks, apostrophes and the spaces beside them."""
    quotes = QUOTES["zh-CN" if language == "zh" else language]
    for line in (FOLDER / f"{language}.ftl").read_text("utf-8").splitlines():
        key, _, text = line.partition(" = ")
        if key.startswith("#") or key == "click-export":
            continue
        text = re.sub(r'\{"[^"]*"\}', "", text)
        assert not (set("“”‘’«»„‚「」『』\"'") & set(text)) - set(quotes), line
        if language == "fr":
            assert not re.search(rf"[^{NO_BREAK}\d][:;?!»]|«[^{NO_BREAK}]", text), line


def test_a_long_name_spoils_no_sentence() -> None:
    assert Words("de").say("your-videos", names="x" * 5_000).startswith("Deine Videos: xxx")


@pytest.mark.parametrize(
    ("size_bytes", "said"),
    [
        (152_700, "152 kB"),
        (7_969_999, "7.96 MB"),
        (12_399_999, "12.3 MB"),
        (999_999, "999 kB"),
        (8_000_000, "8 MB"),
        (1_999_999_999, "1.99 GB"),
        (999, "999 bytes"),
    ],
)
def test_a_size_is_cut_and_never_rounded_up_as_the_bot_writes_it(
    size_bytes: int, said: str
) -> None:
    assert Words("en").size(size_bytes) == said
