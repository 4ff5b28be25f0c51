"""The films of a batch come together where that can be, else one by one; none comes twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    FileTooLarge,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.service.errors import Unavailable
from bot.core.view import Album, View
from bot.store.queries import posts
from bot.store.queries.exports import export_of_turn
from bot.store.rows import Export
from bot.store.tables import exports
from bot.turns.batch.albums import BatchAlbums
from bot.turns.batch.parts import Part, parts_of
from bot.turns.export.wiring import delivery_of, fitting_of
from tests.bot.turns.batch.making import ALBUM, albums, made, parts
from tests.bot.turns.house import House, say
from tests.bot.turns.world import TEXTS

LASTING = 99


def alone(house: House) -> int:
    """Films that came by themselves."""
    return len(house.room.files)


async def test_films_come_as_one_message_with_the_list_under_them(house: House) -> None:
    batch = await made(house)
    assert await house.batches.step(batch.lane) == 0
    assert [len(album) for album in albums(house)] == [2]
    shown = house.room.messages[-1]
    assert [text.split(":")[0] for _, text, _ in shown.together] == ["1. a.mp4", "2. b.mp4"]
    assert shown.text.startswith("Done: 2 of 2")
    assert alone(house) == 0
    assert not any(house.settings.scratch.iterdir()), "nothing is left on the disk"


@pytest.mark.parametrize("album", [None, Album(files_max=1, text_max=2_000)])
async def test_where_there_are_no_albums_they_come_one_by_one(
    house: House, album: Album | None
) -> None:
    batch = await made(house, album=album)
    if album is None:  # each brought its own: nothing was left to the batch
        assert alone(house) == 2
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 2)
    assert (await house.now(batch)).state == "done"


async def test_where_albums_went_away_meanwhile_they_come_one_by_one(house: House) -> None:
    batch = await made(house)
    house.room.limits = replace(house.room.limits, album=None)
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 2)


async def test_what_is_too_heavy_together_comes_apart(house: House) -> None:
    batch = await made(house, album=replace(ALBUM, bytes_max=7))
    house.room.limits = replace(house.room.limits, file_max_bytes=8)
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 2)


@pytest.mark.parametrize("error", [Refused("no album"), FilesForbidden()])
async def test_an_album_that_is_refused_comes_one_by_one(
    house: House, error: PlatformError
) -> None:
    batch = await made(house)
    house.room.albums = [error]
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 2)
    assert all(shown.view.buttons for shown in house.room.files), "each has buttons of its own"


async def test_films_that_cannot_be_fetched_together_are_tried_one_by_one(house: House) -> None:
    batch = await made(house)
    house.service.fail("download", Unavailable())
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 2)


async def test_one_that_may_have_arrived_is_not_sent_again_and_each_part_says_so(
    house: House,
) -> None:
    batch = await made(house)
    house.room.albums = [Unclear("no answer")]
    await house.batches.step(batch.lane)
    assert ([len(album) for album in albums(house)], alone(house)) == ([2], 0)
    for turn in await parts(house, batch):
        found = await house.db.run(posts.posts_of_turn, turn.id, "export")
        [owed] = [post for post in found if post.final]
        assert "may have arrived here" in owed.view.text


@pytest.mark.parametrize("error", [RateLimited(600), ChatClosed()])
async def test_a_chat_that_takes_nothing_now_gets_nothing_one_by_one_either(
    house: House, error: PlatformError
) -> None:
    batch = await made(house)
    house.room.albums = [error]
    await house.batches.step(batch.lane)
    assert (albums(house), alone(house)) == ([], 0)


async def test_what_came_before_a_crash_is_not_sent_again(house: House) -> None:
    """A process died behind the first film, before the batch had ended."""
    batch = await made(house)
    house.room.albums = [Refused("no album")]
    house.room.refuse = [None, RateLimited(600)]
    assert await house.batches.step(batch.lane) == 600
    assert alone(house) == 1
    house.clock.now_s += 600
    assert await house.batches.step(batch.lane) == 0
    assert (albums(house), alone(house)) == ([], 2)


async def test_a_whole_album_that_came_before_a_crash_is_listed_and_not_sent_again(
    house: House,
) -> None:
    batch = await made(house)
    room = BatchAlbums(
        house.db,
        house.outbox,
        TEXTS,
        delivery_of(house.ctx),
        house.sessions,
        fitting_of(house.ctx, house.sessions),
    )

    async def left() -> list[Part]:
        limits = house.room.limits
        found = await house.db.run(parts_of, batch, say, limits, True)
        [group] = room.groups(batch, found)
        return group

    for _ in range(2):
        assert await room.bring(batch, await left(), View("Done: 2 of 2"))
    assert ([len(album) for album in albums(house)], alone(house)) == ([2], 0)
    await house.batches.step(batch.lane)
    assert (await house.now(batch)).state == "done"
    assert ([len(album) for album in albums(house)], alone(house)) == ([2], 0)


async def test_a_film_that_its_chat_does_not_take_comes_as_a_link(house: House) -> None:
    batch = await made(house)
    house.room.albums = [Refused("no album")]
    house.room.refuse = [FileTooLarge()]
    await house.batches.step(batch.lane)
    assert alone(house) == 1
    first, _ = await parts(house, batch)
    said = [post.view for post in await house.db.run(posts.posts_of_turn, first.id, "export")]
    assert any("https://cdn.invalid/film.mp4" in str(view) for view in said)


async def test_copies_that_were_made_to_fit_the_chat_come_together(house: House) -> None:
    batch = await made(house)
    copy = {"url": "https://cdn.invalid/copy.mp4", "size_bytes": 5, "render_id": "fit_1"}

    async def fit(tx: AsyncConnection, export: Export) -> None:
        values = {"result": {**(export.result or {}), "fitted": copy}}
        await tx.execute(sa.update(exports).where(exports.c.id == export.id).values(**values))

    for turn in await parts(house, batch):
        export = await house.db.run(export_of_turn, turn.id)
        assert export is not None
        await house.db.run(fit, export)
    await house.batches.step(batch.lane)
    assert [len(album) for album in albums(house)] == [2]
    assert [text for _, text, _ in house.room.messages[-1].together] == [
        "1. a.mp4: 3 kB → 1 kB",
        "2. b.mp4: 6 kB → 1 kB",
    ]
