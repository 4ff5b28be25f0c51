"""A batch waits for its parts, brings what they left to it, and ends with the list."""

from __future__ import annotations

from dataclasses import replace

from bot.core.errors import ChatClosed, RateLimited
from bot.core.service.values import RenderStatus
from bot.store.queries import posts
from bot.turns.batch.batches import LOOK_S, begin_batch
from tests.bot.turns.batch.making import ALBUM, URL, albums, made, parts
from tests.bot.turns.house import House


async def test_one_turn_alone_is_no_batch(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    here = await house.here(turn)
    assert await house.db.run(begin_batch, here, [turn], house.clock.now_s) is None
    assert await house.db.run(begin_batch, here, [], house.clock.now_s) is None


async def test_it_answers_the_message_that_asked_for_all_of_them(house: House) -> None:
    batch = await made(house, by_hand=True)
    first, second = await parts(house, batch)
    assert (batch.kind, batch.reply_to, batch.asker) == ("batch", first.reply_to, first.asker)
    assert batch.argument == f"{first.id} {second.id}"


async def test_it_looks_again_and_again_until_all_parts_have_ended(house: House) -> None:
    batch = await made(house, by_hand=True)
    assert await house.batches.step("batch:404") is None
    assert await house.batches.step(batch.lane) == LOOK_S, "it is not ready yet"
    house.clock.now_s += LOOK_S
    assert await house.batches.step(batch.lane) == LOOK_S
    first, _ = await parts(house, batch)
    await house.runner.step(first.lane)
    house.clock.now_s += LOOK_S
    assert await house.batches.step(batch.lane) == LOOK_S, "its film is still made"
    assert (await house.now(batch)).state == "queued"


async def test_what_said_of_a_film_that_it_comes_goes_when_it_is_there(house: House) -> None:
    batch = await made(house)
    turns = await parts(house, batch)
    for turn in turns:
        assert await house.db.run(posts.posts_of_turn, turn.id, "export")
    house.woken.clear()
    await house.batches.step(batch.lane)
    for turn in turns:
        left = await house.db.run(posts.posts_of_turn, turn.id, "export")
        assert all(not post.view.markdown for post in left)
    assert f"outbox:{batch.chat}" in house.woken
    assert (await house.now(batch)).state == "done"
    assert await house.db.run(posts.posts_of_turn, batch.id, "reply") == [], "the album says it"


async def test_where_the_list_has_no_room_in_the_album_it_is_its_last_words(
    house: House,
) -> None:
    for album in (replace(ALBUM, buttons=False), replace(ALBUM, text_max=10)):
        batch = await made(house, album=album)
        await house.batches.step(batch.lane)
        assert "Done: 2 of 2" in await house.said(batch)
        assert list(await house.buttons(batch)) == ["1", "2"]
        house.woken.clear()
    assert [len(album) for album in albums(house)] == [2, 2]


async def test_a_chat_that_is_frozen_gets_it_later_and_once(house: House) -> None:
    batch = await made(house)
    house.room.albums = [RateLimited(600)]
    assert await house.batches.step(batch.lane) == 600
    assert (await house.now(batch)).ready_at_s == house.clock.now_s + 600
    house.clock.now_s += 600
    assert await house.batches.step(batch.lane) == 0
    assert [len(album) for album in albums(house)] == [2]


async def test_a_chat_that_is_closed_ends_it(house: House) -> None:
    batch = await made(house)
    house.room.albums = [ChatClosed()]
    assert await house.batches.step(batch.lane) == 0
    assert (await house.now(batch)).state == "failed"
    assert albums(house) == []


async def test_where_all_was_stopped_that_has_been_said(house: House) -> None:
    batch = await made(house, by_hand=True)
    for turn in await parts(house, batch):
        await house.press(turn, "stop")
    house.clock.now_s += LOOK_S
    assert await house.batches.step(batch.lane) == 0
    assert (await house.now(batch)).state == "cancelled"
    assert await house.db.run(posts.posts_of_turn, batch.id, "reply") == []


async def test_where_one_was_stopped_the_other_comes_and_both_are_listed(house: House) -> None:
    batch = await made(house, by_hand=True)
    first, second = await parts(house, batch)
    await house.press(first, "stop")
    house.service.renders = [RenderStatus("completed", url=URL, size_bytes=6)]
    await house.work(second.lane)
    await house.work(*{lane for lane in house.woken if lane.startswith("export:")})
    house.clock.now_s += LOOK_S
    await house.batches.step(batch.lane)
    said = await house.said(batch)
    assert "Done: 1 of 2" in said
    assert "1. a.mp4: stopped" in said
    assert (len(house.room.files), albums(house)) == (1, [])


async def test_it_is_brought_once(house: House) -> None:
    batch = await made(house)
    await house.batches.step(batch.lane)
    assert await house.batches.step(batch.lane) is None
    assert [len(album) for album in albums(house)] == [2]
