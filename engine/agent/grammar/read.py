"""A request into edits: each clause by the first rule that understands all of it.

`read` never fails. What no rule understands whole is not done, and its part and its amount go with
it: "blur the plate from 0:02 to 0:04" cuts nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from engine.agent.edits import Compress, Effect
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.continued import (
    NEGATED,
    for_a_place,
    gives_reason,
    lasts,
    limits_what_failed,
    more_about,
    of_a_part_alone,
    of_the_picture,
    only_how_much,
    only_where,
)
from engine.agent.grammar.corrections import after, begins_anew, gives_up, retracting
from engine.agent.grammar.frames import size
from engine.agent.grammar.measures.atoms import Atoms
from engine.agent.grammar.measures.times import RANGES
from engine.agent.grammar.order import in_order, says_more_than_the_rest
from engine.agent.grammar.plain.everyday import is_reason
from engine.agent.grammar.pointed import points_at_a_part
from engine.agent.grammar.quotations import take_quotations
from engine.agent.grammar.reading import (
    Before,
    Reading,
    forget_failed,
    has_spans,
    kind_of,
    take_back,
)
from engine.agent.grammar.split import Piece, split
from engine.agent.grammar.whole import understood
from engine.agent.vocabulary import can

# Only an amount, or only a limit: nothing by itself.
_LIMITS = re.compile(
    r"^\W*(?:(?:but|and|please)\s+)*(?:so (?:that )?it\b|only|just|not|except|without"
    r"|apart from|unless|if|when"
    r"|where|while"
    r"|until|as long as)\b|^\W*(?:an? )?(?:half|thirds?|quarters?)\W*$"
    r"|^[\s\0]*(?:(?:by|to|at|for|about|the|a|an|with|of)\s+)*"
    r"(?:«(?!quote|which)[a-z]+\d+»[\s\0.!]*)+$"
)
_LIMITS_SAID = re.compile(
    r"^\W*(?:但是?|不过|可是)?(?:只|仅|除了)|^\W*(?:(?:aber|pero|mais|mas|но|але|ama"
    r"|tapi)\s+)?(?:nur|bloß|außer"
    r"|sol[oa]|sólo|solamente|excepto|seulement|uniquement|sauf|só|apenas|exceto|только|лишь"
    r"|кроме"
    r"|тільки|лише|крім|sadece|yalnızca|hanya|cuma|kecuali)\b|だけ|のみ|^两边?不要|^兩邊?不要|^不要(?:模糊|黑边)"
)
_LEADING = re.compile(r"^\s*(?:in|during|for|at|on|over|within|throughout)\b")
_DIGIT = re.compile(r"\d[\d.,]*(?:\s*[^\W\d_]+)?")


def read(text: str) -> Reading:
    """`text` as it was written, in any of the languages of the tables."""
    atoms = Atoms()
    pieces = split(take_quotations(text, atoms), atoms)
    reading, before = Reading(), Before()
    waiting: Piece | None = None
    for number, piece in enumerate(pieces):
        if gives_reason(pieces, number):
            reading.kept.append(piece.said)
            continue
        if before.piece and number + 1 == len(pieces) and gives_up(piece.said):
            take_back(before, reading)
            forget_failed(before, reading)
            reading.kept.append(piece.said)
            continue
        if before.edits and (said := retracting(piece.said, number + 1 < len(pieces))):
            take_back(before, reading)
            piece = replace(piece, clause=after(said, piece.clause))
            if number + 1 == len(pieces) and not piece.clause.copy().unread():
                reading.kept.append(piece.said)
        elif not number and (said := begins_anew(piece.said)):
            piece = replace(piece, clause=after(said, piece.clause))
        if piece.topic is not None:
            reading.topics.append(piece.topic)
            before = Before(failed=True)
            continue
        if waiting is None and _awaits_verb(piece, pieces[number + 1 : number + 2]):
            waiting = piece
            continue
        if waiting is not None:
            piece.clause.text = f"{waiting.clause.text} {piece.clause.text}"
            piece.said = f"{waiting.said}, {piece.said}"
            waiting = None
        elif number + 1 < len(pieces) and _only_leads(piece) and pieces[number + 1].joined:
            waiting = piece
            continue
        elif _is_told_behind(piece, pieces[number + 1 : number + 2]):
            waiting = piece  # "gif please, first 2 seconds"
            continue
        before = _take(piece, before, reading)
    reading.edits = in_order(reading.edits)
    if reading.edits:
        reading.unread = [said for said in reading.unread if not is_reason(said)]
    if any("keepframe" in piece.clause.text for piece in pieces):
        reading.edits = [
            replace(one, keep_frame=True) if isinstance(one, Compress) else one
            for one in reading.edits
        ]
    return reading


def _is_told_behind(piece: Piece, following: list[Piece]) -> bool:
    """What is wanted is understood only with the part that stands behind its comma."""
    if not following or not following[0].joined:
        return False
    rest = following[0].clause.copy()
    if not rest.parts(*RANGES) or rest.unread("only", "just"):
        return False
    alone = understood(piece.clause)
    if alone is not None and [kind_of(one) for one in alone] != [("Effect", "format")]:
        return False
    both = understood(Clause(f"{piece.clause.text} {following[0].clause.text}", piece.clause.atoms))
    if alone is None:
        return both is not None
    return both is not None and len(both) == 2 and both[1:] == alone  # that part of it


def _take(piece: Piece, before: Before, reading: Reading) -> Before:
    if not says_more_than_the_rest(piece.clause, before.edits[-1] if before.edits else None):
        return before
    if not piece.clause.copy().unread() and not (
        for_a_place(piece, before) or size.asks_for_mp4(piece.clause)
    ):
        return before  # says nothing: "please", "thanks", "my file is 120 MB"
    edits = more_about(piece, before, reading)
    if edits is None and not limits_what_failed(piece, before):
        edits = of_the_picture(piece, before, reading)
        if edits and (only_how_much(piece, edits, before) or only_where(piece, before)):
            take_back(before, reading)
    if edits and points_at_a_part(piece.clause) and not any(has_spans(one) for one in edits):
        return _not_read(piece, before, reading)
    if edits is None:
        edits = of_a_part_alone(piece, before)
    if edits is None and lasts(piece, before, reading):
        return before
    if edits is None and NEGATED.search(piece.clause.text):
        reading.kept.append(piece.said)
        return before
    if edits is None:
        return _not_read(piece, before, reading)
    impossible = [edit.name for edit in edits if isinstance(edit, Effect) and not can(edit)]
    if impossible:
        reading.impossible += impossible
        return Before(failed=True)
    reading.edits += edits
    return Before(edits, piece=piece)


def _not_read(piece: Piece, before: Before, reading: Reading) -> Before:
    """What limits the piece before it takes it along: "mute it, but only where he sings"."""
    limits = _LIMITS.search(piece.clause.text) or _LIMITS_SAID.search(piece.said.lower())
    if piece.joined and before.piece and not before.failed and limits:
        take_back(before, reading)
        reading.unread.append(before.piece.said)
    if piece.said not in reading.unread:
        reading.unread.append(piece.said)
    reading.unit = reading.unit or _unknown_unit(piece)
    return Before(failed=True, piece=piece)


def _only_leads(piece: Piece) -> bool:
    """ "In the first 5 seconds, …": the place of what comes next."""
    rest = piece.clause.copy()
    led = _LEADING.search(rest.text) is not None
    return led and bool(rest.parts(*RANGES, "point")) and not rest.unread()


def _awaits_verb(piece: Piece, following: list[Piece]) -> bool:
    """ "The first 5 and the last 5 seconds should go": the verb stands behind the last part."""
    rest = piece.clause.copy()
    if not rest.parts(*RANGES) or rest.unread() or not following or not following[0].joined:
        return False
    return (
        re.match(r"\s*(?:(?:the|in|of) )*«part\d+»\s*[a-z]", following[0].clause.text) is not None
    )


def _unknown_unit(piece: Piece) -> str:
    text = re.sub(r"«\w+»|\b(?:mp[34]|m4a|h\.?26[45])\b", " ", piece.clause.text)
    found = _DIGIT.search(text)
    number = found[0].strip() if found else ""
    # "I just sent one": it stands for a thing, and counts nothing
    return "" if number == "1" and not re.search(r"\d", piece.said) else number
