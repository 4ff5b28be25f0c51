"""What time it is by the clocks of others: ours may be hours or years wrong."""

from __future__ import annotations

from typing import Final

import structlog

from bot.ports import Clock

log = structlog.get_logger(__name__)

WRONG_S: Final = 30.0
"""So far a clock is no trouble: answers are late, and tell whole seconds."""


class PlatformTime:
    """The platforms' time, carried on by the monotonic clock, which nobody sets."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead_s: float | None = None
        self._told = False

    def heard(self, utc_s: float) -> None:
        """A platform's answer says that it was that time. One that was long on its way is older
        than what is known."""
        ahead_s = utc_s - self._clock.monotonic_s()
        self._ahead_s = ahead_s if self._ahead_s is None else max(self._ahead_s, ahead_s)
        wrong_s = self.wrong_s()
        if wrong_s and not self._told:
            log.warning("clock.wrong", ahead_s=round(wrong_s))
        self._told = bool(wrong_s)

    def wrong_s(self) -> float:
        """How far this machine's clock is ahead of theirs (less than 0: behind); 0 for what is no
        trouble, or unknown."""
        theirs_s = self.now_s()
        ahead_s = 0.0 if theirs_s is None else self._clock.utc_s() - theirs_s
        return ahead_s if abs(ahead_s) >= WRONG_S else 0.0

    def now_s(self) -> float | None:
        """None while no platform has said anything."""
        return None if self._ahead_s is None else self._ahead_s + self._clock.monotonic_s()
