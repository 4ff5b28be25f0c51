"""What a typed line means, and how it comes to be typed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.console.messages import Typed, attachment_of, path_of, read_line
from adapters.console.terminal.line_editor import LINE_MAX, LineEditor
from bot.core.model import Command

HERE = {"/v/a b.mp4", "/v/it's.mov", "/v/a.mp4", "clip.mp4", "my holiday.mov", "/v/notes", "/help"}


def _read(line: str, files: Collection[str] = HERE) -> Typed:
    return read_line(line, is_file=lambda path: str(path) in files)


@pytest.mark.parametrize(
    ("line", "paths", "text"),
    [
        ("/v/a.mp4", ["/v/a.mp4"], ""),
        ("'/v/a b.mp4' under 5 MB", ["/v/a b.mp4"], "under 5 MB"),
        ('"/v/a b.mp4" under 5 MB', ["/v/a b.mp4"], "under 5 MB"),
        ("/v/a\\ b.mp4 under 5 MB", ["/v/a b.mp4"], "under 5 MB"),
        ("/v/it\\'s.mov mute it", ["/v/it's.mov"], "mute it"),
        ("file:///v/a%20b.mp4 mute it", ["/v/a b.mp4"], "mute it"),
        ("file://localhost/v/a.mp4", ["/v/a.mp4"], ""),
        ("mute clip.mp4 and /v/a.mp4", ["clip.mp4", "/v/a.mp4"], "mute and"),
        ("/v/notes what is this", ["/v/notes"], "what is this"),
        ("my holiday.mov", ["my holiday.mov"], ""),
        ("/v/a b.mp4", ["/v/a b.mp4"], ""),
        ("don't cut clip.mp4", ["clip.mp4"], "don't cut"),
    ],
)
def test_files_in_a_line_become_attachments(line: str, paths: list[str], text: str) -> None:
    typed = _read(line)
    assert [str(path) for path in typed.paths] == paths
    assert (typed.text, typed.command, typed.missing) == (text, None, ())


@pytest.mark.parametrize(
    "line",
    [
        "don't export yet, I'm not done",
        "add the title 'Hello'",
        'call it "The  End" \\o/',
        "compress to 50% / half",
        "https://example.org/a.mp4 smaller",
        "file://elsewhere/v/a.mp4",
        "~nosuchuserhere/a.mp4 ok",
        "'",
        '"',
        "\\",
        "x" * 9_000,
        "8 Mbps",
        "100",
    ],
)
def test_everything_else_stays_as_it_was_typed(line: str) -> None:
    assert _read(line) == Typed(line)


@pytest.mark.parametrize("line", ["/v/no.mp4 smaller", "'/v/no such.mov'", "./no.webm", "~/no.mkv"])
def test_a_path_that_leads_nowhere_is_reported(line: str) -> None:
    assert len(_read(line).missing) == 1


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/export", Command("export")),
        ("  /Export 720p ", Command("export", "720p")),
        ("/skill video-compressor-bitrate", Command("skill", "video-compressor-bitrate")),
        ("/nosuch", Command("nosuch")),
    ],
)
def test_a_slash_makes_a_command(line: str, command: Command) -> None:
    assert _read(line).command == command


def test_a_file_wins_over_a_command() -> None:
    assert _read("/help").paths == (Path("/help"),)
    assert _read("/help", files=()).command == Command("help")


@pytest.mark.parametrize(("line", "number"), [("1", 1), ("[2]", 2), (" 12 ", 12)])
def test_a_bare_number_is_a_choice(line: str, number: int) -> None:
    assert _read(line).choice == number


@given(st.text())
@example("x" * 300)
@example("\0")
def test_no_line_makes_it_stumble(line: str) -> None:
    read_line(line)


def test_a_file_name_that_is_no_text_survives_being_stored(tmp_path: Path) -> None:
    path = Path(str(tmp_path / "caf\udce9.mp4"))
    path.write_bytes(b"")
    attachment = attachment_of(path)
    assert (attachment.kind, attachment.filename, attachment.size_bytes) == ("video", "caf.mp4", 0)
    assert attachment.locator["path"].isascii()
    assert path_of(attachment) == path


def test_content_says_what_a_file_is_before_its_name_does(tmp_path: Path) -> None:
    path = tmp_path / "voice.mp4"
    path.write_bytes(b"RIFF\x00\x00\x00\x00WAVEfmt ")
    assert (attachment_of(path).kind, attachment_of(path).mime_type) == ("audio", "audio/wav")
    path = tmp_path / "notes.txt"
    path.write_bytes(b"hello")
    assert attachment_of(path).kind == "file"


def _type(*keys: str) -> tuple[LineEditor, list[str]]:
    editor = LineEditor()
    return editor, [line for key in keys for line in editor.feed(key.encode())]


def test_keys_make_lines() -> None:
    editor, lines = _type("hel", "lo\r", "wor\n", "ld")
    assert (lines, editor.text) == (["hello", "wor"], "ld")


@pytest.mark.parametrize(
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


def test_control_d_ends_on_an_empty_line_only() -> None:
    assert not _type("a\x04")[0].ended
    assert _type("a\x7f\x04")[0].ended


def test_a_line_is_bounded() -> None:
    assert len(_type("x" * (LINE_MAX * 3))[0].text) == LINE_MAX
