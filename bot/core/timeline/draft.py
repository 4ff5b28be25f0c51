"""Reading NemoVideo's draft (its timeline) without trusting it.

Documented keys: ``t`` tracks, ``tt`` track type (0 video, 1 audio, 7 text), ``sg`` segments,
``d`` duration in milliseconds, ``m`` metadata. Nothing else is, so the other places where a name,
a start or a volume may stand are tried one after the other, and what has the wrong type counts as
absent. Reading never raises and never keeps more than `MAX_TRACKS` × `MAX_SEGMENTS`.

The newer form is a text (`draft_text`), or an object that holds one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from bot.core.timeline.draft_text import (
    Attributes,
    Clip,
    DraftText,
    TrackText,
    draft_text_in,
    read_draft_text,
)
from bot.core.timeline.looks import Look, looks_of

TrackKind = Literal["video", "audio", "text", "effect", "other"]

MAX_TRACKS: Final = 200
MAX_SEGMENTS: Final = 500
MAX_NAME_CHARS: Final = 80
_MAX_MS: Final = 1000 * 3600 * 1000

_KINDS: Final[Mapping[int, TrackKind]] = {0: "video", 1: "audio", 7: "text"}
_TEXT_KINDS: Final[Mapping[str, TrackKind]] = {
    **dict.fromkeys(("video", "image"), "video"),
    **dict.fromkeys(("audio", "voice", "bgm", "sfx", "music"), "audio"),
    "text": "text",
    **dict.fromkeys(("effect", "filter"), "effect"),
}
_NAME_KEYS: Final = ("name", "title", "text", "content", "label", "n", "filename", "file_name")
_START_KEYS: Final = ("s", "start", "st", "start_ms", "startTime", "start_time", "offset", "ts")
_LENGTH_KEYS: Final = ("d", "duration", "duration_ms")
_VOLUME_KEYS: Final = ("volume", "vol", "v")
_SOURCE_KEYS: Final = ("src", "source", "href", "url", "uri", "file")
_MS: Final = re.compile(r"\s*(\d{1,12}(?:\.\d{1,9})?)\s*(ms|s)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece on a track. `start_ms` and `end_ms` are positions on the timeline."""

    name: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Track:
    """One row of the timeline, from `start_ms` to `end_ms`, both 0 where it is empty.

    `volume_percent` is None where the draft names none.
    """

    kind: TrackKind
    name: str
    segments: tuple[Segment, ...] = ()
    volume_percent: int | None = None
    muted: bool = False
    id: str = ""
    start_ms: int = 0
    end_ms: int = 0


_STILLS: Final = ("png", "jpg", "sheet")
_NOT_SEEN: Final = ("mp3", "m4a", "wav", "srt")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the render is to be like, from the draft's metadata; what is not named is None or "".
    `kind` is what it is to be, such as "gif", and `at_ms` the moment of a picture. `parts`: it
    comes in several; `cuts_silence`: it is shorter than its timeline."""

    max_bytes: int | None = None
    video_bps: int | None = None
    max_height: int | None = None
    quality: str = ""
    kind: str = ""
    at_ms: int = 0
    parts: bool = False
    cuts_silence: bool = False

    @property
    def is_still(self) -> bool:
        return self.kind in _STILLS

    @property
    def is_seen(self) -> bool:
        return self.kind not in _NOT_SEEN


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft as far as it is understood. `frame_px` is width and height where both are named."""

    tracks: tuple[Track, ...] = ()
    duration_ms: int = 0
    title: str = ""
    frame_px: tuple[int, int] | None = None
    wishes: Wishes = Wishes()
    tracks_in_all: int = 0
    looks: tuple[Look, ...] = ()

    @property
    def is_like_its_source(self) -> bool:
        """A film of a film, or a sound of a sound: its size says something beside its source's."""
        wishes, was_seen = self.wishes, self.frame_px is not None
        return not wishes.is_still and not wishes.parts and wishes.is_seen >= was_seen

    def length_s(self, told_s: float | None) -> float | None:
        """Of the result, where the service told none its timeline's; a picture has none."""
        return None if self.wishes.is_still else told_s or self.duration_ms / 1_000 or None

    @classmethod
    def read(cls, raw: object) -> Draft:
        """Read whatever the service sent; anything but an object or a draft's text is an empty
        draft."""
        if (text := draft_text_in(raw)) is not None:
            return _from_text(read_draft_text(text))
        root = _mapping(raw)
        meta = _mapping(root.get("m"))
        rows = _rows(root.get("t"), MAX_TRACKS)
        tracks = tuple(map(_track, rows))
        width, height = _number(meta.get("width"), 1), _number(meta.get("height"), 1)
        everything = root.get("t")
        return cls(
            tracks=tracks,
            duration_ms=_length_ms(_number(root.get("d"), 0, _MAX_MS), tracks),
            title=_text(meta, ("title", "name")),
            frame_px=(width, height) if width and height else None,
            wishes=_wishes(meta),
            tracks_in_all=len(everything) if isinstance(everything, list) else 0,
            looks=looks_of(meta, _places(rows)),
        )


