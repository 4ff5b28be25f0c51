"""What is said of a finished render: how large, how much less than before, how long, and what was
left out or lowered."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final, get_args

from bot.core.service.values import RenderNote
from bot.core.timeline.draft import Draft
from bot.store.rows import Export, Spent
from bot.texts import formatting
from bot.turns import wording
from bot.turns.wording import SayTo

SAME_SIZE: Final = 0.03
"""A result within this share of its source is not called smaller."""
_KNOWN: Final[tuple[RenderNote, ...]] = get_args(RenderNote)
_LOST: Final[frozenset[RenderNote]] = frozenset(
    {"other_sounds_left_out", "sound_to_stereo", "sound_unreadable", "subtitles_left_out"}
)


def result_text(say: SayTo, language: str, export: Export, result: Mapping[str, Any]) -> str:
    """ "Done: 12.3 MB → 4.9 MB (60% less), 0:31, 1280×720". A picture or a sound is not called
    smaller than a film."""
    size_bytes: float | None = result.get("size_bytes")
    size, key, args = "", "result-done", dict[str, object]()
    if export.source_bytes and size_bytes and Draft.read(export.draft).is_like_its_source:
        change = size_bytes / export.source_bytes - 1
        key = "result-same-size"
        if abs(change) >= SAME_SIZE:
            key, args = "result-shrunk", {"source_bytes": export.source_bytes}
            size = say(
                "result-less" if change < 0 else "result-more",
                size=formatting.megabytes(size_bytes, language),
                percent=math.floor(abs(change) * 100),
            )
    facts = formatting.facts(
        language,
        size_bytes=size_bytes,
        size=size,
        duration_s=result.get("duration_s"),
        width=result.get("width"),
        height=result.get("height"),
        quality=_quality(say, result),
    )
    return "\n".join([say(key, facts=facts, **args), *_notes(say, result)])


def _notes(say: SayTo, result: Mapping[str, Any]) -> list[str]:
    """A line each. Of a copy that was fitted to its chat only what it lost as well: that it is
    smaller is what it was made for. Rows may be older or newer than this process."""
    notes, copied = result.get("notes") or [], (result.get("fitted") or {}).get("notes") or []
    told = {*notes, *(_LOST & {*copied})}
    return [say("result-note", note=note) for note in _KNOWN if note in told]


def _quality(say: SayTo, result: Mapping[str, Any]) -> str:
    """How near it looks to what it was made of, where the service has judged that."""
    vmaf: float | None = result.get("vmaf")
    return "" if vmaf is None else say("result-quality", vmaf=round(vmaf))


def made_text(say: SayTo, export: Export, spent: Spent, before: object) -> str:
    """What was done since the draft `before`, a line each, and what that cost, where it is
    known."""
    lines = [wording.changes_text(say, before, export.draft)] if spent.edits else []
    if spent.edits and not spent.unknown and round(spent.credits) > 0:
        lines.append(say("result-cost", credits=round(spent.credits)))
    return "\n".join(filter(None, lines))


def fitted_text(say: SayTo, export: Export, *, has_link: bool) -> str:
    """What the file in the chat is: "fitted to 10 MB for this chat; the full 84 MB is behind the
    link"."""
    fit, full_bytes = export.fit or {}, (export.result or {}).get("size_bytes")
    limit_bytes = formatting.as_platforms_write(fit.get("limit_bytes", 0))
    args = {"limit_bytes": limit_bytes, "full_bytes": full_bytes or 0}
    which = "first" if "first_s" in fit else "whole"
    key = "result-fitted-link" if has_link else "result-fitted-alone"
    return say(key if full_bytes else "result-fitted-unsized", which=which, **args)
