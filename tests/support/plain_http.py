"""A client for what stands beside the test: loopback, no proxies, no certificates to read."""

from __future__ import annotations

from typing import Any

import httpx

from bot.fetch.certificates import trusted


def plain_http(**settings: Any) -> httpx.AsyncClient:
    """Reading certificates takes 20 ms, so all clients of a process share those that were read."""
    context = trusted(by_environment=False)
    return httpx.AsyncClient(**{"trust_env": False, "verify": context, **settings})
