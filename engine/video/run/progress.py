"""Progress over several ffmpeg runs whose number isn't known beforehand. Pure."""

from collections.abc import Callable


class Progress:
    """Reports 0..1 to `report`, never backwards.

    Each stage takes a share of what is left, so a correction that comes unexpectedly still has room
    and the end is only reached by `finish`.
    """

    def __init__(self, report: Callable[[float], None]) -> None:
        self._report = report
        self._at = 0.0
        self._base = 0.0
        self._span = 0.0
        self._length_s = 1.0

    def stage(self, share_of_remainder: float, length_s: float) -> Callable[[str], None]:
        """Begin a stage; feed what it returns with the lines of `-progress`."""
        self._base += self._span
        self._tell(self._base)
        self._span = (1.0 - self._base) * share_of_remainder
        self._length_s = max(length_s, 0.001)
        return self._feed

    def done(self, share_of_remainder: float) -> None:
        """A stage that told nothing and is over."""
        self.stage(share_of_remainder, 1.0)
        self._tell(self._base + self._span)

    def finish(self) -> None:
        self._tell(1.0)

    def _feed(self, line: str) -> None:
        key, _, value = line.partition("=")
        if key == "out_time_us" and value.strip().lstrip("-").isdigit():
            done = min(1.0, max(0.0, int(value) / 1e6 / self._length_s))
            self._tell(self._base + self._span * done)

    def _tell(self, fraction: float) -> None:
        if fraction > self._at:
            self._at = fraction
            self._report(fraction)
