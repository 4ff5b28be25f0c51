"""The line that is being typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.console.terminal.line_editor import LINE_MAX, LineEditor
from tests.support.rows import each_row


def _type(*keys: str) -> tuple[LineEditor, list[str]]:
    editor = LineEditor()
    return editor, [line for key in keys for line in editor.feed(key.encode())]


def test_keys_make_lines() -> None:
    editor, lines = _type("hel", "lo\r", "wor\n", "ld")
    assert (lines, editor.text) == (["hello", "wor"], "ld")


@each_row(
    ("keys", "text"),
    [
        ("abc\x7f\x08", "a"),
        ("\x7f", ""),
        ("one two \x17", "one "),
        ("one two\x15x", "x"),
        ("a\x1b[Cb\x1b[3~c\x1bOPd\x1bxe", "abcde"),
        ("a\x00\x01\x1b[200~b\nc\x1b[201~", "ab\nc"),
        ("a\tb", "a b"),
        ("压缩é", "压缩é"),
    ],
)
def test_a_prompt_knows_these_keys(keys: str, text: str) -> None:
    assert _type(keys)[0].text == text


@given(
    st.lists(st.sampled_from(["a", "é", "\x7f", "\x1b[A", "\x1b[200~", "\x1b[201~", "\n", "压"]))
)
def test_it_does_not_matter_how_the_bytes_are_cut(keys: list[str]) -> None:
    data = "".join(keys).encode()
    whole, pieces = LineEditor(), LineEditor()
    expected = whole.feed(data)
    assert [line for byte in data for line in pieces.feed(bytes([byte]))] == expected
    assert pieces.text == whole.text


@given(st.binary())
def test_no_bytes_make_the_prompt_stumble(data: bytes) -> None:
    editor = LineEditor()
    editor.feed(data)
    assert "\x1b" not in editor.text


def test_earlier_lines_come_back() -> None:
    up, down = "\x1b[A", "\x1b[B"
    assert _type("one\n", "two\n", up)[0].text == "two"
    assert _type("one\n", "two\n", up, up, up)[0].text == "one"
    assert _type("one\n", up, down)[0].text == ""


def test_it_may_begin_with_words_but_never_over_what_is_typed() -> None:
    editor = _type("one\n")[0]
    assert editor.begin_with("mute it")
    assert editor.feed(b"\x7f\x7fall\n") == ["mute all"]
    editor.feed(b"typed")
    assert not editor.begin_with("mute it")
    assert editor.feed(b"\n") == ["typed"]
    editor.begin_with("x" * LINE_MAX * 2)
    assert len(editor.text) == LINE_MAX


def test_control_d_ends_on_an_empty_line_only() -> None:
    assert not _type("a\x04")[0].ended
    assert _type("a\x7f\x04")[0].ended


def test_a_line_is_bounded() -> None:
    assert len(_type("x" * (LINE_MAX * 3))[0].text) == LINE_MAX
