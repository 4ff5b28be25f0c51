"""What the file of a result is called: after its source, with what was done to it.

"holiday.mov" compressed to 8 MB comes back as "holiday (8 MB).mp4", black and white as "holiday
(black and white).mp4", its picture at 0:03 as "holiday (0.03).png" and its sound as "holiday.mp3":
a file never takes its source's place in a folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.core.file_names import safe_file_name
from bot.core.file_types import by_name
from bot.core.service.values import RawDraft
from bot.core.timeline.draft import Draft
from bot.core.timeline.looks import Look, look_key
from bot.texts import formatting
from bot.turns.wording import SayTo

NAME_MAX_BYTES: Final = 160
_MOST_MARKS: Final = 2
_HEARD: Final = ("volume", "noise", "normalize", "mono")
_MUTE_KINDS: Final = ("gif", "sticker")
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
    source = _source(held)
    mark = _mark(say, language, held, output, source_bytes)
    if limit_bytes is not None:
        mark = formatting.megabytes(formatting.as_platforms_write(limit_bytes), language)
    if not mark and not _is_of_another_type(source, held, ending):
        mark = say("result-edited")
    stem = source.rpartition(".")[0] if by_name(source) else source
    stem = _SIZE_MARK.sub("", stem) or "video"
    if mark and stem.endswith(")") and mark in stem[stem.rfind("(") :]:
        mark = say("result-edited")  # "holiday (no sound)" cut at its end says that once
    behind = f" ({mark}).{ending}" if mark else f".{ending}"
    return safe_file_name(f"{_short(stem, NAME_MAX_BYTES - len(behind.encode()))}{behind}")


def _source(held: Draft) -> str:
    """The first film on the timeline, else what the project is called."""
    names = [s.name for t in held.tracks if t.kind == "video" for s in t.segments if s.name]
    return names[0] if names else held.title.strip()


def _is_of_another_type(source: str, held: Draft, ending: str) -> bool:
    """It was to become what its source is not: that says what was done, and both can lie in one
    folder."""
    before = by_name(source)
    return bool(held.wishes.kind) and before is not None and before.extension != ending


def _mark(
    say: SayTo, language: str, held: Draft, output: Mapping[str, Any], source_bytes: int | None
) -> str:
    """At most two things: how large and how tall it may be; else the moment that it shows, else its
    silence and its looks. Empty where nothing is to be said shortly."""
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
    if not marks and wishes.is_still:
        marks += [] if wishes.kind == "sheet" else [_clock(wishes.at_ms)]
    elif not marks:
        mute = bool(videos) and all(track.muted for track in videos)
        marks += [say("wish-muted")] if mute else []
        is_whole = wishes.is_seen and len(videos) == len(held.tracks)
        looks = _looks(say, held, mute=mute) if is_whole else []
        if len(marks) + len(looks) <= _MOST_MARKS:
            marks += looks
    return say("list-names", names=marks) if marks else ""


def _clock(at_ms: int) -> str:
    """No file may have a colon in its name everywhere."""
    minutes, seconds = divmod(at_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}.{minutes:02d}.{seconds:02d}" if hours else f"{minutes}.{seconds:02d}"


def _looks(say: SayTo, held: Draft, *, mute: bool) -> list[str]:
    """Where there are one or two, and each has a word."""
    mute = mute or held.wishes.kind in _MUTE_KINDS
    unsaid = {"format", "split", *(_HEARD if mute else ())}
    looks = [look for look in held.looks if look.name not in unsaid]
    if not 1 <= len(looks) <= _MOST_MARKS or not all(look.is_known for look in looks):
        return []
    return [_look(say, look) for look in looks]


def _look(say: SayTo, look: Look) -> str:
    if look.name == "speed" and look.value:
        return look.value
    if look.name == "shape" and look.value:
        return look.value.replace(":", "-")
    if look.name == "fps" and look.value:
        return f"{look.value} fps"
    return f"{say(look_key(look))} {look.value}".rstrip()


def _short(stem: str, room_bytes: int) -> str:
    return stem.encode()[:room_bytes].decode(errors="ignore").rstrip(". \u200d")
