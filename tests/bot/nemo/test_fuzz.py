from __future__ import annotations

from tests.bot.nemo.fuzz import MAX_MEMORY_BYTES, fuzz


def test_mutated_streams_neither_raise_nor_hang_nor_fill_the_memory() -> None:
    assert fuzz(streams=200, seed=7) < MAX_MEMORY_BYTES
