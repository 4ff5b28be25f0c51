"""Closed vocabularies: does a sentence say *nothing but* one of our commands?

The words of our commands are also words of ordinary editing: "add end credits", "balance the
audio", "small enough to upload". Looking for a keyword is therefore not enough. A command is
recognised only when **every** word of the sentence belongs to the command's small vocabulary and
at least one of them is a trigger; one foreign word and the sentence is an edit.

Latin words are one token each, Chinese and Japanese characters are one token each, and a
vocabulary entry is a run of tokens, so one method serves every language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[0-9]+(?:[.:x×][0-9]+)*[a-z]*"
    r"|[぀-ヿㇰ-ㇿ㐀-䶿一-鿿々ー]"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
)
_COMBINING_ON_LATIN = re.compile(r"([a-z])[̀-ͯ]+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'"})

Tokens = tuple[str, ...]


def normalise(text: str) -> str:
    """Lower case, full width folded, Latin accents taken off, apostrophes made plain."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)
    bare = _COMBINING_ON_LATIN.sub(r"\1", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", bare)


def tokenise(text: str) -> Tokens:
    """The words of an already normalised text; punctuation and emoji vanish."""
    return tuple(_TOKEN.findall(text))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one command: ``triggers`` make it the command, ``fillers`` may stand by."""

    triggers: frozenset[Tokens]
    fillers: frozenset[Tokens]
    patterns: tuple[re.Pattern[str], ...] = ()
    longest: int = 1

    def covers(self, tokens: Tokens) -> bool:
        """Can the tokens be cut into entries without a rest, with a trigger among them?

        Two sets of reachable positions (without and with a trigger so far): linear in the
        number of tokens, whatever is typed.
        """
        plain, triggered = {0}, set[int]()
        for at in range(len(tokens)):
            if at not in plain and at not in triggered:
                continue
            if self._is_pattern(tokens[at]):
                plain |= {at + 1} if at in plain else set()
                triggered |= {at + 1} if at in triggered else set()
            for length in range(1, min(self.longest, len(tokens) - at) + 1):
                run = tokens[at : at + length]
                if run in self.triggers:
                    triggered.add(at + length)
                if run in self.fillers:
                    plain |= {at + length} if at in plain else set()
                    triggered |= {at + length} if at in triggered else set()
        return len(tokens) in triggered

    def _is_pattern(self, token: str) -> bool:
        return any(pattern.fullmatch(token) for pattern in self.patterns)


def vocabulary(triggers: str, fillers: Iterable[str] = (), patterns: str = "") -> Vocabulary:
    """Build a vocabulary; phrases are separated by ``|`` or line ends."""
    sharp, soft = _phrases(triggers), frozenset[Tokens]().union(*map(_phrases, fillers))
    longest = max((len(phrase) for phrase in sharp | soft), default=1)
    compiled = (re.compile(patterns),) if patterns else ()
    return Vocabulary(sharp, soft, compiled, longest)


def _phrases(listing: str) -> frozenset[Tokens]:
    cut = (tokenise(normalise(phrase)) for phrase in re.split(r"[|\n]", listing))
    return frozenset(tokens for tokens in cut if tokens)
