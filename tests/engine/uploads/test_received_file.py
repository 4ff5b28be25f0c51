"""Files that come in: their type, their size, and what is left of refused ones."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import client, running, served, upload_folders


async def test_the_type_is_told_by_content_and_not_by_name(
    nemo: Contract, clip: Path, tmp_path: Path, settings: Settings
) -> None:
    assert (await nemo.upload(clip, name="notes.txt"))["code"] == 0
    for name, content in {
        "text.mp4": b"this is no video" * 10_000,
        "empty.mp4": b"",
        "list.mp4": b"ffconcat version 1.0\nfile source\n",
        "playlist.mp4": b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n",
        "page.mp4": b"<html><body>hello</body></html>",
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert (await nemo.upload(path))["code"] == 4001, name
    assert len(upload_folders(settings)) == 1


async def test_a_file_may_have_exactly_the_limit_and_not_a_byte_more(
    settings: Settings, clip: Path, tmp_path: Path
) -> None:
    size = clip.stat().st_size
    async with served(replace(settings, max_upload_bytes=size)) as nemo:
        await nemo.begin()
        assert (await nemo.upload(clip))["code"] == 0
        longer = tmp_path / "longer.mp4"
        longer.write_bytes(clip.read_bytes() + b"\0")
        assert (await nemo.upload(longer))["code"] == 4002
    assert len(upload_folders(settings)) == 1


@pytest.mark.slow
@pytest.mark.real_time
async def test_memory_does_not_grow_with_the_upload(tmp_path: Path, clip: Path) -> None:
    large = tmp_path / "large.mp4"
    large.write_bytes(clip.read_bytes())
    with large.open("r+b") as file:
        # A tail that no demuxer looks at.
        file.seek(0, os.SEEK_END)
        file.write(b"\0\0\0\0free")
        file.truncate(300_000_000)
    with running(tmp_path / "data") as engine:
        async with client(engine.url) as nemo:
            await nemo.begin()
            await nemo.upload(clip)
            memory = psutil.Process(engine.child.pid)
            idle = memory.memory_info().rss
            upload = asyncio.create_task(nemo.upload(large))
            peak = idle
            while not upload.done():
                peak = max(peak, memory.memory_info().rss)
                await asyncio.sleep(0.02)
            assert (await upload)["code"] == 0
    assert peak - idle < 64 * 1024 * 1024
