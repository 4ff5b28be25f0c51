"""Effects on a draft. Pure: what each changes, within which limits, and how it adds up.

What is asked for twice adds up (louder and quieter cancel each other), and everything stays with
its part when the timeline is cut later.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engine import draft as drafts
from engine.agent.apply_captions import (
    add_captions,
    correct_line,
    correct_words,
    move_captions,
    remove_captions,
)
from engine.agent.apply_edits import (
    CannotApply,
    Range,
    complement,
    cut_out,
    has_picture,
    has_sound,
    put,
    ranges_of,
    union,
)
from engine.agent.apply_layers import HOW_LAYERS, lasting
from engine.agent.edits import Effect
from engine.captions import track
from engine.draft import Draft, Segment
from engine.resources.sessions import Session
from engine.video.effects.spec import MAX_PIECES, SHORTEST_PIECE_S, is_look

MAX_RESULT_MS = 2 * 3600 * 1000
MAX_REVERSED_MS = 60_000
_FREEZE_MS = 2_000
_LAST_MS = 40
"""So long before the end its last picture stands."""
_SUMS = {"brightness": 0.0, "warmth": 0.0}
_PRODUCTS = {"contrast", "saturation", "volume", "zoom"}
_MOST = {
    "brightness": 0.5,
    "warmth": 0.5,
    "contrast": 2.0,
    "saturation": 3.0,
    "volume": 20.0,
    "zoom": 8.0,
}
_LEAST = {
    "brightness": -0.5,
    "warmth": -0.5,
    "contrast": 0.0,
    "saturation": 0.0,
    "volume": 0.01,
    "zoom": 1.0,
}


_SEEN = frozenset(
    ("rotate", "flip", "brightness", "contrast", "saturation", "warmth", "gray", "sepia", "blur",
     "zoom", "denoise", "stabilise", "freeze", "aspect", "fps", "unbar", "title", "meme", "logo",
     "pip", "stack", "pixelate", "crop")
)  # fmt: skip
_HEARD = frozenset(("volume", "noise", "normalize", "mono", "silence"))
_HEARD_KINDS = ("mp3", "m4a", "wav")
_SEEN_KINDS = ("gif", "webm", "png", "jpg", "sheet", "sticker", "round")


def apply_effect(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Error: CannotApply, with a reason that `Replies.refused` knows."""
    seen = effect.name in _SEEN or (effect.name == "format" and effect.place in _SEEN_KINDS)
    if seen and not has_picture(draft, session.by_id):
        raise CannotApply("only_sound")
    heard = effect.name in _HEARD or (effect.name == "format" and effect.place in _HEARD_KINDS)
    heard = heard or (effect.name in ("fade-in", "fade-out") and effect.how == "sound")
    if heard and not has_sound(draft, session.by_id):
        raise CannotApply("no_sound")
    changed = _HOW[effect.name](draft, effect, session)
    if sum(segment.length_ms for segment in drafts.segments(changed)) > MAX_RESULT_MS:
        raise CannotApply("too_long")
    return changed


def _length_ms(draft: Draft) -> int:
    return sum(segment.length_ms for segment in drafts.segments(draft))


Change = Callable[[list[Segment]], list[Segment]]


def _each(change: Callable[[Segment], Segment]) -> Change:
    return lambda segments: [change(segment) for segment in segments]


def _inside(draft: Draft, effect: Effect, session: Session, change: Change) -> Draft:
    """The segments in the effect's parts changed, all others as they are."""
    segments = drafts.segments(draft)
    if not effect.spans:
        return put(draft, change(segments), session.by_id)
    length_ms = _length_ms(draft)
    chosen = union(ranges_of(lasting(effect), length_ms))
    if not chosen:
        raise CannotApply("beyond_the_end")
    pieces: list[tuple[Range, bool]] = [(span, True) for span in chosen]
    pieces += [(span, False) for span in complement(chosen, length_ms)]
    found: list[Segment] = []
    for span, is_chosen in sorted(pieces):
        part = cut_out(segments, span)
        found += change(part) if is_chosen else part
    return put(draft, found, session.by_id)


def _look(draft: Draft, effect: Effect, session: Session) -> Draft:
    name, amount = effect.name, effect.amount or 0.0
    if name == "flip":
        name = f"flip-{effect.place}"
    elif name == "rotate" and amount % 90:
        name = "tilt"
    elif effect.place and name in ("blur", "pixelate", "zoom"):
        if not is_look(f"{name}@{effect.place}", amount):
            raise CannotApply("no_such_region")
        name = f"{name}@{effect.place}"
    return _inside(draft, effect, session, _each(lambda one: _with_look(one, name, amount)))


