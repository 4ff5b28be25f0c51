"""Which project a turn acts on, at its place in its lane."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.model import Author, Chat
from bot.core.service.errors import SessionLost
from bot.store.queries import conversations, files, lanes, sessions
from bot.store.rows import Turn
from bot.turns.edit.binding import Binding, SomebodyElses, bind
from bot.turns.inbox.requests import BATCH
from tests.bot.turns.world import BOB, NOW_S, World

HOUR_S = 3600.0


async def bound(world: World, turn: Turn) -> Binding:
    return await world.db.run(bind, turn, 6 * HOUR_S)


async def ended(world: World, turn: Turn) -> Turn:
    return await world.db.run(lanes.move, turn, "cancelled", ended_at_s=NOW_S)


async def project(world: World, *names: str, **values: Any) -> Turn:
    """A turn that had a project of its own, and has ended."""
    turn = await world.in_session("mute it", *map(world.video, names), **values)
    return await ended(world, turn)


async def leave(world: World, turn: Turn) -> None:
    """As /new does."""
    await world.db.run(
        conversations.change_conversation,
        turn.conversation_id,
        session_id=None,
        exported_at_s=None,
    )


async def two_projects(world: World) -> tuple[Turn, Turn]:
    first = await project(world, "first.mp4")
    await leave(world, first)
    return first, await project(world, "second.mp4", conversation_id=first.conversation_id)


async def exported(world: World, turn: Turn, asked_at_s: float) -> None:
    assert turn.session_id is not None
    await world.db.run(conversations.note_export, turn.conversation_id, turn.session_id, asked_at_s)


async def test_words_are_for_the_chat_s_project_of_that_moment(world: World) -> None:
    first, second = await two_projects(world)
    turn = await world.turn(conversation_id=first.conversation_id)
    found = await bound(world, turn)
    assert found.turn.session_id == second.session_id
    assert not found.returns
    kept = await world.conversation(turn)
    assert kept.session_id == second.session_id


async def test_bound_is_bound_whatever_the_chat_does_since(world: World) -> None:
    first, second = await two_projects(world)
    turn = await world.turn(conversation_id=first.conversation_id)
    turn = (await bound(world, turn)).turn
    await leave(world, turn)
    assert (await bound(world, turn)).turn.session_id == second.session_id


async def test_a_turn_about_another_acts_on_that_one_s_project_and_the_chat_has_it_again(
    world: World,
) -> None:
    first, _ = await two_projects(world)
    turn = await world.turn(
        conversation_id=first.conversation_id, about_turn_id=first.id, reopens=True
    )
    found = await bound(world, turn)
    assert (found.turn.session_id, found.returns) == (first.session_id, True)
    assert (await world.conversation(turn)).session_id == first.session_id
    again = await bound(world, found.turn)
    assert not again.returns, "said once"


async def test_a_turn_that_only_looks_at_an_older_project_leaves_the_chat_s_as_it_is(
    world: World,
) -> None:
    first, second = await two_projects(world)
    turn = await world.turn(
        conversation_id=first.conversation_id, about_turn_id=first.id, kind="export"
    )
    found = await bound(world, turn)
    assert (found.turn.session_id, found.returns) == (first.session_id, False)
    assert (await world.conversation(turn)).session_id == second.session_id


async def test_who_is_about_a_turn_that_is_about_another_means_the_last_one_s_project(
    world: World,
) -> None:
    first, _ = await two_projects(world)
    here: dict[str, Any] = {"conversation_id": first.conversation_id}
    between = await ended(world, await world.turn(about_turn_id=first.id, **here))
    turn = await world.turn(about_turn_id=between.id, **here)
    assert (await bound(world, turn)).turn.session_id == first.session_id


async def test_a_video_after_an_export_begins_a_new_project(world: World) -> None:
    first = await project(world, "first.mp4")
    await exported(world, first, NOW_S)
    here: dict[str, Any] = {"conversation_id": first.conversation_id}
    video, here["now_s"] = world.video("part.mp4"), NOW_S
    part = await world.turn("mute it", video, argument=BATCH, **here)
    assert (await bound(world, part)).turn.session_id == first.session_id, "of the same batch"
    await ended(world, part)
    next_one = await world.turn("mute it", world.video("next.mp4"), **here)
    found = await bound(world, next_one)
    assert (found.session, found.conversation.session_id) == (None, None), "in the same moment"


@pytest.mark.parametrize(("hours", "is_new"), [(5.9, False), (6.1, True)], ids=["a while", "hours"])
async def test_hours_without_a_message_begin_a_new_project_for_a_video(
    world: World, hours: float, is_new: bool
) -> None:
    first = await project(world, "first.mp4")
    at_s = first.accepted_at_s + hours * HOUR_S
    here: dict[str, Any] = {"conversation_id": first.conversation_id, "now_s": at_s}
    words = await world.turn("mute it", **here)
    assert (await bound(world, words)).session is not None, "words begin none"
    await ended(world, words)
    video = await world.turn("mute it", world.video("next.mp4"), **here)
    assert (await bound(world, video)).session is not None, "the words have just been said"
    await ended(world, video)
    here["now_s"] = at_s + hours * HOUR_S
    video = await world.turn("mute it", world.video("last.mp4"), **here)
    assert ((await bound(world, video)).session is None) is is_new


@pytest.mark.parametrize("where", ["group", "topic"])
async def test_in_groups_and_topics_a_video_joins_the_project(world: World, where: str) -> None:
    first = await project(world, "first.mp4")
    await exported(world, first, NOW_S)
    if where == "group":
        await world.db.run(
            conversations.change_conversation, first.conversation_id, is_private=False
        )
    chat = Chat("room", "den", "7" if where == "topic" else None)
    turn = await world.turn(
        "mute it",
        world.video("next.mp4"),
        conversation_id=first.conversation_id,
        chat=chat,
        now_s=NOW_S + 1,
    )
    assert (await bound(world, turn)).turn.session_id == first.session_id


async def test_what_was_lost_is_made_anew_once_and_its_successor_is_that_project(
    world: World,
) -> None:
    first, second = await two_projects(world)
    world.service.projects["s1"].lost = True
    with pytest.raises(SessionLost):
        await (await world.project(first)).state()
    here: dict[str, Any] = {
        "conversation_id": first.conversation_id,
        "about_turn_id": first.id,
        "reopens": True,
    }
    turn = await world.turn(**here)
    opened = await world.sessions.open(turn, world.shown)
    assert (opened.is_new, opened.replaces_lost, opened.returns) == (True, True, True)
    wanted = await world.db.run(files.files_to_upload, turn.id, opened.row.id)
    assert [file.attachment.filename for file in wanted] == ["first.mp4"]
    await ended(world, opened.turn)
    again = await world.sessions.open(await world.turn(**here), world.shown)
    assert (again.row.id, again.is_new) == (opened.row.id, False)
    assert opened.row.id != second.session_id


async def test_an_export_of_what_was_lost_is_not_one_of_its_successor(world: World) -> None:
    first = await project(world, "first.mp4")
    assert first.session_id is not None
    await world.db.run(sessions.mark_session_gone, first.session_id)
    here: dict[str, Any] = {"conversation_id": first.conversation_id}
    opened = await world.sessions.open(await world.turn(**here), world.shown)
    await ended(world, opened.turn)
    turn = await world.turn(kind="export", about_turn_id=first.id, **here)
    found = await world.sessions.find(turn)
    assert found is not None
    assert (found.row.id, found.row.gone) == (first.session_id, True)


async def test_somebody_s_own_account_is_spent_by_no_reply_of_another_s(world: World) -> None:
    world.service.linked[BOB.id] = "good"
    first = await project(world, "first.mp4", author=BOB)
    await leave(world, first)
    world.service.linked.clear()
    second = await project(world, "second.mp4", conversation_id=first.conversation_id)
    here: dict[str, Any] = {
        "conversation_id": first.conversation_id,
        "about_turn_id": first.id,
        "reopens": True,
    }
    turn = await world.turn(**here)
    with pytest.raises(SomebodyElses):
        await bound(world, turn)
    assert (await world.conversation(turn)).session_id == second.session_id, "nothing has moved"
    await ended(world, turn)
    assert (await bound(world, await world.turn(author=BOB, **here))).returns


async def test_with_its_project_a_chat_has_its_product_again(world: World) -> None:
    first, _ = await two_projects(world)
    await world.db.run(
        conversations.change_conversation, first.conversation_id, skill="jpeng-video"
    )
    turn = await world.turn(
        conversation_id=first.conversation_id, about_turn_id=first.id, reopens=True
    )
    assert (await bound(world, turn)).conversation.skill == "ai-video-compressor"


async def test_a_file_that_the_project_has_already_is_not_taken_along_again(world: World) -> None:
    place = ("den", "17")
    first = await world.in_session("", world.video("first.mp4", place=place))
    await ended(world, first)
    turn = await world.turn(
        "mute it",
        world.video("first.mp4", place=place),
        world.video("more.mp4", place=("den", "18")),
        conversation_id=first.conversation_id,
    )
    assert (await bound(world, turn)).session is not None
    left = await world.db.run(files.files_of_turn, turn.id, None)
    assert [file.attachment.filename for file in left] == ["more.mp4"]


async def test_the_balance_of_somebody_s_account_is_theirs_to_read(world: World) -> None:
    world.service.linked[BOB.id] = "good"
    first = await project(world, "first.mp4", author=BOB)
    here: dict[str, Any] = {"conversation_id": first.conversation_id, "kind": "credits"}
    alices = await world.turn(author=Author("room:alice", "Alice"), **here)
    with pytest.raises(SomebodyElses):
        await world.sessions.balance(alices, await world.conversation(alices))
    await ended(world, alices)
    bobs = await world.turn(author=BOB, **here)
    assert (await world.sessions.balance(bobs, await world.conversation(bobs))).available == 100
