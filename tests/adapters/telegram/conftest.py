from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.support.fakes.telegram import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """A Bot API in the cloud. A call that breaks the specification fails the test."""
    async with FakeTelegram() as server:
        yield server
        assert server.violations == []
