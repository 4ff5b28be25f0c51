"""Codes that let people in: redeemed by as many as they are for, revoked, run out, forgotten."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.access import code_hash
from bot.store.database import Database
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.fair_use import invitations
from bot.store.tables import metadata

pytestmark = pytest.mark.real_time

NOW_S = 1_000_000.0
CODE = "ABCDE-FGHJK-MNPQR-STVWX"


async def make(db: Database, **changes: Any) -> int:
    values = {"note": "", "people_max": 1, "now_s": NOW_S, "until_s": None, **changes}
    return await db.run(invitations.make_invitation, code_hash=code_hash(CODE), **values)


async def redeem(db: Database, person: str, code: str = CODE, at_s: float = NOW_S) -> str:
    return await db.run(invitations.redeem, person, code_hash(code), at_s)


async def test_a_code_lets_one_person_in_and_no_second(db: Database) -> None:
    await make(db)
    people = [f"room:{number}" for number in range(6)]
    became = await asyncio.gather(*(redeem(db, person) for person in people))
    assert sorted(became) == ["redeemed"] + ["unknown"] * 5
    guests = [await db.run(invitations.is_guest, person) for person in people]
    assert guests == [each == "redeemed" for each in became]


async def test_the_same_person_twice_at_once_uses_it_once(db: Database) -> None:
    await make(db, people_max=2)
    became = await asyncio.gather(*(redeem(db, "room:anna") for _ in range(4)))
    assert sorted(became) == ["already"] * 3 + ["redeemed"]
    [listed] = await db.run(invitations.list_invitations, 1)
    assert listed.redeemed == 1
    assert await redeem(db, "room:ben") == "redeemed"


async def test_a_wrong_an_old_and_a_revoked_code_let_nobody_in(db: Database) -> None:
    number = await make(db, until_s=NOW_S + 10)
    assert await redeem(db, "room:anna", "ABCDE") == "unknown"
    assert await redeem(db, "room:anna", at_s=NOW_S + 10) == "unknown"
    assert await db.run(invitations.revoke_invitation, number, NOW_S)
    assert await redeem(db, "room:anna") == "unknown"
    assert not await db.run(invitations.revoke_invitation, number + 1, NOW_S)


async def test_revoking_shuts_out_who_redeemed_it_until_another_one(db: Database) -> None:
    number = await make(db)
    await redeem(db, "room:anna")
    await db.run(invitations.revoke_invitation, number, NOW_S)
    assert not await db.run(invitations.is_guest, "room:anna")
    await db.run(
        invitations.make_invitation,
        code_hash=code_hash("OTHER"),
        note="",
        people_max=1,
        now_s=NOW_S,
        until_s=None,
    )
    assert await redeem(db, "room:anna", "other") == "redeemed"


async def test_who_is_forgotten_is_no_guest_and_the_code_stays_spent(db: Database) -> None:
    await make(db)
    await redeem(db, "room:anna")
    await forget_person(db, "room:anna")
    assert not await db.run(invitations.is_guest, "room:anna")
    assert await redeem(db, "room:ben") == "unknown"


async def test_the_code_itself_is_nowhere(db: Database) -> None:
    await make(db)
    await redeem(db, "room:anna")

    async def everything(tx: AsyncConnection) -> str:
        return repr([(await tx.execute(sa.select(t))).all() for t in metadata.sorted_tables])

    assert CODE not in await db.run(everything)
