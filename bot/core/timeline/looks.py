"""The effects of a draft: black and white, blurred, twice as fast. Read without trusting it.

The local engine's have names and amounts of its own (`engine.draft`), and the catalogues have words
for them. The service documents none: what it calls effects, filters, transitions or animations is
told under the names that it gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

KNOWN: Final = frozenset(
    ("backwards", "blur", "brightness", "contrast", "crop", "crossfade", "denoise",
     "fade-in", "fade-out", "flip", "format", "fps", "freeze", "gray", "mono", "noise",
     "normalize", "pixelate", "rotate", "saturation", "sepia", "shape", "silence", "speed", "split",
     "stabilise", "unbar", "volume", "warmth", "zoom")
)  # fmt: skip
"""What the catalogues have a word for, as "look-…"."""
MAX_LOOKS: Final = 40
_ALIASES: Final = {
    "flip-h": "flip", "flip-v": "flip", "tilt": "rotate", "fade-in-sound": "fade-in",
    "fade-out-sound": "fade-out",
}  # fmt: skip
_PARTS: Final = {"speed": "speed", "backwards": "backwards", "hold_ms": "freeze"}
_WHOLE: Final = {
    "shape": "shape", "fps": "fps", "crossfade_ms": "crossfade", "unbar": "unbar",
    "silence": "silence", "sides": "crop", "kind": "format", "split": "split",
}  # fmt: skip
_LISTS: Final = (
    "effects", "effect", "filters", "filter", "transitions", "transition", "animations",
    "animation",
)  # fmt: skip
_NAMES: Final = ("name", "title", "label", "effect", "type", "id")
_USUAL: Final[Mapping[str, object]] = {"speed": 1, "backwards": False, "hold_ms": 0}
_PERCENT: Final = ("contrast", "saturation", "volume")
_TIMES: Final = ("speed", "zoom")
_PLAIN: Final = ("shape", "fps", "format")
_MAX_CHARS: Final = 80
_FILE_TYPES: Final = {"sheet": "png", "sticker": "webm", "round": "mp4"}


def file_type(kind: str) -> str:
    """The ending of what is wished for as this kind."""
    return _FILE_TYPES.get(kind, kind)


@dataclass(frozen=True, slots=True)
class Look:
    """One effect: one that the catalogues know (`is_known`), or what the service calls its own.

    `values` are its amounts wherever it is, each once, as text.
    """

    name: str
    is_known: bool
    values: frozenset[str] = frozenset()

    @property
    def value(self) -> str:
        """Its amount as people write it; "" where there are several, or where it says nothing."""
        if len(self.values) != 1:
            return ""
        (raw,) = self.values
        if self.name in _PLAIN:
            return file_type(raw).upper() if self.name == "format" else raw
        try:
            amount = float(raw)
        except ValueError:
            return ""
        if self.name in _PERCENT:
            return f"{round(amount * 100)}%"
        if self.name == "rotate":
            return f"{amount:g}°"
        return f"{amount:g}×" if self.name in _TIMES else ""


def looks_of(meta: Mapping[str, Any], places: Iterable[Mapping[str, Any]]) -> tuple[Look, ...]:
    """Those of an older draft, from its own metadata and from the `places` where its segments and
    tracks have theirs; in the order in which they stand there."""
    found: dict[tuple[str, bool], set[str]] = {}
    for name, is_known, value in _found(meta, places):
        if (name, is_known) in found or len(found) < MAX_LOOKS:
            found.setdefault((name, is_known), set()).add(value)
    return tuple(Look(name, known, frozenset(values)) for (name, known), values in found.items())


def _found(
    meta: Mapping[str, Any], places: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, bool, str]]:
    for place in places:
        yield from _named(place, _PARTS)
        yield from _engine_looks(place.get("looks"))
        yield from _own(place)
    yield from _named(meta, _WHOLE)
    yield from _own(meta)


def _named(place: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[tuple[str, bool, str]]:
    for key, name in names.items():
        value = place.get(key)
        if value and value != _USUAL.get(key):
            yield name, True, _text(value)


def _engine_looks(raw: object) -> Iterator[tuple[str, bool, str]]:
    for pair in raw if isinstance(raw, list) else ():
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str):
            name = pair[0].partition("@")[0]
            name = _ALIASES.get(name, name)[:_MAX_CHARS]
            yield name, name in KNOWN, _text(pair[1])


def _text(value: object) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{value:g}" if is_number else str(value)[:_MAX_CHARS]


def _own(place: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    for key in _LISTS:
        raw = place.get(key)
        for one in raw if isinstance(raw, list) else (raw,):
            name = one if isinstance(one, str) else _name(one)
            if flat := " ".join(name[: 4 * _MAX_CHARS].split())[:_MAX_CHARS]:
                yield flat, False, "" if isinstance(one, str) else repr(one)[: 4 * _MAX_CHARS]


def _name(raw: object) -> str:
    named = raw if isinstance(raw, Mapping) else {}
    values = (named.get(key) for key in _NAMES)
    return next((value for value in values if isinstance(value, str) and value.strip()), "")


def look_key(look: Look) -> str:
    """The key of its word in the catalogues; "" for what only the service has a name for."""
    return f"look-{look.name}" if look.is_known else ""
