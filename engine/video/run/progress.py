"""Progress over several ffmpeg runs whose number isn't known beforehand."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

_TICK_S = 0.25
_LEAST_DUE_S = 0.1
_MOST_OF_REMAINDER = 0.999  # the end is told by `finish` alone


def carried_on(shown: float, until: float, due_s: float, since_s: float) -> float:
    """Where a number stands that was `shown` `since_s` ago, and is `until` in about `due_s`.

    It sets out at that speed, and slows down instead of arriving: `until` is for who knows. Pure.
    """
    return until - (until - shown) * math.exp(-max(0.0, since_s) / due_s)


class Progress:
    """Reports 0..1 to `report`, never backwards.

    Each stage takes a share of what is left, so a correction that comes unexpectedly still has room
    and the end is only reached by `finish`. While ffmpeg tells nothing (x264 reads ahead, what is
    only decoded has no times) `carry_on` goes on as fast as it was, never up to the next stage.
    """

    def __init__(
        self, report: Callable[[float], None], now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._report = report
        self._now_s = now_s
        self._at = 0.0
        self._base = 0.0
        self._span = 0.0
        self._length_s = 1.0
        self._pictures: int | None = None
        self._written = 0
        self._speed = 1.0  # seconds of film in a second; before any was measured as it plays
        self._began_s = self._told_s = now_s()
        self._due_s = 1.0

    def stage(
        self, share_of_remainder: float, length_s: float, pictures: int | None = None
    ) -> Callable[[str], None]:
        """Begin a stage; feed what it returns with the lines of `-progress`.

        Where sound is written beside pictures say how many of those there will be, about: the time
        that ffmpeg tells is the sound's, which has long ended while x264 still reads ahead.
        """
        self._base += self._span
        self._tell(self._base)
        self._span = (1.0 - self._base) * min(share_of_remainder, _MOST_OF_REMAINDER)
        self._length_s = max(length_s, 0.001)
        self._pictures, self._written = pictures, 0
        self._began_s = self._now_s()
        self._expect(self._length_s / self._speed)
        return self._feed

    def done(self) -> None:
        """The stage is over, whatever it told."""
        self._tell(self._base + self._span)

    def finish(self) -> None:
        self._tell(1.0)

    def carry_on(self) -> None:
        """Tell how far it is by now, to all appearances."""
        self._tell(self._apparent())

    def _feed(self, line: str) -> None:
        key, _, value = line.partition("=")
        if not value.strip().lstrip("-").isdigit():
            return
        if key == "frame":
            self._written = int(value)
        if key != "out_time_us":
            return
        done_s = min(self._length_s, max(0.0, int(value) / 1e6))
        if self._pictures:
            done_s = min(done_s, self._length_s * self._written / self._pictures)
        took_s = self._now_s() - self._began_s
        if not done_s:
            return
        told = self._base + self._span * done_s / self._length_s
        self._tell(max(told, self._apparent()))
        if took_s > 0:
            self._speed = done_s / took_s
        self._expect((self._length_s - done_s) / self._speed)

    def _apparent(self) -> float:
        since_s = self._now_s() - self._told_s
        return carried_on(self._at, self._base + self._span, self._due_s, since_s)

    def _expect(self, due_s: float) -> None:
        self._due_s = max(_LEAST_DUE_S, due_s)
        self._told_s = self._now_s()

    def _tell(self, fraction: float) -> None:
        if fraction > self._at:
            self._at, self._told_s = fraction, self._now_s()
            self._report(fraction)


@asynccontextmanager
async def carrying_on(progress: Progress) -> AsyncIterator[None]:
    """As long as this is open, progress is told four times a second, whatever ffmpeg says."""

    async def ticking() -> None:
        while True:
            await asyncio.sleep(_TICK_S)
            progress.carry_on()

    task = asyncio.create_task(ticking(), name="progress")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
