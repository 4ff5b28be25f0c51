"""The bot of `nemobot chat` and `web`: what is kept goes in time, as that of `nemobot run` does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cli.local_bot import local_bot
from bot.ports import SystemClock
from bot.settings import Settings
from bot.store import tables
from bot.store.queries.deletion.retention import EVERY_S
from bot.store.queries.turns import insert_message
from tests.bot.store.queries.deletion.test_retention import ended


async def test_requests_that_ended_long_ago_are_deleted_while_it_runs(tmp_path: Path) -> None:
    given = {"NEMO_API_URL": "http://127.0.0.1:9", "NEMOBOT_DATA": str(tmp_path)}
    settings = Settings.read(given, env_file=None)

    async def turns(tx: AsyncConnection) -> int:
        return int((await tx.execute(sa.select(sa.func.count(tables.turns.c.id)))).scalar_one())

    async with local_bot(settings, lambda _db, _notes: [], data=tmp_path) as bot:
        now_s = SystemClock().utc_s()
        await ended(bot.app.db)
        await bot.app.db.run(insert_message, message_key="new", part=0, text="", at_s=now_s)
        assert await bot.app.db.run(turns) == 1
        await asyncio.sleep(EVERY_S + 60)
        assert await bot.app.db.run(turns) == 0
