"""What is to be done to pictures and sound before a timeline is encoded. Values, checked when made.

Everything is a number or a word of a fixed list; what people wrote is text for a file that the
drawing filter reads, and never a part of a filter.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from engine.captions.srt import Caption

LOOKS: dict[str, tuple[float, float]] = {
    "rotate": (90, 270), "flip-h": (0, 0), "flip-v": (0, 0), "brightness": (-0.5, 0.5),
    "contrast": (0, 2), "saturation": (0, 3), "gray": (0, 0), "sepia": (0, 0), "blur": (1, 50),
    "zoom": (1, 8), "denoise": (0, 0), "stabilise": (0, 0), "fade-in": (0.05, 60),
    "fade-out": (0.05, 60), "volume": (0.01, 20), "noise": (0, 0), "normalize": (0, 0),
    "fade-in-sound": (0.05, 60), "fade-out-sound": (0.05, 60),
}  # fmt: skip
"""What a part can have, and the least and the most of it."""
SHAPES = ("9:16", "16:9", "1:1", "4:5", "5:4", "4:3", "3:4", "2:3", "3:2", "21:9", "2:1", "1:2")
PLACES = (
    "top", "bottom", "center", "top-left", "top-right", "bottom-left", "bottom-right",
    "top-center", "bottom-center",
)  # fmt: skip
SPEEDS = (0.05, 100.0)
MAX_REVERSED_S = 60.0
MAX_TEXT_CHARS = 300

Look = tuple[str, float]


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


@dataclass(frozen=True, slots=True)
class Layer:
    """Another file on the picture (`kind` logo, pip, stack-h, stack-v) or under the sound (music,
    sound: instead of it). `amount` is a volume. `path` is relative to the data directory."""

    kind: str
    path: str
    start_s: float
    end_s: float
    place: str = ""
    amount: float = 1.0


@dataclass(frozen=True, slots=True)
class Whole:
    """What concerns the whole timeline."""

    shape: str = ""
    fitting: str = "blur"
    fps: float = 0.0
    crossfade_s: float = 0.0
    unbar: bool = False
    silence: bool = False
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
        whole["words"] = tuple(Words(**one) for one in whole["words"])
        whole["layers"] = tuple(Layer(**one) for one in whole["layers"])
        whole["captions"] = tuple(Caption(**one) for one in whole.get("captions", ()))
        return cls(parts, Whole(**whole))