def seconds(value_s: float) -> int | float:
    """``10``, ``2.5``: seconds with at most one decimal; a catalogue writes them."""
    tenths = round(value_s, 1)
    return int(tenths) if tenths == int(tenths) else tenths


def is_exportable(raw: object) -> bool:
    """Whether the draft can be rendered: at least one track with a segment."""
    if (text := draft_text_in(raw)) is not None:
        return any(track.clips for track in read_draft_text(text).tracks)
    rows = _mapping(raw).get("t")
    if not isinstance(rows, list):
        return False
    return any(
        isinstance(row, Mapping) and isinstance(row.get("sg"), list) and len(row["sg"]) > 0
        for row in rows
    )


def digest(raw: object) -> str:
    """A stable hash of the whole draft: equal drafts, whatever their key order, hash equally.

    64 hex digits. None, and anything that is no draft, hashes like an empty one.
    """
    held: object = _mapping(raw)
    if isinstance(raw, str) and draft_text_in(raw) is not None:
        held = " ".join(raw.split())
    try:
        text = json.dumps(held, sort_keys=True, separators=(",", ":"), default=str)
    except (RecursionError, TypeError, ValueError):
        # Nested too deep, or no JSON at all: what we understand of it must do.
        text = repr(Draft.read(raw))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _length_ms(named: int | None, tracks: Sequence[Track]) -> int:
    """As the draft says, else up to the end of its last track."""
    return max((track.end_ms for track in tracks), default=0) if named is None else named


def _from_text(draft: DraftText) -> Draft:
    about, tracks = draft.attributes, tuple(map(_track_of_text, draft.tracks))
    width, height = map(_px(about), ("width", "height"))
    return Draft(
        tracks=tracks,
        duration_ms=_length_ms(_ms(about, "duration"), tracks),
        title=_text(about, ("title", "name")),
        frame_px=(width, height) if width and height else None,
        tracks_in_all=draft.tracks_in_all,
        looks=looks_of({}, (place for row in draft.tracks for place in _text_places(row))),
    )


def _text_places(row: TrackText) -> Iterable[Mapping[str, Any]]:
    """The same of the newer form: attributes, and the elements that are named after an effect."""
    places = [row.attributes, *(clip.attributes for clip in row.clips)]
    for about in places:
        speed = _with_numbers(about, ("speed",))
        yield {key: value for key, value in about.items() if key not in ("id", "speed")} | speed
    yield {"effects": list(row.effects)}


def _track_of_text(row: TrackText) -> Track:
    about, kind = row.attributes, _TEXT_KINDS.get(row.attributes.get("type", "").lower(), "other")
    segments, cursor_ms = [], 0
    for clip in row.clips:
        start_ms = _ms(clip.attributes, "in", "start")
        begin_ms = cursor_ms if start_ms is None else start_ms
        cursor_ms = _ms(clip.attributes, "out", "end") or begin_ms
        if (length_ms := _ms(clip.attributes, "duration")) and cursor_ms <= begin_ms:
            cursor_ms = begin_ms + length_ms
        segments.append(Segment(_name_of_clip(clip, kind), begin_ms, max(begin_ms, cursor_ms)))
    sources = [about, *(part for clip in row.clips[:1] for part in _parts(clip))]
    volume = _volume([_with_numbers(part) for part in sources])
    muted = _says_muted(about) or (
        bool(row.clips) and all(any(map(_says_muted, _parts(clip))) for clip in row.clips)
    )
    name = _text(about, _NAME_KEYS)
    if not name or kind == "text":
        name = next((segment.name for segment in segments if segment.name), name)
    return Track(
        kind,
        name,
        tuple(segments),
        volume,
        muted or volume == 0,
        about.get("id", "")[:MAX_NAME_CHARS],
        start_ms=min((segment.start_ms for segment in segments), default=0),
        end_ms=max((segment.end_ms for segment in segments), default=0),
    )


def _parts(clip: Clip) -> list[Attributes]:
    return [clip.attributes, *clip.inside]


def _name_of_clip(clip: Clip, kind: TrackKind) -> str:
    said = _text({"text": clip.text}, ("text",))
    if kind == "text" and said:
        return said
    named = next(filter(None, (_text(part, _NAME_KEYS) for part in _parts(clip))), "")
    source = next(filter(None, (_text(part, _SOURCE_KEYS) for part in _parts(clip))), "")
    return named or re.split(r"[?#]", source)[0].rstrip("/").rpartition("/")[2] or said


def _ms(about: Attributes, *keys: str) -> int | None:
    """A time in milliseconds, with or without its unit."""
    for key in keys:
        if (found := _MS.fullmatch(about.get(key, ""))) is not None:
            factor = 1000 if (found[2] or "").lower() == "s" else 1
            return _number(float(found[1]) * factor, 0, _MAX_MS)
    return None


def _px(about: Attributes) -> Callable[[str], int | None]:
    def px(key: str) -> int | None:
        digits = about.get(key, "").strip().removesuffix("px")
        return int(digits) if re.fullmatch(r"[1-9][0-9]{0,5}", digits) else None

    return px


