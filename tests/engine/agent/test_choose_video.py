"""Which of several videos a request is about."""

from __future__ import annotations

import pytest

from engine import draft as drafts
from engine.agent.plan_turn import plan_turn
from engine.resources.sessions import Session
from engine.video.render.render import MAX_CUTS
from tests.engine.agent.sessions import after, on_timeline, session, source


@pytest.mark.parametrize(
    ("request_text", "chosen"),
    [
        ("compress the second video to 8 MB", "b_mp4"),
        ("compress the last one to 8 MB", "c_mp4"),
        ("compress b.mp4 to 8 MB", "b_mp4"),
        ("compress C.MP4 to 8 MB", "c_mp4"),
        ("第二个视频压缩到8MB", "b_mp4"),
    ],
)
def test_a_named_file_is_the_one_that_is_worked_on(request_text: str, chosen: str) -> None:
    done = plan_turn(session("a.mp4", "b.mp4", "c.mp4"), request_text)
    assert on_timeline(done) == [chosen]
    assert "new videos" not in done.text


def test_of_several_new_files_the_first_is_taken_and_that_is_said() -> None:
    done = plan_turn(session("a.mp4", "b.mp4"), "compress to 8 MB")
    assert on_timeline(done) == ["a_mp4"]
    assert 'I took the first one, "a.mp4"' in done.text


def test_a_file_that_came_after_the_last_edit_is_the_one_that_is_meant() -> None:
    first = session("a.mp4")
    edited = after(first, plan_turn(first, "compress to 8 MB"))
    arrived = Session(**{**vars(edited), "sources": (*edited.sources, source("b.mp4"))})
    done = plan_turn(arrived, "compress to 5 MB")
    assert on_timeline(done) == ["b_mp4"]
    assert on_timeline(plan_turn(after(arrived, done), "mute it")) == ["b_mp4"]


def test_next_goes_through_the_files_one_by_one() -> None:
    now = session("a.mp4", "b.mp4", "c.mp4")
    order = []
    for text in ("first video: 8 MB", "next video: 5 MB", "the next one: 720p"):
        done = plan_turn(now, text)
        order += on_timeline(done)
        now = after(now, done)
    assert order == ["a_mp4", "b_mp4", "c_mp4"]
    assert "There is no such video" in plan_turn(now, "next video: 5 MB").text


def test_a_file_that_is_not_there_is_not_guessed() -> None:
    done = plan_turn(session("a.mp4", "b.mp4"), "compress the fifth video to 8 MB")
    assert done.text == "There is no such video. I have 2: a.mp4, b.mp4."
    assert done.changes == 0


def test_videos_are_joined_in_the_order_they_came() -> None:
    done = plan_turn(session("a.mp4", "b.mp4"), "join the videos and compress to 50MB")
    assert on_timeline(done) == ["a_mp4", "b_mp4"]
    assert done.draft is not None
    assert done.draft["d"] == 120_000


def test_a_timeline_has_no_more_parts_than_can_be_rendered() -> None:
    assert drafts.MAX_PARTS == MAX_CUTS
    done = plan_turn(session(*(f"{n}.mp4" for n in range(25))), "join the videos")
    assert (done.text, done.changes) == ("The timeline can have 24 parts at most.", 0)


def test_that_several_files_came_is_told_once() -> None:
    now = session("a.mp4", "b.mp4")
    told = plan_turn(now, "cut the first 5 minutes")
    assert not told.is_stored
    assert "There are 2 new videos" in told.text
    later = after(now, told)
    later = Session(**{**vars(later), "seen_sources": 0})
    assert "new videos" not in plan_turn(later, "louder").text
    third = Session(**{**vars(later), "sources": (*later.sources, source("c.mp4"))})
    assert "There are 3 new videos" in plan_turn(third, "louder").text
