"""What is to be done to pictures and sound before a timeline is encoded. Values, checked when made.

Everything is a number or a word of a fixed list; what people wrote is text for a file that the
drawing filter reads, and never a part of a filter.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.captions.srt import Caption

LOOKS: dict[str, tuple[float, float]] = {
    "rotate": (90, 270), "flip-h": (0, 0), "flip-v": (0, 0), "brightness": (-0.5, 0.5),
    "contrast": (0, 2), "saturation": (0, 3), "warmth": (-0.5, 0.5), "gray": (0, 0),
    "sepia": (0, 0), "blur": (1, 50), "zoom": (1, 8), "denoise": (0, 0), "stabilise": (0, 0),
    "fade-in": (0.05, 60),
    "fade-out": (0.05, 60), "volume": (0.01, 20), "noise": (0, 0), "normalize": (-40, 0),
    "fade-in-sound": (0.05, 60), "fade-out-sound": (0.05, 60), "pixelate": (0, 0),
    "tilt": (-360, 360), "mono": (0, 0),
}  # fmt: skip
"""What a part can have, and the least and the most of it."""
SHAPES = ("9:16", "16:9", "1:1", "4:5", "5:4", "4:3", "3:4", "2:3", "3:2", "21:9", "2:1", "1:2")
PLACES = (
    "top", "bottom", "center", "top-left", "top-right", "bottom-left", "bottom-right",
    "top-center", "bottom-center", "center-left", "center-right",
)  # fmt: skip
_THIRD = 0.36
REGIONS = {
    "top-left": (0, 0, _THIRD, _THIRD), "top-right": (1 - _THIRD, 0, _THIRD, _THIRD),
    "bottom-left": (0, 1 - _THIRD, _THIRD, _THIRD), "center": (0.25, 0.25, 0.5, 0.5),
    "bottom-right": (1 - _THIRD, 1 - _THIRD, _THIRD, _THIRD), "top-half": (0, 0, 1, 0.5),
    "bottom-half": (0, 0.5, 1, 0.5), "left-half": (0, 0, 0.5, 1), "right-half": (0.5, 0, 0.5, 1),
}  # fmt: skip
"""Parts of the picture by name: left, top, width and height as shares of it."""
COLOURS = (
    "white", "black", "red", "green", "blue", "yellow", "orange", "pink", "purple", "gray", "gold",
    "cyan",
)  # fmt: skip
SPEEDS = (0.05, 100.0)
MAX_REVERSED_S = 60.0
MAX_TEXT_CHARS = 300
MAX_PIECES, SHORTEST_PIECE_S = 60, 0.2
"""Of a result in parts."""

Look = tuple[str, float]


def region_box(region: str) -> tuple[float, float, float, float] | None:
    """Left, top, width and height, as shares, of a named region or of "x,y,width,height" in
    percent; None for what is neither or lies outside."""
    if region in REGIONS:
        return REGIONS[region]
    numbers = region.split(",")
    if len(numbers) != 4 or not all(re.fullmatch(r"\d{1,3}(?:\.\d{1,2})?", one) for one in numbers):
        return None
    left, top, width, height = (float(one) / 100 for one in numbers)
    inside = left + width <= 1.0001 and top + height <= 1.0001
    return (left, top, width, height) if inside and width >= 0.01 and height >= 0.01 else None


def is_look(name: str, amount: float) -> bool:
    """Whether a part can have this look: its name, perhaps with "@" and a region, and amount."""
    kind, _, region = name.partition("@")
    least, most = LOOKS.get(kind, (1.0, 0.0))
    placed = not region or (kind in ("blur", "pixelate", "zoom") and region_of(kind, region))
    return least <= amount <= most and bool(placed)


def region_of(kind: str, region: str) -> tuple[float, float, float, float] | None:
    """As `region_box`; a zoom also goes towards a side."""
    return region_box(f"{region}-half" if kind == "zoom" and "-" not in region else region)


@dataclass(frozen=True, slots=True)
class Changes:
    """How one part differs from its piece of the file. `hold_s` shows its first picture so long."""

    speed: float = 1.0
    backwards: bool = False
    hold_s: float = 0.0
    looks: tuple[Look, ...] = ()

    def __bool__(self) -> bool:
        return self != Changes()


@dataclass(frozen=True, slots=True)
class Words:
    """Text on the picture from `start_s` to `end_s` of the result."""

    text: str
    start_s: float
    end_s: float
    place: str = "center"
    meme: bool = False
    colour: str = "white"
    size: float = 1.0
    """Of the usual size."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Another file on the picture (`kind` logo, pip, stack-h, stack-v) or under the sound (music,
    sound: instead of it). `amount` is a volume, `opacity` is 0 to 1. `path` is relative to the
    data directory."""

    kind: str
    path: str
    start_s: float
    end_s: float
    place: str = ""
    amount: float = 1.0
    opacity: float = 1.0
    size: float = 1.0
    """Of a picture's usual size."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What concerns the whole timeline."""

    shape: str = ""
    fitting: str = "blur"
    fps: float = 0.0
    crossfade_s: float = 0.0
    unbar: bool = False
    silence: bool = False
    sides: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """What is cut off at the top, right, bottom and left, as shares of the picture."""
    words: tuple[Words, ...] = ()
    layers: tuple[Layer, ...] = ()
    captions: tuple[Caption, ...] = ()

    def __bool__(self) -> bool:
        return self != Whole()


@dataclass(frozen=True, slots=True)
class Effects:
    """Changes of each part, in their order, and of the whole."""

    parts: tuple[Changes, ...] = ()
    whole: Whole = field(default_factory=Whole)

    def __bool__(self) -> bool:
        return any(self.parts) or bool(self.whole)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Effects:
        parts = tuple(
            Changes(**{**part, "looks": tuple((name, amount) for name, amount in part["looks"])})
            for part in stored["parts"]
        )
        whole = dict(stored["whole"])
        whole["sides"] = tuple(whole.get("sides", (0.0, 0.0, 0.0, 0.0)))
        whole["words"] = tuple(Words(**one) for one in whole["words"])
        whole["layers"] = tuple(Layer(**one) for one in whole["layers"])
        whole["captions"] = tuple(Caption(**one) for one in whole.get("captions", ()))
        return cls(parts, Whole(**whole))
