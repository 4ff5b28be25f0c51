"""Words and links of other messages that go along, and the video above."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.model import (
    Attachment,
    Command,
    ConversationKey,
    Message,
    MessageRef,
    Quoted,
    VideoAbove,
)
from bot.store.queries import lanes
from bot.store.rows import Turn
from bot.turns.inbox.pointed_at import (
    NAME_MAX,
    QUOTED_MAX,
    QUOTES_MAX,
    is_from_above,
    quoted_by,
    with_context,
    with_pointed_at,
    with_video_above,
)
from tests.bot.turns.house import ALICE, SQUARE, House

MESSAGE = Message("k", ConversationKey("room", "square"), SQUARE, ALICE, "", 0.0, "1")
FILE = Attachment("video", "a.mp4", {"id": "1"})
LINK = "https://films.example/trip.mp4"
PAGE = "https://films.example/watch/7"


async def pointed_at(
    house: House,
    *quoted: Quoted,
    text: str = "mute it",
    has_project: bool = False,
    **fields: Any,
) -> Message:
    turn = await house.begun("hello", chat=SQUARE)
    here = await house.here(turn)
    if has_project:
        here = replace(here, session_id=1)
    message = replace(MESSAGE, text=text, quoted=quoted, **fields)
    return await house.db.run(with_pointed_at, message, here)


async def test_who_points_at_nothing_is_left_alone(house: House) -> None:
    assert await pointed_at(house) == replace(MESSAGE, text="mute it")


async def test_words_go_along_in_one_line_and_bounded_with_who_said_them(house: House) -> None:
    long = Quoted("oh  no\n" * 200, "Zoe\n" * 50)
    many = [Quoted(f"{number}", "Zoe") for number in range(QUOTES_MAX)]
    found = (await pointed_at(house, long, Quoted(" "), *many)).quoted
    assert len(found) == QUOTES_MAX
    assert QUOTED_MAX - 1 <= len(found[0].text) <= QUOTED_MAX
    assert found[0].text.startswith("oh no oh no")
    assert found[0].text.endswith("…")
    assert len(found[0].name) == NAME_MAX
    assert found[1].text == "0", "and nothing that is empty"


async def test_a_link_is_a_file_and_is_there_once(house: House) -> None:
    found = await pointed_at(house, Quoted(f"look {LINK}"), Quoted(LINK))
    assert [file.locator["link"] for file in found.attachments] == [LINK, LINK]
    own = Attachment("video", "trip.mp4", {"link": LINK})
    found = await pointed_at(house, Quoted(f"look {LINK}"), attachments=(own,))
    assert found.attachments == (own,)
    assert [quoted.text for quoted in found.quoted] == ["look"]


@pytest.mark.parametrize(
    ("said", "text", "has_project", "taken"),
    [
        (PAGE, "mute it", True, True),  # nothing else is said there
        (f"see {PAGE}", "mute it", False, True),  # nothing else is there
        (f"see {PAGE}", "mute it", True, False),
        (f"see {PAGE}", "compress it to 8 MB", True, True),
        (f"see {PAGE}", "help", False, False),  # asks for nothing that is done to a video
        (f"see {LINK}", "mute it", True, True),  # a media file, whatever is there
    ],
)
async def test_a_link_to_a_page_stands_for_a_video_where_nothing_else_does(
    house: House, said: str, text: str, has_project: bool, taken: bool
) -> None:
    found = await pointed_at(house, Quoted(said), text=text, has_project=has_project)
    assert bool(found.attachments) is taken


async def test_a_command_makes_smaller_what_it_points_at(house: House) -> None:
    page = Quoted(f"see {PAGE}")
    command = Command("compress", "compress it to 8 MB")
    found = await pointed_at(house, page, text="", has_project=True, command=command)
    assert len(found.attachments) == 1
    command = Command("edit", "write it on top")
    found = await pointed_at(house, page, text="", has_project=True, command=command)
    assert found.attachments == ()


async def test_our_own_words_are_in_the_project_but_for_a_part_that_was_marked(
    house: House,
) -> None:
    ours = Quoted(f"Done: {LINK}", ours=True)
    found = await pointed_at(house, ours)
    assert (found.quoted, found.attachments) == ((), ())
    found = await pointed_at(house, replace(ours, chosen=True))
    assert found.quoted == (replace(ours, chosen=True),), "what we wrote is a link of ours"
    assert found.attachments == ()


async def test_a_request_that_was_made_here_is_known_unless_it_came_to_nothing(
    house: House,
) -> None:
    message = house.message("mute it", house.video(), chat=SQUARE)
    asked = await house.now((await house.hear(message)).turn_id)
    answers: dict[str, Any] = {"replied_to": MessageRef(SQUARE, message.native_id)}
    assert (await pointed_at(house, Quoted("mute it"), **answers)).quoted == ()
    not_known: dict[str, Any] = {"replied_to": MessageRef(SQUARE, "404")}
    assert len((await pointed_at(house, Quoted("mute it"), **not_known)).quoted) == 1
    claimed, _ = await house.db.run(lanes.claim, Turn, asked.lane, house.clock.now_s + 10)
    assert claimed is not None
    await house.db.run(lanes.move, claimed, "failed", ended_at_s=house.clock.now_s)
    assert len((await pointed_at(house, Quoted("mute it"), **answers)).quoted) == 1
    assert len((await pointed_at(house, Quoted("Bonjour", reply=False), **answers)).quoted) == 1


async def test_what_goes_along_is_kept_with_the_turn_behind_what_it_has(house: House) -> None:
    turn = await house.begun("translate this", chat=SQUARE, quoted=(Quoted("Hallo", "Ann"),))
    message = replace(MESSAGE, quoted=tuple(Quoted(f"{n}", "Zoe") for n in range(QUOTES_MAX)))
    assert quoted_by(MESSAGE) is None
    assert quoted_by(MESSAGE, turn) == [["Ann", "Hallo"]]
    assert quoted_by(message, turn) == [["Ann", "Hallo"], *(["Zoe", f"{n}"] for n in range(4))]
    before, *_ = with_context(message, turn).quoted
    assert before == Quoted("Hallo", "Ann", reply=False)
    assert with_context(message, replace(turn, quoted=None)) == message


OWN = VideoAbove((FILE,), "Alice", is_own=True)
OTHER = VideoAbove((FILE,), "Bob", is_own=False)
MUTE = replace(MESSAGE, text="mute it", above=(OTHER, OWN))


def test_words_about_a_video_mean_their_authors_own_newest_above_them() -> None:
    found = with_video_above(MUTE, asked_since=False, can_generate=True)
    assert found.attachments == (FILE,)
    assert is_from_above(found)
    assert not is_from_above(replace(MUTE, attachments=(replace(FILE, filename="b.mp4"),)))


@pytest.mark.parametrize(
    "message",
    [
        replace(MUTE, above=(OTHER,)),
        replace(MUTE, above=(replace(OWN, asked_since=True),)),
        replace(MUTE, attachments=(FILE,)),
        replace(MUTE, replied_to=MessageRef(SQUARE, "1")),
        replace(MUTE, command=Command("edit", "mute it")),
        replace(MUTE, text="make a video about cats"),
        replace(MUTE, text="help"),
    ],
)
def test_what_is_not_meant_stays_above(message: Message) -> None:
    assert with_video_above(message, asked_since=False, can_generate=True) is message


def test_one_that_was_spoken_of_since_is_meant_where_words_would_wait() -> None:
    message = replace(MUTE, above=(replace(OWN, asked_since=True),))
    assert with_video_above(message, asked_since=True, can_generate=True).attachments == (FILE,)