def _with_numbers(about: Attributes, keys: Sequence[str] = _VOLUME_KEYS) -> dict[str, float]:
    found = ((key, about.get(key, "").strip().removesuffix("%")) for key in keys)
    return {k: float(v) for k, v in found if re.fullmatch(r"\d{1,4}(\.\d{1,6})?", v)}


def _says_muted(about: Attributes) -> bool:
    return any(about.get(key, "").lower() in ("true", "1", "yes", key) for key in ("muted", "mute"))


def _track(row: Mapping[str, Any]) -> Track:
    meta = _mapping(row.get("m"))
    pieces = _rows(row.get("sg"), MAX_SEGMENTS)
    segments = _segments(pieces)
    number = row.get("tt")
    if isinstance(number, str) and number.isdecimal() and len(number) < 4:
        number = int(number)
    kind = _KINDS.get(number, "other") if type(number) is int else "other"
    name = _text(meta, _NAME_KEYS) or _text(row, _NAME_KEYS)
    if not name or kind == "text":
        name = next((s.name for s in segments if s.name), name)
    volume = _volume(
        [row, meta, *(s for piece in pieces[:1] for s in (piece, _mapping(piece.get("m"))))]
    )
    muted = _is_muted(row) or (bool(pieces) and all(map(_is_muted, pieces)))
    given = row.get("id")
    return Track(
        kind,
        name,
        segments,
        volume,
        muted or volume == 0,
        str(given)[:MAX_NAME_CHARS] if isinstance(given, str | int) else "",
        start_ms=min((s.start_ms for s in segments), default=0),
        end_ms=max((s.end_ms for s in segments), default=0),
    )


def _places(rows: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    """Where tracks and their segments may say what they look like."""
    for row in rows:
        for piece in (row, *_rows(row.get("sg"), MAX_SEGMENTS)):
            yield from (piece, _mapping(piece.get("m")))


def _segments(pieces: list[Mapping[str, Any]]) -> tuple[Segment, ...]:
    """Segments without a start follow each other."""
    found, cursor_ms = [], 0
    for piece in pieces:
        meta = _mapping(piece.get("m"))
        places = (piece, _mapping(piece.get("target_timerange")), meta)
        start_ms = _first_ms(places, _START_KEYS)
        begin_ms = cursor_ms if start_ms is None else start_ms
        cursor_ms = min(begin_ms + (_first_ms(places, _LENGTH_KEYS) or 0), _MAX_MS)
        name = _text(meta, _NAME_KEYS) or _text(piece, _NAME_KEYS)
        found.append(Segment(name, begin_ms, cursor_ms))
    return tuple(found)


def _is_muted(source: Mapping[str, Any]) -> bool:
    meta = _mapping(source.get("m"))
    return any(s.get(key) is True for s in (source, meta) for key in ("muted", "mute"))


def _volume(places: Iterable[Mapping[str, Any]]) -> int | None:
    """In percent. A volume of 1 or less (or with a fraction below 4) is a factor."""
    values = (place.get(key) for place in places for key in _VOLUME_KEYS)
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1000:
            factor = value <= 1 or (value < 4 and value != int(value))
            return round(value * 100) if factor else round(value)
    return None


def _wishes(meta: Mapping[str, Any]) -> Wishes:
    """The names are the local engine's; the service documents none."""
    quality, kind = meta.get("quality"), meta.get("kind")
    return Wishes(
        max_bytes=_number(meta.get("max_bytes"), 1),
        video_bps=_number(meta.get("video_bps"), 1),
        max_height=_number(meta.get("max_height"), 1),
        quality=quality[:MAX_NAME_CHARS] if isinstance(quality, str) else "",
        kind=kind[:MAX_NAME_CHARS] if isinstance(kind, str) else "",
        at_ms=_number(meta.get("kind_at_ms"), 0) or 0,
        parts=bool(meta.get("split")),
        cuts_silence=bool(meta.get("silence")),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _rows(value: object, most: int) -> list[Mapping[str, Any]]:
    """The objects among the first `most` of a list."""
    listed = value[:most] if isinstance(value, list) else ()
    return [row for row in listed if isinstance(row, Mapping)]


def _number(value: object, least: int, most: int = 10**15) -> int | None:
    """A finite number within these bounds, as a whole one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return round(value) if least <= value <= most else None


def _first_ms(places: Iterable[Mapping[str, Any]], keys: Iterable[str]) -> int | None:
    values = (_number(place.get(key), 0, _MAX_MS) for place in places for key in keys)
    return next((value for value in values if value is not None), None)


def _text(source: Mapping[str, Any], keys: Iterable[str]) -> str:
    for key in keys:
        value = source.get(key)
        if isinstance(value, str) and value.strip():
            flat = " ".join(value[: 4 * MAX_NAME_CHARS].split())
            return flat if len(flat) <= MAX_NAME_CHARS else flat[: MAX_NAME_CHARS - 1] + "…"
    return ""
