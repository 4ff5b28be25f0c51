"""The states of an edit, each from where a process may find it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.errors import ChatClosed
from bot.core.model import Attachment
from bot.core.service.errors import (
    ExportBlocked,
    NoCredits,
    ServiceBusy,
    ServiceError,
    SessionLost,
    StreamLost,
    Unavailable,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.events import AgentFailed, CutKind, FailureKind, Question, TextDelta
from bot.store.queries import lanes, posts, turns
from bot.store.queries.fair_use import ledger
from bot.store.queries.files import files_of_session
from bot.store.rows import Turn
from bot.turns.edit.cost import paying
from bot.turns.edit.cost.paying import back_to_preparing
from bot.turns.edit.summary import intent_of
from bot.turns.wording import changes_text
from tests.bot.turns.world import BOB, World, say
from tests.support.clock import eventually
from tests.support.service import Draft, draft_of, muted

CHANGED = TextDelta("The music is off. ")


async def run(world: World, turn: Turn) -> Turn:
    """The turn as its lane runs it, whatever state it is in."""
    async with world.replies.open(turn) as reply:
        return await world.edits.run(turn, reply)


async def edited(world: World, text: str = "mute it", *files: Attachment) -> Turn:
    return await run(world, await world.turn(text, *(files or (world.video(),))))


# preparing


async def test_a_request_is_asked_once_in_the_person_s_own_words(world: World) -> None:
    world.service.says(CHANGED, edits=muted)
    turn = await edited(world)
    assert turn.state == "answered"
    assert world.service.asked == ["mute it"]
    text = await world.said(turn)
    assert text.startswith("The music is off.")
    assert say("done-credits-used", before=100, after=96) in text


async def test_a_database_that_is_away_when_the_stream_ends_loses_no_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = [OperationalError("select", {}, OSError("away"))] * 3

    async def files(*args: Any) -> Any:
        if away:
            raise away.pop()
        return await files_of_session(*args)

    monkeypatch.setattr("bot.turns.edit.edit.files_of_session", files)
    world.service.says(CHANGED, edits=muted)
    turn = await edited(world)
    assert (turn.state, world.service.asked) == ("answered", ["mute it"])
    assert (await world.said(turn)).startswith("The music is off.")


AWAY = OperationalError("select", {}, OSError("away"))


async def test_a_question_that_a_database_away_kept_from_being_sent_is_sent_later(
    world: World,
) -> None:
    """Whose account it is stands in the database. It was not sent, so nothing of it was lost."""
    world.service.says(CHANGED, edits=muted)
    turn = await world.turn("mute it", world.video())
    world.service.fail("ask", AWAY)
    with pytest.raises(OperationalError):
        await run(world, turn)
    turn = await world.db.read(lanes.reload, turn)
    assert (turn.state, world.service.asked) == ("preparing", [])
    turn = await run(world, turn)
    assert (turn.state, world.service.asked) == ("answered", ["mute it"])
    assert "connection dropped" not in await world.said(turn)


@pytest.mark.parametrize(
    ("error", "undo", "state"),
    [
        (SessionLost(), "bot.turns.edit.cost.paying.back_to_preparing", "answered"),
        (ServiceBusy(), "bot.turns.edit.ends.take_back", "failed"),
    ],
)
async def test_a_refusal_is_not_told_as_a_lost_answer_while_the_database_is_away(
    world: World, monkeypatch: pytest.MonkeyPatch, error: ServiceError, undo: str, state: str
) -> None:
    away, undone = [AWAY] * 3, paying.take_back if "take_back" in undo else back_to_preparing

    async def undo_later(*args: Any) -> Any:
        if away:
            raise away.pop()
        return await undone(*args)

    monkeypatch.setattr(undo, undo_later)
    world.service.says(CHANGED, edits=muted)
    turn = await world.turn("mute it", world.video())
    world.service.fail("ask", error)
    turn = await run(world, turn)
    assert (turn.state, away) == (state, [])
    assert len(world.service.asked) == (state == "answered")
    assert "connection dropped" not in await world.said(turn)


async def test_what_nobody_can_see_is_not_asked(world: World) -> None:
    turn = await world.turn("mute it", world.video())
    await world.db.run(posts.freeze_chat, turn.chat, world.clock.utc_s(), 60)
    world.room.refuse = [ChatClosed()]
    async with world.replies.open(turn) as reply:
        world.clock.now_s += 60
        await eventually(lambda: not world.room.refuse)
        with pytest.raises(ChatClosed):
            await world.edits.run(turn, reply)
    assert world.service.asked == []


async def test_before_the_question_the_draft_and_the_credits_are_stored(world: World) -> None:
    world.service.says(CHANGED)
    turn = await edited(world)
    kept = await world.db.run(turns.get_turn, turn.id)
    assert kept is not None
    assert kept.before == {"draft": draft_of("holiday.mp4"), "credits": 100.0}


async def test_a_file_alone_is_acknowledged_and_nothing_is_asked(world: World) -> None:
    turn = await edited(world, "")
    assert turn.state == "answered"
    assert world.service.asked == []
    assert "holiday.mp4" in await world.said(turn)
    assert say("button-compress") in await world.buttons(turn)


async def test_a_sticker_alone_is_declined_without_a_project(world: World) -> None:
    turn = await edited(world, "", Attachment("unsupported", "sticker", {}))
    assert turn.state == "failed"
    assert await world.said(turn) == say("error-sticker")
    assert world.service.projects == {}


async def test_export_in_words_is_no_paid_question(world: World) -> None:
    turn = await edited(world, "export in 720p")
    assert world.service.asked == []
    assert turn.then_export == {"format": "mp4", "quality": "high", "resolution": "720p"}


async def test_a_project_that_is_gone_is_replaced_with_its_files_and_asked_again(
    world: World,
) -> None:
    world.service.fail("ask", SessionLost())
    world.service.says(CHANGED, edits=muted)
    turn = await edited(world)
    assert turn.state == "answered"
    assert list(world.service.projects) == ["s1", "s2"]
    assert [name for name, _ in world.service.uploads] == ["holiday.mp4", "holiday.mp4"]
    assert say("session-expired") in await world.said(turn)


async def test_a_project_that_is_gone_twice_ends_the_turn(world: World) -> None:
    world.service.fail("ask", SessionLost(), SessionLost())
    assert (await edited(world)).state == "failed"
    assert world.service.asked == []


@pytest.mark.parametrize("method", ["create_project", "ask"])
async def test_a_definite_refusal_is_told_and_may_be_tried_again(world: World, method: str) -> None:
    world.service.fail(method, NoCredits())
    turn = await edited(world)
    assert turn.state == "failed"
    assert world.service.asked == []
    assert say("button-retry") in await world.buttons(turn)


@pytest.mark.parametrize(
    "error", [UploadTooLarge(code=413), UnsupportedFile(code=415), ExportBlocked(code=402)]
)
async def test_a_refused_question_is_not_called_a_file_or_an_export(
    world: World, error: ServiceError
) -> None:
    world.service.fail("ask", error)
    turn = await edited(world)
    assert await world.said(turn) == f"{say('error-edit-refused')} {say('nothing-charged')}"


async def test_a_service_that_is_busy_for_an_hour_is_not_busy_for_a_minute(world: World) -> None:
    world.service.fail("ask", ServiceBusy(code=429, retry_after_s=3600))
    turn = await edited(world)
    assert await world.said(turn) == say("error-account-wait", minutes=60)


async def test_a_file_that_cannot_be_used_ends_the_turn_before_it_costs(world: World) -> None:
    turn = await edited(world, "mute it", world.video(data=b"hello"))
    assert turn.state == "failed"
    assert world.service.asked == []


async def test_nobody_edits_on_somebody_s_own_account_that_came_in_between(world: World) -> None:
    world.service.linked["room:bob"] = "good"
    theirs = await run(world, await world.turn("", author=BOB))
    await world.db.run(lanes.move, theirs, "done")
    turn = await world.turn(conversation_id=theirs.conversation_id)
    assert (await run(world, turn)).state == "failed"
    assert await world.said(turn) == say("access-owner-only")
    assert world.service.asked == []


async def test_in_a_batch_the_question_names_its_files(world: World) -> None:
    world.service.says(CHANGED, edits=muted)
    turn = await world.turn("mute it", world.video("a.mp4"), argument="batch")
    await run(world, turn)
    assert world.service.asked == [f"mute it ({say('batch-only-file', names='a.mp4')})"]


# asking


async def test_an_edit_without_a_word_tells_what_has_changed(world: World) -> None:
    world.service.says(edits=muted)
    turn = await edited(world)
    before = draft_of("holiday.mp4")
    assert (await world.said(turn)).startswith(changes_text(say, before, muted(before)))
    assert turn.state == "answered"


async def test_an_edit_without_a_word_that_changed_nothing_says_so(world: World) -> None:
    world.service.says()
    text = await world.said(await edited(world))
    assert text.startswith(say("done-unchanged"))
    assert world.clock.slept_s[-3:] == [8.0, 8.0, 8.0]


async def test_a_run_that_failed_is_told_with_what_it_said_before(world: World) -> None:
    world.service.says(CHANGED, AgentFailed("internal"))
    turn = await edited(world)
    assert turn.state == "failed"
    assert await world.said(turn) == f"The music is off.\n\n{say('error-edit-failed')}"
    assert say("button-export") not in await world.buttons(turn)


async def test_why_a_run_failed_is_not_forgotten_while_the_database_is_away(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    away, balance = [AWAY] * 3, world.reads.balance_before

    async def later(turn: Turn) -> float | None:
        if away:
            raise away.pop()
        return await balance(turn)

    monkeypatch.setattr(world.reads, "balance_before", later)
    world.service.says(TextDelta("Working. "), AgentFailed("internal"))
    turn = await edited(world)
    assert (turn.state, away) == ("failed", [])
    assert say("error-edit-failed") in await world.said(turn)


async def test_what_a_run_that_failed_did_all_the_same_is_told_and_can_be_had(world: World) -> None:
    world.service.says(CHANGED, AgentFailed("internal"), edits=muted)
    turn = await edited(world)
    assert turn.state == "failed"
    text = await world.said(turn)
    assert say("error-edit-failed") in text
    assert say("failed-changed") in text
    assert changes_text(say, draft_of("a.mp4"), muted(draft_of("a.mp4"))).split(":")[0] in text
    assert list(await world.buttons(turn)) == [say("button-retry"), say("button-export")]


@pytest.mark.parametrize(
    ("kind", "why"), [("no_credits", "error-no-credits-shared"), ("busy", "error-busy")]
)
async def test_why_a_run_failed_is_told_where_somebody_can_do_something_about_it(
    world: World, kind: FailureKind, why: str
) -> None:
    world.service.says(AgentFailed(kind))
    turn = await edited(world)
    assert await world.said(turn) == f"{say('error-edit-failed')} {say(why)}"


async def test_a_run_whose_project_was_gone_in_the_middle_is_told_as_that(world: World) -> None:
    world.service.says(CHANGED, AgentFailed("session"))
    turn = await edited(world)
    assert turn.state == "failed"
    text = await world.said(turn)
    assert text.startswith("The music is off.")
    assert say("project-expired") in text
    assert say("edits-lost") in text
    assert len(world.service.projects) == 2


async def test_a_question_that_was_cut_says_so(world: World) -> None:
    asked = Question("Which part shall go?", ("The first", "The last"))
    world.service.says(asked, AgentFailed("too_long"))
    turn = await edited(world)
    text = await world.said(turn)
    assert "Which part shall go?" in text
    assert say("answer-too-long") in text


@pytest.mark.parametrize("error", [StreamLost(), Unavailable()])
async def test_a_lost_stream_is_never_asked_again_and_told_by_the_state(
    world: World, error: ServiceError
) -> None:
    world.service.says(CHANGED, error, edits=muted)
    turn = await edited(world)
    assert turn.state == "answered"
    assert world.service.asked == ["mute it"]
    text = await world.said(turn)
    assert "The music is off." in text
    assert say("recovery-partial") in text
    assert say("recovery-changed") in text


async def test_a_lost_stream_that_changed_nothing_may_be_tried_again(world: World) -> None:
    world.service.says(StreamLost())
    turn = await edited(world)
    assert turn.state == "failed"
    assert say("recovery-unchanged") in await world.said(turn)
    assert say("button-retry") in await world.buttons(turn)
    assert world.clock.slept_s[-5:] == [30, 60, 60, 60, 60]


async def test_a_lost_stream_whose_project_cannot_be_read_says_so(world: World) -> None:
    turn = await asking(world)
    world.service.fail("state", *[Unavailable()] * 5)
    ended = await run(world, turn)
    assert ended.state == "failed"
    assert await world.said(turn) == say("recovery-unreadable")


@pytest.mark.parametrize(
    ("kind", "key"),
    [("blocked", "answer-blocked"), ("too_long", "answer-too-long"), ("cut", "answer-cut")],
)
async def test_an_answer_that_was_cut_says_so_and_what_was_said_and_done_stays(
    world: World, kind: CutKind, key: str
) -> None:
    world.service.says(CHANGED, AgentFailed(kind), edits=muted)
    turn = await edited(world)
    assert turn.state == "answered"
    text = await world.said(turn)
    assert text.startswith(f"The music is off.\n\n{say(key)}")
    assert say("button-export") in await world.buttons(turn)


async def test_an_answer_that_was_cut_before_it_said_a_word_tells_what_was_done(
    world: World,
) -> None:
    world.service.says(AgentFailed("too_long"), edits=muted)
    turn = await edited(world)
    before = draft_of("holiday.mp4")
    changes = changes_text(say, before, muted(before))
    assert (await world.said(turn)).startswith(f"{changes}\n\n{say('answer-too-long')}")


async def test_an_answer_that_was_blocked_altogether_is_no_success(world: World) -> None:
    world.service.says(AgentFailed("blocked"))
    turn = await edited(world)
    assert turn.state == "failed"
    assert await world.said(turn) == say("answer-blocked")


@pytest.mark.parametrize("overlaps", [False, True])
async def test_a_blocked_answer_tells_no_credits_that_another_edit_may_have_cost(
    world: World, overlaps: bool
) -> None:
    other = await world.in_session("trim it", world.video("other.mp4"))
    if overlaps:
        await world.db.run(ledger.open_entry, other, world.clock.utc_s(), 100.0, 50)
    world.service.says(AgentFailed("blocked"), edits=lambda draft: draft)
    turn = await edited(world)
    line = say("done-credits-used", before=100, after=96)
    assert (line in await world.said(turn)) is not overlaps


async def test_a_project_that_is_gone_after_the_question_is_never_asked_again(
    world: World,
) -> None:
    world.service.says(CHANGED, edits=muted)
    world.service.fail("state", None, None, SessionLost())
    turn = await edited(world)
    assert (turn.state, world.service.asked) == ("failed", ["mute it"])
    text = await world.said(turn)
    lost = f"{say('project-expired')} {say('edits-lost')} {say('files-in-new')}"
    assert text == f"The music is off.\n\n{lost}"
    assert world.service.projects["s2"].files == ["holiday.mp4"], "the same files, at once"
    assert say("button-retry") in await world.buttons(turn)


async def test_a_project_that_is_gone_after_a_lost_stream_is_told_as_that(world: World) -> None:
    turn = await asking(world)
    world.service.fail("state", SessionLost())
    ended = await run(world, turn)
    assert ended.state == "failed"
    lost = f"{say('project-expired')} {say('edits-lost')} {say('files-in-new')}"
    assert await world.said(turn) == lost


# found after a crash


async def asking(world: World) -> Turn:
    turn = await world.in_session("mute it", world.video())
    before = {"draft": draft_of("holiday.mp4"), "credits": 100.0}
    return await world.db.run(lanes.move, turn, "asking", before=before)


async def test_found_asking_a_turn_recovers_and_asks_nothing(world: World) -> None:
    turn = await asking(world)
    world.service.projects["s1"].draft = muted(draft_of("holiday.mp4"))
    ended = await run(world, turn)
    assert ended.state == "answered"
    assert world.service.asked == []
    assert say("recovery-changed") in await world.said(turn)


async def test_found_preparing_a_turn_goes_on(world: World) -> None:
    turn = await world.in_session("mute it", world.video())
    world.service.says(CHANGED, edits=muted)
    assert (await run(world, turn)).state == "answered"
    assert len(world.service.uploads) == 1


async def test_a_turn_that_was_stopped_meanwhile_asks_nothing(world: World) -> None:
    turn = await world.turn("mute it", world.video())
    assert (await run(world, replace(turn, cancel=True))).state == "cancelled"
    assert world.service.calls == []


# answered


async def test_a_compressed_video_is_to_be_exported_by_itself(world: World) -> None:
    def smaller(draft: Draft) -> Draft:
        return {**draft, "m": {**draft["m"], "max_bytes": 1_000}}

    world.service.says(TextDelta("Compressed."), edits=smaller)
    turn = await edited(world, "compress it to 1MB")
    assert turn.then_export == {"format": "mp4", "quality": "high"}


async def test_music_is_not_promised_by_a_service_that_can_make_none(world: World) -> None:
    world.service.capabilities = set()
    world.service.says(CHANGED, edits=muted)
    turn = await edited(world)
    assert say("step-music") not in await world.buttons(turn)


async def test_a_vague_wish_is_answered_with_the_product_s_advice(world: World) -> None:
    world.service.says(CHANGED, edits=muted)
    assert say("help-vague") in await world.said(await edited(world, "make it better"))


@pytest.mark.parametrize(
    ("kind", "text", "is_edit"), [("offer", "export the video", True), ("edit", "export it", False)]
)
async def test_a_button_s_edit_goes_out_as_it_stands(
    world: World, kind: str, text: str, is_edit: bool
) -> None:
    turn = await world.turn(text, kind=kind)
    intent = intent_of(turn)
    assert (intent.kind == "edit", intent.edit_text == text) == (is_edit, is_edit)
