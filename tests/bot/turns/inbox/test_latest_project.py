"""Which project is meant in a group, where a message replies to nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from bot.core.model import Chat, Command, ConversationKey, Message, MessageRef
from bot.core.service.events import TextDelta
from bot.core.service.values import RenderStatus
from bot.store.queries import conversations, lanes, turns
from bot.store.rows import Conversation, Turn
from bot.turns.inbox.latest_project import (
    earlier_button,
    earlier_project,
    is_from_beside,
    latest_project,
    only_project,
    take_words,
    with_chosen_product,
    words_before,
)
from tests.bot.turns.house import ALICE, BOB, DEN, EVE, SQUARE, House, say
from tests.support.service import draft_of

YOUNG_S = 3_600.0
GUILD = "room:9"


async def meant(find: Any, house: House, text: str = "", **fields: Any) -> int | None:
    """The id of the conversation that is found for such a message in the square."""
    message = house.message(text, *fields.pop("sent", ()), **{"chat": SQUARE, **fields})
    found: Conversation | None = await house.db.run(find, message, house.clock.now_s, YOUNG_S)
    return None if found is None else found.id


latest = partial(meant, latest_project)
only = partial(meant, only_project)
chosen = partial(meant, with_chosen_product)


async def project(house: House, name: str = "a.mp4", **fields: Any) -> Turn:
    """A conversation of its own in the square, with a video that was worked on."""
    house.clock.now_s += 10
    return await house.worked("mute it", house.video(name), **{"chat": SQUARE, **fields})


async def in_it(house: House, turn: Turn, text: str = "", **fields: Any) -> Turn:
    """What is asked for in that very conversation."""
    house.clock.now_s += 10
    key = (await house.db.run(conversations.keys_of, turn.conversation_id))[0]
    return await house.begun(text, chat=turn.chat, conversation=key, **fields)


# The latest


async def test_their_authors_newest_project_here_is_meant(house: House) -> None:
    await project(house)
    new = await project(house, "b.mp4")
    await project(house, "c.mp4", by=BOB)
    assert await latest(house, text="make it louder") == new.conversation_id


@pytest.mark.parametrize("what", ["a file", "a reply", "a private chat"])
async def test_who_says_what_they_mean_is_not_guessed_at(house: House, what: str) -> None:
    await project(house)
    says_what: dict[str, dict[str, Any]] = {
        "a file": {"sent": (house.video("b.mp4"),)},
        "a reply": {"replied_to": MessageRef(SQUARE, "1")},
        "a private chat": {"is_private": True},
    }
    assert await latest(house, text="make it louder", **says_what[what]) is None


async def test_an_old_project_is_not_meant(house: House) -> None:
    await project(house)
    house.clock.now_s += YOUNG_S + 1
    assert await latest(house, text="make it louder") is None


async def test_other_topics_and_other_chats_are_other_places(house: House) -> None:
    await project(house, chat=Chat("room", "square", "5"))
    await project(house, "b.mp4", chat=Chat("room", "park"))
    assert await latest(house, text="make it louder") is None


async def test_what_has_no_project_is_passed_over_and_what_gets_one_is_meant(
    house: House,
) -> None:
    before = await project(house)
    house.clock.now_s += 10
    await house.begun("help", chat=SQUARE, conversation=ConversationKey("room", "square", root="8"))
    assert await latest(house, text="make it louder") == before.conversation_id
    house.clock.now_s += 10
    comes = await house.begun("mute it", house.video("b.mp4"), chat=SQUARE)
    assert await latest(house, text="make it louder") == comes.conversation_id


async def test_what_was_ended_by_a_new_project_is_not_meant(house: House) -> None:
    before = await project(house)
    ended = await in_it(house, before, command="new")
    await house.work(ended.lane)
    assert await latest(house, text="make it louder") is None


def root(name: str) -> ConversationKey:
    return ConversationKey("room", "square", root=name)


async def test_nobody_means_to_end_what_is_not_theirs(house: House) -> None:
    theirs = await project(house, by=BOB)
    mine = await project(house, "b.mp4")
    await in_it(house, theirs, "make it louder", by=ALICE)
    assert await latest(house, text="make it brighter") == theirs.conversation_id
    assert await latest(house, command="new") == mine.conversation_id


@pytest.mark.parametrize("text", ["cancel", "is it done yet?"])
async def test_about_work_is_asked_where_some_is_being_done(house: House, text: str) -> None:
    works = await project(house)
    idle = await project(house, "b.mp4")
    await in_it(house, works, "make it louder")
    await in_it(house, idle, "help")
    assert await latest(house, text="make it brighter") == idle.conversation_id
    assert await latest(house, text=text) == works.conversation_id


async def test_where_nothing_is_being_done_the_latest_is_asked_about(house: House) -> None:
    await project(house)
    last = await project(house, "b.mp4")
    assert await latest(house, text="cancel") == last.conversation_id


async def test_what_waits_for_a_video_and_what_is_rendered_is_work(house: House) -> None:
    house.clock.now_s += 10
    waits = await house.begun("mute it", chat=SQUARE)
    await project(house, "b.mp4")
    assert await latest(house, text="cancel") == waits.conversation_id
    house.service.renders = [RenderStatus("processing")]
    renders = await project(house, "c.mp4")
    await house.worked("export", chat=SQUARE, conversation=root(renders.reply_to or ""))
    await project(house, "d.mp4")
    assert await latest(house, text="is it done yet?") == renders.conversation_id


def test_only_a_slash_command_in_a_server_asks_from_beside() -> None:
    key = ConversationKey("room", "channel")
    message = Message("k", key, key.chat, ALICE, "", 0.0, "1", command=Command("status"))
    assert is_from_beside(replace(message, guild=GUILD))
    assert not is_from_beside(message), "a private chat"
    assert not is_from_beside(replace(message, guild=GUILD, is_private=False))
    assert not is_from_beside(replace(message, guild=GUILD, command=Command("credits")))


# The only one


async def test_the_one_project_of_a_chat_is_meant_by_who_has_none(house: House) -> None:
    there = await project(house)
    assert await only(house, text="make it louder", by=BOB) == there.conversation_id
    assert await only(house, command="status", by=BOB) == there.conversation_id
    await project(house, "b.mp4", by=EVE)
    assert await only(house, text="make it louder", by=BOB) is None, "which one?"


@pytest.mark.parametrize(
    "fields",
    [
        {"is_private": True, "text": "make it louder"},
        {"replied_to": MessageRef(SQUARE, "1"), "text": "make it louder"},
        {"text": "mute https://films.example/a.mp4"},
        {"text": " "},
        {"command": "new"},
    ],
)
async def test_a_chats_only_project_is_not_meant_by(house: House, fields: dict[str, Any]) -> None:
    await project(house)
    assert await only(house, by=BOB, **fields) is None


async def test_a_video_of_ones_own_does_not_mean_the_chats_only_project(house: House) -> None:
    await project(house)
    assert await only(house, sent=(house.video("b.mp4"),), by=BOB) is None


async def test_who_has_ended_their_project_here_means_nobody_elses(house: House) -> None:
    await project(house)
    await house.worked(chat=SQUARE, command="new", by=BOB)
    assert await only(house, text="make it louder", by=BOB) is None


async def test_of_several_the_one_that_is_at_work_is_asked_to_stop(house: House) -> None:
    works = await project(house)
    await project(house, "b.mp4", by=EVE)
    await in_it(house, works, "make it louder")
    assert await only(house, text="make it brighter", by=BOB) is None
    assert await only(house, text="cancel", by=BOB) == works.conversation_id


async def test_a_project_that_is_on_its_way_is_the_chats_as_well(house: House) -> None:
    comes = await house.begun("mute it", house.video(), chat=SQUARE)
    await house.begun("help", chat=SQUARE, by=EVE)
    assert await only(house, text="make it louder", by=BOB) == comes.conversation_id


# A product that was chosen


async def test_a_video_goes_where_its_author_has_just_chosen_a_product(house: House) -> None:
    picked = await house.worked(chat=SQUARE, command="skill video-caption-generator")
    video: dict[str, Any] = {"sent": (house.video(),)}
    assert await chosen(house, **video) == picked.conversation_id
    assert await chosen(house) is None, "no video"
    assert await chosen(house, is_private=True, **video) is None
    assert await chosen(house, replied_to=MessageRef(SQUARE, "1"), **video) is None
    assert await chosen(house, by=BOB, **video) is None
    await house.begun("help", chat=SQUARE)
    assert await chosen(house, **video) == picked.conversation_id, "who only asks goes on"
    house.clock.now_s += 10
    await house.begun("mute it", chat=SQUARE, conversation=root("other"))
    assert await chosen(house, **video) is None, "they have asked for something else since"


async def test_a_product_whose_project_has_begun_is_not_just_chosen(house: House) -> None:
    picked = await house.worked(chat=SQUARE, command="skill video-caption-generator")
    await in_it(house, picked, "mute it", by=BOB)
    assert await chosen(house, sent=(house.video(),)) is None


# The project of before


async def offered(house: House, chat: Chat = SQUARE, **fields: Any) -> int | None:
    here = await house.here(await house.begun("help", chat=chat, **fields))
    at_s = house.clock.now_s
    found = await house.db.run(earlier_project, ALICE.id, here, chat, at_s)
    return None if found is None else found.id


async def test_the_video_of_before_is_offered_however_old(house: House) -> None:
    before = await project(house)
    house.clock.now_s += 7 * 86_400
    assert await offered(house) == before.id


async def test_in_a_private_chat_there_is_one_project(house: House) -> None:
    await house.worked("mute it", house.video())
    assert await offered(house, DEN) is None


async def test_after_a_new_project_nothing_of_before_is_offered(house: House) -> None:
    before = await project(house)
    house.clock.now_s += 10
    await house.worked(chat=SQUARE, command="new", conversation=root(before.reply_to or ""))
    assert await offered(house) is None


async def test_a_film_of_words_alone_is_offered_once_it_is_made(house: House) -> None:
    words = await house.begun("make a video about cats", chat=SQUARE)
    house.service.says(TextDelta("Here they are."), edits=lambda _: draft_of("cats"))
    made = await house.agreed(words)
    assert made.session_id is not None
    assert await offered(house) is None
    url = "https://cdn.invalid/cats.mp4"
    house.service.renders = [RenderStatus("completed", url=url)]
    export = await house.worked("export", chat=SQUARE, conversation=root(words.reply_to or ""))
    await house.work(f"export:{made.session_id}")
    assert await offered(house) == export.id


async def test_who_has_a_project_of_before_has_a_button_for_it(house: House) -> None:
    before = await project(house)
    asked = await house.begun("help", chat=SQUARE, conversation=root("x"))
    here, at_s = await house.here(asked), house.clock.now_s
    [button] = await house.db.run(earlier_button, say, asked, here, at_s)
    assert button.data == f"earlier:{asked.id}:{before.id}"
    asked = await house.begun("help", chat=SQUARE, by=BOB, conversation=root("y"))
    assert await house.db.run(earlier_button, say, asked, await house.here(asked), at_s) == []


# Words that were before the video


async def before_the_video(house: House, **fields: Any) -> Turn | None:
    fields = {"chat": SQUARE, **fields}
    sent = fields.pop("sent", (house.video(),))
    message = house.message(fields.pop("text", ""), *sent, **fields)
    return await house.db.run(words_before, message, house.clock.now_s, YOUNG_S)


async def test_a_video_is_for_its_authors_words_that_wait_for_one(house: House) -> None:
    words = await house.begun("mute it", chat=SQUARE)
    house.clock.now_s += YOUNG_S
    for fields in (
        {"sent": ()},
        {"text": "compress it"},
        {"by": BOB},
        {"is_private": True},
        {"replied_to": MessageRef(SQUARE, "1")},
        {"chat": Chat("room", "park")},
    ):
        assert await before_the_video(house, **fields) is None
    found = await before_the_video(house)
    assert found is not None
    assert found.id == words.id
    house.clock.now_s += 1
    assert await before_the_video(house) is None, "so long ago that it is not meant any more"


async def test_words_that_were_taken_back_wait_for_nothing(house: House) -> None:
    message = house.message("mute it", chat=SQUARE)
    await house.hear(message)
    await house.inbox.deleted(message.key)
    assert await before_the_video(house) is None


async def test_words_that_somebody_has_begun_are_not_taken(house: House) -> None:
    words = await house.begun("make a video about cats", chat=SQUARE)
    into = await house.begun("", house.video(), chat=SQUARE, conversation=root("z"))
    claimed, _ = await house.db.run(lanes.claim, Turn, words.lane, house.clock.now_s + 10)
    assert claimed is not None
    assert not await house.db.run(take_words, words, into, house.clock.now_s)
    assert (await house.now(words)).state == "queued"


async def test_words_that_are_taken_leave_nothing_where_they_were(house: House) -> None:
    words = await house.begun("make a video about cats", chat=SQUARE)
    into = await house.begun("", house.video(), chat=SQUARE, conversation=root("z"))
    assert await house.db.run(take_words, words, into, house.clock.now_s)
    assert (await house.now(words)).state == "cancelled"
    assert await house.db.run(turns.pieces_of_turn, into.id) == 2
