"""Finding what stands in quotes: titles and other content, which is nobody's command."""

from __future__ import annotations

import re
from typing import Final

MAX_QUOTED_CHARS: Final = 240

_QUOTED = re.compile(
    r'"[^"\n]{1,240}"'
    r"|“[^”\n]{1,240}”"
    r"|„[^“”\n]{1,240}[“”]"
    r"|«[^»\n]{1,240}»"
    r"|‹[^›\n]{1,240}›"
    r"|「[^」\n]{1,240}」|『[^』\n]{1,240}』|《[^》\n]{1,240}》|【[^】\n]{1,240}】"
    r"|`[^`\n]{1,240}`"
    r"|‘[^’\n]{1,240}’(?!\w)"
    r"|(?<![\w'])'[^'\n]{1,120}(?:'\w[^'\n]{0,120})*'(?!\w)"
)


def hide_quotes(text: str, sign: str = "\ue000") -> str:
    """The text with each quoted span, marks and all, replaced by `sign`; the length is kept.

    When the whole text is one quoted sentence (people copy examples with their quotes) only the
    marks go.
    """
    whole = _QUOTED.fullmatch(text.strip())
    if whole:
        return " " + text.strip()[1:-1] + " "
    return _QUOTED.sub(lambda found: sign * len(found[0]), text)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each quoted span, marks included, in order."""
    return [found.span() for found in _QUOTED.finditer(text)]
