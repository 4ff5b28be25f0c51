"""Words, pictures, other videos and music on a draft: added, changed, taken away; and whole files:
in another order, inserted, photos one after another. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine import draft as drafts
from engine.agent.apply_edits import CannotApply, Range, cut_out, put, ranges_of
from engine.agent.edits import Effect, Span
from engine.captions import track
from engine.draft import Draft, Segment
from engine.resources.sessions import Session

_POINT_MS = 3_000
_STYLES = {"big": 1.5, "small": 0.67}
_LEAST_SIZE, _MOST_SIZE = 0.3, 4.0


def lasting(effect: Effect) -> Sequence[Span]:
    """A moment ("at 0:05") lasts three seconds."""
    return [
        replace(span, end_s=span.start_s + _POINT_MS / 1000)
        if span.end_s == span.start_s and not span.is_share
        else span
        for span in effect.spans
    ]


def _when(draft: Draft, effect: Effect) -> list[Range]:
    length_ms = sum(segment.length_ms for segment in drafts.segments(draft))
    if not effect.spans:
        return [(0, length_ms)]
    chosen = ranges_of(lasting(effect), length_ms)
    if not chosen:
        raise CannotApply("beyond_the_end")
    return chosen


def _title(draft: Draft, effect: Effect, session: Session) -> Draft:
    meme = effect.name == "meme"
    place = effect.place or ("top" if meme else "bottom")
    for start_ms, end_ms in _when(draft, effect):
        words: dict[str, object] = {"text": effect.text, "place": place, "start_ms": start_ms}
        if meme:
            words["meme"] = True
        for style in effect.how.split():
            words |= {"size": _STYLES[style]} if style in _STYLES else {"colour": style}
        draft = drafts.with_item(draft, drafts.TITLE_TRACK, words, end_ms - start_ms)
    return draft


def _is_title(item: Mapping[str, Any]) -> bool:
    return not track.is_caption(item)


def _retitle(draft: Draft, effect: Effect, session: Session) -> Draft:
    """The words that were added last, changed; their colour, size and place: of all of them."""
    titles = [one for one in drafts.items(draft, drafts.TITLE_TRACK) if _is_title(one)]
    if not titles:
        raise CannotApply("no_titles")
    if effect.name == "title-off":
        gone = [one for one in titles if not effect.text or one["text"] == effect.text]
        if not gone:
            raise CannotApply("no_such_words")
        return drafts.without_items(
            draft,
            drafts.TITLE_TRACK,
            lambda one: _is_title(one) and (not effect.text or one["text"] == effect.text),
        )
    if effect.name == "title-words":
        last = titles[-1]["text"]
        return _with(draft, drafts.TITLE_TRACK, lambda one: _is_title(one) and one["text"] == last,
                     lambda one: {"text": effect.text})  # fmt: skip
    return _with(draft, drafts.TITLE_TRACK, _is_title, _CHANGED[effect.name](effect))


Change = Callable[[Mapping[str, Any]], dict[str, object]]


def _sized(effect: Effect) -> Change:
    return lambda one: {
        "size": round(
            min(_MOST_SIZE, max(_LEAST_SIZE, _number(one.get("size")) * (effect.amount or 1))), 3
        )
    }


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 1.0


_CHANGED: dict[str, Callable[[Effect], Change]] = {
    "title-size": _sized,
    "logo-size": _sized,
    "title-place": lambda effect: lambda _: {"place": effect.place},
    "logo-place": lambda effect: lambda _: {"place": effect.place},
    "title-colour": lambda effect: lambda _: {"colour": effect.how},
    "music-level": lambda effect: (
        lambda one: {
            "amount": round(
                min(10.0, max(0.01, _number(one.get("amount")) * (effect.amount or 1))), 4
            )
        }
    ),
}


def _with(
    draft: Draft, track_type: int, is_one: Callable[[Mapping[str, Any]], bool], change: Change
) -> Draft:
    """A copy with the items that `is_one` names changed."""
    items = drafts.items(draft, track_type)
    rest = drafts.without_items(draft, track_type, lambda _: True)
    changed = []
    for item in items:
        length_ms = item.pop("length_ms")
        changed.append((item | change(item) if is_one(item) else item, length_ms))
    return drafts.with_items(rest, track_type, changed)


def _relayer(draft: Draft, effect: Effect, session: Session) -> Draft:
    """The logo, or the video in the corner, elsewhere, in another size, or gone."""
    kinds = ("logo", "pip") if effect.name == "logo-off" else ("logo",)
    layers = [one for one in drafts.items(draft, drafts.LAYER_TRACK) if one.get("kind") in kinds]
    if not layers:
        raise CannotApply("no_logo")
    if effect.name == "logo-off":
        return drafts.without_items(
            draft, drafts.LAYER_TRACK, lambda one: one.get("kind") == layers[-1]["kind"]
        )
    return _with(
        draft, drafts.LAYER_TRACK, lambda one: one.get("kind") == "logo",
        _CHANGED[effect.name](effect),
    )  # fmt: skip


def _music(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Music that was added. It goes down under voices and starts again by itself."""
    if not any(one.get("kind") == "music" for one in drafts.items(draft, drafts.MUSIC_TRACK)):
        raise CannotApply("no_music")
    if effect.name == "music-off":
        return drafts.without_items(
            draft, drafts.MUSIC_TRACK, lambda one: one.get("kind") == "music"
        )
    if effect.name == "music-level":
        return _with(
            draft, drafts.MUSIC_TRACK, lambda one: one.get("kind") == "music",
            _CHANGED[effect.name](effect),
        )  # fmt: skip
    return draft


