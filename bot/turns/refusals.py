"""What somebody reads who may not begin what they asked for, and when it goes on."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from bot.core.fair_use.limits import Measure, ReachedLimit
from bot.core.kinds import Refusal
from bot.core.model import Chat
from bot.platform import Platform
from bot.ports import Clock
from bot.turns import wording
from bot.turns.wording import SayTo

_OF_PERSON: Final[dict[Measure, str]] = {
    "turns_minute": "limit-pace",
    "threads_minute": "limit-pace",
    "reads_minute": "limit-pace",
    "turns_hour": "limit-turns",
    "uploads_day": "limit-uploads",
    "megabytes_day": "limit-megabytes",
    "credits_week": "limit-credits",
    "running": "limit-running",
}


class Refusals:
    """Sentences of refusals. `platform` finds the platform of a chat, which has its own way of
    writing a moment."""

    def __init__(self, clock: Clock, platform: Callable[[Chat], Platform]) -> None:
        self._clock = clock
        self._platform = platform

    def text(self, say: SayTo, chat: Chat, refusal: Refusal | ReachedLimit, asked: str) -> str:
        """`asked` is the kind of turn that was asked for."""
        if not isinstance(refusal, ReachedLimit):
            return say(wording.refusal_key(refusal, asked))
        if refusal.beyond:
            return say("limit-beyond")
        if refusal.until_s is None:
            key = "limit-running" if refusal.scope == "person" else "limit-running-shared"
            return say(key, limit=refusal.limit)
        when = self._moment(say, chat, refusal.until_s)
        key = _OF_PERSON[refusal.measure] if refusal.scope == "person" else "limit-shared"
        return say(key, limit=refusal.limit, when=when)

    def _moment(self, say: SayTo, chat: Chat, at_s: float) -> str:
        """As the platform writes it, else in words: "in 12 minutes"."""
        written = self._platform(chat).outbound.limits.moment
        if written is not None:
            return written.format(at_s=math.ceil(at_s))
        return in_words(say, at_s - self._clock.utc_s())


_UNITS: Final = (("in-seconds", 1, 90), ("in-minutes", 60, 90), ("in-hours", 3_600, 36))


def in_words(say: SayTo, seconds: float) -> str:
    """ "in 12 minutes", never too short: whole seconds, minutes, hours or days."""
    for key, unit_s, most in _UNITS:
        number = max(1, math.ceil(seconds / unit_s))
        if number <= most:
            return say(key, number=number)
    return say("in-days", number=math.ceil(seconds / 86_400))
