"""What a message costs while a crowd is being heard: how often the database is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from contextvars import Context, ContextVar
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine.interfaces import CacheStats

from bot.core.model import Chat, Command, MessageRef, Press
from bot.dispatch.fleet import install
from bot.store.database import Database, open_database
from bot.store.rows import Post
from bot.turns.inbox.first_words import FirstWords
from tests.bot.store.postgres import server
from tests.stories.room.world import ALICE, Bot, Room, bot_in

NOWHERE = "http://127.0.0.1:9"
_listening: ContextVar[bool] = ContextVar("listening", default=False)
"""What is said in a block counts, and what else the bot does at that moment doesn't: a busy
machine lets more of that happen meanwhile."""


@pytest.fixture(autouse=True)
def shown_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """First words are asked for beside the message, and may be on their way before it is accepted:
    what that takes is not the message's."""
    post_soon = FirstWords.post_soon

    def beside(words: FirstWords, post: Post) -> None:
        Context().run(post_soon, words, post)

    monkeypatch.setattr(FirstWords, "post_soon", beside)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(Room(), NOWHERE, tmp_path) as bot:
        yield bot


@contextmanager
def asked(db: Database) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    said: list[str] = []
    engine = db._engine.sync_engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    with _heard(engine, note):
        yield said


@contextmanager
def compiled(db: Database) -> Iterator[list[str]]:
    """The statements whose text SQLAlchemy makes meanwhile, instead of knowing it."""
    said: list[str] = []
    engine = db._engine.sync_engine

    def note(
        _c: object, _cursor: object, statement: str, _v: object, context: Any, *_: object
    ) -> None:
        if context.compiled is not None and context.cache_hit is not CacheStats.CACHE_HIT:
            said.append(statement)

    with _heard(engine, note):
        yield said


@contextmanager
def _heard(engine: sa.Engine, note: Callable[..., None]) -> Iterator[None]:
    def heard(*told: object) -> None:
        if _listening.get():
            note(*told)

    sa.event.listen(engine, "before_cursor_execute", heard)
    before = _listening.set(True)
    try:
        yield
    finally:
        _listening.reset(before)
        sa.event.remove(engine, "before_cursor_execute", heard)


def reads(said: list[str], table: str) -> int:
    return len([each for each in said if each.startswith("SELECT") and f"FROM {table}" in each])


async def test_a_first_message_asks_the_database_ten_times(bot: Bot) -> None:
    with asked(bot.app.db) as said:
        await bot.say("", command=Command("help"), wait=False)
    assert said.pop(0) == "BEGIN IMMEDIATE"
    assert len(said) <= 10


@pytest.mark.parametrize("command", [None, Command("help")])
async def test_a_statement_is_made_into_text_once(bot: Bot, command: Command | None) -> None:
    await _says_nothing_new(bot, command)


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


@pytest.mark.parametrize("verb", ["stop", "status", "export"])
async def test_what_was_chosen_in_a_server_is_read_once_for_a_press(bot: Bot, verb: str) -> None:
    alice = replace(ALICE, within=frozenset({"room:guild:s1"}))
    asked_for = await bot.say("mute it", by=alice, guild="room:s1", is_private=False, wait=False)
    at = MessageRef(Chat("room", "den"), "1")
    press = Press("p1", f"{verb}:{asked_for.turn_id}", alice, at, bot.clock.utc_s())
    with asked(bot.app.db) as said:
        await bot.app.accept.press(press)
    assert reads(said, "place_settings") == 1


async def _says_nothing_new(bot: Bot, command: Command | None) -> None:
    """Two first messages, each in a chat of its own."""
    words = "mute it" if command is None else ""
    await bot.say(words, command=command, chat="here", wait=False)
    await bot.app.idle()
    with compiled(bot.app.db) as said:
        await bot.say(words, command=command, chat="there", wait=False)
    assert said == []


@pytest.mark.real_time
@pytest.mark.parametrize(
    ("command", "first", "later"), [(Command("help"), 9, 10), (None, 12, 16)], ids=["help", "words"]
)
async def test_a_message_asks_postgresql_this_often(
    tmp_path: Path, command: Command | None, first: int, later: int
) -> None:
    """Each of them is a round trip; a crowd waits for all of them."""
    words = "mute it" if command is None else ""
    with server().database() as url:
        await (await open_database(url, migrate=True)).close()
        await install(url)
        async with bot_in(Room(), NOWHERE, tmp_path, database_url=url) as bot:
            for most in (first, later):
                with asked(bot.app.db) as said:
                    await bot.say(words, command=command, wait=False)
                assert len([each for each in said if "procrastinate" not in each]) <= most
            await _says_nothing_new(bot, command)
