"""How long answers grow is known after a restart, and stored when nobody waits for it."""

from __future__ import annotations

import sqlalchemy as sa

from bot.core.rate_limits.lengths import REMEMBERED, Lengths
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.store.tables import notes
from bot.turns.reply.kept_lengths import WRITTEN_EVERY_S, kept
from tests.support.clock import StillClock, eventually


def after(*lengths_s: float) -> dict[str, dict[str, Lengths]]:
    return {"telegram": {"reply": Lengths(lengths_s)}, "discord": {}}


async def stored(db: Database) -> dict[str, str]:
    rows = await db.read(lambda tx: tx.execute(sa.select(notes.c.name, notes.c.value)))
    return {row.name: row.value for row in rows}


async def test_what_one_process_has_learned_the_next_one_knows(db: Database) -> None:
    async with kept(after(19.04, 4.0), db, StillClock()):
        pass
    learned: dict[str, dict[str, Lengths]] = {"telegram": {}, "discord": {}}
    async with kept(learned, db, StillClock()):
        assert learned["telegram"]["reply"].latest_s == (19.0, 4.0)
        assert learned["discord"] == {}


async def test_it_is_written_now_and_then_where_something_was_learned(db: Database) -> None:
    clock, learned = StillClock(), after()
    async with kept(learned, db, clock):
        await eventually(lambda: clock.sleeping_s == [WRITTEN_EVERY_S])
        learned["telegram"]["reply"].note(7.0)
        learned["telegram"]["result"] = Lengths()  # one grows, none has ended
        assert await stored(db) == {}, "nobody waits for it"
        clock.ring()
        await eventually(lambda: clock.sleeping_s == [WRITTEN_EVERY_S])
        written = await stored(db)
        assert list(written.values()) == ['{"reply": [7.0]}']
        await db.run(lambda tx: tx.execute(sa.delete(notes)))
        clock.ring()
        await eventually(lambda: clock.sleeping_s == [WRITTEN_EVERY_S])
    assert await stored(db) == {}, "nothing was learned since"


async def test_what_another_version_wrote_is_nothing_known(db: Database) -> None:
    for unreadable in ("", "[]", '{"reply": 3}', '{"reply": ["long"]}', "null"):
        await Notes(db, StillClock()).put("answer_lengths:telegram", unreadable)
        learned: dict[str, dict[str, Lengths]] = {"telegram": {}}
        async with kept(learned, db, StillClock()):
            assert learned == {"telegram": {}}


async def test_no_more_is_read_than_counts(db: Database) -> None:
    async with kept(after(*map(float, range(3 * REMEMBERED))), db, StillClock()):
        pass
    learned: dict[str, dict[str, Lengths]] = {"telegram": {}}
    async with kept(learned, db, StillClock()):
        known_s = learned["telegram"]["reply"].latest_s
    assert known_s == tuple(map(float, range(2 * REMEMBERED, 3 * REMEMBERED)))
