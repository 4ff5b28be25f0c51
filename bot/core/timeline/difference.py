"""What an edit did: the difference of two drafts, for the edits that end without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from bot.core.timeline.draft import Draft, Track, TrackKind, digest, seconds
from bot.core.timeline.looks import Look, look_key

MAX_CHANGES: Final = 10
_LEAST_MS: Final = 50
_LENGTH_LOOKS: Final = ("look-speed", "look-freeze")
"""With them a timeline is longer or shorter though nothing of it was cut or added."""

Args = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: a key of the catalogue and its arguments.

    Keys (arguments): ``change-track-added`` (kind name span), ``-removed`` (kind name),
    ``-replaced`` (name span), ``-renamed`` (kind before after), ``-moved`` (kind name span),
    ``-changed`` (kind name);
    ``change-title-added`` (name span), ``-removed`` (name), ``-text`` (before after);
    ``change-trimmed``, ``change-lengthened`` (before_s after_s); ``change-segments-added``,
    ``-removed`` (name count); ``change-volume`` (name before after, percent); ``change-muted``,
    ``change-unmuted`` (name); ``change-resolution`` (before after), ``change-resolution-set``
    (after); ``change-target-size`` (size_bytes); ``change-bitrate`` (megabits);
    ``change-quality``; ``change-project-title`` (name); ``change-look-added``, ``-removed``,
    ``-changed`` (name), ``change-look-set`` (name value); ``change-length`` (before_s after_s);
    ``change-other``; ``change-more`` (count).

    What stands under ``kind`` is a key too (`kind_key`): its word goes in instead, and that of
    `look_key` for ``name`` where there is one. A `name` may be "": the catalogue's
    "timeline-unnamed" goes in then.
    """

    key: str
    args: Args
    kind: TrackKind | Literal["project"] = "project"
    look_key: str = ""

    @property
    def kind_key(self) -> str:
        return f"kind-{'title' if self.kind == 'text' else self.kind}"


def difference(before: object, after: object, *, limit: int = MAX_CHANGES) -> tuple[Change, ...]:
    """What is different in `after`, the most telling first; empty when the drafts are equal.

    At most `limit` changes, then one ``change-more``. Drafts that differ only in what we can't
    read give one ``change-other``.
    """
    if digest(before) == digest(after):
        return ()
    changes = list(_changes(Draft.read(before), Draft.read(after)))
    if not changes:
        return (Change("change-other", {}),)
    if len(changes) > limit:
        rest = len(changes) - limit
        changes = [*changes[:limit], Change("change-more", {"count": rest})]
    return tuple(changes)


def _changes(old: Draft, new: Draft) -> Iterator[Change]:
    pairs, removed, added = _match(old, new)
    yield from map(_added, added)
    yield from map(_removed, removed)
    replaced = any(_is_replaced(was, now) for was, now in pairs)
    length_changed = (
        bool(pairs) and not replaced and abs(old.duration_ms - new.duration_ms) >= _LEAST_MS
    )
    for was, now in pairs:
        yield from _track_changes(was, now, length_told=length_changed)
    looks = list(_look_changes(old, new)) if old.tracks else []
    yield from looks
    if length_changed:
        key = "change-trimmed" if new.duration_ms < old.duration_ms else "change-lengthened"
        if any(change.look_key in _LENGTH_LOOKS for change in looks):
            key = "change-length"
        yield Change(key, {"before_s": old.duration_ms / 1000, "after_s": new.duration_ms / 1000})
    yield from _wish_changes(old, new)
    if old.tracks:
        yield from _project_changes(old, new)


def _added(track: Track) -> Change:
    if track.kind == "text":
        return Change("change-title-added", {"name": track.name, **_span(track)}, "text")
    return _of_track("change-track-added", track, name=track.name, **_span(track))


def _removed(track: Track) -> Change:
    key = "change-title-removed" if track.kind == "text" else "change-track-removed"
    return _of_track(key, track, name=track.name)


def _is_replaced(was: Track, now: Track) -> bool:
    """Another file is on the video track: nothing of the one before was edited."""
    return now.kind == "video" and bool(was.name and now.name) and was.name != now.name


