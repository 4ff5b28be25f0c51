"""How often a worker of procrastinate's looks for jobs.

procrastinate does not announce a lane's next job when the one before it ends, and forgets what is
announced while it looks. So where something is at work, and for a while after anything was heard,
it is looked often; else now and then, as what others may have left is announced.
"""

from __future__ import annotations

import time
from typing import Any, Final

import procrastinate
from procrastinate.manager import get_channel_for_queues
from procrastinate.worker import Worker

from bot.dispatch.patient import THERE_MAY_BE_JOBS

CONCURRENCY: Final = 1_000
"""Lanes at work in one process at a time. Each is a coroutine that mostly waits."""
NEVER_S: Final = 1e9


class Looking(Worker):
    """`often_s` and `seldom_s`: between two looks. `quiet_s`: so long after anything was heard it
    is looked often. It gives no sign of life."""

    def __init__(
        self,
        app: procrastinate.App,
        queue: str,
        *,
        often_s: float,
        seldom_s: float,
        quiet_s: float,
        takeover_s: float,
    ) -> None:
        super().__init__(
            app,
            queues=[queue],
            concurrency=CONCURRENCY,
            fetch_job_polling_interval=often_s,
            delete_jobs="always",
            install_signal_handlers=False,
            update_heartbeat_interval=NEVER_S,
            stalled_worker_timeout=takeover_s,
        )
        self._often_s = often_s
        self._seldom_s = seldom_s
        self._quiet_s = quiet_s
        self.stir()

    def stir(self) -> None:
        """There may be more to do soon."""
        self._stirred_s = time.monotonic()
        self.fetch_job_polling_interval = self._often_s

    def rest(self) -> None:
        """Asked now and then: where all is quiet, it is looked seldom."""
        is_quiet = time.monotonic() - self._stirred_s > self._quiet_s
        if is_quiet and not self._running_jobs:
            self.fetch_job_polling_interval = self._seldom_s

    def _log_extra(self, *_: Any, **__: Any) -> dict[str, Any]:
        """Nothing beside its lines, which we don't show: to gather that took longer than to give
        a job out."""
        return {}

    async def work(self) -> None:
        await self.run()  # type: ignore[no-untyped-call]


async def announce(app: procrastinate.App, queue: str) -> None:
    """Every worker looks now."""
    (channel,) = get_channel_for_queues([queue])
    await app.connector.execute_query_async(
        "SELECT pg_notify(%(channel)s, %(payload)s)", channel=channel, payload=THERE_MAY_BE_JOBS
    )
