"""A request that leaves out what is to happen: done where one thing can be meant, else asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import draft as drafts
from engine.agent.near.turn_plan import TurnPlan
from engine.agent.plan_turn import plan_turn
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, on_timeline, session, spans


def done(*requests: str, names: tuple[str, ...] = ("a.mp4", "b.mp4")) -> Session:
    now = session(*names)
    for request in requests:
        plan = plan_turn(now, request)
        assert plan.is_stored, (request, plan.text)
        now = then(now, plan)
    return now


def then(before: Session, plan: TurnPlan) -> Session:
    return replace(after(before, plan), offer=plan.offer)


@pytest.mark.parametrize(
    "said",
    [
        "now the other one too", "do the same with the second clip", "same for the other video",
        "and the second one as well", "另一个也一样", "第二个视频也这样", "另一個也一樣",
        "jetzt das andere auch", "pareil pour l'autre", "l'autre aussi", "lo mismo con el otro",
        "o outro também", "anche l'altro", "drugi też", "и второе тоже", "інше також",
        "diğeri de", "yang satunya juga", "cái kia cũng vậy", "もう一つもお願い",
        "다른 영상도 똑같이 해줘", "والآخر أيضا", "اون یکی هم همینطور", "दूसरा भी",
    ],
)  # fmt: skip
def test_the_same_is_done_with_the_other_video(said: str) -> None:
    plan = plan_turn(done("mute it"), said)
    assert on_timeline(plan) == ["b_mp4"]
    assert plan.draft is not None
    assert all(segment.muted for segment in drafts.segments(plan.draft))
    assert plan.changes == 1


def test_of_three_videos_the_one_that_is_named_is_meant() -> None:
    now = done("make it 9:16", names=("a.mp4", "b.mp4", "c.mp4"))
    assert on_timeline(plan_turn(now, "the same with the third video")) == ["c_mp4"]
    assert not plan_turn(now, "now the other one too").is_stored


@pytest.mark.parametrize(
    ("first", "said", "left"),
    [
        ("cut the first 3 seconds", "same at the end", (3000, 57000)),
        ("cut the first 3 seconds", "结尾也一样", (3000, 57000)),
        ("cut the last 3 seconds", "the same at the beginning", (3000, 57000)),
        ("cut the first 3 seconds", "and the last 5 seconds too", (3000, 55000)),
        ("cut the first 3 seconds", "auch die letzten 2 Sekunden", (3000, 58000)),
        ("cut the first 3 seconds", "et les 2 dernières secondes aussi", (3000, 58000)),
    ],
)
def test_the_same_is_done_at_the_other_end(first: str, said: str, left: tuple[int, int]) -> None:
    plan = plan_turn(done(first), said)
    assert plan.draft is not None
    assert spans(plan.draft) == [left]


@pytest.mark.parametrize(
    ("before", "said", "then_left"),
    [
        (("cut the first 3 seconds",), "and the end as well", [(3000, 57000)]),
        (("cut the first 3 seconds",), "und das Ende auch", [(3000, 57000)]),
        (("cut the first 3 seconds",), "и конец тоже", [(3000, 57000)]),
        (("cut the first 3 seconds",), "also 0:20 to 0:25", [(3000, 23000), (28000, 60000)]),
        (("cut the first 3 seconds",), "again", [(6000, 60000)]),
        (("cut the first 3 seconds", "mute it"), "the other one too", [(3000, 60000)]),
        (("cut the first 3 seconds",), "the other one", [(3000, 60000)]),
    ],
)
def test_what_may_mean_more_is_asked_back(
    before: tuple[str, ...], said: str, then_left: list[tuple[int, int]]
) -> None:
    now = done(*before)
    asked = plan_turn(now, said)
    assert not asked.is_stored
    assert asked.question
    agreed = plan_turn(then(now, asked), "yes")
    assert agreed.draft is not None
    assert spans(agreed.draft) == then_left


def test_the_question_names_the_other_file() -> None:
    assert "“b.mp4: " in plan_turn(done("louder"), "the other one").question


def test_of_the_picture_and_of_the_sound() -> None:
    plan = plan_turn(done("remove the grain"), "same for the sound")
    assert [step.name for step in plan.steps] == ["set_noise"]
    assert not plan_turn(done("cut the last 2 seconds"), "same for the sound").is_stored


def test_a_fade_at_the_other_end() -> None:
    plan = plan_turn(done("fade in over 2 seconds"), "the same at the end")
    assert [step.name for step in plan.steps] == ["set_fade_out"]


@pytest.mark.parametrize(
    "said",
    [
        "don't do the same with the other one", "should I mute the other one too?",
        "not the other one", "the other one is fine", "the end is too loud",
        "if the other one is longer, do the same", "另一个不用", "das andere nicht",
    ],
)  # fmt: skip
def test_what_is_denied_asked_or_told_is_no_ellipsis(said: str) -> None:
    plan = plan_turn(done("mute it"), said)
    assert not plan.is_stored
    assert not plan.question


@pytest.mark.parametrize("said", ["the other one too", "same for the sound", "and the end as well"])
def test_without_a_request_before_it_nothing_is_done(said: str) -> None:
    plan = plan_turn(session("a.mp4", "b.mp4"), said)
    assert (plan.is_stored, plan.question) == (False, "")


def test_the_last_seconds_too_keeps_nothing_alone_without_being_asked() -> None:
    asked = plan_turn(session("a.mp4"), "the last 5 seconds too")
    assert not asked.is_stored
    assert asked.question


def test_what_was_undone_is_not_meant() -> None:
    now = done("cut the first 3 seconds", "mute it")
    undone = then(now, plan_turn(now, "undo"))
    plan = plan_turn(undone, "the same with the second video")
    assert plan.draft is not None
    assert on_timeline(plan) == ["b_mp4"]
    assert spans(plan.draft) == [(3000, 60000)]
