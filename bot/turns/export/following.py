"""Following a render to its end: what the service says of it, and for how long it has said nothing.

A render runs at the service whether anybody looks or not. So a look that fails is repeated, and one
that takes too long in all is stopped there before another one may begin.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from bot.core.service.errors import (
    AccountUnavailable,
    NotFound,
    NotReached,
    ServiceBusy,
    ServiceError,
    ServiceRefused,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import RenderFault, RenderStatus
from bot.ports import Clock, Project
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)

PATIENCE_S: Final = 10.0
"""A look that takes longer is shown as silence."""
STRANGE_LOOKS: Final = 3
"""So often in a row an unknown status is taken for a word on the way."""
_OVER: Final = ("completed", "failed", "cancelled")
_PASSING: Final = (
    Unavailable,
    Unreadable,
    NotReached,
    ServiceBusy,
    ServiceRefused,
    AccountUnavailable,
)


class RenderFailed(Exception):
    """The service says that this render has failed, or does not know it. `reason`: why, in its
    words, to be compared; `lasts`: the next one would fail too, as where there is a `fault`."""

    def __init__(
        self,
        reason: str = "",
        *,
        lasts: bool = False,
        fault: RenderFault | None = None,
        smallest_bytes: int | None = None,
    ) -> None:
        super().__init__()
        self.reason = reason
        self.lasts = lasts or fault is not None
        self.fault = fault
        self.smallest_bytes = smallest_bytes

    def words(self, say: SayTo) -> str:
        if self.fault == "target_too_small" and self.smallest_bytes is None:
            return say("export-cannot")
        if self.fault is not None:
            # Sizes are cut when they are written, and what is read here is asked for next.
            most = math.ceil((self.smallest_bytes or 0) * 1.01 / 1000) * 1000
            return say("export-impossible", why=self.fault, smallest_bytes=most)
        return say("export-cannot" if self.lasts else "export-failed")


class RenderStopped(Exception):
    """Somebody has stopped it at the service."""


class RenderStuck(Exception):
    """No end within `limit_s`. `runs_on`: the service did not take the order to stop it."""

    def __init__(self, limit_s: float, *, runs_on: bool) -> None:
        super().__init__()
        self.limit_s = limit_s
        self.runs_on = runs_on


class Following:
    """`sleep_s` may be broken off by a stop. `poll_s` is the pause between two looks at a render,
    `limit_s` how long one may take."""

    def __init__(
        self,
        clock: Clock,
        *,
        sleep_s: Callable[[float], Awaitable[None]],
        poll_s: float,
        limit_s: float,
    ) -> None:
        self._clock = clock
        self._sleep_s = sleep_s
        self._poll_s = poll_s
        self._limit_s = limit_s
        self._told: set[str] = set()

    async def to_the_end(
        self, project: Project, render_id: str, show: ShowStatus, *, since_s: float | None = None
    ) -> RenderStatus:
        """The completed status. `since_s` (UTC) is when it was submitted, perhaps by a process
        before this one: its time goes on. Raises the three above, and `ServiceError`: where the
        service did not answer in all that time, or says what the next render would meet too.

        Between two looks a stop may break it off, and the next process looks on.
        """
        heard_s = self._clock.monotonic_s()
        began_s = heard_s - max(self._clock.utc_s() - (since_s or self._clock.utc_s()), 0.0)
        strange = 0
        while True:
            silence: ServiceError | None = None
            try:
                status = await self._look(project, render_id, heard_s, show)
            except NotFound:
                raise RenderFailed from None
            except _PASSING as exc:
                log.warning("export.poll_failed", render=render_id, error=type(exc).__name__)
                silence = exc
                self._show_silence(heard_s, show)
            else:
                heard_s = self._clock.monotonic_s()
                if status.state == "completed":
                    return status
                if status.state == "cancelled":
                    raise RenderStopped
                if status.state == "failed":
                    raise RenderFailed(
                        status.reason, fault=status.fault, smallest_bytes=status.smallest_bytes
                    )
                strange = 0 if status.understood else strange + 1
                self._show(status, strange, show)
            if self._clock.monotonic_s() - began_s > self._limit_s:
                return await self._give_up(project, render_id, silence)
            await self._sleep_s(self._poll_s)

    async def _look(
        self, project: Project, render_id: str, heard_s: float, show: ShowStatus
    ) -> RenderStatus:
        looking = asyncio.ensure_future(project.render_status(render_id))
        try:
            while not (await asyncio.wait({looking}, timeout=PATIENCE_S))[0]:
                self._show_silence(heard_s, show)
            return looking.result()
        finally:
            looking.cancel()

    def _show_silence(self, heard_s: float, show: ShowStatus) -> None:
        silent_s = self._clock.monotonic_s() - heard_s
        show("status-no-answer", "rendering", silent_s=silent_s)

    def _show(self, status: RenderStatus, strange: int, show: ShowStatus) -> None:
        if strange >= STRANGE_LOOKS:
            self._tell_operator(status.unknown_word)
            show("status-rendering-strange", "rendering")
        elif status.progress is None:
            show("status-rendering-unknown", "rendering")
        else:
            done, percent = status.progress, round(status.progress)
            show("status-rendering", "rendering", done=done, total=100, percent=percent)

    def _tell_operator(self, word: str) -> None:
        """Once a word: it lasts, and every render has it."""
        if word not in self._told and len(self._told) < 100:
            self._told.add(word)
            log.error("export.status_unknown", status=word)

    async def stop(self, project: Project, render_id: str) -> bool:
        """Order the service to stop a render. False where it did not take that, and does not say
        that the render is over either."""
        try:
            await project.cancel_render(render_id)
            return True
        except ServiceError as exc:
            log.warning("export.not_stopped", render=render_id, error=type(exc).__name__)
        try:
            return (await project.render_status(render_id)).state in _OVER
        except NotFound:
            return True
        except ServiceError:
            return False

    async def _give_up(
        self, project: Project, render_id: str, silence: ServiceError | None
    ) -> RenderStatus:
        """Stopped at the service first: the next one must not run beside it. It may have come to
        its end in this very moment."""
        runs_on = False
        try:
            await project.cancel_render(render_id)
            last = await project.render_status(render_id)
            if last.state == "completed":
                return last
        except ServiceError as exc:
            log.warning("export.not_stopped", render=render_id, error=type(exc).__name__)
            runs_on = not isinstance(exc, NotFound)
        if silence is not None:
            raise silence
        raise RenderStuck(self._limit_s, runs_on=runs_on)
