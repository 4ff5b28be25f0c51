"""What stands round a wish and has ideas of its own: what it is for, why, what is wrong.

"Add our logo for the full duration", "its laggy make it 60 fps". Left out only to ask back, and
never with a figure, a part or a limit in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BEHIND: Final = re.compile(
    r"(?<=[^\s,])[\s,]+(?:to|for|so|so that|because|cuz|cause|cos|bc|since|as|while|in order to"
    r"|like|with"
    r"|its|it's|it is|that's|thats|i|we|u|you|they|he|she|my|our|the (?:sound|video|picture"
    r"|audio) (?:is|was))"
    r" (?=[a-z])"
)
_AHEAD: Final = re.compile(
    r"\b(?:please|pls|make|turn|put|get|set|cut|remove|delete|add|mute|give|convert|change"
    r"|reduce|compress"
    r"|rotate|flip|crop|trim|speed|slow|blur|fade|lower|raise|increase|decrease|stabili[sz]e"
    r"|brighten|darken"
    r"|export|save|join|merge|split|reverse|loop|freeze|undo|replace|boost)\b"
)
_SAYS_HOW: Final = re.compile(
    r"[\d«»\"]|\b(?:first|last|half|third|quarter|part|bit|section|start|begin\w*|end|ending"
    r"|middle|only|just"
    r"|top|bottom|left|right|corner|cent(?:er|re)|twice|double|rest|whatsapp|discord|e-?mail"
    r"|telegram|gmail"
    r"|intro|outro|but|not|no|without|until|before|after|from|between|at|square|vertical"
    r"|portrait|landscape"
    r"|gif|mp3|wav|webm|png|jpe?g|reverse|backwards?|slow|fast|faster|slower|louder|quieter|red"
    r"|white|black|yellow"
    r"|blue|green|big|small|then|and|also|quality|resolution)\b"
)
_LEAST_LEFT: Final = 2
"""Words. Of one word alone nobody knows what it is about."""


def wish_alone(plain: str) -> Iterator[str]:
    """The clause without what stands behind its wish, then without what stands before it."""
    for found in _BEHIND.finditer(plain):
        wish, rest = plain[: found.start()], plain[found.end() :]
        if len(wish.split()) >= _LEAST_LEFT and not _SAYS_HOW.search(rest):
            yield wish
    for found in _AHEAD.finditer(plain):
        told, wish = plain[: found.start()], plain[found.start() :]
        if told.strip() and len(wish.split()) >= _LEAST_LEFT and not _SAYS_HOW.search(told):
            yield wish
