"""The timeline of a draft, a line a track."""

from __future__ import annotations

from bot.core.timeline.summary import summary
from tests.bot.core.timeline.drafts import MUSIC, TITLE, VIDEO, draft, track


def test_the_lines_name_the_catalogue_keys() -> None:
    lines = summary(draft(VIDEO, MUSIC, TITLE)).lines
    assert [line.text(n).key for n, line in enumerate(lines, 1)] == [
        "timeline-video",
        "timeline-audio",
        "timeline-title",
    ]
    assert lines[1].text(2).args == {
        "number": 2,
        "name": "Lo-fi",
        "start_s": 0,
        "end_s": 10,
        "volume": 35,
    }


def test_a_line_tells_when_and_how_loud() -> None:
    video, music, title = summary(draft(VIDEO, MUSIC, TITLE)).lines
    assert (video.kind, video.name, video.start_s, video.end_s, video.volume_percent) == (
        ("video", "city timelapse", 0, 10, None)
    )
    assert (music.end_s, music.volume_percent) == (10, 35)
    assert (title.kind, title.name, title.end_s) == ("text", "Urban Dreams", 3)


def test_a_long_draft_is_cut_and_says_how_much_is_missing() -> None:
    many = draft(*(track(0, f"clip {n}", 1000) for n in range(900)))
    shown = summary(many, limit=5)
    assert (len(shown.lines), shown.more, shown.tracks) == (5, 895, 900)


def test_an_empty_draft_is_an_empty_timeline() -> None:
    assert summary(None).tracks == 0
    assert summary(draft({"tt": 0, "sg": []})).tracks == 0
