"""Pictures between the lines of a terminal that can show them. Pure.

PNG files go to the terminal as they are, by kitty's graphics protocol (kitty, Ghostty, WezTerm,
Konsole) or by iTerm2's (mintty too), or are drawn in sixels (foot, mlterm, contour, and xterm as a
VT340) where the extra `engine` is installed, which makes the pictures. Which one is read from the
environment: asking the terminal would mean that its answer stands among what is being typed. Inside
tmux and screen, which pass none on for sure, and everywhere else there are paths.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from typing import Final, Literal

Protocol = Literal["kitty", "iterm2", "sixel"]

PNG: Final = b"\x89PNG\r\n\x1a\n"
LARGEST_BYTES: Final = 4_000_000
COLUMNS: Final = 72
"""So wide at most; the height follows."""
_CHUNK: Final = 4_096
"""Characters in one escape code, which is kitty's limit."""
_KITTY_PROGRAMS: Final = frozenset({"ghostty", "WezTerm"})
_ITERM2_PROGRAMS: Final = frozenset({"iTerm.app", "mintty"})
_SIXEL_TERMS: Final = ("foot", "mlterm", "contour", "xterm-sixel", "vt340")
_COLUMN_PX: Final = 10
"""As wide as a column of a VT340, and of most terminals. Sixels know dots alone."""
_KONSOLE_SINCE: Final = 220_400


def protocol_of(environ: Mapping[str, str]) -> Protocol | None:
    """What the terminal of this environment understands, None where that is not known."""
    term, program = environ.get("TERM", ""), environ.get("TERM_PROGRAM", "")
    if "TMUX" in environ or term.startswith(("tmux", "screen")):
        return None
    konsole = environ.get("KONSOLE_VERSION", "")
    if term in ("xterm-kitty", "xterm-ghostty") or program in _KITTY_PROGRAMS:
        return "kitty"
    if konsole.isascii() and konsole.isdigit() and int(konsole[:9]) >= _KONSOLE_SINCE:
        return "kitty"
    if program in _ITERM2_PROGRAMS:
        return "iterm2"
    return "sixel" if term.startswith(_SIXEL_TERMS) else None


def escape_codes(content: bytes, protocol: Protocol, width: int) -> str:
    """What shows this picture on a screen `width` columns wide; nothing for what is no PNG of a
    reasonable size. Base64 or dots alone stand between the codes, so no content can end them."""
    if not content.startswith(PNG) or len(content) > LARGEST_BYTES:
        return ""
    if protocol == "sixel":
        return _sixels(content, max(1, min(COLUMNS, width)) * _COLUMN_PX)
    columns, encoded = max(1, min(COLUMNS, width)), base64.b64encode(content).decode("ascii")
    if protocol == "iterm2":
        how = f"inline=1;size={len(content)};width={columns};preserveAspectRatio=1"
        return f"\x1b]1337;File={how}:{encoded}\x07"
    chunks = [encoded[at : at + _CHUNK] for at in range(0, len(encoded), _CHUNK)]
    codes = []
    for number, chunk in enumerate(chunks):
        more = int(number < len(chunks) - 1)
        how = f"a=T,f=100,q=2,c={columns},m={more}" if number == 0 else f"m={more}"
        codes.append(f"\x1b_G{how};{chunk}\x1b\\")
    return "".join(codes)


def _sixels(content: bytes, width_px: int) -> str:
    """The picture drawn anew, at most so wide; nothing where nothing here can."""
    try:
        from PIL import Image, UnidentifiedImageError
        from textual_image._sixel import image_to_sixels  # the public door asks the terminal
    except ImportError:
        return ""
    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            picture.thumbnail((width_px, width_px))
            return image_to_sixels(picture.convert("RGB"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
