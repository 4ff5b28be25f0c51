"""What people take back, as long as nobody has begun it. Corrected messages: tests/stories."""

from __future__ import annotations

from typing import Any

from bot.core.model import Attachment
from bot.store.database import Database
from bot.store.queries import files, lanes, turns
from bot.store.rows import Turn
from bot.turns.inbox.begin_turn import Begun
from bot.turns.inbox.corrections import withdraw
from tests.bot.turns.inbox.people import ALICE, NOW_S, admission, begin, conversation_of


async def waiting(db: Database, **fields: Any) -> Turn:
    begun = await begin(db, await conversation_of(db), "edit", ALICE, **fields)
    assert isinstance(begun, Begun)
    return begun.turn


async def taken_back(db: Database, key: str) -> list[str]:
    return await db.run(withdraw, key, NOW_S, admission(), can_generate=False)


async def now(db: Database, turn: Turn) -> Turn:
    found = await db.run(turns.get_turn, turn.id)
    assert found is not None
    return found


async def test_what_has_begun_is_not_taken_back(db: Database) -> None:
    turn = await waiting(db)
    await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert await taken_back(db, "m1") == []
    assert not (await now(db, turn)).cancel


async def test_a_deleted_message_cancels_its_turn(db: Database) -> None:
    turn = await waiting(db)
    assert await taken_back(db, "m1") == [turn.lane]
    assert (await now(db, turn)).cancel


async def test_a_deleted_message_takes_its_files_and_leaves_the_others(db: Database) -> None:
    turn = await waiting(db)
    for key in ("m1", "m2"):
        if key == "m2":
            await db.run(turns.insert_message, message_key=key, part=0, text="", at_s=NOW_S + 1)
            await db.run(turns.assign_message, key, 0, turn.id)
        await db.run(
            files.add_file,
            turn_id=turn.id,
            conversation_id=turn.conversation_id,
            message_key=key,
            attachment=Attachment("video", f"{key}.mp4", {}),
        )
    await taken_back(db, "m1")
    left = await db.run(files.files_of_turn, turn.id, None)
    assert [file.attachment.filename for file in left] == ["m2.mp4"]
    changed = await now(db, turn)
    assert (changed.text, changed.cancel) == ("", False)


async def test_a_message_that_nobody_knows_changes_nothing(db: Database) -> None:
    assert await taken_back(db, "m404") == []
