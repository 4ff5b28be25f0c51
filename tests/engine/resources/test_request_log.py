from __future__ import annotations

import json
from pathlib import Path

from engine.settings import Settings
from tests.engine.contract import Contract


async def test_every_accepted_turn_and_render_is_in_the_request_log(
    nemo: Contract, clip: Path, settings: Settings
) -> None:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    await nemo.submit("render_1")
    await nemo.ended("render_1")
    lines = (settings.data_dir / "requests.jsonl").read_text().splitlines()
    entries = [json.loads(line) for line in lines]
    assert [entry["kind"] for entry in entries] == ["run_sse", "render"]
    assert entries[0]["text"] == "keep the first 1 second"
    assert entries[1]["render_id"] == "render_1"
    assert {entry["session_id"] for entry in entries} == {nemo.session_id}
    assert nemo.token not in "".join(lines)
