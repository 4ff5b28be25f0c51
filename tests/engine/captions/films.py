"""Films in which tones stand for words, and the engine's setting for who hears them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.engine.captions.tones import TONES
from tests.engine.video.helpers import ffmpeg

RECOGNISER = (sys.executable, str(Path(__file__).with_name("tones.py")))
SPOKEN = (("low", 0.5, 1.0), ("high", 1.0, 1.5), ("shrill", 2.5, 3.0), ("low", 3.0, 3.5))
"""Two lines: "low high" and, behind a pause, "shrill low"."""


def film(
    path: Path, spoken: Sequence[tuple[str, float, float]] = SPOKEN, lasts_s: float = 4.0
) -> Path:
    """A dark picture of 320x180 in which these words are said from one second to another."""
    said = "+".join(
        f"between(t,{start},{end})*sin(2*PI*{TONES[word]}*t)" for word, start, end in spoken
    )
    sound = f"aevalsrc=exprs='0.5*({said or '0'})':s=48000:d={lasts_s}"
    dark = f"color=c=0x101040:s=320x180:r=10:d={lasts_s}"
    ffmpeg(
        *("-f", "lavfi", "-i", dark, "-f", "lavfi", "-i", sound),
        *("-c:a", "aac", "-b:a", "128k", "-pix_fmt", "yuv420p", "-shortest", path),
    )
    return path
