"""Posts that go as one: their marks are made together, on both databases."""

from __future__ import annotations

import pytest

from bot.core.model import MessageRef
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.queries.deletion import old_messages
from bot.store.rows import Post
from tests.bot.store.rows import CHAT, NOW_S, post_of, queued

pytestmark = pytest.mark.real_time


async def two(db: Database) -> list[Post]:
    first = await queued(db)
    second = await queued(db, first.conversation_id)
    return [await post_of(db, first), await post_of(db, second)]


async def states(db: Database, group: list[Post]) -> list[tuple[str, int]]:
    now = [await db.run(posts.get_post, post.id) for post in group]
    return [(post.state, post.tries) for post in now]


async def test_all_of_them_are_taken_or_none(db: Database) -> None:
    group = await two(db)
    assert await db.run(posts.take_post, group[1], NOW_S) is not None
    with pytest.raises(posts.NotWon):
        await db.run(posts.take_posts, group, NOW_S)
    assert await states(db, group) == [("intended", 0), ("sending", 1)]


async def test_who_comes_second_gets_none_of_them(db: Database) -> None:
    group = await two(db)
    taken = await db.run(posts.take_posts, group, NOW_S)
    assert [post.tries for post in taken] == [1, 1]
    with pytest.raises(posts.NotWon):
        await db.run(posts.take_posts, group, NOW_S)
    assert await states(db, group) == [("sending", 1), ("sending", 1)]


async def test_a_plain_no_leaves_all_of_them_as_they_were(db: Database) -> None:
    group = await two(db)
    await db.run(posts.none_sent, await db.run(posts.take_posts, group, NOW_S))
    assert await states(db, group) == [("intended", 0), ("intended", 0)]


@pytest.mark.parametrize("messages", [("1", "2"), ("1", "1")])
async def test_each_knows_the_message_that_it_is_in(
    db: Database, messages: tuple[str, str]
) -> None:
    group = await two(db)
    taken = await db.run(posts.take_posts, group, NOW_S)
    refs = [MessageRef(CHAT, message) for message in messages]
    assert not await db.run(old_messages.all_arrived, taken, refs, NOW_S)
    now = [await db.run(posts.get_post, post.id) for post in group]
    assert [(post.state, post.ref) for post in now] == [("sent", str(ref)) for ref in refs]
