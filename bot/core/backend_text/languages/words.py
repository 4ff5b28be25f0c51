"""What a language says of itself: its words, as pieces of patterns for text in lower case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

EMOJI: Final = (
    "[\u231a\u231b\u23e9-\u23fa\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff]"
)
START: Final = rf"(?:^|{EMOJI})\s*"
"""Where a verb that stands first is said to the reader: at the start, or behind an emoji."""


@dataclass(frozen=True, slots=True)
class Words:
    """Alternatives, separated by ``|``; `export` is a whole pattern.

    `lead`: what may stand before a verb that addresses the reader ("you can", "then").
    `click`: verbs that only ever mean a window; `press`: those that do before a `control`.
    `open`, `preview`, `check`: verbs that do with a place, or with the account.
    `inside`: prepositions between `preview` and a place. `move` is what a
    paid edit says in the place of `drag`. `content`: what stands in a clause that
    tells something; `result`: what stands in one that only tells what the window does then.
    `clause`: where a clause ends without a comma. `steps`: with what the head of a list of clicks
    begins, where that is one word.
    """

    lead: str
    click: str
    press: str
    control: str
    open: str
    preview: str
    inside: str
    places: str
    check: str
    account: str
    drag: str
    move: str
    export: str
    exporting: str
    uploading: str
    file: str
    choose: str
    offer: str
    negated: str
    purpose: str
    connector: str
    conjunction: str
    content: str
    result: str
    step: str
    clause: str
    steps: str = r"(?!)"
