"""Invitations: codes that let people in, of which the hash alone is kept; and who redeemed one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.rows import row_to
from bot.store.sql import hold
from bot.store.tables import guests, invitations

Redeemed = Literal["redeemed", "already", "unknown"]
"""They are let in from now on; they were already; no code that holds."""

PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class Invitation:
    """`people_max` may redeem it until `until_s` (UTC; None: for ever); `redeemed` have."""

    id: int
    note: str
    people_max: int
    redeemed: int
    made_at_s: float
    until_s: float | None
    revoked_at_s: float | None


async def make_invitation(
    tx: AsyncConnection,
    *,
    code_hash: str,
    note: str,
    people_max: int,
    now_s: float,
    until_s: float | None,
) -> int:
    """The number by which it is listed and revoked."""
    row = await tx.execute(
        sa.insert(invitations)
        .values(
            code_hash=code_hash,
            note=note,
            people_max=people_max,
            redeemed=0,
            made_at_s=now_s,
            until_s=until_s,
        )
        .returning(invitations.c.id)
    )
    return int(row.scalar_one())


async def list_invitations(tx: AsyncConnection, invitation_id: int) -> list[Invitation]:
    """The next few from this number on, in the order in which they were made."""
    rows = await tx.execute(
        sa.select(invitations)
        .where(invitations.c.id >= invitation_id)
        .order_by(invitations.c.id)
        .limit(PAGE)
    )
    return [row_to(Invitation, row) for row in rows.mappings()]


async def revoke_invitation(tx: AsyncConnection, invitation_id: int, now_s: float) -> bool:
    """From now on it lets nobody in, nor those who redeemed it. False where there is none."""
    changed = await tx.execute(
        sa.update(invitations)
        .where(invitations.c.id == invitation_id)
        .values(revoked_at_s=sa.func.coalesce(invitations.c.revoked_at_s, now_s))
    )
    return changed.rowcount == 1


async def is_guest(tx: AsyncConnection, person: str) -> bool:
    """Has this person redeemed an invitation that was not revoked?"""
    found = await tx.execute(
        sa.select(guests.c.person)
        .join(invitations, invitations.c.id == guests.c.invitation_id)
        .where(guests.c.person == person, invitations.c.revoked_at_s.is_(None))
    )
    return found.first() is not None


async def redeem(tx: AsyncConnection, person: str, code_hash: str, now_s: float) -> Redeemed:
    """Let this person in, by a code that holds and has not been redeemed by all whom it is for."""
    await hold(tx, f"guest:{person}")
    if await is_guest(tx, person):
        return "already"
    taken = await tx.execute(
        sa.update(invitations)
        .where(
            invitations.c.code_hash == code_hash,
            invitations.c.revoked_at_s.is_(None),
            sa.or_(invitations.c.until_s.is_(None), invitations.c.until_s > now_s),
            invitations.c.redeemed < invitations.c.people_max,
        )
        .values(redeemed=invitations.c.redeemed + 1)
        .returning(invitations.c.id)
    )
    invitation_id = taken.scalar()
    if invitation_id is None:
        return "unknown"
    await tx.execute(sa.delete(guests).where(guests.c.person == person))  # by one that was revoked
    values = {"person": person, "invitation_id": invitation_id, "at_s": now_s}
    await tx.execute(sa.insert(guests).values(**values))
    return "redeemed"


async def forget_guest(tx: AsyncConnection, person: str) -> None:
    """They are let in no longer; the code that they redeemed stays spent."""
    await tx.execute(sa.delete(guests).where(guests.c.person == person))
