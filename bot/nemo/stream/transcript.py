"""The text of one run, put together from increments and from repeated wholes. Pure.

A run's text is a row of *passages* ("Let me check." … the answer). A passage may arrive as
increments, as one whole, or as increments that are followed by the whole: then the whole replaces
them. Passages are kept in order, an empty line apart.

A `TextWhole` comes only where a whole differs from its own increments, which is rare.
"""

from __future__ import annotations

import re
from itertools import product

from bot.core.service.events import TextDelta, TextEvent, TextWhole

MAX_TEXT_CHARS = 1_000_000
"""What one run may say; the rest is left out. No chat shows a hundredth of it."""

_NOISE_REACH_CHARS = 400
_LOOK_BACK_CHARS = 40


class Transcript:
    """`append` an increment; settle a passage with its `whole` text, or `close` it; `end`."""

    def __init__(self, max_chars: int = MAX_TEXT_CHARS) -> None:
        self._settled: list[str] = []
        self._open: list[str] = []
        self._room = max_chars
        self._held = ""  # the end of the text, while it may turn out to be noise
        self._context = ""  # the last characters that went out
        self._tail = ""  # the last characters that came in
        self.said_something = False

    def append(self, text: str) -> list[TextEvent]:
        text = text[: self._room]
        if not text:
            return []
        separator = ""
        if self._settled and not self._open:  # an empty line between two passages
            newlines = len(self._tail) - len(self._tail.rstrip("\n"))
            newlines += len(text[:2]) - len(text[:2].lstrip("\n"))
            separator = "\n" * max(0, 2 - newlines)
            self._settled.append(separator)
        self._open.append(text)
        self._room -= len(text)
        self._tail = (self._tail + separator + text)[-2:]
        pending = self._held + separator + text
        cut = _noise_start(self._context, pending, text)
        self._held = pending[cut:]
        return self._out(pending[:cut])

    def whole(self, text: str) -> list[TextEvent]:
        """The open passage's complete text; ends the passage."""
        streamed = "".join(self._open)
        events: list[TextEvent] = []
        if text.startswith(streamed):
            events = self.append(text[len(streamed) :])
        elif text.strip() != streamed.strip():
            events = self._replace(streamed, text)
        self.close()
        return events

    def close(self) -> None:
        """The open passage is over; what comes next begins another one."""
        self._settled += self._open
        self._open = []

    def end(self, *, drop_noise: bool) -> list[TextEvent]:
        """The run is over: what was held back goes out, unless it is noise after something good."""
        held, self._held = self._held, ""
        if (drop_noise or self.said_something) and _is_noise(_normal(held)):
            return []
        return self._out(held)

    def _replace(self, streamed: str, text: str) -> list[TextEvent]:
        self._room += len(streamed)
        text = text[: self._room]
        self._room -= len(text)
        self._open = [text]
        everything = "".join(self._settled) + text
        cut = _noise_start("", everything, text)
        self._held, shown = everything[cut:], everything[:cut]
        self._context, self._tail = shown[-8:], everything[-2:]
        self.said_something = bool(shown.strip())
        return [TextWhole(shown)]

    def _out(self, text: str) -> list[TextEvent]:
        if not text:
            return []
        self._context = (self._context + text)[-8:]
        self.said_something = self.said_something or not text.isspace()
        return [TextDelta(text)]


# The service ends some good streams with a sentence that says only that "I encountered a temporary
# issue". It can be recognised as noise only when the stream has ended, so an end of the text that
# may still become that sentence is held back until it is clear.

_LEADS = (
    "",
    "sorry ",
    "sorry but ",
    "i m sorry but ",
    "i apologize ",
    "i apologize but ",
    "it seems ",
)
_NAMES = ("i encountered a temporary issue", "i ve encountered a temporary issue")
_ADVICE = ("", " please try again", " please try again later", " please try again in a moment")
_NOISE = tuple("".join(words) for words in product(_LEADS, _NAMES, _ADVICE))
_WORD_START = re.compile(r"(?<!\w)\w")


def _normal(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def _is_noise(normal: str) -> bool:
    return any(
        normal == phrase
        or (normal.startswith(phrase + " ") and _is_noise(normal[len(phrase) + 1 :]))
        for phrase in _NOISE
    )


def _may_become_noise(normal: str) -> bool:
    return any(
        phrase.startswith(normal)
        or (normal.startswith(phrase + " ") and _may_become_noise(normal[len(phrase) + 1 :]))
        for phrase in _NOISE
    )


def _noise_start(context: str, pending: str, last: str) -> int:
    """Where the part of `pending` begins that may be noise; its length if none does."""
    reach = max(0, len(pending) - _NOISE_REACH_CHARS)
    starts = [
        match.start()
        for match in _WORD_START.finditer(pending, reach)
        if _begins_a_sentence(context, pending, match.start())
    ]
    if len(last) <= _NOISE_REACH_CHARS and _is_noise(_normal(last)):
        starts.append(len(pending) - len(last))  # a frame that says only this, glued to the rest
    for start in sorted(starts):
        if _may_become_noise(_normal(pending[start:])):
            return len(pending[:start].rstrip())
    return len(pending)


def _begins_a_sentence(context: str, pending: str, start: int) -> bool:
    before = pending[max(0, start - _LOOK_BACK_CHARS) : start]
    before = before if len(before) == _LOOK_BACK_CHARS else context + before
    words = before.rstrip()
    if not words or "\n" in before[len(words) :]:
        return True
    return re.match(r"[\w,;:'’\"“(–—-]", words[-1]) is None
