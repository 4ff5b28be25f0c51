from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.backend_text.directions import SEND_FILE_HERE
from bot.core.timeline.summary import (
    Change,
    Draft,
    difference,
    digest,
    is_exportable,
    render,
    summary,
)
from bot.texts.catalogues import Texts

MB = 1_000_000


def track(kind: int, name: str, length_ms: int, **more: Any) -> dict[str, Any]:
    return {"tt": kind, "sg": [{"d": length_ms, "m": {"title": name}}], **more}


def draft(*tracks: dict[str, Any], **meta: Any) -> dict[str, Any]:
    return {"t": list(tracks), "d": 10_000, "m": meta}


VIDEO = track(0, "city timelapse", 10_000)
MUSIC = track(1, "Lo-fi", 10_000, m={"volume": 0.35})
TITLE = track(7, "Urban Dreams", 3_000)


def keys(before: object, after: object) -> list[tuple[str, dict[str, Any]]]:
    return [(change.key, dict(change.args)) for change in difference(before, after)]


def test_the_summary_has_the_documented_form() -> None:
    assert render(summary(draft(VIDEO, MUSIC, TITLE))) == (
        "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Urban Dreams" (0-3s)'
    )


def test_the_lines_name_the_catalogue_keys() -> None:
    lines = summary(draft(VIDEO, MUSIC, TITLE)).lines
    assert [line.text(n).key for n, line in enumerate(lines, 1)] == [
        "timeline-video",
        "timeline-audio",
        "timeline-title",
    ]
    assert lines[1].text(2).args == {"number": 2, "name": "Lo-fi", "span": "0-10s", "volume": 35}


def test_a_long_draft_is_cut_and_says_how_much_is_missing() -> None:
    many = draft(*(track(0, f"clip {n}", 1000) for n in range(900)))
    shown = summary(many, limit=5)
    assert (len(shown.lines), shown.more, shown.tracks) == (5, 895, 900)
    assert render(shown).endswith("and 895 more")


def test_an_empty_draft_is_an_empty_timeline() -> None:
    assert render(summary(None)) == "The timeline is empty."
    assert render(summary(draft({"tt": 0, "sg": []}))) == "The timeline is empty."


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


def test_an_added_title_is_told_with_its_words_and_its_time() -> None:
    after = draft(VIDEO, track(7, "Paradise Found", 3000))
    assert keys(draft(VIDEO), after) == [
        ("change-title-added", {"name": "Paradise Found", "span": "0-3s"})
    ]


def test_tracks_that_come_and_go_are_told() -> None:
    assert keys(draft(VIDEO), draft(VIDEO, MUSIC)) == [
        ("change-track-added", {"kind": "kind-audio", "name": "Lo-fi", "span": "0-10s"})
    ]
    assert keys(draft(VIDEO, MUSIC, TITLE), draft(VIDEO)) == [
        ("change-track-removed", {"kind": "kind-audio", "name": "Lo-fi"}),
        ("change-title-removed", {"name": "Urban Dreams"}),
    ]


