"""What the result is again, once something is asked for that its kind can't have. Pure.

"Take a screenshot" and then "make it louder": nobody wants that picture a second time.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine import draft as drafts
from engine.agent.edits import Compress, Edit, Effect, Mute, Resize, Trim
from engine.draft import Draft
from engine.resources.source import Source

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


def with_fitting_kind(draft: Draft, edit: Edit, sources: Mapping[str, Source]) -> Draft:
    """The draft as it was, or to become what its files are again: a film, where it was to be a
    picture or a sound."""
    kind, own = drafts.wish(draft, "kind"), _own(draft, sources)
    if not isinstance(kind, str) or kind == own or not _is_lost_on(kind, edit):
        return draft
    return drafts.with_wishes(draft, kind=own, kind_at_ms=None)


def _own(draft: Draft, sources: Mapping[str, Source]) -> str | None:
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
