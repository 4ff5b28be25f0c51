"""The pictures of docs/results.md, made anew: `make pictures`.

A real clip is compressed by the local engine, and what that makes of the result (a poster, the
comparison, the plot of the bitrate) is made small enough for a page. Needs `.cache/clips`.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from engine.video.inspect.probe import probe
from engine.video.pictures.show import Picture, show
from engine.video.render.render import Cut, RenderSpec, render
from tests.docs import page_pictures
from tests.engine.video.helpers import ffmpeg
from tests.support.clips import BUNNY, ROOT

FOLDER = ROOT / "docs" / "pictures"
TARGET_BYTES = 300_000
PATIENCE_S = 120.0
"""The engine itself gives a picture five seconds."""
NAMES = {"comparison": "comparison.jpg", "plot": "plot.png", "poster": "poster.jpg"}
_SMALLER = {
    "comparison": ("-vf", "scale=1080:-2:flags=lanczos", "-q:v", "5"),
    "plot": ("-vf", "scale=960:-2:flags=lanczos,split[a][b];[a]palettegen=64[p];[b][p]paletteuse"),
    "poster": ("-vf", "scale=640:-2:flags=lanczos", "-q:v", "5"),
}


async def made(folder: Path) -> dict[str, Picture]:
    seen = await probe(BUNNY)
    spec = RenderSpec((Cut(BUNNY, 0.0, seen.duration_s),), TARGET_BYTES)
    rendered = await render(spec, folder)
    shown = await show(rendered, folder / "cache", each_s=PATIENCE_S)
    found = {str(picture.kind): picture for picture in shown.pictures}
    if found.keys() != NAMES.keys():
        raise SystemExit(f"only {', '.join(found) or 'nothing'} was made")
    return found


def main() -> None:
    if not BUNNY.exists():
        sys.exit("no clip: make test fetches it")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for kind, picture in asyncio.run(made(Path(folder))).items():
            ffmpeg("-i", picture.path, *_SMALLER[kind], "-frames:v", "1", FOLDER / NAMES[kind])
            print(f"{NAMES[kind]}: {(FOLDER / NAMES[kind]).stat().st_size:,} bytes")
    page_pictures.main()


if __name__ == "__main__":
    main()
