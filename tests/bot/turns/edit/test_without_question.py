"""What a turn without a question is answered with: nothing is asked, nothing is paid."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.model import Attachment
from bot.core.service.errors import MissingScope, ServiceBusy, Unavailable
from bot.store.queries.conversations import change_conversation
from bot.store.queries.files import files_of_turn
from bot.store.queries.sessions import mark_session_gone
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.edit.sessions import OpenSession
from bot.turns.edit.without_question import WithoutQuestion
from tests.bot.turns.world import World, say
from tests.support.service import draft_of

NEXT = say("received-what-next")


def without_question(world: World) -> WithoutQuestion:
    return WithoutQuestion(world.db, world.reads, world.endings, world.service.can)


async def came(world: World, *files: Attachment, text: str = "", **values: Any) -> Turn:
    """A turn whose files are in its project."""
    return await world.in_session(text, *(files or (world.video(),)), **values)


async def opened(world: World, turn: Turn, **how: Any) -> OpenSession:
    return replace(await world.sessions.open(turn, world.shown), **how)


async def acknowledge(world: World, turn: Turn, note: str = "", **how: Any) -> str:
    session = await opened(world, turn, **how)
    async with world.replies.open(turn) as reply:
        files = await world.db.run(files_of_turn, turn.id, turn.session_id)
        ended = await without_question(world).acknowledge_files(turn, reply, files, session, note)
    assert ended.state == "answered"
    assert world.service.asked == []
    return await world.said(turn)


async def export(world: World, turn: Turn) -> Turn:
    session = await opened(world, turn)
    async with world.replies.open(turn) as reply:
        files = await world.db.run(files_of_turn, turn.id, turn.session_id)
        return await without_question(world).export_files(turn, reply, files, session)


async def test_a_video_alone_is_received_with_what_can_be_made_of_it(world: World) -> None:
    turn = await came(world)
    text = await acknowledge(world, turn, "A note.")
    assert text.startswith("Got holiday.mp4")
    assert text.endswith(f"\nA note.\n{NEXT}")
    assert f"next:{turn.id}:compress" in (await world.buttons(turn)).values()


async def test_words_without_a_file_of_their_own_are_about_the_project_s(world: World) -> None:
    before = await world.done(await came(world))
    turn = await world.in_session("hm", conversation_id=before.conversation_id)
    assert (await acknowledge(world, turn)).startswith("Got holiday.mp4")


@pytest.mark.parametrize("is_gone", [False, True])
async def test_a_new_project_after_one_that_is_there_says_so_and_can_join_it(
    world: World, is_gone: bool
) -> None:
    before = await world.done(await came(world))
    assert before.session_id is not None
    if is_gone:
        await world.db.run(mark_session_gone, before.session_id)
    here = before.conversation_id
    await world.db.run(change_conversation, here, session_id=None)
    turn = await came(world, world.video("b.mp4"), conversation_id=here)
    text = await acknowledge(world, turn, is_new=True)
    assert (say("received-new-project") in text) is not is_gone
    offered = (await world.buttons(turn)).values()
    assert (f"previous:{turn.id}" in offered) is not is_gone


async def test_a_session_that_was_lost_is_the_same_project(world: World) -> None:
    turn = await came(world)
    text = await acknowledge(world, turn, is_new=True, replaces_lost=True)
    assert say("received-new-project") not in text


async def test_a_chat_that_comes_back_to_a_project_says_which(world: World) -> None:
    turn = await came(world)
    again = say("project-again", names=["holiday.mp4"])
    text = await acknowledge(world, turn, returns=True)
    assert text.startswith("Got holiday.mp4")
    assert again in text


async def test_what_brings_a_project_back_has_received_nothing(world: World) -> None:
    turn = await came(world, argument=wording.BACK)
    again = say("project-again", names=["holiday.mp4"])
    assert await acknowledge(world, turn) == f"{again}\n{NEXT}"
    assert f"next:{turn.id}:compress" in (await world.buttons(turn)).values()


async def test_a_project_that_was_edited_before_is_exported_at_once(world: World) -> None:
    ended = await export(world, await came(world, text="export"))
    assert ended.state == "answered"
    assert ended.then_export
    assert ended.export_draft == draft_of("holiday.mp4")
    assert await world.said(ended) == say("export-started")


async def test_a_film_that_stands_on_no_timeline_yet_can_not_be_exported(world: World) -> None:
    world.service.shows_uploads = False
    ended = await export(world, await came(world, text="export"))
    assert ended.then_export is None
    assert say("export-nothing-edited") in await world.said(ended)
    assert NEXT in await world.said(ended)


@pytest.mark.parametrize("error", [Unavailable(), ServiceBusy(code=429)])
async def test_while_the_timeline_can_not_be_read_nothing_is_promised(
    world: World, error: Exception
) -> None:
    turn = await came(world, text="export")
    world.service.fail("state", *[error] * 99)
    ended = await export(world, turn)
    assert ended.then_export is None
    assert (await world.said(ended)).endswith(say("export-not-begun"))
    assert list((await world.buttons(ended)).values()) == [f"export:{turn.id}"]


async def test_what_waiting_does_not_mend_is_for_who_asked_to_explain(world: World) -> None:
    turn = await came(world, text="export")
    world.service.fail("state", MissingScope(code=403))
    with pytest.raises(MissingScope):
        await export(world, turn)
