"""Who doesn't answer is told as that. The wait is moved time's."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.platform import Finding
from tests.bot.operate.doctor.test_examination import found, settings_for
from tests.support.fakes.telegram import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


async def test_a_service_that_never_answers_takes_ten_seconds_of_nobody_else(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    gone = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            await reader.read()  # until whoever asks gives up
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        gone.set()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    findings = await found(settings_for(fake, tmp_path, nemo_api_url=url), limit_s=3.0)
    await gone.wait()
    server.close()
    assert findings["NemoVideo"].said == "no answer within 3 seconds"
    assert findings["Telegram token"].level == "ok"


async def test_a_platform_that_is_silent_is_told_as_that(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    fake.lose_answer_next("getMe", for_s=60)
    findings = await found(settings_for(fake, tmp_path), limit_s=3.0)
    assert findings["Telegram"].said == "no answer within 3 seconds"


@pytest.mark.parametrize(
    ("what", "look", "word"),
    [
        ("Disk", "machine.examine_disk", "disk"),
        ("Database", "stored.examine_database", "disk"),
        ("Backup", "stored.examine_backup", "Restore"),
        ("ffmpeg", "machine.examine_ffmpeg", "ffmpeg"),
        ("NemoVideo", "service.examine", "network"),
    ],
)
async def test_what_to_do_about_silence_fits_what_is_silent(
    fake: FakeTelegram,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    look: str,
    word: str,
) -> None:
    async def never(*_: object) -> list[Finding]:
        await asyncio.Event().wait()
        return []

    monkeypatch.setattr(f"bot.operate.doctor.{look}", never)
    findings = await found(settings_for(fake, tmp_path), limit_s=3.0)
    assert findings[what].said == "no answer within 3 seconds"
    assert word in findings[what].to_do
    assert (word == "network") == ("network between" in findings[what].to_do)
