"""Which part of a platform's servers one process connects to."""

from __future__ import annotations

import pytest

from bot.core.shards import Shards


@pytest.mark.parametrize(
    ("text", "ids", "count"),
    [("0-3/8", (0, 1, 2, 3), 8), ("7/8", (7,), 8), ("0-0/1", (0,), 1)],
)
def test_shards_are_written_first_last_of_count(
    text: str, ids: tuple[int, ...], count: int
) -> None:
    assert Shards.parse(text) == Shards(ids, count)


@pytest.mark.parametrize("text", ["", "8", "3-1/8", "8/8", "a/b", "-1/8", "0-9/8"])
def test_shards_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="shards"):
        Shards.parse(text)
