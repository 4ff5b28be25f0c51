"""google-adk's api server as a process of its own, and raw requests to it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

SERVE = Path(__file__).parent / "serve.py"


@contextmanager
def adk_server(python: str, silence_s: float) -> Iterator[str]:
    """Its base URL; it ends with the context."""
    process = subprocess.Popen(
        [python, "-B", str(SERVE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "ADK_SILENCE_S": str(silence_s)},
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        _wait_until_ready(url)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)
        assert process.stdout is not None
        process.stdout.close()


def _wait_until_ready(url: str) -> None:
    transport = httpx.HTTPTransport(retries=5)
    with httpx.Client(transport=transport, timeout=60) as http:
        http.get(f"{url}/list-apps").raise_for_status()


def new_session(url: str) -> str:
    answer = httpx.post(f"{url}/apps/nemo_agent/users/me/sessions", json={}, timeout=60)
    return str(answer.raise_for_status().json()["id"])


def raw_run(url: str, asked: str, *, streaming: bool) -> bytes:
    """The bytes of one run, as they came."""
    question = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": new_session(url),
        "new_message": {"parts": [{"text": asked}]},
        "streaming": streaming,
    }
    return httpx.post(f"{url}/run_sse", json=question, timeout=300).raise_for_status().content


def comparable(stream: bytes) -> list[Any]:
    """The frames without what differs from run to run."""
    return [
        _without_ids(json.loads(line.removeprefix("data: ")))
        for line in re.split(r"\r\n|\r|\n", stream.decode())
        if line
    ]


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        passing = ("id", "invocationId", "timestamp")
        return {key: _without_ids(inner) for key, inner in value.items() if key not in passing}
    if isinstance(value, list):
        return [_without_ids(inner) for inner in value]
    return value
