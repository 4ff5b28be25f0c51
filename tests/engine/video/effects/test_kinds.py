"""Results of other kinds under a size: made as small as they go before they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.video.effects.kinds import make_kind
from engine.video.render.render import Cut, RenderSpec
from tests.engine.video.helpers import ffmpeg


@pytest.mark.parametrize(("kind", "most"), [("gif", 9_000), ("round", 26_000), ("webm", 9_000)])
async def test_what_is_to_be_tiny_is_tried_before_it_is_refused(
    kind: str, most: int, tmp_path: Path
) -> None:
    noisy = "testsrc2=s=320x240:r=15:d=2,noise=alls=30:allf=t"
    ffmpeg("-f", "lavfi", "-i", noisy, "-pix_fmt", "yuv420p", tmp_path / "film.mp4")
    spec = RenderSpec((Cut(tmp_path / "film.mp4", 0.0, 2.0),), max_bytes=most)
    made = await make_kind(spec, kind, 0.0, tmp_path, lambda _: None)
    assert 0 < made.size_bytes <= most
