"""What is wanted of all videos is done with one and asked about the next: nobody's is forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.agent.context.repeated import of_one
from engine.agent.plan_turn import plan_turn
from tests.engine.agent.sessions import after, on_timeline, session


@pytest.mark.parametrize(
    "said",
    [
        "mute them", "mute both", "mute all of them", "mute every video", "mute all videos",
        "mute both videos please", "make them vertical", "compress both to 8 MB",
        "compress all of them", "两个都静音", "把这两个视频都压缩到8MB", "都静音",
        "mach beide stumm", "beide Videos stumm", "coupe le son des deux", "silencia los dos",
        "silencia ambos", "tira o som dos dois", "togli l'audio a entrambi", "wycisz oba",
        "сожми оба до 8 МБ", "стисни обидва до 8 МБ", "ikisini de sessize al",
        "bisukan keduanya", "tắt tiếng cả hai", "両方の動画を音を消して", "둘 다 음소거",
        "दोनों को म्यूट करो", "اكتم الصوت في كلا الفيديوهين", "هر دو را بی‌صدا کن",
    ],
)  # fmt: skip
def test_all_of_them_are_taken_one_after_the_other(said: str) -> None:
    now = session("a.mp4", "b.mp4", "c.mp4")
    order, answer = [], said
    for _ in range(3):
        plan = plan_turn(now, answer)
        assert plan.is_stored, plan.text
        order += on_timeline(plan)
        now, answer = replace(after(now, plan), offer=plan.offer), "yes"
    assert order == ["a_mp4", "b_mp4", "c_mp4"]
    assert now.offer is None


def test_it_says_which_it_was_and_asks_about_the_next() -> None:
    plan = plan_turn(session("a.mp4", "b.mp4"), "compress both to 8 MB")
    assert plan.question == "That was “a.mp4”. Do the same with “b.mp4”? Say “Yes, do that”."
    assert plan.text.endswith(plan.question)
    assert plan.answers == ("Yes, do that",)


@pytest.mark.parametrize(
    "said",
    [
        "put both side by side", "join both", "cut both ends by 2 seconds", "join them all",
        "blur both faces", "don't mute both", "should I mute them?", "mute it", "都",
    ],
)  # fmt: skip
def test_what_is_about_them_together_or_no_wish_asks_about_no_next(said: str) -> None:
    assert "Do the same with" not in plan_turn(session("a.mp4", "b.mp4"), said).text


def test_of_a_batch_each_message_is_about_its_own_file() -> None:
    plan = plan_turn(session("a.mp4", "b.mp4"), "compress both to 8 MB (only this file: b.mp4)")
    assert on_timeline(plan) == ["b_mp4"]
    assert plan.question == ""


def test_with_one_video_it_is_that_one() -> None:
    assert "Do the same" not in plan_turn(session("a.mp4"), "mute them").text


def test_words_for_all_in_words_to_show_stay() -> None:
    assert of_one('add "for both of us"') is None
