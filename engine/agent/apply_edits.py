"""Edits on a draft. Pure: a draft and an edit give a new draft, the old one stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine import draft as drafts
from engine.agent.edits import Compress, Edit, Effect, Mute, Resize, Span, Trim
from engine.captions.track import retimed
from engine.draft import Draft, Segment
from engine.resources.source import Source

MAX_HEIGHT_PX, MIN_HEIGHT_PX = 1080, 144
_FURTHER_RATIO = 0.7
_FIRST_FURTHER_RATIO = 0.5

_ON_A_PICTURE = frozenset(
    ("rotate", "flip", "brightness", "contrast", "saturation", "warmth", "gray", "sepia", "blur",
     "zoom", "denoise", "aspect", "unbar", "logo", "pixelate", "crop", "meme")
)  # fmt: skip
_SEEN = _ON_A_PICTURE | {"stabilise", "freeze", "fps", "pip", "stack", "slideshow"}
_HEARD = frozenset(
    ("volume", "noise", "normalize", "mono", "silence", "music", "sound", "duck", "music-level",
     "music-loop")
)  # fmt: skip
_WORDS = ("title", "caption", "logo-")

Sources = Mapping[str, Source]
Range = tuple[int, int]


@dataclass(frozen=True)
class CannotApply(Exception):
    """The edit asks for what can't be. `reason`: see `Replies.refused`."""

    reason: str


def apply_edit(draft: Draft, edit: Edit, sources: Sources) -> Draft:
    """Error: CannotApply. Join, Undo and Reset replace the whole draft and are done elsewhere."""
    if isinstance(edit, Compress):
        return _compress(draft, edit, sources)
    if isinstance(edit, Resize):
        if not has_picture(draft, sources):
            raise CannotApply("only_sound")
        return _resize(draft, edit, sources)
    if isinstance(edit, Trim):
        return _trim(draft, edit, sources)
    if isinstance(edit, Mute):
        if edit.on and not has_sound(draft, sources, though_muted=True):
            raise CannotApply("no_sound")
        return _mute(draft, edit, sources)
    raise CannotApply("not_understood")


def with_fitting_kind(draft: Draft, edit: Edit, sources: Sources) -> Draft:
    """The draft as it was, or to become what its files are again: after "take a screenshot", "make
    it louder" is about the film, and nobody wants that picture a second time."""
    kind, own = drafts.wish(draft, "kind"), _own(draft, sources)
    if not isinstance(kind, str) or kind == own or not _is_lost_on(kind, edit):
        return draft
    return drafts.with_wishes(draft, kind=own, kind_at_ms=None)


def _own(draft: Draft, sources: Sources) -> str | None:
    used = [sources[one.source_id] for one in drafts.segments(draft) if one.source_id in sources]
    kinds = {source.kind for source in used}
    return next(iter(kinds)) or None if len(kinds) == 1 and used[0].is_main else None


def _is_lost_on(kind: str, edit: Edit) -> bool:
    name = edit.name if isinstance(edit, Effect) else ""
    if kind in ("png", "jpg"):
        on_it = name in _ON_A_PICTURE or name.startswith(_WORDS)
        return isinstance(edit, Trim | Mute | Compress) or bool(name and not on_it)
    if kind in ("mp3", "m4a", "wav"):
        silenced = isinstance(edit, Mute) and edit.on and not edit.spans
        return silenced or isinstance(edit, Resize) or name in _SEEN or name.startswith(_WORDS)
    if kind in ("gif", "sticker", "sheet"):
        return name in _HEARD or (isinstance(edit, Mute) and not edit.on)
    return False


def has_picture(draft: Draft, sources: Sources) -> bool:
    """Whether anything on the timeline can be seen."""
    used = [sources[one.source_id] for one in drafts.segments(draft) if one.source_id in sources]
    return not used or any(source.file_type != "audio" for source in used)


def has_sound(draft: Draft, sources: Sources, *, though_muted: bool = False) -> bool:
    """Whether anything on the timeline can be heard."""
    segments = drafts.segments(draft)
    used = [(one, sources[one.source_id]) for one in segments if one.source_id in sources]
    heard = any(source.audio_codec and (though_muted or not one.muted) for one, source in used)
    return not used or heard or bool(drafts.items(draft, drafts.MUSIC_TRACK))


def content_bytes(draft: Draft, sources: Sources) -> int:
    """What the parts on the timeline weigh in the files that they come from."""
    total = 0.0
    for segment in drafts.segments(draft):
        source = sources.get(segment.source_id)
        if source is not None and source.duration_ms:
            piece_ms = 0 if segment.hold_ms else segment.out_ms - segment.in_ms
            total += source.size_bytes * min(1.0, piece_ms / source.duration_ms)
    return round(total)


