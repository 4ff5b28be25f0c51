"""What a session's requests do to its timeline, and what is said about it."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import draft as drafts
from engine.agent.apply import CannotApply, apply
from engine.agent.edits import Compress, Mute, Resize, Span, Trim
from engine.agent.plan import Plan, plan
from engine.draft import Draft, Source
from engine.resources.sessions import Session
from engine.video.render.render import MAX_CUTS


def source(name: str, duration_s: float = 60.0, **facts: object) -> Source:
    known: dict[str, object] = {
        "source_id": name.replace(".", "_"), "filename": name, "file_type": "video",
        "size_bytes": 80_000_000, "duration_s": duration_s, "width": 1920, "height": 1080,
        "fps": 30.0, "video_codec": "h264", "video_bps": 10_000_000, "audio_codec": "aac",
        "hash": "", "link": "", "path": "",
    }  # fmt: skip
    return Source(**{**known, **facts})  # type: ignore[arg-type]


def session(*names: str, seen: int = 0, draft: Draft | None = None) -> Session:
    sources = tuple(source(name) for name in names)
    if draft is None and sources:
        draft = drafts.fresh(sources[:1])
    return Session("s", "t", "anon_1", "project", "en", draft, (), sources, seen)


def after(before: Session, done: Plan) -> Session:
    facts = {**vars(before), "draft": done.draft, "history": done.history}
    return Session(**{**facts, "seen_sources": len(before.sources)})


def on_timeline(done: Plan) -> list[str]:
    assert done.draft is not None
    return [clip.source_id for clip in drafts.clips(done.draft)]


def spans(draft: Draft) -> list[tuple[int, int]]:
    return [(clip.in_ms, clip.out_ms) for clip in drafts.clips(draft)]


def test_without_a_video_the_one_thing_missing_is_asked_for() -> None:
    done = plan(session(), "compress this video to under 50MB")
    assert done.text.startswith("Please upload the video first")
    assert done.changes == 0
    assert plan(session(), "压缩到20MB以下").text.startswith("请先上传视频")


def test_pictures_alone_are_no_video() -> None:
    picture = source("cat.png", 0, file_type="image")
    alone = Session("s", "t", "a", "p", "en", None, (), (picture,), 0)
    assert "only pictures or sounds" in plan(alone, "compress it").text


def test_what_is_not_understood_is_said_with_what_can_be_done() -> None:
    done = plan(session("a.mp4"), "sing me a song")
    assert done.text.startswith("I didn't understand that. I can compress")
    assert plan(session("a.mp4"), "给我唱首歌").text.startswith("我没有听懂")
    done = plan(session("a.mp4"), "add lo-fi music")
    assert done.text.startswith("I can't add music")
    assert done.changes == 0


def test_what_cannot_be_done_breaks_the_silence_of_what_was_done() -> None:
    assert plan(session("a.mp4"), "mute it").text == ""
    done = plan(session("a.mp4"), "mute it and add lo-fi music")
    assert done.changes == 1
    assert "The sound is off." in done.text
    assert "I can't add music" in done.text


def test_4k_is_answered_with_1080p_and_a_sentence() -> None:
    done = plan(session("a.mp4"), "export in 4K")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_height") == 1080
    assert "1080p at most" in done.text


def test_a_bitrate_above_the_sources_is_explained() -> None:
    done = plan(session("a.mp4"), "40 Mbps please")
    assert "The source has only 10 Mbps" in done.text


def test_a_size_above_the_sources_is_explained() -> None:
    done = plan(session("a.mp4"), "under 500MB")
    assert "it will not grow" in done.text


def test_a_ratio_is_of_what_is_on_the_timeline() -> None:
    done = plan(session("a.mp4"), "keep the first 30 seconds and make it half its size")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_bytes") == 20_000_000


def test_smaller_again_goes_further() -> None:
    first = session("a.mp4")
    once = after(first, plan(first, "compress to 50MB"))
    twice = plan(once, "it's still too big")
    assert twice.draft is not None
    assert drafts.wish(twice.draft, "max_bytes") == 35_000_000


def test_the_latest_wish_for_size_or_rate_replaces_the_one_before() -> None:
    first = session("a.mp4")
    once = after(first, plan(first, "to 8 Mbps and 720p"))
    twice = plan(once, "under 20MB")
    assert twice.draft is not None
    assert twice.draft["m"].get("video_bps") is None
    assert drafts.wish(twice.draft, "max_bytes") == 20_000_000
    assert drafts.wish(twice.draft, "max_height") == 720


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
    done = plan(session("a.mp4", "b.mp4", "c.mp4"), request_text)
    assert on_timeline(done) == [chosen]
    assert "new videos" not in done.text


def test_of_several_new_files_the_first_is_taken_and_that_is_said() -> None:
    done = plan(session("a.mp4", "b.mp4"), "compress to 8 MB")
    assert on_timeline(done) == ["a_mp4"]
    assert 'I took the first one, "a.mp4"' in done.text


def test_a_file_that_came_after_the_last_edit_is_the_one_that_is_meant() -> None:
    first = session("a.mp4")
    edited = after(first, plan(first, "compress to 8 MB"))
    arrived = Session(**{**vars(edited), "sources": (*edited.sources, source("b.mp4"))})
    done = plan(arrived, "compress to 5 MB")
    assert on_timeline(done) == ["b_mp4"]
    assert on_timeline(plan(after(arrived, done), "mute it")) == ["b_mp4"]


def test_next_goes_through_the_files_one_by_one() -> None:
    now = session("a.mp4", "b.mp4", "c.mp4")
    order = []
    for text in ("first video: 8 MB", "next video: 5 MB", "the next one: 720p"):
        done = plan(now, text)
        order += on_timeline(done)
        now = after(now, done)
    assert order == ["a_mp4", "b_mp4", "c_mp4"]
    assert "There is no such video" in plan(now, "next video: 5 MB").text


def test_a_file_that_is_not_there_is_not_guessed() -> None:
    done = plan(session("a.mp4", "b.mp4"), "compress the fifth video to 8 MB")
    assert done.text == "There is no such video. I have 2: a.mp4, b.mp4."
    assert done.changes == 0


def test_another_files_turn_counts_as_a_change_also_when_the_edit_does_nothing() -> None:
    done = plan(session("a.mp4", "b.mp4"), "unmute the second video")
    assert on_timeline(done) == ["b_mp4"]
    assert done.changes == 1


def test_videos_are_joined_in_the_order_they_came() -> None:
    done = plan(session("a.mp4", "b.mp4"), "join the videos and compress to 50MB")
    assert on_timeline(done) == ["a_mp4", "b_mp4"]
    assert done.draft is not None
    assert done.draft["d"] == 120_000


def test_a_timeline_has_no_more_parts_than_can_be_rendered() -> None:
    assert drafts.MAX_PARTS == MAX_CUTS
    done = plan(session(*(f"{n}.mp4" for n in range(25))), "join the videos")
    assert (done.text, done.changes) == ("The timeline can have 24 parts at most.", 0)


def test_undo_goes_back_step_by_step_and_then_says_so() -> None:
    start = session("a.mp4")
    once = after(start, plan(start, "mute it"))
    twice = after(once, plan(once, "keep the first 10 seconds"))
    back = after(twice, plan(twice, "undo"))
    assert back.draft == once.draft
    back = after(back, plan(back, "撤销"))
    assert back.draft == start.draft
    assert plan(back, "undo").text == "There is nothing to undo."
    assert plan(back, "undo").changes == 0


def test_reset_makes_the_timeline_as_uploaded() -> None:
    start = session("a.mp4")
    edited = after(start, plan(start, "mute it, keep the first 10 seconds, under 5MB"))
    assert plan(edited, "start over").draft == start.draft


def test_keys_that_nobody_knows_stay_where_they_are() -> None:
    draft = drafts.fresh([source("a.mp4")])
    draft["x"] = {"y": 1}
    draft["m"]["z"] = [1]
    draft["t"].append({"tt": 7, "sg": [{"d": 1000, "text": "Hello"}]})
    draft["t"][0]["sg"][0]["colour"] = "red"
    before = copy.deepcopy(draft)
    sources = {"a_mp4": source("a.mp4")}
    edits = (Trim(True, (Span(0, 10),)), Mute(True), Compress(max_bytes=5), Resize(720, "720p"))
    for edit in edits:
        draft = apply(draft, edit, sources)
    assert draft["x"] == {"y": 1}
    assert draft["m"]["z"] == [1]
    assert draft["t"][1] == before["t"][1]
    assert draft["t"][0]["sg"][0]["colour"] == "red"


SOURCES = {"a_mp4": source("a.mp4", 60), "b_mp4": source("b.mp4", 30)}
JOINED = drafts.fresh(list(SOURCES.values()))


def test_parts_go_across_the_joints_of_the_timeline() -> None:
    kept = apply(JOINED, Trim(True, (Span(50, 70),)), SOURCES)
    assert spans(kept) == [(50_000, 60_000), (0, 10_000)]
    assert kept["d"] == 20_000
    dropped = apply(JOINED, Trim(False, (Span(0, 10), Span(-5, None))), SOURCES)
    assert spans(dropped) == [(10_000, 60_000), (0, 25_000)]
    muted = apply(JOINED, Mute(True, (Span(55, 65),)), SOURCES)
    assert [clip.muted for clip in drafts.clips(muted)] == [False, True, True, False]
    assert muted["d"] == JOINED["d"]


def test_a_part_behind_the_end_and_an_empty_rest_are_refused() -> None:
    with pytest.raises(CannotApply, match="beyond_the_end"):
        apply(JOINED, Trim(True, (Span(600, 700),)), SOURCES)
    with pytest.raises(CannotApply, match="nothing_left"):
        apply(JOINED, Trim(False, (Span(0, None),)), SOURCES)
    assert "outside the timeline" in plan(session("a.mp4"), "keep 5:00-6:00").text


_SECONDS = st.floats(min_value=-200, max_value=200, allow_nan=False)
_SPANS = st.lists(st.builds(Span, _SECONDS, st.none() | _SECONDS), min_size=1, max_size=4)


@given(_SPANS)
def test_keeping_and_dropping_the_same_parts_share_out_the_timeline(found: list[Span]) -> None:
    def length_ms(keep: bool) -> int:
        try:
            return int(apply(JOINED, Trim(keep, tuple(found)), SOURCES)["d"])
        except CannotApply:
            return -1

    kept, dropped = length_ms(True), length_ms(False)
    if dropped > 0:
        # Overlapping parts are kept twice and dropped once.
        assert kept + dropped >= JOINED["d"]
    assert dropped < JOINED["d"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["t", "tt", "sg", "m", "file", "in_ms", "d"]), inner)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["t", "d", "m"]), _JSON))
def test_no_draft_makes_reading_it_fail(draft: Draft) -> None:
    drafts.clips(draft)
    drafts.wish(draft, "max_bytes")
    drafts.has_content(draft)
