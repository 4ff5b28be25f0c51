"""A timeline is drawn from the very lines that the core says, in every language."""

from __future__ import annotations

import re

import pytest

from adapters.web.server.timeline import timeline_svg
from bot.core.timeline.draft import TrackKind
from bot.core.timeline.summary import Line
from bot.texts.catalogues import default_texts, quoted
from bot.turns import wording
from tests.support.rows import each_row

KINDS: tuple[TrackKind, ...] = ("video", "audio", "text")


def said(language: str, line: Line, number: int) -> str:
    def say(key: str, /, **args: object) -> str:
        return default_texts().say(language, key, **quoted(args))

    return wording.said(say, line.text(number))


def bars(svg: str) -> list[tuple[float, float, str]]:
    found = re.findall(r'<rect x="([\d.]+)%" width="([\d.]+)%"[^>]*><title>(.*?)</title>', svg)
    return [(float(x), float(width), name) for x, width, name in found]


@each_row("language", default_texts().languages)
def test_each_track_is_a_bar_where_it_begins_and_ends(language: str) -> None:
    lines = [
        Line("video", "trip (1) 0-3s.mp4", 0, 20),
        Line("audio", "song", 5, 15, 40),
        Line("text", "<b>Hi</b>", 0.5, 2.5),
    ]
    words = "\n".join(said(language, line, number) for number, line in enumerate(lines, 1))
    svg = timeline_svg(f"{default_texts().say(language, 'timeline-head', count=3)}\n{words}")
    assert [bar[:2] for bar in bars(svg)] == [(0, 100), (25, 50), (2.5, 10)]
    assert "0:20</text>" in svg
    assert "<b>" not in svg


@pytest.mark.parametrize(
    "text",
    ["", "Done: 1.2 MB", "Trimmed (0-1s)", "1. Video: empty (0-0s)", "1. one\n2. two", "1. (9-s)"],
)
def test_what_is_no_timeline_is_not_drawn(text: str) -> None:
    assert timeline_svg(text) == ""


def test_a_hostile_name_is_read_in_no_time() -> None:
    assert timeline_svg("1. " + "(0-1s" * 100_000) == ""
    assert bars(timeline_svg("1. " + "(" * 400 + "(0-1s)"))
