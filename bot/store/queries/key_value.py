"""A few short values by key: notes, such as the hash of the commands that were published last, and
what each person has chosen in /settings."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.requests.preferences import AUTOMATIC, OPTIONS, SILENT, Preferences
from bot.ports import Clock
from bot.store.database import Database
from bot.store.sql import foresee, insert_new, upsert
from bot.store.tables import exports, is_open, notes, preferences, turns


class Notes:
    """Kept across restarts and shared by all processes."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def get(self, key: str) -> str | None:
        return await self._db.run(_get_note, key, self._clock.utc_s())

    async def put(
        self,
        key: str,
        value: str | None,
        *,
        keep_s: float | None = None,
        person: str | None = None,
    ) -> None:
        """Store, or forget when `value` is None. `keep_s` None keeps it for good. `person`: whom
        it is about; it goes with their `/forget`."""
        until_s = None if keep_s is None else self._clock.utc_s() + keep_s
        await self._db.run(_put_note, key, value, until_s, person)


async def put_if_absent(tx: AsyncConnection, name: str, value: str) -> bool:
    """Keep it for good. False where there is such a note: of several callers one is told True."""
    return await insert_new(tx, notes, name=name, value=value)


_CHOSEN: Final = sa.select(preferences).where(preferences.c.person == sa.bindparam("by"))


def foresee_preferences(tx: AsyncConnection, person: str) -> None:
    """`preferences_of` comes soon."""
    foresee(tx, _CHOSEN, {"by": person})


async def preferences_of(tx: AsyncConnection, person: str) -> Preferences:
    """What they have chosen themselves. What another version stored and this one doesn't know is as
    if it had not been chosen."""
    found = await tx.execute(_CHOSEN, {"by": person})
    row = dict(found.mappings().first() or {})
    known = {name: row.get(name) for name, values in OPTIONS.items() if row.get(name) in values}
    return Preferences(**known)


async def wants_silence(tx: AsyncConnection, turn_id: int) -> bool:
    """Whoever asked for this turn has chosen that its result comes without a notification."""
    asker = sa.select(turns.c.asker).where(turns.c.id == turn_id).scalar_subquery()
    chosen = sa.select(preferences.c.notification).where(preferences.c.person == asker)
    return (await tx.execute(chosen)).scalar() == SILENT


async def choose(tx: AsyncConnection, person: str, name: str, value: str) -> None:
    """`name` and `value` are of `OPTIONS`. What this person waits for is told in a language that is
    chosen meanwhile."""
    await upsert(tx, preferences, "person", **{"person": person, name: value})
    if name == "language" and value != AUTOMATIC:
        rendered = sa.select(exports.c.turn_id).where(is_open(exports))
        for waits in (is_open(turns), turns.c.id.in_(rendered)):
            theirs = sa.update(turns).where(turns.c.asker == person, waits)
            await tx.execute(theirs.values(language=value))


async def _get_note(tx: AsyncConnection, name: str, now_s: float) -> str | None:
    kept = sa.or_(notes.c.until_s.is_(None), notes.c.until_s > now_s)
    value = await tx.execute(sa.select(notes.c.value).where(notes.c.name == name, kept))
    found: str | None = value.scalar()
    return found


async def _put_note(
    tx: AsyncConnection, name: str, value: str | None, until_s: float | None, person: str | None
) -> None:
    """What has ended is deleted by `retention`, in steps."""
    if value is None:
        await tx.execute(sa.delete(notes).where(notes.c.name == name))
    else:
        await upsert(tx, notes, "name", name=name, value=value, until_s=until_s, person=person)
