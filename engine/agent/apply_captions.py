"""Captions on a draft: added from what is said, as a file, corrected, moved and taken away. Pure:
what is said in the files has been heard before, or `MustListen` says which are to be heard."""

from __future__ import annotations

from dataclasses import dataclass

from engine import draft as drafts
from engine.agent.apply_edits import CannotApply, ranges_of
from engine.agent.edits import Effect
from engine.captions import track
from engine.captions.track import BURNED, IN_A_FILE, Line
from engine.draft import Draft
from engine.resources.sessions import Session


@dataclass(frozen=True)
class MustListen(Exception):
    """The plan can't be made before these files are heard. `changes` is the most that it costs."""

    source_ids: tuple[str, ...]
    changes: int = 1


def add_captions(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Onto the picture, or for a file alone. Those that are there already stay as they are."""
    present, wanted = track.lines(draft), IN_A_FILE if effect.how == "file" else BURNED
    if present and not effect.spans:
        if wanted == IN_A_FILE or drafts.wish(draft, "captions") == BURNED:
            wanted = str(drafts.wish(draft, "captions") or wanted)
        draft = drafts.with_wishes(draft, captions=wanted)
        return _placed(draft, effect.place) if effect.place else draft
    if session.lack:
        raise CannotApply(f"captions_{session.lack}")
    segments = drafts.segments(draft)
    length_ms = sum(segment.length_ms for segment in segments)
    ranges = ranges_of(effect.spans, length_ms)
    if effect.spans and not ranges:
        raise CannotApply("beyond_the_end")
    sounding = {source.source_id for source in session.sources if source.audio_codec}
    used = dict.fromkeys(one.source_id for one in segments if one.source_id in sounding)
    if not used:
        raise CannotApply("no_sound")
    unheard = tuple(source_id for source_id in used if source_id not in session.heard)
    if unheard:
        raise MustListen(unheard)
    found = track.heard_lines(draft, session.heard, ranges, effect.place)
    if not found:
        raise CannotApply("no_words")
    return drafts.with_wishes(track.with_lines(draft, found), captions=wanted)


def _placed(draft: Draft, place: str) -> Draft:
    moved = [Line(line.source_id, line.words, place) for line in track.lines(draft)]
    if not moved:
        raise CannotApply("no_captions")
    return track.with_lines(draft, moved)


def move_captions(draft: Draft, effect: Effect, session: Session) -> Draft:
    return _placed(draft, effect.place)


def remove_captions(draft: Draft, effect: Effect, session: Session) -> Draft:
    if not track.lines(draft):
        raise CannotApply("no_captions")
    kind = drafts.wish(draft, "kind")
    bare = track.with_lines(draft, [])
    return drafts.with_wishes(bare, captions=None, kind=None if kind == "srt" else kind)


def correct_line(draft: Draft, effect: Effect, session: Session) -> Draft:
    """Another text for one line; none takes it away."""
    if not track.lines(draft):
        raise CannotApply("no_captions")
    changed = track.with_line(draft, int(effect.amount or 0), effect.text)
    if changed is None:
        raise CannotApply("no_such_line")
    return changed


def correct_words(draft: Draft, effect: Effect, session: Session) -> Draft:
    """In all captions that have them; else in titles."""
    changed = track.with_words(draft, effect.how, effect.text)
    if changed is None:
        changed = _in_titles(draft, effect.how, effect.text)
    if changed is None:
        raise CannotApply("no_such_words" if _texts(draft) else "no_captions")
    return changed


def _texts(draft: Draft) -> list[str]:
    items = drafts.items(draft, drafts.TITLE_TRACK)
    return [item["text"] for item in items if isinstance(item.get("text"), str)]


def _in_titles(draft: Draft, old: str, new: str) -> Draft | None:
    items = drafts.items(draft, drafts.TITLE_TRACK)
    found, changed = False, drafts.without_items(draft, drafts.TITLE_TRACK, lambda _: True)
    for item in items:
        length_ms = item.pop("length_ms")
        text = item.get("text")
        if isinstance(text, str) and not track.is_caption(item):
            replaced = track.replaced(text, old, new)
            found, item["text"] = found or replaced is not None, replaced or text
        changed = drafts.with_item(changed, drafts.TITLE_TRACK, item, length_ms)
    return changed if found else None
