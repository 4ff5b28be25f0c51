from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.console.terminal.line_difference import LineDifference


@given(st.lists(st.text("ab\n", max_size=30)), st.text("ab\n", max_size=40))
def test_a_text_that_only_grows_is_printed_exactly_once(cuts: list[str], end: str) -> None:
    printing, text, printed = LineDifference(), "", []
    for piece in cuts:
        text += piece
        printed += printing.push(text, whole=False)
    printed += printing.push(text + end, whole=True)
    assert "\n".join(printed) == text + end
