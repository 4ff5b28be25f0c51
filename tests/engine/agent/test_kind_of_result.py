"""A picture, a sound or a GIF that was asked for once is not what comes for ever after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import draft as drafts
from engine.agent.plan_turn import plan_turn
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, session, source


def kind_after(start: Session, *requests: str) -> tuple[object, str]:
    for request in requests:
        done = plan_turn(start, request)
        start = after(start, done)
    assert done.draft is not None
    return drafts.wish(done.draft, "kind"), done.text


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("take a screenshot at 0:03", "make it louder"),
        ("take a screenshot at 0:03", "make it 60 fps"),
        ("take a screenshot at 0:03", "keep the first 2 seconds"),
        ("take a screenshot at 0:03", "compress it to 8 MB"),
        ("take a screenshot at 0:03", "make it 2x faster"),
        ("extract the audio as mp3", "make it black and white"),
        ("extract the audio as mp3", 'add the text "Hi" at the top'),
        ("extract the audio as mp3", "make it 720p"),
        ("extract the audio as mp3", "mute it"),
        ("make a gif", "make it louder"),
        ("make a sticker", "normalize the volume"),
    ],
)
def test_what_its_kind_can_not_have_is_for_the_film_again_and_is_said(
    first: str, then: str
) -> None:
    kind, said = kind_after(session("a.mp4"), first, then)
    assert kind is None
    assert "The result will be an MP4." in said


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        ("take a screenshot at 0:03", "make it black and white", "png"),
        ("take a screenshot at 0:03", 'add the text "Hi" at the top', "png"),
        ("extract the audio as mp3", "make it louder", "mp3"),
        ("extract the audio as mp3", "keep the first 10 seconds", "mp3"),
        ("make a gif", "make it 2x faster", "gif"),
        ("make a gif", "compress it to 2 MB", "gif"),
        ("make a gif", "mute it", "gif"),
        ("split it into 3 parts", "make it louder", "zip"),
        ("make it louder", "make it louder and take a screenshot at 0:03", "png"),
    ],
)
def test_what_its_kind_can_have_is_done_to_it(first: str, then: str, kind: str) -> None:
    found, said = kind_after(session("a.mp4"), first, then)
    assert found == kind
    assert "MP4" not in said


def test_undo_brings_the_picture_back() -> None:
    asked = ("take a screenshot at 0:03", "make it louder", "undo")
    assert kind_after(session("a.mp4"), *asked)[0] == "png"


def test_a_gif_that_was_uploaded_is_a_gif_again() -> None:
    gif = source("cat.gif", file_type="image", audio_codec="")
    start = replace(session("a.mp4"), sources=(gif,), draft=drafts.fresh([gif]))
    assert kind_after(start, "take a screenshot at 0:03", "make it 2x faster")[0] == "gif"


@pytest.mark.parametrize(
    "request_", ["make it louder", "mute it", "normalize the volume", "cut out the silent parts"]
)
def test_where_there_is_no_sound_nothing_is_done_to_it_and_nothing_charged(request_: str) -> None:
    silent = source("a.mp4", audio_codec="")
    start = replace(session("a.mp4"), sources=(silent,), draft=drafts.fresh([silent]))
    done = plan_turn(start, request_)
    assert (done.changes, done.draft) == (0, start.draft)
    assert "There is no sound on the timeline." in done.text
