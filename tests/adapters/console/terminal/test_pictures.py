"""Pictures in terminals that can show them."""

from __future__ import annotations

import base64
import io
import re

import pytest
from PIL import Image
from rich.console import Console

from adapters.console.terminal.live_screen import LiveScreen
from adapters.console.terminal.pictures import (
    LARGEST_BYTES,
    PNG,
    Protocol,
    escape_codes,
    protocol_of,
)
from adapters.console.terminal.screen import PlainScreen
from tests.support.rows import each_row

CONTENT = PNG + bytes(range(256)) * 40
KITTY = re.compile(r"\x1b_G([^;]*);([A-Za-z0-9+/=]*)\x1b\\")


@each_row(
    ("environ", "protocol"),
    [
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, "kitty"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "kitty"),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230801"}, "kitty"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "iterm2"),
        ({"TERM": "xterm", "TERM_PROGRAM": "mintty"}, "iterm2"),
        ({"TERM": "foot"}, "sixel"),
        ({"TERM": "mlterm-256color"}, "sixel"),
        ({"TERM": "foot", "TMUX": "/tmp/tmux-0/default,1,0"}, None),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "210400"}, None),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "²"}, None),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, None),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "iTerm.app"}, None),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"}, None),
        ({}, None),
    ],
)
def test_the_environment_tells_what_a_terminal_understands(
    environ: dict[str, str], protocol: str | None
) -> None:
    assert protocol_of(environ) == protocol


def test_kitty_gets_the_file_in_pieces_and_is_asked_for_no_answer() -> None:
    codes = escape_codes(CONTENT, "kitty", 80)
    pieces = KITTY.findall(codes)
    assert KITTY.sub("", codes) == ""
    assert pieces[0][0] == "a=T,f=100,q=2,c=72,m=1"
    assert [how for how, _ in pieces[1:]] == [*["m=1"] * (len(pieces) - 2), "m=0"]
    assert all(len(chunk) <= 4_096 for _, chunk in pieces)
    assert base64.b64decode("".join(chunk for _, chunk in pieces)) == CONTENT


def test_iterm2_gets_it_in_one_and_no_wider_than_the_screen() -> None:
    codes = escape_codes(CONTENT, "iterm2", 40)
    head, _, encoded = codes.removeprefix("\x1b]1337;File=").removesuffix("\x07").partition(":")
    assert head == f"inline=1;size={len(CONTENT)};width=40;preserveAspectRatio=1"
    assert base64.b64decode(encoded) == CONTENT


def test_sixels_are_drawn_no_wider_than_the_screen_and_in_the_colours_of_the_picture() -> None:
    content = io.BytesIO()
    Image.new("RGB", (1_200, 600), (255, 0, 0)).save(content, "PNG")
    codes = escape_codes(content.getvalue(), "sixel", 40)
    assert codes.startswith("\x1bP")
    assert codes.endswith("\x1b\\")
    assert "\x1b" not in codes[1:-2]
    assert '"1;1;400;200' in codes, "40 columns of ten dots, in proportion"
    assert "2;100;0;0" in codes, "red, in percent"


@each_row("protocol", ["kitty", "iterm2", "sixel"])
@each_row("content", [b"", b"<svg/>", b"\x1b]0;owned\x07", PNG + bytes(LARGEST_BYTES)])
def test_what_is_no_png_of_a_reasonable_size_is_not_shown(
    content: bytes, protocol: Protocol
) -> None:
    assert escape_codes(content, protocol, 80) == ""


def test_what_only_begins_like_a_png_is_not_drawn() -> None:
    assert escape_codes(CONTENT, "sixel", 80) == ""


def test_a_live_screen_shows_it_above_what_moves() -> None:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, width=80, height=24)
    screen = LiveScreen(console, shows="kitty")
    screen.typing("mute it")
    screen.picture(CONTENT)
    screen.note("Before and after: here")
    written = stream.getvalue()
    screen.close()
    assert KITTY.search(written)
    assert written.rindex("mute it") > written.rindex("\x1b_G")


@pytest.mark.parametrize("shows", [None, "plain"])
def test_other_screens_show_none(shows: str | None) -> None:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, width=80, height=24)
    screen = PlainScreen(stream) if shows == "plain" else LiveScreen(console)
    screen.picture(CONTENT)
    screen.close()
    assert "\x1b_G" not in stream.getvalue()
    assert "1337" not in stream.getvalue()
