from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.nemo.client import NemoClient
from bot.nemo.http import Timings, open_http
from tests.nemo.server import RawServer
from tests.nemo.world import SHORT, Pausing


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_http() as http:
        yield http


@pytest.fixture
def pauses() -> Pausing:
    return Pausing()


@pytest.fixture
def timings() -> Timings:
    return SHORT


@pytest.fixture
def client(
    server: RawServer, http: httpx.AsyncClient, pauses: Pausing, timings: Timings
) -> NemoClient:
    return NemoClient(http, server.url, timings=timings, sleep=pauses)
