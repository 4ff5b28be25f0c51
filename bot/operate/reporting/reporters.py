"""The reporters that the settings name. Each listens to the log and to requests, as measures do,
and sends from a thread of its own: whoever is away there keeps nobody waiting here."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
from collections.abc import AsyncIterator, MutableMapping, Sequence
from importlib.metadata import version
from typing import Any, Final, Protocol

from bot.settings import Settings


class Reporter(Protocol):
    def watch(self, event: MutableMapping[str, Any]) -> None:
        """`bot.operate.logs.Watch`."""

    def heard_of_request(self, endpoint: str, outcome: str, took_s: float) -> None:
        """`bot.nemo.http.OnRequest`."""

    def close(self) -> None:
        """Send what waits, for two seconds at most."""


_NEEDED: Final = {
    "SENTRY_DSN": ("sentry_sdk", "sentry"),
    "OTEL_EXPORTER_OTLP_ENDPOINT": ("opentelemetry.exporter.otlp.proto.http", "otel"),
}
"""Settings, the module that each needs, and the extra that brings it."""


def lacking(settings: Settings) -> list[tuple[str, str]]:
    """The settings that name whom to tell, and the extras that are missing for that."""
    return [
        (name, extra)
        for name, (module, extra) in _NEEDED.items()
        if getattr(settings, name.lower()) is not None and not _is_there(module)
    ]


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # nor what it is a part of
        return False


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
