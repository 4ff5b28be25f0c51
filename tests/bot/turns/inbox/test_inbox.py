"""What comes in from platforms: accepted once, found in its place, merged with what waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.core.fair_use.access import Access
from bot.core.fair_use.place import PlaceSettings
from bot.core.model import (
    Attachment,
    Chat,
    ConversationKey,
    MessageRef,
    OwnMessage,
    Quoted,
    VideoAbove,
)
from bot.ports import Accepted
from bot.store.database import Database
from bot.store.queries import conversations, lanes, turns
from bot.store.queries.place_settings import choose_for_place, settings_of_place
from bot.store.rows import Turn
from bot.turns.inbox.corrections import NEWLY_SAID_S
from bot.turns.inbox.requests import TEXT_MAX
from tests.bot.turns.house import ALICE, BOB, DEN, EVE, MODERATOR, SQUARE, House, say

GUILD = "room:9"
THERE = frozenset({"room:guild:9"})


async def test_a_message_is_a_turn_with_its_files_and_its_lane_is_woken(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    assert (turn.kind, turn.text, turn.asker) == ("edit", "mute it", ALICE.id)
    assert await house.names(turn) == ["holiday.mp4"]
    assert turn.lane in house.woken
    [shown] = house.room.messages
    assert shown.reply_to == turn.reply_to, "its first words answer the message"


async def test_the_same_message_again_changes_nothing(house: House) -> None:
    message = house.message("mute it", house.video())
    first = await house.hear(message)
    assert first.new
    assert await house.hear(message) == Accepted(new=False)
    assert len(await house.open_in(f"conversation:{first.conversation_id}")) == 1
    assert len(house.room.messages) == 1


async def test_a_thread_that_is_opened_for_a_message_leads_to_its_conversation(
    house: House,
) -> None:
    thread = ConversationKey("room", "thread")
    first = await house.say("mute it", house.video(), chat=SQUARE, aliases=(thread,))
    later = await house.say("status", chat=thread.chat, conversation=thread)
    assert later.conversation_id == first.conversation_id


async def test_a_conversation_of_before_servers_were_kept_learns_its_server(house: House) -> None:
    first = await house.begun("mute it", house.video(), chat=SQUARE)
    assert (await house.here(first)).guild is None
    key = ConversationKey("room", SQUARE.channel, root=first.reply_to)
    again = await house.begun("status", chat=SQUARE, conversation=key, guild=GUILD)
    assert (await house.here(again)).guild == GUILD


async def test_a_secret_that_somebody_writes_is_not_kept(house: House) -> None:
    message = house.message(command="login abcdefabcdefabcdef")
    await house.hear(message)
    kept = await house.db.run(turns.message_text, message.key)
    assert kept is not None
    assert "abcdef" not in kept


async def test_who_may_not_here_is_told_where_the_platform_waits_for_words(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, access=Access(frozenset({ALICE.id})))
    accepted = await house.say("mute it", by=EVE, waits_for_words=True)
    assert (accepted.turn_id, accepted.refusal) == (None, say("access-refused"))
    assert house.room.messages == [], "it is for their eyes alone"
    accepted = await house.say("mute it", by=EVE)
    assert accepted.turn_id is not None
    assert (await house.now(accepted.turn_id)).kind == "refused"


async def test_a_flood_that_is_refused_leaves_no_conversation(db: Database, tmp_path: Path) -> None:
    house = House(db, tmp_path, access=Access(frozenset({ALICE.id})))
    await house.say("mute it", by=EVE)
    again = await house.say("mute it", by=EVE)
    assert again.turn_id is None, "they have been told"
    second = await house.say("mute it", by=EVE, chat=SQUARE)
    assert (second.conversation_id, second.turn_id) == (None, None)
    assert await db.run(conversations.active_in, SQUARE, 0.0) == []


async def test_what_does_not_speak_to_us_counts_only_as_the_video_that_words_wait_for(
    house: House,
) -> None:
    video = house.video()
    assert not (await house.say("", video, chat=SQUARE, if_awaited=True)).new
    words = await house.begun("mute it", chat=SQUARE)
    accepted = await house.say("", video, chat=SQUARE, if_awaited=True)
    assert (accepted.new, accepted.turn_id) == (True, words.id)
    assert await house.names(words) == ["holiday.mp4"]


async def test_a_video_in_a_group_is_what_its_authors_words_there_were_about(
    house: House,
) -> None:
    words = await house.begun("mute it", chat=SQUARE)
    joined = await house.begun("", house.video(), chat=SQUARE)
    assert joined.id == words.id, "nobody has begun it"
    assert await house.names(words) == ["holiday.mp4"]


async def test_a_video_for_words_in_a_project_of_another_kind_begins_its_own(
    house: House,
) -> None:
    """Where the words belong to a conversation that has a project, the video gets one of its own,
    and the words move there."""
    before = await house.worked("mute it", house.video("old.mp4"), chat=SQUARE)
    key = ConversationKey("room", SQUARE.channel, root=before.reply_to)
    words = await house.begun("compress it", chat=SQUARE, conversation=key)
    house.room.messages.clear()
    video = await house.begun("", house.video("new.mp4"), chat=SQUARE)
    assert video.conversation_id != words.conversation_id
    assert (video.text, await house.names(video)) == ("compress it", ["new.mp4"])
    taken = await house.now(words)
    assert (taken.state, taken.cancel) == ("cancelled", True)
    assert words.lane in house.woken


async def test_two_instructions_for_one_words_are_not_taken_twice(house: House) -> None:
    """Somebody has begun the words meanwhile: the video is asked about in its own project, and the
    turn that was begun stays."""
    before = await house.worked("mute it", house.video("old.mp4"), chat=SQUARE)
    key = ConversationKey("room", SQUARE.channel, root=before.reply_to)
    words = await house.begun("compress it", chat=SQUARE, conversation=key)
    await house.db.run(lanes.claim, Turn, words.lane, house.clock.now_s + 10)
    video = await house.begun("", house.video("new.mp4"), chat=SQUARE)
    assert video.text == ""
    assert (await house.now(words)).state == "queued"


async def test_words_behind_a_video_join_it_and_are_no_turn_of_their_own(house: House) -> None:
    video = await house.begun("", house.video())
    words = await house.begun("mute it")
    assert words.id == video.id
    assert (await house.now(video)).text == "mute it"


async def test_files_beyond_a_limit_go_into_no_waiting_turn(db: Database, tmp_path: Path) -> None:
    house = House(db, tmp_path, limits={"person": {"uploads_day": 1}})
    first = await house.begun("mute it", chat=SQUARE)
    key = ConversationKey("room", SQUARE.channel, root=first.reply_to)
    await house.say("", house.video("a.mp4"), chat=SQUARE, conversation=key, album="x")
    refused = await house.begun("", house.video("b.mp4"), chat=SQUARE, conversation=key, album="x")
    assert refused.kind == "limited"


async def test_a_comment_and_what_it_passes_on_are_one_request(house: House) -> None:
    comment = await house.begun("translate this for me")
    passed_on = house.message("", quoted=(Quoted("Bonjour", "Zoe", reply=False),))
    assert (await house.hear(passed_on)).turn_id == comment.id
    assert (await house.now(comment)).quoted == [["Zoe", "Bonjour"]]
    assert comment.lane in house.woken


async def test_what_is_passed_on_before_its_comment_becomes_that_request(house: House) -> None:
    passed_on = await house.begun("", quoted=(Quoted("Bonjour", "Zoe", reply=False),))
    assert passed_on.kind == "upload"
    comment = await house.begun("write this on the video")
    assert comment.id == passed_on.id
    assert (comment.kind, comment.quoted) == ("edit", [["Zoe", "Bonjour"]])


async def test_a_passed_on_message_whose_comment_has_begun_is_one_of_its_own(
    house: House,
) -> None:
    passed_on = await house.begun("", quoted=(Quoted("Bonjour", "Zoe", reply=False),))
    await house.db.run(lanes.claim, Turn, passed_on.lane, house.clock.now_s + 10)
    comment = await house.begun("write this on the video")
    assert comment.id != passed_on.id


async def test_a_video_with_words_of_its_own_lets_what_waited_for_one_go_first(
    house: House,
) -> None:
    waiting = await house.begun("mute it")
    assert waiting.lane == house.waiting_lane(waiting)
    own = await house.begun("compress it", house.video())
    moved = await house.now(waiting)
    assert moved.lane == house.lane(own)
    assert (await house.names(moved), await house.names(own)) == (["holiday.mp4"], [])
    assert [turn.id for turn in await house.open_in(house.lane(own))] == [waiting.id, own.id]


async def test_a_video_beyond_a_limit_wakes_nothing_that_waits_for_one(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, limits={"person": {"uploads_day": 0}})
    waiting = await house.begun("mute it")
    refused = await house.begun("compress it", house.video())
    assert refused.kind == "limited"
    assert (await house.now(waiting)).lane == house.waiting_lane(waiting)


async def test_an_instruction_for_each_video_is_a_batch_that_lists_them(house: House) -> None:
    videos = [house.video("a.mp4"), house.video("b.mp4")]
    first = await house.begun("first to 10 MB, second to 720p", *videos)
    parts = await house.open_in(first.lane)
    assert [await house.names(part) for part in parts] == [["a.mp4"], ["b.mp4"]]
    [batch] = await house.open_in(f"batch:{first.conversation_id}")
    assert batch.argument == " ".join(str(part.id) for part in parts)
    assert batch.lane in house.woken


async def test_words_in_a_group_mean_their_authors_latest_project_there(house: House) -> None:
    before = await house.worked("mute it", house.video(), chat=SQUARE)
    again = await house.begun("make it brighter", chat=SQUARE)
    assert again.conversation_id == before.conversation_id
    assert again.assumed, "the answer says which"


async def test_somebody_elses_only_project_is_meant_where_they_may_pay_for_it(
    db: Database, tmp_path: Path
) -> None:
    house, strict = House(db, tmp_path), House(db, tmp_path, owner_only=True)
    await house.keep_accounts()
    before = await house.worked("mute it", house.video(), chat=SQUARE)
    asked = await strict.begun("make it brighter", chat=SQUARE, by=BOB)
    assert asked.conversation_id != before.conversation_id
    asked = await house.begun("make it brighter", chat=SQUARE, by=EVE)
    assert asked.conversation_id == before.conversation_id


async def test_a_slash_command_beside_the_projects_means_the_latest_and_keeps_no_key(
    house: House,
) -> None:
    channel = Chat("room", "channel")
    thread = ConversationKey("room", "thread")
    project = await house.worked(
        "mute it",
        house.video(),
        chat=thread.chat,
        conversation=thread,
        aliases=(ConversationKey("room", "channel", root="7"),),
        guild=GUILD,
        is_private=False,
    )
    beside = ConversationKey("room", "channel", root="mine")
    fields = {"chat": channel, "conversation": beside, "guild": GUILD, "is_private": True}
    asked = await house.begun("", command="status", **fields)
    assert (asked.conversation_id, asked.kind) == (project.conversation_id, "status")
    found, _ = await house.db.run(conversations.find_by_keys, [beside])
    assert found is None, "the next one may mean another"


async def test_the_own_video_above_is_meant_by_words_about_one(house: House) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Alice", is_own=True)
    turn = await house.begun("mute it", chat=SQUARE, above=(above,))
    assert (await house.names(turn), turn.assumed) == (["above.mp4"], True)


async def test_the_own_video_above_that_was_spoken_of_is_meant_where_words_would_wait(
    house: House,
) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Alice", is_own=True, asked_since=True)
    turn = await house.begun("mute it", chat=SQUARE, above=(above,))
    assert await house.names(turn) == ["above.mp4"]
    other = VideoAbove((house.video("other.mp4"),), "Bob", is_own=False)
    waits = await house.begun("mute it", chat=Chat("room", "park"), above=(other,))
    assert waits.lane == house.waiting_lane(waits)
    assert waits.above is not None, "whose button says that it is meant"


async def test_a_link_in_the_words_is_a_file_and_the_words_are_kept_without_it(
    house: House,
) -> None:
    message = house.message("mute https://films.example/trip.mp4")
    turn = await house.now((await house.hear(message)).turn_id)
    assert (turn.text, await house.names(turn)) == ("mute", ["trip.mp4"])
    assert await house.db.run(turns.message_text, message.key) == "mute"


async def test_what_a_command_says_is_kept_as_the_messages_words(house: House) -> None:
    message = house.message("", house.video(), command="edit mute it")
    turn = await house.now((await house.hear(message)).turn_id)
    assert turn.text == "mute it"
    assert await house.db.run(turns.message_text, message.key) == "mute it"


VOICE = Attachment("audio", "voice.ogg", {}, is_voice=True)


async def understood(house: House, *beside: Attachment, **fields: Any) -> Turn:
    """A voice message that says "mute it"."""
    house.service.capabilities, house.service.heard = {"transcribe"}, "mute it"
    path = house.folder / "voice.ogg"
    path.write_bytes(b"OggS")
    voice = replace(VOICE, locator={"path": str(path)})
    return await house.worked("", voice, *beside, **fields)


async def test_what_was_understood_of_a_voice_begins_once_by_a_press(house: House) -> None:
    turn = await understood(house, house.video())
    answer = await house.press(turn, "spoken")
    assert answer.text == say("press-noted")
    [new] = await house.open_in(house.lane(turn))
    assert (new.text, await house.names(new)) == ("mute it", ["holiday.mp4"])
    assert new.lane in house.woken
    assert (await house.press(turn, "spoken")).text == say("press-stale")
    assert len(await house.open_in(house.lane(turn))) == 1


async def test_what_was_understood_may_not_begin_and_can_be_pressed_again(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, owner_only=True)
    await house.keep_accounts()
    turn = await understood(house, chat=SQUARE)
    answer = await house.press(turn, "spoken", by=MODERATOR)
    assert answer.text == say("access-owner-only")
    assert (await house.press(turn, "spoken")).text == say("press-noted")


async def test_what_was_spoken_joins_the_video_that_came_meanwhile(house: House) -> None:
    turn = await understood(house)
    video = await house.begun("", house.video())
    await house.press(turn, "spoken")
    assert (await house.now(video)).text == "mute it"


async def test_a_reply_to_what_runs_is_no_piece_of_what_waits(house: House) -> None:
    first = await house.begun("mute it", house.video())
    post = await house.post(first)
    assert post.ref is not None
    await house.db.run(lanes.claim, Turn, first.lane, house.clock.now_s + 10)
    running = await house.now(first)
    await house.db.run(lanes.move, running, "preparing")
    waits = await house.begun("", house.video("b.mp4"))
    words = await house.begun("make it louder", replied_to=MessageRef.parse(post.ref))
    assert words.id != waits.id
    assert words.about_turn_id == first.id


async def test_a_message_of_ours_that_an_update_shows_with_an_old_stop_is_put_right(
    house: House,
) -> None:
    turn = await house.worked("mute it", house.video())
    post = await house.post(turn)
    assert post.ref is not None
    house.woken.clear()
    ref = MessageRef.parse(post.ref)
    await house.inbox.shown(OwnMessage(ref, "Working…", house.clock.now_s, has_stop=True))
    assert house.woken == [f"outbox:{DEN}"]


# Corrections


async def test_a_correction_of_what_waits_changes_it(house: House) -> None:
    message = house.message("mute it", house.video())
    turn = await house.now((await house.hear(message)).turn_id)
    house.woken.clear()
    await house.inbox.edited(replace(message, text="compress it"))
    assert (await house.now(turn)).text == "compress it"
    assert turn.lane in house.woken


async def test_a_correction_of_what_waits_for_a_video_says_so_in_the_chat(house: House) -> None:
    message = house.message("mute it")
    turn = await house.now((await house.hear(message)).turn_id)
    house.woken.clear()
    await house.inbox.edited(replace(message, text="hi"))
    assert (await house.now(turn)).kind != "edit"
    assert f"outbox:{DEN}" in house.woken


async def test_a_message_that_was_not_for_us_may_be_so_when_it_is_corrected_soon(
    house: House,
) -> None:
    message = house.message("mute it", house.video())
    await house.inbox.edited(message)
    await house.first_words.settle()
    assert await house.db.run(turns.message_text, message.key) == "mute it"
    late = house.message("mute it", house.video("b.mp4"))
    house.clock.now_s += NEWLY_SAID_S + 1
    await house.inbox.edited(late)
    assert await house.db.run(turns.message_text, late.key) is None


async def test_a_correction_of_what_is_kept_no_more_changes_nothing(house: House) -> None:
    message = house.message("mute it")
    await house.db.run(
        turns.insert_message, message_key=message.key, part=0, text="", at_s=message.sent_at_s
    )
    await house.inbox.edited(replace(message, text="compress it"))
    assert house.woken == []


async def test_a_message_that_is_taken_back_takes_its_turn_along(house: House) -> None:
    message = house.message("mute it", house.video())
    turn = await house.now((await house.hear(message)).turn_id)
    house.woken.clear()
    await house.inbox.deleted(message.key)
    assert (await house.now(turn)).cancel
    assert turn.lane in house.woken
    await house.inbox.deleted("room:den:404")


# What is passed on


async def test_a_form_is_masked_and_bounded_before_anybody_reads_it(house: House) -> None:
    turn = await house.worked("mute it", house.video())
    words = "compress it clm_secretsecret" + " please" * 2_000
    answer = await house.press(turn, "reword", values={"words": words})
    assert answer.text == say("press-noted")
    new = (await house.open_in(turn.lane))[-1]
    assert new.text.startswith("compress it … please")
    assert len(new.text) <= TEXT_MAX


async def test_somebody_logs_in_also_where_the_place_lets_nobody_in(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, access=Access(frozenset({ALICE.id})))
    assert (await house.inbox.login(EVE, "good", None)).text == say("access-refused")
    await db.run(choose_for_place, GUILD, PlaceSettings(roles=("room:role:1",)))
    there = replace(ALICE, within=THERE)
    assert (await house.inbox.login(there, "good", None)).text == say("login-done")
    assert house.service.linked == {ALICE.id: "good"}


async def test_a_chat_that_moves_takes_its_conversations_along(house: House) -> None:
    before = await house.begun("mute it", house.video())
    new = Chat("room", "castle")
    await house.inbox.moved(DEN, new)
    key = ConversationKey("room", "castle")
    later = await house.begun("status", chat=new, conversation=key, is_private=True)
    assert later.conversation_id == before.conversation_id


async def test_a_server_that_throws_the_bot_out_is_let_go_of_later(house: House) -> None:
    chosen = PlaceSettings(owner_only=True)
    await house.db.run(choose_for_place, GUILD, chosen)
    await house.inbox.membership(GUILD, is_member=False)
    await house.inbox.membership(GUILD, is_member=True)
    assert await house.db.run(settings_of_place, GUILD) == chosen
