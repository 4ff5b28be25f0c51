import pytest

from engine.agent.grammar.measures.amounts import find_rates, find_resolutions, find_sizes


def sizes_bytes(text: str) -> list[int]:
    return [size for _, _, kind, size in find_sizes(text) if kind == "size"]


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
        ("0,06 mo", [60_000]),
        ("8 мб", [8_000_000]),
        ("8 megas", [8_000_000]),
        ("-5 mb", []),
        ("the first 2m", []),
    ],
)
def test_a_size_that_is_asked_for_is_told_from_one_that_describes(
    text: str, sizes: list[int]
) -> None:
    assert sizes_bytes(text) == sizes


@pytest.mark.parametrize(
    ("text", "bps"),
    [("at 8 mbps", 8_000_000), ("2-4 mbps", 4_000_000), ("bitrate of 4m", 4_000_000)],
)
def test_a_bitrate_is_read_and_of_a_range_its_upper_end(text: str, bps: int) -> None:
    assert [(rate, wanted) for _, _, rate, wanted in find_rates(text)] == [(bps, True)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("in 720p", 720), ("convert 4k to 1080p", 1080), ("1280x720", 720), ("hd quality", None)],
)
def test_a_resolution_is_read_by_its_lines(text: str, lines: int | None) -> None:
    found = [lines for _, _, lines, _, wanted in find_resolutions(text) if wanted]
    assert (found[-1] if found else None) == lines
