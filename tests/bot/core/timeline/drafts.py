"""Drafts as the service sends them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

MB = 1_000_000


def track(kind: int, name: str, length_ms: int, **more: Any) -> dict[str, Any]:
    return {"tt": kind, "sg": [{"d": length_ms, "m": {"title": name}}], **more}


def draft(*tracks: dict[str, Any], **meta: Any) -> dict[str, Any]:
    return {"t": list(tracks), "d": 10_000, "m": meta}


VIDEO = track(0, "city timelapse", 10_000)
MUSIC = track(1, "Lo-fi", 10_000, m={"volume": 0.35})
TITLE = track(7, "Urban Dreams", 3_000)
MUTED = {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse", "muted": True}}]}
TWO_PIECES = {"tt": 0, "sg": [{"d": 5000, "m": {"title": "city timelapse"}}, {"d": 5000}]}
MOVED_TITLE = {"tt": 7, "sg": [{"d": 3000, "start": 2000, "m": {"title": "Urban Dreams"}}]}

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "tt", "sg", "d", "m", "title", "volume", "id"]), inner
        )
    ),
    max_leaves=20,
)
