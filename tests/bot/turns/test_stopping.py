"""Stopping by words and by button: what is stopped, and by whom."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.model import Author
from bot.core.permissions import Person, Purse
from bot.core.view import View
from bot.settings import sqlite_url
from bot.store.database import Database
from bot.store.queries import exports, lanes, posts, turns
from bot.store.rows import Conversation, Export, Turn
from bot.turns.inbox.begin_turn import Begun
from bot.turns.stopping import Stopped, hurry, stop_all, stop_turn
from tests.bot.turns.inbox.people import (
    ALICE,
    BOB,
    MODERATOR,
    NOW_S,
    begin,
    conversation_of,
    open_session,
)
from tests.bot.turns.test_commands import Lanes
from tests.support.database import opened

WORDS = View("Taken out of the queue.")


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as database:
        yield database


async def queue(db: Database, conversation: Conversation, *askers: Author) -> list[Turn]:
    found = []
    for number, asker in enumerate(askers):
        begun = await begin(db, conversation, "edit", asker, key=f"m{number}")
        assert isinstance(begun, Begun)
        found.append(begun.turn)
    return found


async def flags(db: Database, asked: list[Turn]) -> list[bool]:
    return [bool(now and now.cancel) for now in [await db.run(turns.get_turn, t.id) for t in asked]]


def person(author: Author) -> Person:
    return Person(author.id, moderates=author.may_moderate)


@pytest.mark.parametrize(
    ("by", "stops", "others"),
    [
        (ALICE, [True, True], False),  # who began the conversation
        (BOB, [False, True], True),
        (MODERATOR, [True, True], False),
        (Author("room:eve", "Eve"), [False, False], True),
    ],
)
async def test_cancel_stops_what_is_that_persons_to_stop(
    db: Database, by: Author, stops: list[bool], others: bool
) -> None:
    conversation = await conversation_of(db, ALICE)
    asked = await queue(db, conversation, ALICE, BOB)
    stopped = await db.run(stop_all, conversation, person(by), Purse(conversation.owner))
    assert await flags(db, asked) == stops
    runs = [place == 0 for place, is_stopped in enumerate(stops) if is_stopped]
    assert stopped == ([Stopped(asked[0].lane, runs=each) for each in runs], others)


async def test_cancel_does_not_undo_a_new_project(db: Database) -> None:
    conversation = await conversation_of(db)
    assert isinstance(await begin(db, conversation, "new", ALICE), Begun)
    purse = Purse(conversation.owner)
    assert await db.run(stop_all, conversation, person(ALICE), purse) == ([], False)


async def test_what_waits_is_taken_out_and_its_message_says_so(db: Database) -> None:
    running, waiting = await queue(db, await conversation_of(db), ALICE, ALICE)
    await db.run(lanes.claim, Turn, running.lane, NOW_S)
    stopped = await db.run(stop_turn, waiting, WORDS, NOW_S)
    assert stopped is not None
    assert (stopped.withdrawn, stopped.runs) == (True, False)
    [post] = await db.run(posts.posts_of_turn, waiting.id, "reply")
    assert (post.view, post.final) == (WORDS, True)
    assert await flags(db, [running]) == [False], "the other one has nothing to do with it"


async def test_what_runs_is_asked_to_end(db: Database) -> None:
    [running] = await queue(db, await conversation_of(db), ALICE)
    await db.run(lanes.claim, Turn, running.lane, NOW_S)
    stopped = await db.run(stop_turn, running, WORDS, NOW_S)
    assert stopped is not None
    assert (stopped.withdrawn, stopped.runs) == (False, True)
    assert await flags(db, [running]) == [True]


async def test_what_has_ended_is_too_late_to_stop(db: Database) -> None:
    [turn] = await queue(db, await conversation_of(db), ALICE)
    claimed, _ = await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert claimed is not None
    await db.run(lanes.move, claimed, "failed", ended_at_s=NOW_S)
    assert await db.run(stop_turn, turn, WORDS, NOW_S) is None


async def test_cancel_stops_the_renders_of_every_project_of_the_chat(db: Database) -> None:
    conversation = await conversation_of(db, ALICE)
    rendering = []
    for number in range(2):
        session_id = await open_session(db, conversation, None if number else ALICE)
        for part in range(2):
            key = f"m{number}.{part}"
            rendering.append((await export_of(db, conversation, session_id, ALICE, key))[1])
    stopped, others = await db.run(stop_all, conversation, person(ALICE), Purse(conversation.owner))
    assert not others
    assert stopped == [
        Stopped(export.lane, runs=place % 2 == 0) for place, export in enumerate(rendering)
    ]


async def rendering_of(db: Database, conversation: Conversation, by: Author) -> tuple[Turn, Export]:
    """A turn that is over, whose export is not."""
    session_id = await open_session(db, conversation, None)
    return await export_of(db, conversation, session_id, by, "m1")


async def export_of(
    db: Database, conversation: Conversation, session_id: int, by: Author, key: str
) -> tuple[Turn, Export]:
    begun = await begin(db, conversation, "export", by, key=key)
    assert isinstance(begun, Begun)
    await db.run(lanes.move, begun.turn, "failed", ended_at_s=NOW_S)
    export = await db.run(
        exports.insert_export,
        lane=exports.lane_of_session(session_id),
        turn_id=begun.turn.id,
        session_id=session_id,
        ready_at_s=NOW_S,
        draft={},
        output={},
        created_at_s=NOW_S,
    )
    return begun.turn, export


async def test_a_turn_is_stopped_in_its_render_once(db: Database) -> None:
    turn, export = await rendering_of(db, await conversation_of(db), ALICE)
    assert await db.run(stop_turn, turn, WORDS, NOW_S) == Stopped(export.lane, runs=True)
    now = await db.run(exports.export_of_turn, turn.id)
    assert now is not None
    assert now.cancel


async def test_a_render_that_somebody_else_asked_for_goes_on(db: Database) -> None:
    conversation = await conversation_of(db, ALICE)
    turn, _ = await rendering_of(db, conversation, ALICE)
    purse = Purse(conversation.owner)
    assert await db.run(stop_all, conversation, person(BOB), purse) == ([], True)
    since = {"asked_before": turn.id}
    assert await db.run(stop_all, conversation, person(ALICE), purse, **since) == ([], False)


async def test_what_waits_for_a_video_is_given_up_by_who_asked_for_it_before(
    db: Database,
) -> None:
    conversation = await conversation_of(db, ALICE)
    begun = await begin(db, conversation, "edit", ALICE, awaits_video=True)
    assert isinstance(begun, Begun)
    turn, purse = begun.turn, Purse(conversation.owner)
    since = {"asked_before": turn.id}
    assert await db.run(stop_all, conversation, person(ALICE), purse, **since) == ([], False)
    assert await db.run(stop_all, conversation, person(BOB), purse) == ([], True)
    lane = turns.lane_of_conversation(conversation.id)
    expected = ([Stopped(lane)], False)
    assert await db.run(stop_all, conversation, person(ALICE), purse) == expected
    assert await flags(db, [turn]) == [True]


@pytest.mark.parametrize("runs", [True, False])
async def test_only_what_runs_is_interrupted(runs: bool) -> None:
    hurried = Lanes()
    await hurry(hurried, Stopped("lane:1", runs=runs))  # type: ignore[arg-type]
    assert (hurried.interrupted, hurried.woken) == (["lane:1"] * runs, ["lane:1"])
