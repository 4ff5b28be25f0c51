"""What a person may sensibly do next, fitting to what is on the timeline. Pure."""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.intents import Intent
from bot.core.results.steps import (
    FIRST,
    LOWER,
    SMALLEST_BYTES,
    TALL_PX,
    Offered,
    plain,
    rounded,
    sized,
)
from bot.core.timeline.difference import Change
from bot.core.timeline.draft import Draft, TrackKind

STEPS_MIN: Final = 2
STEPS_MAX: Final = 3
LONG_MS: Final = 20_000
"""From this length on it is worth saying that a video can be cut."""

_ASKED: Final[tuple[tuple[TrackKind, re.Pattern[str]], ...]] = (
    ("audio", re.compile(r"music|bgm|song|sound|audio|voice|melody|音乐|配乐|歌|声|配音", re.I)),
    ("text", re.compile(r"title|text|caption|subtitle|words|heading|标题|字幕|文字", re.I)),
    ("other", re.compile(r"effect|filter|transition|sticker|特效|滤镜|转场|贴纸", re.I)),
)


def next_steps(
    intent: Intent, raw: object, *, source_bytes: int | None, can_generate: bool
) -> list[Offered]:
    """Two or three, the likeliest first, but for the export, which is a button. `can_generate`: the
    service makes music and titles, which the local engine does not."""
    draft, steps = Draft.read(raw), list[Offered]()
    smaller = [sized("step-size", size)] if (size := _smaller_bytes(draft, source_bytes)) else []
    if intent.is_compress_or_convert:
        steps += smaller
    kinds = {track.kind for track in draft.tracks if track.segments}
    if can_generate and "audio" not in kinds:
        steps.append(plain("music"))
    if can_generate and "text" not in kinds:
        steps.append(plain("title"))
    if draft.duration_ms > LONG_MS:
        steps.append(FIRST)
    videos = [track for track in draft.tracks if track.kind == "video" and track.segments]
    if not any(track.muted for track in videos):
        steps.append(plain("mute"))
    if not intent.is_compress_or_convert:
        steps += smaller
    if _shorter_side_px(draft) > TALL_PX:
        steps.append(LOWER)
    if len(steps) < STEPS_MIN:
        steps.append(plain("undo"))
    return steps[:STEPS_MAX]


def added_unasked(changes: tuple[Change, ...], text: str) -> list[TrackKind]:
    """Kinds of tracks that came with a generated video though nobody spoke of them."""
    keys = ("change-track-added", "change-title-added")
    added = {change.kind for change in changes if change.key in keys}
    if "effect" in added:
        added.add("other")
    return [kind for kind, asked in _ASKED if kind in added and not asked.search(text)]


def _smaller_bytes(draft: Draft, source_bytes: int | None) -> int:
    """Half of what was asked for, or of what there is; 0 where that would be tiny or unknown."""
    size_bytes = draft.wishes.max_bytes or source_bytes or 0
    half = rounded(min(size_bytes, source_bytes or size_bytes) // 2)
    return half if half >= SMALLEST_BYTES else 0


def _shorter_side_px(draft: Draft) -> int:
    wished = draft.wishes.max_height
    side = min(draft.frame_px) if draft.frame_px else 0
    return min(side, wished) if wished else side
