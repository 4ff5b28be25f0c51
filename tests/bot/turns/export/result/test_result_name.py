"""A result is called after its source, with what was done; it never takes its source's place."""

from __future__ import annotations

from typing import Any

import pytest

from bot.texts.catalogues import default_texts
from bot.turns.export.result.result_name import NAME_MAX_BYTES, result_name
from tests.bot.turns.world import say
from tests.support.rows import each_row
from tests.support.service import draft_of, muted

MB = 1_000_000


def named(source: str, output: dict[str, Any] | None = None, **wishes: Any) -> str:
    draft = draft_of(source)
    return result_name(say, "en", {**draft, "m": {**draft["m"], **wishes}}, output or {})


@pytest.mark.parametrize(
    ("wishes", "output", "name"),
    [
        ({"max_bytes": 8 * MB}, {}, "holiday (8 MB).mp4"),
        ({"max_bytes": 500_000}, {}, "holiday (500 kB).mp4"),
        ({"video_bps": 2_500_000}, {}, "holiday (2.5 Mbps).mp4"),
        ({"max_height": 720}, {}, "holiday (720p).mp4"),
        ({"max_bytes": 8 * MB, "max_height": 720}, {}, "holiday (8 MB, 720p).mp4"),
        ({}, {"resolution": "1080p"}, "holiday (1080p).mp4"),
        ({}, {}, "holiday (edited).mp4"),
    ],
)
def test_it_says_what_was_done(wishes: dict[str, Any], output: dict[str, Any], name: str) -> None:
    assert named("holiday.mov", output, **wishes) == name


def looking(source: str, **meta: Any) -> dict[str, Any]:
    """A draft in which the one part of this file has these keys."""
    draft = draft_of(source)
    [track] = draft["t"]
    [segment] = track["sg"]
    return {**draft, "t": [{**track, "sg": [{**segment, "m": {**segment["m"], **meta}}]}]}


@pytest.mark.parametrize(
    ("meta", "name"),
    [
        ({"looks": [["gray", 0]]}, "holiday (black and white).mp4"),
        ({"speed": 2}, "holiday (2×).mp4"),
        ({"speed": 2, "looks": [["volume", 1.5]]}, "holiday (2×, volume 150%).mp4"),
        ({"looks": [["rotate", 90]]}, "holiday (rotation 90°).mp4"),
        ({"speed": 2, "backwards": True, "looks": [["gray", 0]]}, "holiday (edited).mp4"),
        ({"effects": ["Glow"]}, "holiday (edited).mp4"),
    ],
)
def test_a_look_or_two_are_named(meta: dict[str, Any], name: str) -> None:
    assert result_name(say, "en", looking("holiday.mov", **meta), {}) == name


@pytest.mark.parametrize(
    ("wishes", "name"),
    [
        ({"shape": "9:16"}, "holiday (9-16).mp4"),
        ({"fps": 10}, "holiday (10 fps).mp4"),
        ({"silence": True}, "holiday (pauses cut out).mp4"),
    ],
)
def test_what_the_whole_looks_like_is_named(wishes: dict[str, Any], name: str) -> None:
    assert named("holiday.mov", **wishes) == name


def test_what_its_source_is_marked_with_is_not_said_again() -> None:
    gray = looking("holiday (black and white).mp4", looks=[["gray", 0]])
    assert result_name(say, "en", gray, {}) == "holiday (black and white) (edited).mp4"
    twice = looking("holiday (2×, volume 150%).mp4", speed=2)
    assert result_name(say, "en", twice, {}) == "holiday (2×, volume 150%) (edited).mp4"


def test_of_a_gif_nothing_is_said_that_is_heard() -> None:
    draft = looking("holiday.mp4", looks=[["volume", 2]])
    held = {**draft, "m": {**draft["m"], "kind": "gif"}}
    assert result_name(say, "en", held, {}, ending="gif") == "holiday.gif"


def test_words_on_a_picture_are_more_than_its_look() -> None:
    draft = looking("holiday.mov", looks=[["gray", 0]])
    titled = {**draft, "t": [*draft["t"], {"tt": 7, "sg": [{"d": 1000, "m": {"text": "Hi"}}]}]}
    assert result_name(say, "en", titled, {}) == "holiday (edited).mp4"


