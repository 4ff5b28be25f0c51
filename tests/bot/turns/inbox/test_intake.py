"""What a message asks for becomes a turn: when it is ready, what it waits for, what it uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Attachment, ConversationKey, MessageRef, Quoted, VideoAbove
from bot.core.requests.preferences import CHAT
from bot.core.requests.request_form import OFF, ON, SIZE, SOUND, USUAL
from bot.core.service.errors import Unavailable
from bot.core.service.events import TextDelta
from bot.store.database import Database
from bot.store.queries import conversations, files, lanes, turns
from bot.store.rows import Turn
from bot.turns.inbox.waiting_for_video import FAR_S
from tests.bot.turns.house import ALICE, BOB, DEN, SQUARE, House, say
from tests.support.service import draft_of, muted

VIDEO = Attachment("video", "a.mp4", {})


# Words that a form or a command stands for


async def test_compress_alone_means_what_its_author_usually_wants(house: House) -> None:
    turn = await house.begun("", house.video(), command="compress")
    assert turn.text.startswith(say("offer-compress"))
    assert len(turn.text.splitlines()) == 2, "and the size that this chat can carry"


async def test_a_form_is_read_like_what_somebody_writes(house: House) -> None:
    wishes = {SIZE: USUAL, SOUND: OFF}
    turn = await house.begun("trim the start", house.video(), command="edit", wishes=wishes)
    assert turn.kind == "edit"
    first, *_, last = turn.text.splitlines()
    assert first.startswith(say("offer-compress"))
    assert last == say("offer-mute")
    sized = await house.begun("", house.video("b.mp4"), wishes={SIZE: CHAT, SOUND: ON}, by=BOB)
    assert "MB" in sized.text


# When it is ready


async def test_what_something_may_still_be_added_to_waits_a_moment(house: House) -> None:
    settings, at_s = house.settings, house.clock.now_s
    bare = await house.begun("", house.video())
    assert bare.ready_at_s == at_s + settings.video_wait_s
    album = await house.begun("mute it", house.video("b.mp4"), by=BOB, album="x")
    assert album.ready_at_s == at_s + settings.album_wait_s
    passed_on = await house.begun("", chat=SQUARE, quoted=(Quoted("Hi", "Zoe", reply=False),))
    assert (passed_on.kind, passed_on.ready_at_s) == ("upload", at_s + settings.video_wait_s)
    assert (await house.begun("help", chat=SQUARE)).ready_at_s == at_s


async def test_words_about_the_video_above_them_wait_for_another_one_all_the_same(
    house: House,
) -> None:
    above = VideoAbove((house.video(),), "Alice", is_own=True)
    turn = await house.begun("mute it", chat=SQUARE, above=(above,))
    assert turn.ready_at_s == house.clock.now_s + house.settings.words_wait_s


# What waits for a video


async def test_what_needs_a_video_waits_for_one_where_there_is_none(house: House) -> None:
    turn = await house.begun("mute it")
    assert (turn.lane, turn.ready_at_s) == (house.waiting_lane(turn), FAR_S)
    assert f"outbox:{DEN}" in house.woken, "it is said at once, for nobody works on that lane"
    made = await house.begun("make a video about cats")
    assert made.lane == house.lane(made)


async def test_to_undo_what_waits_takes_it_back_and_else_is_only_talk(house: House) -> None:
    assert (await house.begun("undo")).kind == "smalltalk"
    await house.begun("mute it")
    assert (await house.begun("undo")).kind == "cancel"


async def test_in_a_group_the_project_of_before_is_offered_to_who_replies_to_nothing(
    house: House,
) -> None:
    before = await house.worked("mute it", house.video(), chat=SQUARE)
    house.clock.now_s += 7 * 86_400
    waits = await house.begun("mute it", chat=SQUARE)
    shown = (await house.post(waits)).view
    assert shown.buttons[0].data == f"earlier:{waits.id}:{before.id}"
    replies = MessageRef(SQUARE, "404")
    waits = await house.begun("mute it", chat=SQUARE, replied_to=replies)
    shown = (await house.post(waits)).view
    assert not any((each.data or "").startswith("earlier:") for each in shown.buttons)


async def test_somebody_elses_video_above_is_offered_and_not_taken(house: House) -> None:
    above = VideoAbove((house.video(),), "Bob", is_own=False)
    waits = await house.begun("mute it", chat=SQUARE, above=(above,))
    assert (waits.lane, await house.names(waits)) == (house.waiting_lane(waits), [])
    shown = (await house.post(waits)).view
    assert any((each.data or "").startswith("above:") for each in shown.buttons)


async def test_the_own_video_above_is_not_taken_where_the_project_has_one(house: House) -> None:
    before = await house.worked("mute it", house.video("a.mp4"), chat=SQUARE)
    above = VideoAbove((house.video("b.mp4"),), "Alice", is_own=True, asked_since=True)
    key = ConversationKey("room", "square", root=before.reply_to)
    again = await house.begun("make it louder", chat=SQUARE, conversation=key, above=(above,))
    assert (again.lane, await house.names(again)) == (house.lane(again), [])


# Files that a trouble kept from coming in


async def failed(house: House, *, by_s: float = 10.0) -> Turn:
    """A turn with a video, which ended before anything was done with that."""
    house.service.fail("create_project", *[Unavailable()] * 50)
    turn = await house.worked("mute it", house.video())
    assert turn.state == "failed"
    house.service.failing.clear()
    house.clock.now_s += by_s
    return turn


async def test_words_are_about_the_video_that_a_trouble_kept_from_coming_in(
    house: House,
) -> None:
    before = await failed(house)
    turn = await house.begun("make it louder")
    assert (turn.lane, await house.names(turn)) == (house.lane(turn), ["holiday.mp4"])
    assert await house.names(before) == []


async def test_they_are_not_taken_twice_nor_from_somebody_else_nor_after_long(
    house: House,
) -> None:
    await failed(house)
    other = await house.begun("make it louder", by=BOB)
    assert other.lane == house.waiting_lane(other)
    house.clock.now_s += house.settings.idle_project_s
    late = await house.begun("make it louder")
    assert (late.lane, await house.names(late)) == (house.waiting_lane(late), [])


# What it answers, and which project it means


async def asks(house: House, *offers: str) -> Turn:
    """The agent has asked something, and proposed these answers."""
    turn = await house.worked("mute it", house.video())
    await house.db.run(
        conversations.change_conversation, turn.conversation_id, question_turn_id=turn.id
    )
    await house.db.run(lanes.note, turn, offers=list(offers))
    return await house.now(turn)


async def test_a_proposed_answer_goes_to_the_project_that_asked(house: House) -> None:
    question = await asks(house, "Pop", "Jazz")
    answer = await house.begun("jazz")
    assert (answer.kind, answer.about_turn_id) == ("offer", question.id)
    assert answer.reopens is False


async def test_a_video_is_no_answer_nor_is_what_only_reads(house: House) -> None:
    await asks(house, "Pop", "Jazz")
    assert (await house.begun("jazz", house.video("b.mp4"))).about_turn_id is None
    assert (await house.begun("status")).about_turn_id is None


async def test_a_reply_means_the_project_of_what_it_replies_to(house: House) -> None:
    before = await house.worked("mute it", house.video())
    post = await house.post(before)
    assert post.ref is not None
    turn = await house.begun("make it louder", replied_to=MessageRef.parse(post.ref))
    assert (turn.about_turn_id, turn.reopens) == (before.id, True)


# What limits count


async def test_a_file_that_is_in_the_project_already_costs_nothing(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, limits={"person": {"uploads_day": 1}})
    await house.keep_accounts()
    video = replace(house.video(), place=("room", "1"))
    await house.worked("mute it", video)
    again = await house.begun("make it louder", video)
    assert again.kind == "edit"
    other = await house.begun("mute it", house.video("b.mp4"), by=ALICE)
    assert other.kind == "limited"


@pytest.mark.parametrize(("guild", "begun"), [(None, "limited"), ("room:9", "limited")])
async def test_who_opens_thread_after_thread_is_slowed_down(
    db: Database, tmp_path: Path, guild: str | None, begun: str
) -> None:
    house = House(db, tmp_path, limits={"person": {"threads_minute": 1}})
    first = await house.begun("mute it", chat=SQUARE, guild=guild)
    assert first.kind == "edit"
    assert (await house.begun("hi", chat=SQUARE, guild=guild)).kind != "limited", "it only talks"
    second = await house.begun("compress it", house.video(), chat=SQUARE, guild=guild)
    assert second.kind == begun
    key = ConversationKey("room", "square", root=first.reply_to)
    into = await house.begun("compress it", chat=SQUARE, conversation=key, guild=guild)
    assert into.kind == "edit", "no new thread"


# Refusals


async def test_a_refusal_is_said_to_its_author_alone_where_the_platform_waits_for_it(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, queue_max=1)
    await house.say("mute it", house.video())
    fields: dict[str, Any] = {"waits_for_words": True}
    for _ in range(2):
        accepted = await house.say("make it louder and brighter", house.video("b.mp4"), **fields)
        assert (accepted.turn_id, accepted.refusal) == (None, say("queue-full"))


async def test_in_a_batch_that_the_queue_has_no_room_for_some_begin_and_the_rest_is_told(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, queue_max=1)
    videos = [house.video("a.mp4"), house.video("b.mp4")]
    first = await house.begun("first to 10 MB, second to 720p", *videos)
    assert await house.names(first) == ["a.mp4"]
    told = await house.open_in(turns.instant_lane_of_conversation(first.conversation_id))
    assert [turn.kind for turn in told] == ["queue_full"]
    assert await house.open_in(f"batch:{first.conversation_id}") == [], "one is no batch"
    assert await db.run(files.files_of_turn, told[0].id, None) == []


async def test_an_edit_says_what_was_done(house: House) -> None:
    """The house works: what the other tests build on."""
    house.service.says(TextDelta("Muted."), edits=muted)
    turn = await house.worked("mute it", house.video())
    assert turn.state == "done"
    assert house.service.projects["s1"].draft == muted(draft_of("holiday.mp4"))