def _with_look(segment: Segment, name: str, amount: float) -> Segment:
    before = next((old for kind, old in segment.looks if kind == name), None)
    others = tuple(look for look in segment.looks if look[0] != name)
    if before is None:
        return replace(segment, looks=(*segment.looks, (name, amount)))
    if name in ("rotate", "tilt"):
        turned = (before + amount) % 360
        return replace(segment, looks=(*others, (name, turned)) if turned else others)
    if name.startswith("flip"):
        return replace(segment, looks=others)
    if name in _SUMS or name in _PRODUCTS:
        total = before + amount if name in _SUMS else before * amount
        total = round(min(_MOST[name], max(_LEAST[name], total)), 4)
        usual = _SUMS.get(name, 1.0)
        same = abs(total - usual) < 0.01
        return replace(segment, looks=others if same else (*others, (name, total)))
    return replace(segment, looks=(*others, (name, amount)))


def _speed(draft: Draft, effect: Effect, session: Session) -> Draft:
    factor = effect.amount or 1.0
    if effect.how == "to":
        return _inside(draft, effect, session, _each(lambda one: replace(one, speed=factor)))
    return _inside(draft, effect, session, _each(lambda one: _faster(one, factor)))


def _faster(segment: Segment, factor: float) -> Segment:
    if segment.hold_ms:
        return replace(segment, hold_ms=max(1, round(segment.hold_ms / factor)))
    speed = round(segment.speed * factor, 5)
    if not 0.05 <= speed <= 100:
        raise CannotApply("too_fast")
    return replace(segment, speed=speed)


def _length(draft: Draft, effect: Effect, session: Session) -> Draft:
    wanted_ms = (effect.amount or 0) * 1000
    factor = _length_ms(draft) / wanted_ms if wanted_ms > 0 else 0
    if not 0.1 <= factor <= 20:
        raise CannotApply("too_fast")
    return _inside(draft, Effect("speed"), session, _each(lambda one: _faster(one, factor)))


def _backwards(segments: list[Segment]) -> list[Segment]:
    return [_turned(segment) for segment in reversed(segments)]


def _turned(segment: Segment) -> Segment:
    if segment.out_ms - segment.in_ms > MAX_REVERSED_MS and not segment.hold_ms:
        raise CannotApply("too_long_to_reverse")
    return replace(segment, backwards=not segment.backwards and not segment.hold_ms)


def _reverse(draft: Draft, effect: Effect, session: Session) -> Draft:
    return _inside(draft, effect, session, _backwards)


