"""A press begins a turn once, for whoever may, in the project that it is about."""

from __future__ import annotations

from pathlib import Path

from bot.core.controls import Button
from bot.core.model import Author, MessageRef
from bot.core.view import View
from bot.store.database import Database
from bot.store.queries import lanes, posts, turns
from bot.store.rows import Turn
from tests.bot.turns.house import ALICE, MODERATOR, SQUARE, House, say

STALE, NOTED = say("press-stale"), say("press-noted")


async def stopped(house: House, **fields: object) -> Turn:
    turn = await house.begun("mute it", house.video(), **fields)
    await house.press(turn, "stop", by=turn.author)
    return await house.now(turn)


async def test_the_turn_answers_the_message_of_before_and_is_woken(house: House) -> None:
    old = await stopped(house)
    house.woken.clear()
    await house.press(old, "retry")
    [new] = await house.open_in(old.lane)
    assert (new.reply_to, new.asker) == (old.reply_to, ALICE.id)
    assert new.lane in house.woken
    assert (await house.post(new)).ref is not None, "its first words are there"


async def test_a_press_that_may_not_begin_can_be_made_again_by_who_may(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, owner_only=True)
    old = await stopped(house, chat=SQUARE)
    assert (await house.press(old, "retry", by=MODERATOR)).text == say("access-owner-only")
    assert await house.open_in(old.lane) == []
    assert (await house.press(old, "retry")).text == NOTED


async def test_a_limit_is_told_to_the_presser_and_nothing_is_used_up(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, queue_max=1)
    old = await stopped(house)
    await house.say("make it louder", house.video("b.mp4"))
    assert (await house.press(old, "retry")).text == say("queue-full")


async def shown_with(house: House, turn: Turn, *data: str) -> MessageRef:
    """The message of that turn, with buttons of these verbs."""
    buttons = tuple(Button(each, f"{each}:{turn.id}") for each in data)
    view = View("What now?", buttons=buttons)
    post = await house.post(turn)
    await house.db.run(posts.set_final, post.id, view)
    await house.outbox.edit(await house.post(turn), view)
    assert post.ref is not None
    return MessageRef.parse(post.ref)


async def left(house: House, ref: MessageRef) -> list[str]:
    [shown] = [each for each in house.room.messages if each.ref == ref]
    return [(button.data or "").partition(":")[0] for button in shown.view.buttons]


async def test_a_used_button_goes_and_the_others_stay(house: House) -> None:
    old = await stopped(house)
    ref = await shown_with(house, old, "retry", "export")
    await house.press(old, "retry", ref=ref)
    assert await left(house, ref) == ["export"]


async def test_so_does_one_that_somebody_else_has_used_before(house: House) -> None:
    old = await stopped(house)
    await house.press(old, "retry")
    ref = await shown_with(house, old, "retry", "export")
    assert (await house.press(old, "retry", ref=ref)).text == STALE
    assert await left(house, ref) == ["export"]


async def test_what_answers_a_question_goes_with_all_its_answers(house: House) -> None:
    asked = await house.worked(command="forget")
    ref = await shown_with(house, asked, "forget", "keep", "status")
    await house.press(asked, "keep", ref=ref)
    assert await left(house, ref) == ["status"]


async def test_a_button_that_works_each_time_stays(house: House) -> None:
    turn = await house.worked("mute it", house.video())
    ref = await shown_with(house, turn, "status", "export")
    await house.press(turn, "status", ref=ref)
    assert await left(house, ref) == ["status", "export"]


async def test_who_asked_as_a_channel_of_theirs_presses_as_somebody_else(house: House) -> None:
    channel = Author("room:-100", "The Square")
    turn = await house.begun("mute it", chat=SQUARE, by=channel)
    told = await house.press(turn, "stop")
    assert told.text == say("press-asked-as-chat", name="The Square")


async def test_the_sound_of_a_voice_message_is_listened_to_once_more(house: House) -> None:
    above = [house.video("voice.ogg").to_json()]
    old = await stopped(house)
    await house.db.run(turns.change_queued_turn, old.id, above=above)
    waiting = await house.begun("mute it", house.video("b.mp4"))
    claimed, _ = await house.db.run(lanes.claim, Turn, waiting.lane, house.clock.now_s)
    assert claimed is not None
    failed = await house.db.run(lanes.move, claimed, "failed", above=above)
    await house.press(failed, "retry")
    again = (await house.open_in(failed.lane))[-1]
    assert again.above == above
