from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.limits import measure


@given(st.text())
def test_no_text_is_measured_shorter_than_it_is(text: str) -> None:
    assert measure(text) >= len(text)


def test_measuring_survives_lone_surrogates() -> None:
    assert measure("a\ud800b") == 3
