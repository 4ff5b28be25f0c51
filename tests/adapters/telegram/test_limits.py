from __future__ import annotations

from hypothesis import given

from adapters.telegram.bot_api.entities import rendered, utf16_len
from adapters.telegram.limits import LIMITS, measure
from tests.adapters.telegram.bot_api.test_entities import markdown


def test_lengths_are_utf16_units_without_the_marks() -> None:
    assert measure("**🎬🎬**") == 4
    assert measure("x" * 4096) == LIMITS.text_max == 4096


@given(markdown)
def test_what_is_measured_is_what_will_be_sent(text: str) -> None:
    assert measure(text) == utf16_len(rendered(text).text)
