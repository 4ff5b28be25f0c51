"""Each endpoint: exactly what is sent, and what is read from the answer."""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.core.service.errors import (
    ClientIdMissing,
    MissingScope,
    NoCredits,
    NotFound,
    NotReached,
    Rejected,
    ServiceError,
    ServiceRefused,
    SessionLost,
    TokenRejected,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import ProjectKey, RenderStatus
from bot.nemo.http import open_http, origin_of
from tests.bot.nemo.server import Answer, RawServer, Request, answer, as_json, page, reset
from tests.bot.nemo.world import PATIENT, SECRET, SKILL, Client, asked
from tests.support.clock import LoopClock

CREDITS = {"code": 0, "data": {"available": 60, "frozen": 40, "total": 100}}
STATE = {"code": 0, "data": {"session_id": "s", "user_id": "anon_1", "state": {"draft": None}}}
FILES = {"code": 0, "data": {"files": [{"filename": "a.mp4", "file_type": "video"}]}}
RENDER = "/api/render/proxy/lambda"
SKILL_HEADERS = {
    "x-skill-source": "ai-video-compressor",
    "x-skill-version": "1.0.0",
    "x-skill-platform": "unknown",
}


def headers_of(request: Request) -> dict[str, str]:
    """Without those that any HTTP client sends."""
    usual = ("host", "user-agent", "connection", "accept-encoding", "content-length", "accept")
    return {name: value for name, value in request.headers.items() if name not in usual}


async def test_a_token_is_minted_with_a_client_id_and_no_bearer(
    server: RawServer, client: Client
) -> None:
    minted = {"token": "nmv_usr_1", "user_id": "anon_1", "expires_at": "2026-03-18T00:00:00Z"}
    server.on("POST /api/auth/anonymous-token", as_json({"code": 0, "data": minted}))
    token = await client.accounts.anonymous_token("an-id", SKILL)
    assert (token.token, token.user_id) == ("nmv_usr_1", "anon_1")
    assert headers_of(server.requests[0]) == {"x-client-id": "an-id", **SKILL_HEADERS}
    assert server.requests[0].body == b""


async def test_minting_without_an_accepted_client_id_says_so(
    server: RawServer, client: Client
) -> None:
    server.on("*", as_json({"detail": "no id"}, status=400))
    with pytest.raises(ClientIdMissing):
        await client.accounts.anonymous_token("", SKILL)


Call = Callable[[Client], Awaitable[object]]

REQUESTS: list[tuple[Call, str, object, object]] = [
    (
        lambda client: client.service.create_project("p", SKILL, "zh-CN"),
        "POST /api/tasks/me/with-session/nemo_agent",
        {"task_name": "project", "language": "zh-CN"},
        {"code": 0, "data": {"session_id": "s", "task_id": "t", "user_id": "u"}},
    ),
    (
        lambda client: client.project.upload_url("https://cdn.example/a.mp4"),
        "POST /api/upload-video/nemo_agent/me/s",
        {"urls": ["https://cdn.example/a.mp4"], "source_type": "url"},
        FILES,
    ),
    (lambda client: client.project.state(), "GET /api/state/nemo_agent/me/s/latest", None, STATE),
    (lambda client: client.project.credits(), "GET /api/credits/balance/simple", None, CREDITS),
    (
        lambda client: client.project.submit_render("render_1", {"t": []}, {"format": "mp4"}),
        f"POST {RENDER}",
        {"id": "render_1", "sessionId": "s", "draft": {"t": []}, "output": {"format": "mp4"}},
        {"success": True, "data": {"id": "render_1", "status": "pending"}},
    ),
    (
        lambda client: client.project.render_status("render_1"),
        f"GET {RENDER}/render_1",
        None,
        {"status": "processing", "progress": 5},
    ),
    (
        lambda client: client.project.cancel_render("render_1"),
        f"POST {RENDER}/render_1/cancel",
        None,
        {"success": True},
    ),
    (
        lambda client: client.project.claim_url(),
        "POST /api/auth/claim-token",
        {"task_id": "t", "session_id": "s"},
        {"code": 0, "data": {"claim_token": "clm_1", "expires_in": 604800}},
    ),
]


@pytest.mark.parametrize(("call", "line", "body", "good"), REQUESTS, ids=[r[1] for r in REQUESTS])
async def test_a_request_is_exactly_the_documented_one(
    server: RawServer,
    client: Client,
    call: Call,
    line: str,
    body: object,
    good: object,
) -> None:
    server.on(line, as_json(good))
    await call(client)
    (request,) = server.requests
    assert request.line == line
    assert (request.json() if request.body else None) == body
    kind = {} if body is None else {"content-type": "application/json"}
    bearer = {"authorization": f"Bearer {SECRET}"}
    assert headers_of(request) == {**bearer, **SKILL_HEADERS, **kind}


async def test_answers_are_read_into_values(server: RawServer, client: Client) -> None:
    server.on("*", as_json(CREDITS))
    assert (await client.project.credits()).frozen == 40
    server.on("*", as_json(STATE))
    assert (await client.project.state()).draft is None
    server.on("*", as_json({"success": True, "data": {"status": "pending"}}))
    assert await client.project.render_status("r") == RenderStatus(state="pending")
    server.on("*", as_json({"code": 0}))
    await client.project.submit_render("r", {}, {})


async def test_a_draft_goes_back_exactly_as_it_came(server: RawServer, client: Client) -> None:
    raw = '{"t":[{"sg":[{"n":0.1,"big":12345678901234567890,"s":"\\ud800 好 \\u2028"}]}]}'
    server.on(
        "GET /api/state/nemo_agent/me/s/latest",
        answer(f'{{"data":{{"state":{{"draft":{raw}}}}}}}'.encode()),
    )
    server.on(f"POST {RENDER}", as_json({"code": 0}))
    draft = (await client.project.state()).draft
    assert draft is not None
    await client.project.submit_render("r", draft, {})
    assert server.requests[-1].json()["draft"] == json.loads(raw)


@pytest.mark.parametrize("session_id", ["a/b", "a?b", "a b#c", "好", "%2e"])
async def test_an_id_stays_one_segment_of_the_path(
    server: RawServer, client: Client, session_id: str
) -> None:
    server.on("*", as_json(STATE))
    await client.project_of(session_id).state()
    assert server.requests[0].path.count("/") == 6
    assert not set("? #") & set(server.requests[0].path)


async def test_a_session_the_framework_does_not_know_is_lost(
    server: RawServer, client: Client
) -> None:
    server.on("*", as_json({"detail": "Session not found: s"}, status=404))
    with pytest.raises(SessionLost):
        await client.project.state()


async def test_another_404_is_not_a_lost_session(server: RawServer, client: Client) -> None:
    server.on("*", as_json({"detail": "Not Found"}, status=404))
    with pytest.raises(NotFound):
        await client.project.state()
    assert client.lost == 0


async def test_a_lost_session_is_noted_before_it_is_told(server: RawServer, client: Client) -> None:
    server.on("*", as_json({"code": 1002}))
    with pytest.raises(SessionLost):
        await client.project.state()
    assert client.lost == 1


async def test_a_project_opens_in_a_browser_where_the_service_offers_it(
    server: RawServer, client: Client
) -> None:
    server.on("*", as_json({"code": 0, "data": {"claim_token": "clm+1"}}))
    assert await client.project.claim_url() == "https://web/workspace/claim?ct=clm%2B1"
    server.on("*", as_json({"detail": "Not Found"}, status=404))
    assert await client.project.claim_url() is None


@pytest.mark.parametrize(
    ("said", "can"), [(None, True), ("generate, edit", True), ("edit", False), ("", False)]
)
async def test_a_server_says_in_a_header_what_it_can_do(
    server: RawServer, client: Client, said: str | None, can: bool
) -> None:
    assert client.service.can("generate")
    header = "" if said is None else f"X-Nemovideo-Capabilities: {said}\r\n"
    server.on("*", as_json(CREDITS, headers=header))
    await client.project.credits()
    assert client.service.can("generate") is can


async def test_a_read_is_repeated_with_growing_pauses_until_it_works(
    server: RawServer, client: Client, clock: LoopClock
) -> None:
    server.on("*", page(502), reset(), as_json(CREDITS))
    assert (await client.project.credits()).available == 60
    first, second = clock.slept_s
    assert 1 <= first <= 1.5
    assert 2 <= second <= 3


async def test_a_service_that_is_not_there_is_a_definite_failure(clock: LoopClock) -> None:
    async with RawServer() as gone:
        url = gone.url
    async with open_http() as http:
        client = Client(http, url, timings=replace(PATIENT, attempts=2), clock=clock)
        with pytest.raises(NotReached):
            await client.project.credits()
    assert len(clock.slept_s) == 1


async def test_the_local_engine_is_reached_directly_whatever_proxy_is_set(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.on("*", as_json(CREDITS))
    async with open_http() as http:
        assert (await Client(http, server.url).project.credits()).available == 60


async def test_an_answer_larger_than_the_limit_is_not_read_to_its_end(
    server: RawServer, client: Client
) -> None:
    server.on("*", answer(b" " * 17_000_000))
    with pytest.raises(Unreadable, match="too large"):
        await client.project.state()


async def test_a_redirect_is_not_followed_with_the_bearer(
    server: RawServer, client: Client
) -> None:
    async with RawServer() as other:
        other.on("*", as_json(CREDITS))
        server.on("*", answer(b"", status=307, headers=f"Location: {other.url}/x\r\n"))
        with pytest.raises(Unreadable):
            await client.project.credits()
        assert other.requests == []


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Retry-After: 7", 7.0),
        ("Retry-After: Wed, 21 Oct 2026 07:28:30 GMT\r\nDate: Wed, 21 Oct 2026 07:28:00 GMT", 30.0),
        ("Retry-After: soon", None),
        ("X: y", None),
    ],
)
async def test_retry_after_is_seconds_or_a_date(
    server: RawServer, client: Client, header: str, seconds: float | None
) -> None:
    server.on("*", as_json({}, status=422, headers=f"{header}\r\n"))
    with pytest.raises(Rejected) as caught:
        await client.project.credits()
    assert caught.value.retry_after_s == seconds