def _compress(draft: Draft, edit: Compress, sources: Sources) -> Draft:
    if edit.mp4 and drafts.wish(draft, "kind") in ("gif", "mp3", "m4a", "wav"):
        return drafts.with_wishes(draft, kind="mp4")
    max_bytes, content = edit.max_bytes, content_bytes(draft, sources)
    before = drafts.wish(draft, "max_bytes")
    at_most = min(before, content) if isinstance(before, int) and before > 0 else content
    if edit.ratio is not None:
        max_bytes = max(1, int(at_most * edit.ratio))
    elif edit.less_bytes is not None:
        max_bytes = at_most - edit.less_bytes
        if max_bytes <= 0:
            raise CannotApply("less_than_nothing")
    elif edit.bytes_a_minute is not None:
        length_ms = sum(segment.length_ms for segment in drafts.segments(draft))
        max_bytes = max(1, edit.bytes_a_minute * length_ms // 60_000)
    elif edit.further:
        is_size = isinstance(before, int) and before > 0
        max_bytes = int(before * _FURTHER_RATIO if is_size else content * _FIRST_FURTHER_RATIO)
    keep_frame = edit.keep_frame or (edit.further and drafts.wish(draft, "keep_frame") is True)
    # The latest wish replaces the one before; only the frame's size is a wish of its own.
    return drafts.with_wishes(
        draft,
        max_bytes=max_bytes,
        video_bps=edit.video_bps,
        sound_bps=edit.sound_bps,
        quality="normal" if edit.further else edit.quality,
        keep_frame=keep_frame or None,
    )


def _resize(draft: Draft, edit: Resize, sources: Sources) -> Draft:
    height_px = edit.height_px
    if edit.share or edit.width_px:
        width, height = _shown(draft, sources)
        scale = edit.share or (edit.width_px or 0) / width
        # The frame has to fit a box of 16:9 with so many lines.
        short, long = sorted((width, height))
        height_px = max(MIN_HEIGHT_PX, round(max(short, long * 9 / 16) * scale))
    return drafts.with_wishes(draft, max_height=min(height_px, MAX_HEIGHT_PX))


def _shown(draft: Draft, sources: Sources) -> tuple[float, float]:
    """Width and height of the frame as it is now."""
    first = drafts.segments(draft)[0]
    source = sources.get(first.source_id)
    width, height = (source.width, source.height) if source and source.height else (16, 9)
    if sum(amount for name, amount in first.looks if name == "rotate") % 180 == 90:
        width, height = height, width
    shape, most = drafts.wish(draft, "shape"), drafts.wish(draft, "max_height")
    short = float(min(width, height, most if isinstance(most, int) else MAX_HEIGHT_PX))
    if isinstance(shape, str) and re.fullmatch(r"[1-9]\d?:[1-9]\d?", shape):
        width, height = (int(side) for side in shape.split(":"))
    scale = short / min(width, height)
    return width * scale, height * scale


def _trim(draft: Draft, edit: Trim, sources: Sources) -> Draft:
    length_ms = sum(segment.length_ms for segment in drafts.segments(draft))
    ranges = ranges_of(edit.spans, length_ms)
    if not ranges:
        raise CannotApply("beyond_the_end")
    kept = ranges if edit.keep else complement(union(ranges), length_ms)
    if not kept:
        raise CannotApply("nothing_left")
    segments = drafts.segments(draft)
    return put(draft, [part for span in kept for part in cut_out(segments, span)], sources)


def _mute(draft: Draft, edit: Mute, sources: Sources) -> Draft:
    segments = drafts.segments(draft)
    if not edit.spans:
        return put(draft, [replace(segment, muted=edit.on) for segment in segments], sources)
    length_ms = sum(segment.length_ms for segment in segments)
    ranges = union(ranges_of(edit.spans, length_ms))
    if not ranges:
        raise CannotApply("beyond_the_end")
    changed = [(span, True) for span in ranges]
    unchanged = [(span, False) for span in complement(ranges, length_ms)]
    parts = [
        replace(part, muted=edit.on) if inside else part
        for span, inside in sorted(changed + unchanged)
        for part in cut_out(segments, span)
    ]
    return put(draft, parts, sources)


def put(draft: Draft, segments: Sequence[Segment], sources: Sources) -> Draft:
    if len(segments) > drafts.MAX_PARTS:
        raise CannotApply("too_many_parts")
    names = {key: source.filename for key, source in sources.items()}
    return retimed(drafts.with_segments(draft, segments, names))


def ranges_of(spans: Sequence[Span], length_ms: int) -> list[Range]:
    """Milliseconds of the timeline, cut off at its ends; what lies outside is dropped."""
    ranges = []
    for span in spans:
        if span.centred:
            edge = max(0, length_ms - round((span.end_s or 0) * 1000)) // 2
            ranges.append((edge, length_ms - edge))
            continue
        unit_ms = length_ms if span.is_share else 1000
        start = round(span.start_s * unit_ms)
        start = max(0, length_ms + start) if start < 0 else start
        end = length_ms if span.end_s is None else min(length_ms, round(span.end_s * unit_ms))
        end = length_ms + end if end < 0 else end
        if start < end:
            ranges.append((start, end))
    return ranges


def union(ranges: Sequence[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def complement(ranges: Sequence[Range], length_ms: int) -> list[Range]:
    edges = [0, *(edge for span in ranges for edge in span), length_ms]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in pairs if start < end]


def cut_out(segments: Sequence[Segment], span: Range) -> list[Segment]:
    """What is shown from one millisecond of the timeline to another."""
    parts, at_ms = [], 0
    for segment in segments:
        start, end = max(span[0], at_ms), min(span[1], at_ms + segment.length_ms)
        if start < end:
            parts.append(segment.piece(start - at_ms, end - at_ms))
        at_ms += segment.length_ms
    return parts
