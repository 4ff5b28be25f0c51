"""What effects do to a draft: where, how they add up, and what can't be."""

from __future__ import annotations

import pytest

from engine import draft as drafts
from engine.agent.near.turn_plan import TurnPlan
from engine.agent.plan_turn import plan_turn
from engine.draft import Segment
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, on_timeline, session, source, spans


def asked(now: Session, *requests: str) -> tuple[Session, TurnPlan]:
    for request in requests:
        done = plan_turn(now, request)
        now = after(now, done)
    return now, done


def parts(now: Session) -> list[Segment]:
    assert now.draft is not None
    return drafts.segments(now.draft)


def test_an_effect_with_a_part_changes_that_part_alone() -> None:
    now, done = asked(session("a.mp4"), "blur from 0:10 to 0:20")
    assert [part.looks for part in parts(now)] == [(), (("blur", 8.0),), ()]
    assert now.draft is not None
    assert now.draft["d"] == 60_000
    assert done.text.startswith("The picture is blurred (0:10–0:20).")
    assert done.changes == 1


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("make it louder", "make it quieter"),
        ("rotate it left", "rotate it right"),
        ("make it brighter", "make it darker"),
        ("flip it horizontally", "flip it horizontally"),
        ("speed it up 2x", "slow it down to half speed"),
        ("play it backwards", "play it backwards"),
    ],
)
def test_a_verb_and_its_opposite_leave_the_part_as_it_was(there: str, back: str) -> None:
    start = session("a.mp4")
    now, _ = asked(start, there)
    assert parts(now) != parts(start)
    now, _ = asked(now, back)
    assert parts(now) == parts(start)


@pytest.mark.parametrize(
    ("request_text", "length_ms"),
    [
        ("speed it up 2x", 30_000),
        ("slow down the first 10 seconds to half speed", 70_000),
        ("make it exactly 30 seconds", 30_000),
        ("loop it 3 times", 180_000),
        ("make a boomerang", 120_000),
        ("freeze the frame at 0:10 for 5 seconds", 65_000),
        ("freeze the last 2 seconds", 60_000),
        ("play it backwards", 60_000),
    ],
)
def test_the_timeline_is_as_long_as_it_then_plays(request_text: str, length_ms: int) -> None:
    now, _ = asked(session("a.mp4"), request_text)
    assert now.draft is not None
    assert now.draft["d"] == length_ms == sum(part.length_ms for part in parts(now))
    assert asked(now, "undo")[0].draft == session("a.mp4").draft


def test_effects_stay_with_their_part_when_it_is_cut_later() -> None:
    now, _ = asked(
        session("a.mp4"),
        "speed up the last 30 seconds 2x",
        "fade out",
        "keep the last 10 seconds",
        "remove the first 5 seconds",
    )
    (part,) = parts(now)
    assert (part.in_ms, part.out_ms, part.speed) == (50_000, 60_000, 2.0)
    assert part.looks == (("fade-out", 1.0),)
    now, _ = asked(now, "cut off the last 2 seconds")
    assert parts(now)[0].looks == ()


def test_a_backwards_part_is_cut_where_it_is_seen() -> None:
    now, _ = asked(session("a.mp4"), "play it backwards", "keep the first 10 seconds")
    (part,) = parts(now)
    assert (part.in_ms, part.out_ms, part.backwards) == (50_000, 60_000, True)


def test_text_lies_on_its_own_track_for_its_time() -> None:
    now, _ = asked(session("a.mp4"), 'add the text "Hi {x}" at the top for the first 3 seconds')
    assert now.draft is not None
    (words,) = drafts.items(now.draft, drafts.TITLE_TRACK)
    assert (words["text"], words["place"]) == ("Hi {x}", "top")
    assert (words["start_ms"], words["length_ms"]) == (0, 3000)


@pytest.mark.parametrize(
    ("request_text", "why"),
    [
        ("blur from 5:00 to 6:00", "outside the timeline"),
        ("make it exactly 1 second", "between 0.05 and 100"),
        ("put my logo in the top left corner", "please upload it first"),
        ("put both videos side by side", "please upload it first"),
        ("add music", "please upload it first"),
        ("add a crossfade", "needs two parts"),
        ("remove the text", "no text of mine"),
        ("move the logo to the top left", "no picture of mine"),
        ("make the music quieter", "no music of mine"),
        ("reduce it by 900 MB", "nothing would be left"),
        ("crop 95000 pixels from the top", "understand"),
        ("crop 9000 pixels from the top", "nothing of the picture"),
        ("blur the area 90% 90% 50% 50%", "outside the picture"),
        ("split it at 5:00", "outside the timeline"),
        ("redo", "nothing to redo"),
    ],
)
def test_what_cannot_be_is_said_and_costs_nothing(request_text: str, why: str) -> None:
    done = plan_turn(session("a.mp4"), request_text)
    assert why in done.text
    assert done.changes == 0


