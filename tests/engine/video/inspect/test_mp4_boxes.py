from pathlib import Path

import pytest

from engine.video.inspect.mp4_boxes import boxes, index_comes_first, media_bytes


def box(kind: bytes, body_bytes: int) -> bytes:
    return (8 + body_bytes).to_bytes(4, "big") + kind + bytes(body_bytes)


def test_the_index_is_found_before_or_after_the_media(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(box(b"ftyp", 16) + box(b"moov", 300) + box(b"mdat", 1000))
    assert index_comes_first(path)
    assert media_bytes(path) == 1008
    path.write_bytes(box(b"ftyp", 16) + box(b"mdat", 1000) + box(b"moov", 300))
    assert not index_comes_first(path)


def test_media_beyond_four_gigabytes_has_a_long_size(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"\0\0\0\x01mdat" + (5 << 30).to_bytes(8, "big"))
    assert media_bytes(path) == 5 << 30


@pytest.mark.parametrize("data", [b"", b"\0\0\0\x07mdat", b"\0\0\0\0mdat" + bytes(50), bytes(99)])
def test_boxes_without_sense_end_the_list(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert list(boxes(path)) == []