def _track_changes(was: Track, now: Track, *, length_told: bool) -> Iterator[Change]:
    if _is_replaced(was, now):
        yield _of_track("change-track-replaced", now, name=now.name, **_span(now))
        if now.muted:
            yield _of_track("change-muted", now, name=now.name)
        return
    if was.name != now.name:
        key = "change-title-text" if now.kind == "text" else "change-track-renamed"
        yield _of_track(key, now, before=was.name, after=now.name)
    if was.muted != now.muted:
        yield _of_track("change-muted" if now.muted else "change-unmuted", now, name=now.name)
    else:
        before, after = (100 if t.volume_percent is None else t.volume_percent for t in (was, now))
        if before != after:
            yield _of_track("change-volume", now, name=now.name, before=before, after=after)
    yield from _segment_changes(was, now, length_told=length_told)


def _segment_changes(was: Track, now: Track, *, length_told: bool) -> Iterator[Change]:
    more = len(now.segments) - len(was.segments)
    if more:
        key = "change-segments-added" if more > 0 else "change-segments-removed"
        yield _of_track(key, now, name=now.name, count=abs(more))
    elif was.start_ms != now.start_ms or (was.end_ms != now.end_ms and not length_told):
        yield _of_track("change-track-moved", now, name=now.name, **_span(now))
    elif not length_told and [(s.start_ms, s.end_ms) for s in was.segments] != [
        (s.start_ms, s.end_ms) for s in now.segments
    ]:
        yield _of_track("change-track-changed", now, name=now.name)


def _look_changes(old: Draft, new: Draft) -> Iterator[Change]:
    was, now = ({(look.name, look.is_known): look for look in d.looks} for d in (old, new))
    for key, look in now.items():
        before = was.get(key)
        if before is not None and before.values == look.values:
            continue
        if look.value:
            yield _of_look("change-look-set", look, value=look.value)
        else:
            yield _of_look("change-look-added" if before is None else "change-look-changed", look)
    for key, look in was.items():
        if key not in now:
            yield _of_look("change-look-removed", look)


def _of_look(key: str, look: Look, **args: str) -> Change:
    return Change(key, {"name": look.name, **args}, look_key=look_key(look))


def _wish_changes(old: Draft, new: Draft) -> Iterator[Change]:
    was, now = old.wishes, new.wishes
    if now.max_bytes and now.max_bytes != was.max_bytes:
        yield Change("change-target-size", {"size_bytes": now.max_bytes})
    if now.video_bps and now.video_bps != was.video_bps:
        yield Change("change-bitrate", {"megabits": round(now.video_bps / 1_000_000, 2)})
    if now.max_height and now.max_height != was.max_height:
        yield Change("change-resolution-set", {"after": f"{now.max_height}p"})
    if now.quality != was.quality and now.quality in ("transparent", "smaller"):
        yield Change("change-quality", {})


def _project_changes(old: Draft, new: Draft) -> Iterator[Change]:
    if old.frame_px != new.frame_px and old.frame_px and new.frame_px:
        before, after = ("{}×{}".format(*frame) for frame in (old.frame_px, new.frame_px))
        yield Change("change-resolution", {"before": before, "after": after})
    if new.title and old.title != new.title:
        yield Change("change-project-title", {"name": new.title})


_RULES: Final[tuple[Callable[[Track, Track], bool], ...]] = (
    lambda was, now: bool(was.id) and was.id == now.id,
    lambda was, now: was.name == now.name and was.segments == now.segments,
    lambda was, now: was.name == now.name,
    # Two ids that differ are two tracks; without ids the order is all there is.
    lambda was, now: not (was.id and now.id),
)


def _match(old: Draft, new: Draft) -> tuple[list[tuple[Track, Track]], list[Track], list[Track]]:
    """Pair the tracks of a kind by id, name and place; the rest was removed, or is new."""
    was = [track for track in old.tracks if track.segments]
    now = [track for track in new.tracks if track.segments]
    pairs: list[tuple[Track, Track]] = []
    for rule in _RULES:
        left = []
        for track in now:
            partner = next((w for w in was if w.kind == track.kind and rule(w, track)), None)
            if partner is None:
                left.append(track)
            else:
                was.remove(partner)
                pairs.append((partner, track))
        now = left
    return pairs, was, now


def _of_track(key: str, track: Track, **args: str | int | float) -> Change:
    change = Change(key, args, track.kind)
    named = key.startswith("change-track-")
    return replace(change, args={"kind": change.kind_key, **args}) if named else change


def _span(track: Track) -> dict[str, int | float]:
    return {"start_s": seconds(track.start_ms / 1000), "end_s": seconds(track.end_ms / 1000)}
