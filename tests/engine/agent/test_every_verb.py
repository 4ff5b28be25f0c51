"""Every verb with its opposite, with a part, at the edges and undone, on the draft.

A verb that is new belongs into the table; the last test says which effect has none.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from engine import draft as drafts
from engine.agent.apply_edits import cut_out
from engine.agent.apply_effects import EFFECTS
from engine.agent.edits import Effect
from engine.agent.parse import parse
from engine.agent.plan_turn import plan_turn
from engine.draft import Draft
from engine.resources.sessions import Session
from tests.engine.agent.sessions import after, session, source

LENGTH_MS = 60_000


@dataclass(frozen=True)
class Verb:
    """How it is said, what takes it back, and what it is said with a part (`{}`)."""

    said: str
    opposite: str = ""
    part: str = ""
    before: str = ""
    files: tuple[str, ...] = ("a.mp4",)

    def __str__(self) -> str:
        return self.said


VERBS = (
    Verb("mute it", "unmute it", "mute it {}"),
    Verb("cut the first 5 seconds", part="remove the part {}"),
    Verb("make it louder", "make it quieter", "make it louder {}"),
    Verb("make it quieter", "make it louder", "make it quieter {}"),
    Verb("make it brighter", "make it darker", "make it brighter {}"),
    Verb("make it darker", "make it brighter", "make it darker {}"),
    Verb("make it warmer", "make it cooler tones", "make it warmer {}"),
    Verb("more contrast", "", "more contrast {}"),
    Verb("more saturation", "", "more saturation {}"),
    Verb("make it black and white", "", "make it black and white {}"),
    Verb("make it sepia", "", "make it sepia {}"),
    Verb("blur it", "", "blur it {}"),
    Verb("pixelate it", "", "pixelate it {}"),
    Verb("rotate it left", "rotate it right", "rotate it left {}"),
    Verb("rotate it by 20 degrees", "", "rotate it by 20 degrees {}"),
    Verb("flip it horizontally", "flip it horizontally", "flip it horizontally {}"),
    Verb("flip it vertically", "flip it vertically", "flip it vertically {}"),
    Verb("zoom in 2x", "", "zoom in 2x {}"),
    Verb("speed it up 2x", "slow it down to half speed", "speed it up 2x {}"),
    Verb("slow it down to half speed", "speed it up 2x", "slow it down to half speed {}"),
    Verb("speed it up 3x", "back to normal speed"),
    Verb("play it backwards", "play it backwards", "reverse it {}"),
    Verb("freeze the last frame for 2 seconds", part="freeze it {}"),
    Verb("make it exactly 30 seconds", "make it exactly 60 seconds"),
    Verb("loop it 3 times"),
    Verb("boomerang"),
    Verb("fade in"),
    Verb("fade out"),
    Verb("normalize the audio", "", "normalize the audio {}"),
    Verb("remove the background noise", "", "remove the background noise {}"),
    Verb("make it mono"),
    Verb("reduce the grain", "", "reduce the grain {}"),
    Verb("stabilize it", "", "stabilize it {}"),
    Verb("make it 9:16"),
    Verb("crop 10% off the top"),
    Verb("make it 10 fps"),
    Verb("remove the black bars"),
    Verb("cut out the silent parts"),
    Verb("make a gif"),
    Verb("split it into 3 parts"),
    Verb("compress to 8 MB"),
    Verb("make it 480p"),
    Verb('add the text "Hi"', "remove the text", 'add the text "Hi" {}'),
    Verb('caption this with "Hi"', "remove the text"),
    Verb('change the text to "Yo"', 'change the text to "Hi"', before='add the text "Hi"'),
    Verb("move the text to the top", "move the text to the bottom", before='add the text "Hi"'),
    Verb("make the text bigger", before='add the text "Hi"'),
    Verb("make the text red", before='add the text "Hi"'),
    Verb("put my logo in the top left corner", "remove the logo",
         "put my logo in the top left corner {}", files=("a.mp4", "logo.png")),
    Verb("make the logo bigger", before="add my logo", files=("a.mp4", "logo.png")),
    Verb("move the logo to the top left", before="add my logo", files=("a.mp4", "logo.png")),
    Verb("put the second video in the top right corner", files=("a.mp4", "b.mp4")),
    Verb("put both videos side by side", files=("a.mp4", "b.mp4")),
    Verb("join the videos", files=("a.mp4", "b.mp4")),
    Verb("add a crossfade between the clips", files=("a.mp4", "b.mp4")),
    Verb("put the second video first", "put the first video first", before="join the videos",
         files=("a.mp4", "b.mp4")),
    Verb("insert the second video at 0:05", files=("a.mp4", "b.mp4")),
    Verb("add music", "remove the music", files=("a.mp4", "song.mp3")),
    Verb("replace the audio with this song", files=("a.mp4", "song.mp3")),
    Verb("make the music louder", "make the music quieter", before="add music",
         files=("a.mp4", "song.mp3")),
    Verb("make a slideshow", files=("a.mp4", "x.jpg", "y.jpg")),
)  # fmt: skip
WITH_A_PART = [verb for verb in VERBS if verb.part]
TWICE = [verb for verb in VERBS if verb.opposite]
_KINDS = {"mp4": "video", "png": "image", "jpg": "image", "mp3": "audio"}


def begun(verb: Verb) -> Session:
    sources = tuple(
        source(name, file_type=_KINDS[name[-3:]], duration_s=0.0 if name[-3:] in "pngjpg" else 60.0)
        for name in verb.files
    )
    fresh = drafts.fresh(sources[:1])
    start = Session("s", "t", "anon_1", "project", "en", fresh, (), sources, len(sources))
    return asked(start, verb.before) if verb.before else start


def asked(now: Session, request: str) -> Session:
    done = plan_turn(now, request)
    assert done.changes == 1, (request, done.text)
    return after(now, done)


def kept(now: Session) -> Draft:
    assert now.draft is not None
    return now.draft


def meaning(draft: Draft) -> tuple[object, ...]:
    """What of a draft is seen and heard: its parts, what lies on them, and its wishes."""
    wishes = {
        key: value
        for key, value in draft["m"].items()
        if value is not None and key not in ("title", "width", "height")
    }
    tracks = [drafts.items(draft, track) for track in (1, 2, 7)]
    return drafts.segments(draft), tracks, wishes


@pytest.mark.parametrize("verb", VERBS, ids=str)
def test_it_changes_the_draft_and_undo_takes_it_back(verb: Verb) -> None:
    start = begun(verb)
    now = asked(start, verb.said)
    assert meaning(kept(now)) != meaning(kept(start))
    assert kept(after(now, plan_turn(now, "undo"))) == kept(start)


@pytest.mark.parametrize("verb", TWICE, ids=str)
def test_its_opposite_leaves_what_was_there(verb: Verb) -> None:
    start = begun(verb)
    now = asked(asked(start, verb.said), verb.opposite)
    assert meaning(kept(now)) == meaning(kept(start))


@pytest.mark.parametrize("verb", WITH_A_PART, ids=str)
def test_with_a_part_the_rest_stays_as_it_is(verb: Verb) -> None:
    start = begun(verb)
    now = asked(start, verb.part.format("from 0:10 to 0:20"))
    assert meaning(kept(now)) != meaning(kept(start))
    was, became = (drafts.segments(kept(one)) for one in (start, now))
    length_ms = sum(one.length_ms for one in became)
    assert cut_out(became, (0, 10_000)) == cut_out(was, (0, 10_000))
    last = cut_out(became, (length_ms - 40_000, length_ms))
    assert last == cut_out(was, (20_000, LENGTH_MS))


@pytest.mark.parametrize("part", ["from 5:00 to 6:00", "from 0:10 to 0:10", "from -5s to -2s"])
@pytest.mark.parametrize("verb", WITH_A_PART, ids=str)
def test_a_part_that_is_none_changes_nothing_and_is_said(verb: Verb, part: str) -> None:
    start = begun(verb)
    done = plan_turn(start, verb.part.format(part))
    assert (done.changes, done.draft) == (0, start.draft)
    assert done.text


@pytest.mark.parametrize("verb", WITH_A_PART, ids=str)
def test_a_part_that_is_longer_than_the_video_ends_with_it(verb: Verb) -> None:
    there, beyond = (
        asked(begun(verb), verb.part.format(part))
        for part in ("from 0:50 to 1:00", "from 0:50 to 5:00")
    )
    assert meaning(kept(there)) == meaning(kept(beyond))


@pytest.mark.parametrize(
    "request_text",
    [
        "speed it up 0x", "speed it up -2x", "slow it down 0x", "set the volume to -50%",
        "compress to 0 MB", "compress to -5 MB", "loop it 0 times", "loop it -3 times",
        "make it exactly 0 seconds", "zoom in 0x", "crop 0% off the top", "crop -10% off the top",
        "make it 0 fps", "split it into 0 parts", "split it into 0 second parts",
        "freeze at 0:05 for 0 seconds", "cut the first 0 seconds", "keep the last 0 seconds",
        "rotate it by 0 degrees", "fade out 0 seconds", "trim to 0 seconds", "make it 0p",
        "undo 0 steps", "take a screenshot at 5:00", "make it -3 seconds long",
        "keep the first -5 seconds", "cut the last -2 seconds", "remove from 0:20 to 0:10",
    ],
)  # fmt: skip
def test_nothing_and_less_than_nothing_are_no_amounts(request_text: str) -> None:
    start = session("a.mp4")
    done = plan_turn(start, request_text)
    assert (done.changes, done.draft) == (0, start.draft)
    assert done.text


@pytest.mark.parametrize(
    ("request_text", "length_ms"),
    [
        ("keep the first 5 minutes", 60_000), ("keep the last 90 seconds", 60_000),
        ("keep the middle 2 minutes", 60_000), ("trim to 5 minutes", 60_000),
    ],
)  # fmt: skip
def test_more_than_there_is_keeps_all_of_it_and_is_free(request_text: str, length_ms: int) -> None:
    done = plan_turn(session("a.mp4"), request_text)
    assert done.draft is not None
    assert (done.draft["d"], done.changes) == (length_ms, 0)


@pytest.mark.parametrize("request_text", ["cut the first 5 minutes", "remove the last 90 seconds"])
def test_more_than_there_is_is_not_taken_away(request_text: str) -> None:
    start = session("a.mp4")
    done = plan_turn(start, request_text)
    assert (done.changes, done.draft, bool(done.text)) == (0, start.draft, True)


_ELSEWHERE = {
    "captions", "captions-off", "captions-place", "caption-line", "caption-words", "duck",
    "music-loop",
}  # fmt: skip
"""Captions have tests of their own (what is said has to be heard first); music goes down under
voices, and again and again, by itself."""


def test_no_effect_is_without_a_verb_in_the_table() -> None:
    named = set(_ELSEWHERE)
    for verb in VERBS:
        for request in (
            verb.said,
            verb.opposite,
            verb.before,
            verb.part.format("from 0:01 to 0:02"),
        ):
            named |= {one.name for one in parse(request).edits if isinstance(one, Effect)}
    assert EFFECTS - named == set()
