"""Nothing that steers a terminal gets through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.console.terminal.sanitise import clean
from tests.support.rows import each_row


@each_row(
    ("hostile", "harmless"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b]8;;http://evil\x1b\\x", "x"),
        ("\x1bP+q\x1b\\x", "x"),
        ("\x9b2Jx\x9d0;t\x9cy", "xy"),
        ("\x1bcx\x1b(0y", "xy"),
        ("a\x08\x08b\x7f\x00", "ab"),
        ("a\rb\r\nc", "a\nb\nc"),
        ("gpj.\u202emp4", "gpj.mp4"),
        ("\x1b", ""),
        ("\x1b]0;no end\nnext line", "\nnext line"),
        ("\ud800", ""),
        ("压缩 👩‍👩‍👧 é\tok", "压缩 👩‍👩‍👧 é\tok"),
    ],
)
def test_nothing_that_steers_a_terminal_gets_through(hostile: str, harmless: str) -> None:
    assert clean(hostile) == harmless


@given(st.text(st.sampled_from("\x1b[]\\0;mJaP(\x07\x9b\x9c\r\n\u202e"), max_size=40))
def test_no_mixture_of_sequences_gets_through(text: str) -> None:
    assert set(clean(text)) <= set("[]\\0;mJaP(\n")
