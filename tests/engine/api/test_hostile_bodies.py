"""Bodies and headers that nobody sensible would send: always an answer, never a 500."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.contract import ATTRIBUTION
from tests.engine.servers import running

Client = tuple[httpx.Client, dict[str, str], str]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, clip: Path) -> Iterator[Client]:
    data_dir = tmp_path_factory.mktemp("hostile")
    with (
        running(data_dir, "--credits", "1000000", "--delta-pause-s", "0") as engine,
        httpx.Client(base_url=engine.url, trust_env=False, timeout=600) as http,
    ):
        minted = http.post("/api/auth/anonymous-token", headers={"X-Client-Id": "c"}).json()
        headers = {"Authorization": f"Bearer {minted['data']['token']}", **ATTRIBUTION}
        made = http.post("/api/tasks/me/with-session/nemo_agent", json={}, headers=headers).json()
        session_id = made["data"]["session_id"]
        with clip.open("rb") as file:
            address = f"/api/upload-video/nemo_agent/me/{session_id}"
            assert http.post(address, files={"files": file}, headers=headers).json()["code"] == 0
        yield http, headers, session_id


_WORDS = (
    "id sessionId draft output t tt sg m d file in_ms out_ms max_bytes video_bps max_height quality"
    " resolution fps format task_name language app_name user_id session_id new_message parts text"
    " urls source_type task_id endpoint kind times"
)


_NAMES = st.sampled_from(_WORDS.split())


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["SESSION", "mp4", "url", "http://127.0.0.1/", "../../x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=25,
)


_ENDPOINTS = (
    "/run_sse /api/render/proxy/lambda /api/auth/claim-token /api/tasks/me/with-session/nemo_agent"
    " /api/upload-video/nemo_agent/me/SESSION /api/render/proxy/lambda/x/cancel"
)


_ADDRESSES = st.sampled_from(_ENDPOINTS.split())


@given(address=_ADDRESSES, body=_JSON)
def test_any_json_gets_an_answer(client: Client, address: str, body: Any) -> None:
    http, headers, session_id = client
    text = json.dumps(body).replace("SESSION", session_id)
    answer = http.post(
        address.replace("SESSION", session_id),
        content=text,
        headers={**headers, "Content-Type": "application/json"},
    )
    assert answer.status_code < 500, answer.text


@given(fields=st.dictionaries(_NAMES, _JSON, max_size=6), segment=_JSON)
def test_any_draft_gets_an_answer(client: Client, fields: dict[str, Any], segment: Any) -> None:
    http, headers, session_id = client
    draft = {"t": [{"tt": 0, "sg": [{"m": segment}]}], **fields}
    body = {"id": "r", "sessionId": session_id, "draft": draft, "output": fields}
    answer = http.post(
        "/api/render/proxy/lambda",
        content=json.dumps(body),
        headers={**headers, "Content-Type": "application/json"},
    )
    assert answer.status_code < 500, answer.text


@given(body=st.binary(max_size=600), token=st.binary(max_size=60))
def test_any_bytes_get_an_answer(client: Client, body: bytes, token: bytes) -> None:
    http, headers, session_id = client
    for content_type in ("multipart/form-data; boundary=x", "application/json"):
        answer = http.post(
            f"/api/upload-video/nemo_agent/me/{session_id}",
            content=b"--x\r\n" + body,
            headers={**headers, "Content-Type": content_type},
        )
        assert answer.status_code < 500, answer.text
    safe = bytes(byte for byte in token if byte > 32 and byte != 127)
    answer = http.get("/api/credits/balance/simple", headers=[(b"authorization", safe)])
    assert answer.json()["code"] == 1001


@given(text=st.text(max_size=80))
def test_any_sentence_gets_an_answer(client: Client, text: str) -> None:
    http, headers, session_id = client
    body = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session_id,
        "new_message": {"parts": [{"text": text}]},
    }
    # As text: a lone surrogate is valid JSON and no valid UTF-8.
    answer = http.post(
        "/run_sse",
        content=json.dumps(body),
        headers={**headers, "Content-Type": "application/json"},
    )
    assert answer.status_code == 200
    assert "data: " in answer.text
