"""The draft: NemoVideo's timeline as JSON, `t tt sg d m`.

A draft comes back from clients, who may have changed anything in it, so everything here reads it
tolerantly and keeps keys that it does not know. What the contract does not name is kept in `m`:

segment `m`   `file` (source id), `title`, `in_ms`, `out_ms` (of the source), `muted`
draft `m`     `title`, `width`, `height`, and the wishes for the render:
              `max_bytes`, `video_bps`, `quality` (normal | transparent | smaller), `max_height`
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.resources.source import Source

VIDEO_TRACK = 0
MAX_PARTS = 24
"""Of a timeline that can be rendered."""
Draft = dict[str, Any]


@dataclass(frozen=True)
class Segment:
    """One segment of the video track: `in_ms` to `out_ms` of a source, in milliseconds."""

    source_id: str
    in_ms: int
    out_ms: int
    muted: bool

    @property
    def length_ms(self) -> int:
        return self.out_ms - self.in_ms


def fresh(sources: Sequence[Source]) -> Draft:
    """A timeline with these videos one after another, whole and unchanged."""
    first = sources[0]
    draft: Draft = {
        "t": [{"tt": VIDEO_TRACK, "sg": []}],
        "d": 0,
        "m": {"title": first.filename, "width": first.width, "height": first.height},
    }
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
    return Segment(metadata["file"], in_ms, out_ms, metadata.get("muted") is True)


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
    if title is not None:
        raw["m"].setdefault("title", title)
    return raw
