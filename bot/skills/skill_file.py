"""Reading one skill file: front matter for the headers, a few lines of the body for the chat.

NemoVideo has published hundreds of these, written for an agent that follows instructions. We
follow none of them: only the greeting, the examples, the tips and the two hints about status and
language are taken out, as text. No I/O here; `skill_set` finds and opens the files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

MAX_SKILL_BYTES: Final = 256 * 1024
MAX_FRONT_MATTER_CHARS: Final = 16 * 1024
MAX_BRACKETS: Final = 200
MAX_EXAMPLES: Final = 6
MAX_ADVICE: Final = 5
MAX_LINE_CHARS: Final = 300
MAX_TITLE_CHARS: Final = 80
MAX_DESCRIPTION_CHARS: Final = 1000
NO_VERSION: Final = "0.0.0"
_SPACES: Final = re.compile(r"[^\S\u00a0\u202f]+")

Status = Literal["connecting", "setting_up"]
LanguagePolicy = Literal["en", "detected"]


class SkillError(ValueError):
    """The file is no skill; the message says why, in one line, and the caller names the file."""


@dataclass(frozen=True, slots=True)
class TypicalTime:
    """From `low` to `high`, in `unit`."""

    low: int
    high: int
    unit: Literal["seconds", "minutes"]


@dataclass(frozen=True, slots=True)
class SkillWords:
    """What a product says to people in one language."""

    greeting: str = ""
    examples: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    """One product.

    `name` and `version` go into the attribution headers as they are. `greeting` is "" and
    `examples` are empty where the file has none: the catalogue's generic greeting with `title`
    serves then. `status` is which line is shown while connecting, `language_policy` whether the
    session is made in English or in the detected language. `typical_time` is what a 30-second clip
    takes; `says_ready`: once connected, that is said. `greeting`, `examples` and `advice` are in
    `body_language`; `elsewhere` has them in other languages (`greeting.de` in the front matter).
    """

    name: str
    version: str
    title: str
    description: str = ""
    greeting: str = ""
    examples: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    status: Status = "connecting"
    language_policy: LanguagePolicy = "detected"
    typical_time: TypicalTime | None = None
    says_ready: bool = False
    body_language: str = "en"
    elsewhere: Mapping[str, SkillWords] = field(default_factory=dict)
    path: Path = Path()

    def in_language(self, language: str) -> Skill:
        """As it speaks to somebody who reads `language`; where its file doesn't, without words of
        its own, so that the catalogue's serve."""
        if language == self.body_language:
            return self
        words = self.elsewhere.get(language, SkillWords())
        return replace(self, greeting=words.greeting, examples=words.examples, advice=words.advice)


class _Strings(YAMLHandler):
    """Front matter in which every scalar is a string: `version: 1.10` is not 1.1.

    The loader knows no merge keys and shares what aliases point to, so a "billion laughs" file
    stays as small as it is written.
    """

    def load(self, fm: str, **_: object) -> Any:
        # The parser takes quadratic time for nested brackets; honest files have a handful.
        if len(fm) > MAX_FRONT_MATTER_CHARS or fm.count("[") + fm.count("{") > MAX_BRACKETS:
            raise yaml.YAMLError("too large")
        return yaml.load(fm, Loader=yaml.BaseLoader)


def parse(text: str, path: Path) -> tuple[Skill, tuple[str, ...]]:
    """Read a skill file's text: the skill, and warnings for the operator.

    Raises SkillError without usable front matter, name or version.
    """
    meta, body = _front_matter(text)
    name = _header_value(meta, "name")
    if name is None:
        raise SkillError("the front matter has no name")
    version = _header_value(meta, "version")
    warnings = () if version else (f"no version in the front matter; {NO_VERSION} is sent",)
    lines = [line.rstrip() for line in body.splitlines()]
    skill = Skill(
        name=name,
        version=version or NO_VERSION,
        title=_title(meta, lines, name),
        description=_string(meta, "description")[:MAX_DESCRIPTION_CHARS],
        greeting=_greeting(lines),
        examples=_examples(lines),
        advice=_advice(lines),
        status=_status(body),
        language_policy=_language(body),
        typical_time=_typical_time(_string(meta, "typical_time")) or _typical_time(body),
        says_ready=bool(_READY.search(body)),
        body_language="zh-CN" if _HAN.search(_greeting(lines)) else "en",
        elsewhere=_elsewhere(meta),
        path=path,
    )
    return skill, warnings


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    try:
        meta, body = frontmatter.parse(text.lstrip("\ufeff \t\r\n"), handler=_Strings())
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise SkillError("the front matter is no valid YAML, or too large") from error
    if not isinstance(meta, dict) or not meta:
        raise SkillError("there is no front matter")
    return meta, body


# Visible ASCII, spaces inside only (RFC 9110, section 5.5): anything else could split a header.
_HEADER = re.compile(r"[!-~](?:[ -~]{0,98}[!-~])?")


def _header_value(meta: dict[str, object], key: str) -> str | None:
    value = meta.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not _HEADER.fullmatch(value):
        raise SkillError(
            f"the {key} can't be sent as a header: plain ASCII, at most 100 characters"
        )
    return value


def _string(meta: dict[str, object], key: str) -> str:
    value = meta.get(key)
    return _in_one_line(value) if isinstance(value, str) else ""


def _title(meta: dict[str, object], lines: list[str], name: str) -> str:
    heading = next((line[2:] for line in lines if line.startswith("# ")), "")
    for found in (_string(meta, "title"), _string(meta, "displayName"), heading):
        short = re.split(r"\s+[—–|]\s+", _plain(found), maxsplit=1)[0]
        if short:
            return short[:MAX_TITLE_CHARS]
    return re.sub(r"[-_]+", " ", name).strip().title()[:MAX_TITLE_CHARS] or name