@each_row(
    ("source", "wishes", "ending", "name"),
    [
        ("l'été 🎬.mp4", {"kind": "mp3"}, "mp3", "l'été 🎬.mp3"),
        ("trip.mp4", {"kind": "mp3", "fps": 60}, "mp3", "trip.mp3"),
        ("tune.mp3", {"kind": "mp3"}, "mp3", "tune (edited).mp3"),
        ("holiday.mov", {"kind": "mp4"}, "mp4", "holiday.mp4"),
        ("holiday.mp4", {"kind": "gif"}, "gif", "holiday.gif"),
        ("holiday.mp4", {"kind": "zip", "split": 2}, "zip", "holiday.zip"),
        ("holiday.mp4", {"kind": "sheet"}, "png", "holiday.png"),
        ("holiday.mp4", {"kind": "gif", "max_bytes": 2 * MB}, "gif", "holiday (2 MB).gif"),
        ("holiday.mp4", {"kind": "png"}, "png", "holiday (0.00).png"),
        ("holiday.mp4", {"kind": "png", "kind_at_ms": 3_040}, "png", "holiday (0.03).png"),
        ("holiday.mp4", {"kind": "jpg", "kind_at_ms": 3_723_000}, "jpg", "holiday (1.02.03).jpg"),
        ("cat.gif", {"kind": "gif"}, "gif", "cat (edited).gif"),
        ("cat", {"kind": "gif"}, "gif", "cat (edited).gif"),
        ("holiday.mov", {"kind": "round"}, "mp4", "holiday.mp4"),
    ],
)
def test_another_type_says_what_was_done(
    source: str, wishes: dict[str, Any], ending: str, name: str
) -> None:
    draft = draft_of(source)
    held = {**draft, "m": {**draft["m"], **wishes}}
    assert result_name(say, "en", held, {}, ending=ending) == name


def test_a_target_above_what_the_source_weighs_has_done_nothing() -> None:
    draft = {**draft_of("a.mp4"), "m": {"max_bytes": 50 * MB}}
    assert result_name(say, "en", draft, {}, 2 * MB) == "a (edited).mp4"
    assert result_name(say, "en", draft, {}, 80 * MB) == "a (50 MB).mp4"


def test_without_sound_it_says_so() -> None:
    assert result_name(say, "en", muted(draft_of("holiday.mp4")), {}) == "holiday (no sound).mp4"
    gray = muted(looking("holiday.mp4", looks=[["gray", 0], ["volume", 2]]))
    assert result_name(say, "en", gray, {}) == "holiday (no sound, black and white).mp4"
    fast = muted(looking("holiday.mp4", speed=2, looks=[["gray", 0]]))
    assert result_name(say, "en", fast, {}) == "holiday (no sound).mp4"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("clip", "clip (edited).mp4"),
        ("l'été 🎬.mp4", "l'été 🎬 (edited).mp4"),
        ("假期.mov", "假期 (edited).mp4"),
        ("Mr. Bean v1.2", "Mr. Bean v1.2 (edited).mp4"),
        ("AC/DC live.mp4", "AC_DC live (edited).mp4"),
        ("holiday (8 MB).mp4", "holiday (edited).mp4"),
        ("holiday (2024).mp4", "holiday (2024) (edited).mp4"),
    ],
)
def test_what_people_see_in_a_name_stays(source: str, name: str) -> None:
    assert named(source) == name


def test_it_is_never_its_source_and_never_too_long() -> None:
    for source in ("a.mp4", "a (edited).mp4", "压" * 300 + ".mp4", "", "..", "\n"):
        name = named(source)
        assert name != source
        assert name.endswith(".mp4")
        assert len(name.encode()) <= NAME_MAX_BYTES


def test_without_a_source_s_name_the_project_s_title_serves() -> None:
    assert result_name(say, "en", {"m": {"title": "Summer"}}, {}) == "Summer (edited).mp4"
    assert result_name(say, "en", {}, {}) == "video (edited).mp4"


def test_it_is_in_the_person_s_language() -> None:
    def deutsch(key: str, /, **args: object) -> str:
        return default_texts().say("de", key, **args)

    draft = draft_of("Urlaub.mp4")
    assert result_name(deutsch, "de", draft, {}) == "Urlaub (bearbeitet).mp4"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "a (8 MB, 720p).mp4"),
        ("ja", "a (8 MB、720p).mp4"),
        ("zh-CN", "a (8 MB、720p).mp4"),
        ("ar", "a (8 MB، 720p).mp4"),
    ],
)
def test_two_things_are_listed_as_the_language_lists(language: str, name: str) -> None:
    def theirs(key: str, /, **args: object) -> str:
        return default_texts().say(language, key, **args)

    draft = draft_of("a.mp4")
    wishes = {"max_bytes": 8 * MB, "max_height": 720}
    held = {**draft, "m": {**draft["m"], **wishes}}
    assert result_name(theirs, language, held, {}) == name
