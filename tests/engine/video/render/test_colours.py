"""Red, green and blue are what they were, whatever they are written in."""

from pathlib import Path

import pytest

from engine.video.effects.prepare import one_file
from engine.video.effects.spec import Changes, Effects
from engine.video.render.render import Cut, RenderSpec, render
from tests.engine.video.helpers import ffmpeg, picture_at, rendered

_THIRDS = ";".join(
    f"color={colour}:s=32x64:r=10:d=0.5,format=rgba[{at}]"
    for at, colour in enumerate(("red", "lime", "blue"))
)
STRIPES = ("-f", "lavfi", "-i", f"{_THIRDS};[0][1][2]hstack=3")
COLOURS = ((255, 0, 0), (0, 255, 0), (0, 0, 255))
HD = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")
SD = ("-colorspace", "smpte170m", "-color_primaries", "smpte170m", "-color_trc", "smpte170m")
WIDE = ("-colorspace", "bt2020nc", "-color_primaries", "bt2020", "-color_trc", "bt2020-10")
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-crf", "10", "-b:v", "0")
KINDS = {
    "editor.mov": ("-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le"),
    "animation.mov": ("-c:v", "qtrle", "-pix_fmt", "argb"),
    "uncompressed.avi": ("-c:v", "rawvideo", "-pix_fmt", "bgra"),
    "through.webm": (*VP9, "-pix_fmt", "yuva420p"),
    "moving.gif": (),
    "moving.png": ("-f", "apng", "-plays", "0"),
    "rgb.webm": (*VP9, "-pix_fmt", "gbrp", "-profile:v", "1"),
    "tagged.mp4": ("-c:v", "libx264rgb", "-crf", "4", *HD[2:]),
    "full.mov": ("-c:v", "mjpeg", "-pix_fmt", "yuvj444p", "-q:v", "2"),
    "hd.mp4": ("-vf", "scale=out_color_matrix=bt709,format=yuv444p", "-c:v", "libx264", *HD),
    "sd.mp4": ("-vf", "scale=out_color_matrix=smpte170m,format=yuv444p", "-c:v", "libx264", *SD),
    "wide.mkv": ("-vf", "scale=out_color_matrix=bt2020,format=yuv444p10le", "-c:v", "ffv1", *WIDE),
}  # fmt: skip


def shows_the_stripes(path: Path) -> bool:
    """Whether each third has its own colour, a few steps off at most."""
    row = picture_at(path, 0.2).reshape(36, 64, 3)[18]
    return all(
        abs(int(row[x][part]) - colour[part]) < 12
        for x, colour in zip((10, 32, 54), COLOURS, strict=True)
        for part in range(3)
    )


@pytest.mark.parametrize("name", KINDS)
async def test_colours_stay_what_they_are(name: str, made: Path, workdir: Path) -> None:
    clip = made / f"stripes-{name}"
    ffmpeg(*STRIPES, *KINDS[name], clip)
    result = await rendered(workdir, Cut(clip, 0.0, 0.5))
    assert shows_the_stripes(result.path)
    faster, spec = Effects((Changes(speed=1.25),)), RenderSpec((Cut(clip, 0.0, 0.5),))
    async with one_file(spec, faster, workdir, workdir, lambda _: None) as ready:
        assert shows_the_stripes((await render(ready, workdir)).path)
