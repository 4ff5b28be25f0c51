"""Whose a session is, and how long it is kept."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path

from engine.agent.near.remembered import Memory
from engine.agent.parse import parse
from engine.engine import Engine, open_engine
from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served


async def test_an_unknown_session_is_1002(nemo: Contract, clip: Path) -> None:
    nemo.session_id = "f" * 32
    assert (await nemo.state())["code"] == 1002
    assert (await nemo.upload(clip))["code"] == 1002
    answer = await nemo.http.post("/run_sse", json=nemo.question("hi"), headers=nemo.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, 1002)
    assert (await nemo.submit("r", {})).json()["code"] == 1002


async def test_somebody_elses_session_is_unknown(nemo: Contract) -> None:
    session_id = nemo.session_id
    nemo.client_id = "somebody-else"
    await nemo.begin()
    nemo.session_id = session_id
    assert (await nemo.state())["code"] == 1002


async def test_a_session_is_gone_a_fixed_time_after_its_last_use(settings: Settings) -> None:
    async with served(replace(settings, session_ttl_s=3600)) as nemo:
        await nemo.begin()
        for _ in range(3):
            await asyncio.sleep(3599)
            assert (await nemo.state())["code"] == 0
        await asyncio.sleep(3600)
        assert (await nemo.state())["code"] == 1002


async def test_what_was_asked_for_is_remembered_across_a_restart_and_goes_with_its_session(
    settings: Settings,
) -> None:
    def opened() -> Engine:
        return open_engine(settings, time.time)

    engine = opened()
    first = engine.sessions.create("anon_1", "project", "en")
    asked = parse("cut the first 3 seconds")
    engine.sessions.remember(first, Memory((asked,), 2))
    engine.close()
    engine = opened()
    kept = engine.sessions.read(first.session_id).memory
    assert [one.edits for one in kept.asked] == [asked.edits]
    assert kept.told_sources == 2
    engine.expiry.sweep(time.time() + settings.session_ttl_s + 1)
    assert engine.db.one("SELECT 1 FROM memories") is None
    engine.close()
