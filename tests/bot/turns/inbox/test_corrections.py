"""What people take back, and what they write again, before and after it was begun."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.model import Attachment, Command, Message
from bot.store.database import Database
from bot.store.queries import files, lanes, turns
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.inbox.begin_turn import Begun
from bot.turns.inbox.corrections import withdraw
from tests.bot.turns.house import House
from tests.bot.turns.inbox.people import ALICE, NOW_S, admission, begin, conversation_of


async def waiting(db: Database, **fields: Any) -> Turn:
    begun = await begin(db, await conversation_of(db), "edit", ALICE, **fields)
    assert isinstance(begun, Begun)
    return begun.turn


async def taken_back(db: Database, key: str) -> list[str]:
    return await db.run(withdraw, key, NOW_S, admission(), can_generate=False)


async def now(db: Database, turn: Turn) -> Turn:
    found = await db.run(turns.get_turn, turn.id)
    assert found is not None
    return found


async def test_what_has_begun_is_not_taken_back(db: Database) -> None:
    turn = await waiting(db)
    await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert await taken_back(db, "m1") == []
    assert not (await now(db, turn)).cancel


async def test_a_deleted_message_cancels_its_turn(db: Database) -> None:
    turn = await waiting(db)
    assert await taken_back(db, "m1") == [turn.lane]
    assert (await now(db, turn)).cancel


async def test_a_deleted_message_takes_its_files_and_leaves_the_others(db: Database) -> None:
    turn = await waiting(db)
    for key in ("m1", "m2"):
        if key == "m2":
            await db.run(turns.insert_message, message_key=key, part=0, text="", at_s=NOW_S + 1)
            await db.run(turns.assign_message, key, 0, turn.id)
        await db.run(
            files.add_file,
            turn_id=turn.id,
            conversation_id=turn.conversation_id,
            message_key=key,
            attachment=Attachment("video", f"{key}.mp4", {}),
        )
    await taken_back(db, "m1")
    left = await db.run(files.files_of_turn, turn.id, None)
    assert [file.attachment.filename for file in left] == ["m2.mp4"]
    changed = await now(db, turn)
    assert (changed.text, changed.cancel) == ("", False)


async def test_a_message_that_nobody_knows_changes_nothing(db: Database) -> None:
    assert await taken_back(db, "m404") == []


# What waits is read again, as if it had been written so


async def said(house: House, text: str, *sent: Attachment, **fields: Any) -> tuple[Message, Turn]:
    message = house.message(text, *sent, **fields)
    return message, await house.now((await house.hear(message)).turn_id)


async def correct(house: House, message: Message, text: str, **changes: Any) -> Message:
    corrected = replace(message, text=text, **changes)
    await house.inbox.edited(corrected)
    await house.first_words.settle()
    return corrected


async def asked(house: House) -> list[tuple[str, str]]:
    """Kind and words of all that was asked for, in its order, but for what was given up."""
    found = await house.db.run(turns.newest_turns_of, ALICE.id, 0.0)
    return [(turn.kind, turn.text) for turn in reversed(found) if not turn.cancel]


async def test_words_and_files_are_those_of_the_correction(house: House) -> None:
    message, turn = await said(house, "mute it", house.video("a.mp4"))
    await correct(house, message, "compress it", attachments=(house.video("b.mp4"),))
    assert await asked(house) == [("edit", "compress it")]
    assert await house.names(turn) == ["b.mp4"]


async def test_a_change_of_neither_words_nor_files_changes_nothing(house: House) -> None:
    message, turn = await said(house, "mute it", house.video())
    house.woken.clear()
    await correct(house, message, "mute it")
    assert house.woken == []
    assert await house.names(turn) == ["holiday.mp4"]


async def edits(house: House) -> list[str]:
    return [words for kind, words in await asked(house) if kind == "edit"]


BOTH = "mute the first video, compress the second video"


async def batches(house: House) -> list[list[int]]:
    """Which turns are listed together, of those that are still listed."""
    found = await house.db.run(turns.newest_turns_of, ALICE.id, 0.0)
    parts = [turn.argument.split() for turn in found if turn.kind == "batch"]
    return [[int(number) for number in each] for each in parts if each]


async def test_two_requests_that_become_one_are_no_batch_any_more(house: House) -> None:
    files = [house.video("a.mp4"), house.video("b.mp4")]
    message, turn = await said(house, BOTH, *files)
    [listed] = await batches(house)
    assert len(listed) == 2
    await correct(house, message, "mute it")
    assert await edits(house) == ["mute it"]
    assert await house.names(turn) == ["a.mp4", "b.mp4"]
    assert await batches(house) == []
    batch = turns.batch_lane_of_conversation(turn.conversation_id)
    await house.work(turn.lane, batch)
    assert await house.open_in(batch) == []
    assert "None of" not in house.room.everything, "the one edit was done"


async def test_of_three_requests_that_become_two_those_are_listed(house: House) -> None:
    files = [house.video(f"{name}.mp4") for name in "abc"]
    message, _ = await said(house, f"{BOTH}, mute the third video", *files)
    [before] = await batches(house)
    await correct(house, message, BOTH, attachments=tuple(files[:2]))
    assert await batches(house) == [before[:2]]


async def test_one_request_that_becomes_two_is_a_batch(house: House) -> None:
    files = [house.video("a.mp4"), house.video("b.mp4")]
    message, turn = await said(house, "mute it", *files)
    assert await batches(house) == []
    await correct(house, message, BOTH)
    assert await edits(house) == ["mute the first video", "compress the second video"]
    [[first, second]] = await batches(house)
    assert (first, first < second) == (turn.id, True)


async def test_a_request_that_becomes_cancel_is_withdrawn(house: House) -> None:
    await house.worked("mute it", house.video())
    message, turn = await said(house, "make it louder")
    await correct(house, message, "cancel")
    now_ = await house.now(turn)
    assert (now_.kind, now_.argument) == ("cancel", wording.WITHDRAWN)


async def test_a_video_that_is_added_is_what_its_words_waited_for(house: House) -> None:
    message, turn = await said(house, "mute it")
    assert turn.lane == house.waiting_lane(turn)
    await correct(house, message, "mute it", attachments=(house.video(),))
    now_ = await house.now(turn)
    assert now_.lane == house.lane(turn)
    assert await house.names(turn) == ["holiday.mp4"]


async def test_a_piece_of_a_request_is_corrected_by_itself(house: House) -> None:
    _, turn = await said(house, "", house.video())
    words, same = await said(house, "mute it")
    assert same.id == turn.id
    await correct(house, words, "compress it")
    assert (await house.now(turn)).text == "compress it"
    assert await house.names(turn) == ["holiday.mp4"]


async def test_a_piece_that_asks_for_something_else_leaves_the_request(house: House) -> None:
    _, turn = await said(house, "", house.video())
    words, _ = await said(house, "mute it")
    await correct(house, words, "status")
    assert (await house.now(turn)).text == ""
    assert ("status", "status") in await asked(house)


# What has begun stays as it was asked


async def runs(house: House, turn: Turn) -> None:
    house.clock.now_s = max(house.clock.now_s, turn.ready_at_s)
    claimed, _ = await house.db.run(lanes.claim, Turn, turn.lane, house.clock.now_s)
    assert claimed is not None
    await house.db.run(lanes.move, claimed, "preparing")


async def test_words_that_a_video_gets_later_are_newly_said_once(house: House) -> None:
    message, turn = await said(house, "", house.video())
    await runs(house, turn)
    captioned = await correct(house, message, "mute it")
    assert await asked(house) == [("edit", ""), ("edit", "mute it")]
    await correct(house, captioned, "compress it")
    assert await edits(house) == ["", "mute it"], "nothing that may cost happens a second time"


async def test_another_wording_of_what_runs_comes_too_late_and_says_so(house: House) -> None:
    message, turn = await said(house, "mute it", house.video())
    await runs(house, turn)
    await correct(house, message, "compress it")
    assert await asked(house) == [("edit", "mute it"), ("begun_already", "compress it")]


@pytest.mark.parametrize(
    ("days", "then"), [(0, [("begun_already", "compress it")]), (3, [])], ids=["today", "later"]
)
async def test_another_wording_of_what_is_over_is_told_for_two_days(
    house: House, days: float, then: list[tuple[str, str]]
) -> None:
    message, turn = await said(house, "mute it", house.video())
    await house.work(turn.lane)
    house.clock.now_s += days * 86_400
    await correct(house, message, "compress it")
    assert await asked(house) == [("edit", "mute it"), *then]


@pytest.mark.parametrize("is_over", [True, False])
async def test_what_is_free_is_done_whenever_it_is_said(house: House, is_over: bool) -> None:
    await house.worked("mute it", house.video())
    message, turn = await said(house, "make it louder")
    await (house.work(turn.lane) if is_over else runs(house, turn))
    await correct(house, message, "status")
    assert (await asked(house))[1:] == [("edit", "make it louder"), ("status", "status")]


async def test_small_talk_that_an_answer_is_corrected_to_is_answered_by_nobody(
    house: House,
) -> None:
    message, turn = await said(house, "mute it", house.video())
    await house.work(turn.lane)
    await correct(house, message, "hello")
    assert await asked(house) == [("edit", "mute it")]


async def test_a_mention_that_is_added_to_a_command_is_no_other_request(house: House) -> None:
    message, turn = await said(house, "", command="status")
    await house.work(turn.lane)
    await correct(house, message, "", command=Command("status"))
    assert [kind for kind, _ in await asked(house)] == ["status"]


async def test_words_whose_only_video_is_deleted_wait_for_another_one(house: House) -> None:
    video, turn = await said(house, "", house.video())
    await said(house, "mute it")
    await house.inbox.deleted(video.key)
    now_ = await house.now(turn)
    assert (now_.lane, now_.text) == (house.waiting_lane(turn), "mute it")
    await house.inbox.deleted(video.key)
    assert (await house.now(turn)).lane == house.waiting_lane(turn)
