"""From a token to an MP4, as a client goes."""

from __future__ import annotations

from pathlib import Path

from engine.video.inspect.probe import probe
from tests.engine.contract import Contract


async def test_a_video_and_a_sentence_become_a_smaller_mp4(
    nemo: Contract, clip: Path, tmp_path: Path
) -> None:
    uploaded = (await nemo.upload(clip))["data"]
    assert uploaded["session_state_applied"] is True
    assert uploaded["files"][0]["file_type"] == "video"
    assert uploaded["files"][0]["duration"] == 5.312
    turn = await nemo.ask("compress this video to under 400 kB and keep the first 3 seconds")
    assert turn.kinds == {"heartbeat", "tool_call", "tool_result", "text"}
    assert "under 400 kB" in turn.text
    assert 'Click the "Export" button to download' in turn.text
    submitted = await nemo.submit("render_1")
    assert submitted.json()["status"] == "pending"
    done = await nemo.ended("render_1")
    assert (done["status"], done["progress"]) == ("completed", 100)
    output = done["output"]
    assert output["size"] <= 400_000
    answer = await nemo.http.get(output["url"])
    assert len(answer.content) == output["size"]
    result = tmp_path / "result.mp4"
    result.write_bytes(answer.content)
    facts = await probe(result)
    assert (facts.video_codec, facts.audio_codec) == ("h264", "aac")
    assert abs(facts.duration_s - 3) < 0.2