def _loop(draft: Draft, effect: Effect, session: Session) -> Draft:
    segments = drafts.segments(draft)
    if effect.how != "seconds":
        return put(draft, segments * int(effect.amount or 2), session.by_id)
    wanted_ms = round((effect.amount or 0) * 1000)
    times = -(-wanted_ms // max(1, _length_ms(draft)))
    if len(segments) * times > drafts.MAX_PARTS:
        raise CannotApply("too_many_parts")
    return put(draft, cut_out(segments * times, (0, wanted_ms)), session.by_id)


def _boomerang(draft: Draft, effect: Effect, session: Session) -> Draft:
    segments = drafts.segments(draft)
    return put(draft, [*segments, *_backwards(segments)], session.by_id)


def _freeze(draft: Draft, effect: Effect, session: Session) -> Draft:
    """At a moment: the picture stands for a while and then goes on; a part: its first picture."""
    if effect.place == "end":
        return _standing(draft, effect, _length_ms(draft), session)
    span = effect.spans[0]
    if span.end_s != span.start_s:
        return _inside(draft, effect, session, _held)
    return _standing(draft, effect, round(span.start_s * 1000), session)


def _standing(draft: Draft, effect: Effect, at_ms: int, session: Session) -> Draft:
    segments, length_ms = drafts.segments(draft), _length_ms(draft)
    moment = cut_out(segments, (max(0, min(at_ms, length_ms - _LAST_MS)), length_ms))
    if at_ms > length_ms or not moment:
        raise CannotApply("beyond_the_end")
    stands = round((effect.amount or 0) * 1000) or _FREEZE_MS
    still = replace(moment[0], hold_ms=stands, speed=1.0, backwards=False)
    before, after = cut_out(segments, (0, at_ms)), cut_out(segments, (at_ms, length_ms))
    return put(draft, [*before, still, *after], session.by_id)


def _held(segments: list[Segment]) -> list[Segment]:
    length_ms = sum(segment.length_ms for segment in segments)
    return [replace(segments[0], hold_ms=length_ms, speed=1.0, backwards=False)]


def _fade(draft: Draft, effect: Effect, session: Session) -> Draft:
    segments = drafts.segments(draft)
    name = f"{effect.name}-sound" if effect.how == "sound" else effect.name
    at = 0 if effect.name == "fade-in" else -1
    segments[at] = _with_look(segments[at], name, min(60.0, effect.amount or 1.0))
    return put(draft, segments, session.by_id)


def _shape(draft: Draft, effect: Effect, session: Session) -> Draft:
    return drafts.with_wishes(draft, shape=effect.place, fitting=effect.how)


def _crop(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Strips off the sides, as shares of the picture as it is turned; they add up."""
    before = drafts.wish(draft, "sides")
    sides = list(before) if isinstance(before, list) and len(before) == 4 else [0.0] * 4
    width, height = _frame_of(draft, session)
    for at, name in enumerate(("top", "right", "bottom", "left")):
        if effect.place not in (name, "all"):
            continue
        left = 1 - sides[at % 2] - sides[at % 2 + 2]
        whole = (height, width)[at % 2] or 1
        share = (effect.amount or 0) / (100 if effect.how == "percent" else whole)
        sides[at] = round(sides[at] + share * (left if effect.how == "percent" else 1), 5)
    if max(sides[0] + sides[2], sides[1] + sides[3]) > 0.9:
        raise CannotApply("nothing_of_the_picture")
    return drafts.with_wishes(draft, sides=sides)


def _frame_of(draft: Draft, session: Session) -> tuple[int, int]:
    """Width and height of the first picture, turned as it is."""
    first, sources = drafts.segments(draft)[0], session.by_id
    source = sources.get(first.source_id)
    if source is None:
        return 0, 0
    turned = sum(amount for name, amount in first.looks if name == "rotate") % 180 == 90
    return (source.height, source.width) if turned else (source.width, source.height)


def _fps(draft: Draft, effect: Effect, session: Session) -> Draft:
    return drafts.with_wishes(draft, fps=effect.amount)


def _flag(draft: Draft, effect: Effect, session: Session) -> Draft:
    return drafts.with_wishes(draft, **{effect.name: True})


def _kind(draft: Draft, effect: Effect, session: Session) -> Draft:
    at_ms = None
    if effect.spans:
        start_s = effect.spans[0].start_s
        at_ms = round(start_s * 1000) + (_length_ms(draft) if start_s < 0 else 0)
        if not 0 <= at_ms <= _length_ms(draft):
            raise CannotApply("beyond_the_end")
    if effect.place == "srt" and not track.lines(draft):
        raise CannotApply("no_captions")
    if effect.place == "srt" and drafts.wish(draft, "silence"):
        raise CannotApply("srt_and_pauses")
    if effect.place == "mp4" and _is_mp4(draft, session):
        return draft
    return drafts.with_wishes(draft, kind=effect.place, kind_at_ms=at_ms)


def _is_mp4(draft: Draft, session: Session) -> bool:
    """Whether its files are what an MP4 is here: converting them would change nothing."""
    if drafts.wish(draft, "kind") not in (None, "mp4"):
        return False
    sources = session.by_id
    used = [sources[one.source_id] for one in drafts.segments(draft) if one.source_id in sources]
    return all(
        source.filename.lower().endswith((".mp4", ".m4v")) and source.video_codec == "h264"
        for source in used
    )


def _crossfade(draft: Draft, effect: Effect, session: Session) -> Draft:
    if len(drafts.segments(draft)) < 2:
        raise CannotApply("one_part")
    return drafts.with_wishes(draft, crossfade_ms=round((effect.amount or 1.0) * 1000))


def _split(draft: Draft, effect: Effect, session: Session) -> Draft:
    moments = None
    if effect.how == "points":
        length_ms = _length_ms(draft)
        moments = sorted({round(span.start_s * 1000) for span in effect.spans})
        if not moments or not 0 < moments[0] <= moments[-1] < length_ms:
            raise CannotApply("beyond_the_end")
    length_s, amount = _length_ms(draft) / 1000, effect.amount or 0.0
    count = {"seconds": length_s / amount if amount else 0, "parts": amount}.get(effect.how, 1)
    if count > MAX_PIECES or (count > 1 and length_s / count < SHORTEST_PIECE_S):
        raise CannotApply("too_many_pieces")
    return drafts.with_wishes(
        draft, split=effect.amount, split_by=effect.how, split_at_ms=moments, kind="zip"
    )


_HOW: dict[str, Callable[[Draft, Effect, Session], Draft]] = {
    **dict.fromkeys(
        ("rotate", "flip", "brightness", "contrast", "saturation", "warmth", "gray", "sepia",
         "blur", "zoom", "denoise", "stabilise", "volume", "noise", "normalize", "pixelate",
         "mono"),
        _look,
    ),
    "speed": _speed, "length": _length, "reverse": _reverse, "loop": _loop,
    "boomerang": _boomerang, "freeze": _freeze, "fade-in": _fade, "fade-out": _fade,
    "aspect": _shape, "fps": _fps, "unbar": _flag, "silence": _flag, "crop": _crop,
    "format": _kind, "split": _split, "crossfade": _crossfade,
    "captions": add_captions, "captions-off": remove_captions, "captions-place": move_captions,
    "caption-line": correct_line, "caption-words": correct_words,
    **HOW_LAYERS,
}  # fmt: skip
EFFECTS = frozenset(_HOW)
