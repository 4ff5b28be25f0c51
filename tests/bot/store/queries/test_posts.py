"""What a message shows is delivered; what it shall show by now is owed still."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.view import View
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Post, view_to_json
from bot.store.tables import posts as table
from tests.bot.store.rows import claimed, queued

pytestmark = pytest.mark.real_time

VIEW = View("fünf\n“kB”", buttons=(Button("Stop", data="stop"),))


async def _owed(db: Database, view: View) -> Post:
    turn = await claimed(db, await queued(db))
    return await db.run(posts.intend_post, turn, "reply", view, final=True)


async def _is_delivered(db: Database, post: Post) -> bool:
    return (await db.run(posts.get_post, post.id)).delivered


async def test_what_it_shows_is_delivered(db: Database) -> None:
    post = await _owed(db, VIEW)
    assert await db.run_alone(posts.shows, post)
    assert await _is_delivered(db, post)


async def test_words_that_changed_meanwhile_are_still_owed(db: Database) -> None:
    post = await _owed(db, VIEW)
    await db.run(posts.set_final, post.id, replace(VIEW, text="by now"))
    assert not await db.run_alone(posts.shows, post)
    await db.run(posts.deliver, post)
    assert not await _is_delivered(db, post)


async def test_a_view_as_an_earlier_version_stored_it_is_delivered_as_well(db: Database) -> None:
    post = await _owed(db, VIEW)

    async def as_before(tx: AsyncConnection) -> None:
        older = view_to_json(VIEW)
        del older["alone"]
        text = sa.literal(json.dumps(older, indent=1), sa.Text)
        view = text if tx.dialect.name == "sqlite" else sa.cast(text, sa.JSON)
        await tx.execute(sa.update(table).where(table.c.id == post.id).values(view=view))

    await db.run(as_before)
    assert not await db.run_alone(posts.shows, post)
    await db.run(posts.deliver, post)
    assert await _is_delivered(db, post)