@pytest.mark.parametrize("body", [b"", b"null", b"[1]", b"{broken", b'{"a":NaN}', b"[" * 99_999])
async def test_an_answer_that_is_no_json_object_is_unreadable(
    server: RawServer, client: Client, body: bytes
) -> None:
    server.on("*", answer(body))
    with pytest.raises(Unreadable):
        await client.project.credits()


async def test_no_error_holds_what_the_server_or_the_bot_said(
    server: RawServer, client: Client
) -> None:
    echo: dict[str, Any] = {"code": 77, "message": f"Bearer {SECRET} at /srv"}
    for body in (as_json(echo), as_json(echo, status=500), as_json({"session_id": [SECRET]})):
        server.on("*", body)
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whichever it is
            await client.service.create_project("p", SKILL, "en")
        assert SECRET not in repr(caught.value)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None


async def test_an_id_of_dots_never_reaches_a_path(client: Client) -> None:
    with pytest.raises(ValueError, match="not an id"):
        await client.project_of("..").state()


@pytest.mark.parametrize(
    "body",
    [
        {"detail": "Token lacks scope: render"},
        {"code": 403, "message": "Token lacks scope: render"},
        {"error": {"code": 403, "message": "x", "required_scope": "render"}},
        {"error": "insufficient_scope", "scope": "render"},
    ],
)
async def test_a_403_names_the_scope_wherever_it_stands(
    server: RawServer, client: Client, body: dict[str, Any]
) -> None:
    server.on("*", as_json(body, status=403))
    with pytest.raises(MissingScope) as caught:
        await client.project.submit_render("r", {}, {})
    assert caught.value.scope == "render"


