"""A turn is claimed and run to its end, whatever becomes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.errors import ChatClosed
from bot.core.fair_use.in_turn import Slots
from bot.core.model import Attachment, ConversationKey, VideoAbove
from bot.core.service.errors import Unavailable
from bot.core.service.events import TextDelta
from bot.store import tables
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.exports import export_of_turn
from bot.store.queries.key_value import choose
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import TurnSettings
from tests.bot.turns.house import ALICE, BOB, DEN, SQUARE, House, say
from tests.support.service import muted

LASTING = 99
CLOSED = [ChatClosed()] * LASTING


def its(turn: Turn) -> ConversationKey:
    return ConversationKey("room", "square", root=turn.reply_to)


async def ready(house: House, text: str = "mute it", *sent: Attachment, **fields: Any) -> Turn:
    """A turn that may begin at once."""
    turn = await house.begun(text, *(sent or (house.video(),)), **fields)
    house.clock.now_s = max(house.clock.now_s, turn.ready_at_s)
    return turn


async def state_of(house: House, turn: Turn) -> str:
    return (await house.now(turn)).state


# Which is run, and when


async def test_an_empty_lane_and_one_that_is_not_ready_are_left(house: House) -> None:
    assert await house.runner.step("conversation:404") is None
    turn = await house.begun("", house.video())
    assert await house.runner.step(turn.lane) == house.settings.video_wait_s


async def test_a_turn_is_run_to_its_end_and_whoever_waits_is_woken(
    db: Database, tmp_path: Path
) -> None:
    settings = TurnSettings("ai-video-compressor", tmp_path / "scratch", turn_slots=Slots(1, 1))
    house = House(db, tmp_path, settings)
    await house.keep_accounts()
    house.service.says(TextDelta("Muted."), edits=muted)
    turn = await ready(house, chat=SQUARE)
    other = await ready(house, "mute it", house.video("b.mp4"), by=BOB, chat=SQUARE)
    house.woken.clear()
    assert await house.runner.step(turn.lane) == 0
    assert await state_of(house, turn) == "done"
    assert other.lane in house.woken
    assert "Muted." in await house.said(turn)


async def test_what_only_reads_is_answered_and_wakes_nobody(house: House) -> None:
    turn = await house.begun("help")
    waits = await house.begun("mute it", house.video(), by=BOB, chat=SQUARE)
    house.woken.clear()
    assert await house.runner.step(turn.lane) is None
    assert await state_of(house, turn) == "done"
    assert waits.lane not in house.woken


async def test_after_a_turn_its_lane_is_looked_at_again_only_where_more_was_open(
    house: House,
) -> None:
    turn, behind = await house.begun("help"), await house.begun("help")
    assert behind.lane == turn.lane
    assert await house.runner.step(turn.lane) == 0
    assert await house.runner.step(turn.lane) is None
    assert await state_of(house, behind) == "done"


async def test_what_was_answered_before_a_crash_goes_on_with_its_export(house: House) -> None:
    turn = await house.in_session("mute it and export", house.video())
    turn = await house.db.run(lanes.move, turn, "asking")
    await house.db.run(lanes.move, turn, "answered", then_export={"format": "mp4"})
    assert await house.runner.step(turn.lane) == 0
    assert await house.db.run(export_of_turn, turn.id) is not None
    assert house.service.asked == [], "it is not asked again"


async def test_an_edit_that_promises_its_film_begins_that(house: House) -> None:
    house.service.says(TextDelta("Muted."), edits=muted)
    turn = await ready(house, "mute it and export")
    await house.runner.step(turn.lane)
    export = await house.db.run(export_of_turn, turn.id)
    assert export is not None
    assert export.lane in house.woken


# What is looked at before anything is done


async def test_words_whose_video_came_to_nothing_wait_for_another_one(house: House) -> None:
    first = await ready(house)
    second = await house.begun("rotate it")
    await house.press(first, "stop")
    house.woken.clear()
    house.clock.now_s = second.ready_at_s
    assert await house.runner.step(second.lane) == 0
    waits = await house.now(second)
    assert (waits.state, waits.lane) == ("queued", house.waiting_lane(second))
    assert f"outbox:{DEN}" in house.woken, "it says so"
    assert house.service.asked == []


async def test_words_that_were_stopped_with_their_video_do_not_wait(house: House) -> None:
    first = await ready(house)
    second = await house.begun("rotate it")
    await house.press(first, "stop")
    house.clock.now_s = second.ready_at_s
    await house.in_turn.claim(second.lane)
    await house.db.run(lanes.ask_to_cancel, tables.turns, second.id)
    await house.runner.step(second.lane)
    assert await state_of(house, second) == "cancelled"


async def test_an_export_of_what_is_there_begins_its_film(house: House) -> None:
    await house.worked("mute it", house.video())
    turn = await house.worked("export")
    assert await house.db.run(export_of_turn, turn.id) is not None


async def test_an_export_that_brings_a_video_uploads_it_first(house: House) -> None:
    turn = await ready(house, "", command="export 720p")
    await house.runner.step(turn.lane)
    now = await house.now(turn)
    assert (now.kind, now.text, now.argument) == ("edit", "export 720p", "")
    assert [name for name, _ in house.service.uploads] == ["holiday.mp4"]


async def test_an_album_with_an_instruction_for_each_is_several_turns(house: House) -> None:
    words = "first to 10 MB, second to 720p"
    first = await house.begun(words, house.video("a.mp4"), album="x")
    await house.say("", house.video("b.mp4"), album="x")
    first = await house.now(first)
    house.clock.now_s = first.ready_at_s
    house.woken.clear()
    await house.runner.step(first.lane)
    assert f"batch:{first.conversation_id}" in house.woken
    [second] = await house.open_in(first.lane)
    assert await house.names(second) == ["b.mp4"]


async def test_an_album_with_no_room_for_its_parts_stays_one(db: Database, tmp_path: Path) -> None:
    house = House(db, tmp_path, queue_max=1)
    await house.keep_accounts()
    first = await house.begun("first to 10 MB, second to 720p", house.video("a.mp4"), album="x")
    await house.say("", house.video("b.mp4"), album="x")
    house.clock.now_s += 10
    await house.runner.step(first.lane)
    assert await house.names(first) == ["a.mp4", "b.mp4"]
    assert await house.open_in(first.lane) == []


async def test_an_album_that_is_not_to_be_exported_has_nothing_to_list(house: House) -> None:
    words = "first to 10 MB, second to 720p, but don't export"
    first = await house.begun(words, house.video("a.mp4"), album="x")
    await house.say("", house.video("b.mp4"), album="x")
    house.clock.now_s += 10
    house.woken.clear()
    await house.runner.step(first.lane)
    assert len(await house.open_in(first.lane)) == 1
    assert f"batch:{first.conversation_id}" not in house.woken


# What stands above the answer


async def test_the_usual_size_is_taken_and_said(house: House) -> None:
    await house.db.run(choose, ALICE.id, "size", "half")
    turn = await ready(house, "compress it")
    await house.runner.step(turn.lane)
    assert house.service.asked[0].startswith("compress it\n")
    assert house.ctx.say("en", "settings-size-half").lower() in (await house.said(turn)).lower()


async def test_the_first_answer_of_a_chat_greets_and_no_other(house: House) -> None:
    hello = await house.worked("hi", chat=SQUARE)
    post = await house.post(hello)
    assert "AI Video Compressor" in post.view.text
    second = await house.worked("hi there", chat=SQUARE)
    assert "AI Video Compressor" not in (await house.post(second)).view.text
    asked = await house.worked("help", chat=SQUARE)
    assert asked.state == "done"


async def test_an_answer_says_which_project_it_took_where_nobody_has_said_it(
    house: House,
) -> None:
    before = await house.worked("mute it", house.video(), chat=SQUARE)
    turn = await house.begun("make it louder", chat=SQUARE)
    assert turn.assumed
    await house.work(turn.lane)
    assert turn.conversation_id == before.conversation_id
    assert "holiday.mp4" in await house.said(turn)
    status = await house.worked("status", chat=SQUARE)
    assert "holiday.mp4" in await house.said(status)


async def test_it_says_so_after_a_crash_as_well(house: House) -> None:
    before = await house.worked("mute it", house.video(), chat=SQUARE)
    turn = await house.begun("status", chat=SQUARE)
    await house.db.run(lanes.note, turn, session_id=before.session_id)
    await house.runner.step(turn.lane)
    assert "holiday.mp4" in await house.said(turn)


async def test_it_says_that_the_video_above_was_taken(house: House) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Alice", is_own=True)
    turn = await house.begun("mute it", chat=SQUARE, above=(above,))
    await house.work(turn.lane)
    assert "above.mp4" in await house.said(turn)


async def test_where_there_is_no_project_there_is_none_to_name(house: House) -> None:
    await house.begun("mute it", chat=SQUARE)
    turn = await house.begun("status", chat=SQUARE)
    await house.db.run(lanes.note, turn, assumed=True)
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "done"


# What only reads, in trouble


async def test_a_project_that_is_lost_has_nothing_to_show(house: House) -> None:
    await house.worked("mute it", house.video())
    house.service.projects["s1"].lost = True
    turn = await house.worked("status")
    assert say("timeline-empty") in await house.said(turn)


async def test_a_service_that_is_away_is_told_with_a_button(house: House) -> None:
    await house.worked("mute it", house.video())
    house.service.fail("state", *[Unavailable()] * LASTING)
    turn = await house.worked("status")
    assert turn.state == "done"
    assert say("error-service") in await house.said(turn)


async def test_a_balance_that_has_become_somebody_elses_meanwhile_is_not_told(
    house: House,
) -> None:
    first = await house.begun("hi", chat=SQUARE)
    asked = await house.begun("credits", chat=SQUARE, conversation=its(first))
    assert asked.kind == "credits"
    await house.service.log_in(BOB.id, "good", house.ears.attribution)
    theirs = await ready(house, chat=SQUARE, conversation=its(first), by=BOB)
    await house.runner.step(theirs.lane)
    await house.runner.step(asked.lane)
    assert await house.said(asked) == say(wording.refusal_key("not_yours", "credits"))


async def test_examples_are_kept_for_their_buttons(house: House) -> None:
    turn = await house.worked(command="start")
    assert turn.offers
    assert f"say:{turn.id}:0" in (await house.buttons(turn)).values()


# A chat that is closed


async def test_where_nobody_can_see_the_chat_no_question_is_asked(house: House) -> None:
    house.room.refuse = [*CLOSED]
    turn = await ready(house)
    assert await house.runner.step(turn.lane) == 0
    assert await state_of(house, turn) == "cancelled"
    assert house.service.asked == []
    last = (await house.post(turn)).view
    assert last.text == say("closed-turn")
    assert [button.data for button in last.buttons] == [f"retry:{turn.id}"]


async def test_what_only_reads_ends_there_without_a_word(house: House) -> None:
    house.room.refuse = [*CLOSED]
    turn = await house.begun("help")
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "cancelled"
    assert not (await house.post(turn)).final


async def test_what_was_asked_and_may_have_cost_says_so_to_who_comes_back(house: House) -> None:
    turn = await house.in_session("mute it", house.video())
    await house.db.run(lanes.move, turn, "asking")
    house.room.refuse = [*CLOSED]
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "cancelled"
    assert await house.said(turn) == say("cancel-asking")


# A bug of ours, and what is none


async def test_a_bug_leaves_nobody_in_silence(house: House) -> None:
    turn = await ready(house)
    house.service.fail("create_project", RuntimeError("a bug"))
    assert await house.runner.step(turn.lane) == 0
    now = await house.now(turn)
    assert now.state == "failed"
    assert say("error-unexpected") in await house.said(turn)
    assert f"retry:{turn.id}" in (await house.buttons(turn)).values()


async def test_a_bug_after_the_question_takes_nothing_away_that_was_said(house: House) -> None:
    turn = await ready(house)
    house.service.says(TextDelta("Muted the sound."), RuntimeError("a bug"), edits=muted)
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "failed"
    said = await house.said(turn)
    assert say("error-unexpected") in said
    assert say("may-be-done") in said


async def test_a_bug_behind_the_answer_leaves_that(house: House) -> None:
    turn = await house.in_session("mute it and export", house.video())
    turn = await house.db.run(lanes.move, turn, "asking")
    await house.db.run(lanes.move, turn, "answered", then_export={"format": "mp4"})
    house.service.fail("state", *[RuntimeError("a bug")] * LASTING)
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "done", "the answer was paid for"
    assert say("error-unexpected") in await house.said(turn, "notice")
    assert await house.db.run(export_of_turn, turn.id) is None


@pytest.mark.parametrize("error", [lanes.Fenced(), OperationalError("x", {}, Exception("away"))])
async def test_a_turn_that_somebody_else_has_or_a_database_that_is_away_is_no_bug(
    house: House, error: Exception
) -> None:
    """The row is the truth: nothing is said, and it is tried again."""
    turn = await ready(house)
    house.service.fail("create_project", error)
    with pytest.raises(type(error)):
        await house.runner.step(turn.lane)
    now = await house.now(turn)
    assert (now.state, now.cancel) == ("preparing", False)
    assert not (await house.post(turn)).final


@pytest.mark.parametrize("error", [RuntimeError("a bug"), ChatClosed()])
async def test_what_another_process_has_ended_meanwhile_stays_as_it_ended(
    house: House, error: Exception
) -> None:
    path = house.folder / "voice.ogg"
    path.write_bytes(b"OggS")
    spoken = Attachment("audio", "voice.ogg", {"path": str(path)}, is_voice=True)
    house.service.capabilities = {"transcribe"}
    turn = await house.begun("", spoken)

    async def taken_over() -> None:
        now = await house.now(turn)
        await house.db.run(lanes.move, now, "cancelled", ended_at_s=house.clock.now_s)
        raise error

    house.service.listens = taken_over
    await house.runner.step(turn.lane)
    assert await state_of(house, turn) == "cancelled"
    assert not (await house.post(turn)).final
