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
from dataclasses import asdict, dataclass
from typing import Any

VIDEO_TRACK = 0
MAX_PARTS = 24
"""Of a timeline that can be rendered."""
Draft = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """An uploaded file, as the agent and the renderer see it."""

    source_id: str
    filename: str
    file_type: str
    size_bytes: int
    duration_s: float
    width: int
    height: int
    fps: float
    video_codec: str
    video_bps: int
    audio_codec: str
    hash: str
    link: str
    path: str
    """Relative to the data directory."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def duration_ms(self) -> int:
        return round(self.duration_s * 1000)


@dataclass(frozen=True)
class Clip:
    """One segment of the video track."""

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
    clips = [Clip(s.source_id, 0, s.duration_ms, False) for s in sources]
    return with_clips(draft, clips, {s.source_id: s.filename for s in sources})


def clips(draft: Draft) -> list[Clip]:
    """The video segments that this engine can play; anything else is left out."""
    found = [_clip(segment) for segment in _video_segments(draft)]
    return [clip for clip in found if clip is not None]


def with_clips(draft: Draft, wanted: Sequence[Clip], titles: Mapping[str, str]) -> Draft:
    """A copy whose video track holds `wanted`; every other key and track stays as it is."""
    changed = copy.deepcopy(draft)
    track = _video_track(changed)
    known = {_file(segment): segment for segment in _segments(track)}
    track["sg"] = [
        _segment(clip, known.get(clip.source_id), titles.get(clip.source_id)) for clip in wanted
    ]
    changed["d"] = sum(clip.length_ms for clip in wanted)
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
    metadata = draft.get("m")
    return metadata.get(key) if isinstance(metadata, dict) else None


def has_content(draft: object) -> bool:
    return isinstance(draft, dict) and bool(clips(draft))


def _video_segments(draft: Draft) -> list[Any]:
    tracks = draft.get("t")
    if not isinstance(tracks, list):
        return []
    return [
        segment
        for track in tracks
        if isinstance(track, dict) and track.get("tt") == VIDEO_TRACK
        for segment in _segments(track)
    ]


def _segments(track: dict[str, Any]) -> list[Any]:
    segments = track.get("sg")
    return segments if isinstance(segments, list) else []


def _video_track(draft: Draft) -> dict[str, Any]:
    for track in draft.setdefault("t", []):
        if isinstance(track, dict) and track.get("tt") == VIDEO_TRACK:
            return track
    track = {"tt": VIDEO_TRACK, "sg": []}
    draft["t"].append(track)
    return track


def _clip(segment: object) -> Clip | None:
    metadata = segment.get("m") if isinstance(segment, dict) else None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("file"), str):
        return None
    in_ms, out_ms = _ms(metadata.get("in_ms")), _ms(metadata.get("out_ms"))
    if in_ms is None or out_ms is None or in_ms >= out_ms:
        return None
    return Clip(metadata["file"], in_ms, out_ms, metadata.get("muted") is True)


def _ms(value: object) -> int | None:
    # NaN and infinity fail the comparison; 10^12 ms is thirty years.
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e12:
        return round(value)
    return None


def _file(segment: object) -> object:
    metadata = segment.get("m") if isinstance(segment, dict) else None
    found = metadata.get("file") if isinstance(metadata, dict) else None
    return found if isinstance(found, str) else None


def _segment(clip: Clip, like: dict[str, Any] | None, title: str | None) -> dict[str, Any]:
    segment = copy.deepcopy(like) if like else {"m": {}}
    segment["d"] = clip.length_ms
    segment["m"] |= {
        "file": clip.source_id,
        "in_ms": clip.in_ms,
        "out_ms": clip.out_ms,
        "muted": clip.muted,
    }
    if title is not None:
        segment["m"].setdefault("title", title)
    return segment
