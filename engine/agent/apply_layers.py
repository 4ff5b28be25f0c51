"""Words, pictures, other videos and music on a draft: added, changed, taken away. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine import draft as drafts
from engine.agent.apply_edits import CannotApply, Range, ranges_of
from engine.agent.edits import Effect, Span
from engine.captions import track
from engine.draft import Draft
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
}  # fmt: skip
