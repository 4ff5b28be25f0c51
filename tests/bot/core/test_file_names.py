from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.file_names import FILE_NAME_MAX_BYTES, distinct, safe_file_name
from tests.support.rows import each_row


@each_row(
    "name",
    [
        "holiday.mov",
        "视频.mp4",
        "l'été – Zoë's 1st.mp4",
        "👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️.mp4",
        "می‌خواهم.mp4",
        "a.b.c.mp4",
        "no ending",
        "clip",
        "100% real; cut.mp4",
        "it's (final) [v2] & co, #1 @home.mp4",
        "Übung ñandú 🎬.mp4",
    ],
)
def test_a_good_name_stays_as_it_is(name: str) -> None:
    assert safe_file_name(name) == name


@each_row(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\films\\a.mp4", "C__films_a.mp4"),
        ("AC/DC live.mp4", "AC_DC live.mp4"),
        ('a"; name="x\r\nB: c.mp4', "a_; name=_x B_ c.mp4"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("a\x00b\x1b[2J.mp4", "a_b_[2J.mp4"),
        ("one\ntwo\u2028three.mp4", "one two three.mp4"),
        ("zero\u200bwidth\ufeff.mp4", "zerowidth.mp4"),
        ("half a pair \ud83d.mp4", "half a pair.mp4"),
        (".hidden.mp4", "hidden.mp4"),
        ("name. . ", "name"),
        (".mp4", "video.mp4"),
        (" ..MOV", "video.MOV"),
        (".jpg", "image.jpg"),
        (".mp3 ", "audio.mp3"),
        (".clip", "clip"),
        (".mp4.mov", "mp4.mov"),
    ],
)
def test_what_could_fool_a_disk_a_header_or_a_reader_is_replaced(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


@pytest.mark.parametrize("name", ["", "..", "  ", "\u202e", "\ud800", "\u200d"])
def test_where_nothing_is_left_the_fallback_stands(name: str) -> None:
    assert safe_file_name(name, fallback="video.mp4") == "video.mp4"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("压" * 300 + ".mp4", "压" * 65 + ".mp4"),
        ("x" * 300 + ".mp4", "x" * 196 + ".mp4"),
        ("no ending " * 50, ("no ending " * 20)[:199]),
        ("x" * 300 + ".that is no ending at all", "x" * 200),
    ],
)
def test_a_long_name_is_cut_before_its_ending(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_the_bound_is_the_callers() -> None:
    assert safe_file_name("abcdefgh.mp4", max_bytes=8) == "abcd.mp4"


@given(st.text(max_size=300))
def test_every_name_becomes_one_that_can_be_created(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe.encode()) <= FILE_NAME_MAX_BYTES
    assert not safe.startswith((".", " "))
    assert not set(safe) & set('\\/:*?"<>|\r\n\0')
    assert safe_file_name(safe) == safe


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a.mp4", "b.mp4"], ["a.mp4", "b.mp4"]),
        (["a.mp4", "a.mp4", "A.MP4"], ["a.mp4", "a 2.mp4", "A 3.MP4"]),
        (["a.mp4", "a 2.mp4", "a.mp4"], ["a.mp4", "a 2.mp4", "a 3.mp4"]),
        (["video", "video"], ["video", "video 2"]),
    ],
)
def test_no_two_files_have_one_name(names: list[str], told: list[str]) -> None:
    assert distinct(names) == told
