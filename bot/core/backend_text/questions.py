"""Do the agent's last words ask something? Then the person's next words are the answer."""

from __future__ import annotations

import re
from typing import Final

LAST_CHARS: Final = 600
"""Of a text that are looked at."""
_OPTION = re.compile(r"^\s*(?:[-*•–]|\(?\w{1,2}[.):、])\s*\S.*$")
_QUESTION = re.compile(r"[?？؟](?=[\s\"'”’»」』)*_`\]]|$|[^\w\s&=/#%.-])")
_LINK = re.compile(r"\bhttps?://\S+", re.IGNORECASE)


def asks(text: str) -> bool:
    """Is there a question in the last paragraph, perhaps with options to choose from behind it?"""
    lines = _LINK.sub(" ", text[-LAST_CHARS:]).strip().splitlines()
    while lines and (not lines[-1].strip() or _OPTION.match(lines[-1])):
        if _QUESTION.search(lines[-1]):
            return True
        lines.pop()
    last = []
    while lines and lines[-1].strip():
        last.append(lines.pop())
    return any(_QUESTION.search(line) for line in last)
