"""The catalogues: every language says everything, and nothing that people wrote is interpreted."""

from __future__ import annotations

import ast
import functools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.core.markdown.blocks import quote
from bot.core.requests.language import FROM_THE_RIGHT
from bot.texts import formatting
from bot.texts.catalogues import TextError, Texts, default_texts, nearest, quoted
from tests.bot.texts.lint import read
from tests.support.rows import each_row

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "bot" / "texts"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.ftl")))
REQUIRED = {
    "en",
    "zh-CN",
    "es",
    "pt",
    "de",
    "fr",
    "ja",
    "ru",
    "uk",
    "tr",
    "id",
    "it",
    "ko",
    "zh-TW",
    "pl",
    "vi",
    "hi",
    "ar",
    "fa",
}
NO_KEYS = {"video-compressor-bitrate", "video-compressor-high-quality", "export-data"}
"""Names of other things that begin like keys."""
KEY = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def _catalogue(language: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Key → (file, arguments). A key that stands twice, or a syntax error, fails here."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
                visitor = _Arguments()
                visitor.visit(entry)
                found[entry.id.name] = (path.name, frozenset(visitor.names))
    return found


ENGLISH = _catalogue("en")
STRICT = Texts(strict=True)
GROUPS = {key.partition("-")[0] for key in ENGLISH}


def _keys_in_code() -> Iterator[tuple[str, Path, int]]:
    """Literals that can only be keys: shaped like one, with a first word that only keys have."""
    for folder in ("bot", "adapters"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and _is_key(node.value):
                    yield str(node.value), path, node.lineno


def _is_key(value: object) -> bool:
    return (
        isinstance(value, str)
        and KEY.fullmatch(value) is not None
        and value.partition("-")[0] in GROUPS
        and value not in NO_KEYS
    )


def test_the_languages_are_there() -> None:
    assert set(LANGUAGES) == REQUIRED


@each_row("language", LANGUAGES)
def test_every_language_has_the_same_keys_in_the_same_files_with_the_same_arguments(
    language: str,
) -> None:
    catalogue = _catalogue(language)
    assert {key: where for key, (where, _) in catalogue.items()} == {
        key: where for key, (where, _) in ENGLISH.items()
    }
    assert {key: names for key, (_, names) in catalogue.items()} == {
        key: names for key, (_, names) in ENGLISH.items()
    }


def test_every_key_that_code_says_is_in_the_catalogues() -> None:
    lacking = [f"{p.relative_to(ROOT)}:{n}: {k}" for k, p, n in _keys_in_code() if k not in ENGLISH]
    assert lacking == []


@functools.cache
def _said(language: str) -> dict[str, str]:
    say = STRICT.say
    return {
        key: say(language, key, **dict.fromkeys(names, 2)) for key, (_, names) in ENGLISH.items()
    }


@each_row("language", LANGUAGES)
def test_every_sentence_can_be_said_and_holds_no_invisible_marks(language: str) -> None:
    for key, sentence in _said(language).items():
        assert sentence.strip(), key
        marks = re.sub("[^\u2066-\u2069]", "", sentence)
        assert marks == ("\u2068\u2069" * (len(marks) // 2) if language in FROM_THE_RIGHT else "")


@each_row("language", LANGUAGES)
def test_labels_and_menu_lines_fit_on_a_phone(language: str) -> None:
    texts = STRICT
    for key, (_, names) in ENGLISH.items():
        line = texts.say(language, key, **dict.fromkeys(names, 20))
        if key.startswith("button-"):
            assert len(line) <= 30, (key, line)
        if key.startswith("command-"):
            assert len(line) <= 100, (key, line)
        if key.startswith("status-"):
            assert len(line) <= 70, (key, line)
            assert "\n" not in line, key


@each_row(
    ("tag", "language"),
    [
        ("zh", "zh-CN"),
        ("zh-Hans", "zh-CN"),
        ("zh_SG", "zh-CN"),
        ("ZH-tw", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("zh_HK", "zh-TW"),
        ("zh-Hans-HK", "zh-CN"),
        ("en-GB", "en"),
        ("en_US.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
        (None, "en"),
        ("tlh", "en"),
        ("pt-BR", "pt"),
        ("x" * 9_000, "en"),
    ],
)
def test_a_language_tag_finds_the_nearest_catalogue(tag: str | None, language: str) -> None:
    assert nearest(tag, {"en", "zh-CN", "zh-TW", "pt"}) == language


@given(name=st.text(max_size=5_000))
def test_what_people_wrote_is_put_in_as_it_is(name: str) -> None:
    shown = default_texts().say("en", "error-empty-file", name=name)
    kept = name if len(name) <= 2_400 else name[:2_399] + "…"
    assert shown == f"{kept} is empty."


def _folder(tmp_path: Path, **languages: str) -> Path:
    for language, content in languages.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "bot.ftl").write_text(content, encoding="utf-8")
    return tmp_path


def test_a_sentence_that_lacks_in_a_language_is_said_in_english(tmp_path: Path) -> None:
    texts = Texts(_folder(tmp_path, en="hello-there = Hello", de="good-bye = Ade"))
    assert texts.say("de", "hello-there") == "Hello"


def test_a_key_that_nobody_wrote_shows_itself_and_does_not_crash() -> None:
    assert Texts().say("en", "no-such-key") == "no-such-key"


def test_a_missing_key_or_argument_raises_where_tests_are_strict() -> None:
    texts = STRICT
    with pytest.raises(TextError, match="no-such-key"):
        texts.say("en", "no-such-key")
    with pytest.raises(TextError, match="name"):
        texts.say("en", "error-empty-file")


def test_a_folder_without_english_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="en"):
        Texts(_folder(tmp_path, de="good-bye = Ade"))


@each_row(
    ("size_bytes", "english", "german"),
    [
        (0, "0 kB", "0 kB"),
        (1, "1 kB", "1 kB"),
        (489_731, "489 kB", "489 kB"),
        (999_999, "999 kB", "999 kB"),
        (1_000_000, "1 MB", "1 MB"),
        (7_999_999, "7.99 MB", "7,99 MB"),
        (8_000_000, "8 MB", "8 MB"),
        (2_300_000, "2.3 MB", "2,3 MB"),
        (12_345_678, "12.3 MB", "12,3 MB"),
        (50_000_000, "50 MB", "50 MB"),
        (99_999_999, "99.9 MB", "99,9 MB"),
        (524_288_000, "524 MB", "524 MB"),
    ],
)
def test_sizes_have_three_digits_and_are_never_rounded_up_over_a_target(
    size_bytes: int, english: str, german: str
) -> None:
    assert formatting.megabytes(size_bytes, "en") == english
    assert formatting.megabytes(size_bytes, "de") == german


@pytest.mark.parametrize(
    ("duration_s", "shown"),
    [(0, "0:00"), (0.2, "0:01"), (31, "0:31"), (59.6, "1:00"), (105, "1:45"), (3723, "1:02:03")],
)
def test_lengths_of_time_look_like_a_players_clock(duration_s: float, shown: str) -> None:
    assert formatting.clock(duration_s) == shown


@pytest.mark.parametrize(
    ("before_s", "after_s", "shown"),
    [
        (2.4, 1.9, ("0:02.4", "0:01.9")),
        (60.3, 59.6, ("1:00.3", "0:59.6")),
        (1.0, 0.6, ("0:01.0", "0:00.6")),
        (5.3, 3.0, ("0:05", "0:03")),
    ],
)
def test_two_lengths_that_would_read_the_same_have_their_tenths(
    before_s: float, after_s: float, shown: tuple[str, str]
) -> None:
    said = default_texts().say("en", "change-trimmed", before_s=before_s, after_s=after_s)
    assert said.endswith(" → ".join(shown))


def test_facts_name_what_is_known_and_nothing_else() -> None:
    assert formatting.facts("en") == []
    assert formatting.facts("en", duration_s=31, width=1280) == ["0:31"]
    assert formatting.facts("fr", size_bytes=4_900_000, duration_s=31, width=1280, height=720) == [
        "4,9 Mo",
        "0:31",
        "1280×720",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Got 2 files: a.mp4, b.mp4."),
        ("de", "2 Dateien angekommen: a.mp4, b.mp4."),
        ("zh-CN", "收到 2 个文件：a.mp4、b.mp4。"),
        ("ja", "ファイルを 2 件受け取りました：a.mp4、b.mp4"),
    ],
)
def test_a_list_is_joined_as_the_language_joins_it(language: str, said: str) -> None:
    texts = STRICT
    assert texts.say(language, "received-files", count=2, names=["a.mp4", "b.mp4"]) == said
    assert texts.say("ja", "project-assumed", names=("a.mp4",)).endswith("a.mp4")


def test_names_in_a_list_are_quoted_each() -> None:
    assert quoted({"names": ["*a*", "b"], "count": 2}) == {"names": [quote("*a*"), "b"], "count": 2}


@pytest.mark.parametrize(
    ("language", "span"),
    [
        ("en", "0-2.5s"),
        ("de", "0–2,5\u00a0s"),
        ("ru", "0–2,5\u00a0с"),
        ("ja", "0〜2.5秒"),
        ("zh-CN", "0–2.5 秒"),
        ("hi", "0–2.5 से."),
    ],
)
def test_a_part_of_the_timeline_is_written_as_the_language_writes_it(
    language: str, span: str
) -> None:
    assert STRICT.say(language, "timeline-span", start=0, end=2.5) == span


def test_numbers_have_no_thousands_marks_but_the_right_plural() -> None:
    say = STRICT.say
    assert say("en", "timeline-head", count=1) == "Timeline (1 track):"
    assert say("en", "timeline-head", count=1000) == "Timeline (1000 tracks):"
    assert say("en", "status-uploading", done_bytes=34_000_000, total_bytes=120_000_000) == (
        "Uploading 34 of 120 MB"
    )


@each_row("language", sorted(REQUIRED - {"en"}))
def test_a_language_is_not_just_a_copy_of_english(language: str) -> None:
    said = _said(language)
    same = {key for key, in_english in _said("en").items() if said[key] == in_english}
    english = read(FOLDER / "en")
    worded = {key for key in same if re.search("[a-z]{2}", " ".join(english[key].texts))}
    spoken = {key for key in worded if not key.startswith("offer-")}  # for the service
    assert len(spoken) < 15, sorted(spoken)


def test_plurals_follow_the_language() -> None:
    say = STRICT.say
    heads = [say("ru", "timeline-head", count=count) for count in (1, 3, 5)]
    assert [head.split()[-1] for head in heads] == ["дорожка):", "дорожки):", "дорожек):"]


SAID_BY_PREFIX = ("command-", "discord-option-", "kind-", "look-", "timeline-")
"""Keys that are put together where they are said."""


def test_no_sentence_is_kept_that_nobody_says() -> None:
    code = "\n".join(
        path.read_text() for folder in ("bot", "adapters") for path in (ROOT / folder).rglob("*.py")
    )
    said = set(re.findall(r"[\"']([a-z0-9-]+)[\"']", code))
    assert [key for key in ENGLISH if key not in said and not key.startswith(SAID_BY_PREFIX)] == []


SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")


def test_turns_hold_no_sentence_of_their_own() -> None:
    """Everything that a person reads is said by key: no literal in the shell is a sentence."""
    found = []
    for path in sorted((ROOT / "bot" / "turns").rglob("*.py")):
        tree = ast.parse(path.read_text())
        internal = {
            id(part) for node in ast.walk(tree) if _is_internal(node) for part in ast.walk(node)
        }
        found += [
            f"{path.name}:{node.lineno}: {node.value!r}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in internal
            and SENTENCE.search(node.value)
        ]
    assert found == []


def _is_internal(node: ast.AST) -> bool:
    """Docstrings, exceptions, assertions, log lines and names of tasks."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in {"debug", "info", "warning", "error", "exception", "create_task"}
    return isinstance(node, ast.Raise | ast.Assert)


def test_between_words_from_right_to_left_names_and_figures_stand_apart() -> None:
    say = STRICT.say
    assert say("ar", "received-file-plain", name="trip.mp4") == "وصل الملف \u2068trip.mp4\u2069."
    assert "trip.mp4\u2069" not in say("he", "received-file-plain", name="trip.mp4")
    assert say("ar", "done-credits-used", before=9, after=8).index("9") < say(
        "ar", "done-credits-used", before=9, after=8
    ).index("←")
    assert say("fa", "received-file-plain", name="trip.mp4") == "فایل \u2068trip.mp4\u2069 رسید."


@each_row("language", default_texts().languages)
@each_row("key", ["discord-cannot-see-reply", "discord-above-hidden", "discord-above-no-history"])
def test_a_menus_entry_is_named_as_discord_shows_it(language: str, key: str) -> None:
    """In the server's language, as a message doesn't tell its author's; whose Discord has another
    one finds the entry by the name that it has in all of them."""
    entry = STRICT.say(language, "discord-menu-edit")
    assert entry in STRICT.say(language, key)
    assert "NemoVideo" in entry


@each_row("language", default_texts().languages)
def test_sentences_stand_beside_each_other_as_the_language_has_it(language: str) -> None:
    said = STRICT.say(language, "sentence-next", first="\u2068a\u2069.", then="b.")
    assert said == f"\u2068a\u2069.{'' if language in ('ja', 'zh-CN', 'zh-TW') else ' '}b."


def test_persian_has_digits_of_its_own_but_in_names_and_for_others() -> None:
    def say(key: str, **args: object) -> str:
        return re.sub("[\u2068\u2069]", "", STRICT.say("fa", key, **args))

    assert say("timeline-head", count=3) == "تایم‌لاین (۳ ترک):"
    assert say("wish-size", size_bytes=7_960_000) == "حداکثر ۷٫۹۶ MB"
    assert say("change-trimmed", before_s=5, after_s=2) == "✅ کوتاه شد: ۰:۰۵ ← ۰:۰۲"
    assert say("status-rendering", percent=45) == "رندر ۴۵٪"
    assert say("request-example") == "فقط ۱۰ ثانیه اول را نگه دار"
    assert say("change-resolution", before="1280×720", after="720p") == "✅ وضوح: ۱۲۸۰×۷۲۰ ← 720p"
    assert say("received-file-plain", name="trip 2024.mp4") == "فایل trip 2024.mp4 رسید."
    assert say("received-file-plain", name="100") == "فایل 100 رسید."
    assert say("offer-compress-to", megabytes=25) == "این ویدیو را به کمتر از 25 MB فشرده کن"


@each_row("language", default_texts().languages)
def test_arrows_point_where_one_reads_on(language: str) -> None:
    texts = "".join(path.read_text("utf-8") for path in (FOLDER / language).glob("*.ftl"))
    told = {sign for sign in texts if sign in "←→"}
    assert told == ({"←"} if language in FROM_THE_RIGHT else {"→"})


@pytest.mark.parametrize("language", sorted(FROM_THE_RIGHT))
def test_a_line_begins_in_its_own_letters(language: str) -> None:
    """Apps lay a line out by its first letter, from the left behind a name in Latin ones."""
    folder = FOLDER / language
    texts = [
        line
        for sentence in read(folder).values()
        for text in sentence.texts
        for line in text.splitlines()
        if re.search("[\u0621-\u06d3]", line) and not line.startswith("/")
    ]
    assert len(texts) > 300
    for line in texts:
        first = next(sign for sign in line if unicodedata.bidirectional(sign) in ("L", "R", "AL"))
        assert unicodedata.bidirectional(first) == "AL", line


@pytest.mark.parametrize(
    ("key", "args", "whole"),
    [
        ("unknown-command-nearest", {"command": "hepl", "nearest": "help"}, "/help"),
        ("error-no-credits-bind", {"url": "https://a.example/b?c=d"}, "https://a.example/b?c=d"),
        ("telegram-in-groups", {"name": "@nemobot"}, "@nemobot"),
        ("offer-compress-to", {"megabytes": "8"}, "8 MB"),
        ("batch-only-file", {"names": ["a.mp4"]}, "a.mp4"),
    ],
)
def test_what_apps_and_services_read_holds_no_marks(
    key: str, args: dict[str, object], whole: str
) -> None:
    said = STRICT.say("ar", key, **args)
    assert whole in said
    assert not re.search("[\u2066-\u2069]", said)


@each_row("language", LANGUAGES)
@each_row("key", ["export-started", "done-not-exported", "status-downloading", "button-download"])
def test_a_result_of_any_kind_is_not_called_an_mp4(language: str, key: str) -> None:
    """It may be a GIF or an MP3."""
    sizes = {"done_bytes": 1, "total_bytes": 2} if key == "status-downloading" else {}
    assert "MP4" not in default_texts().say(language, key, **sizes)
