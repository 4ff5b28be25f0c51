"""A power cut between an update and its answer loses nothing, and answers once."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram

pytestmark = pytest.mark.real_time

ROOT = Path(__file__).resolve().parents[3]


@asynccontextmanager
async def bot(
    fake: FakeTelegram, database: Path, *cut: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    command = [
        sys.executable,
        "-m",
        "tests.adapters.telegram.durable_bot",
        fake.url,
        str(database),
        *cut,
    ]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.mark.parametrize("cut", ["before-store", "before-answer"])
async def test_a_kill_between_update_and_answer_loses_nothing_and_answers_once(
    fake: FakeTelegram, tmp_path: Path, cut: str
) -> None:
    database = tmp_path / "bot.db"
    fake.say(ANN, text="one")
    fake.say(ANN, text="two")
    async with bot(fake, database, cut) as process, asyncio.timeout(600):
        await process.wait()
    assert process.returncode == -signal.SIGKILL
    assert fake.chat(ANN).from_bot() == []
    assert fake.updates.confirmed == []
    async with bot(fake, database):
        await eventually(lambda: len(fake.chat(ANN).from_bot()) >= 2)
        await fake.updates.settled()
        fake.say(ANN, text="three")
        await eventually(lambda: len(fake.chat(ANN).from_bot()) >= 3)
    texts = [seen.text for seen in fake.chat(ANN).from_bot()]
    assert texts == ["Heard: one", "Heard: two", "Heard: three"]
