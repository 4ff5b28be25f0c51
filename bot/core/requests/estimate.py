"""What an edit will roughly cost, before it is asked. Pure; the prices are the contract's
(docs/nemovideo.md): a generation 100 credits a clip, editing 50 a session, an export nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.requests.intents import Intent
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.vocabulary import normalise
from bot.core.requests.words.generating import COUNT, GENERATE, NUMBERS

A_CLIP: Final = 100
A_SESSION: Final = 50
CLIPS_MAX: Final = 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """`credits` is what the contract says; with a balance below `least` it surely can't be paid.
    `may_ask`: whether the payer may be asked first; who compresses is never asked."""

    credits: int
    least: int = 1
    may_ask: bool = True


def estimate(intent: Intent, *, can_generate: bool, is_first: bool) -> Estimate:
    """`can_generate`: the service makes videos; `is_first`: nothing was asked in this session."""
    clips = clips_in(intent.edit_text) if can_generate else 0
    if clips:
        return Estimate(A_CLIP * clips, least=A_CLIP * clips)
    editing = A_SESSION if is_first else 0
    return Estimate(editing, may_ask=not intent.is_compress_or_convert)


def clips_in(words: str) -> int:
    """How many new videos are asked for; 0 where what is there is edited."""
    plain = normalise(hide_quotes(words, unwrap=True))
    if not GENERATE.search(plain):
        return 0
    found = COUNT.search(plain)
    if found is None:
        return 1
    number = NUMBERS.get(found[1]) or int(found[1])
    return min(max(number, 1), CLIPS_MAX)