def test_a_timeline_does_not_get_more_parts_than_can_be_rendered() -> None:
    now, _ = asked(session("a.mp4"), "loop it 20 times")
    done = plan_turn(now, "loop it 2 times")
    assert (done.changes, "24 parts at most" in done.text) == (0, True)


def test_an_effect_that_is_there_already_costs_nothing() -> None:
    now, _ = asked(session("a.mp4"), "make it black and white")
    assert plan_turn(now, "make it black and white").changes == 0


def test_the_second_video_goes_into_the_corner_and_the_first_one_stays() -> None:
    videos = session("a.mp4", "b.mp4", seen=2)
    now, _ = asked(videos, "put the second video in the corner")
    assert [part.source_id for part in parts(now)] == ["a_mp4"]
    assert now.draft is not None
    (layer,) = drafts.items(now.draft, drafts.LAYER_TRACK)
    assert (layer["file"], layer["kind"], layer["place"]) == ("b_mp4", "pip", "top-right")


def test_a_wish_that_needs_sound_is_refused_without_any() -> None:
    silent = Session(**{**vars(session("a.mp4")), "sources": (source("a.mp4", audio_codec=""),)})
    done = plan_turn(silent, "extract the audio as mp3")
    assert (done.changes, "no sound on the timeline" in done.text) == (0, True)


def test_photos_become_a_slideshow_that_can_be_edited_on() -> None:
    photos = tuple(source(f"{n}.jpg", 0, file_type="image") for n in range(3))
    alone = Session("s", "t", "anon_1", "p", "en", None, (), photos, 0)
    now, done = asked(alone, "make a slideshow, 2 seconds each")
    assert [part.length_ms for part in parts(now)] == [2000] * 3
    assert (done.changes, done.text.startswith("The photos follow each other, 2 s each.")) == (
        1, True,
    )  # fmt: skip
    now, _ = asked(now, "keep the first 3 seconds")
    assert [part.length_ms for part in parts(now)] == [2000, 1000]
    nothing = Session("s", "t", "anon_1", "p", "en", None, (), (), 0)
    assert "upload" in plan_turn(nothing, "make a slideshow").text


def test_videos_change_places_whole() -> None:
    now, _ = asked(session("a.mp4", "b.mp4"), "join the videos", "mute the first 5 seconds")
    now, _ = asked(now, "put the second video first")
    assert [part.source_id for part in parts(now)] == ["b_mp4", "a_mp4", "a_mp4"]
    now, _ = asked(now, "swap the order")
    assert [part.source_id for part in parts(now)] == ["a_mp4", "a_mp4", "b_mp4"]
    assert plan_turn(now, "put the fifth video first").changes == 0


def test_parts_in_a_zip_are_a_wish_of_the_draft() -> None:
    now, done = asked(session("a.mp4"), "split it into parts under 10 MB")
    assert now.draft is not None
    assert [drafts.wish(now.draft, key) for key in ("kind", "split", "split_by")] == [
        "zip", 10_000_000.0, "bytes",
    ]  # fmt: skip
    assert "parts of at most 10 MB, in one ZIP" in done.text


def test_a_video_is_inserted_at_a_moment_and_undone() -> None:
    two = session("a.mp4", "b.mp4", seen=2)
    done = plan_turn(two, "insert the second video at 0:05")
    assert on_timeline(done) == ["a_mp4", "b_mp4", "a_mp4"]
    assert spans(done.draft or {}) == [(0, 5000), (0, 60_000), (5000, 60_000)]
    assert plan_turn(after(two, done), "undo").draft == two.draft


@pytest.mark.parametrize("request_", ["insert the second video at 5:00", "insert clip 9 at 0:01"])
def test_what_cannot_be_inserted_there_costs_nothing(request_: str) -> None:
    two = session("a.mp4", "b.mp4", seen=2)
    assert plan_turn(two, request_).changes == 0
    assert plan_turn(session("a.mp4"), "insert the other video at 0:01").changes == 0