_FIRST_CONTACT = re.compile(
    r"#*\s*(?:\d+\.\s*)?(?:getting started|first contact|greeting|welcome)\b", re.I
)
_TRY = re.compile(
    r"[#*_\s]*(?:try (?:saying|these|asking|it)|example (?:prompts|requests)|试试说?|试着说)\b"
    r".{0,30}[:：]?[*_\s]*$",
    re.I,
)
_ITEM = re.compile(r"\s*(?:[-*•+]|\d{1,2}[.)])\s+(.*)")
_TECHNICAL = re.compile(
    r"https?:|\bAPI\b|\btokens?\b|NEMO_|\bX-[A-Z]|`"
    r"|\bcurl\b|\bthe user\b|\bUUID\b|\bSSE\b|\bsession_id\b",
    re.I,
)
_ASKS_THE_AGENT = re.compile(r"\b(?:greet|users?|always|you must|important)\b", re.I)


def _greeting(lines: list[str]) -> str:
    """The quote under "Getting Started"; else the plain paragraph there that speaks to a person."""
    start = next((n for n, line in enumerate(lines) if _FIRST_CONTACT.match(line)), None)
    end = next((n for n, line in enumerate(lines) if _TRY.match(line)), None)
    if start is None and end is None:
        return ""
    begin = 0 if start is None else start + 1
    area = lines[begin : end if end is not None and end > begin else begin + 12]
    quote = " ".join(line.lstrip("> ").strip() for line in area if line.startswith(">"))
    plain = quote or next((line.strip() for line in area if line.strip() and start is not None), "")
    text = _plain(plain)
    if _TECHNICAL.search(text) or (
        not quote and (_ASKS_THE_AGENT.search(text) or text[:1] in "#-")
    ):
        return ""
    return _cut(text)


def _examples(lines: list[str]) -> tuple[str, ...]:
    start = next((n for n, line in enumerate(lines) if _TRY.match(line)), None)
    if start is None:
        return ()
    found: list[str] = []
    for line in lines[start + 1 :]:
        item = _ITEM.fullmatch(line)
        if item:
            found.append(_cut(_unquoted(_plain(item[1]))))
        elif line.strip():
            break
    return tuple(filter(None, found))[:MAX_EXAMPLES]


_TIPS = re.compile(r"#+\s*(?:\d+\.\s*)?(?:[\w ]{0,20}\s)?(?:tips|advice|best practices)\b", re.I)


def _advice(lines: list[str]) -> tuple[str, ...]:
    start = next((n for n, line in enumerate(lines) if _TIPS.match(line)), None)
    if start is None:
        return ()
    found: list[str] = []
    for line in lines[start + 1 :]:
        if line.startswith("#"):
            break
        item = _ITEM.fullmatch(line)
        text = _plain(item[1] if item else line)
        if text and not _TECHNICAL.search(text) and text[0] not in "|>":
            found.append(_cut(text))
    return tuple(found[:MAX_ADVICE])


_HAN = re.compile("[\u4e00-\u9fff]")
_OF_LANGUAGE = re.compile(r"(?:greeting|examples|tips)\.([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)")


def _elsewhere(meta: dict[str, object]) -> dict[str, SkillWords]:
    """`greeting.de`, `examples.de`, `tips.de`: what is no text or technical is left out."""
    languages = {found[1] for key in meta if (found := _OF_LANGUAGE.fullmatch(str(key)))}
    return {
        language: SkillWords(
            next(iter(_lines(meta.get(f"greeting.{language}"))), ""),
            _lines(meta.get(f"examples.{language}"))[:MAX_EXAMPLES],
            _lines(meta.get(f"tips.{language}"))[:MAX_ADVICE],
        )
        for language in sorted(languages)
    }


def _lines(value: object) -> tuple[str, ...]:
    given = value if isinstance(value, list) else [value]
    plain = (_plain(_in_one_line(line)) for line in given if isinstance(line, str))
    return tuple(_cut(line) for line in plain if line and not _TECHNICAL.search(line))


def _status(body: str) -> Status:
    hint = re.search(r"[\"“](connecting|setting)\b[^\"”\n]{0,40}[\"”]", body, re.I)
    return "setting_up" if hint and hint[1].lower() == "setting" else "connecting"


def _language(body: str) -> LanguagePolicy:
    hint = re.search(r"\blanguage\"?\s*(?:is|:)\s*\"<?([\w-]{1,16})>?\"", body, re.I)
    return "en" if hint and hint[1].lower() == "en" else "detected"


_READY = re.compile(r"\b(?:tell|say)\b[^.\n]{0,40}\bready\b", re.I)
_TIME = re.compile(r"\b(\d{1,3})\s?[-–]\s?(\d{1,3})\s?(second|minute)s\b", re.I)


def _typical_time(text: str) -> TypicalTime | None:
    found = _TIME.search(text)
    if found is None:
        return None
    unit: Literal["seconds", "minutes"] = "seconds" if found[3].lower() == "second" else "minutes"
    return TypicalTime(int(found[1]), int(found[2]), unit)


def _plain(text: str) -> str:
    return _in_one_line(text.replace("**", "").replace("__", "")).strip("* ")


def _unquoted(text: str) -> str:
    for opening, closing in ('""', "“”", "''", "``", "「」", "‘’"):
        if len(text) > 1 and text[0] == opening and text[-1] == closing:
            return text[1:-1].strip()
    return text


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LINE_CHARS else text[: MAX_LINE_CHARS - 1].rstrip() + "…"


def _in_one_line(text: str) -> str:
    """With one space for several; a no-break space stays what it is (« 50 Mo »)."""
    return _SPACES.sub(" ", text).strip(" ")