def test_a_first_upload_is_one_added_track_and_no_resized_project() -> None:
    after = draft(VIDEO, title="city.mp4", width=1280, height=720)
    assert keys(None, after) == [
        ("change-track-added", {"kind": "kind-video", "name": "city timelapse", "span": "0-10s"})
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
    muted = {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse", "muted": True}}]}
    assert keys(draft(VIDEO), draft(muted)) == [("change-muted", {"name": "city timelapse"})]
    assert keys(draft(muted), draft(VIDEO)) == [("change-unmuted", {"name": "city timelapse"})]
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
    moved = {"tt": 7, "sg": [{"d": 3000, "start": 2000, "m": {"title": "Urban Dreams"}}]}
    assert keys(draft(VIDEO, TITLE), draft(VIDEO, moved)) == [
        ("change-track-moved", {"kind": "kind-title", "name": "Urban Dreams", "span": "2-5s"})
    ]
    two = {"tt": 0, "sg": [{"d": 5000, "m": {"title": "city timelapse"}}, {"d": 5000}]}
    assert keys(draft(VIDEO), draft(two)) == [
        ("change-segments-added", {"name": "city timelapse", "count": 1})
    ]


def test_a_change_that_we_cannot_read_is_still_a_change_and_none_is_none() -> None:
    assert keys(draft(VIDEO), {**draft(VIDEO), "zz": 1}) == [("change-other", {})]
    assert keys(draft(VIDEO), draft(VIDEO)) == []


def test_many_changes_are_cut() -> None:
    changes = difference(None, draft(*(track(0, f"c{n}", 1000) for n in range(40))), limit=3)
    assert [change.key for change in changes[3:]] == ["change-more"]
    assert changes[3].args == {"count": 37}


def test_the_digest_ignores_the_order_of_keys_only() -> None:
    assert digest({"t": [], "d": 1}) == digest({"d": 1, "t": []})
    assert digest({"t": [1, 2]}) != digest({"t": [2, 1]})
    assert digest(None) == digest({})


def example_changes() -> list[Change]:
    """Every kind of change that there is."""
    trimmed = {**draft(track(0, "city timelapse", 4000)), "d": 4000}
    muted = {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse", "muted": True}}]}
    two = {"tt": 0, "sg": [{"d": 5000, "m": {"title": "city timelapse"}}, {"d": 5000}]}
    moved = {"tt": 7, "sg": [{"d": 3000, "start": 2000, "m": {"title": "Urban Dreams"}}]}
    wishes = draft(VIDEO, max_bytes=MB, video_bps=8 * MB, max_height=720, quality="smaller")
    sized = draft(VIDEO, width=1920, height=1080, title="a")
    pairs = [
        (None, draft(VIDEO, MUSIC, TITLE, track(3, "", 1000))),
        (draft(VIDEO, MUSIC, TITLE), draft(VIDEO)),
        (draft(VIDEO), trimmed),
        (trimmed, draft(VIDEO)),
        (draft(VIDEO), draft(muted)),
        (draft(muted), draft(VIDEO)),
        (draft(VIDEO), draft(two)),
        (draft(two), draft(VIDEO)),
        (draft(TITLE), draft(moved)),
        (draft(TITLE), draft(track(7, "Night", 3000))),
        (draft(VIDEO), draft(track(0, "sea", 10_000))),
        (draft(MUSIC), draft(track(1, "Lo-fi", 10_000, m={"volume": 0.8}))),
        (draft(MUSIC), draft(track(1, "Piano", 10_000, m={"volume": 0.35}))),
        (draft(VIDEO), wishes),
        (sized, draft(VIDEO, width=1280, height=720, title="b")),
        (draft(VIDEO), {**draft(VIDEO), "zz": 1}),
        (None, draft(*(track(0, f"c{n}", 1000) for n in range(40)))),
    ]
    return [change for before, after in pairs for change in difference(before, after)]


def test_the_catalogues_have_a_sentence_for_every_change_and_line() -> None:
    texts = Texts(strict=True)
    changes = example_changes()
    assert len({change.key for change in changes}) == 23
    for language in texts.languages:
        for change in changes:
            args = dict(change.args)
            if "kind" in args:
                args["kind"] = texts.say(language, change.kind_key)
            assert texts.say(language, change.key, **args)
        for kind in (VIDEO, MUSIC, TITLE, track(1, "plain", 1000), track(3, "x", 1000)):
            line = summary(draft(kind)).lines[0].text(1)
            assert str(line.args["name"]) in texts.say(language, line.key, **line.args)
        assert texts.say(language, SEND_FILE_HERE.key)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "tt", "sg", "d", "m", "title", "volume", "id"]), inner
        )
    ),
    max_leaves=30,
)


@given(JSON, JSON)
def test_no_draft_breaks_it(before: object, after: object) -> None:
    render(summary(before))
    is_exportable(after)
    assert bool(difference(before, after)) == (digest(before) != digest(after))


def test_a_draft_nested_too_deep_is_no_crash() -> None:
    deep: dict[str, Any] = {}
    for _ in range(5000):
        deep = {"m": deep}
    assert len(digest(deep)) == 64
    assert summary(deep).tracks == 0
