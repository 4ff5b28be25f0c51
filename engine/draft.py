"""The draft: NemoVideo's timeline as JSON, `t tt sg d m`.

A draft comes back from clients, who may have changed anything in it, so everything here reads it
tolerantly and keeps keys that it does not know. What the contract does not name is kept in `m`:

segment `m`   `file` (source id), `title`, `in_ms`, `out_ms` (of the source), `muted`, and where
              they differ from what is usual: `speed` (a factor), `backwards`, `hold_ms` (its first
              picture stands so long), `looks` (names and amounts, in their order)
draft `m`     `title`, `width`, `height`, and the wishes for the render:
              `max_bytes`, `video_bps`, `quality` (normal | transparent | smaller), `max_height`,
              `keep_frame` (true), `shape`, `fitting`, `fps`, `crossfade_ms`, `unbar`, `silence`,
              `kind`, `kind_at_ms`, `split`, `split_by`, `captions` (picture | file)
titles        a track with `tt` 7, segments with `text`, `place`, `start_ms`, `d`, `meme`; captions
              have `file` and `words` as well, see `engine.captions.track`
other files   tracks with `tt` 1 (music) and 2 (pictures and videos on the picture), segments with
              `file`, `kind`, `place`, `start_ms`, `d`, `amount`
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.resources.source import Source

VIDEO_TRACK, MUSIC_TRACK, LAYER_TRACK, TITLE_TRACK = 0, 1, 2, 7
MAX_PARTS = 24
"""Of a timeline that can be rendered."""
_ALTERING = (
    "max_height",
    "shape",
    "sides",
    "fps",
    "crossfade_ms",
    "unbar",
    "silence",
    "kind",
    "captions",
)
"""Wishes that make the picture or the sound other ones."""
Draft = dict[str, Any]


@dataclass(frozen=True)
class Segment:
    """One segment of the video track: `in_ms` to `out_ms` of a source, in milliseconds."""

    source_id: str
    in_ms: int
    out_ms: int
    muted: bool
    speed: float = 1.0
    backwards: bool = False
    hold_ms: int = 0
    """The first picture stands still so long, instead of the piece; 0: no."""
    looks: tuple[tuple[str, float], ...] = ()

    @property
    def length_ms(self) -> int:
        return self.hold_ms or max(1, round((self.out_ms - self.in_ms) / self.speed))

    def piece(self, start_ms: int, end_ms: int) -> Segment:
        """From `start_ms` to `end_ms` of its own time on the timeline."""
        if self.hold_ms:
            return replace(self, hold_ms=end_ms - start_ms, looks=self._looks(start_ms, end_ms))
        first, last = round(start_ms * self.speed), round(end_ms * self.speed)
        if self.backwards:
            first, last = self.out_ms - self.in_ms - last, self.out_ms - self.in_ms - first
        in_ms, out_ms = self.in_ms + max(0, first), min(self.out_ms, self.in_ms + last)
        looks = self._looks(start_ms, end_ms)
        return replace(self, in_ms=in_ms, out_ms=max(in_ms + 1, out_ms), looks=looks)

    def _looks(self, start_ms: int, end_ms: int) -> tuple[tuple[str, float], ...]:
        """A fade stays with the end that it was for."""
        gone = ("fade-in" if start_ms > 0 else "", "fade-out" if end_ms < self.length_ms else "")
        return tuple(
            (name, amount)
            for name, amount in self.looks
            if not any(kind and name.startswith(kind) for kind in gone)
        )


def fresh(sources: Sequence[Source]) -> Draft:
    """A timeline with these videos one after another, whole and unchanged."""
    first = sources[0]
    draft: Draft = {
        "t": [{"tt": VIDEO_TRACK, "sg": []}],
        "d": 0,
        "m": {"title": first.filename, "width": first.width, "height": first.height},
    }
    if len({source.kind for source in sources}) == 1 and first.kind and first.is_main:
        draft["m"]["kind"] = first.kind  # a GIF stays a GIF, a sound a sound
    whole = [Segment(s.source_id, 0, s.duration_ms, False) for s in sources]
    return with_segments(draft, whole, {s.source_id: s.filename for s in sources})


def segments(draft: Draft) -> list[Segment]:
    """The video segments that this engine can play; anything else is left out."""
    found = [_segment(raw) for raw in _raw_video_segments(draft)]
    return [segment for segment in found if segment is not None]


def with_segments(draft: Draft, wanted: Sequence[Segment], titles: Mapping[str, str]) -> Draft:
    """A copy whose video track holds `wanted`; every other key and track stays as it is."""
    changed = copy.deepcopy(draft)
    track = _video_track(changed)
    known = {_file(raw): raw for raw in _raw_segments(track)}
    track["sg"] = [
        _raw_segment(segment, known.get(segment.source_id), titles.get(segment.source_id))
        for segment in wanted
    ]
    changed["d"] = sum(segment.length_ms for segment in wanted)
    return changed


def items(draft: Draft, track: int) -> list[dict[str, Any]]:
    """The metadata of the segments on all tracks of this type, with their `d` as `length_ms`."""
    found = []
    tracks = draft.get("t")
    for one in tracks if isinstance(tracks, list) else []:
        if isinstance(one, dict) and one.get("tt") == track:
            for raw in _raw_segments(one):
                if isinstance(raw, dict) and isinstance(raw.get("m"), dict):
                    found.append({**raw["m"], "length_ms": _ms(raw.get("d")) or 0})
    return found


def with_item(draft: Draft, track: int, metadata: Mapping[str, Any], length_ms: int) -> Draft:
    """A copy with one more segment on the track of this type."""
    return with_items(draft, track, [(metadata, length_ms)])


def with_items(draft: Draft, track: int, added: Sequence[tuple[Mapping[str, Any], int]]) -> Draft:
    """A copy with more segments on the track of this type: metadata and length of each."""
    changed = copy.deepcopy(draft)
    raw = [{"d": length_ms, "m": dict(metadata)} for metadata, length_ms in added]
    for one in changed.setdefault("t", []):
        if isinstance(one, dict) and one.get("tt") == track:
            one["sg"] = [*_raw_segments(one), *raw]
            return changed
    if raw:
        changed["t"].append({"tt": track, "sg": raw})
    return changed


def without_items(draft: Draft, track: int, is_one: Callable[[Mapping[str, Any]], bool]) -> Draft:
    """A copy without the segments of this type of track whose metadata `is_one` says yes to."""
    changed = copy.deepcopy(draft)
    for one in changed.get("t") or []:
        if isinstance(one, dict) and one.get("tt") == track:
            one["sg"] = [
                raw
                for raw in _raw_segments(one)
                if not (
                    isinstance(raw, dict) and isinstance(raw.get("m"), dict) and is_one(raw["m"])
                )
            ]
    if isinstance(changed.get("t"), list):
        changed["t"] = [one for one in changed["t"] if not _is_empty(one, track)]
    return changed


def _is_empty(track: object, kind: int) -> bool:
    return isinstance(track, dict) and track.get("tt") == kind and not _raw_segments(track)


def with_wishes(draft: Draft, **wishes: object) -> Draft:
    """A copy with these keys of the metadata set; None takes a key out."""
    changed = copy.deepcopy(draft)
    metadata = changed.setdefault("m", {})
    for key, value in wishes.items():
        metadata.pop(key, None)
        if value is not None:
            metadata[key] = value
    return changed


def wish(draft: Draft, key: str) -> Any:
    """What the draft's metadata say under this key; unchecked, None where there is nothing."""
    metadata = draft.get("m")
    return metadata.get(key) if isinstance(metadata, dict) else None


