"""The timeline in words: what a draft holds (`changes` says what an edit did to it).

It is data; the sentences are in the catalogues (`Line.text`). `render` is for where no catalogue
is at hand, and gives the documented form:

    Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) …
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.text_key import TextKey
from bot.core.timeline.difference import Change, difference
from bot.core.timeline.draft import Draft, Segment, Track, TrackKind, digest, is_exportable, seconds

__all__ = [
    "Change",
    "Draft",
    "Labels",
    "Line",
    "Segment",
    "Timeline",
    "Track",
    "difference",
    "digest",
    "is_exportable",
    "render",
    "seconds",
    "summary",
]

MAX_LINES: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One track. `name` may be empty; `volume_percent` is None where it is unknown or 100."""

    kind: TrackKind
    name: str
    start_s: float
    end_s: float
    volume_percent: int | None = None

    @property
    def span(self) -> str:
        return f"{seconds(self.start_s)}-{seconds(self.end_s)}s"

    def text(self, number: int) -> TextKey:
        """The catalogue's line; `name` is "" where the catalogue's "timeline-unnamed" goes in."""
        args: dict[str, str | int | float] = {
            "number": number,
            "name": self.name,
            "span": self.span,
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


@dataclass(frozen=True, slots=True)
class Labels:
    """The words around a timeline. `head` and `more` hold ``{count}``."""

    head: str = "Timeline ({count} tracks):"
    head_one: str = "Timeline (1 track):"
    video: str = "Video"
    audio: str = "BGM"
    text: str = "Title"
    other: str = "Track"
    more: str = "and {count} more"
    empty: str = "The timeline is empty."

    def of(self, kind: TrackKind) -> str:
        return {"video": self.video, "audio": self.audio, "text": self.text}.get(kind, self.other)


def summary(raw: object, *, limit: int = MAX_LINES) -> Timeline:
    """What a draft's timeline shows; tracks without segments are empty rows and left out."""
    draft = Draft.read(raw)
    filled = [track for track in draft.tracks if track.segments]
    unread = max(0, draft.tracks_in_all - len(draft.tracks))
    lines = tuple(map(_line, filled[:limit]))
    return Timeline(lines, len(filled) - len(lines) + unread, draft.duration_ms / 1000)


def render(timeline: Timeline, labels: Labels | None = None, *, joint: str = " ") -> str:
    """The timeline as text; `joint` "\\n" gives one line a track."""
    labels = labels or Labels()
    if not timeline.tracks:
        return labels.empty
    head = labels.head_one if timeline.tracks == 1 else labels.head
    parts = [head.replace("{count}", str(timeline.tracks))]
    parts += [f"{n}. {_render(line, labels)}" for n, line in enumerate(timeline.lines, 1)]
    if timeline.more:
        parts.append(labels.more.replace("{count}", str(timeline.more)))
    return joint.join(parts)


def _line(track: Track) -> Line:
    volume = None if track.volume_percent == 100 else track.volume_percent
    shown = 0 if track.muted else volume
    return Line(track.kind, track.name, track.start_ms / 1000, track.end_ms / 1000, shown)


def _render(line: Line, labels: Labels) -> str:
    name = f'"{line.name}"' if line.kind == "text" and line.name else line.name
    volume = "" if line.volume_percent is None else f", {line.volume_percent}%"
    title = f"{labels.of(line.kind)}: {name}" if name else labels.of(line.kind)
    return f"{title} ({line.span}{volume})"
