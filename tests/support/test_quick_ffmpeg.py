from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from engine.video.run.process import Input
from engine.video.run.sandbox import Limits
from tests.support import quick_ffmpeg
from tests.support.clips import small_clip
from tests.support.quick_ffmpeg import QuickFfmpeg

LIMITS = Limits(wall_s=120, cpu_s=120, file_bytes=10_000_000)
COPY = ("-progress", "pipe:1", "-c", "copy", "-f", "mp4", "copy.mp4")


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Those that were real."""
    real, seen = quick_ffmpeg._really_run, []

    async def run(inputs: Any, arguments: Any, **more: Any) -> Any:
        seen.append(tuple(arguments))
        return await real(inputs, arguments, **more)

    monkeypatch.setattr(quick_ffmpeg, "_really_run", run)
    return seen


@pytest.fixture
def quick(tmp_path: Path) -> QuickFfmpeg:
    (tmp_path / "kept").mkdir()
    return QuickFfmpeg(tmp_path / "kept")


async def test_the_same_is_done_once_and_tells_and_makes_the_same(
    quick: QuickFfmpeg, tmp_path: Path, runs: list[tuple[str, ...]]
) -> None:
    clip = Input(small_clip(tmp_path / "a.mp4"), "mov")
    found = []
    for name in ("one", "two"):
        workdir, lines = tmp_path / name, list[str]()
        workdir.mkdir()
        (workdir / "of another run.mp4").write_bytes(name.encode())
        outcome = await quick.run(
            [clip], COPY, limits=LIMITS, workdir=workdir, on_line=lines.append
        )
        found.append((outcome, lines, (workdir / "copy.mp4").read_bytes()))
        assert len(list(workdir.iterdir())) == 2
    assert found[0] == found[1]
    assert found[0][1][-1] == "progress=end"
    assert runs == [COPY]


async def test_other_bytes_arguments_limits_and_files_of_before_are_another_run(
    quick: QuickFfmpeg, tmp_path: Path, runs: list[tuple[str, ...]]
) -> None:
    clip = small_clip(tmp_path / "a.mp4")
    other = tmp_path / "b.mp4"
    other.write_bytes(clip.read_bytes() + bytes(100))
    workdir = tmp_path / "work"
    workdir.mkdir()
    seen = Input(clip, "mov"), Input(other, "mov"), Input(clip, "mov", ("-ss", "1"))
    for source in seen:
        await quick.run([source], COPY, limits=LIMITS, workdir=workdir)
        (workdir / "copy.mp4").unlink()
    await quick.run([seen[0]], [*COPY[:-1], "c.mp4"], limits=LIMITS, workdir=workdir)
    await quick.run([seen[0]], COPY, limits=Limits(60, 60, 10_000_000), workdir=workdir)
    await quick.run([seen[0]], COPY, limits=LIMITS, workdir=workdir)  # over a file of before
    assert len(runs) == 6


async def test_what_failed_is_tried_again(
    quick: QuickFfmpeg, tmp_path: Path, runs: list[tuple[str, ...]]
) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(bytes(1_000))
    for _ in range(2):
        outcome = await quick.run([Input(broken, "mov")], ["-f", "null", "-"], limits=LIMITS)
        assert not outcome.ok
    assert len(runs) == 2
