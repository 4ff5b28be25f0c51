"""A request into edits: each clause by the first rule that understands all of it.

`read` never fails. What no rule understands whole is not done, and its part and its amount go with
it: "blur the plate from 0:02 to 0:04" cuts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Mute,
    Trim,
)
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.corrections import after, retracting
from engine.agent.grammar.frames import layers, size
from engine.agent.grammar.measures.atoms import Atoms
from engine.agent.grammar.measures.times import RANGES
from engine.agent.grammar.order import in_order, says_more_than_the_rest
from engine.agent.grammar.plain.everyday import is_reason
from engine.agent.grammar.pointed import of_what_was_told, points_at_a_part
from engine.agent.grammar.quotations import take_quotations
from engine.agent.grammar.split import Piece, split
from engine.agent.grammar.whole import understood
from engine.agent.vocabulary import can

# "The first 10 seconds should …": whatever it is, it was not understood.
_MODAL = re.compile(
    r"«part\d+»[^«]*\b(?:should|must|can|could|would|will|go|gone|like|have|has|had|is|are|was"
    r"|were|be|do|go)\b"
)
# What is not to happen: said back as kept. "Don't want" and "don't keep" wish for the opposite.
_NEGATED = re.compile(
    r"^\W*(?:(?:but|and|please|pls|just|also|you|i|so)\s+)*"
    r"(?:do not|don't|dont|never|no need to|without|not)\s+(?!(?:want|need|keep|leave|include"
    r"|stop"
    r"|forget|like|know|more|less|any|the|so|as|too|«)\b|«)[a-z]"
)
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
_EDGES = re.compile(r"\b(?:start|begin|end|stop)\w*\b")
_LEADING = re.compile(r"^\s*(?:in|during|for|at|on|over|within|throughout)\b")
_DIGIT = re.compile(r"\d[\d.,]*(?:\s*[^\W\d_]+)?")


@dataclass
class Reading:
    """What was understood of a request, and what was not."""

    edits: list[Edit] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    impossible: list[str] = field(default_factory=list)
    """Effects that were understood and can't be had here."""
    unit: str = ""
    """A number whose unit nobody knows."""
    kept: list[str] = field(default_factory=list)
    """What is not to be done: "don't mute it"."""


def read(text: str) -> Reading:
    """`text` as it was written, in any of the languages of the tables."""
    atoms = Atoms()
    pieces = split(take_quotations(text, atoms), atoms)
    reading, before = Reading(), _Before()
    waiting: Piece | None = None
    for number, piece in enumerate(pieces):
        if before.edits and (said := retracting(piece.said, number + 1 < len(pieces))):
            _take_back(before, reading)
            piece = replace(piece, clause=after(said, piece.clause))
            if number + 1 == len(pieces) and not piece.clause.copy().unread():
                reading.kept.append(piece.said)
        if piece.topic is not None:
            reading.topics.append(piece.topic)
            before = _Before(failed=True)
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


@dataclass
class _Before:
    """What the piece before came to: its edits, or that it failed."""

    edits: list[Edit] = field(default_factory=list)
    failed: bool = False
    piece: Piece | None = None


def _is_told_behind(piece: Piece, following: list[Piece]) -> bool:
    """What is wanted is understood only with the part that stands behind its comma."""
    if not following or not following[0].joined:
        return False
    rest = following[0].clause.copy()
    if not rest.parts(*RANGES) or rest.unread("only", "just"):
        return False
    alone = understood(piece.clause)
    if alone is not None and [_kind(one) for one in alone] != [("Effect", "format")]:
        return False
    both = understood(Clause(f"{piece.clause.text} {following[0].clause.text}", piece.clause.atoms))
    if alone is None:
        return both is not None
    return both is not None and len(both) == 2 and both[1:] == alone  # that part of it


def _take(piece: Piece, before: _Before, reading: Reading) -> _Before:
    if not says_more_than_the_rest(piece.clause, before.edits[-1] if before.edits else None):
        return before
    if not piece.clause.copy().unread() and not (
        _for_a_place(piece, before) or size.asks_for_mp4(piece.clause)
    ):
        return before  # says nothing: "please", "thanks", "my file is 120 MB"
    edits = _there_where_told(piece, before, reading)
    edits = edits or _only_there(piece, before, reading) or _together(piece, before, reading)
    edits = edits or _about_it(piece, before)
    if edits is None and not _limits_what_failed(piece, before):
        edits = understood(piece.clause)
        if edits and (_only_how_much(piece, edits, before) or _only_where(piece, before)):
            _take_back(before, reading)
    if edits and points_at_a_part(piece.clause) and not any(_has_spans(one) for one in edits):
        return _not_read(piece, before, reading)
    if edits is None:
        edits = _of_a_part_alone(piece, before)
    if edits is None and _lasts(piece, before, reading):
        return before
    if edits is None and _NEGATED.search(piece.clause.text):
        reading.kept.append(piece.said)
        return before
    if edits is None:
        return _not_read(piece, before, reading)
    impossible = [edit.name for edit in edits if isinstance(edit, Effect) and not can(edit)]
    if impossible:
        reading.impossible += impossible
        return _Before(failed=True)
    reading.edits += edits
    return _Before(edits, piece=piece)


