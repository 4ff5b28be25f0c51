"""Results are saved whole or not at all, and never over somebody else's file."""

from __future__ import annotations

import asyncio
import errno
import os
from pathlib import Path

import pytest

from adapters.console.media import save
from bot.core.errors import FileTooLarge, PlatformError


async def test_a_result_is_saved_under_a_free_name(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    out = tmp_path / "out"
    first = await save(source, out, "clip.mp4")
    first.write_bytes(b"mine")
    second = await save(source, out, "clip.mp4")
    third = await save(source, out, "clip.mp4")
    assert [p.name for p in (first, second, third)] == ["clip.mp4", "clip (2).mp4", "clip (3).mp4"]
    assert (first.read_bytes(), second.read_bytes()) == (b"mine", b"new")
    assert sorted(p.name for p in out.iterdir()) == ["clip (2).mp4", "clip (3).mp4", "clip.mp4"]


async def test_a_name_from_elsewhere_stays_in_the_folder(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    assert (await save(source, tmp_path / "out", "../../x.mp4")).parent == tmp_path / "out"


@pytest.mark.parametrize(
    ("number", "raised"), [(errno.ENOSPC, FileTooLarge), (errno.EIO, PlatformError)]
)
async def test_a_disk_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, raised: type[Exception]
) -> None:
    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    source = tmp_path / "source"
    source.write_bytes(b"new")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(raised):
        await save(source, tmp_path / "out", "clip.mp4")
    assert list((tmp_path / "out").iterdir()) == []


async def test_saving_that_is_cancelled_finishes_and_leaves_no_part(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x" * 5_000_000)
    saving = asyncio.create_task(save(source, tmp_path / "out", "clip.mp4"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["clip.mp4"]
