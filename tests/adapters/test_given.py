"""The doubles that adapters are handed in tests."""

from __future__ import annotations

from tests.adapters.given import ShortMemory


async def test_the_short_memory_forgets_in_time() -> None:
    memory = ShortMemory()
    await memory.put("short", "1", keep_s=-1)
    await memory.put("long", "2")
    assert (await memory.get("short"), await memory.get("long")) == (None, "2")
    await memory.put("long", None)
    assert await memory.get("long") is None