def _there_where_told(piece: Piece, before: _Before, reading: Reading) -> list[Edit] | None:
    """ "The last 10 seconds are useless, scrap them": what was told of a part names it."""
    if not (piece.joined and before.piece):
        return None
    edits = of_what_was_told(before.piece, piece)
    if edits:
        _take_back(before, reading)  # what is wrong there was no wish of its own
    if edits and before.piece.said in reading.unread:
        reading.unread.remove(before.piece.said)
    return edits


def _for_a_place(piece: Piece, before: _Before) -> bool:
    """ "For WhatsApp", and nothing else in all the request but that it is to be smaller."""
    alone = re.fullmatch(
        r"[\s\0]*(?:(?:make it|get it|please"
        r"|fit) )*for (?P<name>[a-z-]+)[\s.!]*(?:please)?\s*",
        piece.clause.text,
    )
    named = alone is not None and alone["name"] in size.PLATFORMS_BYTES
    return named and (not piece.joined or before.edits == [Compress()])


def _only_where(piece: Piece, before: _Before) -> bool:
    """ "Make it smaller, for WhatsApp": one wish, and its size."""
    return piece.joined and before.edits == [Compress()] and _for_a_place(piece, before)


def _not_read(piece: Piece, before: _Before, reading: Reading) -> _Before:
    """What limits the piece before it takes it along: "mute it, but only where he sings"."""
    limits = _LIMITS.search(piece.clause.text) or _LIMITS_SAID.search(piece.said.lower())
    if piece.joined and before.piece and not before.failed and limits:
        _take_back(before, reading)
        reading.unread.append(before.piece.said)
    if piece.said not in reading.unread:
        reading.unread.append(piece.said)
    reading.unit = reading.unit or _unknown_unit(piece)
    return _Before(failed=True, piece=piece)


def _take_back(before: _Before, reading: Reading) -> None:
    reading.edits = [edit for edit in reading.edits if not any(edit is one for one in before.edits)]


def _together(piece: Piece, before: _Before, reading: Reading) -> list[Edit] | None:
    """ "…, 10x", "…, small", "…, the last 3 seconds": more about what was just asked for."""
    if not piece.joined or before.piece is None or not before.edits:
        return None
    if _has_verb(piece) and not _refines(piece, before):
        return None
    text = re.sub(r"\b(?:only|just)\b", " ", piece.clause.text)
    edits = understood(Clause(f"{before.piece.clause.text} {text}", piece.clause.atoms))
    if edits is None or [_kind(one) for one in edits] != [_kind(one) for one in before.edits]:
        return None
    if not all(isinstance(one, Effect | Mute) for one in edits):
        return None
    _take_back(before, reading)
    piece.clause.text = f"{before.piece.clause.text} {text}"  # and what follows that
    return edits


_IT = {"title": "the text", "meme": "the text", "logo": "the logo", "music": "the music",
       "captions": "the captions"}  # fmt: skip
_IT_NAMES = {"title": "title", "meme": "title", "logo": "logo", "music": "music",
             "captions": "captions"}  # fmt: skip
_OTHER_SOUND = r"\b(?:sound|audio|video|original|voices?|everything|all)\b"
_TO_IT = re.compile(
    r"^(\W*(?:(?:please|also|just|you|can|could|then) )*(?:move|make|put|turn|fade|lower|raise"
    r"|set"
    r"|place|shift|bring)) it\b"
)

_BARE = re.compile(
    r"^\W*(?:(?:make|also|please|a|bit|little|much|slightly|somewhat|even|the video|in)\s+)*"
    rf"(smaller|bigger|larger|{'|'.join(layers.COLOURS)})[\s\0.!]*(?:please|a bit)?[\s.!]*$"
)


def _about_it(piece: Piece, before: _Before) -> list[Edit] | None:
    """ "Add my logo and make it smaller": the logo, where that can be."""
    last = before.edits[-1] if before.edits and piece.joined else None
    what = last.name.partition("-")[0] if isinstance(last, Effect) else ""
    if what == "music" and not piece.clause.has(_OTHER_SOUND):
        volume = understood(piece.clause) or []
        if [_kind(one)[1] for one in volume] == ["volume"] and isinstance(volume[0], Effect):
            return [replace(volume[0], name="music-level")]
    if what not in _IT:
        return None
    text = _TO_IT.sub(rf"\1 {_IT[what]}", piece.clause.text)
    text = _BARE.sub(rf"make {_IT[what]} \1", text)
    if text == piece.clause.text:
        return None
    edits = understood(Clause(text, piece.clause.atoms))
    return edits if edits and _kind(edits[0])[1].startswith(_IT_NAMES[what]) else None


