"""What needs a video waits for one, costs nothing meanwhile, and begins with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.model import Attachment, Quoted
from bot.core.service.errors import Unavailable
from bot.store.queries import lanes, posts
from bot.store.rows import Turn
from bot.turns.inbox.waiting_for_video import (
    all_waiting,
    begin_all_of,
    begin_with,
    brings_file,
    lost_its_video,
    must_wait,
    take_back,
    waiting_of,
    words_must_wait,
)
from tests.bot.turns.house import ALICE, BOB, House

LONG_AGO_S = 0.0


async def wait(house: House, *texts: str, **fields: Any) -> list[Turn]:
    found = [await house.begun(text, **fields) for text in texts]
    assert all(turn.lane == house.waiting_lane(turn) for turn in found)
    return found


async def needs(house: House, text: str, *, can_generate: bool = True, **fields: Any) -> bool:
    here = await house.here(await house.begun("help"))
    return await house.db.run(must_wait, here, text, can_generate=can_generate, **fields)


async def test_a_sticker_is_not_what_anybody_waits_for(house: House) -> None:
    sticker = Attachment("unsupported", "wave.tgs", {})
    assert not brings_file(house.message("", sticker))
    assert brings_file(house.message("", sticker, house.video()))


async def test_what_makes_something_new_waits_for_nothing(house: House) -> None:
    assert await needs(house, "mute it")
    assert not await needs(house, "make a video about cats")
    assert not await needs(house, "hello")


async def test_a_project_that_has_a_video_or_gets_one_has_what_is_needed(house: House) -> None:
    turn = await house.begun("", house.video())
    assert not await needs(house, "mute it"), "it is on its way"
    await house.work(turn.lane)
    assert not await needs(house, "mute it")
    await house.worked(command="new")
    assert await needs(house, "mute it"), "a new project is empty"
    assert not await needs(house, "mute it", about=turn.id), "that turn's project is meant"


async def test_what_its_agent_was_asked_to_make_may_be_there_where_it_makes_videos(
    house: House,
) -> None:
    await house.agreed(await house.begun("make a video about cats"))
    assert not await needs(house, "mute it")
    assert await needs(house, "mute it", can_generate=False)


async def must(house: House, text: str, *sent: Attachment, **fields: Any) -> bool:
    here = await house.here(await house.begun("help"))
    quoted = fields.pop("quoted", ())
    return await house.db.run(
        words_must_wait,
        house.message(text, *sent, quoted=quoted),
        here,
        text,
        since_s=LONG_AGO_S,
        can_generate=True,
        **fields,
    )


async def test_words_wait_and_a_video_does_not(house: House) -> None:
    assert await must(house, "mute it")
    assert await must(house, "mute it", begins=True)
    assert not await must(house, "mute it", house.video())
    assert not await must(house, " ")


async def test_do_that_needs_a_video_where_the_words_of_before_do(house: House) -> None:
    quoted = (Quoted("mute it", "Zoe"),)
    assert await must(house, "do that please", quoted=quoted)
    assert not await must(house, "what does this say?", quoted=quoted), "it only asks"


async def test_who_is_let_go_is_what_has_waited_too_long(house: House) -> None:
    [old] = await wait(house, "mute it")
    house.clock.now_s += 100
    [new, theirs] = [*await wait(house, "rotate it"), *await wait(house, "crop it", by=BOB)]
    here, at_s = await house.here(new), house.clock.now_s
    kept = await house.db.run(waiting_of, here, ALICE.id, at_s, 99.0)
    assert [turn.id for turn in kept] == [new.id]
    assert (await house.now(old)).cancel
    assert not (await house.now(theirs)).cancel


async def test_a_new_project_that_is_to_begin_gives_up_what_waited(house: House) -> None:
    await wait(house, "mute it")
    new = await house.begun(command="new")
    here = await house.here(new)
    assert await house.db.run(all_waiting, here, ALICE.id) == []
    [after] = await wait(house, "rotate it")
    assert [turn.id for turn in await house.db.run(all_waiting, here, ALICE.id)] == [after.id]


async def test_the_first_gets_the_video_and_all_begin_in_their_order(house: House) -> None:
    waiting = await wait(house, "mute it", "rotate it")
    house.clock.now_s += 100
    message = house.message("", house.video(), upload_limit_bytes=9, album="x")
    at_s = house.clock.now_s
    first = await house.db.run(begin_with, message, waiting, at_s, at_s + 2)
    assert first is not None
    assert (first.album, first.upload_limit_bytes, first.ready_at_s) == ("x", 9, at_s + 2)
    assert (first.accepted_at_s, await house.names(first)) == (at_s, ["holiday.mp4"])
    moved = await house.open_in(house.lane(first))
    assert [turn.id for turn in moved] == [turn.id for turn in waiting]
    assert not (await house.post(first)).final, "its message goes on"


async def test_who_was_begun_by_somebody_else_meanwhile_takes_no_video(house: House) -> None:
    waiting = await wait(house, "mute it")
    await house.db.run(take_back, waiting[0], house.clock.now_s)
    message = house.message("", house.video())
    at_s = house.clock.now_s
    assert await house.db.run(begin_with, message, waiting, at_s, at_s) is None
    assert await house.names(waiting[0]) == []


async def test_a_video_that_came_in_another_way_begins_all_that_is_still_there(
    house: House,
) -> None:
    first, second = await wait(house, "mute it", "rotate it")
    await house.press(first, "stop")
    here = await house.here(second)
    begun = await house.db.run(begin_all_of, here, ALICE.id, house.clock.now_s)
    assert [turn.id for turn in begun] == [second.id]


async def test_what_another_turn_takes_the_place_of_leaves_nothing(house: House) -> None:
    [turn] = await wait(house, "mute it")
    assert await house.db.run(take_back, turn, house.clock.now_s)
    assert not await house.db.run(take_back, turn, house.clock.now_s), "it is gone"
    assert await house.db.run(posts.posts_of_turn, turn.id, "reply") == []


# A video that came to nothing


async def lost(house: House, turn: Turn, *, can_generate: bool = True) -> bool:
    return await house.db.run(
        lost_its_video, await house.now(turn), LONG_AGO_S, can_generate=can_generate
    )


async def behind_a_video(house: House, text: str = "rotate it") -> tuple[Turn, Turn]:
    """A turn with a video, and one that counts on it."""
    message = house.message("mute it", house.video())
    first = await house.now((await house.hear(message)).turn_id)
    second = await house.begun(text)
    assert second.lane == house.lane(second)
    return first, second


async def stopped(house: House, turn: Turn) -> None:
    await house.press(turn, "stop")


async def test_a_turn_whose_video_was_stopped_has_lost_it(house: House) -> None:
    first, second = await behind_a_video(house)
    await stopped(house, first)
    assert await lost(house, second)


@pytest.mark.parametrize("text", ["make a video about cats", "export"])
async def test_what_needs_no_video_has_lost_none(house: House, text: str) -> None:
    first, second = await behind_a_video(house, text)
    await stopped(house, first)
    assert not await lost(house, second)


async def test_a_part_of_a_batch_or_one_with_a_video_of_its_own_has_lost_none(
    house: House,
) -> None:
    first, second = await behind_a_video(house)
    assert not await lost(house, first)
    await stopped(house, first)
    part = replace(await house.now(second), argument="batch")
    assert not await house.db.run(lost_its_video, part, LONG_AGO_S, can_generate=True)


async def test_a_project_that_has_another_video_is_what_it_works_on(house: House) -> None:
    await house.worked("mute it", house.video("old.mp4"))
    first, second = await behind_a_video(house)
    await stopped(house, first)
    assert not await lost(house, second)


async def test_a_video_that_a_trouble_kept_from_coming_in_is_tried_again(house: House) -> None:
    first, second = await behind_a_video(house)
    house.service.fail("create_project", *[Unavailable()] * 50)
    await house.runner.step(first.lane)
    assert (await house.now(first)).state == "failed"
    assert not await lost(house, second)
    assert await house.names(second) == ["holiday.mp4"]


async def test_the_next_video_of_its_asker_is_for_both(house: House) -> None:
    first, second = await behind_a_video(house)
    sticker = Attachment("unsupported", "wave.tgs", {})
    nothing = await house.begun("look at this", sticker)
    theirs = await house.begun("mute it", house.video("bob.mp4"), by=BOB)
    third = await house.begun("crop it", house.video("next.mp4"))
    await stopped(house, first)
    assert not await lost(house, second)
    assert await house.names(second) == ["next.mp4"]
    assert (await house.names(third), await house.names(theirs)) == ([], ["bob.mp4"])
    assert await house.names(nothing) == ["wave.tgs"]


async def test_a_video_behind_a_new_project_belongs_there(house: House) -> None:
    first, second = await behind_a_video(house)
    await house.begun(command="new")
    third = await house.begun("crop it", house.video("next.mp4"))
    await stopped(house, first)
    assert await lost(house, second)
    assert await house.names(third) == ["next.mp4"]


async def test_a_claimed_turn_is_no_longer_moved(house: House) -> None:
    [turn] = await wait(house, "mute it")
    await house.db.run(lanes.claim, Turn, turn.lane, 1e12)
    here = await house.here(turn)
    assert await house.db.run(begin_all_of, here, ALICE.id, house.clock.now_s) == []
