"""Whatever fits the engine's OpenAPI, and what hardly does, is answered without a server error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import hypothesis
import pytest
from schemathesis.core.result import Ok
from schemathesis.openapi import from_url

from tests.engine.contract import ATTRIBUTION
from tests.engine.servers import running

pytestmark = [pytest.mark.slow, pytest.mark.real_time]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(tmp_path_factory.mktemp("schema"), "--tokens-per-ip", "0") as process:
        yield process.url


@pytest.fixture(scope="module")
def headers(address: str) -> dict[str, str]:
    minted = httpx.post(
        f"{address}/api/auth/anonymous-token",
        headers={"X-Client-Id": "schema"},
        trust_env=False,
        timeout=600,
    )
    return {"Authorization": f"Bearer {minted.json()['data']['token']}", **ATTRIBUTION}


def test_no_request_makes_a_server_error(address: str, headers: dict[str, str]) -> None:
    schema = from_url(f"{address}/openapi.json")
    tried = 0
    for operation in schema.get_all_operations():
        assert isinstance(operation, Ok)
        strategy = operation.ok().as_strategy()

        @hypothesis.settings(
            max_examples=8, deadline=None, derandomize=True, database=None,
            suppress_health_check=list(hypothesis.HealthCheck),
        )  # fmt: skip
        @hypothesis.given(case=strategy)
        def ask(case: Any) -> None:
            answer = case.call(headers=headers, timeout=600)
            assert answer.status_code < 500, (case.method, case.path, answer.text[:200])

        ask()
        tried += 1
    assert tried >= 10
