"""Who gets a token, how long it is good, and what it is good for."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served

_DAY_S = 24 * 3600.0


@pytest.fixture(autouse=True)
def swept_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a thousand times in the seven days that pass here."""
    monkeypatch.setattr("engine.app._SWEEP_EVERY_S", _DAY_S)


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


@pytest.mark.parametrize("token", ["x", "nmv_usr_invented", "\x7f", "a b"])
async def test_a_bad_token_is_1001_everywhere(nemo: Contract, token: str) -> None:
    nemo.token = token
    for body in (await nemo.credits(), await nemo.state(), await nemo.new_session()):
        assert body["code"] == 1001
    answer = await nemo.http.post("/run_sse", json=nemo.question("hi"), headers=nemo.headers)
    assert (answer.status_code, answer.json()["code"]) == (401, 1001)


async def test_a_token_without_the_scope_is_403(settings: Settings, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens"
    tokens.write_text("# token scopes credits\nnmv_usr_reader read 5\nnmv_usr_all *\n")
    async with served(replace(settings, tokens_file=tokens)) as nemo:
        nemo.token = "nmv_usr_reader"
        assert (await nemo.credits())["data"]["available"] == 5
        assert (await nemo.new_session())["code"] == 403
        nemo.token = "nmv_usr_all"
        assert (await nemo.new_session())["code"] == 0
