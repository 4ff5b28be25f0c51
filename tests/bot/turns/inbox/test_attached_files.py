"""Links as files, and names that tell files apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.model import Attachment, Command, ConversationKey, Message
from bot.store.database import Database
from bot.store.queries import files
from bot.turns.inbox.attached_files import add_files, named_apart, with_links
from bot.turns.inbox.begin_turn import Begun
from tests.bot.turns.inbox.people import ALICE, NOW_S, SQUARE, begin, conversation_of

LINK = "https://media.invalid/holiday.mp4"
MESSAGE = Message("m2", ConversationKey("room", "square"), SQUARE, ALICE, "", NOW_S, "2")


def names(message: Message) -> list[str]:
    return [attachment.filename for attachment in message.attachments]


async def test_a_link_in_the_words_is_a_file(db: Database) -> None:
    conversation = await conversation_of(db)
    message = with_links(replace(MESSAGE, text=f"compress {LINK} to 5 MB"), conversation)
    assert names(message) == ["holiday.mp4"]
    assert LINK not in message.text


async def test_a_link_behind_a_command_is_a_file_once(db: Database) -> None:
    conversation = await conversation_of(db)
    asked = replace(MESSAGE, text=LINK, command=Command("edit", f"mute {LINK}"))
    message = with_links(asked, conversation)
    assert names(message) == ["holiday.mp4"]
    assert message.command is not None
    assert LINK not in message.command.argument


@pytest.mark.parametrize("name", ["status", "help", "skill", "dance"])
async def test_a_command_that_takes_no_request_takes_no_link(db: Database, name: str) -> None:
    asked = replace(MESSAGE, text=LINK, command=Command(name, LINK))
    assert with_links(asked, await conversation_of(db)) is asked


@pytest.mark.parametrize(
    ("filename", "taken", "named"),
    [
        ("video.mp4", set(), "video.mp4"),
        ("video.mp4", {"video.mp4"}, "video-2.mp4"),
        ("Video.MP4", {"video.mp4", "video-2.mp4"}, "Video-3.MP4"),
        ("video", {"video"}, "video-2"),
    ],
)
def test_each_file_has_a_name_of_its_own(filename: str, taken: set[str], named: str) -> None:
    assert named_apart(Attachment("video", filename, {}), taken).filename == named


async def test_only_the_files_that_a_request_is_about_come_along(db: Database) -> None:
    begun = await begin(db, await conversation_of(db), "edit", ALICE)
    assert isinstance(begun, Begun)
    videos = tuple(Attachment("video", "video.mp4", {"path": str(n)}) for n in range(3))
    await db.run(add_files, replace(MESSAGE, attachments=videos), begun.turn, (0, 2))
    found = await db.run(files.files_of_turn, begun.turn.id, None)
    assert [(f.attachment.filename, f.attachment.locator["path"]) for f in found] == [
        ("video.mp4", "0"),
        ("video-2.mp4", "2"),
    ]
