"""Who may export, and what an export is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import ATTRIBUTION, Contract
from tests.engine.servers import served


@pytest.mark.parametrize("missing", sorted(ATTRIBUTION))
async def test_an_export_without_an_attribution_header_is_402(
    nemo: Contract, clip: Path, missing: str
) -> None:
    await nemo.upload(clip)
    body = {"id": "r", "sessionId": nemo.session_id, "draft": await nemo.draft(), "output": {}}
    headers = {name: value for name, value in nemo.headers.items() if name != missing}
    answer = await nemo.http.post("/api/render/proxy/lambda", json=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (402, 402)


async def test_a_plan_without_export_is_402(settings: Settings, clip: Path) -> None:
    async with served(replace(settings, anonymous_exports=False)) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
        assert (await nemo.submit("r")).json()["code"] == 402


async def test_ten_jobs_of_one_session_do_not_hold_up_anothers_first(
    nemo: Contract, clip: Path
) -> None:
    await nemo.upload(clip)
    await nemo.ask("make it black and white and play it at half speed")
    many = [f"many-{number}" for number in range(10)]
    for render_id in many:
        await nemo.submit(render_id)
    await nemo.new_session()
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second and make it 144p")
    await nemo.submit("one")
    one, last = await nemo.status("one"), await nemo.status(many[-1])
    for render_id in many:
        await nemo.cancel(render_id)
    assert (await nemo.ended("one"))["status"] == "completed"
    # Only what is under way comes before it, and it comes before all that its neighbour still has.
    assert one.get("queue_position", 0) <= 1
    assert last["queue_position"] > 2
