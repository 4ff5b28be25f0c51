"""The contract documents some answers in two shapes; both can be had."""

from __future__ import annotations

from pathlib import Path

from engine.settings import Settings
from tests.engine.contract import events_of
from tests.engine.servers import served


async def test_the_other_documented_shapes(settings: Settings, clip: Path) -> None:
    other = Settings(**{**vars(settings), "event_shape": "adk", "render_shape": 2})
    async with served(other) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
        body = nemo.question("compress to 300 kB and keep the first 1 second")
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        events = events_of(answer.text)
        parts = [
            (part["text"], event["partial"])
            for event in events
            for part in event["content"]["parts"]
            if "text" in part
        ]
        assert "".join(text for text, partial in parts if partial) == parts[-1][0]
        assert parts[-1][1] is False
        assert any("functionCall" in event["content"]["parts"][0] for event in events)
        assert (await nemo.submit("render_1")).json()["success"] is True
        done = await nemo.until("render_1", lambda status: status["data"]["status"] == "completed")
        assert (await nemo.http.get(done["data"]["outputUrl"])).status_code == 200
