"""The service's newer drafts: a timeline as an XML-like text, read without trusting it.

    <draft fps width height duration>
      <track id type>                    video, image, text, graphics, audio, voice, bgm and others
        <clip id in out>                 milliseconds of the composition; the media, or the text in
          …                              styled children, stand inside
        <transitions>

Read with expat, from the draft's own tag on: no document type, so no entities of its own, and
nothing outside is ever opened. What is not well-formed is repaired where that is simple, and read
up to where it can't be. Names are in small letters; everything is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeGuard
from xml.parsers import expat

MAX_CHARS: Final = 500_000
MAX_TRACKS: Final = 200
MAX_CLIPS: Final = 500
MAX_TEXT_CHARS: Final = 400
_SEARCHED_CHARS: Final = 2_000
_BEGIN: Final = re.compile(r"<draft(?=[\s>/])", re.IGNORECASE)
_BARE_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_UNQUOTED: Final = re.compile(r"""(?<=\s)([\w:-]{1,60})=([^\s"'<>=]{1,200})""")
_EFFECTS: Final = frozenset(("effect", "filter", "transition", "animation"))
Attributes = Mapping[str, str]


@dataclass(slots=True)
class Clip:
    """`inside` are the attributes of the elements in it; `text` is what it says."""

    attributes: Attributes
    inside: list[Attributes] = field(default_factory=list)
    text: str = ""


@dataclass(slots=True)
class TrackText:
    """`effects` are the attributes of the effects, filters, transitions and animations in it."""

    attributes: Attributes
    clips: list[Clip] = field(default_factory=list)
    effects: list[Attributes] = field(default_factory=list)


@dataclass(slots=True)
class DraftText:
    """`tracks_in_all` counts those too that were not kept."""

    attributes: Attributes = field(default_factory=dict)
    tracks: list[TrackText] = field(default_factory=list)
    tracks_in_all: int = 0


def is_draft_text(raw: object) -> TypeGuard[str]:
    return isinstance(raw, str) and _BEGIN.search(raw, 0, _SEARCHED_CHARS) is not None


def draft_text_in(raw: object) -> str | None:
    """The text of a newer draft: itself, or what an object holds under any name."""
    if is_draft_text(raw):
        return raw
    if isinstance(raw, Mapping) and not isinstance(raw.get("t"), list):
        return next((value for value in raw.values() if is_draft_text(value)), None)
    return None


def read_draft_text(text: str) -> DraftText:
    """Never raises; what can't be understood is left out."""
    found = _BEGIN.search(text, 0, _SEARCHED_CHARS)
    body = text[found.start() if found else 0 :][:MAX_CHARS]
    first = _Reader()
    if first.reads(body):
        return first.draft
    second = _Reader()
    if second.reads(_repaired(body)) or len(second.draft.tracks) >= len(first.draft.tracks):
        return second.draft
    return first.draft


def _repaired(text: str) -> str:
    """Mended are a bare & and attributes without quotes."""
    return _UNQUOTED.sub(r'\1="\2"', _BARE_AMPERSAND.sub("&amp;", text))


class _Reader:
    def __init__(self) -> None:
        self.draft = DraftText()
        self._track: TrackText | None = None
        self._clip: Clip | None = None
        self._is_over = False

    def reads(self, text: str) -> bool:
        """To the draft's end; False where something in it is not well-formed."""
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refused
        try:
            parser.Parse(text.encode("utf-8", "replace"), True)
        except (expat.ExpatError, _Refused):
            return self._is_over
        return True

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.lower()
        about = {name.lower(): value[:MAX_TEXT_CHARS] for name, value in attributes.items()}
        if tag == "draft" and not self.draft.attributes:
            self.draft.attributes = about
        elif tag == "track":
            self._begin_track(about)
        elif tag == "clip":
            self._begin_clip(about)
        elif self._track is not None and tag in _EFFECTS and about:
            if len(self._track.effects) < MAX_CLIPS:
                self._track.effects.append(about)
        elif self._clip is not None and len(self._clip.inside) < MAX_CLIPS:
            self._clip.inside.append(about)

    def _end(self, tag: str) -> None:
        tag = tag.lower()
        if tag in ("clip", "track", "draft"):
            self._clip = None
            self._track = self._track if tag == "clip" else None
            self._is_over = tag == "draft"

    def _data(self, data: str) -> None:
        if self._clip is not None and len(self._clip.text) < MAX_TEXT_CHARS:
            self._clip.text += data[:MAX_TEXT_CHARS]

    def _begin_track(self, attributes: Attributes) -> None:
        self.draft.tracks_in_all += 1
        self._track, self._clip = TrackText(attributes), None
        if len(self.draft.tracks) < MAX_TRACKS:
            self.draft.tracks.append(self._track)

    def _begin_clip(self, attributes: Attributes) -> None:
        self._clip = Clip(attributes)
        if self._track is not None and len(self._track.clips) < MAX_CLIPS:
            self._track.clips.append(self._clip)


class _Refused(Exception):
    pass


def _refused(*_: object) -> None:
    raise _Refused
