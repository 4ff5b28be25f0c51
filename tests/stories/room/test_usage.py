"""`/usage`: what one has spent; for moderators what everybody here has; one's own account apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Author, Command, ConversationKey
from bot.store import tables
from tests.stories.room.test_login import ALICES, accounts_url, bot
from tests.stories.room.world import ALICE, BOB, Bot, Room
from tests.support.plain_http import plain_http

__all__ = ["accounts_url", "bot"]

SQUARE = ConversationKey("room", "square", None, "900")
IN_SQUARE: dict[str, Any] = {
    "chat": "square",
    "conversation": SQUARE,
    "is_private": False,
    "guild": "room:g",
}
MODERATOR = Author("room:mod", "Mod", may_moderate=True)
NOTHING = "You have asked for no paid edit in the last 30 days."


async def usage(bot: Bot, room: Room, by: Author = ALICE, **where: Any) -> str:
    await bot.say("", by=by, command=Command("usage"), **where)
    return room.texts[-1].removeprefix("**AI Video Compressor** – on it.\n\n")


async def test_who_asked_for_nothing_is_told_so_and_reading_is_no_edit(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("status")
    assert (await usage(bot, room)).endswith(NOTHING)


async def test_edits_and_their_credits_of_a_day_and_a_month_are_told(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it", clip)
    await bot.say("keep the first 2 seconds")
    assert await usage(bot, room) == (
        "What you asked for:\n"
        "• last 24 hours – edits: 2, credits: 2\n"
        "• last 30 days – edits: 2, credits: 2"
    )
    assert (await usage(bot, room, by=BOB)).endswith(NOTHING)


async def test_a_moderator_sees_what_everybody_here_has_spent(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it", clip, **IN_SQUARE)
    await bot.say("keep the first 2 seconds", by=BOB, **IN_SQUARE)
    await bot.say("mute it", clip, chat="alices")
    assert "Everybody" not in await usage(bot, room, by=BOB, **IN_SQUARE)
    assert await usage(bot, room, by=MODERATOR, **IN_SQUARE) == (
        f"{NOTHING}\n\n"
        "Everybody here:\n"
        "• last 24 hours – edits: 2, credits: 2\n"
        "• last 30 days – edits: 2, credits: 2\n"
        "Most of it, in the last 30 days:\n"
        "• Alice – edits: 1, credits: 1\n"
        "• Bob – edits: 1, credits: 1"
    )
    assert "Everybody" not in await usage(bot, room, by=MODERATOR, chat="mods")


async def test_ones_own_account_is_apart_and_told_where_nobody_else_reads(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.app.accept.login(ALICE, ALICES, "en")
    await bot.say("mute it", clip, **IN_SQUARE)
    assert (await usage(bot, room)).endswith(
        "On your own account:\n"
        "• last 24 hours – edits: 1, credits: 1\n"
        "• last 30 days – edits: 1, credits: 1"
    )
    in_group = "What you spend on your own account I tell you in a private chat."
    assert await usage(bot, room, **IN_SQUARE) == in_group
    assert await usage(bot, room, by=MODERATOR, **IN_SQUARE) == NOTHING
    assert (await usage(bot, room, by=BOB, chat="bobs")).endswith(NOTHING)


async def test_edits_at_the_same_time_are_marked_and_not_counted_twice(
    bot: Bot, room: Room, clip: Path, accounts_url: str
) -> None:
    slow = {"endpoint": "run_sse", "kind": "slow_headers", "seconds": 60, "times": 2}
    async with plain_http() as http:
        assert (await http.post(f"{accounts_url}/_faults", json=slow)).is_success
    for chat in ("one", "two"):
        await bot.say("mute it", clip, chat=chat, wait=False)
    await bot.idle()
    assert (await usage(bot, room)).endswith(
        "• last 30 days – edits: 2, credits: 0\n"
        "• of 2 the cost is not in there: they ran at the same time as others, or still run"
    )


async def test_who_is_forgotten_has_no_name_in_the_ledger_and_the_sums_stay(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it", clip, **IN_SQUARE)
    await bot.say("", command=Command("forget"), chat="alices")
    await bot.press(room.messages[-1], "Delete")
    assert "Alice" not in str(await bot.app.db.run(_people))
    told = await usage(bot, room, by=MODERATOR, **IN_SQUARE)
    assert told.endswith("• somebody – edits: 1, credits: 1")


async def _people(tx: AsyncConnection) -> list[str]:
    rows = await tx.execute(sa.select(tables.ledger.c.person, tables.ledger.c.person_name))
    return [repr(row) for row in rows]
