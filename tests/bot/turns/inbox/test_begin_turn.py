"""Where every turn begins: who may, what waits, and the first words."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.access import Access
from bot.core.kinds import KINDS, Kind
from bot.core.model import Author
from bot.store.database import Database
from bot.store.queries import lanes, turns
from bot.store.rows import Conversation
from bot.turns.inbox.begin_turn import Asked, Begun
from tests.bot.turns.inbox.people import (
    ALICE,
    BOB,
    MODERATOR,
    NOW_S,
    SQUARE,
    admission,
    begin,
    conversation_of,
    first_words,
    open_session,
)
from tests.bot.turns.world import say

PAID: list[Kind] = ["edit", "offer", "new", "skill", "credits"]


@pytest.mark.parametrize("kind", PAID)
@pytest.mark.parametrize("by", [BOB, MODERATOR])
async def test_nobody_but_its_holder_spends_a_linked_account(
    db: Database, kind: Kind, by: Author
) -> None:
    conversation = await conversation_of(db, ALICE, holder=ALICE)
    assert await begin(db, conversation, kind, by) == "not_yours"
    lane = turns.lane_of_conversation(conversation.id)
    assert await db.run(turns.open_turns, lane) == [], "nothing was stored"
    assert isinstance(await begin(db, conversation, kind, ALICE, key="m2"), Begun)


async def test_a_linked_account_is_its_holders_also_in_a_thread_that_somebody_else_began(
    db: Database,
) -> None:
    conversation = await conversation_of(db, ALICE, holder=BOB)
    assert await begin(db, conversation, "edit", ALICE) == "not_yours"
    assert isinstance(await begin(db, conversation, "edit", BOB, key="m2"), Begun)


async def owned(db: Database, conversation: Conversation, holder: Author | None) -> int:
    """A turn of the conversation whose project spends that account; the chat has another since."""
    begun = await begin(db, conversation, "export", ALICE, key="old")
    assert isinstance(begun, Begun)
    session_id = await open_session(db, conversation, holder)
    turn = await db.run(lanes.note, begun.turn, session_id=session_id)
    await open_session(db, conversation, None if holder else ALICE)
    return turn.id


@pytest.mark.parametrize("kind", ["edit", "offer"])
async def test_who_pays_is_asked_of_the_project_that_a_turn_is_about(
    db: Database, kind: Kind
) -> None:
    conversation = await conversation_of(db, ALICE)
    about = await owned(db, conversation, ALICE)
    assert await begin(db, conversation, kind, BOB, about=about) == "not_yours"
    assert isinstance(await begin(db, conversation, kind, BOB, key="m2"), Begun)
    assert isinstance(await begin(db, conversation, kind, ALICE, key="m3", about=about), Begun)


async def test_a_new_project_takes_the_place_of_the_chats_whatever_it_replies_to(
    db: Database,
) -> None:
    conversation = await conversation_of(db, ALICE)
    about = await owned(db, conversation, None)
    assert await begin(db, conversation, "new", BOB, about=about, reopens=True) == "not_yours"
    begun = await begin(db, conversation, "new", ALICE, key="m2", about=about, reopens=True)
    assert isinstance(begun, Begun)
    assert (begun.turn.about_turn_id, begun.turn.reopens) == (None, False)


async def test_an_export_by_somebody_who_may_not_replace_the_project_leaves_the_chats(
    db: Database,
) -> None:
    conversation = await conversation_of(db, ALICE)
    about = await owned(db, conversation, ALICE)
    for by, reopens in ((BOB, False), (ALICE, True)):
        begun = await begin(db, conversation, "export", by, key=by.id, about=about, reopens=True)
        assert isinstance(begun, Begun)
        assert (begun.turn.about_turn_id, begun.turn.reopens) == (about, reopens)


async def test_the_bots_own_account_is_everybodys_or_the_owners(db: Database) -> None:
    conversation = await conversation_of(db, has_session=True)
    assert isinstance(await begin(db, conversation, "edit", BOB), Begun)
    strict = admission(owner_only=True)
    assert await begin(db, conversation, "edit", BOB, rules=strict, key="m2") == "not_yours"
    assert isinstance(await begin(db, conversation, "edit", ALICE, rules=strict, key="m3"), Begun)


async def test_who_is_not_let_in_begins_nothing(db: Database) -> None:
    conversation = await conversation_of(db)
    closed = admission(access=Access(frozenset({ALICE.id})))
    assert await begin(db, conversation, "help", BOB, rules=closed) == "refused"
    assert await begin(db, conversation, "cancel", BOB, rules=closed, key="m2") == "refused"


async def test_only_who_was_asked_answers_a_question_about_a_person(db: Database) -> None:
    conversation = await conversation_of(db)
    assert await begin(db, conversation, "forget", MODERATOR, answers=ALICE.id) == "not_yours"
    assert isinstance(
        await begin(db, conversation, "forget", ALICE, key="m2", answers=ALICE.id), Begun
    )


@pytest.mark.parametrize("kind", KINDS)
async def test_what_waits_queues_in_the_conversations_lane_and_the_rest_does_not(
    db: Database, kind: Kind
) -> None:
    conversation = await conversation_of(db)
    begun = await begin(db, conversation, kind, ALICE)
    assert isinstance(begun, Begun)
    waits = begun.turn.lane == turns.lane_of_conversation(conversation.id)
    assert waits is KINDS[kind].waits
    buttons = (await first_words(db, begun)).buttons
    assert bool(buttons) is KINDS[kind].stoppable


async def test_a_full_queue_takes_no_more_whoever_asks_and_however(db: Database) -> None:
    conversation = await conversation_of(db)
    short = admission(queue_max=2)
    for number in range(2):
        begun = await begin(db, conversation, "edit", ALICE, rules=short, key=f"m{number}")
        assert isinstance(begun, Begun)
    assert await begin(db, conversation, "offer", ALICE, rules=short, key="p1") == "queue_full"
    status = await begin(db, conversation, "status", ALICE, rules=short, key="m9")
    assert isinstance(status, Begun), "what only reads doesn't wait"


async def test_what_does_not_wait_is_given_no_number_in_line(db: Database) -> None:
    conversation = await conversation_of(db)
    for number in range(3):
        shown = await first_words(
            db, await begin(db, conversation, "status", ALICE, key=f"m{number}")
        )
        assert shown.status is not None
        assert shown.status.line == say("status-waiting")


async def test_help_or_cancel_do_not_use_up_the_greeting(db: Database) -> None:
    conversation = await conversation_of(db)
    for kind in ("help", "cancel", "status"):
        asked = await begin(db, conversation, kind, ALICE, key=kind)
        assert not (await first_words(db, asked)).text
    assert (await first_words(db, await begin(db, conversation, "edit", ALICE, key="m9"))).text


async def test_the_first_words_greet_once_and_tell_the_place_in_the_queue(db: Database) -> None:
    conversation = await conversation_of(db)
    first = await first_words(db, await begin(db, conversation, "edit", ALICE))
    assert first.text, "a greeting"
    second = await first_words(db, await begin(db, conversation, "edit", ALICE, key="m2"))
    assert (second.text, second.status and second.status.line) == ("", "Waiting: next in line")


async def test_a_refusal_is_a_turn_that_knows_what_was_refused(db: Database) -> None:
    conversation = await conversation_of(db, ALICE, holder=ALICE)

    async def refuse(tx: AsyncConnection) -> Begun | None:
        await turns.insert_message(tx, message_key="m1", part=0, text="", at_s=NOW_S)
        asked = Asked("m1", "new", BOB, SQUARE, "new project", NOW_S, NOW_S + 2)
        return await admission().refuse(tx, conversation, asked, "not_yours")

    begun = await db.run(refuse)
    assert begun is not None
    assert (begun.turn.kind, begun.turn.argument) == ("not_yours", "new")
    assert begun.turn.ready_at_s == NOW_S, "a refusal waits for nothing"
