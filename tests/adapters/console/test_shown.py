"""What is printed: each thing once, nothing that steers the terminal, and files whole or not."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.media import save
from adapters.console.terminal.line_difference import Growth
from adapters.console.terminal.sanitise import NAME_MAX_BYTES, clean, clean_name
from adapters.console.terminal.screen import PlainScreen
from adapters.console.views import render
from bot.core.errors import ChatClosed, FileTooLarge, PlatformError
from bot.core.model import Status, View


class Shown:
    """A plain screen and the clock of whoever looks at it."""

    def __init__(self) -> None:
        self.stream = io.StringIO()
        self.now_s = 100.0
        self.screen = PlainScreen(self.stream, now_s=lambda: self.now_s, status_every_s=5)

    def show(self, text: str, line: str = "", *choices: str, ref: str = "1") -> list[str]:
        """The lines that this added."""
        before = len(self.stream.getvalue())
        status = Status(line, "asking") if line else None
        self.screen.show(ref, View(text, status), choices)
        return self.stream.getvalue()[before:].splitlines()


def test_only_what_is_new_is_printed() -> None:
    shown = Shown()
    assert shown.show("One\nTw", "…") == ["One", "…"]
    assert shown.show("One\nTwo\nThr", "…") == ["Two"]
    assert shown.show("One\nTwo\nThree") == ["Three"]
    assert shown.show("One\nTwo\nThree") == []
    assert shown.show("One\nTwo\nThree\nFour") == ["Four"]


def test_what_an_edit_changed_is_printed_from_there_on() -> None:
    shown = Shown()
    assert shown.show("One\nTwo\nThree") == ["One", "Two", "Three"]
    assert shown.show("One\n2\nThree") == ["2", "Three"]


def test_a_text_that_makes_way_for_a_status_is_not_printed_again() -> None:
    shown = Shown()
    shown.show("One\nTwo")
    assert shown.show("", "Rendering") == ["Rendering"]
    assert shown.show("One\nTwo\nDone") == ["Done"]


def test_statuses_come_every_few_seconds_at_most_and_never_twice() -> None:
    shown = Shown()
    assert shown.show("", "Rendering 1 %") == ["Rendering 1 %"]
    assert shown.show("", "Rendering 2 %") == []
    shown.now_s += 5
    assert shown.show("", "Rendering 3 %") == ["Rendering 3 %"]
    shown.now_s += 50
    assert shown.show("", "Rendering 3 %") == []


def test_choices_are_printed_when_they_change() -> None:
    shown = Shown()
    assert shown.show("Done", "", "[1] Export", "[2] New") == ["Done", "[1] Export  [2] New"]
    assert shown.show("Done", "", "[1] Export", "[2] New") == []
    assert shown.show("Done", "", "[1] New") == ["[1] New"]


def test_a_closed_pipe_is_a_closed_chat() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    stream = os.fdopen(writing, "w")
    with pytest.raises(ChatClosed):
        PlainScreen(stream).note("hello")
    with contextlib.suppress(BrokenPipeError):
        stream.close()


@given(st.lists(st.text("ab\n", max_size=30)), st.text("ab\n", max_size=40))
def test_a_text_that_only_grows_is_printed_exactly_once(cuts: list[str], end: str) -> None:
    growth, text, printed = Growth(), "", []
    for piece in cuts:
        text += piece
        printed += growth.push(text, whole=False)
    printed += growth.push(text + end, whole=True)
    assert "\n".join(printed) == text + end


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("holiday.mp4", "holiday.mp4"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("/abs.mp4", "_abs.mp4"),
        ("..", "video.mp4"),
        ("", "video.mp4"),
        (".hidden.mp4", "hidden.mp4"),
        ("a\nb\x1b[2J.mp4", "a b.mp4"),
        ("压" * 300 + ".mp4", "压" * 65 + ".mp4"),
        ("no ending " * 50, ("no ending " * 50)[:199]),
    ],
)
def test_names_are_safe_to_create(name: str, safe: str) -> None:
    assert clean_name(name) == safe
    assert len(safe.encode()) <= NAME_MAX_BYTES


@given(st.text())
def test_every_name_can_be_created(name: str) -> None:
    safe = clean_name(name)
    assert safe
    assert "/" not in safe
    assert not safe.startswith(".")
    assert len(safe.encode()) <= NAME_MAX_BYTES


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("**bold** and *italic* and `code`", "bold and italic and code"),
        ("**a *b* c**", "a b c"),
        ("[the file](https://x.example/a.mp4)", "the file (https://x.example/a.mp4)"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[red]x[/red] [link=http://e]y", "[red]x[/red] [link=http://e]y"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (r"\*not italic\* a\_b", "*not italic* a_b"),
        ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
        ("```\n**raw**\n```\nafter", "**raw**\nafter"),
        ("## Head\n- item", "Head\n- item"),
        ("**unfinished", "**unfinished"),
        ("", ""),
    ],
)
def test_markdown_becomes_plain_words(markdown: str, plain: str) -> None:
    assert render(markdown).plain == plain


def test_a_line_of_a_hundred_thousand_asterisks_is_read_in_no_time() -> None:
    for hostile in ("*" * 100_000, "**a" * 30_000, "[" * 100_000, "`" * 100_000, "\\" * 100_000):
        render(hostile)


async def test_a_result_is_saved_under_a_free_name(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    out = tmp_path / "out"
    first = await save(source, out, "clip.mp4")
    first.write_bytes(b"mine")
    second = await save(source, out, "clip.mp4")
    third = await save(source, out, "clip.mp4")
    assert [p.name for p in (first, second, third)] == ["clip.mp4", "clip (2).mp4", "clip (3).mp4"]
    assert (first.read_bytes(), second.read_bytes()) == (b"mine", b"new")
    assert sorted(p.name for p in out.iterdir()) == ["clip (2).mp4", "clip (3).mp4", "clip.mp4"]


async def test_a_name_from_elsewhere_stays_in_the_folder(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    assert (await save(source, tmp_path / "out", "../../x.mp4")).parent == tmp_path / "out"


@pytest.mark.parametrize(
    ("number", "raised"), [(errno.ENOSPC, FileTooLarge), (errno.EIO, PlatformError)]
)
async def test_a_disk_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, raised: type[Exception]
) -> None:
    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    source = tmp_path / "source"
    source.write_bytes(b"new")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(raised):
        await save(source, tmp_path / "out", "clip.mp4")
    assert list((tmp_path / "out").iterdir()) == []


async def test_saving_that_is_cancelled_finishes_and_leaves_no_part(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x" * 5_000_000)
    saving = asyncio.create_task(save(source, tmp_path / "out", "clip.mp4"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["clip.mp4"]
