"""The originals that people sent, where a message is taken back."""

from __future__ import annotations

import pytest

from bot.core.model import Attachment
from bot.core.service.values import Account
from bot.core.states import UploadState
from bot.store.database import Database
from bot.store.queries import files
from bot.store.queries.accounts import SqlAccounts
from tests.bot.store.rows import conversation, queued, session

pytestmark = pytest.mark.real_time


@pytest.mark.parametrize(
    ("state", "stays"),
    [(None, False), ("wanted", False), ("refused", False), ("sending", True), ("done", True)],
)
async def test_a_file_of_a_message_that_is_taken_back_stays_known_where_a_project_has_it(
    db: Database, state: UploadState | None, stays: bool
) -> None:
    here = await conversation(db)
    account = await SqlAccounts(db).save(Account(None, "http://engine", "anonymous"))
    there = await session(db, here, account)
    turn = await queued(db, here)
    video = Attachment("video", "trip.mp4", {"id": "1"})
    await db.run(
        files.add_file,
        turn_id=turn.id,
        conversation_id=here,
        message_key="room:1",
        attachment=video,
    )
    [file] = await db.run(files.files_of_turn, turn.id, None)
    if state is not None:
        await db.run(files.mark_upload, file.id, there, known_before=0)
        await db.run(files.end_upload, file.id, there, state, None)
    await db.run(files.drop_files, "room:1")
    assert bool(await db.run(files.files_of_turn, turn.id, there)) is stays
