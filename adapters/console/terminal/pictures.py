"""Pictures between the lines of a terminal that can show them. Pure.

PNG files go to the terminal as they are, so nothing is decoded here: by kitty's graphics protocol
(kitty, Ghostty, WezTerm, Konsole) or by iTerm2's. Which one is read from the environment: asking
the terminal would mean that its answer stands among what is being typed. Inside tmux and screen,
which pass neither on, and everywhere else there are paths.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Final, Literal

Protocol = Literal["kitty", "iterm2"]

PNG: Final = b"\x89PNG\r\n\x1a\n"
LARGEST_BYTES: Final = 4_000_000
COLUMNS: Final = 72
"""So wide at most; the height follows."""
_CHUNK: Final = 4_096
"""Characters in one escape code, which is kitty's limit."""
_KITTY_PROGRAMS: Final = frozenset({"ghostty", "WezTerm"})
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
    return "iterm2" if program == "iTerm.app" else None


def escape_codes(content: bytes, protocol: Protocol, width: int) -> str:
    """What shows this picture on a screen `width` columns wide; nothing for what is no PNG of a
    reasonable size. Base64 alone stands between the codes, so no content can end them."""
    if not content.startswith(PNG) or len(content) > LARGEST_BYTES:
        return ""
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
