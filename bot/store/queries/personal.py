"""What is kept about one person: one table of facts, for `/forget` and `nemobot export-data`.

What others asked in a conversation that they began is the others' own: it goes with `/forget`, and
is not handed out with their data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables


@dataclass(frozen=True, slots=True)
class Personal:
    """Rows of one table that are about somebody: `key` holds the person, or, where they hang `of`
    another table's rows, the id of one of those. `secret` columns are handed out to nobody.
    `stays`: why `/forget` leaves them; "" where they go, or what is personal in them does."""

    key: sa.Column[Any]
    of: sa.Table | None = None
    secret: frozenset[str] = frozenset()
    stays: str = ""

    @property
    def table(self) -> sa.Table:
        assert isinstance(self.key.table, sa.Table)
        return self.key.table


PERSONAL: Final = (
    Personal(tables.preferences.c.person),
    Personal(tables.notes.c.person, secret=frozenset({"value"})),
    Personal(tables.accounts.c.owner, secret=frozenset({"token", "client_id"})),
    Personal(tables.guests.c.person),
    Personal(tables.ledger.c.person),
    Personal(tables.use_counts.c.subject, stays="it lifts no limit"),
    Personal(tables.turns.c.asker),
    Personal(tables.messages.c.turn_id, of=tables.turns),
    Personal(tables.files.c.turn_id, of=tables.turns),
    Personal(tables.uploads.c.file_id, of=tables.files),
    Personal(tables.posts.c.turn_id, of=tables.turns),
    Personal(tables.exports.c.turn_id, of=tables.turns),
    Personal(tables.conversations.c.owner),
    Personal(tables.conversation_keys.c.conversation_id, of=tables.conversations),
    Personal(tables.sessions.c.conversation_id, of=tables.conversations),
)
"""Whatever hangs on another table's rows comes after that table."""

_OWN: Final = {each.table: each.key for each in PERSONAL if each.of is None}


def is_about(table: sa.Table, person: str) -> sa.ColumnElement[bool]:
    """The rows of this table that name the person themselves."""
    return _OWN[table] == person


async def personal_rows(
    tx: AsyncConnection, part: Personal, values: Sequence[Any]
) -> list[dict[str, Any]]:
    """The rows whose key is one of these values, without secrets: the person, or some hundred ids
    of the rows that they hang on."""
    shown = [column for column in part.table.c if column.name not in part.secret]
    found = await tx.execute(sa.select(*shown).where(part.key.in_(values)))
    return [dict(row) for row in found.mappings()]
