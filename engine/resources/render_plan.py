"""From a submitted draft to what the renderer is told, with nothing in it taken on trust.

The draft is a client's text: it names files by id, and only the session's own ids are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from engine import draft as drafts
from engine.captions.srt import Caption
from engine.errors import ApiError, bad_request
from engine.resources.effects_plan import captions_of, effects_of
from engine.resources.sessions import Session
from engine.resources.source import Source
from engine.video.effects.kinds import KINDS
from engine.video.effects.spec import Effects
from engine.video.render.render import Cut, RenderSpec

_MAX_HEIGHT_PX = 1080
_MAX_FPS = 120.0
_MAX_BYTES = 1 << 40
_MAX_BPS = 1 << 33
_MAX_STILL_MS = 600_000
_MAX_MOMENTS = 60
_QUALITIES = {"normal", "transparent", "smaller"}


@dataclass(frozen=True)
class RenderPlan:
    """A checked draft in a form that can be stored: paths are relative to the data directory."""

    title: str
    cuts: tuple[tuple[str, float, float, bool], ...]
    max_bytes: int | None
    video_bps: int | None
    max_height: int
    max_fps: float | None
    quality: str
    effects: Effects = field(default_factory=Effects)
    kind: str = "mp4"
    """The file's ending, or `sheet`."""
    kind_at_s: float = 0.0
    """The moment of a picture."""
    split: tuple[float, str] | None = None
    """Of a ZIP: how much, of seconds, bytes or parts; or points, or scenes."""
    split_at_s: tuple[float, ...] = ()
    """Of a ZIP in parts that begin at these moments."""
    sound_bps: int | None = None
    keep_frame: bool = False
    subtitles: tuple[Caption, ...] = ()
    """Of a file of subtitles: all of it."""

    def to_json(self) -> dict[str, Any]:
        cuts = [list(cut) for cut in self.cuts]
        subtitles = [asdict(one) for one in self.subtitles]
        return {
            **vars(self), "cuts": cuts, "effects": self.effects.to_json(), "subtitles": subtitles
        }  # fmt: skip

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> RenderPlan:
        told = {**stored, "cuts": tuple(tuple(cut) for cut in stored["cuts"])}
        if "effects" in stored:  # a job of an older version has none
            told["effects"] = Effects.from_json(stored["effects"])
        told["subtitles"] = tuple(Caption(**one) for one in stored.get("subtitles", ()))
        told["split_at_s"] = tuple(stored.get("split_at_s", ()))
        told["split"] = tuple(stored["split"]) if stored.get("split") else None
        return cls(**told)

    @property
    def filename(self) -> str:
        """For people; the ending says what it is."""
        return f"{self.title}.{KINDS.get(self.kind, self.kind)}"

    def spec(self, data_dir: Path) -> RenderSpec:
        """For the renderer, with paths that it can open."""
        return RenderSpec(
            cuts=tuple(
                Cut(path=data_dir / path, start_s=start_s, end_s=end_s, muted=muted)
                for path, start_s, end_s, muted in self.cuts
            ),
            max_bytes=self.max_bytes,
            video_bps=self.video_bps,
            max_height=self.max_height,
            max_fps=self.max_fps,
            sound_bps=self.sound_bps,
            keep_frame=self.keep_frame,
            quality=cast(Literal["normal", "transparent", "smaller"], self.quality),
        )


def render_plan(session: Session, draft: object, output: object) -> RenderPlan:
    """`draft` and `output` as they were submitted, checked.

    Error: 400 for a draft without playable video, or with a file that is not this session's.
    """
    if not isinstance(draft, dict):
        raise bad_request("The draft is missing.")
    segments = drafts.segments(draft)
    if not segments:
        raise bad_request("The draft has no video on its timeline.")
    if len(segments) > drafts.MAX_PARTS:
        raise bad_request(f"The timeline has more than {drafts.MAX_PARTS} parts.")
    sources = session.by_id
    cuts = []
    for segment in segments:
        source = sources.get(segment.source_id)
        if source is None:
            raise bad_request("The draft names a file that is not in this session.")
        cuts.append(_cut(source, segment))
    wanted = output if isinstance(output, dict) else {}
    if wanted.get("format", "mp4") != "mp4":
        raise bad_request("The only output format is mp4.")
    quality, kind = drafts.wish(draft, "quality"), drafts.wish(draft, "kind")
    return RenderPlan(
        title=Path(sources[segments[0].source_id].filename).stem,
        cuts=tuple(cuts),
        max_bytes=_whole(drafts.wish(draft, "max_bytes"), _MAX_BYTES),
        video_bps=_whole(drafts.wish(draft, "video_bps"), _MAX_BPS),
        max_height=_max_height(drafts.wish(draft, "max_height"), wanted.get("resolution")),
        max_fps=_fps(wanted.get("fps", wanted.get("frameRate"))),
        quality=quality if isinstance(quality, str) and quality in _QUALITIES else "normal",
        effects=effects_of(draft, segments, sources),
        kind=kind if isinstance(kind, str) and kind in KINDS else "mp4",
        split=_split(draft),
        split_at_s=_moments_s(drafts.wish(draft, "split_at_ms")),
        sound_bps=_whole(drafts.wish(draft, "sound_bps"), _MAX_BPS),
        keep_frame=drafts.wish(draft, "keep_frame") is True,
        subtitles=captions_of(draft) if kind == "srt" else (),
        kind_at_s=(_whole(drafts.wish(draft, "kind_at_ms"), 1 << 40) or 0) / 1000,
    )


def _split(draft: drafts.Draft) -> tuple[float, str] | None:
    amount, by = drafts.wish(draft, "split"), drafts.wish(draft, "split_by")
    is_number = isinstance(amount, int | float) and not isinstance(amount, bool)
    if by in ("points", "scenes"):
        return 0.0, by
    if not is_number or by not in ("seconds", "bytes", "parts") or not 0 < amount < _MAX_BYTES:
        return None
    return float(amount), by


def _moments_s(value: object) -> tuple[float, ...]:
    whole = (
        [_whole(one, 1 << 40) for one in value[:_MAX_MOMENTS]] if isinstance(value, list) else []
    )
    return tuple(one / 1000 for one in whole if one)


def _cut(source: Source, segment: drafts.Segment) -> tuple[str, float, float, bool]:
    if source.file_type == "image" and not source.duration_s:
        return source.path, 0.0, min(segment.out_ms, _MAX_STILL_MS) / 1000, segment.muted
    out_ms = min(segment.out_ms, source.duration_ms)
    if segment.in_ms >= out_ms:
        raise ApiError(400, "The draft has a part that lies behind the end of its file.")
    # The last millisecond is rounded: up to there means to the very end.
    end_s = source.duration_s if out_ms == source.duration_ms else out_ms / 1000
    return source.path, segment.in_ms / 1000, end_s, segment.muted


def _whole(value: object, at_most: int) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= at_most:
        return value
    return None


def _max_height(wish: object, resolution: object) -> int:
    """The smallest of what the draft and the output ask for; 1080p where they ask for none."""
    asked = [_whole(wish, 1 << 14)]
    if isinstance(resolution, str):
        found = re.fullmatch(r"(\d{3,4})p|(\d{3,4})[x×](\d{3,4})", resolution.strip().lower())
        if found:
            asked.append(min(int(group) for group in found.groups() if group))
    return min([_MAX_HEIGHT_PX, *(max(144, height) for height in asked if height)])


def _fps(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= _MAX_FPS:
        return float(value)
    return None
