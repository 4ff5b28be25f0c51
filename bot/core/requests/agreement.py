"""Does somebody simply agree, or say what was proposed? Where the agent has asked something, that
is its answer."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bot.core.requests.vocabulary import normalise, tokenise
from bot.core.requests.words.agreement import AGREEMENT, APPROVING_EMOJI

NO_EMOJI: Final = "👎"
AGREEMENT_MAX: Final = 60
"""Characters. Longer sentences say more than yes."""
_SHADES = re.compile("[\ufe0f\u200d\U0001f3fb-\U0001f3ff\\s!.]+")


def answers(text: str, proposed: Collection[str]) -> bool:
    """A yes, a thumb down, or one of the answers that were `proposed`, whatever else they mean."""
    said = _plain(text)
    chosen = any(said == _plain(each) for each in proposed)
    return agrees(text) or chosen or _SHADES.sub("", text) == NO_EMOJI


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!")


def agrees(text: str) -> bool:
    """ "Ok", "sounds good", 👍, in any language of the catalogues, and nothing beyond it."""
    if len(text) > AGREEMENT_MAX:
        return False
    signs = _SHADES.sub("", text)
    if signs and APPROVING_EMOJI.issuperset(signs):
        return True
    plain = normalise(text)
    return "?" not in plain and AGREEMENT.covers(tokenise(plain))
