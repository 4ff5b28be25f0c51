"""A turn costs the same, however much is kept."""

from __future__ import annotations

from pathlib import Path

from bench.kept import two_turns


async def test_a_turn_costs_no_more_where_twenty_times_as_much_is_kept(tmp_path: Path) -> None:
    steps = {}
    for kept in (100, 2_000):
        folder = tmp_path / str(kept)
        folder.mkdir()
        steps[kept] = (await two_turns(folder, kept)).steps
    assert steps[2_000] < 1.1 * steps[100]
