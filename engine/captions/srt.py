"""Caption lines as a SubRip file, and as a script for the filter that draws them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caption:
    """Text from `start_s` to `end_s` of the result."""

    text: str
    start_s: float
    end_s: float
    place: str = "bottom"


def srt(captions: Sequence[Caption]) -> str:
    """Numbered blocks, as every player reads them; empty without captions."""
    return "\n".join(
        f"{number}\n{_clock(one.start_s, ',')} --> {_clock(one.end_s, ',')}\n{_plain(one.text)}\n"
        for number, one in enumerate(captions, start=1)
    )


def _clock(seconds: float, point: str) -> str:
    whole_ms = round(max(0.0, seconds) * 1000)
    minutes, ms = divmod(whole_ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{ms // 1000:02d}{point}{ms % 1000:03d}"


def _plain(text: str) -> str:
    """One line: an empty one, or an arrow, would end the block."""
    return re.sub(r"\s+", " ", text).replace("-->", "→").strip()


_HEAD = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, BorderStyle, \
Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Caption,{font},{size},&H00FFFFFF,&H28000000,&H80000000,1,{outline},0,2,{side},{side},{down},1

[Events]
Format: Layer, Start, End, Style, Text
"""
_ALIGNED = {"top": 8, "center": 5}


def script(captions: Sequence[Caption], font: str, width: int, height: int) -> str:
    """For libass: `width` and `height` are those of the picture. No text is read as a command."""
    size = max(16, min(width, height) // 11)  # of a line with its gaps; signs are two thirds of it
    head = _HEAD.format(
        width=width, height=height, font=font, size=size, outline=max(1, size // 14),
        side=width // 16, down=max(8, height // 18),
    )  # fmt: skip
    return head + "".join(_event(one) for one in captions)


def _event(caption: Caption) -> str:
    start, end = (_hundredths(at_s) for at_s in (caption.start_s, caption.end_s))
    row = caption.place.partition("-")[0]
    aligned = f"{{\\an{_ALIGNED[row]}}}" if row in _ALIGNED else ""
    return f"Dialogue: 0,{start},{end},Caption,{aligned}{_harmless(_plain(caption.text))}\n"


def _hundredths(seconds: float) -> str:
    whole = round(max(0.0, seconds) * 100)
    minutes, rest = divmod(whole, 6_000)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest // 100:02d}.{rest % 100:02d}"


def _harmless(text: str) -> str:
    """Braces would begin a command, and a backslash be one: each is shown as it is."""
    text = text.replace("\\", "\\\u2060")
    return text.replace("{", "\\{").replace("}", "\\}")
