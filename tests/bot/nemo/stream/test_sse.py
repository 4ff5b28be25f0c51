from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.service.errors import StreamTooLarge
from bot.nemo.stream.sse import FrameReader

LINES = st.sampled_from(
    [
        b"data: a",
        b"data:",
        b"data: \xe2\x80\xa8\xc3\xa9",
        b"",
        b": c",
        b"event: heartbeat",
        b"id: 1",
        b"\xff\xfe",
        b"retry: x",
        b"data",
        b"\xef\xbb\xbfdata: b",
        b"event: x",
    ]
)
STREAMS = st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n", b"\r"]))).map(
    lambda lines: b"".join(line + end for line, end in lines)
)


def read(*pieces: bytes, max_bytes: int = 100) -> tuple[list[str], bool]:
    """The frames, and whether it became too large."""
    reader, frames = FrameReader(max_bytes), list[str]()
    try:
        for piece in pieces:
            for data in reader.push(piece):
                frames.append(data)
        frames += reader.flush()
    except StreamTooLarge:
        return frames, True
    return frames, False


@given(STREAMS | st.binary(max_size=300), st.lists(st.integers(0, 300), max_size=6))
def test_frames_are_the_same_however_the_bytes_are_cut(raw: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(raw)]
    pieces = [raw[start:end] for start, end in itertools.pairwise(places)]
    for limit in (5, 100):
        assert read(*pieces, max_bytes=limit) == read(raw, max_bytes=limit)


def test_a_line_may_be_as_long_as_the_limit_and_no_longer() -> None:
    line = b"data: " + b"x" * 94
    assert read(line + b"\n\n") == (["x" * 94], False)
    assert read(line + b"x\n\n") == ([], True)


def test_an_endless_line_ends_the_stream_before_it_fills_the_memory() -> None:
    reader = FrameReader(max_bytes=1000)
    for _ in range(10):
        assert list(reader.push(b"x" * 100)) == []
    with pytest.raises(StreamTooLarge):
        list(reader.push(b"x"))


def test_a_frame_of_many_short_lines_is_bounded_too() -> None:
    frames, too_large = read(b"data: ok\n\n" + b"data: 123456\n" * 20)
    assert (frames, too_large) == (["ok"], True)


def test_many_frames_are_not_one_large_frame() -> None:
    frames, too_large = read(b"data: 12345678901234567890\n\n" * 50)
    assert (len(frames), too_large) == (50, False)


def test_half_a_character_at_the_cut_is_whole_again() -> None:
    raw = "data: 好\n\n".encode()
    assert read(raw[:8], raw[8:]) == (["好"], False)


def test_broken_utf8_is_shown_as_such_and_does_not_raise() -> None:
    assert read(b"data: \xff\n\n") == (["�"], False)
