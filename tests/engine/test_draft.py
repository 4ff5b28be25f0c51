"""The draft: its documented keys, and keys that only its sender knows."""

from __future__ import annotations

import copy
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from engine import draft as drafts
from engine.agent.apply_edits import apply_edit
from engine.agent.edits import Compress, Mute, Resize, Span, Trim
from engine.draft import Draft
from tests.engine.agent.sessions import source
from tests.engine.contract import Contract


async def test_the_draft_follows_the_documented_keys(nemo: Contract, clip: Path) -> None:
    assert (await nemo.state())["data"]["state"]["draft"] is None
    await nemo.upload(clip)
    draft = await nemo.draft()
    assert draft["d"] == 5312
    assert [track["tt"] for track in draft["t"]] == [0]
    segment = draft["t"][0]["sg"][0]
    assert segment["d"] == 5312
    assert segment["m"]["title"] == "bigbuckbunny.mp4"
    assert draft["m"]["width"] == 640


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
        draft = apply_edit(draft, edit, sources)
    assert draft["x"] == {"y": 1}
    assert draft["m"]["z"] == [1]
    assert draft["t"][1] == before["t"][1]
    assert draft["t"][0]["sg"][0]["colour"] == "red"


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
    drafts.segments(draft)
    drafts.wish(draft, "max_bytes")
