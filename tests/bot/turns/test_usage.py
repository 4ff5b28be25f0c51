"""What has been spent, as a person reads it, and as a moderator does."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.model import Author
from bot.core.service.values import Account
from bot.store.database import Database
from bot.store.queries import conversations
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.fair_use import ledger
from bot.store.rows import Turn
from bot.turns.usage import usage_text
from tests.bot.store.rows import conversation, queued, session
from tests.bot.turns.world import NOW_S, say

ALICE, BOB = Author("room:alice", "Alice"), Author("room:bob", "Bob")
SERVICE, GUILD, DAY_S = "https://nemo.invalid", "room:guild", 86_400.0
THEN_S = NOW_S + 60 * DAY_S


async def place(
    db: Database, *, owner: str | None = None, guild: str | None = GUILD
) -> tuple[int, int]:
    """A conversation with a project on the bot's account, or on the one that `owner` linked."""
    here = await conversation(db)
    await db.run(conversations.change_conversation, here, guild=guild, is_private=guild is None)
    accounts, kind = SqlAccounts(db), "linked" if owner else "anonymous"
    account = await accounts.find(SERVICE, kind, owner or "")  # type: ignore[arg-type]
    made = account or await accounts.save(
        Account(None, SERVICE, kind, owner=owner)  # type: ignore[arg-type]
    )
    return here, await session(db, here, made)


async def spent(
    db: Database,
    where: tuple[int, int],
    credits: float | None,
    *,
    by: Author = ALICE,
    ago_s: float = 60.0,
) -> None:
    """An edit that cost so much, in a second of its own; None: it still runs."""
    turn = await queued(db, where[0], author=by, session_id=where[1])
    await db.run(ledger.open_entry, turn, THEN_S - ago_s, 100.0, 50)
    if credits is not None:
        await db.run(ledger.close_entry, turn.id, THEN_S - ago_s + 1, 100.0 - credits)


async def usage(db: Database, where: tuple[int, int], by: Author = ALICE) -> str:
    turn: Turn = await queued(db, where[0], author=by, kind="usage")
    here = await db.run(conversations.get_conversation, where[0])
    return await db.run(usage_text, say, turn, here, THEN_S)


def sums(head: str, day: tuple[int, int], month: tuple[int, int]) -> str:
    lines = [say(head)]
    for key, (edits, credits) in (("usage-day", day), ("usage-month", month)):
        lines.append(say(key, edits=edits, credits=credits))
    return "\n".join(lines)


async def test_who_has_asked_for_nothing_paid_reads_that(db: Database) -> None:
    where = await place(db)
    await spent(db, where, 4, by=BOB)
    await spent(db, where, 4, ago_s=31 * DAY_S)
    assert await usage(db, where) == say("usage-nothing")


async def test_ones_own_of_the_day_and_of_the_month(db: Database) -> None:
    where = await place(db)
    await spent(db, where, 4)
    await spent(db, where, 6.4, ago_s=2 * DAY_S)
    await spent(db, where, 50, by=BOB, ago_s=120)
    assert await usage(db, where) == sums("usage-mine", (1, 4), (2, 10))


async def test_an_edit_whose_cost_nobody_knows_yet_is_told(db: Database) -> None:
    where = await place(db)
    await spent(db, where, None)
    text = await usage(db, where)
    assert text.endswith(say("usage-unknown", edits=1))
    assert say("usage-day", edits=1, credits=0) in text


@pytest.mark.parametrize("is_alone", [True, False])
async def test_what_ones_own_account_spent_is_told_where_nobody_else_reads_it(
    db: Database, is_alone: bool
) -> None:
    where = await place(db, owner=ALICE.id, guild=None if is_alone else GUILD)
    await spent(db, where, 9)
    own = sums("usage-own", (1, 9), (1, 9))
    assert await usage(db, where) == (own if is_alone else say("usage-own-in-private"))


async def test_who_moderates_reads_the_server_s_and_who_spent_most(db: Database) -> None:
    where = await place(db)
    await spent(db, where, 4)
    await spent(db, where, 30, by=BOB, ago_s=120)
    await spent(db, where, 1, by=Author("room:nameless", ""), ago_s=180)
    moderator = Author("room:mod", "Mod", may_moderate=True)
    entries: list[dict[str, Any]] = [
        {"name": "Bob", "credits": 30},
        {"name": "Alice", "credits": 4},
        {"name": say("usage-somebody"), "credits": 1},
    ]
    lines = [say("usage-spender", edits=1, **entry) for entry in entries]
    most = "\n".join([say("usage-most"), *lines])
    everybody = sums("usage-guild", (3, 35), (3, 35))
    assert await usage(db, where, moderator) == f"{say('usage-nothing')}\n\n{everybody}\n{most}"
    assert await usage(db, where) == sums("usage-mine", (1, 4), (1, 4))


async def test_a_moderator_of_a_place_where_nothing_was_spent_reads_no_empty_list(
    db: Database,
) -> None:
    where = await place(db)
    moderator = Author("room:mod", "Mod", may_moderate=True)
    assert await usage(db, where, moderator) == say("usage-nothing")


async def test_outside_servers_there_is_no_place_to_tell_of(db: Database) -> None:
    where = await place(db, guild=None)
    await spent(db, where, 30, by=BOB)
    moderator = Author("room:mod", "Mod", may_moderate=True)
    assert await usage(db, where, moderator) == say("usage-nothing")
