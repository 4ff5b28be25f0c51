"""The backend believes that its user sits before an editor. Take its directions out of the text.

"Your title is in. Click the Export button to download it." becomes "Your title is in." and the
action "export". What describes the content stays, what describes clicks goes, and what it wanted
clicked is done instead: the free actions by themselves (`Translated.actions`), a paid one as an
offer (`Translated.paid_edit`). Titles in quotes are content: nothing inside them is looked at.

The text is cut into sentences by rules that look at nothing behind the sentence's end, so a stream
gives the same result however it arrives: `translate` is a stream of one piece.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.core.backend_text import direction_words as words
from bot.core.backend_text.sentences import LOOK_AHEAD_CHARS, next_end
from bot.core.text_key import TextKey

Action = words.Action
Part = str | TextKey

MAX_PAID_EDIT_CHARS: Final = 400
SEND_FILE_HERE: Final = TextKey("gui-send-file-here")


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
    stream = GuiStream()
    stream.push(text)
    return stream.flush()


class GuiStream:
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

    def push(self, delta: str) -> str:
        """Take in a delta; answers with the backend's words that became safe to show with it."""
        self._pending += delta
        return self._drain(final=False)

    @property
    def shown(self) -> tuple[Part, ...]:
        """Everything that may be shown now, the harmless beginning of a sentence included."""
        tail = words.harmless_beginning(self._pending)
        return _joined([*self._parts, tail] if tail else self._parts)

    def flush(self) -> Translated:
        """The end of the text: the last sentence counts as finished."""
        self._drain(final=True)
        parts = list(_joined(self._parts))
        if parts and isinstance(last := parts[-1], str):
            parts[-1:] = [last.rstrip()] if last.strip() else []
        return Translated(tuple(parts), frozenset(self._actions), self._paid_edit)

    def _drain(self, *, final: bool) -> str:
        """Finish every sentence that has ended; the answer is what they leave to show."""
        said, at, text = [], 0, self._pending
        while at < len(text):
            window = text[at : at + LOOK_AHEAD_CHARS]
            end = next_end(window, final=final and at + len(window) == len(text))
            if end is None:
                break
            said.append(self._finish(window[:end]))
            at += end
        self._pending = text[at:]
        return "".join(said)

    def _finish(self, sentence: str) -> str:
        """Translate one finished sentence, its trailing white space included."""
        if sentence.isspace():
            return self._say(sentence)
        direction = words.find_direction(sentence, in_steps=self._in_steps)
        self._in_steps = direction is not None
        if direction is None:
            return self._say(sentence)
        if direction.action is not None:
            self._actions.add(direction.action)
        elif direction.edit and self._paid_edit is None:
            self._paid_edit = direction.edit[:MAX_PAID_EDIT_CHARS]
        gap = sentence[len(sentence.rstrip()) :]
        said = self._say(direction.kept + gap) if direction.kept else self._say(self._break(gap))
        if direction.action == "upload" and SEND_FILE_HERE not in self._parts:
            self._parts.append(SEND_FILE_HERE)
            said += self._say(gap)
        return said

    def _break(self, gap: str) -> str:
        """A sentence that goes takes its space with it; the end of a line stays, once."""
        last = self._parts[-1] if self._parts else "\n"
        return "\n" if "\n" in gap and not (isinstance(last, str) and last.endswith("\n")) else ""

    def _say(self, text: str) -> str:
        if text:
            self._parts.append(text)
        return text


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Neighbouring pieces of text made one."""
    joined: list[Part] = []
    run: list[str] = []
    for part in (*parts, None):
        if isinstance(part, str):
            run.append(part)
            continue
        if run:
            joined.append("".join(run))
            run = []
        if part is not None:
            joined.append(part)
    return tuple(joined)
