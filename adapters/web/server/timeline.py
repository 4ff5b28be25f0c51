"""The lines of a timeline drawn as bars, above the same words. Pure.

The core says a track as a line of text, "1. Video: trip.mp4 (0-12.5s)" in any language; what stands
in its brackets (the catalogues' timeline-span, "0–12,5 s") is all that is read here. A text without
such lines has no drawing.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

_LINE: Final = re.compile(
    r"^[ \t]*\d{1,3}\\?\. (?P<name>.{0,500})[(（](?P<start>\d{1,6}(?:[.,٫]\d)?)[-–~〜]"
    r"(?P<end>\d{1,6}(?:[.,٫]\d)?)[^\d,()（）、，،]{1,8}(?=[)）,、，،])",
    re.M,
)
_MARKS: Final = re.compile("[\u2066-\u2069]")
"""Round names and figures between words from right to left."""
_ROW_PX: Final = 22
_BAR_PX: Final = 16


def timeline_svg(text: str) -> str:
    """For who can see it; the words under it are for everybody. "" where there is no timeline."""
    tracks = [
        (found["name"].strip(), _seconds(found["start"]), _seconds(found["end"]))
        for found in _LINE.finditer(_MARKS.sub("", text))
    ]
    total_s = max((end for _, _, end in tracks), default=0.0)
    if not total_s:
        return ""
    bars = "".join(
        _bar(row, name, 100 * start / total_s, 100 * (end - start) / total_s)
        for row, (name, start, end) in enumerate(tracks)
    )
    height = len(tracks) * _ROW_PX
    ends = f'<text x="0" y="{height + 13}">0:00</text>'
    ends += f'<text x="100%" y="{height + 13}" text-anchor="end">{_clock(total_s)}</text>'
    about = f'class="timeline" width="100%" height="{height + 18}" aria-hidden="true"'
    about += f' data-seconds="{total_s:g}"'
    return f"<svg {about}>{bars}{ends}</svg>"


def _seconds(written: str) -> float:
    return float(re.sub("[,٫]", ".", written))


def _bar(row: int, name: str, start_percent: float, width_percent: float) -> str:
    where = f'x="{start_percent:.2f}%" width="{max(width_percent, 0.5):.2f}%"'
    about = f'y="{row * _ROW_PX}" height="{_BAR_PX}" rx="4"'
    return f"<rect {where} {about}><title>{escape(name)}</title></rect>"


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
