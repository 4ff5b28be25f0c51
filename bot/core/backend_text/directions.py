"""The backend believes that its user sits before an editor. Take its directions out of the text.

"Your title is in. Click the Export button to download it." becomes "Your title is in." and the
action "export". What describes the content stays, what describes clicks goes, and what it wanted
clicked is done instead: the free actions by themselves (`Translated.actions`), a paid one as an
offer (`Translated.paid_edit`). Titles in quotes are content: nothing inside them is looked at.

The text is cut into sentences by rules that look at nothing behind the sentence's end, so a stream
gives the same result however it arrives: `translate` is a stream of one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from bot.core.backend_text import direction_words as words
from bot.core.backend_text.direction_words import Action
from bot.core.backend_text.sentences import LOOK_AHEAD_CHARS, next_end
from bot.core.model import TextKey
from bot.core.requests.quotations import CLOSING, hide_quotes
from bot.core.requests.vocabulary import LatePattern, simplified

Part = str | TextKey

MAX_PAID_EDIT_CHARS: Final = 400
SEND_FILE_HERE: Final = TextKey("direction-send-file-here")


@dataclass(frozen=True, slots=True)
class Translated:
    """A text without its GUI directions.

    `parts` is what to show, in order: the backend's own words, and keys for sentences of ours.
    `actions` are free and each is to be done once. `paid_edit` is a request in the backend's
    language that does what it told the user to do by hand; sending it costs credits.
    """

    parts: tuple[Part, ...]
    actions: frozenset[Action] = frozenset()
    paid_edit: str | None = None

    @property
    def text(self) -> str:
        """The backend's words alone."""
        return "".join(part for part in self.parts if isinstance(part, str))


def translate(text: str) -> Translated:
    """Translate a whole text."""
    stream = DirectionStream()
    stream.push(text)
    return stream.flush()


