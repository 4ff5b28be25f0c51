"""`/forget`: asked about first, then everything that is kept here about a person goes."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Command
from bot.store import tables
from tests.stories.room.world import BOB, Bot, Room, labels


async def everything(tx: AsyncConnection) -> str:
    """The whole database as text, but for the bare keys of messages."""
    found = []
    for table in tables.metadata.sorted_tables:
        names = [column for column in table.c if column.name != "message_key"]
        found += [repr(row) for row in await tx.execute(sa.select(*names))]
    return "\n".join(found)


async def test_forget_asks_before_it_deletes(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("my secret words: mute it", clip)
    await bot.say("", command=Command("forget"))
    assert room.texts[-1].startswith("Delete everything I keep about you?")
    assert labels(room.messages[-1].view.buttons) == ["Delete", "No"]
    assert "my secret words" in await bot.app.db.run(everything)


async def test_forget_deletes_all_of_a_person_and_says_what_it_can_not(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("my secret words: mute it", clip, chat="alices")
    await bot.say("a word of bob's", chat="bobs", by=BOB)
    await bot.say("", command=Command("forget"), chat="alices")
    await bot.press(room.messages[-1], "Delete")
    assert room.texts[-1] == (
        "Done. I've deleted what I kept about you."
        " NemoVideo documents no way to delete its own copy."
    )
    left = await bot.app.db.run(everything)
    assert "my secret words" not in left
    assert "bigbuckbunny" not in left
    assert "a word of bob's" in left


async def test_after_forgetting_the_same_chat_starts_afresh(
    bot: Bot, room: Room, clip: Path
) -> None:
    message = bot.message("mute it", clip)
    await bot.app.accept.message(message)
    await bot.idle()
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    shown = len(room.messages)
    assert not (await bot.app.accept.message(message)).new, "a late duplicate is still one"
    await bot.say("status")
    assert room.texts[-1].startswith("The timeline is empty.")
    assert len(room.messages) == shown + 1
