"""The service's newer drafts: an XML-like text, read like the older ones, and never trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.timeline.difference import difference
from bot.core.timeline.draft import Draft, Segment, digest, is_exportable
from bot.core.timeline.draft_text import MAX_TRACKS, draft_text_in, is_draft_text
from bot.core.timeline.summary import summary
from tests.support.rows import each_row

DRAFT = """<draft fps="30" width="1080" height="1920" duration="10000">
  <track id="v" type="video">
    <clip id="a" in="0" out="6000" source-start="500" source-end="6500">
      <video src="https://cdn.example/x/city%20timelapse.mp4?sig=1" name="city timelapse"/>
    </clip>
    <clip id="b" in="6000" out="10000"><video src="https://cdn.example/sea.mp4?sig=2"/></clip>
  </track>
  <track id="m" type="bgm" volume="0.35">
    <clip id="c" in="0" out="10000"><audio name="Lo-fi"/></clip>
  </track>
  <track id="t" type="text">
    <clip id="d" in="0" out="3000"><text-style font="x"><b>Urban</b> Dreams</text-style></clip>
  </track>
  <track id="e" type="effect"></track>
  <transitions><transition from="a" to="b"/></transitions>
</draft>"""


def test_a_newer_draft_has_a_timeline_like_an_older_one() -> None:
    draft = Draft.read(DRAFT)
    assert [(t.kind, t.name, t.start_ms, t.end_ms, t.id) for t in draft.tracks] == [
        ("video", "city timelapse", 0, 10_000, "v"),
        ("audio", "Lo-fi", 0, 10_000, "m"),
        ("text", "Urban Dreams", 0, 3_000, "t"),
        ("effect", "", 0, 0, "e"),
    ]
    assert draft.tracks[0].segments[1] == Segment("sea.mp4", 6_000, 10_000)
    assert (draft.duration_ms, draft.frame_px, draft.tracks_in_all) == (10_000, (1080, 1920), 4)
    assert draft.tracks[1].volume_percent == 35


def test_it_is_summarised_and_compared() -> None:
    timeline = summary(DRAFT)
    assert [(line.kind, line.start_s, line.end_s) for line in timeline.lines] == [
        ("video", 0, 10),
        ("audio", 0, 10),
        ("text", 0, 3),
    ]
    louder = DRAFT.replace("0.35", "0.5").replace("Dreams", "Nights")
    assert [change.key for change in difference(DRAFT, louder)] == [
        "change-volume",
        "change-title-text",
    ]
    assert next(change.key for change in difference(None, DRAFT)) == "change-track-added"
    assert difference(DRAFT, DRAFT.replace("\n", " \n  ")) == ()
    trimmed = DRAFT.replace('source-start="500"', 'source-start="700"')
    assert [change.key for change in difference(DRAFT, trimmed)] == ["change-other"]


@pytest.mark.parametrize("key", ["xml", "content", "draft", "anything"])
def test_an_object_may_hold_it(key: str) -> None:
    assert Draft.read({key: DRAFT, "version": 3}) == Draft.read(DRAFT)
    assert is_exportable({key: DRAFT})


def test_an_older_draft_that_quotes_one_stays_an_older_one() -> None:
    assert draft_text_in({"t": [], "note": DRAFT}) is None


@each_row(
    ("text", "ready"),
    [
        (DRAFT, True),
        ("<draft><track type='video'><clip/></track></draft>", True),
        ("<DRAFT><Track Type='video'><Clip in='0' out='1'/></Track></DRAFT>", True),
        ("<draft><track type='video'></track></draft>", False),
        ("<draft/>", False),
        ("<drafts><track><clip/></track></drafts>", False),
        ("a text", False),
        ("", False),
    ],
)
def test_a_track_with_a_clip_can_be_exported(text: str, ready: bool) -> None:
    assert is_exportable(text) is ready


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?>\n' + DRAFT,
        "```xml\n" + DRAFT + "\n```",
        DRAFT.replace("?sig=1", "?sig=1&more=2"),
        DRAFT.replace('id="a" in="0"', "id=a in=0"),
        DRAFT.replace("</draft>", ""),
        DRAFT.replace('out="6000"', 'out="6s"').replace('out="10000"', 'out="10000ms"'),
        '<!DOCTYPE draft [<!ENTITY lol "lol">]>' + DRAFT,
    ],
    ids=["prolog", "fenced", "ampersand", "no quotes", "cut", "units", "document type"],
)
def test_what_is_not_quite_well_formed_is_read_all_the_same(text: str) -> None:
    assert Draft.read(text).tracks[:3] == Draft.read(DRAFT).tracks[:3]


def test_no_entity_of_a_document_s_own_is_known_and_nothing_is_opened() -> None:
    text = DRAFT.replace("Dreams", "&file; &lol;")
    evil = '<!DOCTYPE draft [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY lol "ha">]>'
    for whole in (evil + text, text.replace("<draft", evil + "<draft", 1)):
        assert Draft.read(whole).tracks[2].name == "Urban &file; &lol;"
    inside = DRAFT.replace("<track", evil + "<track", 1)
    assert "root:" not in repr(Draft.read(inside))


def test_what_is_kept_is_bounded() -> None:
    many = "<draft>" + "<track type='video'><clip in='0' out='5'/></track>" * 3_000 + "</draft>"
    draft = Draft.read(many)
    assert (len(draft.tracks), draft.tracks_in_all) == (MAX_TRACKS, 3_000)
    long = Draft.read(DRAFT.replace("Dreams", "x" * 100_000))
    assert len(long.tracks[2].name) <= 80


@given(st.text() | st.text(st.sampled_from("<>/=\"' draftclipk&;![]-?"), max_size=80))
def test_no_text_whatsoever_raises(text: str) -> None:
    for each in (text, f"<draft {text}", f"<draft>{text}</draft>", DRAFT + text):
        Draft.read(each)
        digest(each)
        is_exportable(each)
        is_draft_text(each)


def test_equal_texts_hash_equally_and_others_do_not() -> None:
    assert digest(DRAFT) == digest(DRAFT.replace("\n", "\n\n"))
    assert digest(DRAFT) != digest(DRAFT.replace("6000", "5000"))
    assert digest("no draft") == digest(None)
