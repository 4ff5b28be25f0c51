"""What was nearly understood is asked back, free, and done when the next message says yes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.agent.near.turn_plan import TurnPlan
from engine.agent.plan_turn import plan_turn
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, session, spans


def then(before: Session, done: TurnPlan) -> Session:
    return replace(after(before, done), offer=done.offer)


def test_what_was_nearly_understood_is_asked_back_and_costs_nothing() -> None:
    asked = plan_turn(session("a.mp4"), "chop da first 4 secs")
    assert asked.changes == 0
    assert not asked.is_stored
    assert asked.steps == ()
    assert asked.text == asked.question
    assert "“chop da first 4 secs”" in asked.question
    assert "0:00–0:04 is cut out" in asked.question
    assert asked.answers == ("Yes, do that",)


@pytest.mark.parametrize(
    "yes", ["yes", "Yes, do that", "👍", "Ja, mach das", "yes (only this file: a.mp4)"]
)
def test_a_yes_carries_it_out(yes: str) -> None:
    first = session("a.mp4")
    waiting = then(first, plan_turn(first, "chop da first 4 secs"))
    done = plan_turn(waiting, yes)
    assert done.changes == 1
    assert done.offer is None
    assert done.draft is not None
    assert spans(done.draft) == [(4000, 60000)]


@pytest.mark.parametrize(
    "other", ["no", "hello", "yes but only the last 2", "what is the resolution?"]
)
def test_anything_else_forgets_it(other: str) -> None:
    first = session("a.mp4")
    waiting = then(first, plan_turn(first, "chop da first 4 secs"))
    other_turn = plan_turn(waiting, other)
    assert not other_turn.is_stored
    later = then(waiting, other_turn)
    assert not plan_turn(later, "yes").is_stored


def test_another_wish_is_done_instead_of_it() -> None:
    first = session("a.mp4")
    waiting = then(first, plan_turn(first, "chop da first 4 secs"))
    done = plan_turn(waiting, "mute it")
    assert [step.name for step in done.steps] == ["set_volume"]
    assert not plan_turn(then(waiting, done), "yes").is_stored


def test_a_yes_without_a_question_does_nothing() -> None:
    assert not plan_turn(session("a.mp4"), "yes").is_stored


def test_what_was_understood_is_done_and_the_rest_asked_back() -> None:
    first = session("a.mp4")
    both = plan_turn(first, "mute it and chop da first 4 secs")
    assert both.changes == 1
    assert both.text.startswith("The sound is off.")
    assert both.text.endswith(both.question)
    assert "I didn't understand" not in both.text
    done = plan_turn(then(first, both), "yes")
    assert done.draft is not None
    assert spans(done.draft) == [(4000, 60000)]
    assert len(done.history) == 2


def test_it_is_asked_and_done_in_the_language_of_the_request() -> None:
    first = session("a.mp4")
    asked = plan_turn(first, "les 2 dernières secondes à virer")
    assert "Tu veux dire" in asked.question
    assert plan_turn(then(first, asked), "oui").changes == 1
    refused = plan_turn(then(first, asked), "non")
    assert refused.text.startswith("D’accord")


def test_it_is_about_the_file_that_was_named() -> None:
    first = session("a.mp4", "b.mp4", seen=2)
    asked = plan_turn(first, "chop da first 4 secs of the second video")
    done = plan_turn(then(first, asked), "yes")
    assert done.draft is not None
    assert [clip["m"]["file"] for track in done.draft["t"] for clip in track["sg"]] == ["b_mp4"]


def test_what_would_change_nothing_is_not_asked() -> None:
    alone = plan_turn(session("a.mp4"), "whoops go back 1 step innit")
    assert alone.offer is None
    assert alone.question == ""


def test_captions_are_asked_back_without_listening_first() -> None:
    can_hear = replace(session("a.mp4"), lack="")
    asked = plan_turn(can_hear, "bung subtitels on")
    assert "Captions are added." in asked.question
