"""The edits of a request in order: parts with one verb are one cut, the file's wishes are last.

And what "the rest" is, behind an edit with a part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Export,
    Join,
    Mute,
    Redo,
    Reset,
    Resize,
    Span,
    Trim,
    Undo,
)
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.measures.times import Part, outside

_SOUND_FILES = ("mp3", "m4a", "wav")


def in_order(wanted: list[Edit]) -> list[Edit]:
    """Parts with one verb are one cut, wishes for the file come last and are one."""
    back = _back(wanted)
    edits: list[Edit] = []
    for edit in wanted:
        if isinstance(edit, Reset | Undo | Redo):
            continue
        if edits and edits[-1] == edit:
            continue
        place = _mergeable(edits, edit)
        if place is None:
            edits.append(edit)
        else:
            before = edits[place]
            assert isinstance(before, Trim | Mute | Effect)
            assert isinstance(edit, Trim | Mute | Effect)
            spans = before.spans + edit.spans
            is_kept = isinstance(edit, Trim) and edit.keep
            edits[place] = replace(before, spans=_meeting(spans) if is_kept else spans)
    sizes = [edit for edit in edits if isinstance(edit, Compress)]
    lines = [edit for edit in edits if isinstance(edit, Resize)][-1:]
    joins = [edit for edit in edits if isinstance(edit, Join)][:1]
    rest = [edit for edit in edits if not isinstance(edit, Compress | Resize | Join | Export)]
    if any(isinstance(edit, Effect) and edit.place in _SOUND_FILES for edit in rest):
        # "Strip the audio and save it as mp3": nobody wants a file of silence.
        rest = [
            edit for edit in rest if not (isinstance(edit, Mute) and edit.on and not edit.spans)
        ]
    done: list[Edit] = [*joins, *rest, *_one_size(sizes), *lines]
    return [*back, *(done or ([] if back else edits[:1]))]


def _back(edits: list[Edit]) -> list[Edit]:
    """Undoing is about what was done before this request, so it comes first wherever it is said."""
    resets = [edit for edit in edits if isinstance(edit, Reset)]
    undone = [edit for edit in edits if isinstance(edit, Undo)]
    redone = [edit for edit in edits if isinstance(edit, Redo)]
    return list(resets[:1] or undone[:1] or redone[:1])


def _meeting(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "It starts at 0:12 and ends at 0:40" is one part and not two."""
    if len(spans) == 2:
        first, second = sorted(spans, key=lambda span: span.end_s is not None)
        starts = first.end_s is None and first.start_s >= 0
        if starts and second.start_s == 0 and second.end_s and second.end_s > first.start_s:
            return (Span(first.start_s, second.end_s),)
    return spans


def _mergeable(edits: list[Edit], edit: Edit) -> int | None:
    if not isinstance(edit, Trim | Mute | Effect) or not edit.spans:
        return None
    bare = replace(edit, spans=())
    return next(
        (
            number
            for number, other in enumerate(edits)
            if isinstance(other, Trim | Mute | Effect)
            and other.spans
            and replace(other, spans=()) == bare
        ),
        None,
    )


def _one_size(sizes: list[Compress]) -> list[Compress]:
    if len(sizes) < 2:
        return list(sizes)
    numbered = [size for size in sizes if _has_number(size)]
    chosen = numbered[-1] if numbered else sizes[-1]
    sounds = [size.sound_bps for size in numbered if size.sound_bps]
    if sounds:  # "800 kbps video and 64k audio" are one wish
        others = [size for size in numbered if not size.sound_bps]
        chosen = replace((others or numbered)[-1], sound_bps=sounds[-1])
    if any(size.quality == "transparent" for size in sizes):
        chosen = replace(chosen, quality="transparent")
    return [chosen]


def _has_number(size: Compress) -> bool:
    numbers = (size.max_bytes, size.ratio, size.video_bps, size.less_bytes, size.bytes_a_minute)
    return any(numbers) or bool(size.sound_bps)


_REST = re.compile(
    r"\b(?:for |of )?(?:all )?the (?:rest|others?(?= parts?\b))(?: of (?:it|the \w+))?\b"
)
_LEFT_AS_IT_IS = re.compile(
    r"^[\s\0]*(?:(?:but|and|then|please|just) )*(?:remov|delet|cut|drop|keep|leav|throw"
    r"|discard|trash|get rid of"
    r"|lose|skip|trim)\w*(?: (?:off|out|away))?\s*\0rest\0(?: (?:off|out|away|please|as is"
    r"|alone))*[\s\0.!]*$"
)


_MOVE_WHAT_FOLLOWS: Final = ("speed", "freeze", "loop", "boomerang")


def says_more_than_the_rest(clause: Clause, last: Edit | None) -> bool:
    """ "Cut the first 3 seconds and speed up the rest": where that is, by what was asked before.
    False: "… and delete the rest" says nothing more."""
    found = _REST.search(clause.text)
    if found is None or not isinstance(last, Trim | Mute | Effect):
        return True
    around = f"{clause.text[: found.start()]}{{}}{clause.text[found.end() :]}"
    if isinstance(last, Trim):
        said = around.format("\0rest\0")
        clause.text = around.format(" ")
        return _LEFT_AS_IT_IS.search(said) is None
    if isinstance(last, Effect) and last.name in _MOVE_WHAT_FOLLOWS:
        return True  # its times are those of the new length, which isn't known here: not understood
    rest = outside(last.spans)
    if rest:
        marks = [clause.atoms.mark("part", Part("between", span), "the rest") for span in rest]
        clause.text = around.format(" ".join(marks))
    return True
