"""The effects of a submitted draft, checked: names from lists, numbers within limits, own files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engine import draft as drafts
from engine.captions import track
from engine.captions.srt import Caption
from engine.draft import Draft, Segment
from engine.errors import bad_request
from engine.resources.source import Source
from engine.video.effects.spec import (
    COLOURS,
    MAX_TEXT_CHARS,
    PLACES,
    SHAPES,
    SPEEDS,
    Changes,
    Effects,
    Layer,
    Whole,
    Words,
    is_look,
)

_MAX_ITEMS = 24
_LAYER_KINDS = {
    "logo": "image", "pip": "video", "stack-h": "video", "stack-v": "video", "music": "audio",
    "sound": "audio",
}  # fmt: skip


def effects_of(draft: Draft, segments: Sequence[Segment], sources: Mapping[str, Source]) -> Effects:
    """Error: 400 for a file that is not this session's. What is out of its limits is left out."""
    return Effects(tuple(_changes(segment) for segment in segments), _whole(draft, sources))


def _changes(segment: Segment) -> Changes:
    return Changes(
        speed=min(SPEEDS[1], max(SPEEDS[0], segment.speed)),
        backwards=segment.backwards,
        hold_s=min(3600_000, segment.hold_ms) / 1000,
        looks=tuple(look for look in segment.looks if is_look(*look)),
    )


def _whole(draft: Draft, sources: Mapping[str, Source]) -> Whole:
    shape, fitting = drafts.wish(draft, "shape"), drafts.wish(draft, "fitting")
    items = [
        *drafts.items(draft, drafts.MUSIC_TRACK), *drafts.items(draft, drafts.LAYER_TRACK)
    ]  # fmt: skip
    titles = [one for one in drafts.items(draft, drafts.TITLE_TRACK) if not track.is_caption(one)]
    burned = drafts.wish(draft, "captions") != track.IN_A_FILE
    return Whole(
        shape=shape if shape in SHAPES else "",
        fitting=fitting if fitting in ("crop", "blur", "bars") else "blur",
        fps=_number(drafts.wish(draft, "fps"), 1, 120),
        crossfade_s=_number(drafts.wish(draft, "crossfade_ms"), 50, 10_000) / 1000,
        unbar=drafts.wish(draft, "unbar") is True,
        silence=drafts.wish(draft, "silence") is True,
        sides=_sides(drafts.wish(draft, "sides")),
        words=tuple(
            _words(item) for item in titles[:_MAX_ITEMS] if isinstance(item.get("text"), str)
        ),
        captions=captions_of(draft) if burned else (),
        layers=tuple(
            _layer(item, sources) for item in items[:_MAX_ITEMS] if item.get("kind") in _LAYER_KINDS
        ),
    )


def _sides(value: object) -> tuple[float, float, float, float]:
    if not isinstance(value, list) or len(value) != 4:
        return (0.0, 0.0, 0.0, 0.0)
    top, right, bottom, left = (_number(one, 0, 0.95) for one in value)
    fits = top + bottom <= 0.95 and left + right <= 0.95
    return (top, right, bottom, left) if fits else (0.0, 0.0, 0.0, 0.0)


def captions_of(draft: Draft) -> tuple[Caption, ...]:
    """What is shown when, in the result."""
    lengths = [segment.length_ms for segment in drafts.segments(draft)]
    overlap_ms = 0
    if len(lengths) > 1:
        asked_ms = _number(drafts.wish(draft, "crossfade_ms"), 50, 10_000)
        overlap_ms = round(min(asked_ms, min(lengths) / 2))
    return tuple(
        Caption(one.text, one.start_ms / 1000, one.end_ms / 1000, one.place)
        for one in track.shown(draft, overlap_ms)
    )


def _number(value: object, least: float, most: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and least <= value <= most else 0.0  # type: ignore[arg-type,operator]


def _words(item: Mapping[str, Any]) -> Words:
    start_s, end_s = _times(item)
    place = item.get("place")
    return Words(
        text=item["text"][:MAX_TEXT_CHARS],
        start_s=start_s,
        end_s=end_s,
        place=place if place in PLACES else "bottom",
        meme=item.get("meme") is True,
        colour=item["colour"] if item.get("colour") in COLOURS else "white",
        size=_number(item.get("size"), 0.3, 4) or 1.0,
    )


def _times(item: Mapping[str, Any]) -> tuple[float, float]:
    start_s = _number(item.get("start_ms"), 0, 1e9) / 1000
    return start_s, start_s + max(0.04, _number(item.get("length_ms"), 0, 1e9) / 1000)


def _layer(item: Mapping[str, Any], sources: Mapping[str, Source]) -> Layer:
    kind, file = item["kind"], item.get("file")
    source = sources.get(file) if isinstance(file, str) else None
    if source is None or source.file_type != _LAYER_KINDS[kind]:
        raise bad_request("The draft names a file that is not in this session.")
    start_s, end_s = _times(item)
    place = item.get("place")
    return Layer(
        kind=kind,
        path=source.path,
        start_s=start_s,
        end_s=end_s,
        place=place if place in PLACES else "bottom-right",
        amount=_number(item.get("amount"), 0.01, 10) or 1.0,
        opacity=_number(item.get("opacity"), 0.01, 1) or 1.0,
        size=_number(item.get("size"), 0.3, 4) or 1.0,
    )
