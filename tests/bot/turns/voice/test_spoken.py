"""What was understood goes the way of words that are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.fair_use.place import EMPTY
from bot.core.model import Attachment, Quoted
from bot.core.permissions import Person, Purse
from bot.ports import PressAnswer
from bot.store.rows import Turn
from bot.turns.presses.begin_by_press import Pressed
from bot.turns.voice.spoken import CHANGE, Spoken, hear_spoken, said_by
from tests.bot.turns.house import ALICE, MODERATOR, SQUARE, House, say

VOICE = Attachment("audio", "voice.ogg", {}, is_voice=True)


async def pressed(house: House, argument: str = "", **fields: Any) -> Pressed:
    """A press under the answer to a voice message of Alice's."""
    by = fields.pop("by", ALICE)
    turn = await house.begun("hello", chat=SQUARE)
    values: dict[str, Any] = {"kind": "voice", "offers": ["mute it"], "text": ""}
    turn = replace(turn, **values | fields)
    press = house.press_of(turn, f"spoken:{argument}", by=by)
    here = await house.here(turn)
    return Pressed(press, turn, here, Person(by.id), Purse(ALICE.id), argument, EMPTY)


def words_of(said: Spoken | PressAnswer | None) -> str:
    assert isinstance(said, Spoken)
    return said.words


async def test_the_words_are_those_that_were_understood(house: House) -> None:
    assert words_of(said_by(await pressed(house), say)) == "mute it"


async def test_nothing_is_said_by_what_is_no_voice_or_was_not_understood(house: House) -> None:
    assert said_by(await pressed(house, kind="edit"), say) is None
    assert said_by(await pressed(house, offers=None), say) is None
    assert said_by(await pressed(house, CHANGE, offers=[]), say) is None


async def test_other_words_are_asked_for_in_a_form_and_stand_in_their_place(
    house: House,
) -> None:
    press = await pressed(house, CHANGE)
    opened = said_by(press, say)
    assert isinstance(opened, PressAnswer)
    assert opened.form is not None
    assert opened.form.fields[0].value == "mute it"
    filled = replace(press, press=replace(press.press, values={"words": " rotate it "}))
    assert words_of(said_by(filled, say)) == "rotate it"


async def test_of_all_presses_one_counts(house: House) -> None:
    press = await pressed(house)
    again = replace(press, press=replace(press.press, key="other", author=MODERATOR))
    assert Spoken(press, "mute it").key == Spoken(again, "rotate it").key


async def test_it_is_as_if_the_presser_had_written_it_where_the_voice_stands(
    house: House,
) -> None:
    video = Attachment("video", "a.mp4", {})
    above = [each.to_json() for each in (VOICE, video, VOICE)]
    press = await pressed(
        house, by=MODERATOR, above=above, quoted=[["Zoe", "Bonjour"]], language="de"
    )
    spoken = Spoken(press, "mute it")
    message = spoken.message
    assert (message.author, message.text) == (MODERATOR, "mute it")
    assert message.native_id == press.turn.reply_to
    assert message.attachments == (video,), "the sound itself is no file to work on"
    assert message.quoted == (Quoted("Bonjour", "Zoe", reply=False),)
    assert message.waits_for_words, "a refusal is for their eyes alone"
    assert spoken.conversation.language == "de"
    bare = Spoken(await pressed(house, reply_to=None), "mute it").message
    assert (bare.attachments, bare.native_id) == ((), "")


async def heard(house: House, press: Pressed) -> tuple[Any, str]:
    """What it is about, and the language that the conversation goes on in."""
    found = await house.db.run(hear_spoken, Spoken(press, "mute it"), house.clock.now_s)
    return found.about, (await house.here(press.turn)).language


async def test_its_owner_goes_on_in_the_language_that_was_spoken(house: House) -> None:
    press = await pressed(house, language="de", by=MODERATOR)
    assert (await heard(house, press))[1] == "en", "others change nothing for them"
    press = await pressed(house, language="de")
    assert (await heard(house, press))[1] == "de"


async def test_it_is_about_the_project_that_the_voice_was_about(house: House) -> None:
    before: Turn = await house.begun("mute it", house.video(), chat=SQUARE)
    about, _ = await heard(house, await pressed(house, about_turn_id=before.id))
    assert about.id == before.id
    about, _ = await heard(house, await pressed(house, about_turn_id=404))
    assert about is None, "it was forgotten"
    assert (await heard(house, await pressed(house)))[0] is None
