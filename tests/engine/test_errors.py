"""Each error code under its real condition."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.helpers import ATTRIBUTION, Contract, client, served

_DAY_S = 24 * 3600.0


async def test_a_token_needs_a_client_id(nemo: Contract) -> None:
    answer = await nemo.http.post("/api/auth/anonymous-token")
    assert (answer.status_code, answer.json()["code"]) == (400, 400)


async def test_one_token_per_client_id_until_it_expires_then_the_same_account(
    settings: Settings,
) -> None:
    async with served(settings) as nemo:
        first = (await nemo.mint()).json()["data"]
        again = await nemo.mint()
        assert (again.status_code, again.json()["code"]) == (429, 429)
        assert int(again.headers["Retry-After"]) == 7 * _DAY_S
        await asyncio.sleep(7 * _DAY_S)
        renewed = (await nemo.mint()).json()["data"]
        assert renewed["user_id"] == first["user_id"]
        assert renewed["token"] != first["token"]
        nemo.token = first["token"]
        assert (await nemo.credits())["code"] == 1001
        nemo.token = renewed["token"]
        assert (await nemo.credits())["data"]["available"] == 1000


async def test_an_address_gets_ten_tokens_in_seven_days(settings: Settings) -> None:
    async with served(settings) as nemo:
        for number in range(10):
            nemo.client_id = f"client-{number}"
            assert (await nemo.mint()).status_code == 200
        nemo.client_id = "client-10"
        assert (await nemo.mint()).status_code == 429
        await asyncio.sleep(7 * _DAY_S + 1)
        assert (await nemo.mint()).status_code == 200


async def test_a_refusal_reaches_a_client_that_is_still_sending(
    nemo: Contract, tmp_path: Path
) -> None:
    large = tmp_path / "large.mp4"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    nemo.token = "nmv_usr_invented"
    assert (await nemo.upload(large))["code"] == 1001


@pytest.mark.parametrize("token", ["x", "nmv_usr_invented", "\x7f", "a b"])
async def test_a_bad_token_is_1001_everywhere(nemo: Contract, token: str) -> None:
    nemo.token = token
    for body in (await nemo.credits(), await nemo.state(), await nemo.new_session()):
        assert body["code"] == 1001
    answer = await nemo.http.post("/run_sse", json=nemo.question("hi"), headers=nemo.headers)
    assert (answer.status_code, answer.json()["code"]) == (401, 1001)


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


async def test_a_token_without_the_scope_is_403(settings: Settings, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens"
    tokens.write_text("# token scopes credits\nnmv_usr_reader read 5\nnmv_usr_all *\n")
    async with served(replace(settings, tokens_file=tokens)) as nemo:
        nemo.token = "nmv_usr_reader"
        assert (await nemo.credits())["data"]["available"] == 5
        assert (await nemo.new_session())["code"] == 403
        nemo.token = "nmv_usr_all"
        assert (await nemo.new_session())["code"] == 0


async def test_a_render_id_is_used_once(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    assert (await nemo.submit("same")).json()["code"] == 0
    again = await nemo.submit("same")
    assert (again.status_code, again.json()["code"]) == (409, 4090)


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


async def test_closing_the_stream_aborts_the_turn(settings: Settings, clip: Path) -> None:
    async with served(replace(settings, think_s=30, heartbeat_s=5)) as nemo:
        await nemo.begin()
        await nemo.upload(clip)
        body = nemo.question("mute it")
        async with (
            client(str(nemo.http.base_url)) as other,
            other.http.stream("POST", "/run_sse", json=body, headers=nemo.headers) as stream,
        ):
            beats = [line async for line in _first(stream.aiter_lines(), 6) if line]
        assert beats == ['data: {"type":"heartbeat"}'] * len(beats)
        assert len(beats) >= 2
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


async def test_a_wrong_body_is_422_and_is_not_repeated_in_the_answer(nemo: Contract) -> None:
    bodies: tuple[object, ...] = (
        {},
        {"app_name": "x", "new_message": "secret-text"},
        [],
        "secret-text",
    )
    for body in bodies:
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        assert answer.status_code == 422
        assert "secret-text" not in answer.text


async def test_a_body_without_an_end_is_refused(settings: Settings) -> None:
    async with served(replace(settings, max_json_bytes=100_000)) as nemo:
        await nemo.begin()
        body = nemo.question("x" * 200_000)
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        assert (answer.status_code, answer.json()["code"]) == (413, 4002)


async def test_a_claim_token_is_for_the_owner_of_the_session(nemo: Contract) -> None:
    body = {"task_id": nemo.task_id, "session_id": nemo.session_id}
    answer = await nemo.http.post("/api/auth/claim-token", json=body, headers=nemo.headers)
    data = answer.json()["data"]
    assert data["claim_token"].startswith("clm_")
    assert data["expires_in"] == 604_800
    body["task_id"] = "another"
    answer = await nemo.http.post("/api/auth/claim-token", json=body, headers=nemo.headers)
    assert answer.json()["code"] == 1002


async def test_an_unknown_address_is_answered_in_the_usual_form(nemo: Contract) -> None:
    answer = await nemo.http.get("/nothing/here")
    assert (answer.status_code, answer.json()["code"]) == (404, 404)
    assert (await nemo.status("never"))["code"] == 404
