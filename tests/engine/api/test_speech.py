"""What is said in a sound is told; nothing of it is kept, charged or put on the timeline."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import psutil
import pytest

from engine.settings import Settings
from tests.engine.captions.films import RECOGNISER, film
from tests.engine.children import child_with
from tests.engine.contract import Contract
from tests.engine.servers import served, upload_folders
from tests.engine.video.helpers import ffmpeg
from tests.support.clock import eventually

pytestmark = pytest.mark.real_time


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    """As Telegram sends it: Opus in OGG."""
    made = tmp_path / "voice.ogg"
    ffmpeg("-i", film(tmp_path / "film.mp4"), "-vn", "-c:a", "libopus", "-ar", "48000", made)
    return made


@pytest.fixture
async def hearing(settings: Settings) -> AsyncIterator[Contract]:
    async with served(replace(settings, recogniser=RECOGNISER)) as nemo:
        await nemo.begin()
        yield nemo


async def transcribed(nemo: Contract, name: str, body: bytes) -> httpx.Response:
    url = f"/api/transcribe/nemo_agent/me/{nemo.session_id}"
    return await nemo.http.post(url, files={"files": (name, body)}, headers=nemo.headers)


async def test_a_voice_message_becomes_words(
    hearing: Contract, voice: Path, settings: Settings
) -> None:
    answer = await transcribed(hearing, "voice.ogg", voice.read_bytes())
    assert answer.json()["data"] == {"text": "low high shrill low"}
    assert upload_folders(settings) == []
    assert (await hearing.state())["data"]["state"].get("draft") is None


async def test_what_is_no_sound_is_refused_and_not_kept(
    hearing: Contract, settings: Settings
) -> None:
    for body in (b"#!/bin/sh\n" * 20, b"OggS" + b"\0" * 400, b""):
        answer = await transcribed(hearing, "voice.ogg", body)
        assert answer.status_code in (415, 500), answer.text
    assert (await hearing.http.post(
        f"/api/transcribe/nemo_agent/me/{hearing.session_id}", json={}, headers=hearing.headers
    )).status_code == 400  # fmt: skip
    assert upload_folders(settings) == []


async def test_without_ears_there_is_no_such_thing(nemo: Contract, voice: Path) -> None:
    assert (await transcribed(nemo, "voice.ogg", voice.read_bytes())).status_code == 404


async def test_it_ends_with_the_client_that_asked(settings: Settings, voice: Path) -> None:
    async with served(replace(settings, recogniser=(*RECOGNISER, "--slow"))) as nemo:
        await nemo.begin()
        asking = asyncio.create_task(transcribed(nemo, "voice.ogg", voice.read_bytes()))
        child = await child_with("--slow")
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await asyncio.to_thread(psutil.wait_procs, [child], 60)
        assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
        await eventually(lambda: upload_folders(settings) == [])


async def test_a_strangers_session_is_not_listened_in(hearing: Contract, voice: Path) -> None:
    hearing.session_id = "0" * 32
    assert (await transcribed(hearing, "voice.ogg", voice.read_bytes())).status_code == 404
