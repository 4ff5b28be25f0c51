from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram
from tests.support.fakes.telegram import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake
        assert fake.violations == []


@pytest.fixture
async def story(fake: FakeTelegram, service: Service, tmp_path: Path) -> AsyncIterator[OnTelegram]:
    async with on_telegram(fake, service, tmp_path) as story:
        yield story
