"""Each button: who may press it, and what follows, once or each time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.fair_use.access import Access
from bot.core.fair_use.place import EMPTY, PlaceSettings
from bot.core.model import Attachment, Chat, MessageRef
from bot.core.service.events import TextDelta
from bot.ports import PressAnswer
from bot.store.database import Database
from bot.store.queries import conversations, lanes, sessions
from bot.store.queries.key_value import preferences_of
from bot.store.queries.place_settings import choose_for_place, settings_of_place
from bot.store.rows import Turn
from bot.turns import wording
from tests.bot.turns.house import ALICE, BOB, EVE, MODERATOR, SQUARE, House, say
from tests.support.service import muted

GUILD = "room:9"
THERE = frozenset({"room:guild:9"})
STALE, NOTED, DONE = say("press-stale"), say("press-noted"), say("press-done")


async def edited(house: House, text: str = "mute it", **fields: Any) -> Turn:
    """An edit that was done, whose film is still to be made."""
    house.service.says(TextDelta("Done."), edits=muted)
    return await house.worked(text, house.video(), **fields)


async def newest(house: House, turn: Turn) -> Turn:
    """The turn that a press has begun, in the lane of its conversation."""
    return (await house.open_in(house.lane(turn)))[-1]


async def instant(house: House, turn: Turn, kind: str) -> Turn:
    """The same, of what does not wait."""
    lanes = [lane for lane in house.woken if lane.startswith("instant:")]
    found = [each for lane in dict.fromkeys(lanes) for each in await house.open_in(lane)]
    [one] = [each for each in found if each.kind == kind and each.id > turn.id]
    return one


async def with_offers(house: House, *offers: str, asks: bool = False, **fields: Any) -> Turn:
    turn = await house.now(await edited(house, **fields))
    now = await house.db.run(lanes.note, turn, offers=list(offers))
    if asks:
        here = turn.conversation_id
        await house.db.run(conversations.change_conversation, here, question_turn_id=turn.id)
    return now


# Who may press


@pytest.mark.parametrize("data", ["juggle:1", "retry:one", "retry:", "retry:99999999999", "", ":"])
async def test_data_that_no_button_has_is_out_of_date(house: House, data: str) -> None:
    turn = await house.begun("mute it")
    press = replace(house.press_of(turn, "stop"), data=data, locale="de")
    assert await house.inbox.press(press) == PressAnswer(house.ctx.say("de", "press-stale"))


async def test_a_button_works_only_in_its_own_chat(house: House) -> None:
    turn = await house.begun("mute it")
    there = MessageRef(Chat("room", "elsewhere"), "1")
    assert (await house.press(turn, "stop", ref=there)).text == STALE
    assert not (await house.now(turn)).cancel


async def test_a_message_that_tells_no_topic_is_in_that_of_its_turn(house: House) -> None:
    turn = await house.begun("mute it", chat=Chat("room", "square", "5"))
    told = MessageRef(SQUARE, "1")
    assert (await house.press(turn, "stop", ref=told)).text == say("queue-withdrawn")


async def test_who_is_not_let_in_presses_nothing(db: Database, tmp_path: Path) -> None:
    house = House(db, tmp_path, access=Access(frozenset({ALICE.id})))
    turn = await house.begun("mute it", chat=SQUARE, guild=GUILD)
    assert (await house.press(turn, "status", by=EVE)).text == say("access-refused")
    await db.run(choose_for_place, GUILD, PlaceSettings(roles=("room:role:1",)))
    there = replace(ALICE, within=THERE)
    assert (await house.press(turn, "status", by=there)).text == say("access-not-here")


async def test_only_who_asked_who_pays_and_moderators_press(house: House) -> None:
    turn = await house.begun("mute it", chat=SQUARE)
    answer = await house.press(turn, "stop", by=EVE)
    assert answer.text == say("press-not-yours", name="Alice")
    assert not (await house.now(turn)).cancel
    assert (await house.press(turn, "stop", by=MODERATOR)).text == say("queue-withdrawn")


# Stop, Confirm, Retry


async def test_stop_takes_out_what_waits_and_says_so_there(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    assert (await house.press(turn, "stop")).text == say("queue-withdrawn")
    assert (await house.now(turn)).state == "cancelled"
    assert (await house.post(turn)).view.text == say("cancel-queued")
    assert f"outbox:{turn.chat}" in house.woken
    assert (await house.press(turn, "stop")).text == say("cancel-too-late")


async def test_stop_asks_what_runs_to_end_and_hurries_it(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    claimed, _ = await house.db.run(lanes.claim, Turn, turn.lane, house.clock.now_s)
    assert claimed is not None
    await house.db.run(lanes.move, claimed, "preparing")
    assert (await house.press(turn, "stop")).text == say("cancel-requested")
    assert (await house.now(turn)).cancel
    assert house.lanes.interrupted == [turn.lane]


async def test_yes_to_what_it_costs_counts_once_and_is_its_askers_alone(house: House) -> None:
    turn = await house.begun("make a video about cats", chat=SQUARE)
    assert (await house.press(turn, "confirm")).text == STALE, "nothing was asked"
    house.clock.now_s = turn.ready_at_s
    await house.runner.step(turn.lane)
    mods = await house.press(turn, "confirm", by=MODERATOR)
    assert mods.text == say("press-not-yours", name="Alice")
    assert (await house.now(turn)).consent == "asked"
    house.woken.clear()
    assert (await house.press(turn, "confirm")).text == NOTED
    assert (await house.now(turn)).consent == "given"
    assert house.woken == [turn.lane]
    assert (await house.press(turn, "confirm")).text == STALE


async def test_a_second_try_is_made_once_with_the_same_files(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    await house.press(turn, "stop")
    assert (await house.press(turn, "retry")).text == NOTED
    again = await newest(house, turn)
    assert (again.text, again.about_turn_id, again.reopens) == ("mute it", turn.id, True)
    assert await house.names(again) == ["holiday.mp4"]
    assert (await house.press(turn, "retry")).text == STALE


# What an answer has proposed


async def test_an_offer_is_done_once(house: House) -> None:
    turn = await with_offers(house, "trim it", "add music")
    assert (await house.press(turn, "do::1")).text == STALE, "no such number"
    assert (await house.press(turn, "do:1")).text == NOTED
    new = await newest(house, turn)
    assert (new.kind, new.text, new.about_turn_id) == ("offer", "add music", turn.id)
    assert (await house.press(turn, "do:1")).text == STALE
    assert (await house.press(turn, "do:0")).text == NOTED, "the other one"


@pytest.mark.parametrize("verb", ["do", "answer", "say"])
@pytest.mark.parametrize("number", ["7", "-1", "one", ""])
async def test_what_was_never_proposed_is_out_of_date(house: House, verb: str, number: str) -> None:
    turn = await with_offers(house, "trim it", asks=True)
    assert (await house.press(turn, f"{verb}:{number}")).text == STALE
    assert await house.open_in(house.lane(turn)) == []


async def test_one_answer_to_a_question_counts_while_it_waits(house: House) -> None:
    turn = await with_offers(house, "Pop", "Jazz", asks=True)
    assert (await house.press(turn, "answer:1")).text == NOTED
    assert (await newest(house, turn)).text == "Jazz"
    assert (await house.press(turn, "answer:0")).text == STALE, "it was answered"


async def test_an_answer_to_an_older_question_is_out_of_date(house: House) -> None:
    turn = await with_offers(house, "Pop", "Jazz")
    assert (await house.press(turn, "answer:1")).text == STALE


async def test_an_example_is_done_where_there_is_a_video_and_waits_for_one_else(
    house: House,
) -> None:
    greeting = await house.worked("hi")
    await house.db.run(lanes.note, greeting, offers=["mute it", "export"])
    assert (await house.press(greeting, "say:0")).text == NOTED
    [waits] = await house.open_in(house.waiting_lane(greeting))
    assert waits.text == "mute it"
    assert f"outbox:{greeting.chat}" in house.woken, "its words are owed, not posted by a reply"
    assert (await house.press(greeting, "say:1")).text == NOTED
    assert (await newest(house, greeting)).kind == "export"
    assert (await house.press(greeting, "say:1")).text == STALE


# A result, and what follows it


async def test_the_smaller_encoding_stands_for_what_was_refused(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    await house.press(turn, "stop")
    assert (await house.press(turn, "smaller")).text == NOTED
    assert await house.names(await newest(house, turn)) == ["holiday.mp4"]
    assert (await house.press(turn, "smaller")).text == STALE


async def test_a_result_is_made_anew_as_often_as_somebody_asks(house: House) -> None:
    turn = await edited(house)
    for _ in range(2):
        assert (await house.press(turn, "export")).text == NOTED
    new = await newest(house, turn)
    assert (new.kind, new.about_turn_id, new.reopens) == ("export", turn.id, False)


@pytest.mark.parametrize("which", [wording.FIT_ANYWAY, wording.FIT_FIRST])
async def test_each_copy_that_fits_the_chat_is_made_once(house: House, which: str) -> None:
    turn = await edited(house)
    assert (await house.press(turn, f"fit:{which}")).text == NOTED
    assert (await newest(house, turn)).argument == f"{wording.FIT}{which}"
    assert (await house.press(turn, f"fit:{which}")).text == STALE
    assert (await house.press(turn, "fit:somehow")).text == STALE


async def test_a_result_comes_once_as_a_plain_file(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "file")).text == NOTED
    assert (await newest(house, turn)).argument == wording.AS_FILE
    assert (await house.press(turn, "file")).text == STALE


async def test_a_next_version_is_asked_for_in_words_and_once(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "next:mute")).text == NOTED
    new = await newest(house, turn)
    assert (new.text, new.argument) == (say("offer-mute"), wording.NEXT)
    assert (await house.press(turn, "next:mute")).text == STALE
    assert (await house.press(turn, "next:juggle")).text == STALE
    assert len(await house.open_in(house.lane(turn))) == 1


async def test_undone_is_what_the_message_shows_and_nothing_later(house: House) -> None:
    first = await edited(house)
    assert (await house.press(first, "next:undo")).text == NOTED
    undo = await newest(house, first)
    assert (undo.text, undo.argument) == (say("offer-undo"), "")
    second = await house.begun("make it louder")
    assert (await house.press(first, "next:undo")).text == STALE
    assert (await newest(house, first)).id == second.id


async def test_a_plot_is_drawn_once_and_versions_are_listed_each_time(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "plot")).text == NOTED
    assert (await instant(house, turn, "plot")).about_turn_id == turn.id
    assert (await house.press(turn, "plot")).text == STALE
    for _ in range(2):
        assert (await house.press(turn, "more")).text == NOTED


async def test_a_status_is_told_as_often_as_somebody_asks(house: House) -> None:
    turn = await edited(house)
    for _ in range(2):
        assert (await house.press(turn, "status")).text == NOTED


async def test_the_project_is_opened_by_its_owner_alone(house: House) -> None:
    turn = await edited(house, chat=SQUARE)
    answer = await house.press(turn, "project", by=MODERATOR)
    assert (answer.text, answer.url) == (say("project-not-yours"), None)
    answer = await house.press(turn, "project")
    assert answer.url == "https://web/claim?ct=s1"
    assert answer.url in answer.text


async def test_a_project_that_is_gone_has_no_link(house: House) -> None:
    asked = await house.begun("mute it")
    assert (await house.press(asked, "project")).text == say("project-no-link")
    turn = await house.worked("", house.video())
    session_id = (await house.now(turn)).session_id
    assert session_id is not None
    await house.db.run(sessions.mark_session_gone, session_id)
    assert (await house.press(turn, "project")).text == say("project-no-link")


# Products, questions about a person


async def test_a_product_of_a_list_is_asked_about_and_one_that_is_sure_begins_once(
    house: House,
) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "product:video-caption-generator")).text == NOTED
    assert (await newest(house, turn)).argument == "video-caption-generator"
    assert (await house.press(turn, "skill:video-caption-generator")).text == NOTED
    assert (await newest(house, turn)).argument == f"video-caption-generator{wording.SURE}"
    assert (await house.press(turn, "skill:video-caption-generator")).text == STALE


async def test_who_was_asked_alone_deletes_or_keeps_what_is_theirs(house: House) -> None:
    asked = await house.worked(command="forget", chat=SQUARE)
    for data in ("forget", "keep"):
        told = await house.press(asked, data, by=MODERATOR)
        assert told.text == say("press-not-yours", name="Alice")
    assert (await house.press(asked, "forget")).text == NOTED
    assert (await instant(house, asked, "forget")).argument == wording.SURE
    assert (await house.press(asked, "forget")).text == STALE


async def test_what_is_kept_changes_nothing(house: House) -> None:
    asked = await house.worked(command="forget")
    house.woken.clear()
    assert (await house.press(asked, "keep")).text == DONE
    assert house.woken == []
    skill = await house.worked(command="skill", chat=SQUARE)
    assert (await house.press(skill, "keep", by=MODERATOR)).text == DONE, "no question of a person"


# What is usually wanted


async def test_what_a_person_usually_wants_is_chosen_by_them_and_shown_there(
    house: House,
) -> None:
    turn = await house.worked(command="settings", chat=SQUARE)
    theirs = await house.press(turn, "set:size:half", by=MODERATOR)
    assert theirs.text == say("press-not-yours", name="Alice")
    assert (await house.press(turn, "set:size:enormous")).text == STALE
    assert (await house.press(turn, "set:size:half")).text == DONE
    assert (await house.db.run(preferences_of, ALICE.id)).size == "half"
    assert f"outbox:{SQUARE}" in house.woken


MANAGER = replace(ALICE, within=THERE, may_manage=True)


async def server_settings(house: House) -> Turn:
    fields: dict[str, Any] = {"by": MANAGER, "chat": SQUARE, "guild": GUILD}
    return await house.worked(command="server-settings", **fields)


async def test_who_runs_the_server_fills_in_a_form_and_may_reset_it(house: House) -> None:
    turn = await server_settings(house)
    form = (await house.press(turn, "server:change", by=MANAGER)).form
    assert form is not None
    assert form.data == f"server:{turn.id}:change"
    values = {"spend": "owner", "size": "half", "language": "auto"}
    assert (await house.press(turn, "server:change", by=MANAGER, values=values)).text == DONE
    chosen = await house.db.run(settings_of_place, GUILD)
    assert (chosen.owner_only, chosen.size, chosen.language) == (True, "half", None)
    assert (await house.press(turn, "server:reset", by=MANAGER)).text == DONE
    assert await house.db.run(settings_of_place, GUILD) == EMPTY


@pytest.mark.parametrize(
    "by", [replace(MANAGER, may_manage=False), replace(MANAGER, within=frozenset())]
)
async def test_nobody_else_changes_what_holds_in_a_server(house: House, by: Any) -> None:
    turn = await server_settings(house)
    answer = await house.press(turn, "server:reset", by=by)
    assert answer == PressAnswer(say("place-not-yours"))


async def test_outside_servers_there_is_nothing_to_choose(house: House) -> None:
    turn = await house.worked(command="settings")
    told = await house.press(turn, "server:change", by=replace(ALICE, may_manage=True))
    assert told.text == say("place-not-yours")


# Projects of before


async def test_a_new_video_belongs_to_the_project_before(house: House) -> None:
    before = await edited(house)
    await house.worked(command="new")
    turn = await house.worked("mute it", house.video("b.mp4"))
    assert (await house.press(turn, "previous")).text == NOTED
    again = await newest(house, turn)
    assert (again.about_turn_id, again.reopens) == (before.id, True)
    assert await house.names(again) == ["b.mp4"]
    assert (await house.press(turn, "previous")).text == STALE


async def test_without_a_project_before_there_is_none_to_go_back_to(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "previous")).text == say("previous-gone")


async def test_a_project_of_the_history_is_the_chats_again_for_its_asker_alone(
    house: House,
) -> None:
    before = await edited(house, chat=SQUARE)
    listing = await house.worked(command="history", chat=SQUARE)
    theirs = await house.press(listing, f"back:{before.id}", by=MODERATOR)
    assert theirs.text == say("press-not-yours", name="Alice")
    assert (await house.press(listing, "back:404")).text == STALE
    assert (await house.press(listing, f"back:{before.id}")).text == NOTED
    again = await newest(house, before)
    assert (again.argument, again.about_turn_id, again.reopens) == (wording.BACK, before.id, True)


async def test_a_project_of_before_servers_were_known_is_gone_back_to_as_well(
    house: House,
) -> None:
    listing = await house.worked(command="history", chat=SQUARE, guild=GUILD)
    before = await edited(house, chat=SQUARE)
    assert before.conversation_id != listing.conversation_id
    assert (await house.press(listing, f"back:{before.id}")).text == NOTED


# What was spoken


async def test_what_was_understood_is_done_once(house: House) -> None:
    path = house.folder / "voice.ogg"
    path.write_bytes(b"OggS")
    voice = Attachment("audio", "voice.ogg", {"path": str(path)}, is_voice=True)
    house.service.capabilities, house.service.heard = {"transcribe"}, "make a video about cats"
    turn = await house.worked("", voice)
    assert (await house.press(turn, "spoken:change")).form is not None
    assert (await house.press(turn, "spoken")).text == NOTED
    assert (await newest(house, turn)).text == "make a video about cats"
    assert (await house.press(turn, "spoken")).text == STALE


async def test_where_nothing_was_understood_there_is_nothing_to_do(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "spoken")).text == STALE


async def test_somebody_else_is_told_who_is_waited_for_in_their_language(house: House) -> None:
    turn = await house.begun("mute it", chat=SQUARE)
    told = await house.press(turn, "stop", by=BOB, locale="de")
    assert told.text == house.ctx.say("de", "press-not-yours", name="Alice")
