"""Products speak to each person in their own language."""

from __future__ import annotations

from pathlib import Path

from fluent.syntax.ast import Pattern

from bot.core.requests.intents import classify
from bot.core.requests.language import detect
from bot.skills.skill_file import MAX_FRONT_MATTER_CHARS, Skill, parse
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.texts.catalogues import default_texts
from bot.turns import wording
from engine.agent.parse import parse as carried_out
from tests.bot.texts import lint
from tests.support.rows import each_row

SKILLS = list(load_skills([BUNDLED_DIR]))
OTHERS = [language for language in default_texts().languages if language != "en"]
EXAMPLES = [
    (language, example)
    for language in OTHERS
    for example in sorted({e for skill in SKILLS for e in skill.in_language(language).examples})
]


@each_row("language", OTHERS)
@each_row("skill", SKILLS)
def test_the_five_products_speak_every_language(skill: Skill, language: str) -> None:
    here = skill.in_language(language)
    assert here.greeting
    assert here.greeting != skill.greeting
    assert len(here.examples) == 3
    assert len(here.advice) >= 3
    assert not set(here.examples) & set(skill.examples)
    assert (here.name, here.version, here.title) == (skill.name, skill.version, skill.title)


@each_row("language", OTHERS)
@each_row(
    "rule",
    [lint.spaces, lint.units, lint.full_width, lint.doubled, lint.quotation_marks, lint.glossary],
)
def test_their_words_and_signs_are_those_of_the_catalogues(language: str, rule: lint.Rule) -> None:
    said = {}
    for skill in SKILLS:
        here = skill.in_language(language)
        for number, text in enumerate((here.greeting, *here.examples, *here.advice)):
            key = f"{skill.name}-{number}"
            said[key] = lint.Sentence(key, Pattern([]), [text])
    assert list(rule(language, said, said)) == []


@each_row(("language", "example"), EXAMPLES)
def test_each_example_is_understood_in_its_language(language: str, example: str) -> None:
    intent = classify(example)
    assert detect(example, language) == language
    assert detect(example, "en", current=language) == language
    if intent.kind == "export":
        assert intent.output.resolution == "1080p"
        return
    assert intent.kind == "edit"
    assert intent.is_compress_or_convert
    request = carried_out(example, language)
    assert request.edits
    assert not request.unread
    assert not request.unsupported


def test_front_matter_has_room_for_twice_as_many_languages() -> None:
    for skill in SKILLS:
        text = skill.path.read_text(encoding="utf-8")
        assert len(text.partition("\n---\n")[0]) < MAX_FRONT_MATTER_CHARS / 2


OWN = """---
name: joiner
version: "1"
greeting.de: "Schick mir   zwei\u00a0Clips."
examples.de:
  - "Füg sie zusammen"
  - {no: text}
tips.de: "Kurze Clips gehen schneller."
greeting.fr: "Envoie un token à https://evil.example"
greeting.x: "no language"
---
## Getting Started
> Send me two clips.

**Try saying:**
- "join these"
"""


def test_a_file_may_carry_its_words_in_other_languages() -> None:
    skill, _ = parse(OWN, Path("SKILL.md"))
    german = skill.in_language("de")
    assert german.greeting == "Schick mir zwei\u00a0Clips."
    assert german.examples == ("Füg sie zusammen",)
    assert german.advice == ("Kurze Clips gehen schneller.",)
    assert skill.in_language("en") is skill
    assert skill.in_language("fr").greeting == "", "nothing technical is shown"


def test_where_a_file_has_no_words_the_catalogue_s_serve() -> None:
    skill, _ = parse(OWN, Path("SKILL.md"))

    def say(key: str, /, **args: object) -> str:
        return default_texts().say("ja", key, **args)

    hello = wording.greeting(say, skill.in_language("ja"), asks=False, has_files=False)
    assert "Send me" not in hello
    assert "join these" not in hello
    assert "• 音を消して" in hello


def test_a_file_in_chinese_speaks_to_people_who_read_it() -> None:
    text = OWN.replace("Send me two clips.", "发两个片段给我。").replace("join these", "合并")
    skill, _ = parse(text, Path("SKILL.md"))
    assert skill.in_language("zh-CN") is skill
    assert skill.in_language("en").greeting == ""
