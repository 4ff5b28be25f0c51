"""What does a person want: an edit (a paid question to the backend) or one of our free actions?

The order of the questions matters and is the order of `classify`:

1. an explicit ``/command``;
2. "don't export yet" is taken out of the sentence and remembered;
3. titles in quotes are hidden: what stands in them is content, never a command;
4. a short sentence that consists of nothing but a command's words is that command
   (`vocabulary.Vocabulary`), misspelt ones included (`spelling`); one foreign word is forgiven in
   the clause that is the command, where nothing speaks of editing;
5. an edit may end in "… and export": that part is split off;
6. everything else is an edit.

When in doubt it is an edit: the backend understands more than we do, and can ask.
Pure and bounded: linear in the length of the text.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from bot.core.commands import ALSO_WRITTEN, COMMANDS, kind_of
from bot.core.kinds import Kind
from bot.core.requests import words
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.spelling import corrected
from bot.core.requests.vocabulary import Tokens, Vocabulary, normalise, tokenise
from bot.core.requests.words import export, newer, wider
from bot.core.requests.words.compress import ANOTHER_SIZE, COMPRESS, SIZE_WISH

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


_EDIT_COMMANDS: Final = frozenset(
    {row.name for row in COMMANDS.values() if row.kind == "edit"} | {"trim", "convert"}
)
_COMMAND = re.compile(r"/([a-z]{2,16})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)

# Earlier wins where a sentence fits two vocabularies ("thanks, export please" is an export).
_VOCABULARIES: Final[tuple[tuple[Wanted, Vocabulary], ...]] = (
    ("progress", words.PROGRESS),
    ("help", words.HELP),
    ("cancel", words.CANCEL),
    ("new", words.NEW),
    ("export", words.EXPORT),
    ("language", words.LANGUAGE),
    ("usage", words.USAGE),
    ("credits", words.CREDITS),
    ("status", words.STATUS),
    ("upload", words.UPLOAD),
    ("smalltalk", words.SMALLTALK),
)


@functools.cache
def _known() -> frozenset[str]:
    """The words that mean something here."""
    entries = (entry for _, vocabulary in _VOCABULARIES for entry in vocabulary.entries)
    return words.EDITING.union(*entries)


_SKILL = re.compile(
    r"\b(?:use|switch|change|list|show|which|what|select|choose|pick|set|another|other|available)\b"
    r".{0,40}\bskills?\b|^skills?$"
    r"|(?:切换|更换|换|使用|选择|查看|列出|有哪些|有什么|什么|哪些|用).{0,24}技能|^技能(?:列表)?$"
    r"|\b(?:cambiar|cambia|usa|usar|muestra|que)\b.{0,24}\b(?:skills?|habilidad(?:es)?)\b"
    r"|\b(?:wechsle|wechseln|benutze|nutze|zeige?|welche)\b.{0,24}\b(?:skills?|fahigkeit(?:en)?)\b"
    r"|\b(?:changer?|utiliser?|montre|quelles?)\b.{0,24}\b(?:skills?|competences?)\b"
    r"|\b(?:trocar?|mudar?|usar?|mostre|quais)\b.{0,24}\b(?:skills?|habilidades?)\b"
    r"|\b(?:смени\w*|поменя\w+|переключ\w+|выбер\w+|покаж\w+|использу\w+|какие|список|другой)\b"
    r".{0,24}\b(?:навык\w*|скилл\w*|продукты?|режимы?\s*[?.!]*$)"
    r"|スキル(?:を)?(?:変更|切り替え|変え|一覧|使)"
    # the word that people read for it: alone, because other things have modes too
    r"|^(?:modes|(?:change|switch|choose|select|other|which|what|show)(?: the)?"
    r" (?:modes?|products?))[\s?.!]*$"
    r"|^(?:切换|更换|换|选择|换个|有哪些|哪些)(?:模式|产品)[？?。！!\s]*$"
    r"|^(?:モード|製品)(?:を)?(?:変更|切り替え|変え|選)\w*[。！!？?\s]*$"
    r"|^(?:modus|produkt) (?:wechseln|andern|wahlen)[\s?.!]*$|^welche (?:modi|produkte)\b.{0,12}$"
    r"|^(?:cambiar?|elegir|elige)(?: de| el)? (?:modo|producto)[\s?.!]*$"
    r"|^(?:mudar?|trocar?|escolher)(?: de| o)? (?:modo|produto)[\s?.!]*$"
    r"|^(?:changer?|choisir)(?: de| le)? (?:mode|produit)[\s?.!]*$"
    rf"|{newer.SKILL}|{wider.SKILL}"
)
_ABOUT_PEOPLES_SKILLS = re.compile(
    r"\bmy\b.{0,16}\bskills?\b|\bskills? (?:video|section|list|bar)\b"
)

_HOW_LONG = re.compile(
    r"^\W*(?:how long|wie lang|cuanto|quanto|combien|сколько|как долго|скільки|як довго|jak dlugo"
    r"|ne kadar|berapa lama|bao lau|कितनी देर|얼마나|多久|چقدر|كم)"
    r"(?!.*(?:\b(?:takes?|taking|until|till|left|more|will|going to|gonna|still|noch|dauert es"
    r"|falta"
    r"|reste|осталось|ще|jeszcze|lagi|nữa|걸)))"
)
"""A length. What is still to be waited for is asked of what runs, and a new file does not yet."""


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
    if has_files and kind == "progress" and _HOW_LONG.search(plain):
        kind = "edit"  # of the file that came with it
    if kind in ("none", "smalltalk") and has_files:
        kind = "upload"
    elif kind == "none" and text:  # nothing but "don't export yet"
        kind = "smalltalk"
    if kind == "edit":
        return _edit(rest, plain, hold=hold)
    output = find_output(plain) if kind == "export" else Output()
    return Intent(kind, hold_export=hold, output=output)


SmallTalk = Literal["thanks", "apology", "are you a bot", "undo", "greeting"]


def small_talk(text: str) -> SmallTalk:
    """What kind of small talk this is; praise and noise are answered like a greeting."""
    tokens = tokenise(normalise(text))
    tokens = corrected(tokens, _known())
    if undoes(text):
        return "undo"
    if words.THANKS.intersection(tokens):
        return "thanks"
    if words.ARE_YOU_A_BOT.covers(tokens):
        return "are you a bot"
    return "apology" if words.APOLOGY.intersection(tokens) else "greeting"


def undoes(text: str) -> bool:
    """Is this only about taking an edit back?"""
    return words.UNDO.covers(tokenise(normalise(text)))


def asks_to_generate(text: str) -> bool:
    """Is something new to be made, which takes minutes?"""
    return bool(words.GENERATE.search(normalise(hide_quotes(text))))


def asks_for_the_price(text: str) -> bool:
    """Is this question about credits one about what something costs?"""
    return bool(words.PRICE.intersection(tokenise(normalise(text))))


def _from_command(command: re.Match[str], *, has_files: bool) -> Intent:
    name, argument = command[1].lower(), (command[2] or "").strip()
    if name in _EDIT_COMMANDS:
        asked = argument if name == "edit" else f"{name} {argument or 'this video'}"
        if not asked:
            return Intent("upload" if has_files else "help")
        return _edit(asked, normalise(hide_quotes(asked, unwrap=True)), hold=False)
    # An unknown command is no paid question; it may even hold a token ("/login …").
    kind = ALSO_WRITTEN.get(name) or kind_of(name)
    return Intent(kind, output=find_output(normalise(argument)) if kind == "export" else Output())


def _kind(plain: str, *, project_has_files: bool) -> Wanted:
    tokens = tokenise(plain)
    if not tokens:
        return "smalltalk" if plain.strip() else "none"
    if len(plain) > MAX_COMMAND_CHARS:
        return "edit"
    if _SKILL.search(plain) and not _ABOUT_PEOPLES_SKILLS.search(plain):
        return "skill"
    if all(token.startswith(("http://", "https://")) for token in tokens):
        return "upload"
    if words.UNCERTAIN_EXPORT.covers(tokens):
        return "export" if project_has_files else "edit"
    if _ASKS.search(plain) and words.ASKED.covers(tokens):
        return "progress"  # "ready?", while "ready" may be an answer
    if _NOISE.fullmatch(plain):
        return "smalltalk"
    kind = _command(tokens) or _command(corrected(tokens, _known())) or _forgiven(plain)
    if kind == "export" and (_begins_with_an_edit(plain) or SIZE_WISH.search(plain)):
        return "edit"
    return kind or "edit"


def _command(tokens: Tokens) -> Wanted | None:
    """The command that the tokens are, and nothing else."""
    if words.THANKS.intersection(tokens) and words.SMALLTALK.covers(tokens):
        # "Thanks for your help" asks for none.
        return "smalltalk"
    kind = next((kind for kind, vocabulary in _VOCABULARIES if vocabulary.covers(tokens)), None)
    if kind == "export" and _OWN_TO_SEND.match(" ".join(tokens)) and words.UPLOAD.covers(tokens):
        return "upload"
    return kind


_ASKS = re.compile(r"[?؟][\W_]*$")
_OWN_TO_SEND: Final = re.compile(
    r"(?:how|wie|como|comment|как|як|nasil|bagaimana|gimana)\b"
    r"|(?:я )?(?:хочу|могу|можу|хотел бы|хотела бы|хотів би|хотіла б) (?:еще |ще )?"
    r"(?:отправить|прислать|скинуть|надіслати|скинути|відправити)\b"
    r"|(?:saya |aku )?mau kirim\b|.*\b(?:gondermek|yollamak) istiyorum"
)
"""Whoever asks how to send a video, or wants to, has one to send."""
_NOISE = re.compile(
    r"\W*(?:(?:asdf|sdfg|dfgh|hjkl|qwer|wert|zxcv|йцук|фыва)\w{0,20}|(\w)\1{3,})\W*"
)
"""Keys that somebody ran their hand over."""

# Everything in a picture can be cancelled, credits roll at the end of films, and what is no
# greeting, apology, thanks or praise is for the agent.
_NEVER_FORGIVING: Final = frozenset({"cancel", "credits", "smalltalk"})


def _forgiven(plain: str) -> Wanted | None:
    """The command that one clause is but for one unknown word.

    An unknown word in any other clause is an instruction: "blorb it and export" is an edit.
    """
    whole = tokenise(plain)
    if len(whole) < 3 or words.EDITING.intersection(whole):
        return None
    clauses = [tokens for part in export.JOINTS.split(plain) if (tokens := tokenise(part))]
    for kind, vocabulary in _VOCABULARIES:
        if kind in _NEVER_FORGIVING:
            continue
        if len(foreign := [c for c in clauses if not vocabulary.knows(c)]) != 1:
            continue
        if vocabulary.covers(foreign[0], _skippable(foreign[0])):
            return kind
    return None


def _skippable(tokens: Tokens) -> frozenset[int]:
    """Where one unknown word may stand in a command: not behind an article or a preposition, there
    it would be the thing to edit."""
    return frozenset(
        at
        for at, token in enumerate(tokens)
        if token.isalpha() and (at == 0 or tokens[at - 1] not in words.BEFORE_A_THING)
    )


def _begins_with_an_edit(plain: str) -> bool:
    """ "cut it and export", "try again, then send it": made of an export's words all the same."""
    head, exports = split_export(plain)
    if not exports or words.EXPORT.covers(tokenise(head)):
        return False
    return any(word in words.INSTRUCTING for word in tokenise(head))


def _edit(text: str, plain: str, *, hold: bool) -> Intent:
    edit_text, then_export = split_export(text)
    inner = normalise(hide_quotes(edit_text, unwrap=True))
    return Intent(
        "edit",
        edit_text=edit_text,
        then_export=then_export and not hold,
        hold_export=hold,
        output=find_output(plain) if then_export else Output(),
        is_compress_or_convert=bool(COMPRESS.search(inner) or SIZE_WISH.search(inner))
        and not ANOTHER_SIZE.search(inner),
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
    after = text[found.end() :].lstrip(" ,，;；:：、.。।!！–—-")
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
