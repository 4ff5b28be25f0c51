"""What does a person want: an edit (a paid question to the backend) or one of our free actions?

The order of the questions matters and is the order of `classify`:

1. an explicit ``/command``;
2. "don't export yet" is taken out of the sentence and remembered;
3. titles in quotes are hidden: what stands in them is content, never a command;
4. a short sentence that consists of nothing but a command's words is that command
   (`vocabulary.Vocabulary`); one foreign word is forgiven where nothing speaks of editing;
5. an edit may end in "… and export": that part is split off;
6. everything else is an edit.

When in doubt it is an edit: the backend understands more than we do, and can ask.
Pure and bounded: linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from bot.core.commands import COMMANDS, kind_of
from bot.core.kinds import Kind
from bot.core.requests import words
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.vocabulary import Tokens, Vocabulary, normalise, tokenise
from bot.core.requests.words import export
from bot.core.requests.words.compress import ANOTHER_SIZE, COMPRESS

Wanted = Kind | Literal["none"]
MAX_COMMAND_CHARS: Final = 160
"""Longer sentences are never a bare command."""
MAX_EXPORT_TAIL_CHARS: Final = 100
BEFORE_HOLD_CHARS: Final = 60
MAX_FPS: Final = 120


@dataclass(frozen=True, slots=True)
class Output:
    """What an export was asked to be: `resolution` such as "1080p", `fps` frames a second."""

    resolution: str | None = None
    fps: int | None = None

    def as_render(self) -> dict[str, Any]:
        """The render's `output`: always MP4 in high quality, and what was asked for beyond that."""
        asked = {"resolution": self.resolution, "fps": self.fps}
        given = {name: value for name, value in asked.items() if value}
        return {"format": "mp4", "quality": "high", **given}


@dataclass(frozen=True, slots=True)
class Intent:
    """How a message is to be handled.

    `edit_text` is what goes to the backend: the person's own words without "and export" and
    without "don't export yet"; empty unless `kind` is "edit". `then_export` and `hold_export` say
    what was asked about exporting after the edit. `is_compress_or_convert` edits export unasked
    once they are finished. `vague` asks for the skill's advice to be shown.
    """

    kind: Wanted
    edit_text: str = ""
    then_export: bool = False
    hold_export: bool = False
    output: Output = field(default_factory=Output)
    is_compress_or_convert: bool = False
    vague: bool = False


