"""A long answer, and what people read of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

LONG: Final = "tell me everything about this clip"
POINTS: Final = [f"Point {n}: " + "word " * 12 + "\n\n" for n in range(1, 91)]


def as_read(texts: Iterable[str]) -> list[str]:
    """The answer's words in the order in which they stand in the chat, without what stands before
    it and without the mark of a repeat."""
    marks = "(You may see this a second time.)"
    whole = "\n".join(text.replace(marks, "") for text in texts)
    return whole[whole.index("Point 1:") :].split()


def within(limit_kb: int, text: str) -> str:
    """What an encoder made of a size is no constant: it is read as the size that it keeps to."""

    def kept(found: re.Match[str]) -> str:
        fits = 0.9 * limit_kb <= int(found[1]) <= limit_kb
        return f"→ at most {limit_kb} kB" if fits else found[0]

    return re.sub(r"→ (\d+) kB \(\d+% less\)", kept, text)
