"""Does somebody simply agree? Where the agent has asked something, that is its answer."""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.vocabulary import normalise, tokenise
from bot.core.requests.words.agreement import AGREEMENT, APPROVING_EMOJI

AGREEMENT_MAX: Final = 60
"""Characters. Longer sentences say more than yes."""
_SHADES = re.compile("[\ufe0f\u200d\U0001f3fb-\U0001f3ff\\s!.]+")


def agrees(text: str) -> bool:
    """ "Ok", "sounds good", 👍, in any language of the catalogues, and nothing beyond it."""
    if len(text) > AGREEMENT_MAX:
        return False
    signs = _SHADES.sub("", text)
    if signs and APPROVING_EMOJI.issuperset(signs):
        return True
    plain = normalise(text)
    return "?" not in plain and AGREEMENT.covers(tokenise(plain))
