"""What people send in pieces is one turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.kinds import Kind
from bot.core.model import Attachment, Command, ConversationKey, Message
from bot.core.requests.language import LANGUAGES
from bot.store.database import Database
from bot.store.queries import files, lanes, turns
from bot.store.rows import Conversation, Turn
from bot.turns.context import TurnSettings
from bot.turns.inbox.begin_turn import Begun
from bot.turns.inbox.merging import merge, ready_at_s
from bot.turns.inbox.requests import requests_in
from tests.bot.core.requests.corpus import FOLDER
from tests.bot.turns.inbox.people import ALICE, BOB, NOW_S, SQUARE, begin, conversation_of

EVERYDAY = [
    line.split("\t")
    for line in (FOLDER / "everyday" / "commands.tsv").read_text("utf-8").splitlines()
]
SETTINGS = TurnSettings("ai-video-compressor", Path("scratch"))
VIDEO = Attachment("video", "video.mp4", {})
WORDS = Message("m2", ConversationKey("room", "square"), SQUARE, ALICE, "mute it", NOW_S, "2")


async def waiting(db: Database, conversation: Conversation, **fields: Any) -> Turn:
    begun = await begin(db, conversation, "edit", ALICE, **fields)
    assert isinstance(begun, Begun)
    if "album" not in fields:
        await db.run(turns.change_queued_turn, begun.turn.id, text="")  # a video without words
    return begun.turn


async def merged(
    db: Database, conversation: Conversation, message: Message, now_s: float = NOW_S
) -> Turn | None:
    await db.run(turns.insert_message, message_key=message.key, part=0, text="", at_s=now_s)
    requests = requests_in(
        message,
        project_has_files=False,
        compress_words=lambda: "compress it",
        is_other_skill=lambda name: False,
    )
    return await db.run(merge, message, requests, conversation, now_s, SETTINGS)


@pytest.mark.parametrize(
    ("album", "text", "has_files", "wait_s"),
    [
        (None, "mute it", False, SETTINGS.words_wait_s),
        (None, "mute it", True, 0),
        (None, " ", True, SETTINGS.video_wait_s),
        ("a", "", True, SETTINGS.album_wait_s),
        ("a", "mute it", True, SETTINGS.album_wait_s),
        (None, "", False, 0),
    ],
)
def test_a_turn_waits_only_for_what_may_still_come(
    album: str | None, text: str, has_files: bool, wait_s: float
) -> None:
    assert ready_at_s(album, text, NOW_S, SETTINGS, has_files=has_files) == NOW_S + wait_s


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
        *(
            replace(WORDS, text=text)
            for text in ("cancel", "credits", "help", "is it done yet?", "export", "/status", "hi")
        ),
    ],
)
async def test_what_is_something_else_stays_apart(db: Database, other: Message) -> None:
    conversation = await conversation_of(db)
    await waiting(db, conversation)
    assert await merged(db, conversation, other) is None


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
async def test_in_every_language_words_that_are_no_edit_are_not_taken_into_the_video(
    db: Database, language: str
) -> None:
    conversation = await conversation_of(db)
    await waiting(db, conversation)
    said = [(kind, text) for spoken, kind, text in EVERYDAY if spoken == language]
    free = [text for kind, text in said if kind not in ("edit", "yes")]
    assert len(free) > 20
    for number, text in enumerate(free):
        assert await merged(db, conversation, replace(WORDS, key=f"w{number}", text=text)) is None
    edit = next(text for kind, text in said if kind == "edit")
    assert await merged(db, conversation, replace(WORDS, text=edit)) is not None


@pytest.mark.parametrize("kind", ["new", "skill"])
async def test_a_video_after_a_new_project_was_asked_for_is_not_for_words_before(
    db: Database, kind: Kind
) -> None:
    """They all come at once where the bot, or its platform, was away."""
    conversation = await conversation_of(db)
    assert isinstance(await begin(db, conversation, "edit", ALICE), Begun)
    assert isinstance(await begin(db, conversation, kind, ALICE), Begun)
    video = replace(WORDS, text="", attachments=(VIDEO,))
    assert await merged(db, conversation, video) is None


async def test_two_instructions_are_never_one(db: Database) -> None:
    conversation = await conversation_of(db)
    assert isinstance(await begin(db, conversation, "edit", ALICE), Begun)
    assert await merged(db, conversation, WORDS) is None


async def test_what_somebody_has_begun_takes_nothing_more(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation)
    await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert await merged(db, conversation, WORDS) is None


FILE = replace(WORDS, key="v1", text="", attachments=(VIDEO,))


async def words_first(
    db: Database, conversation: Conversation, text: str = "mute it", *, parked: bool = False
) -> Turn:
    ready = NOW_S + SETTINGS.words_wait_s
    begun = await begin(
        db, conversation, "edit", ALICE, ready_at_s=ready, awaits_video=parked, text=text
    )
    assert isinstance(begun, Begun)
    return begun.turn


@pytest.mark.parametrize(
    "piece",
    [
        FILE,
        replace(FILE, album="a"),
        replace(FILE, text="here you go"),
        replace(FILE, attachments=(VIDEO, VIDEO)),
    ],
)
async def test_the_video_joins_the_words_before_it(db: Database, piece: Message) -> None:
    conversation = await conversation_of(db)
    turn = await words_first(db, conversation)
    assert await merged(db, conversation, piece, NOW_S + 0.5) is not None
    now = await db.run(turns.get_turn, turn.id)
    assert now is not None
    assert (now.text, now.album) == ("mute it", piece.album)
    found = await db.run(files.files_of_turn, turn.id, None)
    assert len(found) == len(piece.attachments)


async def test_further_files_of_one_go_join_as_well(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await words_first(db, conversation, "join them")
    for number, at_s in ((1, 0.5), (2, 1.2), (3, 2.0)):
        piece = replace(FILE, key=f"v{number}")
        assert await merged(db, conversation, piece, NOW_S + at_s) is not None
    assert len(await db.run(files.files_of_turn, turn.id, None)) == 3


@pytest.mark.parametrize(
    ("piece", "at_s"),
    [
        (FILE, SETTINGS.words_wait_s + 0.1),
        (replace(FILE, author=BOB), 0.5),
        (replace(FILE, text="keep the first 2 seconds"), 0.5),
        (replace(FILE, command=Command("compress")), 0.5),
    ],
)
async def test_what_was_not_sent_in_one_go_does_not_join(
    db: Database, piece: Message, at_s: float
) -> None:
    conversation = await conversation_of(db)
    await words_first(db, conversation)
    assert await merged(db, conversation, piece, NOW_S + at_s) is None


async def test_the_first_of_several_requests_gets_the_video_and_all_begin(db: Database) -> None:
    conversation = await conversation_of(db)
    first = await words_first(db, conversation, parked=True)
    assert first.lane.startswith("waiting:")
    await db.run(turns.insert_message, message_key="m9", part=0, text="", at_s=NOW_S)
    second = await begin(db, conversation, "edit", ALICE, key="m8", awaits_video=True)
    theirs = await begin(db, conversation, "edit", BOB, key="m7", awaits_video=True)
    assert isinstance(second, Begun)
    assert isinstance(theirs, Begun)
    assert await merged(db, conversation, FILE, NOW_S + 3600) is not None
    lane = turns.lane_of_conversation(conversation.id)
    assert [t.id for t in await db.run(turns.open_turns, lane)] == [first.id, second.turn.id]
    assert len(await db.run(files.files_of_turn, first.id, None)) == 1
    left = await db.run(turns.get_turn, theirs.turn.id)
    assert left is not None
    assert left.lane == theirs.turn.lane, "somebody else's video is not his"


async def test_a_request_whose_video_does_not_come_for_hours_is_let_go(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await words_first(db, conversation, parked=True)
    late_s = NOW_S + SETTINGS.idle_project_s + 1
    assert await merged(db, conversation, FILE, late_s) is None
    now = await db.run(turns.get_turn, turn.id)
    assert now is not None
    assert now.cancel


async def test_words_join_an_album_that_nothing_was_said_about(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation, album="a")
    await db.run(turns.change_queued_turn, turn.id, text="", ready_at_s=NOW_S + 1)
    assert await merged(db, conversation, WORDS) is not None
    now = await db.run(turns.get_turn, turn.id)
    assert now is not None
    assert (now.text, now.ready_at_s) == ("mute it", NOW_S + 1), "more of the album may come"


async def test_the_command_compress_joins_the_video_before_it(db: Database) -> None:
    conversation = await conversation_of(db)
    turn = await waiting(db, conversation)
    command = replace(WORDS, text="", command=Command("compress"))
    assert await merged(db, conversation, command) is not None
    now = await db.run(turns.get_turn, turn.id)
    assert now is not None
    assert now.text == "compress it"


async def test_what_has_begun_goes_on_before_a_request_that_was_asked_earlier(
    db: Database,
) -> None:
    conversation = await conversation_of(db)
    early = await words_first(db, conversation, parked=True)
    begun = await begin(db, conversation, "edit", ALICE, key="m5")
    assert isinstance(begun, Begun)
    running, _ = await db.run(lanes.claim, Turn, begun.turn.lane, NOW_S)
    assert running is not None
    await db.run(lanes.move, running, "preparing")
    await merged(db, conversation, FILE, NOW_S)
    again, _ = await db.run(lanes.claim, Turn, begun.turn.lane, NOW_S + 10)
    assert again is not None
    assert again.id == running.id != early.id
