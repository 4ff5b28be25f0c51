"""Reading NemoVideo's draft (its timeline) without trusting it.

Documented keys: ``t`` tracks, ``tt`` track type (0 video, 1 audio, 7 text), ``sg`` segments,
``d`` duration in milliseconds, ``m`` metadata. Nothing else is, so the other places where a name,
a start or a volume may stand are tried one after the other, and what has the wrong type counts as
absent. Reading never raises and never keeps more than `MAX_TRACKS` × `MAX_SEGMENTS`.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

TrackKind = Literal["video", "audio", "text", "other"]

MAX_TRACKS: Final = 200
MAX_SEGMENTS: Final = 500
MAX_NAME_CHARS: Final = 80
_MAX_MS: Final = 1000 * 3600 * 1000

_KINDS: Final[Mapping[int, TrackKind]] = {0: "video", 1: "audio", 7: "text"}
_NAME_KEYS: Final = ("name", "title", "text", "content", "label", "n", "filename", "file_name")
_START_KEYS: Final = ("s", "start", "st", "start_ms", "startTime", "start_time", "offset", "ts")
_LENGTH_KEYS: Final = ("d", "duration", "duration_ms")
_VOLUME_KEYS: Final = ("volume", "vol", "v")


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece on a track. `start_ms` and `end_ms` are positions on the timeline."""

    name: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Track:
    """One row of the timeline. `volume_percent` is None where the draft names none."""

    kind: TrackKind
    name: str
    segments: tuple[Segment, ...] = ()
    volume_percent: int | None = None
    muted: bool = False
    id: str = ""

    @property
    def start_ms(self) -> int:
        return min((s.start_ms for s in self.segments), default=0)

    @property
    def end_ms(self) -> int:
        return max((s.end_ms for s in self.segments), default=0)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the render shall be, from the draft's metadata; what is not named is None or ""."""

    max_bytes: int | None = None
    video_bps: int | None = None
    max_height: int | None = None
    quality: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft as far as it is understood. `frame_px` is width and height where both are named."""

    tracks: tuple[Track, ...] = ()
    duration_ms: int = 0
    title: str = ""
    frame_px: tuple[int, int] | None = None
    wishes: Wishes = Wishes()
    tracks_in_all: int = 0

    @classmethod
    def read(cls, raw: object) -> Draft:
        """Read whatever the service sent; anything but an object is an empty draft."""
        root = _mapping(raw)
        rows = [t for t in _items(root.get("t"), MAX_TRACKS) if isinstance(t, Mapping)]
        meta = _mapping(root.get("m"))
        tracks = tuple(map(_track, rows))
        named = _milliseconds(root.get("d"))
        width, height = _positive(meta.get("width")), _positive(meta.get("height"))
        everything = root.get("t")
        return cls(
            tracks=tracks,
            duration_ms=max((t.end_ms for t in tracks), default=0) if named is None else named,
            title=_text(meta, ("title", "name")),
            frame_px=(width, height) if width and height else None,
            wishes=_wishes(meta),
            tracks_in_all=len(everything) if isinstance(everything, list) else 0,
        )


def seconds(value_s: float) -> str:
    """``10``, ``2.5``: seconds with at most one decimal and no needless zero."""
    return f"{value_s:.1f}".removesuffix(".0")


def is_exportable(raw: object) -> bool:
    """Whether the draft can be rendered: at least one track with a segment (nemovideo-api.md)."""
    rows = _mapping(raw).get("t")
    if not isinstance(rows, list):
        return False
    return any(
        isinstance(row, Mapping) and isinstance(row.get("sg"), list) and len(row["sg"]) > 0
        for row in rows
    )


def digest(raw: object) -> str:
    """A stable hash of the whole draft: equal drafts, whatever their key order, hash equally.

    64 hex digits. None, and anything that is no object, hashes like an empty draft.
    """
    try:
        text = json.dumps(_mapping(raw), sort_keys=True, separators=(",", ":"), default=str)
    except (RecursionError, TypeError, ValueError):
        # Nested too deep, or no JSON at all: what we understand of it must do.
        text = repr(Draft.read(raw))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _track(row: Mapping[str, Any]) -> Track:
    meta = _mapping(row.get("m"))
    pieces = [p for p in _items(row.get("sg"), MAX_SEGMENTS) if isinstance(p, Mapping)]
    segments = _segments(pieces)
    kind = _kind(row.get("tt"))
    name = _text(meta, _NAME_KEYS) or _text(row, _NAME_KEYS)
    if not name or kind == "text":
        name = next((s.name for s in segments if s.name), name)
    first = [source for piece in pieces[:1] for source in (piece, _mapping(piece.get("m")))]
    volume = next((v for v in map(_volume, (row, meta, *first)) if v is not None), None)
    muted = _is_muted(row) or (bool(pieces) and all(map(_is_muted, pieces)))
    return Track(kind, name, segments, volume, muted or volume == 0, _identity(row))


def _segments(pieces: list[Mapping[str, Any]]) -> tuple[Segment, ...]:
    """Segments without a start follow each other."""
    found, cursor_ms = [], 0
    for piece in pieces:
        span = _mapping(piece.get("target_timerange"))
        meta = _mapping(piece.get("m"))
        start_ms = _first_ms((piece, span, meta), _START_KEYS)
        length_ms = _first_ms((piece, span, meta), _LENGTH_KEYS) or 0
        begin_ms = cursor_ms if start_ms is None else start_ms
        cursor_ms = min(begin_ms + length_ms, _MAX_MS)
        name = _text(meta, _NAME_KEYS) or _text(piece, _NAME_KEYS)
        found.append(Segment(name, begin_ms, cursor_ms))
    return tuple(found)


def _is_muted(source: Mapping[str, Any]) -> bool:
    meta = _mapping(source.get("m"))
    return any(s.get(key) is True for s in (source, meta) for key in ("muted", "mute"))


def _kind(value: object) -> TrackKind:
    if isinstance(value, str) and value.isdecimal() and len(value) < 4:
        value = int(value)
    return _KINDS.get(value, "other") if type(value) is int else "other"


def _identity(row: Mapping[str, Any]) -> str:
    value = row.get("id")
    return str(value)[:MAX_NAME_CHARS] if isinstance(value, str | int) else ""


def _volume(source: Mapping[str, Any]) -> int | None:
    """A volume of 1 or less (or with a fraction below 4) is a factor, anything else percent."""
    for key in _VOLUME_KEYS:
        value = _number(source.get(key))
        if value is not None and 0 <= value <= 1000:
            factor = value <= 1 or (value < 4 and value != int(value))
            return round(value * 100) if factor else round(value)
    return None


def _wishes(meta: Mapping[str, Any]) -> Wishes:
    """The names are the local engine's (`engine/draft.py`); the service documents none."""
    quality = meta.get("quality")
    return Wishes(
        max_bytes=_positive(meta.get("max_bytes")),
        video_bps=_positive(meta.get("video_bps")),
        max_height=_positive(meta.get("max_height")),
        quality=quality[:MAX_NAME_CHARS] if isinstance(quality, str) else "",
    )


def _positive(value: object) -> int | None:
    number = _number(value)
    return round(number) if number is not None and number >= 1 else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object, limit: int) -> Iterable[object]:
    return value[:limit] if isinstance(value, list) else ()


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return float(value) if abs(value) < 1e15 else None


def _milliseconds(value: object) -> int | None:
    number = _number(value)
    return round(number) if number is not None and 0 <= number <= _MAX_MS else None


def _first_ms(sources: Iterable[Mapping[str, Any]], keys: Iterable[str]) -> int | None:
    keys = tuple(keys)
    for source in sources:
        for key in keys:
            found = _milliseconds(source.get(key))
            if found is not None:
                return found
    return None


def _text(source: Mapping[str, Any], keys: Iterable[str]) -> str:
    for key in keys:
        value = source.get(key)
        if isinstance(value, str) and value.strip():
            flat = " ".join(value[: 4 * MAX_NAME_CHARS].split())
            return flat if len(flat) <= MAX_NAME_CHARS else flat[: MAX_NAME_CHARS - 1] + "…"
    return ""