_ALIASES: Final[Mapping[str, Kind]] = {
    "download": "export",
    "render": "export",
    "balance": "credits",
    "tracks": "status",
    "timeline": "status",
    "upload": "upload",
    "start": "help",
    "stop": "cancel",
    "reset": "new",
    "skills": "skill",
    "progress": "progress",
}
"""What people write besides the names of `bot.core.commands`."""
_EDIT_COMMANDS: Final = frozenset(
    {row.name for row in COMMANDS.values() if row.kind == "edit"} | {"trim", "convert"}
)
_COMMAND = re.compile(r"/([a-z]{2,16})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)

# Earlier wins where a sentence fits two vocabularies ("thanks, export please" is an export).
_VOCABULARIES: Final[tuple[tuple[Wanted, Vocabulary], ...]] = (
    ("progress", words.PROGRESS),
    ("cancel", words.CANCEL),
    ("new", words.NEW),
    ("export", words.EXPORT),
    ("credits", words.CREDITS),
    ("help", words.HELP),
    ("status", words.STATUS),
    ("upload", words.UPLOAD),
    ("smalltalk", words.SMALLTALK),
)

_SKILL = re.compile(
    r"\b(?:use|switch|change|list|show|which|what|select|choose|pick|set|another|other|available)\b"
    r".{0,40}\bskills?\b|^skills?$"
    r"|(?:切换|更换|换|使用|选择|查看|列出|有哪些|有什么|什么|哪些|用).{0,24}技能|^技能(?:列表)?$"
    r"|\b(?:cambiar|cambia|usa|usar|muestra|que)\b.{0,24}\b(?:skills?|habilidad(?:es)?)\b"
    r"|\b(?:wechsle|wechseln|benutze|nutze|zeige?|welche)\b.{0,24}\b(?:skills?|fahigkeit(?:en)?)\b"
    r"|\b(?:changer?|utiliser?|montre|quelles?)\b.{0,24}\b(?:skills?|competences?)\b"
    r"|\b(?:trocar?|mudar?|usar?|mostre|quais)\b.{0,24}\b(?:skills?|habilidades?)\b"
    r"|スキル(?:を)?(?:変更|切り替え|変え|一覧|使)"
)
_ABOUT_PEOPLES_SKILLS = re.compile(
    r"\bmy\b.{0,16}\bskills?\b|\bskills? (?:video|section|list|bar)\b"
)


def classify(text: str, *, has_files: bool = False, project_has_files: bool = False) -> Intent:
    """Classify one message.

    `has_files`: files came with it. `project_has_files`: there is already something to export,
    which decides what "give me a video" means.
    """
    text = text.strip()
    command = _COMMAND.fullmatch(text)
    if command:
        return _from_command(command, has_files=has_files)
    rest, hold = take_out_hold(text)
    plain = normalise(hide_quotes(rest, unwrap=True))
    kind = _kind(plain, project_has_files=project_has_files)
    if kind in ("none", "smalltalk") and has_files:
        kind = "upload"
    if kind == "edit":
        return _edit(rest, plain, hold=hold)
    output = find_output(plain) if kind == "export" else Output()
    return Intent(kind, hold_export=hold, output=output)


def is_thanks(text: str) -> bool:
    """Is this small talk a thank-you?"""
    return bool(words.THANKS.intersection(tokenise(normalise(text))))


def _from_command(command: re.Match[str], *, has_files: bool) -> Intent:
    name, argument = command[1].lower(), (command[2] or "").strip()
    if name in _EDIT_COMMANDS:
        asked = argument if name == "edit" else f"{name} {argument or 'this video'}"
        if not asked:
            return Intent("upload" if has_files else "help")
        return _edit(asked, normalise(hide_quotes(asked, unwrap=True)), hold=False)
    # An unknown command is no paid question; it may even hold a token ("/login …").
    kind = _ALIASES.get(name) or kind_of(name)
    return Intent(kind, output=find_output(normalise(argument)) if kind == "export" else Output())


def _kind(plain: str, *, project_has_files: bool) -> Wanted:
    tokens = tokenise(plain)
    if not tokens:
        emoji = any(ord(sign) > 0x2190 and not sign.isalnum() for sign in plain)
        return "smalltalk" if emoji else "none"
    if len(plain) > MAX_COMMAND_CHARS:
        return "edit"
    if _SKILL.search(plain) and not _ABOUT_PEOPLES_SKILLS.search(plain):
        return "skill"
    if all(token.startswith(("http://", "https://")) for token in tokens):
        return "upload"
    if words.UNCERTAIN_EXPORT.covers(tokens):
        return "export" if project_has_files else "edit"
    if words.THANKS.intersection(tokens) and words.SMALLTALK.covers(tokens):
        # "Thanks for your help" asks for none.
        return "smalltalk"
    for kind, vocabulary in _VOCABULARIES:
        if vocabulary.covers(tokens):
            return kind
    skippable = _skippable(tokens)
    for kind, vocabulary in _VOCABULARIES:
        if skippable and kind not in _NEVER_FORGIVING and vocabulary.covers(tokens, skippable):
            return kind
    return "edit"


# Everything in a picture can be cancelled, and credits roll at the end of films.
_NEVER_FORGIVING: Final = frozenset({"cancel", "credits"})


def _skippable(tokens: Tokens) -> frozenset[int]:
    """Where one unknown word may stand in a command: nowhere, if a word speaks of editing.

    Not behind an article or a preposition either: there it would be the thing to edit.
    """
    if len(tokens) < 3 or words.EDITING.intersection(tokens):
        return frozenset()
    return frozenset(
        at
        for at, token in enumerate(tokens)
        if token.isalpha() and (at == 0 or tokens[at - 1] not in words.BEFORE_A_THING)
    )


def _edit(text: str, plain: str, *, hold: bool) -> Intent:
    edit_text, then_export = split_export(text)
    inner = normalise(hide_quotes(edit_text, unwrap=True))
    return Intent(
        "edit",
        edit_text=edit_text,
        then_export=then_export and not hold,
        hold_export=hold,
        output=find_output(plain) if then_export else Output(),
        is_compress_or_convert=bool(COMPRESS.search(inner)) and not ANOTHER_SIZE.search(inner),
        vague=words.VAGUE.covers(tokenise(inner)),
    )


def take_out_hold(text: str) -> tuple[str, bool]:
    """Take "don't export yet" out of the text: what is left, and whether it was there."""
    hidden = hide_quotes(text)
    # Accents and letter case are folded without moving a position, so that spans fit the original.
    flat = "".join(folded if len(folded := normalise(sign)) == 1 else sign for sign in hidden)
    if len(flat) != len(text):
        return text, False
    found = export.HOLD.search(flat)
    if not found:
        return text, False
    near = max(0, found.start() - BEFORE_HOLD_CHARS)
    lead = export.BEFORE_HOLD.search(flat[near : found.start()])
    before = text[: near + lead.start() if lead else found.start()].rstrip()
    after = text[found.end() :].lstrip(" ,，;；、.。!！")
    return f"{before}. {after}" if before and after else (before or after), True


def split_export(text: str) -> tuple[str, bool]:
    """Split "… and export" off an edit: the edit alone, and whether an export was asked for.

    The part after the joint must be an export and nothing else, so "cut it and save the intro for
    later" stays whole.
    """
    hidden = hide_quotes(text)
    if len(hidden) != len(text):
        return text, False
    start = max(0, len(hidden) - MAX_EXPORT_TAIL_CHARS)
    for joint in export.JOINTS.finditer(hidden, start):
        tail = tokenise(normalise(hidden[joint.end() :]))
        if joint.start() and tail and words.EXPORT.covers(tail):
            edit = export.DANGLING.sub("", text[: joint.start()]).rstrip()
            if edit:
                return edit, True
    return text, False


def find_output(plain: str) -> Output:
    """Resolution and frame rate named in a normalised text; what is not named is None."""
    height, frame = export.HEIGHT.search(plain), export.FRAME.search(plain)
    if height:
        resolution: str | None = f"{height[1]}p"
    elif frame:
        resolution = f"{min(int(frame[1]), int(frame[2]))}p"
    else:
        named = (name for pattern, name in export.NAMED_SIZES if pattern.search(plain))
        resolution = next(named, None)
    found = export.FPS.search(plain)
    rate = found[1] if found else height[2] if height else None
    fps = int(rate) if rate else None
    return Output(resolution, fps if fps is not None and 1 <= fps <= MAX_FPS else None)
