"""The same moment side by side: `python -m engine.video.pictures.compare`, what to draw as JSON on
its input: {"width", "height", "labels"}. Reads before.rgb and after.rgb, bare pixels; makes
comparison.png, with the place enlarged where the two differ most, and before.png and after.png.

A process of its own, with Pillow alone: a third of what the plot's library needs for it.
"""

import json
import sys
from array import array
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

from engine.video.pictures.unfinished import whole

_WIDTH_PX, _GAP_PX = 1280, 16
_TITLE_PX, _FONT_PX = 44, 26
_BACKGROUND, _INK, _MARK = "white", "black", "#d6336c"
_DETAIL = 5  # the detail is a fifth of each side
_CELLS = 2 * _DETAIL  # it lies on one of so many places across and down, half its size apart
_PNG_LEVEL = 3  # a tenth larger than Pillow's own 6, in less than half its time

Box = tuple[int, int, int, int]


def main(folder: Path) -> None:
    wanted = json.load(sys.stdin)
    size = (wanted["width"], wanted["height"])
    pictures = [
        Image.frombytes("RGB", size, (folder / name).read_bytes())
        for name in ("before.rgb", "after.rgb")
    ]
    _save(_side_by_side(pictures, wanted["labels"]), folder / "comparison.png")
    for name, picture in zip(("before.png", "after.png"), pictures, strict=True):
        _save(picture, folder / name)


def _save(picture: Image.Image, path: Path) -> None:
    with whole(path) as unfinished:
        picture.save(unfinished, format="png", compress_level=_PNG_LEVEL)


def _side_by_side(pictures: list[Image.Image], labels: list[str]) -> Image.Image:
    """Both pictures with their labels, and under each its detail."""
    place = most_different(*pictures)
    wide = (_WIDTH_PX - 3 * _GAP_PX) // 2
    high = max(1, round(wide * pictures[0].height / pictures[0].width))
    sheet = Image.new("RGB", (_WIDTH_PX, _TITLE_PX + 2 * (high + _GAP_PX)), _BACKGROUND)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(_FONT_PX)
    for at, (picture, label) in enumerate(zip(pictures, labels, strict=True)):
        left = _GAP_PX + at * (wide + _GAP_PX)
        middle = (left + wide / 2, _TITLE_PX / 2)
        draw.text(middle, label, fill=_INK, font=font, anchor="mm")
        sheet.paste(picture.resize((wide, high), Image.Resampling.BOX), (left, _TITLE_PX))
        across, down = wide / picture.width, high / picture.height
        mark = (
            left + place[0] * across, _TITLE_PX + place[1] * down,
            left + place[2] * across - 1, _TITLE_PX + place[3] * down - 1,
        )  # fmt: skip
        draw.rectangle(mark, outline=_MARK, width=2)
        detail = picture.crop(place).resize((wide, high), Image.Resampling.NEAREST)
        sheet.paste(detail, (left, _TITLE_PX + high + _GAP_PX))
    return sheet


def most_different(before: Image.Image, after: Image.Image) -> Box:
    """Left, top, right and bottom of the place where the two differ most."""
    across, down = min(_CELLS, before.width), min(_CELLS, before.height)
    bands = ImageChops.difference(before, after).split()
    means = [band.convert("F").resize((across, down), Image.Resampling.BOX) for band in bands]
    colours = [array("f", mean.tobytes()) for mean in means]
    cells = [sum(cell) for cell in zip(*colours, strict=True)]
    steps = [
        (sum(cells[row * across + column + by] for by in (0, 1, across, across + 1)), column, row)
        for row in range(down - 1)
        for column in range(across - 1)
    ]
    _, column, row = max(steps, default=(0, 0, 0))
    left, top = column * before.width // across, row * before.height // down
    wide, high = max(1, before.width // _DETAIL), max(1, before.height // _DETAIL)
    return left, top, left + wide, top + high


if __name__ == "__main__":
    main(Path.cwd())
