import pytest

from engine.agent.amounts import bitrate_bps, resolution, sizes_bytes, without_bitrates


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("under 50mb", [50_000_000]),
        ("to 1.5 gb", [1_500_000_000]),
        ("at most 8 mib", [8 << 20]),
        ("a 1.2gb travel video", []),
        ("my 80mb video", []),
        ("from 80mb to 8mb", [8_000_000]),
        ("smaller by 10 mb", []),
        ("100000 bytes", [100_000]),
    ],
)
def test_a_size_that_is_asked_for_is_told_from_one_that_describes(
    text: str, sizes: list[int]
) -> None:
    assert sizes_bytes(text) == sizes


def test_a_bitrate_is_no_size() -> None:
    assert bitrate_bps("at 8 mbps") == 8_000_000
    assert bitrate_bps("2-4 mbps") == 4_000_000
    assert sizes_bytes(without_bitrates("8m bitrate")) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [("in 720p", 720), ("convert 4k to 1080p", 1080), ("1280x720", 720), ("hd quality", None)],
)
def test_a_resolution_is_read_by_its_lines(text: str, lines: int | None) -> None:
    found = resolution(text)
    assert (found[0] if found else None) == lines
