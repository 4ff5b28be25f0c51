"""The same words without their marks: what goes out where formatting was refused."""

from __future__ import annotations

import re
from typing import Final

from bot.core.markdown.blocks import scan

_LEAD: Final = re.compile(r"^(?:(?:[ \t]*>)+[ \t]*)?(?:[ ]{0,3}#{1,6}[ \t]+)?", re.MULTILINE)
"""What makes a line a quotation or a heading."""
_SIGNS: Final = re.compile(r"[\\`*_~|\[\]<>]")


def plain(text: str) -> str:
    """Markdown that shows the same words, unformatted. A link's address stands behind it."""
    kept, at = [], 0
    for start, end, instead in _marks(text):
        kept += [text[at:start], instead]
        at = max(at, end)
    return _LEAD.sub("", "".join([*kept, text[at:]])).strip("\n")


def _marks(text: str) -> list[tuple[int, int, str]]:
    """The parts of the text that go, in order, and what takes their place."""
    found = []
    for span in scan(text).spans:
        if span.fence or span.opening.startswith("`"):
            code = _SIGNS.sub(r"\\\g<0>", text[span.inner : span.inner_end])
            found.append((span.start, span.end, code))
            continue
        address = span.closing[2:-1] if span.closing.startswith("](") else ""
        found.append((span.start, span.inner, ""))
        found.append((span.inner_end, span.end, f" ({address})" if address else ""))
    return sorted(found)
