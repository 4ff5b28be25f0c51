"""What is asked of the agent, and what the agent asks before it goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.service.events import Question
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.edit.questions import option_buttons, question_for, question_text
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import World, say


async def asked(world: World, turn: Turn) -> str:
    return await question_for(world.db, say, turn)


async def test_a_request_goes_out_in_its_own_words_without_what_is_said_of_exporting(
    world: World,
) -> None:
    turn = await world.in_session("cut the first 5 seconds and export", world.video())
    assert await asked(world, turn) == "cut the first 5 seconds"


async def test_a_button_s_words_go_out_as_they_stand(world: World) -> None:
    turn = await world.in_session("and export", world.video(), kind="offer")
    assert await asked(world, turn) == "and export"


async def test_other_words_in_the_place_of_the_last_request_say_that_they_are(
    world: World,
) -> None:
    turn = await world.in_session("mute it", world.video(), argument=wording.INSTEAD)
    assert await asked(world, turn) == say("offer-instead", words="mute it")


@pytest.mark.parametrize("part", [BATCH, BATCH_HELD])
async def test_a_part_of_a_batch_says_which_files_it_is_about(world: World, part: str) -> None:
    turn = await world.in_session("mute it", world.video("a.mp4"), argument=part)
    about = say("batch-only-file", names=["a.mp4"])
    assert await asked(world, turn) == f"mute it ({about})"


async def test_a_button_under_a_part_of_a_batch_is_about_that_part(world: World) -> None:
    part = await world.in_session("mute it", world.video("a.mp4"), argument=BATCH)
    part = await world.done(part)
    pressed = await world.turn(
        "make it smaller",
        conversation_id=part.conversation_id,
        kind="offer",
        argument=wording.NEXT,
        about_turn_id=part.id,
        session_id=part.session_id,
    )
    about = say("batch-only-file", names=["a.mp4"])
    assert await asked(world, pressed) == f"make it smaller ({about})"
    alone = replace(pressed, about_turn_id=None)
    assert await asked(world, alone) == "make it smaller"


async def test_what_somebody_else_had_said_goes_along(world: World) -> None:
    turn = await world.in_session("do that", world.video(), quoted=[["Bob", "mute it"]])
    whose = say("about-quoted", name="Bob")
    assert await asked(world, turn) == f"do that ({whose}: “mute it”)"


def test_a_question_follows_what_was_said_before_it() -> None:
    question = Question("Which one?", ("The first", "The second"))
    assert question_text(say, "I found two.", question) == "I found two.\n\nWhich one?"


@pytest.mark.parametrize("text", ["Which one?", ""])
def test_a_question_that_was_said_already_is_not_said_twice(text: str) -> None:
    said = "There are two. Which one?"
    assert question_text(say, said, Question(text, ("A", "B"))) == said


def test_options_without_any_question_get_a_plain_one() -> None:
    assert question_text(say, "", Question("", ("A", "B"))) == say("question-plain")


def test_options_that_a_button_does_not_show_in_full_are_listed() -> None:
    long = "The second one, which is much longer than any button is wide"
    question = Question("Which one?", ("The first", long))
    assert question_text(say, "", question) == f"Which one?\n\n1. The first\n2. {long}"
    first, second = option_buttons(turn_of("mute it"), question)
    assert (first.label, first.data) == ("The first", "answer:7:0")
    assert second.label.endswith("…")
    assert second.data == "answer:7:1"
