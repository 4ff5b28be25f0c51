"""A copy of a result that fits its chat: how large it may be, and whether it would look good.

The names in drafts are the local engine's own: the service documents none.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypedDict

from bot.core.service.values import RawDraft

FLOOR_KBPS: Final = 150
"""Below that a picture of 480 lines is a blur."""
FLOOR_HEIGHT_PX: Final = 480
FIRST_S: Final = 60.0
"""How much of a long film is offered where the whole would not look good."""
_LADDER: Final = ((2_000, 1080), (900, 720), (FLOOR_KBPS, FLOOR_HEIGHT_PX), (60, 360), (0, 240))
"""From so many kb/s on so many lines look better than fewer."""

WhyNot = Literal["off", "no_engine", "no_room", "too_low", "failed", "refused"]
"""Why no copy is made: the operator wants none; nothing can make one; the disk is too full; it
would not look good; it was tried; no size is known that the chat takes."""

Lack = Literal["engine", "room"]
CANNOT_FIT: Final[Mapping[Lack, str]] = {
    "engine": "results that are too large for their chat are posted as links alone: install "
    "nemobot[engine], or set FIT_URL to an engine (FIT=off keeps it so)",
    "room": "the disk is too full to make copies that fit their chats",
}
"""What the operator reads."""


class Fit(TypedDict, total=False):
    """How far the copy is, as it is stored: each mark is written before what it stands for.

    `limit_bytes` is what it may weigh, `max_height` how tall it is at most, `first_s` how much of
    the film it holds (left out: all). `key` is the project at the engine (left out: the service
    makes it), `sent` that the film is in it, `render_id` and `submits` are the render's. `failed`:
    it was given up.
    """

    limit_bytes: int
    max_height: int
    first_s: float
    anyway: bool
    key: dict[str, Any]
    sent: bool
    render_id: str
    submits: int
    failed: bool


@dataclass(frozen=True, slots=True)
class Film:
    """What is known of a result: None where nobody knows."""

    duration_s: float | None
    width: int | None
    height: int | None

    @property
    def lines(self) -> int | None:
        """Of an upright film the lines run the other way."""
        return min(self.width, self.height) if self.width and self.height else None


def plan_fit(
    film: Film,
    limit_bytes: int,
    *,
    wish_bytes: int | None = None,
    floor_kbps: float = FLOOR_KBPS,
    first_s: float | None = None,
    anyway: bool = False,
) -> Fit | None:
    """The copy that fits, no larger than the person's own wish; None where it would not look good,
    unless it is wanted `anyway`. A film of unknown length is taken for a short one."""
    target_bytes = min(limit_bytes, wish_bytes or limit_bytes)
    fit: Fit = {"limit_bytes": target_bytes}
    duration_s = film.duration_s
    if first_s is not None:
        fit["first_s"] = first_s
        duration_s = min(duration_s or first_s, first_s)
    if anyway:
        fit["anyway"] = True
    if duration_s:
        kbps = target_bytes * 8 / duration_s / 1_000
        if kbps < _floor(film, floor_kbps) and not anyway:
            return None
        fit["max_height"] = next(lines for least, lines in _LADDER if kbps >= least)
    return fit


def _floor(film: Film, floor_kbps: float) -> float:
    """A picture with fewer lines needs as much less as it has fewer dots."""
    lines = film.lines
    return floor_kbps * min(1.0, (lines / FLOOR_HEIGHT_PX) ** 2) if lines else floor_kbps


def first_part_helps(film: Film, limit_bytes: int, floor_kbps: float = FLOOR_KBPS) -> bool:
    """Is the film longer than its first minute, and would that look good?"""
    if film.duration_s is None or film.duration_s <= FIRST_S:
        return False
    return plan_fit(film, limit_bytes, floor_kbps=floor_kbps, first_s=FIRST_S) is not None


def fitting_draft(draft: RawDraft | None, fit: Fit) -> RawDraft | None:
    """The timeline with the wishes of this copy; None for one that can't hold them."""
    if not isinstance(draft, dict):
        return None
    changed = copy.deepcopy(draft)
    wishes = changed.get("m")
    wishes = dict(wishes) if isinstance(wishes, Mapping) else {}
    wishes.pop("quality", None)
    wishes["max_bytes"] = _least(wishes.get("max_bytes"), fit["limit_bytes"])
    if "max_height" in fit:
        wishes["max_height"] = _least(wishes.get("max_height"), fit["max_height"])
    changed["m"] = wishes
    if "first_s" in fit:
        _shorten(changed, round(fit["first_s"] * 1_000))
    return changed


def _least(wish: object, most: int) -> int:
    is_number = isinstance(wish, int) and not isinstance(wish, bool) and wish > 0
    return min(wish, most) if is_number and isinstance(wish, int) else most


def _shorten(draft: dict[str, Any], length_ms: int) -> None:
    """Keep the beginning of each track of pictures."""
    tracks = draft.get("t")
    for track in tracks if isinstance(tracks, list) else []:
        if isinstance(track, dict) and track.get("tt") == 0 and isinstance(track.get("sg"), list):
            track["sg"] = _first_segments(track["sg"], length_ms)
    if isinstance(draft.get("d"), int | float):
        draft["d"] = min(draft["d"], length_ms)


def _first_segments(segments: list[Any], left_ms: int) -> list[Any]:
    kept = []
    for segment in segments:
        meta = segment.get("m") if isinstance(segment, dict) else None
        if left_ms <= 0:
            break
        if isinstance(meta, dict) and isinstance(meta.get("in_ms"), int | float):
            length_ms = min(meta.get("out_ms", 0) - meta["in_ms"], left_ms)
            meta["out_ms"] = meta["in_ms"] + length_ms
            segment["d"] = length_ms
            left_ms -= length_ms
        kept.append(segment)
    return kept
