from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.nemo.http import open_http
from tests.bot.nemo.accounts import AccountsWorld
from tests.bot.nemo.server import RawServer
from tests.bot.nemo.world import IMPATIENT, Client
from tests.support.clock import LoopClock


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_http() as http:
        yield http


@pytest.fixture
def clock() -> LoopClock:
    return LoopClock()


@pytest.fixture
def client(server: RawServer, http: httpx.AsyncClient, clock: LoopClock) -> Client:
    return Client(http, server.url, clock=clock)


@pytest.fixture
def impatient(server: RawServer, http: httpx.AsyncClient, clock: LoopClock) -> Client:
    return Client(http, server.url, timings=IMPATIENT, clock=clock)


@pytest.fixture
def world(server: RawServer, http: httpx.AsyncClient) -> AccountsWorld:
    return AccountsWorld(http, server.url)
