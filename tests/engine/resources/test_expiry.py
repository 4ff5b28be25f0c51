"""What has expired is deleted, with its files; what has not is kept."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from engine.engine import open_engine
from engine.settings import Settings
from tests.engine.contract import render_one
from tests.engine.servers import served, upload_folders

DAY_S = 24 * 3600.0


async def test_a_session_goes_with_its_uploads_and_a_result_with_its_link(
    settings: Settings, clip: Path
) -> None:
    lasting = replace(settings, session_ttl_s=2 * DAY_S, link_ttl_s=DAY_S)
    async with served(lasting) as nemo:
        await nemo.begin()
        await render_one(nemo, clip)
    for after_s, uploads, results in ((0.5, 1, 1), (1.5, 1, 0), (2.5, 0, 0)):
        engine = open_engine(lasting, time.time)
        engine.expiry.sweep(time.time() + after_s * DAY_S)
        engine.close()
        assert len(upload_folders(settings)) == uploads, after_s
        assert len(list(settings.renders_dir.iterdir())) == results, after_s


async def test_an_upload_that_was_cut_off_by_a_kill_is_gone_after_the_next_start(
    settings: Settings, clip: Path
) -> None:
    async with served(settings) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
    half = settings.uploads_dir / "0123456789abcdef"
    half.mkdir()
    (half / "source").write_bytes(b"half a video")
    async with served(settings) as nemo:
        assert half not in upload_folders(settings)
        assert len(upload_folders(settings)) == 1
