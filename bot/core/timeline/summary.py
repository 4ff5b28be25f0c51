"""The timeline as lines: what a draft holds (`difference` says what an edit did to it).

It is data; the sentences are in the catalogues (`Line.text`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.model import TextKey
from bot.core.timeline.draft import Draft, Track, TrackKind, seconds

MAX_LINES: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One track. `name` may be empty; `volume_percent` is None where it is unknown or 100."""

    kind: TrackKind
    name: str
    start_s: float
    end_s: float
    volume_percent: int | None = None

    def text(self, number: int) -> TextKey:
        """The catalogue's line; `name` is "" where the catalogue's "timeline-unnamed" goes in."""
        args: dict[str, str | int | float] = {
            "number": number,
            "name": self.name,
            "start_s": seconds(self.start_s),
            "end_s": seconds(self.end_s),
        }
        if self.kind == "audio" and self.volume_percent is not None:
            return TextKey("timeline-audio", {**args, "volume": self.volume_percent})
        keys = {"video": "video", "audio": "audio-plain", "text": "title"}
        return TextKey(f"timeline-{keys.get(self.kind, 'other')}", args)


@dataclass(frozen=True, slots=True)
class Timeline:
    """A draft's tracks: at most `MAX_LINES` lines, and how many `more` there are."""

    lines: tuple[Line, ...]
    more: int = 0
    duration_s: float = 0.0

    @property
    def tracks(self) -> int:
        return len(self.lines) + self.more


def summary(raw: object, *, limit: int = MAX_LINES) -> Timeline:
    """What a draft's timeline shows; tracks without segments are empty rows and left out."""
    draft = Draft.read(raw)
    filled = [track for track in draft.tracks if track.segments]
    unread = max(0, draft.tracks_in_all - len(draft.tracks))
    lines = tuple(map(_line, filled[:limit]))
    return Timeline(lines, len(filled) - len(lines) + unread, draft.duration_ms / 1000)


def _line(track: Track) -> Line:
    volume = None if track.volume_percent == 100 else track.volume_percent
    shown = 0 if track.muted else volume
    return Line(track.kind, track.name, track.start_ms / 1000, track.end_ms / 1000, shown)
