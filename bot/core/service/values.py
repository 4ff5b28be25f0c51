"""The nouns of the service's port. Durations in seconds, sizes in bytes; None is "not told"."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Literal

HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")
"""Printable ASCII, not empty, no space at either end."""

AccountKind = Literal["configured", "anonymous", "linked"]
"""The bot's own with the operator's token, the bot's own that was minted, or a person's."""
Work = Literal["read", "write", "upload", "ask", "render", "fetch"]
"""What is done on an account, as its scopes and its credits are asked for."""

Capability = Literal["generate", "cloud", "fit", "gif", "mp3", "transcribe"]
"""What not every server behind the port can do. `generate`: make music, titles and effects;
`cloud`: work elsewhere than on the machine that the bot runs on; `fit`: render a draft to the size
that its metadata name; `gif`, `mp3`: make results of that format; `transcribe`: tell
what is said in a sound. From `fit` on, a server has to say it itself."""

LinkReach = Literal["everybody", "here", "nobody"]
"""Who gets a file from a link: `here` is this machine and the network it is in."""

RenderState = Literal["pending", "processing", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """For which product something is asked, as its skill's file names it.

    Raises ValueError for what can't be a header's value: an export without them answers 402.
    """

    source: str
    version: str
    platform: str

    def __post_init__(self) -> None:
        if not all(map(HEADER_VALUE.fullmatch, (self.source, self.version, self.platform))):
            raise ValueError("attribution must be printable ASCII and not empty")


@dataclass(frozen=True, slots=True)
class Account:
    """An account at the service, as it is stored. The token is in no repr.

    `service` is the API's origin: the local engine's tokens and the real service's never mix.
    `token` is empty while an anonymous account is not minted yet, and in the store for a
    configured one, whose token stays in the settings.
    """

    id: int | None
    service: str
    kind: AccountKind
    owner: str | None = None
    client_id: str | None = None
    token: str = field(default="", repr=False)
    user_id: str | None = None
    expires_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class ProjectKey:
    """What is stored of a project, so that any process can open it again.

    `session_id` is the service's. `account_id` is the row of the account that made it.
    """

    account_id: int
    session_id: str
    task_id: str | None = None
    user_id: str | None = None


@dataclass(frozen=True, slots=True)
class AccountInfo:
    """Who pays. `holder` is the person whose own account it is; None for the bot's.

    `registration_url` makes an anonymous account somebody's own, and opens all its projects to
    whoever follows it: it is for nobody else's eyes.
    """

    kind: AccountKind
    holder: str | None = None
    registration_url: str | None = field(default=None, repr=False)


RawDraft = dict[str, Any] | str
"""A timeline as the service writes it: an object, or in its newer form a text."""


@dataclass(frozen=True, slots=True)
class ProjectState:
    """A project as it is now. `draft` is the service's own, untouched, as a render takes it.

    `files` counts the list of its videos, where pictures and sound may not stand; `names` are those
    of all files that it shows anywhere, as often as they stand there.
    """

    draft: RawDraft | None = None
    files: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credits:
    """`frozen` is reserved for running work."""

    available: float | None = None
    frozen: float | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be uploaded, open at its beginning. `size_bytes` is None where nobody knows it."""

    filename: str
    mime_type: str
    chunks: AsyncIterator[bytes]
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """What the service found out about a file. `kind` is video, image or audio; `has_sound` is
    told by some servers only."""

    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    kind: str | None = None
    has_sound: bool | None = None


PictureKind = Literal["poster", "comparison", "before", "after", "plot"]


@dataclass(frozen=True, slots=True)
class RenderPicture:
    """A picture of a finished render: one moment of it, the same moment before and after (in one
    picture, and each side alone), or its bitrate over time. `url` is for this bot, like the
    result's."""

    kind: PictureKind
    url: str = field(repr=False)


RenderNote = Literal[
    "already_small",
    "as_good_as_source",
    "bitrate_above_source",
    "capped_1080p",
    "fps_capped",
    "fps_lowered",
    "frame_lowered",
    "no_gain",
    "other_sounds_left_out",
    "smaller_frame_advised",
    "sound_lowered",
    "sound_to_stereo",
    "sound_unreadable",
    "source_breaks_off",
    "subtitles_left_out",
]
"""What a server says of its render beside the facts: what was left out, lowered, or not done."""

RenderFault = Literal[
    "no_sound",
    "one_scene",
    "target_too_small",
    "too_many_cuts",
    "too_many_pieces",
]
"""Why a render can't be made, however often: a wish that the film does not allow."""


@dataclass(frozen=True, slots=True)
class RenderStatus:
    """How a render stands. `url` comes with completed, and is for this bot until it is delivered.

    `progress` is 0 to 100. `unknown_word` is what the status said where nobody has documented it;
    it then reads as processing. `vmaf` is how near to its source it looks, 0 to 100.
    `notes` are those that we know. `reason` is why it failed, in the service's words: to be
    compared, never shown; `fault` is what we know of it, `smallest_bytes` goes with it.
    """

    state: RenderState
    progress: float | None = None
    url: str | None = field(default=None, repr=False)
    size_bytes: int | None = None
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    pictures: tuple[RenderPicture, ...] = ()
    vmaf: float | None = None
    notes: tuple[RenderNote, ...] = ()
    unknown_word: str = ""
    reason: str = field(default="", repr=False)
    fault: RenderFault | None = None
    smallest_bytes: int | None = None

    @property
    def understood(self) -> bool:
        return not self.unknown_word
