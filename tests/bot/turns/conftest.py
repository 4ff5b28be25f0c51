from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.settings import sqlite_url
from bot.store.database import Database, open_database
from tests.bot.turns.house import House
from tests.bot.turns.world import World


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    yield database
    await database.close()


@pytest.fixture
async def world(db: Database, tmp_path: Path) -> World:
    world = World(db, tmp_path)
    await world.keep_accounts()
    return world


@pytest.fixture
async def house(db: Database, tmp_path: Path) -> House:
    house = House(db, tmp_path)
    await house.keep_accounts()
    return house
