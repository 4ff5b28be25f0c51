"""The same request in other words, and whether it takes the place of the first."""

from __future__ import annotations

from bot.core.service.events import TextDelta
from bot.core.service.values import RenderStatus
from bot.store.queries import sessions
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.presses.rewording import WORDS_MAX
from tests.bot.turns.house import House, say
from tests.support.service import muted


async def edited(house: House, text: str = "mute it") -> Turn:
    house.service.says(TextDelta("Done."), edits=muted)
    return await house.worked(text, house.video())


async def in_other_words(house: House, turn: Turn, words: str = "mute all of it") -> Turn | None:
    answer = await house.press(turn, "reword", values={"words": words})
    assert answer.text == say("press-noted")
    return (await house.open_in(house.lane(turn)))[-1]


async def test_the_form_has_the_words_of_before_as_far_as_it_takes_them(house: House) -> None:
    turn = await edited(house, "mute it" + " please" * WORDS_MAX)
    answer = await house.press(turn, "reword")
    assert answer.text == say("reword-how")
    assert answer.form is not None
    [field] = answer.form.fields
    assert (field.value, field.max_length) == (turn.text[:WORDS_MAX], WORDS_MAX)
    assert answer.form.data == f"reword:{turn.id}"
    assert await house.open_in(house.lane(turn)) == [], "nothing has begun"


async def test_words_that_are_blank_open_the_form_again(house: House) -> None:
    turn = await edited(house)
    assert (await house.press(turn, "reword", values={"words": " \n"})).form is not None


async def test_each_form_that_is_sent_is_a_request_of_its_own(house: House) -> None:
    turn = await edited(house)
    for words in ("mute all of it", "mute the start"):
        new = await in_other_words(house, turn, words)
        assert new is not None
        assert (new.kind, new.text, new.about_turn_id) == ("edit", words, turn.id)


async def test_where_nothing_was_asked_there_is_nothing_to_say_in_other_words(
    house: House,
) -> None:
    waits = await house.begun("mute it")
    assert (await house.press(waits, "reword")).text == say("press-stale")


async def test_without_a_film_there_is_nothing_that_it_could_take_the_place_of(
    house: House,
) -> None:
    new = await in_other_words(house, await edited(house))
    assert new is not None
    assert new.argument == wording.REWORDED


async def delivered(house: House) -> Turn:
    """An edit whose film is in the chat, in its lane's end."""
    house.service.says(TextDelta("Done."), edits=muted)
    turn = await house.worked("mute it and export", house.video())
    url = "https://cdn.invalid/film.mp4"
    house.service.renders = [RenderStatus("completed", url=url)]
    await house.work(f"export:{turn.session_id}")
    return await house.now(turn)


async def test_it_takes_the_place_of_what_the_message_shows(house: House) -> None:
    new = await in_other_words(house, await delivered(house))
    assert new is not None
    assert new.argument == wording.INSTEAD


async def test_it_takes_nothing_back_that_came_after_it(house: House) -> None:
    turn = await delivered(house)
    await house.begun("make it louder")
    new = await in_other_words(house, turn)
    assert new is not None
    assert new.argument == wording.REWORDED


async def test_a_project_that_is_gone_has_nothing_to_take_back(house: House) -> None:
    turn = await delivered(house)
    assert turn.session_id is not None
    await house.db.run(sessions.mark_session_gone, turn.session_id)
    new = await in_other_words(house, turn)
    assert new is not None
    assert new.argument == wording.REWORDED
