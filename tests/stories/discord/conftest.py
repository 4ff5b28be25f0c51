from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.discord.story import OnDiscord, on_discord
from tests.stories.room.world import Service
from tests.support.fakes.discord import FakeDiscord


@pytest.fixture
async def fake(cdn_port: int) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord(port=cdn_port) as fake:
        yield fake


@pytest.fixture
async def story(fake: FakeDiscord, service: Service, tmp_path: Path) -> AsyncIterator[OnDiscord]:
    async with on_discord(fake, service, tmp_path) as story:
        yield story
