"""Everything the agent can be asked to do, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Quality = Literal["normal", "transparent", "smaller"]


@dataclass(frozen=True)
class Compress:
    """How small, or how good. Without a number: visibly smaller at good quality."""

    max_bytes: int | None = None
    ratio: float | None = None
    """Of the size of what is on the timeline, as it was uploaded."""
    video_bps: int | None = None
    quality: Quality = "smaller"
    further: bool = False
    """ "Even smaller": than what was asked for before."""
    platform: str | None = None
    """The place whose limit `max_bytes` is, when the user named that place and no size."""
    less_bytes: int | None = None
    """So much smaller than what is on the timeline."""
    bytes_a_minute: int | None = None
    sound_bps: int | None = None
    """The bitrate of the sound."""
    keep_frame: bool = False
    """ "Without changing the resolution": neither the frame nor its rate may be lowered."""
    mp4: bool = False
    """An MP4 was asked for by name, which means more where it is a GIF or a sound."""


@dataclass(frozen=True)
class Resize:
    """The frame's short side, at most; never more than the source has."""

    height_px: int
    asked: str
    """In the user's words, "4k": what is above 1080p is answered with 1080p."""
    share: float | None = None
    """Of the frame as it is now, instead of `height_px`: "half the resolution"."""
    width_px: int | None = None
    """Instead of `height_px`: "320 px wide"."""


@dataclass(frozen=True)
class Span:
    """A part of the timeline. Negative seconds count from its end; no `end_s` means to the end."""

    start_s: float
    end_s: float | None
    is_share: bool = False
    """Both are shares of the whole, 0 to 1: "the second half"."""
    centred: bool = False
    """ "The middle 4 seconds": 0 to 4 as far from the start as from the end."""


@dataclass(frozen=True)
class Trim:
    """Parts of the timeline, kept or taken away."""

    keep: bool
    """True keeps the spans and drops the rest, False drops the spans."""
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Mute:
    """Sound off or on again, everywhere or in some parts."""

    on: bool
    spans: tuple[Span, ...] = ()
    """Empty: everywhere."""


@dataclass(frozen=True)
class Join:
    """All videos of the session, one after another."""


@dataclass(frozen=True)
class Undo:
    """Back to the draft before the last edit."""

    steps: int = 1


@dataclass(frozen=True)
class Redo:
    """What was undone last, again."""


@dataclass(frozen=True)
class Reset:
    """The files on the timeline as they were uploaded."""


@dataclass(frozen=True)
class Export:
    """Nothing to change: the result is wanted."""


@dataclass(frozen=True)
class Effect:
    """Any other change, by its name in `engine.agent.effects`."""

    name: str
    amount: float | None = None
    """In the unit of that effect: a factor, seconds, degrees, frames a second, bytes."""
    spans: tuple[Span, ...] = ()
    """Empty: everywhere."""
    text: str = ""
    """What is to be shown, as it was written."""
    place: str = ""
    """A corner or an edge of the picture, a shape ("9:16"), a kind of file."""
    how: str = ""


Edit = Compress | Resize | Trim | Mute | Join | Undo | Redo | Reset | Export | Effect


@dataclass(frozen=True)
class NamedFile:
    """The file that a request names: by place in the order of upload, or by name."""

    index: int | None = None
    """0 is the first; -1 the last."""
    following: bool = False
    """The one after the file that is on the timeline."""
    words: str = ""
    """The whole request in lower case; the file whose name occurs in it is meant."""
    each: bool = False
    """All of them, one after the other: this one, or the first, and then the next ones."""


@dataclass(frozen=True)
class Request:
    """A request, as far as it was understood."""

    edits: tuple[Edit, ...]
    which: NamedFile
    language: str
    unsupported: tuple[str, ...] = ()
    """Things that were asked for and can't be done here, as keys of `engine.agent.replies`."""
    unread: tuple[str, ...] = ()
    """Clauses that were not understood, in the person's words."""
    topics: tuple[str, ...] = ()
    """What is asked instead of wanted, as keys of `engine.agent.answers`."""
    kept: tuple[str, ...] = ()
    """What is not to be done, in the person's words: "don't mute it"."""
    unit: str = ""
    """A number whose unit nobody knows: what is to be asked about."""
    near: tuple[Edit, ...] = ()
    """What `unread` probably means, all of it: asked back, and done only where somebody agrees."""
