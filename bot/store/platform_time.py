"""What time it is by the clocks of others: ours may be hours or years wrong."""

from __future__ import annotations

from bot.ports import Clock


class PlatformTime:
    """The platforms' time, carried on by the monotonic clock, which nobody sets."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead_s: float | None = None

    def heard(self, utc_s: float) -> None:
        """A platform's answer says that it was that time. One that was long on its way is older
        than what is known."""
        ahead_s = utc_s - self._clock.monotonic_s()
        self._ahead_s = ahead_s if self._ahead_s is None else max(self._ahead_s, ahead_s)

    def now_s(self) -> float | None:
        """None while no platform has said anything."""
        return None if self._ahead_s is None else self._ahead_s + self._clock.monotonic_s()