@pytest.mark.parametrize(
    ("request_text", "length_ms"),
    [
        ("remove the second half", 30_000),
        ("keep the middle third", 20_000),
        ("everything but the last 10 seconds", 50_000),
        ("leave out 0:10-0:20", 50_000),
        ("keep 5 seconds starting at 0:55", 5_000),
        ("keep 5 seconds starting at 0:58", 2_000),
        ("freeze the last frame for 3 seconds", 63_000),
        ("no longer than 45 seconds", 45_000),
        ("no longer than 3 minutes", 60_000),
    ],
)
def test_parts_of_the_whole_are_as_long_as_they_say(request_text: str, length_ms: int) -> None:
    now, _ = asked(session("a.mp4"), request_text)
    assert now.draft is not None
    assert now.draft["d"] == length_ms


def titles(now: Session) -> list[dict[str, object]]:
    return drafts.items(now.draft or {}, drafts.TITLE_TRACK)


def test_text_is_changed_moved_coloured_and_taken_away() -> None:
    now, _ = asked(session("a.mp4"), 'add big red text "SALE" at the bottom')
    assert titles(now)[0] | {"size": 1.5, "colour": "red", "place": "bottom"} == titles(now)[0]
    now, _ = asked(now, 'change the text to "GONE"', "move the text to the top")
    now, _ = asked(now, "make the text yellow", "make the text smaller")
    assert titles(now)[0] | {"text": "GONE", "place": "top", "colour": "yellow"} == titles(now)[0]
    now, done = asked(now, "remove the text")
    assert (titles(now), done.changes) == ([], 1)
    now, _ = asked(now, "undo")
    assert titles(now)[0]["text"] == "GONE"


def test_what_was_undone_comes_back_until_something_else_is_done() -> None:
    start, _ = asked(session("a.mp4"), "make it black and white", "keep the first 10 seconds")
    now, _ = asked(start, "undo 2 steps", "redo", "redo")
    assert now.draft == start.draft
    now, _ = asked(now, "undo", "mute it")
    assert plan_turn(now, "redo").text == "There is nothing to redo."


def test_music_goes_down_under_voices_by_itself_and_that_costs_nothing() -> None:
    song = source("song.mp3", file_type="audio")
    both = Session(**{**vars(session("a.mp4")), "sources": (source("a.mp4"), song)})
    now, _ = asked(both, "add music")
    done = plan_turn(now, "lower the music when someone is talking")
    assert (done.changes, "goes down by itself" in done.text) == (0, True)
    now, _ = asked(now, "make the music quieter")
    assert drafts.items(now.draft or {}, drafts.MUSIC_TRACK)[0]["amount"] == 0.25


def test_strips_off_the_sides_add_up() -> None:
    now, _ = asked(session("a.mp4"), "crop 10% from the top", "crop 10% from the top")
    assert drafts.wish(now.draft or {}, "sides") == [0.19, 0.0, 0.0, 0.0]
    assert asked(now, "undo", "undo")[0].draft == session("a.mp4").draft


def test_one_video_goes_into_another_one_that_is_named() -> None:
    two = session("a.mp4", "b.mp4", seen=2)
    done = plan_turn(two, "insert the first video into the second at 0:03")
    assert on_timeline(done) == ["b_mp4", "a_mp4", "b_mp4"]


@pytest.mark.parametrize("wish", ["convert to mp4", "mp4 please", "convert it", "转成mp4"])
def test_a_conversion_alone_makes_nothing_smaller_and_is_free_where_it_changes_nothing(
    wish: str,
) -> None:
    done = plan_turn(session("a.mp4"), wish)
    assert (done.changes, done.is_stored) == (0, False)
    assert "MP4" in done.text
    now, done = asked(session("a.mov"), wish)
    assert done.changes == 1
    assert now.draft is not None
    assert {name: drafts.wish(now.draft, name) for name in ("kind", "quality", "max_bytes")} == {
        "kind": "mp4", "quality": None, "max_bytes": None
    }  # fmt: skip
    assert asked(now, wish)[1].changes == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more contrast", "less contrast"), ("less contrast", "more contrast"),
        ("more saturation", "less saturation"), ("less saturation", "more saturation"),
        ("make it brighter", "make it darker"), ("make it warmer", "make it colder"),
        ("make it louder", "make it quieter"), ("speed it up 2x", "slow it down to half speed"),
    ],
)  # fmt: skip
def test_an_opposite_leaves_nothing_behind(one: str, other: str) -> None:
    start = session("a.mp4")
    changed = after(start, plan_turn(start, one))
    assert changed.draft != start.draft
    assert plan_turn(changed, other).draft == start.draft
