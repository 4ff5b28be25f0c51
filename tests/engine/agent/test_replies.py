"""What the agent says about what it did, and about what it can't do."""

from __future__ import annotations

import re

import pytest

from engine import draft as drafts
from engine.agent.plan_turn import plan_turn
from tests.engine.agent.sessions import after, session


def test_what_is_not_understood_is_said_with_what_can_be_done() -> None:
    done = plan_turn(session("a.mp4"), "sing me a song")
    assert done.text.startswith("I didn't understand “sing me a song”")
    assert "Just say what you want" in done.text
    assert plan_turn(session("a.mp4"), "给我唱首歌").text.startswith("我没有听懂“给我唱首歌”")
    done = plan_turn(session("a.mp4"), "add lo-fi music")
    assert done.text.startswith("I can't generate")
    assert done.changes == 0


def test_4k_is_answered_with_1080p_and_a_sentence() -> None:
    done = plan_turn(session("a.mp4"), "export in 4K")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_height") == 1080
    assert "1080p at most" in done.text


def test_a_bitrate_above_the_sources_is_explained() -> None:
    done = plan_turn(session("a.mp4"), "40 Mbps please")
    assert "The source has only 10 Mbps" in done.text


def test_a_size_above_the_sources_is_explained() -> None:
    done = plan_turn(session("a.mp4"), "under 500MB")
    assert "it will not grow" in done.text


def test_a_part_is_refused_with_the_verb_that_nobody_understood() -> None:
    done = plan_turn(session("a.mp4"), "wiggle the plate from 0:02 to 0:04 and mute it")
    assert done.changes == 1
    assert done.draft is not None
    assert done.draft["d"] == 60_000
    assert "I didn't understand “wiggle the plate from 0:02 to 0:04”" in done.text


def test_a_number_with_an_unknown_unit_is_asked_about() -> None:
    done = plan_turn(session("a.mp4"), "compress it to 8 bananas")
    assert (done.changes, "What is “8 bananas”?" in done.text) == (0, True)
    assert "“8”是什么单位" in plan_turn(session("a.mp4"), "压缩到8").text
    assert "What is" not in plan_turn(session("a.mp4"), "I just sent one").text


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("how long is this video?", "The video is 1:00 long."),
        ("what's the resolution?", "The picture is 1920×1080."),
        ("what codec is it?", "It is MP4, h264, 10 Mbps, aac."),
        ("is it smaller than 10 MB?", "No: the video has 80 MB."),
        ("is this under 100 MB?", "Yes: the video has 80 MB."),
        ("what's at 0:05?", "I can't see what is in the picture, so I can't answer that."),
        ("how do I remove the audio?", "That was a question, so nothing was changed"),
        ("视频多长？", "视频长 1:00。"),
        ("what can you do?", "Just say what you want"),
        ("what else can you do?", "I can compress"),
    ],
)
def test_a_question_is_answered_and_changes_nothing(question: str, answered: str) -> None:
    done = plan_turn(session("a.mp4"), question)
    assert (done.changes, done.steps, done.draft) == (0, (), session("a.mp4").draft)
    assert done.text.startswith(answered)


ALTERED = ["make it 9:16", "play it at 2x", "add the text Hi", "make a gif"]


@pytest.mark.parametrize("altered", ALTERED)
def test_what_weighs_otherwise_than_its_file_is_not_said_to_weigh_that(altered: str) -> None:
    first = session("a.mp4")
    place = after(first, plan_turn(first, altered))
    done = plan_turn(place, "compress it under 100 MB")
    assert done.text.startswith("The video will be under 100 MB."), done.text
    for question in ("is it smaller than 100 MB?", "what's the resolution?", "what is in it?"):
        said = plan_turn(place, question).text
        assert "made of: 80 MB, 1920×1080, 30 fps, h264, aac" in said, (question, said)


@pytest.mark.parametrize("only_cut", ["keep the first 30 seconds", "mute it"])
def test_what_is_only_cut_weighs_its_share_of_its_file(only_cut: str) -> None:
    first = session("a.mp4")
    done = plan_turn(after(first, plan_turn(first, only_cut)), "compress it under 100 MB")
    assert re.match(r"The video has [48]0 MB, which is under 100 MB already", done.text)
