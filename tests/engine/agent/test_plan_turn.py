"""What a session's requests do to its timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import draft as drafts
from engine.agent.plan_turn import plan_turn
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, on_timeline, session, source, spans


def test_without_a_video_the_one_thing_missing_is_asked_for() -> None:
    done = plan_turn(session(), "compress this video to under 50MB")
    assert done.text.startswith("Please upload the video first")
    assert done.changes == 0
    assert plan_turn(session(), "压缩到20MB以下").text.startswith("请先上传视频")


def test_pictures_alone_are_no_video() -> None:
    picture = source("cat.png", 0, file_type="image")
    alone = Session("s", "t", "a", "p", "en", None, (), (picture,), 0)
    assert "only pictures or sounds" in plan_turn(alone, "compress it").text


def test_what_cannot_be_done_breaks_the_silence_of_what_was_done() -> None:
    assert plan_turn(session("a.mp4"), "mute it").text == ""
    done = plan_turn(session("a.mp4"), "mute it and add lo-fi music")
    assert done.changes == 1
    assert "The sound is off." in done.text
    assert "I can't generate" in done.text


def test_smaller_again_goes_further() -> None:
    first = session("a.mp4")
    once = after(first, plan_turn(first, "compress to 50MB"))
    twice = plan_turn(once, "it's still too big")
    assert twice.draft is not None
    assert drafts.wish(twice.draft, "max_bytes") == 35_000_000


@pytest.mark.parametrize("question", ["how big is it now?", "is it smaller than 60 MB?"])
def test_how_large_it_will_be_is_told_where_a_size_was_wished_for(question: str) -> None:
    first = session("a.mp4")
    assert "80 MB" in plan_turn(first, question).text
    smaller = plan_turn(after(first, plan_turn(first, "compress to 50MB")), question)
    assert smaller.text.startswith("The MP4 will have 50 MB at most")
    assert "80 MB" in smaller.text
    assert smaller.steps == ()


def test_the_latest_wish_for_size_or_rate_replaces_the_one_before() -> None:
    first = session("a.mp4")
    once = after(first, plan_turn(first, "to 8 Mbps and 720p"))
    twice = plan_turn(once, "under 20MB")
    assert twice.draft is not None
    assert twice.draft["m"].get("video_bps") is None
    assert drafts.wish(twice.draft, "max_bytes") == 20_000_000
    assert drafts.wish(twice.draft, "max_height") == 720


def test_undo_goes_back_step_by_step_and_then_says_so() -> None:
    start = session("a.mp4")
    once = after(start, plan_turn(start, "mute it"))
    twice = after(once, plan_turn(once, "keep the first 10 seconds"))
    back = after(twice, plan_turn(twice, "undo"))
    assert back.draft == once.draft
    back = after(back, plan_turn(back, "撤销"))
    assert back.draft == start.draft
    assert plan_turn(back, "undo").text == "There is nothing to undo."
    assert plan_turn(back, "undo").changes == 0


def test_reset_makes_the_timeline_as_uploaded() -> None:
    start = session("a.mp4")
    edited = after(start, plan_turn(start, "mute it, keep the first 10 seconds, under 5MB"))
    assert plan_turn(edited, "start over").draft == start.draft


def test_another_files_turn_counts_as_a_change_also_when_the_edit_does_nothing() -> None:
    done = plan_turn(session("a.mp4", "b.mp4"), "unmute the second video")
    assert on_timeline(done) == ["b_mp4"]
    assert done.changes == 1


def test_a_size_that_the_video_has_already_is_remembered_and_costs_nothing() -> None:
    done = plan_turn(session("a.mp4"), "compress to under 500MB")
    assert (done.changes, done.is_stored) == (0, True)
    assert "it will not grow" in done.text
    assert plan_turn(session("a.mp4"), "mute it and compress to under 500MB").changes == 2
    assert plan_turn(session("a.mp4"), "compress to under 8MB").changes == 1


def test_undone_is_told_with_a_length_only_where_that_has_changed() -> None:
    whole = session("a.mp4")
    muted = after(whole, plan_turn(whole, "mute it"))
    assert "long" not in plan_turn(muted, "undo").text
    cut = after(whole, plan_turn(whole, "remove the last 54.688 seconds"))
    assert "1:00 long again" in plan_turn(cut, "undo").text
    again = after(cut, plan_turn(cut, "make it black and white and remove the first second"))
    assert "5.3 s long again" in plan_turn(again, "undo").text


@pytest.mark.parametrize(
    ("said", "language", "answer"),
    [
        ("yes", "en", "I hadn't asked anything"),
        ("no", "en", "I hadn't asked anything"),
        ("no wait", "en", "I hadn't asked anything"),
        ("好的", "en", "我刚才没有提问"),
        ("ja", "de", "Es war keine Frage offen"),
        ("não", "pt", "Eu não tinha perguntado nada"),
    ],
)
def test_an_answer_to_no_question_is_told_so_shortly(said: str, language: str, answer: str) -> None:
    asked = replace(session("a.mp4"), language=language)
    done = plan_turn(asked, said)
    assert done.text.startswith(answer)
    assert "50" not in done.text, "the list of what is possible"
    assert done.steps == ()


def test_what_is_only_denied_is_said_back_without_a_list() -> None:
    assert plan_turn(session("a.mp4"), "don't mute it").text == "As you said: “don't mute it”."


def test_undo_with_a_wish_beside_it_does_both_each_for_its_price() -> None:
    muted = session("a.mp4")
    muted = after(muted, plan_turn(muted, "mute it"))
    done = plan_turn(muted, "undo that and keep the first 10 seconds")
    assert spans(done.draft or {}) == [(0, 10_000)]
    assert not any(one.muted for one in drafts.segments(done.draft or {}))
    assert done.changes == 2
    back = after(muted, done)
    assert plan_turn(back, "undo").draft == session("a.mp4").draft


def test_undo_takes_back_what_was_done_before_the_request_wherever_it_is_said() -> None:
    faster = session("a.mp4")
    faster = after(faster, plan_turn(faster, "make it 2x faster"))
    done = plan_turn(faster, "mute it and undo that")
    [segment] = drafts.segments(done.draft or {})
    assert (segment.speed, segment.muted) == (1.0, True)


def test_two_steps_are_undone_at_once_and_no_more_than_there_are() -> None:
    twice = session("a.mp4")
    for request in ("mute it", "keep the first 10 seconds"):
        twice = after(twice, plan_turn(twice, request))
    done = plan_turn(twice, "undo the last two edits")
    assert done.draft == session("a.mp4").draft
    assert (done.changes, "last 2 edits are undone" in done.text) == (1, True)
    assert plan_turn(twice, "undo the last 5 edits").draft == session("a.mp4").draft


def test_what_is_wished_beside_an_undo_is_done_where_there_is_nothing_to_undo() -> None:
    done = plan_turn(session("a.mp4"), "undo that and mute it")
    assert done.text.startswith("There is nothing to undo.")
    assert [one.muted for one in drafts.segments(done.draft or {})] == [True]
    assert done.changes == 1


def alone(name: str, **facts: object) -> Session:
    file = source(name, 20.0, **facts)
    return Session("s", "t", "a", "p", "en", drafts.fresh([file]), (), (file,), 0)


GIF = alone("cat.gif", file_type="image", audio_codec="", video_codec="gif")
SONG = alone("song.mp3", file_type="audio", audio_codec="mp3", width=0, height=0, video_codec="")


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("make this gif 2x faster", "gif"), ("keep the first 2 seconds", "gif"),
        ("compress this gif to 1 MB", "gif"), ("convert this gif to mp4", "mp4"),
        ("turn the gif into a video", "mp4"), ("convert to mp4", "mp4"), ("make it a webm", "webm"),
    ],
)  # fmt: skip
def test_a_gif_is_edited_and_stays_one_unless_something_else_is_asked_for(
    request_: str, kind: str
) -> None:
    done = plan_turn(GIF, request_)
    assert done.changes == 1, done.text
    assert drafts.wish(done.draft or {}, "kind") == kind


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("make the song louder", "mp3"), ("cut the first 3 seconds of this song", "mp3"),
        ("keep the last 5 seconds", "mp3"), ("convert this mp3 to wav", "wav"),
        ("speed it up 2x", "mp3"), ("compress the mp3 to 100 kB", "mp3"),
    ],
)  # fmt: skip
def test_a_sound_is_edited_and_stays_one(request_: str, kind: str) -> None:
    done = plan_turn(SONG, request_)
    assert done.changes == 1, done.text
    assert drafts.wish(done.draft or {}, "kind") == kind


@pytest.mark.parametrize("request_", ["make it black and white", "crop to 9:16", "make it 720p"])
def test_what_is_about_a_picture_is_refused_where_there_is_only_sound(request_: str) -> None:
    done = plan_turn(SONG, request_)
    assert (done.changes, "only sound" in done.text) == (0, True)


def test_a_gif_or_a_sound_beside_a_video_is_no_video() -> None:
    film = session("a.mp4")
    both = replace(film, sources=(*GIF.sources, *SONG.sources, *film.sources))
    assert [one.filename for one in both.videos] == ["a.mp4"]


def test_the_rest_behind_a_part_that_has_become_longer_is_not_guessed() -> None:
    """It would be 40 seconds: the rest of the film as long as it was before."""
    request = "slow down the first 10 seconds to half speed and speed up the rest 2x"
    done = plan_turn(session("a.mp4"), request)
    assert done.draft is None or done.draft["d"] == 70_000


@pytest.mark.parametrize(
    ("request_", "length_ms"),
    [
        ("keep the first 48 frames", 1600), ("remove the last 30 frames", 59_000),
        ("只保留前48帧", 1600), ("gif please, first 2 seconds", 2000),
        ("cut the first 10 seconds and speed up the rest 2x", 25_000),
        ("keep the first 10 seconds and delete the rest", 10_000),
    ],
)  # fmt: skip
def test_frames_and_the_rest_are_parts(request_: str, length_ms: int) -> None:
    done = plan_turn(session("a.mp4"), request_)
    assert done.draft is not None
    assert done.draft["d"] == length_ms


@pytest.mark.parametrize(
    ("request_", "no_word_of"),
    [
        ("put a chill lofi beat in the background", "faces"),
        ("give me an srt file", "captions of mine"),
        ("convert it to mov", "than MP4"),
    ],
)
def test_what_cannot_be_had_is_said_for_what_it_is(request_: str, no_word_of: str) -> None:
    done = plan_turn(replace(session("a.mp4"), lack="extra"), request_)
    assert (done.changes, no_word_of in done.text) == (0, False)
    assert done.text


@pytest.mark.parametrize("said", ["no captions please", "make it smaller, no captions please"])
def test_captions_that_are_not_there_are_not_taken_away(said: str) -> None:
    plan = plan_turn(session("a.mp4"), said)
    assert [step.name for step in plan.steps] == ["set_export_size"] * ("smaller" in said)
    assert plan.changes == len(plan.steps)


def test_no_captions_is_no_yes_to_captions_that_were_asked_about() -> None:
    first = session("a.mp4")
    asked = plan_turn(first, "bung subtitels on")
    waiting = replace(after(first, asked), offer=asked.offer)
    plan = plan_turn(waiting, "no captions please")
    assert (plan.changes, plan.steps, plan.offer) == (0, (), None)
