"""Text on the picture. What people wrote goes into files that ffmpeg reads, never into a filter."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

from engine.captions.srt import script
from engine.video.effects.spec import Whole, Words

FONT = Path(__file__).parent / "fonts" / "NotoSansCJK-Subset.otf"
"""Latin, Cyrillic, Greek, Chinese and Japanese; OFL, see fonts/OFL.txt."""
_FONT_NAME, _FONT_FAMILY = "font.otf", "Noto Sans CJK JP"
_SCRIPT = "captions.ass"
_LINES = 6
_INKS = {"green": "0x00c040", "red": "0xff2a2a", "blue": "0x3a7bff"}
"""What is easier to read than the colour of that name."""


def write_words(folder: Path, whole: Whole, width: int, height: int) -> None:
    """The font, one file for each title, wrapped to the picture, and one for all captions. Blocks
    shortly."""
    words = whole.words
    if words or whole.captions:
        shutil.copyfile(FONT, folder / _FONT_NAME)
    if whole.captions:
        told = script(whole.captions, _FONT_FAMILY, width, height)
        (folder / _SCRIPT).write_text(told, "utf-8")
    for number, one in enumerate(words):
        size = _size_px(one, width, height)
        (folder / f"words{number}.txt").write_text(_wrapped(one.text, width, size), "utf-8")


def words_filters(whole: Whole, width: int, height: int) -> list[str]:
    """One drawing filter for each title and one for all captions, on a picture of this size."""
    captions = [f"ass=filename={_SCRIPT}:fontsdir=."] if whole.captions else []
    return [*captions, *(_filter(at, one, width, height) for at, one in enumerate(whole.words))]


def _filter(number: int, words: Words, width: int, height: int) -> str:
    size = _size_px(words, width, height)
    border = max(2, size // 12)
    x, y = _position(words.place, max(8, height // 24))
    return (
        f"drawtext=fontfile={_FONT_NAME}:textfile=words{number}.txt:expansion=none"
        f":fontsize={size}:fontcolor={_INKS.get(words.colour, words.colour)}:borderw={border}"
        f":bordercolor={'white' if words.colour == 'black' else 'black'}@0.85"
        f":line_spacing={size // 5}:text_align=C:fix_bounds=1:x={x}:y={y}"
        f":enable='between(t,{words.start_s:.3f},{words.end_s:.3f})'"
    )


def _size_px(words: Words, width: int, height: int) -> int:
    usual = min(width, height) / (8 if words.meme else 10)
    return max(10, int(usual * words.size))


def _position(place: str, margin: int) -> tuple[str, str]:
    across = {"left": str(margin), "right": f"w-text_w-{margin}"}
    down = {"top": str(margin), "bottom": f"h-text_h-{margin}"}
    row, _, column = place.partition("-")
    return across.get(column, "(w-text_w)/2"), down.get(row, "(h-text_h)/2")


def _wrapped(text: str, width: int, size: int) -> str:
    """At most six lines that fit; the font has no emoji, so those are left out."""
    most = max(4.0, width * 0.9 / size * 1.8)
    lines, line, used = [], "", 0.0
    shown = "".join(sign for sign in text if ord(sign) < 0x10000 and sign.isprintable())
    for word in _pieces(shown):
        wide = sum(2.0 if unicodedata.east_asian_width(sign) in "WF" else 1.0 for sign in word)
        if line and used + wide > most:
            lines.append(line.strip())
            line, used = "", 0.0
        line, used = line + word, used + wide
    lines.append(line.strip())
    return "\n".join(lines[:_LINES])


def _pieces(text: str) -> list[str]:
    """Where a line may end: behind a space, and between wide characters."""
    pieces = [""]
    for sign in text:
        pieces[-1] += sign
        if sign == " " or unicodedata.east_asian_width(sign) in "WF" or len(pieces[-1]) > 24:
            pieces.append("")
    return pieces
