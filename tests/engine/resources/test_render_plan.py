"""What of a submitted draft is rendered, and which drafts are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.contract import Contract


@pytest.mark.parametrize(
    "draft",
    [
        None,
        [],
        "draft",
        {},
        {"t": None},
        {"t": [{"tt": 0, "sg": [{"d": 1000, "m": {"file": "../../../etc/passwd"}}]}]},
        {"t": [{"tt": 0, "sg": [{"m": {"file": "../x", "in_ms": 0, "out_ms": 1000}}]}]},
        {"t": [{"tt": 0, "sg": [{"m": {"file": "0" * 16, "in_ms": 0, "out_ms": 1000}}]}]},
        {"t": [{"tt": 0, "sg": [{"m": {"file": "0" * 16, "in_ms": 5, "out_ms": 1}}]}]},
        {"t": [{"tt": 0, "sg": [{"m": {"file": 7, "in_ms": "x", "out_ms": True}}]}]},
    ],
)
async def test_a_draft_without_the_sessions_own_video_is_400(
    nemo: Contract, clip: Path, draft: object
) -> None:
    await nemo.upload(clip)
    body = {"id": "r", "sessionId": nemo.session_id, "draft": draft, "output": {"format": "mp4"}}
    answer = await nemo.http.post("/api/render/proxy/lambda", json=body, headers=nemo.headers)
    assert (answer.status_code, answer.json()["code"]) == (400, 400)


async def test_a_draft_cannot_name_a_file_of_another_session(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    foreign = await nemo.draft()
    await nemo.new_session()
    await nemo.upload(clip)
    assert (await nemo.submit("r", foreign)).json()["code"] == 400


async def test_what_is_submitted_is_rendered_not_what_is_stored(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    draft = await nemo.draft()
    await nemo.ask("keep the first 1 second")
    await nemo.submit("render_1", draft)
    assert abs((await nemo.ended("render_1"))["output"]["duration"] - 5.3) < 0.2


async def test_a_resolution_in_the_output_is_kept_to(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    await nemo.submit("render_1", resolution="360p")
    assert (await nemo.ended("render_1"))["output"]["height"] == 360