class DirectionStream:
    """Translates a text that is still arriving.

    `push` deltas, show `shown`, and `flush` once at the end. What `shown` holds of finished
    sentences is never taken back; of the unfinished one it holds nothing as soon as it may be a
    direction. A sentence is held back for at most `sentences.MAX_SENTENCE_CHARS`.
    """

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._pending = ""
        self._actions: set[Action] = set()
        self._paid_edit: str | None = None
        self._in_steps = False

    def push(self, delta: str, *, final: bool = False) -> None:
        """Take in a delta and finish every sentence that has ended with it."""
        at, text = 0, self._pending + delta
        while at < len(text):
            window = text[at : at + LOOK_AHEAD_CHARS]
            end = next_end(window, final=final and at + len(window) == len(text))
            if end is None:
                break
            self._finish(window[:end])
            at += end
        self._pending = text[at:]

    @property
    def shown(self) -> tuple[Part, ...]:
        """Everything that may be shown now, the harmless beginning of a sentence included."""
        return _joined([*self._parts, harmless_beginning(self._pending)])

    def flush(self) -> Translated:
        """The end of the text: the last sentence counts as finished."""
        self.push("", final=True)
        parts = list(_joined(self._parts))
        if parts and isinstance(last := parts[-1], str):
            parts[-1:] = [last.rstrip()] if last.strip() else []
        return Translated(tuple(parts), frozenset(self._actions), self._paid_edit)

    def _finish(self, sentence: str) -> None:
        """Translate one finished sentence, its trailing white space included."""
        found = None if sentence.isspace() else find_direction(sentence, in_steps=self._in_steps)
        if not sentence.isspace():
            self._in_steps = found is not None
        if found is None:
            self._parts.append(sentence)
            return
        self._actions |= found.actions
        if found.edit and self._paid_edit is None:
            self._paid_edit = found.edit[:MAX_PAID_EDIT_CHARS]
        gap = sentence[len(sentence.rstrip()) :]
        last = self._parts[-1] if self._parts else "\n"
        if found.kept:
            self._parts.append(found.kept + gap)
        elif "\n" in gap and not (isinstance(last, str) and last.endswith("\n")):
            # a sentence that goes takes its space with it; the end of a line stays, once
            self._parts.append("\n")
        if "upload" in found.actions and SEND_FILE_HERE not in self._parts:
            self._parts += [SEND_FILE_HERE, gap]


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Neighbouring pieces of text made one, and nothing empty."""
    joined: list[Part] = []
    run: list[str] = []
    for part in (*parts, None):
        if isinstance(part, str):
            run.append(part)
            continue
        if text := "".join(run):
            joined.append(text)
        run = []
        if part is not None:
            joined.append(part)
    return tuple(joined)


# one sentence


@dataclass(frozen=True, slots=True)
class Direction:
    """What a sentence wanted its reader to do, and the parts of it (`kept`) that are content."""

    actions: frozenset[Action] = frozenset()
    edit: str = ""
    kept: str = ""


def find_direction(sentence: str, *, in_steps: bool) -> Direction | None:
    """The direction in a finished sentence, or None where it is content.

    `in_steps`: the sentence before was a direction, so "2. Choose 1080p" is one too.
    """
    plain, seen = _flatten(hide_quotes(sentence)), _flatten(sentence)
    if words.OFFER.search(plain) or words.ADDRESS.search(seen):
        return None
    if (in_steps and words.NEXT_STEP.search(plain)) or words.STEPS_HEAD.search(plain):
        return Direction()
    patterns = (
        words.DRAG,
        words.CHECK_ACCOUNT,
        words.CLICK,
        words.EXPORT,
        words.OPEN,
        words.PREVIEW,
    )
    for pattern in patterns:
        if found := _search(pattern, plain):
            rest_at = _content_behind(plain, found.end())
            clause = _Clause(sentence, seen, _clause_start(plain, found.start()), found, rest_at)
            direction = _drag(clause) if pattern is words.DRAG else _free(clause, pattern)
            also = _more_actions(plain[found.end() : rest_at])
            return _with_rest(direction, also, sentence[rest_at:])
    return None


@dataclass(frozen=True, slots=True)
class _Clause:
    """The part of a sentence that directs: from `start`, found at `found`, up to `end`.
    `seen` is the sentence flattened, with its quotations."""

    sentence: str
    seen: str
    start: int
    found: re.Match[str]
    end: int


def _clause_start(plain: str, at: int) -> int:
    return max((m.end() for m in words.CLAUSE_END.finditer(plain, 0, at)), default=0)


def _content_behind(plain: str, at: int) -> int:
    """Where the content behind a direction begins: at the first clause that tells something."""
    ends = list(words.CLAUSE_END.finditer(plain, at))
    edges = [*(end.start() for end in ends[1:]), len(plain)]
    for end, edge in zip(ends, edges, strict=False):
        clause = plain[end.end() : edge]
        tells = words.CONTENT.search(clause) and not words.SUBORDINATE.match(clause)
        if tells and not words.RESULT.search(clause):
            return end.end()
    return len(plain)


def _more_actions(plain: str) -> frozenset[Action]:
    """What the clauses ask for that go along with a direction."""
    asked: tuple[tuple[LatePattern, Action], ...] = (
        (words.PREVIEW, "status"),
        (words.CHECK_ACCOUNT, "credits"),
        (words.EXPORT, "export"),
    )
    return frozenset(action for pattern, action in asked if _search(pattern, plain))


def _with_rest(direction: Direction, also: frozenset[Action], rest: str) -> Direction:
    """The direction, with the content behind it as a sentence of its own."""
    rest = rest[words.CONJUNCTION_START.match(rest).end() :].rstrip()  # type: ignore[union-attr]
    if rest.count(")") > rest.count("("):
        rest = rest.replace(")", "", 1)
    if rest.count("**") % 2:
        rest = rest.replace("**", "", 1)
    actions = direction.actions | also
    if not rest:
        return replace(direction, actions=actions)
    inner = find_direction(rest, in_steps=False) or Direction(kept=rest)
    told = inner.kept[:1].upper() + inner.kept[1:]
    gap = "" if not direction.kept or ord(direction.kept[-1]) > 0x2E80 else " "
    return Direction(
        actions | inner.actions, direction.edit or inner.edit, direction.kept + gap + told
    )


def _free(clause: _Clause, pattern: LatePattern) -> Direction:
    """What a click, a look or an export comes to: by its nouns, else the timeline is shown."""
    action: Action = "status"
    if pattern is not words.PREVIEW:
        # in most languages the noun follows the verb; in some it stands before
        spans = (
            clause.seen[clause.found.start() : clause.end],
            clause.seen[clause.start : clause.end],
        )
        named = (name for span in spans for name, noun in words.NOUNS if noun.search(span))
        action = next(named, "status")
    kept = _kept(clause.sentence, clause.start, clause.found.start())
    return Direction(frozenset({action}), kept=kept)


def harmless_beginning(pending: str) -> str:
    """As much of an unfinished sentence as can be shown: "" once it may be giving directions."""
    opened = min((at for sign in CLOSING if (at := pending.find(sign)) >= 0), default=len(pending))
    hidden = _flatten(hide_quotes(pending))
    if "\ue000" in hidden:
        opened = len(pending)
    if words.MAY_DIRECT.search(hidden) or words.DIRECTS_FROM_START.match(hidden):
        return ""
    # The last word may be the beginning of a longer one.
    whole = re.sub(r"[\w*'’-]+\Z", "", hide_quotes(pending)[:opened], flags=re.ASCII)
    return pending[: len(whole)]


def _search(pattern: LatePattern, plain: str) -> re.Match[str] | None:
    return next(
        (
            m
            for m in pattern.finditer(plain)
            if not words.NEGATED.search(plain[: m.start()])
            and not words.NEGATED_AFTER.match(plain, m.end())
        ),
        None,
    )


def _drag(clause: _Clause) -> Direction:
    """A file that is to be dragged somewhere can be sent here; anything else is a paid edit."""
    found, sentence = clause.found, clause.sentence
    language = next(name for name, verb in found.groupdict().items() if verb is not None)
    verb_last = language == "zh" or language in words.VERB_LAST
    where = clause.seen[clause.start if verb_last else found.start() : clause.end]
    kept = _kept(sentence, clause.start, found.start())
    if words.A_FILE.search(where):
        return Direction(frozenset({"upload"}), kept=kept)
    if verb_last:
        return Direction(
            edit=_moved(language, sentence[clause.start : clause.end]),
            kept=_kept(sentence, clause.start, clause.start),
        )
    move = words.VERB_FIRST[language].move.capitalize() if language in words.VERB_FIRST else "Move"
    return Direction(edit=_ended(move + sentence[found.end(language) : clause.end]), kept=kept)


def _moved(language: str, clause: str) -> str:
    """The clause with its verb "drag" made "move", where the verb stands behind its object."""
    if own := words.VERB_LAST.get(language):
        return _ended(re.sub(own.drag, own.move, clause.strip(), count=1, flags=re.IGNORECASE))
    clause = words.CONNECTOR_START_ZH.sub("", clause.strip())
    move = "移动" if simplified(clause) == clause else "移動"
    moved = re.sub(r"拖(?:拽|动|動|放|曳)", move, clause, count=1)
    return _ended(re.sub(r"拖(?=到|至|入|进)", "移", moved, count=1))


def _kept(sentence: str, clause: int, at: int) -> str:
    """The content before a direction that was found `at` in the clause that starts at `clause`,
    ended as a sentence; "" where there is none."""
    before = sentence[:at]
    joint = words.CONNECTOR_END.search(before)
    is_joined = joint is not None and words.BOUNDARY.search(joint[0])
    if not is_joined and not words.CLAUSE_END.match(sentence, at):
        # "Everything" of "Everything is ready to export" is no content by itself
        before = sentence[:clause]
    clauses = re.split(r"(?<=[,，、،])", words.CONNECTOR_END.sub("", before))
    while clauses and words.PURPOSE.match(clauses[-1]):
        clauses.pop()
    text = words.CONNECTOR_END.sub("", "".join(clauses))
    if words.SCRAP.fullmatch(text):
        return ""
    text += "**" if text.count("**") % 2 else ""
    last = text.rstrip("*_ ")[-1]
    return text if last in "!?…！？。.।؟۔" else text + _full_stop(last)


def _full_stop(behind: str) -> str:
    """That of the writing of this letter: Korean has a full stop as Latin has, Hindi its own."""
    if "\u0900" <= behind < "\u0980":
        return "।"
    return "。" if behind > "\u2e80" and not "가" <= behind <= "힣" else "."


def _ended(text: str) -> str:
    return text.strip().rstrip(".。।!！;；؛,，، ").strip()


def _flatten(text: str) -> str:
    """Lower case, Markdown's stars and underscores as spaces, apostrophes plain, traditional
    Chinese in simplified signs; same length."""
    lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return simplified(lowered.replace("*", " ").replace("_", " ").replace("’", "'"))
