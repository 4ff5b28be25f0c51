"""Limits where turns begin: what is refused, what is counted, and how often that is said."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.access import Access, code_hash
from bot.core.fair_use.limits import Amounts, ReachedLimit, Scope
from bot.core.kinds import KINDS, Kind, Refusal
from bot.core.model import MessageRef
from bot.store.database import Database
from bot.store.queries import conversations, turns
from bot.store.queries.fair_use import invitations
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.fair_use import Use
from tests.bot.turns.inbox.people import (
    ALICE,
    BOB,
    NOW_S,
    SQUARE,
    admission,
    begin,
    conversation_of,
)


def limited(scope: Scope = "person", **amounts: float) -> Admission:
    limits: dict[Scope, Amounts] = {scope: amounts}  # type: ignore[dict-item]
    return admission(limits=limits)


async def test_work_beyond_a_limit_does_not_begin_and_other_people_go_on(db: Database) -> None:
    conversation, rules = await conversation_of(db), limited(turns_hour=2)
    begun = [
        await begin(db, conversation, "edit", ALICE, rules=rules, key=f"m{n}") for n in range(3)
    ]
    assert [isinstance(each, Begun) for each in begun] == [True, True, False]
    assert isinstance(begun[2], ReachedLimit)
    assert begun[2].until_s is not None
    assert NOW_S < begun[2].until_s <= NOW_S + 3_900
    assert isinstance(await begin(db, conversation, "edit", BOB, rules=rules, key="b"), Begun)
    later = await begin(
        db, conversation, "edit", ALICE, rules=rules, key="l", now_s=begun[2].until_s
    )
    assert isinstance(later, Begun), "the moment that was told is true"


async def test_one_place_has_one_limit_for_all_its_people(db: Database) -> None:
    rules, here = limited("place", turns_hour=1), await conversation_of(db)
    there = await conversation_of(db)
    await db.run(conversations.change_conversation, here.id, guild="room:1")
    assert isinstance(await begin(db, here, "edit", ALICE, rules=rules, key="1"), Begun)
    assert isinstance(await begin(db, here, "edit", BOB, rules=rules, key="2"), ReachedLimit)
    assert isinstance(await begin(db, there, "edit", BOB, rules=rules, key="3"), Begun)


async def test_work_of_a_place_is_counted_where_it_runs(db: Database) -> None:
    rules, here = limited("place", running=1), await conversation_of(db)
    await db.run(conversations.change_conversation, here.id, guild="room:1")
    assert isinstance(await begin(db, here, "edit", ALICE, rules=rules, key="1"), Begun)
    second = await begin(db, here, "edit", BOB, rules=rules, key="2")
    assert second == ReachedLimit("place", "running", 1)


async def test_work_that_waits_or_runs_is_limited(db: Database) -> None:
    rules = limited(running=1)
    first, second = await conversation_of(db), await conversation_of(db)
    begun = await begin(db, first, "edit", ALICE, rules=rules, key="1")
    assert isinstance(begun, Begun)
    assert await begin(db, second, "export", ALICE, rules=rules, key="2") == ReachedLimit(
        "person", "running", 1
    )
    await db.run(turns.change_queued_turn, begun.turn.id, state="cancelled")
    assert isinstance(await begin(db, second, "edit", ALICE, rules=rules, key="3"), Begun)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].counts != "work"])
async def test_nothing_but_work_is_kept_back_by_the_limits_of_work(
    db: Database, kind: Kind
) -> None:
    conversation, rules = await conversation_of(db), limited(turns_minute=0, running=0)
    assert isinstance(await begin(db, conversation, kind, ALICE, rules=rules), Begun)


async def test_reading_is_bounded_against_floods_and_stopping_never_is(db: Database) -> None:
    conversation, rules = await conversation_of(db), limited(reads_minute=3)
    reads = [
        await begin(db, conversation, "status", ALICE, rules=rules, key=f"s{n}") for n in range(5)
    ]
    assert sum(isinstance(each, Begun) for each in reads) == 3
    stops = [
        await begin(db, conversation, "cancel", ALICE, rules=rules, key=f"c{n}") for n in range(9)
    ]
    assert all(isinstance(each, Begun) for each in stops)


async def test_files_and_their_megabytes_are_counted(db: Database) -> None:
    conversation, rules = await conversation_of(db), limited(uploads_day=3, megabytes_day=100)
    two = Use(files=2, file_bytes=60_000_000)
    assert isinstance(await begin(db, conversation, "edit", ALICE, rules=rules, use=two), Begun)
    again = await begin(db, conversation, "edit", ALICE, rules=rules, key="2", use=two)
    assert isinstance(again, ReachedLimit)
    small = Use(files=1, file_bytes=40_000_000)
    third = await begin(db, conversation, "edit", ALICE, rules=rules, key="3", use=small)
    assert isinstance(third, Begun), "up to the limit, inclusive"


async def test_conversations_among_others_have_a_pace_of_their_own(db: Database) -> None:
    rules, opens = limited(threads_minute=1), Use(begins_thread=True)
    conversation = await conversation_of(db)
    results = [
        await begin(db, conversation, "edit", ALICE, rules=rules, key=f"{n}", use=use)
        for n, use in enumerate([opens, opens, Use()])
    ]
    assert [isinstance(each, Begun) for each in results] == [True, False, True]


async def test_a_linked_accounts_credits_are_its_holders(db: Database) -> None:
    rules = limited(credits_week=0)
    shared = await conversation_of(db, has_session=True)
    assert isinstance(await begin(db, shared, "edit", ALICE, rules=rules, key="1"), ReachedLimit)
    assert isinstance(await begin(db, shared, "export", ALICE, rules=rules, key="2"), Begun)
    own = await conversation_of(db, ALICE, holder=ALICE)
    assert isinstance(await begin(db, own, "edit", ALICE, rules=rules, key="3"), Begun)


async def test_beyond_a_limit_work_may_wait_relaxed_but_credits_are_not_spent(
    db: Database,
) -> None:
    conversation = await conversation_of(db)
    rules = admission(limits={"person": {"turns_hour": 1}}, relaxed=True)
    begun = [
        await begin(db, conversation, "edit", ALICE, rules=rules, key=f"{n}") for n in range(2)
    ]
    assert [isinstance(each, Begun) and each.turn.relaxed for each in begun] == [False, True]
    money = admission(limits={"person": {"credits_week": 0}}, relaxed=True)
    assert isinstance(
        await begin(db, conversation, "edit", BOB, rules=money, key="b"), ReachedLimit
    )


async def refuse(db: Database, rules: Admission, refusal: object, at_s: float, key: str) -> bool:
    """Is something said?"""
    conversation = await conversation_of(db)

    async def store(tx: AsyncConnection) -> Begun | None:
        await turns.insert_message(tx, message_key=key, part=0, text="", at_s=at_s)
        here = MessageRef(SQUARE, "77")
        asked = Asked(key, "edit", ALICE, SQUARE, "mute it", at_s, at_s, stands=here)
        return await rules.refuse(tx, conversation, asked, refusal)  # type: ignore[arg-type]

    begun = await db.run(store)
    assert begun is None or (begun.turn.chat, begun.turn.reply_to) == (SQUARE, "77")
    row = await db.run(conversations.get_conversation, conversation.id)
    assert row.greeting_turn_id is None, "a refusal greets nobody"
    return begun is not None


async def test_who_is_not_let_in_is_told_once_a_day(db: Database) -> None:
    rules, day = admission(), 86_400.0
    said = [
        await refuse(db, rules, "refused", NOW_S + at_s, f"{at_s}")
        for at_s in (0, 60, day - 1, day, day + 1)
    ]
    assert said == [True, False, False, True, False]


async def test_a_limit_is_told_once_until_it_ends(db: Database) -> None:
    rules = admission()
    first = ReachedLimit("person", "turns_hour", 60, NOW_S + 600)
    said = [await refuse(db, rules, first, NOW_S + at_s, f"{at_s}") for at_s in (0, 60, 599, 600)]
    assert said == [True, False, False, True]
    assert await refuse(db, rules, ReachedLimit("person", "running", 9), NOW_S + 1, "other reason")


@pytest.mark.parametrize("refusal", ["not_yours", "queue_full"])
async def test_who_writes_in_a_row_is_told_once_why_nothing_of_it_begins(
    db: Database, refusal: Refusal
) -> None:
    rules = admission()
    said = [await refuse(db, rules, refusal, NOW_S + at_s, f"{at_s}") for at_s in (0, 5, 59, 60)]
    assert said == [True, False, False, True]


async def test_a_stranger_may_redeem_a_code_and_a_denied_one_may_not(db: Database) -> None:
    conversation = await conversation_of(db)
    nobody: frozenset[str] = frozenset()
    closed = admission(access=Access(nobody, by_invitation=True))
    assert await begin(db, conversation, "edit", BOB, rules=closed, key="1") == "refused"
    assert isinstance(await begin(db, conversation, "redeem", BOB, rules=closed, key="2"), Begun)
    denied = admission(access=Access(nobody, frozenset({BOB.id}), by_invitation=True))
    assert await begin(db, conversation, "redeem", BOB, rules=denied, key="3") == "refused"


async def test_a_redeemed_code_lets_in(db: Database) -> None:
    conversation = await conversation_of(db)
    closed = admission(access=Access(frozenset({ALICE.id}), by_invitation=True))
    secret = code_hash("ABCDE-FGHJK")
    await db.run(
        invitations.make_invitation,
        code_hash=secret,
        note="",
        people_max=1,
        now_s=NOW_S,
        until_s=None,
    )
    redeem = closed.fair_use.redeem
    assert await db.run(redeem, ALICE, secret, NOW_S) == "already", "she needs none"
    assert await db.run(redeem, BOB, secret, NOW_S) == "redeemed"
    assert isinstance(await begin(db, conversation, "edit", BOB, rules=closed), Begun)
    assert await db.run(admission().fair_use.redeem, BOB, secret, NOW_S) == "off"
