"""What is kept, what goes, and what a person can have deleted."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment, Author, ConversationKey, MessageRef
from bot.core.service.values import Account
from bot.core.view import View
from bot.store import tables
from bot.store.database import Database
from bot.store.platform_time import PlatformTime
from bot.store.queries import conversations, files, lanes, posts, turns
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.deletion.retention import DAY_S, Retention, keep_clean, sweep
from bot.store.queries.exports import insert_export
from bot.store.rows import Turn
from tests.bot.operate.line import settled
from tests.bot.store.rows import CHAT, NOW_S, claimed, conversation, post_of, queued, session
from tests.support.clock import StillClock

pytestmark = pytest.mark.real_time

KEEP = Retention(turns_s=30 * DAY_S, message_keys_s=60 * DAY_S, conversations_s=180 * DAY_S)


async def ended(db: Database, conversation_id: int | None = None, **values: Any) -> Turn:
    """A turn with a message, a file, an upload and a delivered post, over and done with."""
    turn = await queued(db, conversation_id, **values)

    async def fill(tx: AsyncConnection) -> None:
        key = f"room:den:{turn.id}"
        await turns.insert_message(tx, message_key=key, part=0, text="my secret", at_s=NOW_S)
        await turns.assign_message(tx, key, 0, turn.id)
        await files.add_file(
            tx,
            turn_id=turn.id,
            conversation_id=turn.conversation_id,
            message_key=key,
            attachment=Attachment("video", "holiday.mp4", {"id": "1"}),
        )

    await db.run(fill)
    post = await post_of(db, turn)
    await db.run(posts.post_sent, post, MessageRef(CHAT, str(turn.id)), NOW_S)
    return await db.run(lanes.move, await claimed(db, turn), "failed", ended_at_s=NOW_S)


async def session_of(db: Database, conversation_id: int) -> int:
    account = await SqlAccounts(db).save(Account(None, "http://engine", "anonymous"))
    return await session(db, conversation_id, account)


async def count(db: Database, table: sa.Table) -> int:
    async def query(tx: AsyncConnection) -> int:
        return int((await tx.execute(sa.select(sa.func.count()).select_from(table))).scalar() or 0)

    return await db.run(query)


async def counts(db: Database, *names: str) -> dict[str, int]:
    return {name: await count(db, tables.metadata.tables[name]) for name in names}


async def test_an_old_turn_goes_with_its_files_and_posts_but_its_message_stays_known(
    db: Database,
) -> None:
    turn = await ended(db)
    await sweep(db, KEEP, NOW_S + 29 * DAY_S)
    assert await count(db, tables.turns) == 1
    await sweep(db, KEEP, NOW_S + 31 * DAY_S)
    assert await counts(db, "turns", "files", "posts", "messages", "conversations") == {
        "turns": 0,
        "files": 0,
        "posts": 0,
        "messages": 1,
        "conversations": 1,
    }
    again = await db.run(
        turns.insert_message, message_key=f"room:den:{turn.id}", part=0, text="", at_s=NOW_S
    )
    assert not again, "a late duplicate is still one"
    assert await db.run(turns.message_texts, turn.id) == [""]


async def test_message_keys_and_idle_conversations_go_in_the_end(db: Database) -> None:
    turn = await ended(db)
    key = ConversationKey("room", "den")
    await db.run(conversations.add_keys, turn.conversation_id, [key])
    await session_of(db, turn.conversation_id)
    await sweep(db, KEEP, NOW_S + 61 * DAY_S)
    assert await counts(db, "messages", "conversations") == {"messages": 0, "conversations": 1}
    await sweep(db, KEEP, NOW_S + 181 * DAY_S)
    assert await counts(db, "conversations", "conversation_keys", "sessions") == {
        "conversations": 0,
        "conversation_keys": 0,
        "sessions": 0,
    }


async def test_what_is_open_owed_or_rendering_is_never_swept(db: Database) -> None:
    open_turn = await queued(db)
    owed = await ended(db, text="owed")
    await db.run(posts.set_final, (await post_of(db, owed)).id, View("The end."))
    rendering = await ended(db, text="rendering")
    await db.run(
        insert_export,
        lane="export:1",
        turn_id=rendering.id,
        session_id=await session_of(db, rendering.conversation_id),
        draft={},
        output={},
        source_bytes=None,
        ready_at_s=NOW_S,
        created_at_s=NOW_S,
    )
    await sweep(db, KEEP, NOW_S + 1_000 * DAY_S)
    assert [
        await db.run(turns.get_turn, turn.id) is not None for turn in (open_turn, owed, rendering)
    ] == [True, True, True]


async def test_more_than_one_batch_goes_in_one_sweep(db: Database) -> None:
    number = await conversation(db)

    async def insert_many(tx: AsyncConnection) -> None:
        for index in range(450):
            await turns.insert_message(
                tx, message_key=f"k{index}", part=0, text=str(number), at_s=NOW_S
            )

    await db.run(insert_many)
    assert await sweep(db, KEEP, NOW_S + 61 * DAY_S) == 450


async def test_zero_keeps_for_ever(db: Database) -> None:
    await ended(db)
    assert await sweep(db, Retention(0, 0, 0), NOW_S + 10_000 * DAY_S) == 0
    assert await counts(db, "turns", "messages") == {"turns": 1, "messages": 1}


async def test_forgetting_a_person_takes_their_words_and_token_and_nobody_elses(
    db: Database,
) -> None:
    mine = await ended(db)
    other = await conversation(db)
    await db.run(conversations.change_conversation, other, owner="room:bob")
    theirs = await ended(db, other, author=Author("room:bob", "Bob"))
    in_their_place = await ended(db, other, author=Author("room:alice", "Alice"))
    store = SqlAccounts(db)
    for owner in ("room:alice", "room:bob"):
        await store.save(Account(None, "http://engine", "linked", owner=owner, token="secret"))
    assert await forget_person(db, "room:alice") == 1
    left = [await db.run(turns.get_turn, turn.id) for turn in (mine, theirs, in_their_place)]
    assert [turn is not None for turn in left] == [False, True, False]
    tokens = [
        (await store.find("http://engine", "linked", owner)) for owner in ("room:alice", "room:bob")
    ]
    assert [account and account.token for account in tokens] == ["", "secret"]
    assert await db.run(turns.message_texts, mine.id) == [""]
    assert await count(db, tables.conversations) == 1


async def test_forgetting_leaves_what_is_at_work_to_its_end(db: Database) -> None:
    number = await conversation(db)
    await ended(db, number)
    running = await queued(db, number)
    assert await forget_person(db, "room:alice") == 0
    assert await db.run(turns.get_turn, running.id) is not None
    assert await counts(db, "turns", "conversations") == {"turns": 1, "conversations": 1}


YEAR_S = 365 * DAY_S


class WrongClock(StillClock):
    """Its date was set to something else; what is monotonic goes on."""

    ahead_s = 0.0

    def utc_s(self) -> float:
        return self.now_s + self.ahead_s


@pytest.mark.parametrize(
    ("ahead_s", "platforms_say", "sweeps"),
    [
        (0.0, True, True),
        (0.0, False, True),
        (400 * DAY_S, True, False),
        (400 * DAY_S, False, False),
        (20 * DAY_S, False, False),
        (-400 * DAY_S, True, False),
        (3600.0, True, True),
        (-3600.0, True, True),
    ],
)
async def test_no_sweep_goes_by_a_clock_that_others_contradict(
    db: Database, ahead_s: float, platforms_say: bool, sweeps: bool, tmp_path: Path
) -> None:
    now_s = NOW_S + YEAR_S
    old = await ended(db)

    async def write(tx: AsyncConnection) -> None:
        await turns.insert_message(tx, message_key="new", part=0, text="", at_s=now_s)

    await db.run(write)
    clock = WrongClock()
    clock.now_s = now_s
    platform_time = PlatformTime(clock)
    if platforms_say:
        platform_time.heard(now_s)
    clock.ahead_s = ahead_s
    old_copy = tmp_path / "backups/nemobot-19700101T000000000000-asked-for.db"
    old_copy.parent.mkdir()
    old_copy.touch()
    keep = replace(KEEP, backups_s=30 * DAY_S, data=tmp_path)
    async with keep_clean(db, clock, keep, platform_time):
        await settled()
        assert await db.run(turns.get_turn, old.id) is not None, "nothing at the start"
        assert clock.sleeping_s == [3600.0]
        clock.ring()
        while not clock.sleeping_s:  # noqa: ASYNC110 - it sleeps again when it has looked
            await asyncio.sleep(0.01)
    assert (await db.run(turns.get_turn, old.id) is None) == sweeps
    assert (not old_copy.exists()) == sweeps
