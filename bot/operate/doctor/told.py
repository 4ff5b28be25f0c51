"""Whom the settings name to be told of bugs and turns. Each is sent an envelope with nothing in it,
which is taken, or refused for its key, and stored nowhere."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

import httpx

from bot.operate.reporting.reporters import lacking
from bot.platform import Finding
from bot.settings import Settings

_QUICK_S: Final = 6.0
_KINDS: Final = {"SENTRY_DSN": "Sentry", "OTEL_EXPORTER_OTLP_ENDPOINT": "OpenTelemetry"}


async def examine_reporting(settings: Settings) -> Sequence[Finding]:
    """Nothing where nothing is named."""
    missing = dict(lacking(settings))
    found = [
        Finding("error", _KINDS[name], "the extra is missing", f"pip install 'nemobot[{extra}]'")
        for name, extra in missing.items()
    ]
    if settings.sentry_dsn is not None and "SENTRY_DSN" not in missing:
        from sentry_sdk.utils import Dsn

        auth = Dsn(settings.sentry_dsn.get_secret_value()).to_auth("nemobot")
        headers = {"X-Sentry-Auth": auth.to_header()}
        found.append(await _sent("SENTRY_DSN", auth.get_api_url(), headers, b"{}\n"))
    endpoint = settings.otel_exporter_otlp_endpoint
    if endpoint is not None and "OTEL_EXPORTER_OTLP_ENDPOINT" not in missing:
        from opentelemetry.util.re import parse_env_headers

        theirs = parse_env_headers(os.environ.get("OTEL_EXPORTER_OTLP_HEADERS", ""), liberal=True)
        headers = {**theirs, "Content-Type": "application/x-protobuf"}
        name = "OTEL_EXPORTER_OTLP_ENDPOINT"
        found.append(await _sent(name, f"{endpoint}/v1/traces", headers, b""))
    return found


async def _sent(name: str, url: str, headers: Mapping[str, str], body: bytes) -> Finding:
    what, host = _KINDS[name], urlsplit(url).hostname
    try:
        async with httpx.AsyncClient(timeout=_QUICK_S) as client:
            status = (await client.post(url, headers=headers, content=body)).status_code
    except httpx.HTTPError as error:
        said = f"{host} can't be reached ({type(error).__name__})"
        return Finding("warning", what, said, f"Look at {name} and this machine's network")
    if status < 300:
        return Finding("ok", what, f"{host} takes what it is told")
    return Finding("warning", what, f"{host} refuses it with {status}", f"Look at {name}")