async def test_a_failed_render_of_the_second_shape_is_an_answer(
    server: RawServer, client: Client
) -> None:
    server.on("*", as_json({"success": False, "data": {"id": "r", "status": "failed"}}))
    assert (await client.project.render_status("r")).state == "failed"


async def test_a_draft_that_is_a_text_goes_out_word_for_word(
    server: RawServer, client: Client
) -> None:
    draft = '<draft fps="30">\n <track type="video"><clip in="0" out="5"/></track>\u2028</draft>'
    server.on("*", as_json({"code": 0}))
    await client.project.submit_render("r", draft, {})
    assert server.requests[0].json()["draft"] == draft


async def test_a_project_that_was_never_a_task_opens_in_no_browser(
    server: RawServer, client: Client
) -> None:
    key = ProjectKey(1, "s")
    project = client.service.project(key, SKILL, client.note_lost)
    assert await project.claim_url() is None
    assert server.requests == []


async def test_a_draft_that_no_json_can_hold_is_not_sent(server: RawServer, client: Client) -> None:
    with pytest.raises(Unreadable):
        await client.project.submit_render("r", {"t": [math.nan]}, {})
    assert server.requests == []


@pytest.mark.parametrize(
    "url", ["", "nemo.example", "ftp://nemo.example", "http://", "http://a:port"]
)
def test_an_address_that_is_none_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(ValueError, match="http"):
        origin_of(url)


