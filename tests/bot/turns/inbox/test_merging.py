"""What people send in pieces is one turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Attachment, Command, ConversationKey, Message
from bot.store.database import Database
from bot.store.queries import files, lanes, turns
from bot.store.rows import Conversation, Turn
from bot.turns.context import TurnSettings
from bot.turns.inbox.begin_turn import Begun
from bot.turns.inbox.merging import merge, ready_at_s
from tests.bot.turns.inbox.people import ALICE, BOB, NOW_S, SQUARE, begin, conversation_of

SETTINGS = TurnSettings("ai-video-compressor", Path("scratch"))
VIDEO = Attachment("video", "video.mp4", {})
WORDS = Message("m2", ConversationKey("room", "square"), SQUARE, ALICE, "mute it", NOW_S, "2")


async def waiting(db: Database, conversation: Conversation, **fields: Any) -> Turn:
    begun = await begin(db, conversation, "edit", ALICE, **fields)
    assert isinstance(begun, Begun)
    if "album" not in fields:
        await db.run(turns.change_queued_turn, begun.turn.id, text="")  # a video without words
    return begun.turn


async def merged(db: Database, conversation: Conversation, message: Message) -> Turn | None:
    await db.run(turns.insert_message, message_key=message.key, part=0, text="", at_s=NOW_S)
    return await db.run(merge, message, conversation, NOW_S, SETTINGS)


@pytest.mark.parametrize(
    ("message", "wait_s"),
    [
        (WORDS, 0),
        (replace(WORDS, attachments=(VIDEO,)), 0),
        (replace(WORDS, text=" ", attachments=(VIDEO,)), SETTINGS.video_wait_s),
        (replace(WORDS, album="a", attachments=(VIDEO,)), SETTINGS.album_wait_s),
    ],
)
def test_a_turn_waits_only_for_what_may_still_come(message: Message, wait_s: float) -> None:
    assert ready_at_s(message, message.text, NOW_S, SETTINGS) == NOW_S + wait_s


async def test_words_join_the_video_before_them(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation)
    assert (await merged(db, conversation, WORDS) or turn).id == turn.id
    now = await db.run(turns.get_turn, turn.id)
    assert now is not None
    assert (now.text, now.ready_at_s) == ("mute it", NOW_S), "nothing more is waited for"


async def test_an_album_is_one_turn_with_all_its_files(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation, album="a")
    for number in (2, 3):
        item = replace(WORDS, key=f"m{number}", text="", album="a", attachments=(VIDEO,))
        assert await merged(db, conversation, item) is not None
    names = [f.attachment.filename for f in await db.run(files.files_of_turn, turn.id, None)]
    assert names == ["video.mp4", "video-2.mp4"], "each can be meant by its name"


@pytest.mark.parametrize(
    "other",
    [
        replace(WORDS, author=BOB),
        replace(WORDS, command=Command("status")),
        replace(WORDS, album="b"),
    ],
)
async def test_what_is_something_else_stays_apart(db: Database, other: Message) -> None:
    conversation = await conversation_of(db)
    await waiting(db, conversation)
    assert await merged(db, conversation, other) is None


async def test_two_instructions_are_never_one(db: Database) -> None:
    conversation = await conversation_of(db)
    assert isinstance(await begin(db, conversation, "edit", ALICE), Begun)
    assert await merged(db, conversation, WORDS) is None


async def test_what_somebody_has_begun_takes_nothing_more(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation)
    await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert await merged(db, conversation, WORDS) is None
