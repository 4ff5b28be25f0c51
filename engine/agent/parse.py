"""A request as edits, with the file that it names and what of it can't be done. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from engine.agent import vocabulary as words
from engine.agent.edits import Edit, Effect, NamedFile, Request
from engine.agent.grammar.languages.translate import answer_in, language_of
from engine.agent.grammar.normalise import normalise
from engine.agent.grammar.order import in_order
from engine.agent.grammar.questions import wish_of_question
from engine.agent.grammar.read import read
from engine.agent.grammar.reading import Reading
from engine.agent.grammar.split import english
from engine.agent.near.guess import guessed_of
from engine.agent.near.without_sound import done_and_muted
from engine.agent.texts.words import nearest


def parse(text: str, language: str = "en") -> Request:
    """Never fails; `edits` is empty when nothing was understood, or nothing can be done."""
    spoken = answer_in(text, nearest(language))
    plain = english(text, language_of(normalise(text)))
    which = _which(plain)
    reading = read(text)
    inserted = any(
        isinstance(one, Effect) and one.name in ("insert", "reorder") for one in reading.edits
    )
    if _names_several(plain) and not inserted:
        return Request((), which, spoken, ("several",))
    unsupported = ["edit"] * bool(reading.impossible)
    unread = []
    for clause in reading.unread:
        keys = words.unsupported(english(clause, language_of(normalise(clause))))
        unsupported += keys
        unread += [] if keys else [clause]
    near = _near(text, reading, unread, bool(unsupported))
    topics = tuple(dict.fromkeys(reading.topics))
    if near and topics:  # the question itself is what is not clear
        unread, topics = [text.strip()], ()
    return Request(
        tuple(reading.edits),
        which,
        spoken,
        tuple(dict.fromkeys(unsupported)),
        tuple(unread),
        topics,
        tuple(reading.kept),
        reading.unit,
        near,
    )


def _near(
    text: str, reading: Reading, unread: Sequence[str], is_impossible: bool
) -> tuple[Edit, ...]:
    """What was not understood, if all of it is clear enough to be asked back."""
    if reading.topics and not (reading.edits or unread or reading.kept):
        asked = wish_of_question(normalise(text)) if set(reading.topics) == {"other"} else ""
        return tuple(in_order(list(read(asked).edits) if asked else []))
    if not unread or reading.topics or reading.kept or is_impossible:
        return ()
    if edits := done_and_muted(unread):
        return tuple(in_order(edits))
    found = [] if reading.edits else guessed_of([text])
    return tuple(in_order(found or guessed_of(unread)))


def _names_several(text: str) -> bool:
    """Different wishes for different files: each needs a message, and a render, of its own."""
    named = {found["word"] or found["n"] for found in words.WHICH.finditer(text)}
    named |= {found["word"] for found in words.ANOTHER.finditer(text)}
    return len(named) > 1


def _which(text: str) -> NamedFile:
    found = words.WHICH.search(text)
    if found is None:
        return NamedFile(following=bool(words.NEXT.search(text)), words=text)
    if found["word"]:
        return NamedFile(index=words.ORDINALS[found["word"]], words=text)
    return NamedFile(index=int(found["n"]) - 1, words=text)
