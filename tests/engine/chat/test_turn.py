"""How a turn begins, runs and ends."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import client, served


async def test_two_turns_of_a_session_at_once_are_refused(settings: Settings, clip: Path) -> None:
    async with served(replace(settings, think_s=30)) as nemo:
        await nemo.begin()
        body = nemo.question("hello")
        async with nemo.http.stream("POST", "/run_sse", json=body, headers=nemo.headers) as first:
            assert first.status_code == 200
            second = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
            assert (second.status_code, second.headers["Retry-After"]) == (429, "1")
            assert (await nemo.credits())["data"]["frozen"] == 1
    lines = (settings.data_dir / "requests.jsonl").read_text().splitlines()
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("think_s", "work_s", "heard"), [(30.0, 0.0, set()), (0.0, 30.0, {"tool_call"})]
)
async def test_closing_the_stream_aborts_the_turn(
    settings: Settings, clip: Path, think_s: float, work_s: float, heard: set[str]
) -> None:
    slow = replace(settings, think_s=think_s, work_s=work_s, heartbeat_s=5)
    async with served(slow) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
        body = nemo.question("mute it")
        async with (
            client(str(nemo.http.base_url)) as other,
            other.http.stream("POST", "/run_sse", json=body, headers=nemo.headers) as stream,
        ):
            lines = [line async for line in _first(stream.aiter_lines(), 8) if line]
        kinds = [json.loads(line.removeprefix("data: "))["type"] for line in lines]
        assert kinds.count("heartbeat") >= 2
        assert set(kinds) == {"heartbeat"} | heard
        # The next turn is let in once the server has noticed.
        for _ in range(200):
            balance = (await nemo.credits())["data"]
            if balance["frozen"] == 0:
                break
        assert balance == {"available": 1000, "frozen": 0, "total": 1000}
        assert (await nemo.draft())["t"][0]["sg"][0]["m"]["muted"] is False


async def _first(lines: AsyncIterator[str], count: int) -> AsyncIterator[str]:
    async for line in lines:
        yield line
        count -= 1
        if not count:
            return


async def test_mute_and_trim_end_in_silence_and_the_draft_tells(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    turn = await nemo.ask("mute it and cut the first 2 seconds")
    assert turn.kinds == {"heartbeat", "tool_call", "tool_result"}
    segment = (await nemo.draft())["t"][0]["sg"][0]
    assert (segment["d"], segment["m"]["muted"]) == (3312, True)
    await nemo.submit("render_1")
    assert (await nemo.ended("render_1"))["status"] == "completed"


async def test_chinese_is_answered_in_chinese(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    turn = await nemo.ask("压缩到500kB以下")
    assert "点击“导出”按钮" in turn.text
    assert (await nemo.draft())["m"]["max_bytes"] == 500_000


async def test_what_was_nearly_understood_is_a_question_with_a_yes_to_press(
    nemo: Contract, clip: Path
) -> None:
    await nemo.upload(clip)
    asked = await nemo.ask("loose the audio")
    call = next(event for event in asked.events if event["type"] == "tool_call")
    assert call["name"] == "ask_question"
    assert call["args"]["options"] == ["Yes, do that"]
    assert call["args"]["question"] in asked.text
    assert (await nemo.credits())["data"]["total"] == 1000
    assert (await nemo.draft())["t"][0]["sg"][0]["m"]["muted"] is False
    await nemo.ask("Yes, do that")
    assert (await nemo.draft())["t"][0]["sg"][0]["m"]["muted"] is True
    assert (await nemo.credits())["data"]["total"] == 999
    await nemo.ask("undo")
    await nemo.ask("yes")  # it was answered: nothing waits for a yes any more
    assert (await nemo.draft())["t"][0]["sg"][0]["m"]["muted"] is False