def _only_how_much(piece: Piece, edits: list[Edit], before: _Before) -> bool:
    """ "Too fast, a bit slower", "slow it down, 0.5x speed": the same wish again, with how"
    " much."""
    same = [_kind(one) for one in edits] == [_kind(one) for one in before.edits]
    whole = not any(isinstance(one, Effect) and one.spans for one in (*edits, *before.edits))
    effects = all(isinstance(one, Effect) for one in edits)
    amount = r"«(?:factor|percent)|\b(?:half|double|twice)\b"
    vague = before.piece is not None and not before.piece.clause.has(amount)
    told = piece.clause.has(r"\b(?:a bit|a little|slightly)\b") or (
        effects and vague and piece.clause.has(amount)
    )
    return piece.joined and same and whole and told


_LIMIT_OF = re.compile(r"^\W*(?:but |and )?(?:only|just|except)\b")
_MUSIC = re.compile(r"\b(?:music|song|bgm|soundtrack)\b|音乐|歌|曲|配乐", re.IGNORECASE)


def _limits_what_failed(piece: Piece, before: _Before) -> bool:
    """ "…, but only the first 5 s", "…, the volume at 20 %": more about what was not understood,
    and no wish of its own."""
    if not (before.failed and piece.joined and before.piece):
        return False
    text = piece.clause.text
    if _LIMIT_OF.search(text) and not before.edits:
        return True
    about_music = _MUSIC.search(before.piece.said) and not re.search(_OTHER_SOUND, text)
    return bool(about_music) and any(
        _kind(one)[1] in ("volume", "normalize") for one in understood(piece.clause) or ()
    )


def _has_spans(edit: Edit) -> bool:
    return isinstance(edit, Effect | Mute | Trim) and bool(edit.spans)


def _kind(edit: Edit) -> tuple[str, str]:
    return type(edit).__name__, edit.name if isinstance(edit, Effect) else ""


def _refines(piece: Piece, before: _Before) -> bool:
    """ "Timelapse, 20 times faster", "use this song, volume 30 %": how, though it has a verb."""
    said, last = before.piece.clause.text if before.piece else "", before.edits[-1]
    is_music = isinstance(last, Effect) and last.name == "music"
    return "timelapse" in said or (is_music and piece.clause.has(r"\bvolume\b"))


def _has_verb(piece: Piece) -> bool:
    """Whether it is a wish of its own, by any rule but that a part alone is what is to stay."""
    text = re.sub(r"\b(?:only|just)\b", " ", piece.clause.text)
    return understood(Clause(text, piece.clause.atoms)) is not None


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


def _of_a_part_alone(piece: Piece, before: _Before) -> list[Edit] | None:
    """A part without a verb belongs to the verb before it; by itself it is what is wanted."""
    rest = piece.clause.copy()
    led = _LEADING.search(rest.text) is not None
    away = rest.has(r"\b(?:off|out|away|gone)\b") and not rest.has(r"\b(?:of|only|just)\b")
    spans = tuple(part.span for part in rest.parts(*RANGES))
    if not spans or rest.unread("only", "just", "part"):
        return None
    if before.failed or (
        _MODAL.search(piece.clause.text) and not _EDGES.search(piece.said.lower())
    ):
        return None
    if away and not led:
        return [Trim(False, spans)]  # "the first 3 seconds off"
    last = before.edits[-1] if before.edits else None
    if isinstance(last, Trim) or (isinstance(last, Mute | Effect) and last.spans):
        return [replace(last, spans=spans)]
    if led or (isinstance(last, Effect | Mute) and not piece.joined):
        return None
    return None if isinstance(last, Effect) else [Trim(True, spans)]


def _only_there(piece: Piece, before: _Before, reading: Reading) -> list[Edit] | None:
    """ "…, but only the last 2 seconds": where what was just asked for is to be."""
    last, rest = before.edits[-1] if before.edits else None, piece.clause.copy()
    if not piece.joined or not isinstance(last, Effect | Mute) or last.spans:
        return None
    if isinstance(last, Effect) and last.place == "gif":
        return None
    only = rest.take(r"\b(?:only|just)\b")
    spans = tuple(part.span for part in rest.parts(*RANGES))
    if not only or not spans or rest.unread():
        return None
    reading.edits.remove(last)
    return [replace(last, spans=spans)]


def _lasts(piece: Piece, before: _Before, reading: Reading) -> bool:
    """ "…, 4 seconds each": how long what was just asked for is shown."""
    rest, last = piece.clause.copy(), before.edits[-1] if before.edits else None
    if not isinstance(last, Effect) or last.name != "slideshow" or last.amount is not None:
        return False
    seconds = rest.seconds()
    if seconds is None or rest.unread("each", "per", "photo", "picture", "image", "slide"):
        return False
    before.edits[-1] = reading.edits[-1] = replace(last, amount=seconds)
    return True


def _unknown_unit(piece: Piece) -> str:
    text = re.sub(r"«\w+»|\b(?:mp[34]|m4a|h\.?26[45])\b", " ", piece.clause.text)
    found = _DIGIT.search(text)
    number = found[0].strip() if found else ""
    # "I just sent one": it stands for a thing, and counts nothing
    return "" if number == "1" and not re.search(r"\d", piece.said) else number
