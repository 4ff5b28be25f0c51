"""Every fault that can be ordered does what its name says."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from engine.settings import Settings
from tests.engine.contract import Contract, events_of
from tests.engine.servers import served


async def order(nemo: Contract, endpoint: str, kind: str, **more: Any) -> None:
    body = {"endpoint": endpoint, "kind": kind, **more}
    answer = await nemo.http.post("/_faults", json=body)
    assert answer.status_code == 200, answer.text


async def ask(nemo: Contract, text: str = "compress to 500 kB") -> httpx.Response:
    return await nemo.http.post("/run_sse", json=nemo.question(text), headers=nemo.headers)


async def turns(nemo: Contract, settings: Settings) -> int:
    return len((settings.data_dir / "requests.jsonl").read_text().splitlines())


async def test_without_the_option_there_is_nothing_to_order(settings: Settings) -> None:
    async with served(replace(settings, faults=False)) as nemo:
        assert (await nemo.http.get("/_faults")).status_code == 404


async def test_orders_are_listed_counted_and_taken_back(nemo: Contract) -> None:
    await order(nemo, "credits", "status", times=2, skip=1, status=503)
    assert (await nemo.credits())["code"] == 0
    address = "/api/credits/balance/simple"
    first = await nemo.http.get(address, headers=nemo.headers)
    assert (first.status_code, first.headers["content-type"]) == (503, "text/html")
    listed = (await nemo.http.get("/_faults")).json()
    assert (len(listed["orders"]), len(listed["fired"])) == (1, 1)
    assert (await nemo.http.get("/_faults")).json() == listed
    assert (await nemo.http.delete("/_faults")).json() == {"orders": [], "fired": []}
    assert (await nemo.credits())["code"] == 0


async def test_a_wrong_order_is_refused(nemo: Contract) -> None:
    for body in ({}, {"endpoint": "moon", "kind": "reset"}, {"endpoint": "state", "kind": "x"}):
        assert (await nemo.http.post("/_faults", json=body)).status_code == 422


@pytest.mark.parametrize("after_work", [False, True])
@pytest.mark.parametrize("kind", ["cut_before_any_byte", "reset"])
async def test_the_connection_ends_without_an_answer(
    nemo: Contract, clip: Path, settings: Settings, kind: str, after_work: bool
) -> None:
    await nemo.upload(clip)
    await order(nemo, "run_sse", kind, after_work=after_work)
    with pytest.raises(httpx.ReadError if kind == "reset" else httpx.RemoteProtocolError):
        await ask(nemo)
    assert await turns(nemo, settings) == after_work
    assert ("max_bytes" in (await nemo.draft())["m"]) is after_work


@pytest.mark.parametrize("after_work", [False, True])
async def test_a_stream_is_cut_after_some_bytes(
    nemo: Contract, clip: Path, after_work: bool
) -> None:
    await nemo.upload(clip)
    await order(nemo, "run_sse", "cut_after_bytes", bytes=40, after_work=after_work)
    got: list[bytes] = []

    async def read_on() -> None:
        body = nemo.question("compress to 500 kB")
        async with nemo.http.stream("POST", "/run_sse", json=body, headers=nemo.headers) as answer:
            async for chunk in answer.aiter_raw():
                got.append(chunk)

    with pytest.raises(httpx.RemoteProtocolError):
        await read_on()
    assert len(b"".join(got)) == 40
    # Without after_work the turn ends where the client's connection does.
    assert ("max_bytes" in (await nemo.draft())["m"]) is after_work
    assert len(events_of((await ask(nemo, "hello")).text)) > 1


async def test_a_stall_says_nothing_until_the_client_gives_up(nemo: Contract, clip: Path) -> None:
    for more in ({}, {"bytes": 30}, {"after_work": True}):
        await order(nemo, "run_sse", "stall", **more)
        with pytest.raises(httpx.ReadTimeout):
            await nemo.http.post(
                "/run_sse", json=nemo.question("hello"), headers=nemo.headers, timeout=30
            )


async def test_heartbeats_only(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await order(nemo, "run_sse", "heartbeats_only", seconds=0.2, every_s=0.05, after_work=True)
    events = events_of((await ask(nemo)).text)
    assert events == [{"type": "heartbeat"}] * 4
    assert (await nemo.draft())["m"]["max_bytes"] == 500_000


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_gateways_page(nemo: Contract, status: int) -> None:
    await order(nemo, "run_sse", "status", status=status, retry_after_s=7)
    answer = await ask(nemo)
    assert answer.status_code == status
    assert answer.headers["Retry-After"] == "7"
    assert answer.text.startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("code", "status"), [(1001, 401), (1002, 404), (2001, 402), (429, 429), (1010, 500)]
)
async def test_each_code_at_its_status_and_at_200(nemo: Contract, code: int, status: int) -> None:
    for endpoint in ("state", "credits", "session", "run_sse"):
        await order(nemo, endpoint, "code", code=code, at_http_200=endpoint == "state")
    assert (await nemo.state())["code"] == code
    assert (await nemo.credits())["code"] == code
    assert (await nemo.new_session())["code"] == code
    assert (await ask(nemo)).status_code == status


async def test_the_render_endpoints(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    await order(nemo, "render_submit", "duplicate_render_id")
    assert (await nemo.submit("r")).status_code == 409
    assert (await nemo.status("r"))["code"] == 404
    await order(nemo, "render_submit", "cut_before_any_byte", after_work=True)
    with pytest.raises(httpx.RemoteProtocolError):
        await nemo.submit("r")
    await order(nemo, "render_status", "malformed_json")
    with pytest.raises(ValueError, match="Unterminated"):
        await nemo.status("r")
    done = await nemo.ended("r")
    await order(nemo, "download", "cut_after_bytes", bytes=1000)
    with pytest.raises(httpx.RemoteProtocolError):
        await nemo.http.get(done["output"]["url"])
    assert (await nemo.http.get(done["output"]["url"])).status_code == 200


async def test_a_wrong_content_type_and_slow_headers(nemo: Contract) -> None:
    await order(nemo, "run_sse", "wrong_content_type")
    answer = await ask(nemo, "hello")
    assert answer.headers["content-type"].startswith("text/html")
    assert events_of(answer.text)
    await order(nemo, "credits", "slow_headers", seconds=20)
    started = asyncio.get_running_loop().time()
    assert (await nemo.credits())["code"] == 0
    assert asyncio.get_running_loop().time() - started >= 20


async def test_a_silent_turn(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await order(nemo, "run_sse", "silent_turn")
    assert (await nemo.ask("compress to 500 kB")).text == ""
    assert (await nemo.draft())["m"]["max_bytes"] == 500_000
    assert (await nemo.ask("compress to 400 kB")).text != ""


async def test_a_scripted_stream_is_sent_as_it_is(nemo: Contract) -> None:
    raw = b'data: {"type":"text","content":"\xff\xe2\x80\xa8"}\r\n\r\n: ping\n\ndata:\n\n'
    encoded = base64.b64encode(raw).decode()
    await order(nemo, "run_sse", "scripted", body_base64=encoded)
    answer = await ask(nemo)
    assert (answer.content, answer.headers["content-type"]) == (raw, "text/event-stream")
    await order(nemo, "run_sse", "scripted", body="data: hello\n\n")
    assert (await ask(nemo)).text == "data: hello\n\n"


async def test_an_upload_fails_before_and_after_its_work(nemo: Contract, clip: Path) -> None:
    await order(nemo, "upload", "status", status=502)
    with pytest.raises(ValueError, match="Expecting value"):
        await nemo.upload(clip)
    assert (await nemo.draft()) is None
    await order(nemo, "upload", "reset", after_work=True)
    with pytest.raises(httpx.ReadError):
        await nemo.upload(clip)
    assert len((await nemo.state())["data"]["state"]["video_infos"]) == 1


async def test_tokens(nemo: Contract) -> None:
    nemo.client_id = "new"
    await order(nemo, "anonymous_token", "code", code=429, retry_after_s=30)
    answer = await nemo.mint()
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "30")
    assert (await nemo.mint()).status_code == 200
