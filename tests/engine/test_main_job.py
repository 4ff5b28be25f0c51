"""From a token to an MP4, as a client goes."""

from __future__ import annotations

import json
from pathlib import Path

from engine.settings import Settings
from engine.video.inspect.probe import probe
from tests.engine.helpers import Contract, Json, events_of, served


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


async def test_progress_only_rises(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 300 kB")
    await nemo.submit("render_1")
    seen: list[int] = []

    def completed(status: Json) -> bool:
        seen.append(status["progress"])
        return bool(status["status"] == "completed")

    done = await nemo.until("render_1", completed)
    assert done["progress"] == seen[-1] == 100
    assert seen == sorted(seen)
    assert len({share for share in seen if 0 < share < 100}) >= 2


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


async def test_the_draft_follows_the_documented_keys(nemo: Contract, clip: Path) -> None:
    assert (await nemo.state())["data"]["state"]["draft"] is None
    await nemo.upload(clip)
    draft = await nemo.draft()
    assert draft["d"] == 5312
    assert [track["tt"] for track in draft["t"]] == [0]
    segment = draft["t"][0]["sg"][0]
    assert segment["d"] == 5312
    assert segment["m"]["title"] == "bigbuckbunny.mp4"
    assert draft["m"]["width"] == 1280


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
