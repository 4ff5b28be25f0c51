"""What an edit costs, and what costs nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served


async def test_an_edit_costs_a_credit_and_without_credits_it_is_2001(
    settings: Settings, clip: Path
) -> None:
    async with served(replace(settings, credits=2)) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
        await nemo.ask("compress to 500 kB and mute it")
        assert (await nemo.credits())["data"] == {"available": 0, "frozen": 0, "total": 0}
        draft = await nemo.draft()
        answer = await nemo.http.post(
            "/run_sse", json=nemo.question("unmute"), headers=nemo.headers
        )
        assert (answer.status_code, answer.json()["code"]) == (402, 2001)
        assert await nemo.draft() == draft
        assert (await nemo.submit("free")).json()["code"] == 0


async def test_what_changes_nothing_costs_nothing(nemo: Contract, clip: Path) -> None:
    for request in ("compress to 500 kB", "hello", "add music"):
        await nemo.ask(request)
    await nemo.upload(clip)
    await nemo.ask("add music")
    await nemo.ask("keep 9:00 - 9:30")
    assert (await nemo.credits())["data"]["available"] == 1000
    await nemo.ask("mute it")
    await nemo.ask("mute it")
    assert (await nemo.credits())["data"]["available"] == 999
