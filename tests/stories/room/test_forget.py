"""`/forget`: asked about first, then everything that is kept here about a person goes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Author, Command
from bot.store import tables
from bot.store.backups import keep_copy
from bot.store.queries.deletion.retention import Retention, sweep
from tests.stories.room.world import BOB, Bot, Room, Service, labels
from tests.support.clock import eventually


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
        " NemoVideo may keep its own copy; ask its support to delete it."
    )
    left = await bot.app.db.run(everything)
    assert "my secret words" not in left
    assert "bigbuckbunny" not in left
    assert "a word of bob's" in left


async def test_what_is_at_work_is_said_to_stay_and_the_next_forget_takes_it(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("render_status", "slow_headers", seconds=60)
    await bot.say("mute it and export, my secret words", clip, wait=False)
    await eventually(lambda: service.accepted("render"))
    await bot.say("", command=Command("forget"), wait=False)
    await eventually(lambda: labels(room.messages[-1].view.buttons) == ["Delete", "No"])
    await bot.press(room.messages[-1], "Delete")
    (film,) = room.files
    (said,) = [text for text in room.texts if text.startswith("Done. I've deleted")]
    assert "What is still running goes on to its end; send /forget again" in said
    assert film.text.startswith("Done: ")
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    assert "still running" not in room.texts[-1]
    assert "my secret words" not in await bot.app.db.run(everything)


async def test_who_is_forgotten_reads_on_which_day_the_last_backup_that_keeps_it_is_gone(
    bot: Bot, room: Room, tmp_path: Path
) -> None:
    for day in (14, 15):
        made = keep_copy(tmp_path / "nemobot.db", tmp_path, "asked-for", 7)
        made.rename(made.with_name(f"nemobot-202701{day}T220000000000-asked-for.db"))
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    assert room.texts[-1] == (
        "Done. I've deleted what I kept about you."
        " NemoVideo may keep its own copy; ask its support to delete it."
        " Backups made before now keep it; on 2027-02-15 the last of them is gone."
    )


async def test_nothing_of_it_is_left_in_any_file(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    anna = Author("room:anna", "Annabella Quatsch")
    await bot.say("my secret words: mute it", clip, chat="annas", by=anna)

    def files_with(words: bytes) -> list[str]:
        return [path.name for path in tmp_path.glob("nemobot*") if words in path.read_bytes()]

    assert files_with(b"my secret words")
    await bot.say("", command=Command("forget"), chat="annas", by=anna)
    await bot.press(room.messages[-1], "Delete", by=anna)
    assert room.texts[-1].startswith("Done.")
    for words in (b"my secret words", b"Annabella Quatsch", b"bigbuckbunny"):
        assert files_with(words) == []


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


async def test_forget_takes_back_what_waits_for_a_video(bot: Bot, room: Room) -> None:
    await bot.say("my secret words: mute it", chat="elsewhere")
    waiting = room.messages[-1]
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    assert "my secret words" not in await bot.app.db.run(everything)
    assert labels(waiting.view.buttons) == [], "no Stop button that lies"


async def test_what_waits_for_a_video_is_let_go_after_hours(
    bot: Bot, room: Room, service: Service
) -> None:
    await bot.say("mute it")
    kept = Retention(turns_s=0, message_keys_s=0, conversations_s=0)
    await sweep(bot.app.db, kept, bot.clock.utc_s() + 5 * 3600)
    assert labels(room.messages[-1].view.buttons) == ["Stop"]
    await sweep(bot.app.db, kept, bot.clock.utc_s() + 7 * 3600)
    await asyncio.sleep(60)  # the lanes are looked at
    await bot.idle()
    assert room.texts[-1].endswith("Taken out of the queue. Nothing was done or charged.")
    assert labels(room.messages[-1].view.buttons) == []
    assert service.accepted("run_sse") == []
