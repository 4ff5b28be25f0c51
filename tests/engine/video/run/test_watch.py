"""How long a child may take. Its time is moved: it speaks when it is told to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

import pytest

from engine.video.run.process import ProcessTimeout, watch
from engine.video.run.sandbox import Limits

WALL_S = 2.0
LIMITS = Limits(wall_s=WALL_S, cpu_s=60, file_bytes=0, by_progress=True)


@dataclass
class Child:
    """Says one of `lines` each `every_s`, and ends after the last."""

    lines: list[str]
    every_s: float
    returncode: int | None = None
    pid: int = 0
    stdout: asyncio.StreamReader = field(default_factory=asyncio.StreamReader)
    stderr: asyncio.StreamReader = field(default_factory=asyncio.StreamReader)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def speak(self) -> None:
        for line in self.lines:
            await asyncio.sleep(self.every_s)
            self.stdout.feed_data(f"{line}\n".encode())
        self._end(0)

    def killed(self, group: int, number: int) -> None:
        assert group == self.pid
        self._end(-number)

    def _end(self, returncode: int) -> None:
        self.returncode = returncode
        self.stdout.feed_eof()
        self.stderr.feed_eof()
        self.ended.set()

    async def wait(self) -> int | None:
        await self.ended.wait()
        return self.returncode


async def watched(child: Child, limits: Limits, patch: pytest.MonkeyPatch) -> bool:
    """Whether it might go on to its end."""
    patch.setattr("os.killpg", child.killed)
    async with asyncio.TaskGroup() as group:
        speaking = group.create_task(child.speak())
        try:
            return (await watch(child, limits, lambda _: None)).ok  # type: ignore[arg-type]
        except ProcessTimeout:
            return False
        finally:
            speaking.cancel()


@pytest.mark.parametrize(
    ("lines", "every_s", "by_progress", "ends"),
    [
        ([f"out_time_us={n}" for n in range(9)], WALL_S - 0.1, True, True),
        ([f"out_time_us={n}" for n in range(9)], WALL_S - 0.1, False, False),
        ([f"out_time_us={n}" for n in range(9)], WALL_S + 0.1, True, False),
        (["out_time_us=1", "progress=continue"] * 9, WALL_S / 2, True, False),
        (["frame=1", "total_size=1", "out_time_us=1"], WALL_S - 0.1, True, True),
    ],
    ids=["slow", "slow, where that does not count", "hanging", "saying the same", "any of three"],
)
async def test_slow_is_not_hanging(
    lines: list[str],
    every_s: float,
    by_progress: bool,
    ends: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limits = replace(LIMITS, by_progress=by_progress)
    assert await watched(Child(lines, every_s), limits, monkeypatch) == ends
