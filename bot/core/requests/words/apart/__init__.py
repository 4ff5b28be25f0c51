"""Languages that have their words to themselves: a file each, with everything that its people write
to the bot. Data only; `newer` and `everyday` put it in with the other languages' words.

tongue    what such a file has to hold
italian   Italian      korean   Korean      taiwanese   Chinese of Taiwan
polish    Polish       vietnamese  Vietnamese
hindi     Hindi, in two scripts
arabic    Arabic       persian    Persian
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.core.requests.words.apart.arabic import ARABIC
from bot.core.requests.words.apart.hindi import HINDI
from bot.core.requests.words.apart.italian import ITALIAN
from bot.core.requests.words.apart.korean import KOREAN
from bot.core.requests.words.apart.persian import PERSIAN
from bot.core.requests.words.apart.polish import POLISH
from bot.core.requests.words.apart.taiwanese import TAIWANESE
from bot.core.requests.words.apart.tongue import Tongue
from bot.core.requests.words.apart.vietnamese import VIETNAMESE

ALL: Final[tuple[Tongue, ...]] = (
    ITALIAN,
    KOREAN,
    TAIWANESE,
    POLISH,
    VIETNAMESE,
    HINDI,
    ARABIC,
    PERSIAN,
)


def words(of: Callable[[Tongue], str]) -> str:
    """One part's phrases in all of these languages, a listing as `vocabulary` takes it."""
    return "".join(map(of, ALL))


def pattern(of: Callable[[Tongue], str]) -> str:
    """The same of a regular expression, to stand behind others."""
    return "".join(f"|{found}" for found in map(of, ALL) if found)
