"""What the file of a result is called: after its source, with what was done to it.

"holiday.mov" compressed to 8 MB comes back as "holiday (8 MB).mp4", so that it never takes its
source's place in a folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.core.file_names import safe_file_name
from bot.core.file_types import by_name
from bot.core.service.values import RawDraft
from bot.core.timeline.draft import Draft
from bot.texts import formatting
from bot.turns.wording import SayTo

NAME_MAX_BYTES: Final = 160
_SIZE_MARK = re.compile(r"\s\([\d.,]+\s(?:[kM]B|[kM]o|[КМ]Б)\)$")
"""What an earlier result was marked with: "holiday (8 MB)" made smaller is "holiday (4 MB)"."""


def result_name(
    say: SayTo,
    language: str,
    draft: RawDraft,
    output: Mapping[str, Any],
    source_bytes: int | None = None,
    *,
    limit_bytes: int | None = None,
    ending: str = "mp4",
) -> str:
    """Safe on every system. `draft` and `output` are the render's;
    `source_bytes` is what the source weighs: a target above that has changed nothing.
    `limit_bytes` is what it was fitted to."""
    held = Draft.read(draft)
    mark = _mark(say, language, held, output, source_bytes)
    if limit_bytes is not None:
        mark = formatting.megabytes(formatting.as_platforms_write(limit_bytes), language)
    stem = _SIZE_MARK.sub("", _source(held)) or "video"
    room = NAME_MAX_BYTES - len(f" ({mark}).{ending}".encode())
    return safe_file_name(f"{_short(stem, room)} ({mark}).{ending}")


def _source(held: Draft) -> str:
    """The first film on the timeline, else what the project is called."""
    names = [s.name for t in held.tracks if t.kind == "video" for s in t.segments if s.name]
    name = names[0] if names else held.title.strip()
    return name.rpartition(".")[0] if by_name(name) else name


def _mark(
    say: SayTo, language: str, held: Draft, output: Mapping[str, Any], source_bytes: int | None
) -> str:
    """At most two things: how large and how tall it may be; else its silence, else "edited"."""
    wishes, marks = held.wishes, list[str]()
    if wishes.max_bytes and (source_bytes is None or wishes.max_bytes < source_bytes):
        marks.append(formatting.megabytes(wishes.max_bytes, language))
    elif wishes.video_bps:
        marks.append(say("wish-bitrate", megabits=wishes.video_bps / 1_000_000))
    if isinstance(asked := output.get("resolution"), str):
        marks.append(asked)
    elif wishes.max_height:
        marks.append(say("wish-height", height=wishes.max_height))
    videos = [track for track in held.tracks if track.kind == "video" and track.segments]
    if not marks and videos and all(track.muted for track in videos):
        marks.append(say("wish-muted"))
    return say("list-names", names=marks) if marks else say("result-edited")


def _short(stem: str, room_bytes: int) -> str:
    return stem.encode()[:room_bytes].decode(errors="ignore").rstrip(". \u200d")