@pytest.mark.parametrize(
    ("call", "given", "heard"),
    [
        (lambda client: client.project.credits(), as_json(CREDITS), ("credits", "ok")),
        (lambda client: client.project.state(), as_json({}, status=429), ("state", "busy")),
        (lambda client: client.project.cancel_render("r"), page(404), ("render", "refused")),
        (lambda client: asked(client.project), page(302), ("ask", "redirect")),
        (lambda client: asked(client.project), page(502), ("ask", "unavailable")),
        (lambda client: asked(client.project), reset(), ("ask", "unavailable")),
    ],
)
async def test_each_request_is_measured_by_what_came_of_it(
    server: RawServer, http: httpx.AsyncClient, call: Call, given: Answer, heard: tuple[str, str]
) -> None:
    measured: list[tuple[str, str]] = []
    client = Client(
        http,
        server.url,
        timings=replace(PATIENT, attempts=1),
        on_request=lambda endpoint, outcome, took_s: measured.append((endpoint, outcome)),
    )
    server.on("*", given)
    with contextlib.suppress(ServiceError):
        await call(client)
    assert measured == [heard]


async def test_what_is_fetched_beside_the_service_s_own_endpoints_has_a_label_of_its_own(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    endpoints: list[str] = []

    def hear(endpoint: str, outcome: str, took_s: float) -> None:
        endpoints.append(endpoint)

    client = Client(http, f"{server.url}/v1", on_request=hear)
    server.on("*", answer(b"\x89PNG\r\n\x1a\n", kind="image/png"))
    for path in ("v1/pictures/7.png", "pictures/7.png"):
        url = f"{server.url}/{path}"
        await client.project.save_picture(url, tmp_path / "a.png", max_bytes=100)
    assert endpoints == ["other", "elsewhere"]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"error": {"code": 1001}}, TokenRejected),
        ({"detail": {"code": 2001}}, NoCredits),
        ({"code": 418}, Rejected),
        ({"code": 503}, Unavailable),
        ({"success": False}, ServiceRefused),
        ({"code": 31337}, ServiceRefused),
    ],
)
async def test_an_error_under_a_good_status_is_an_error(
    server: RawServer, http: httpx.AsyncClient, body: object, error: type[ServiceError]
) -> None:
    client = Client(http, server.url, timings=replace(PATIENT, attempts=1))
    server.on("*", as_json(body))
    with pytest.raises(error):
        await client.project.credits()
