"""What a message costs while a crowd is being heard: how often the database is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.core.model import Command
from bot.store.database import Database
from tests.stories.room.world import ALICE, Bot, Room, bot_in


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(Room(), "http://127.0.0.1:9", tmp_path) as bot:
        yield bot


@contextmanager
def asked(db: Database) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    said: list[str] = []
    engine = db._engine.sync_engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def reads(said: list[str], table: str) -> int:
    return len([each for each in said if each.startswith("SELECT") and f"FROM {table}" in each])


async def test_a_first_message_asks_the_database_ten_times(bot: Bot) -> None:
    with asked(bot.app.db) as said:
        await bot.say("", command=Command("help"), wait=False)
    assert said.pop(0) == "BEGIN IMMEDIATE"
    assert len(said) <= 10


@pytest.mark.parametrize("command", [None, Command("help"), Command("status"), Command("export")])
async def test_what_a_person_has_chosen_is_read_once_for_a_message(
    bot: Bot, command: Command | None
) -> None:
    with asked(bot.app.db) as said:
        await bot.say("mute it" if command is None else "", command=command, wait=False)
    assert reads(said, "preferences") == 1


@pytest.mark.parametrize("command", [None, Command("help"), Command("compress"), Command("new")])
async def test_what_was_chosen_in_a_server_is_read_once_for_a_message(
    bot: Bot, command: Command | None
) -> None:
    alice = replace(ALICE, within=frozenset({"room:guild:s1"}))
    here: dict[str, Any] = {"guild": "room:s1", "is_private": False, "by": alice}
    with asked(bot.app.db) as said:
        await bot.say("mute it" if command is None else "", command=command, wait=False, **here)
    assert reads(said, "place_settings") == 1
