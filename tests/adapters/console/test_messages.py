"""What a typed line means, and how it comes to be typed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.console.messages import Typed, read_line
from bot.core.model import Command
from tests.support.rows import each_row

HERE = {"/v/a b.mp4", "/v/it's.mov", "/v/a.mp4", "clip.mp4", "my holiday.mov", "/v/notes", "/help"}


def _read(line: str, files: Collection[str] = HERE) -> Typed:
    return read_line(line, is_file=lambda path: str(path) in files)


@each_row(
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


@each_row(
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
