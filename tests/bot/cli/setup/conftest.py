"""Platforms on loopback for commands that are processes or forks."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import FakeTelegram


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """In a thread of its own: the person at the terminal waits without one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture
def fake(loop: asyncio.AbstractEventLoop) -> Iterator[FakeTelegram]:
    with served(FakeTelegram(), loop) as fake:
        yield fake


@pytest.fixture
def discord(loop: asyncio.AbstractEventLoop) -> Iterator[FakeDiscord]:
    with served(FakeDiscord(), loop) as discord:
        yield discord


@contextlib.contextmanager
def served(server: Any, loop: asyncio.AbstractEventLoop) -> Iterator[Any]:
    asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result(600)
    yield server
    with contextlib.suppress(TimeoutError):
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result(60)
