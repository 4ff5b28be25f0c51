from __future__ import annotations

from dataclasses import replace

from engine.settings import Settings
from tests.engine.servers import served


async def test_a_body_without_an_end_is_refused(settings: Settings) -> None:
    async with served(replace(settings, max_json_bytes=100_000)) as nemo:
        await nemo.begin()
        body = nemo.question("x" * 200_000)
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        assert (answer.status_code, answer.json()["code"]) == (413, 4002)
