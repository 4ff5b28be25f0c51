"""The reporters that the settings name. Each listens to the log and to requests, as measures do,
and sends from a thread of its own: whoever is away there keeps nobody waiting here."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, MutableMapping, Sequence
from importlib.metadata import version
from typing import Any, Protocol

from bot.settings import Settings


class Reporter(Protocol):
    def watch(self, event: MutableMapping[str, Any]) -> None:
        """`bot.operate.logs.Watch`."""

    def heard_of_request(self, endpoint: str, outcome: str, took_s: float) -> None:
        """`bot.nemo.http.OnRequest`."""

    def close(self) -> None:
        """Send what waits, for two seconds at most."""


def reporters(settings: Settings) -> list[Reporter]:
    """Nothing is sent yet. ImportError where an extra is missing, which the command line has
    checked (`bot.cli.checks`)."""
    found: list[Reporter] = []
    release = version("nemobot")
    if settings.sentry_dsn is not None:
        from bot.operate.reporting.sentry import Sentry

        found.append(Sentry(settings.sentry_dsn.get_secret_value(), release))
    if settings.otel_exporter_otlp_endpoint is not None:
        from bot.operate.reporting.telemetry import Telemetry

        found.append(Telemetry(settings.otel_exporter_otlp_endpoint, release))
    return found


@contextlib.asynccontextmanager
async def closing_reporters(found: Sequence[Reporter]) -> AsyncIterator[None]:
    try:
        yield
    finally:
        await asyncio.gather(*(asyncio.to_thread(each.close) for each in found))
