"""Finding what stands in quotes: titles and other content, which is nobody's command."""

from __future__ import annotations

import re
from typing import Final

MAX_QUOTED_CHARS: Final = 240
"""A quotation is at most this long, and never longer than its line."""

CLOSING: Final[dict[str, str]] = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "«": "»",
    "「": "」",
    "『": "』",
    "《": "》",
    "【": "】",
    "`": "`",
}
"""What each mark may close with: „this“ is German, „this” Polish."""


def _between(opening: str, closing: str) -> str:
    last = re.escape(closing)
    return rf"{re.escape(opening)}[^{last}\n]{{1,{MAX_QUOTED_CHARS - 1}}}[{last}]"


_QUOTED = re.compile(
    "|".join(_between(*marks) for marks in CLOSING.items())
    # Single quotes also are apostrophes: they open behind a space and close before one. Korean
    # hangs its particles on them: ‘내보내기’를.
    + r"|‘[^’\n]{1,120}’(?![^\W가-힣])"
    + r"|(?<![\w'])'(?=[^\s'])[^'\n]{1,80}(?:(?<=\w)'(?=\w)[^'\n]{1,80}){0,3}'(?![^\W가-힣])"
)


def hide_quotes(text: str, sign: str = "\ue000", *, unwrap: bool = False) -> str:
    """The text with each quotation, marks and all, replaced by `sign`s; the length is kept.

    `unwrap`: when the whole text is one quotation (people copy examples together with their
    quotes) only the marks go.
    """
    if unwrap and _QUOTED.fullmatch(bare := text.strip()):
        return " " + bare[1:-1] + " "
    return _QUOTED.sub(lambda found: sign * len(found[0]), text)