def _layer(draft: Draft, effect: Effect, session: Session) -> Draft:
    """The newest file of the right kind that is not on the timeline itself."""
    kind, wanted = _LAYERS[effect.name]
    on_it = {segment.source_id for segment in drafts.segments(draft)}
    found = [s for s in session.sources if s.file_type == kind and s.source_id not in on_it]
    if not found:
        raise CannotApply(wanted)
    track_type = drafts.MUSIC_TRACK if kind == "audio" else drafts.LAYER_TRACK
    name = f"stack-{effect.place}" if effect.name == "stack" else effect.name
    for start_ms, end_ms in _when(draft, effect):
        item: dict[str, object] = {
            "file": found[-1].source_id, "title": found[-1].filename, "kind": name,
            "place": effect.place, "start_ms": start_ms,
        }  # fmt: skip
        if kind == "audio":
            item["amount"] = (effect.amount or 0.5) if effect.name == "music" else 1.0
        elif kind == "image":
            item |= {"opacity": effect.amount} if effect.amount else {}
            item |= {"size": _STYLES[effect.how]} if effect.how in _STYLES else {}
        draft = drafts.with_item(draft, track_type, item, end_ms - start_ms)
    return draft


def _reorder(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Whole videos change places; the parts of each stay in their order."""
    sources = session.by_id
    segments = drafts.segments(draft)
    order = list(dict.fromkeys(segment.source_id for segment in segments))
    if len(order) < 2:
        raise CannotApply("one_part")
    if effect.place == "reverse" or (effect.place == "swap" and len(order) == 2):
        places = {one: -at for at, one in enumerate(order)}
        return put(draft, sorted(segments, key=lambda one: places[one.source_id]), sources)
    videos = session.videos
    number = 99 if effect.amount is None else int(effect.amount)
    if not -len(videos) <= number < len(videos) or videos[number].source_id not in order:
        raise CannotApply("which_part")
    moved_id = videos[number].source_id
    edge = len(order) if effect.place == "last" else -1
    places = {moved_id: edge} | {one: at for at, one in enumerate(order) if one != moved_id}
    moved = sorted(segments, key=lambda segment: places[segment.source_id])
    return put(draft, moved, sources)


def _insert(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Another file in the middle of the timeline, which goes on behind it."""
    on_it = {segment.source_id for segment in drafts.segments(draft)}
    photo = effect.how == "photo"
    number = None if photo or effect.amount is None else int(effect.amount)
    files = [s for s in session.sources if s.file_type == "image"] if photo else session.videos
    if number is not None and not -len(files) <= number < len(files):
        raise CannotApply("which_part")
    others = [one for one in files if one.source_id not in on_it]
    found = files[number] if number is not None else next(reversed(others), None)
    alone = found is not None and found.source_id in on_it and len(on_it) == 1
    if found is None or (alone and not effect.how):
        raise CannotApply("no_photos" if photo else "no_second_video")
    still_ms = round((effect.amount or 3.0) * 1000)
    if photo and not 200 <= still_ms <= 60_000:
        raise CannotApply("too_long")
    added = Segment(found.source_id, 0, found.duration_ms or still_ms, False)
    segments = drafts.segments(draft)
    if effect.how.startswith("into "):
        segments = _host(draft, int(effect.how.removeprefix("into ")), session)
    length_ms = sum(one.length_ms for one in segments)
    if found.source_id in on_it and not photo and not effect.how:
        segments = [one for one in segments if one.source_id != found.source_id]
        length_ms = sum(one.length_ms for one in segments)
    places = {"start": 0, "middle": length_ms // 2, "end": length_ms}
    at_ms = places[effect.place] if effect.place else round(effect.spans[0].start_s * 1000)
    if not 0 <= at_ms <= length_ms:
        raise CannotApply("beyond_the_end")
    before, after = cut_out(segments, (0, at_ms)), cut_out(segments, (at_ms, length_ms))
    return put(draft, [*before, added, *after], session.by_id)


def _host(draft: Draft, number: int, session: Session) -> list[Segment]:
    """The video that another one goes into: as it is on the timeline, else whole."""
    videos = session.videos
    if not -len(videos) <= number < len(videos):
        raise CannotApply("which_part")
    host = videos[number]
    there = [one for one in drafts.segments(draft) if one.source_id == host.source_id]
    return there or [Segment(host.source_id, 0, host.duration_ms, False)]


def _slideshow(draft: Draft, effect: Effect, session: Session) -> Draft:
    seconds = effect.amount or 3.0
    photos = [source for source in session.sources if source.file_type == "image"]
    if not photos:
        raise CannotApply("no_photos")
    if not 0.2 <= seconds <= 60:
        raise CannotApply("too_long")
    shown = [Segment(one.source_id, 0, round(seconds * 1000), False) for one in photos]
    return put(draft, shown, session.by_id)


_LAYERS = {
    "logo": ("image", "no_picture"), "pip": ("video", "no_second_video"),
    "stack": ("video", "no_second_video"), "music": ("audio", "no_sound_file"),
    "sound": ("audio", "no_sound_file"),
}  # fmt: skip
HOW_LAYERS: dict[str, Callable[[Draft, Effect, Session], Draft]] = {
    "title": _title, "meme": _title,
    **dict.fromkeys(
        ("title-off", "title-words", "title-size", "title-place", "title-colour"), _retitle
    ),
    **dict.fromkeys(("logo-off", "logo-size", "logo-place"), _relayer),
    **dict.fromkeys(("music-off", "music-level", "music-loop", "duck"), _music),
    **dict.fromkeys(_LAYERS, _layer),
    "reorder": _reorder, "slideshow": _slideshow, "insert": _insert,
}  # fmt: skip
