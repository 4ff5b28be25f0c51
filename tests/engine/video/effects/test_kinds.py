"""Results of other kinds under a size: made as small as they go before they are refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.video.effects.kinds import make_kind
from engine.video.inspect.probe import probe
from engine.video.render.render import Cut, RenderSpec
from tests.engine.video.helpers import ffmpeg, heard


@pytest.mark.parametrize(("kind", "most"), [("gif", 4_500), ("round", 16_000), ("webm", 4_500)])
async def test_what_is_to_be_tiny_is_tried_before_it_is_refused(
    kind: str, most: int, tmp_path: Path
) -> None:
    noisy = "testsrc2=s=160x120:r=15:d=1,noise=alls=30:allf=t"
    ffmpeg("-f", "lavfi", "-i", noisy, "-pix_fmt", "yuv420p", tmp_path / "film.mp4")
    spec = RenderSpec((Cut(tmp_path / "film.mp4", 0.0, 1.0),), max_bytes=most)
    made = await make_kind(spec, kind, 0.0, tmp_path, lambda _: None)
    assert 0 < made.size_bytes <= most


@pytest.mark.parametrize("channels", [1, 2, 6])
async def test_a_round_messages_one_channel_is_as_loud_as_what_it_was(
    channels: int, tmp_path: Path
) -> None:
    """0.8 of a sine is 0.57 of loudness. It was half of that for one channel, and twice for six."""
    film = tmp_path / "film.mp4"
    mix = {1: "mono|c0=c0", 2: "stereo|c0=c0|c1=c0", 6: "5.1|FL=c0|FR=c0|FC=c0"}[channels]
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=10:d=2", "-f", "lavfi", "-i",
           "aevalsrc='0.8*sin(2*PI*300*t)':s=48000:d=2", "-af", f"pan={mix}", "-c:v", "libx264",
           "-preset", "ultrafast", "-c:a", "aac", "-b:a", "192k", film)  # fmt: skip
    spec = RenderSpec((Cut(film, 0.0, 2.0),))
    made = await make_kind(spec, "round", 0.0, tmp_path, lambda _: None)
    wave = heard(made.path)[2000:14_000]
    assert 0.51 < np.sqrt((wave**2).mean()) < 0.74
    assert (await probe(made.path)).audio_channels == 1
