"""Reading a draft: what is documented, what may be there, and what can't be trusted."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from bot.core.timeline.draft import Draft, digest, is_exportable
from tests.bot.core.timeline.drafts import JSON, VIDEO, draft


def test_segments_follow_each_other_unless_they_say_where_they_start() -> None:
    pieces = [{"d": 2000}, {"d": 3000}, {"d": 1000, "start": 9000}]
    read = Draft.read({"t": [{"tt": 0, "sg": pieces}]})
    assert [(s.start_ms, s.end_ms) for s in read.tracks[0].segments] == [
        (0, 2000),
        (2000, 5000),
        (9000, 10000),
    ]
    assert read.duration_ms == 10_000


@pytest.mark.parametrize(
    ("raw", "exportable"),
    [
        (None, False),
        ({}, False),
        ({"t": []}, False),
        ({"t": [{"sg": []}]}, False),
        ({"t": [{"sg": None}, 3, {"sg": [{}]}]}, True),
        (draft(VIDEO), True),
    ],
)
def test_a_draft_is_exportable_with_one_segment_on_one_track(raw: object, exportable: bool) -> None:
    assert is_exportable(raw) is exportable


def test_the_digest_ignores_the_order_of_keys_only() -> None:
    assert digest({"t": [], "d": 1}) == digest({"d": 1, "t": []})
    assert digest({"t": [1, 2]}) != digest({"t": [2, 1]})
    assert digest(None) == digest({})


def test_names_volumes_and_kinds_are_found_in_the_places_where_they_may_stand() -> None:
    raw = {
        "t": [
            {"tt": "1", "name": "song", "vol": 40, "sg": [{"duration": 2000}]},
            {"tt": 0, "sg": [{"d": 1000, "m": {"filename": " a  b.mp4 ", "volume": 0.35}}]},
            {"tt": True, "sg": [{"target_timerange": {"start": 500, "duration": 250}}]},
        ]
    }
    song, clip, other = Draft.read(raw).tracks
    assert (song.kind, song.name, song.volume_percent, song.end_ms) == ("audio", "song", 40, 2000)
    assert (clip.kind, clip.name, clip.volume_percent) == ("video", "a b.mp4", 35)
    assert (other.kind, other.name, other.start_ms, other.end_ms) == ("other", "", 500, 750)


def test_a_volume_of_nothing_is_muted_and_so_is_a_track_whose_pieces_all_are() -> None:
    quiet = {"tt": 1, "sg": [{"d": 1000}], "volume": 0}
    muted = {"tt": 0, "sg": [{"d": 1000, "m": {"mute": True}}, {"d": 1000, "muted": True}]}
    half = {"tt": 0, "sg": [{"d": 1000, "muted": True}, {"d": 1000}]}
    assert [t.muted for t in Draft.read({"t": [quiet, muted, half]}).tracks] == [True, True, False]


@given(JSON)
def test_no_draft_breaks_the_reader(raw: object) -> None:
    is_exportable(raw)
    read = Draft.read({"t": raw, "m": raw, "d": raw})
    assert all(0 <= track.start_ms <= track.end_ms for track in read.tracks)


def test_a_draft_nested_too_deep_is_no_crash() -> None:
    deep: dict[str, Any] = {}
    for _ in range(5000):
        deep = {"m": deep}
    assert len(digest(deep)) == 64
    assert Draft.read(deep).tracks == ()
