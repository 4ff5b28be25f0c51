"""A request that says only where, and leaves what to the one before: "now the other one too", "and
the last 5 seconds as well", 另一个也一样.

It is carried out where one thing alone can be meant, else asked back. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from engine import draft as drafts
from engine.agent import vocabulary
from engine.agent.choose_video import names_of
from engine.agent.context.repeated import can_be_repeated
from engine.agent.context.understand import own_and_quoted, without_file
from engine.agent.context.words import (
    AGAIN,
    END,
    NOTHING,
    NOW,
    OTHER,
    SAME,
    SOUND,
    START,
    SURE,
)
from engine.agent.edits import Edit, Effect, Mute, NamedFile, Request, Span, Trim
from engine.agent.grammar.clause import Clause, says_nothing
from engine.agent.grammar.languages.translate import language_of
from engine.agent.grammar.measures.atoms import Atoms, mark_atoms
from engine.agent.grammar.measures.times import RANGES
from engine.agent.grammar.normalise import normalise
from engine.agent.grammar.order import in_order
from engine.agent.grammar.split import english
from engine.resources.sessions import Session

_LONGEST: Final = 80
"""Characters. More than that says what is to happen."""
_SOUND_OF: Final = {"denoise": "noise"}
"""What is done to the picture, and what it is of the sound."""
_FADES: Final = {"fade-in": "fade-out", "fade-out": "fade-in"}


def as_before(session: Session, text: str, request: Request) -> Request | None:
    """The whole request; None where `text` leaves nothing out, or what it means is not known.
    What is not certain stands in its `near`."""
    own = without_file(own_and_quoted(text)[0], names_of(session.videos))
    plain = normalise(own).strip(" .!?。！？")
    if len(own) > _LONGEST or request.topics or request.kept:
        return None
    rest, is_same = _without(SAME, plain)
    bare = _bare_part(rest) if is_same else ()
    if not session.memory.asked:
        return _asked_back(request, request.edits, own) if bare and request.edits else None
    if bare:
        return _there(session, bare, request, own)
    if request.edits:
        return None
    left_out = (
        _other_file(session, plain, request, own),
        _other_edge(session, rest, request, own) if is_same else None,
        _of_the_sound(session, rest, request) if is_same else None,
        _again(session, plain, request, own),
    )
    return next((one for one in left_out if one is not None), None)


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    rest, count = pattern.subn(" ", text)
    return rest, count > 0


def _says_nothing(text: str) -> bool:
    words = re.findall(r"[^\W_]+(?:'\w+)?", NOTHING.sub(" ", text))
    return all(says_nothing(word) for word in words)


def _bare_part(rest: str) -> tuple[Span, ...]:
    """Parts of the timeline, where `rest` names nothing else."""
    atoms = Atoms()
    marked = mark_atoms(english(rest, language_of(rest)), atoms)
    clause = Clause(NOTHING.sub(" ", marked), atoms)
    spans = tuple(part.span for part in clause.parts(*RANGES))
    return spans if spans and not clause.unread() else ()


def _last_with_parts(session: Session) -> Effect | Mute | Trim | None:
    """What was asked for last, if it was one thing, and of a part that is not all that is left."""
    last = session.memory.asked[-1].edits
    one = last[0] if len(last) == 1 else None
    if isinstance(one, Trim) and one.keep:
        return None
    return one if isinstance(one, Effect | Mute | Trim) and one.spans else None


def _there(
    session: Session, spans: tuple[Span, ...], request: Request, said: str
) -> Request | None:
    """The same there. Times behind what was cut out may be meant as they were before it."""
    last = _last_with_parts(session)
    if last is None:
        return _asked_back(request, request.edits, said) if request.edits else None
    edits = (replace(last, spans=spans),)
    moved = isinstance(last, Trim) and any(not _is_at_an_edge(span) for span in spans)
    return _asked_back(request, edits, said) if moved else _understood(request, edits)


def _is_at_an_edge(span: Span) -> bool:
    return span.start_s < 0 or (span.start_s == 0 and not span.is_share)


def _other_file(session: Session, plain: str, request: Request, said: str) -> Request | None:
    """The same with another video: certain where it is known which, and one thing was asked for."""
    left, is_named = _without(OTHER, plain)
    if not is_named:
        left, is_named = _without(vocabulary.WHICH, plain)
    left, is_same = _without(SAME, left)
    left, is_next = _without(NOW, left)
    index = request.which.index if request.which.index is not None else _the_other(session)
    edits = [edit for one in session.memory.asked for edit in one.edits]
    if not is_named or index is None or not _says_nothing(left):
        return None
    if not 0 <= index < len(session.videos) or not all(map(can_be_repeated, edits)):
        return None
    which = NamedFile(index=index)
    is_one_thing = len(session.memory.asked) == 1
    is_another = _on_timeline(session) != {session.videos[index].source_id}
    if not (is_one_thing and is_another and (is_same or is_next)):
        return _asked_back(request, in_order(edits), said, which)
    return _understood(request, edits, which)


def _the_other(session: Session) -> int | None:
    """Of two videos the one that is not on the timeline."""
    others = [
        number
        for number, video in enumerate(session.videos)
        if video.source_id not in _on_timeline(session)
    ]
    return others[0] if len(session.videos) == 2 and len(others) == 1 else None


def _on_timeline(session: Session) -> set[str]:
    return {segment.source_id for segment in drafts.segments(session.draft or {})}


def _other_edge(session: Session, rest: str, request: Request, said: str) -> Request | None:
    """ "The same at the end" after "cut the first 3 seconds": as much of it."""
    for pattern, is_end in ((END, True), (START, False)):
        left, is_named = _without(pattern, rest)
        if is_named and _says_nothing(left) and (edit := _mirrored(session, is_end)):
            is_sure = SURE.search(normalise(said)) is not None
            return _understood(request, [edit]) if is_sure else _asked_back(request, [edit], said)
    return None


def _mirrored(session: Session, is_end: bool) -> Edit | None:
    """What was asked for last of one end of the timeline, of the other."""
    last = session.memory.asked[-1].edits
    if len(last) == 1 and isinstance(last[0], Effect) and last[0].name in _FADES:
        is_other = (last[0].name == "fade-in") == is_end
        return replace(last[0], name=_FADES[last[0].name]) if is_other else None
    one = _last_with_parts(session)
    if one is None or len(one.spans) != 1 or one.spans[0].is_share:
        return None
    start_s, end_s = one.spans[0].start_s, one.spans[0].end_s
    if is_end and start_s == 0 and end_s is not None and end_s > 0:
        return replace(one, spans=(Span(-end_s, None),))
    if not is_end and start_s < 0 and end_s is None:
        return replace(one, spans=(Span(0.0, -start_s),))
    return None


def _of_the_sound(session: Session, rest: str, request: Request) -> Request | None:
    left, is_named = _without(SOUND, rest)
    last = session.memory.asked[-1].edits
    if not is_named or not _says_nothing(left) or len(last) != 1:
        return None
    name = _SOUND_OF.get(last[0].name) if isinstance(last[0], Effect) else None
    return _understood(request, [Effect(name)]) if name else None


def _again(session: Session, plain: str, request: Request, said: str) -> Request | None:
    left, found = _without(AGAIN, plain)
    edits = session.memory.asked[-1].edits
    if not found or not _says_nothing(left) or not all(map(can_be_repeated, edits)):
        return None
    return _asked_back(request, edits, said)


def _understood(request: Request, edits: Sequence[Edit], which: NamedFile | None = None) -> Request:
    where = which or replace(request.which, words="")
    return Request(tuple(edits), where, request.language)


def _asked_back(
    request: Request, edits: Sequence[Edit], said: str, which: NamedFile | None = None
) -> Request:
    where = which or request.which
    return Request((), where, request.language, unread=(said,), near=tuple(edits))
