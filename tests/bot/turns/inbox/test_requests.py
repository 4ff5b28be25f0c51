"""What a message asks for."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.commands import COMMANDS
from bot.core.kinds import KINDS
from bot.core.model import Attachment, Command, ConversationKey, Message
from bot.turns.inbox.requests import BATCH, BATCH_HELD, TEXT_MAX, Request, requests_in
from tests.bot.turns.inbox.people import ALICE, SQUARE
from tests.support.rows import each_row

KEY = ConversationKey("room", "square")


def message(text: str = "", files: int = 0, command: Command | None = None) -> Message:
    attachments = tuple(Attachment("video", f"{n}.mp4", {}) for n in range(files))
    return Message("m1", KEY, SQUARE, ALICE, text, 0.0, "1", attachments, command=command)


def read(asked: Message, **known: Any) -> list[Request]:
    values: dict[str, Any] = {
        "project_has_files": True,
        "compress_words": lambda: "Compress this video to under 10 MB",
        "is_other_skill": lambda name: name == "other",
    }
    return requests_in(asked, **values | known)


def test_words_are_read_and_a_file_makes_them_an_edit() -> None:
    assert read(message("credits")) == [Request("credits", "credits")]
    assert read(message("credits", files=1)) == [Request("edit", "credits", file_indices=(0,))]
    assert read(message("", files=2)) == [Request("edit", "", file_indices=(0, 1))]


def test_what_takes_no_files_gets_none() -> None:
    [asked] = read(message("", files=1, command=Command("status")))
    assert asked == Request("status", "")


@each_row("name", COMMANDS)
def test_each_command_asks_for_its_kind(name: str) -> None:
    [asked] = read(message("", files=1, command=Command(name)))
    assert asked.kind == COMMANDS[name].kind
    assert asked.file_indices == ((0,) if KINDS[asked.kind].takes_files else ())


def test_an_unknown_command_is_told_as_that_by_its_name() -> None:
    (asked,) = read(message("", command=Command("dance", "with nmv_usr_secret")))
    assert (asked.kind, asked.argument) == ("unknown", "dance")


def test_compress_without_words_aims_at_what_the_chat_carries() -> None:
    [asked] = read(message("", files=1, command=Command("compress")))
    assert asked.text == "Compress this video to under 10 MB"
    [asked] = read(message("", files=1, command=Command("compress", "to 5 MB")))
    assert asked.text == "to 5 MB"


@pytest.mark.parametrize("name", ["start", "skill"])
def test_another_skills_name_chooses_it_also_behind_a_link_to_the_bot(name: str) -> None:
    assert read(message("", command=Command(name, "other"))) == [Request("skill", "", "other")]
    [asked] = read(message("", command=Command(name, "mine")))
    assert asked.kind == name


def test_a_batch_is_one_request_for_each_file_that_it_names() -> None:
    words = "compress the first to 10MB and the second to 720p"
    assert [(r.argument, r.file_indices) for r in read(message(words, files=2))] == [
        (BATCH, (0,)),
        (BATCH, (1,)),
    ]
    held = f"{words}, don't export yet"
    assert {asked.argument for asked in read(message(held, files=2))} == {BATCH_HELD}


def test_endless_words_are_cut() -> None:
    [asked] = read(message("mute it " * 2_000))
    assert len(asked.text) == TEXT_MAX
