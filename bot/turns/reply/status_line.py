"""The line under a growing reply: what is going on, for how long, how long it will still take, and
whether it still goes on."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Final

from bot.core.view import Phase, Status
from bot.ports import Clock
from bot.turns.reply.time_left import RECENT_S, pace, roughly

ELAPSED_FROM_S: Final = 10.0
ELAPSED_STEP_S: Final = 5.0
"""The elapsed time is rounded down to this, so that it alone is no reason to edit each second."""


SILENT_FROM_S: Final = 30.0
"""From then on a request that the service does not answer is told as that."""
_AWAIT_AN_ANSWER: Final = frozenset(
    {"status-waiting", "status-connecting", "status-setting-up", "status-reading"}
)
"""What is said while the service is asked for something that it answers at once."""
_STAY: Final = frozenset({"status-recovering"})
"""What stays true, however long it takes: nobody works on."""
_TELL_THEIR_TIME: Final = frozenset({"status-no-answer"})
"""Sentences that say themselves since when: nothing runs on beside them."""


LOOK_S: Final = 1.0
"""So often it is noted how far something is."""
LOOKS_KEPT: Final = 600
_IN_BYTES: Final = frozenset({"status-uploading", "status-downloading"})
"""Sentences about bytes on their way: how fast that goes is said, too."""


class StatusLine:
    """`asked_at_s` (UTC) is when the person asked. After `still_working_s` without any news the
    line says that the work goes on; that the service does not answer is said earlier. A `local`
    reply, on a terminal, shows no elapsed time."""

    def __init__(
        self,
        say: Callable[..., str],
        clock: Clock,
        *,
        asked_at_s: float,
        still_working_s: float,
        local: bool,
    ) -> None:
        self._say = say
        self._clock = clock
        self._asked_at_s = asked_at_s
        self._still_working_s = still_working_s
        self._local = local
        self._news_s = clock.monotonic_s()
        self.is_shown = False
        self._sentence: tuple[str, dict[str, object]] = ("", {})
        self._phase: Phase = "waiting"
        self._progress: tuple[float | None, float | None] = (None, None)
        self._seen = deque[tuple[float, float]](maxlen=LOOKS_KEPT)
        """How far what goes on now was, and when."""

    def show(
        self, key: str, phase: Phase, done: float | None, total: float | None, **args: object
    ) -> None:
        """Say this sentence of the catalogues from now on; `done` of `total` is the progress."""
        self.is_shown = True
        self._look(key, done)
        self._sentence, self._phase, self._progress = (key, args), phase, (done, total)

    def _look(self, key: str, done: float | None) -> None:
        """Another thing, or the same from its beginning, is watched anew."""
        if done is None or key != self._sentence[0] or done < (self._progress[0] or 0.0):
            self._seen.clear()
        now_s = self._clock.monotonic_s()
        if done is not None:
            if len(self._seen) > 1 and now_s - self._seen[-2][0] < LOOK_S:
                self._seen.pop()
            self._seen.append((now_s, done))

    def _with_time_left(self, key: str, line: str) -> str:
        """And, where there is a basis for it, how fast it goes and how long it will still take."""
        total, in_bytes = self._progress[1], key in _IN_BYTES
        found = total and pace(
            self._seen,
            total,
            self._clock.monotonic_s(),
            recent_s=RECENT_S if in_bytes else math.inf,
        )
        if not found:
            return line
        if in_bytes:
            line = self._say("status-speed", line=line, bytes_per_s=found.per_s)
        count, unit = roughly(found.left_s)
        return self._say("status-left", line=line, count=count, unit=unit)

    def heard(self) -> None:
        """There is news: the silence begins anew."""
        self._news_s = self._clock.monotonic_s()

    @property
    def elapsed_s(self) -> float:
        """Since the person asked."""
        return max(0.0, self._clock.utc_s() - self._asked_at_s)

    @property
    def _silent_s(self) -> float:
        return self._clock.monotonic_s() - self._news_s

    def silence(self) -> Status | None:
        """Since when the service does not answer; None where that is not worth a word yet."""
        if self._silent_s < SILENT_FROM_S:
            return None
        line = self._say("status-service-silent", silent_s=_in_steps(self._silent_s))
        return Status(line, self._phase)

    def now(self) -> Status | None:
        """The line as it reads at this moment; None before anything was to be said."""
        if not self.is_shown:
            return None
        key, args = self._sentence
        if key in _AWAIT_AN_ANSWER and (silence := self.silence()) is not None:
            return silence
        is_silent = self._silent_s >= self._still_working_s and key not in _STAY
        if is_silent:
            key, args = "status-still-working", {}
        line, elapsed_s = self._say(key, **args), self.elapsed_s
        if not is_silent:
            line = self._with_time_left(key, line)
        shows_time = not self._local and key not in _TELL_THEIR_TIME
        if elapsed_s >= ELAPSED_FROM_S and shows_time:
            line = self._say("status-elapsed", line=line, elapsed_s=_in_steps(elapsed_s))
        return Status(line, self._phase, *self._progress)


def _in_steps(seconds: float) -> float:
    return seconds // ELAPSED_STEP_S * ELAPSED_STEP_S