def is_only_cut(draft: Draft) -> bool:
    """Whether the videos on it are as they came, or shorter or silent: their share of their files
    says about what they weigh, and the files say what they look like."""
    return (
        all(
            one == replace(one, speed=1.0, backwards=False, hold_ms=0, looks=())
            for one in segments(draft)
        )
        and not any(items(draft, track) for track in (MUSIC_TRACK, LAYER_TRACK, TITLE_TRACK))
        and not any(wish(draft, key) for key in _ALTERING)
    )


def _raw_video_segments(draft: Draft) -> list[Any]:
    tracks = draft.get("t")
    if not isinstance(tracks, list):
        return []
    return [
        segment
        for track in tracks
        if isinstance(track, dict) and track.get("tt") == VIDEO_TRACK
        for segment in _raw_segments(track)
    ]


def _raw_segments(track: dict[str, Any]) -> list[Any]:
    segments = track.get("sg")
    return segments if isinstance(segments, list) else []


def _video_track(draft: Draft) -> dict[str, Any]:
    for track in draft.setdefault("t", []):
        if isinstance(track, dict) and track.get("tt") == VIDEO_TRACK:
            return track
    track = {"tt": VIDEO_TRACK, "sg": []}
    draft["t"].append(track)
    return track


def _segment(raw: object) -> Segment | None:
    metadata = raw.get("m") if isinstance(raw, dict) else None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("file"), str):
        return None
    in_ms, out_ms = _ms(metadata.get("in_ms")), _ms(metadata.get("out_ms"))
    if in_ms is None or out_ms is None or in_ms >= out_ms:
        return None
    return Segment(
        metadata["file"],
        in_ms,
        out_ms,
        metadata.get("muted") is True,
        speed=_between(metadata.get("speed"), 0.05, 100.0) or 1.0,
        backwards=metadata.get("backwards") is True,
        hold_ms=_ms(metadata.get("hold_ms")) or 0,
        looks=_looks(metadata.get("looks")),
    )


def _between(value: object, least: float, most: float) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and least <= value <= most else None  # type: ignore[arg-type,operator]


def _looks(raw: object) -> tuple[tuple[str, float], ...]:
    pairs = (
        [pair for pair in raw if isinstance(pair, list) and len(pair) == 2]
        if isinstance(raw, list)
        else []
    )
    return tuple(
        (name, float(amount))
        for name, amount in pairs
        if isinstance(name, str)
        and isinstance(amount, int | float)
        and not isinstance(amount, bool)
    )


def _ms(value: object) -> int | None:
    # NaN and infinity fail the comparison; 10^12 ms is thirty years.
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e12:
        return round(value)
    return None


def _file(raw: object) -> object:
    metadata = raw.get("m") if isinstance(raw, dict) else None
    found = metadata.get("file") if isinstance(metadata, dict) else None
    return found if isinstance(found, str) else None


def _raw_segment(
    segment: Segment, like: dict[str, Any] | None, title: str | None
) -> dict[str, Any]:
    raw = copy.deepcopy(like) if like else {"m": {}}
    raw["d"] = segment.length_ms
    raw["m"] |= {
        "file": segment.source_id,
        "in_ms": segment.in_ms,
        "out_ms": segment.out_ms,
        "muted": segment.muted,
    }
    usual = Segment("", 0, 1, False)
    for key in ("speed", "backwards", "hold_ms", "looks"):
        raw["m"].pop(key, None)
        if getattr(segment, key) != getattr(usual, key):
            value = getattr(segment, key)
            raw["m"][key] = [list(look) for look in value] if key == "looks" else value
    if title is not None:
        raw["m"].setdefault("title", title)
    return raw
