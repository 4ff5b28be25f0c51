"""What an edit did to a draft, told by keys of the catalogues."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from bot.core.timeline.difference import difference
from bot.core.timeline.draft import digest
from tests.bot.core.timeline.drafts import (
    JSON,
    MB,
    MOVED_TITLE,
    MUSIC,
    MUTED,
    TITLE,
    TWO_PIECES,
    VIDEO,
    draft,
    track,
)


def keys(before: object, after: object) -> list[tuple[str, dict[str, Any]]]:
    return [(change.key, dict(change.args)) for change in difference(before, after)]


def test_an_added_title_is_told_with_its_words_and_its_time() -> None:
    after = draft(VIDEO, track(7, "Paradise Found", 3000))
    assert keys(draft(VIDEO), after) == [
        ("change-title-added", {"name": "Paradise Found", "start_s": 0, "end_s": 3})
    ]


def test_tracks_that_come_and_go_are_told() -> None:
    assert keys(draft(VIDEO), draft(VIDEO, MUSIC)) == [
        ("change-track-added", {"kind": "kind-audio", "name": "Lo-fi", "start_s": 0, "end_s": 10})
    ]
    assert keys(draft(VIDEO, MUSIC, TITLE), draft(VIDEO)) == [
        ("change-track-removed", {"kind": "kind-audio", "name": "Lo-fi"}),
        ("change-title-removed", {"name": "Urban Dreams"}),
    ]


def test_a_first_upload_is_one_added_track_and_no_resized_project() -> None:
    after = draft(VIDEO, title="city.mp4", width=1280, height=720)
    assert keys(None, after) == [
        (
            "change-track-added",
            {"kind": "kind-video", "name": "city timelapse", "start_s": 0, "end_s": 10},
        )
    ]


def test_a_trim_is_told_once_by_the_length_of_the_whole() -> None:
    after = {**draft(track(0, "city timelapse", 4000)), "d": 4000}
    assert keys(draft(VIDEO), after) == [("change-trimmed", {"before_s": 10.0, "after_s": 4.0})]
    assert keys(after, draft(VIDEO)) == [("change-lengthened", {"before_s": 4.0, "after_s": 10.0})]


def test_volume_muting_and_new_words_of_a_title_are_told() -> None:
    louder = track(1, "Lo-fi", 10_000, m={"volume": 0.8})
    assert keys(draft(MUSIC), draft(louder)) == [
        ("change-volume", {"name": "Lo-fi", "before": 35, "after": 80})
    ]
    assert keys(draft(VIDEO), draft(MUTED)) == [("change-muted", {"name": "city timelapse"})]
    assert keys(draft(MUTED), draft(VIDEO)) == [("change-unmuted", {"name": "city timelapse"})]
    assert keys(draft(TITLE), draft(track(7, "Night", 3000))) == [
        ("change-title-text", {"before": "Urban Dreams", "after": "Night"})
    ]


def test_the_wishes_for_the_render_are_told() -> None:
    after = draft(VIDEO, max_bytes=50 * MB, video_bps=8_000_000, max_height=720, quality="smaller")
    assert keys(draft(VIDEO), after) == [
        ("change-target-size", {"size_bytes": 50 * MB}),
        ("change-bitrate", {"megabits": 8.0}),
        ("change-resolution-set", {"after": "720p"}),
        ("change-quality", {}),
    ]


def test_a_new_picture_size_and_project_title_are_told() -> None:
    before = draft(VIDEO, width=1920, height=1080, title="a")
    after = draft(VIDEO, width=1280, height=720, title="b")
    assert keys(before, after) == [
        ("change-resolution", {"before": "1920×1080", "after": "1280×720"}),
        ("change-project-title", {"name": "b"}),
    ]


def test_a_moved_track_and_more_segments_are_told() -> None:
    assert keys(draft(VIDEO, TITLE), draft(VIDEO, MOVED_TITLE)) == [
        (
            "change-track-moved",
            {"kind": "kind-title", "name": "Urban Dreams", "start_s": 2, "end_s": 5},
        )
    ]
    assert keys(draft(VIDEO), draft(TWO_PIECES)) == [
        ("change-segments-added", {"name": "city timelapse", "count": 1})
    ]


def test_a_change_that_we_cannot_read_is_still_a_change_and_none_is_none() -> None:
    assert keys(draft(VIDEO), {**draft(VIDEO), "zz": 1}) == [("change-other", {})]
    assert keys(draft(VIDEO), draft(VIDEO)) == []


def test_many_changes_are_cut() -> None:
    changes = difference(None, draft(*(track(0, f"c{n}", 1000) for n in range(40))), limit=3)
    assert [change.key for change in changes[3:]] == ["change-more"]
    assert changes[3].args == {"count": 37}


@given(JSON, JSON)
def test_drafts_differ_where_their_digests_do(before: object, after: object) -> None:
    assert bool(difference(before, after)) == (digest(before) != digest(after))
