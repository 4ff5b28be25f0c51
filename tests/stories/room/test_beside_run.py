"""The pages that `nemobot run` serves beside its platforms."""

from __future__ import annotations

import time
from pathlib import Path

import httpx
import pytest

from bot.cli.checks import skills_for
from bot.cli.pages.beside_run import PagesBesideRun
from bot.operate.troubles.health import Health
from bot.settings import Settings
from tests.adapters.web.browser import HEADERS
from tests.stories.room.world import Bot
from tests.support.clock import LoopClock
from tests.support.plain_http import plain_http
from tests.support.ports import free_port
from tests.support.signed_by_telegram import signed

TOKEN = "700:secret"
APP = "https://films.example"
WATCH = "the operator's own"


def pages(folder: Path, port: int, **given: str) -> PagesBesideRun:
    usual = {"NEMOBOT_DATA": str(folder), "WEB_PORT": str(port), "TELEGRAM_TOKEN": TOKEN}
    settings = Settings.read({**usual, **given}, env_file=None)
    return PagesBesideRun(settings, skills_for(settings))


async def test_the_operator_watches_all_platforms_and_the_mini_app_knows_its_people(
    bot: Bot, tmp_path: Path
) -> None:
    port = free_port()
    beside = pages(tmp_path, port, WEB_WATCH_PASSWORD=WATCH, TELEGRAM_APP_URL=APP)
    beside.heard({"event": "turn.crashed", "level": "error"})
    said = {"signed": signed(TOKEN, {"id": 7}, time.time()), "turn": 1}
    async with (
        beside.served(bot.app, Health(LoopClock())),
        plain_http() as client,
    ):
        address = f"http://127.0.0.1:{port}"
        assert (await client.get(f"{address}/watch/")).status_code == 200
        assert (await client.get(f"{address}/assets/watch.js")).status_code == 200
        wrong = {"said": "a guess"}
        login = f"{address}/watch/login"
        assert (await client.post(login, json=wrong, headers=HEADERS)).status_code == 403
        right = {"said": WATCH}
        assert (await client.post(login, json=right, headers=HEADERS)).status_code == 204
        async with client.stream("GET", f"{address}/watch/events") as stream:
            line = await anext(stream.aiter_lines())
        assert "turn.crashed" in line
        behind = {**HEADERS, "Host": "films.example", "Origin": APP}
        look = f"{address}/app/look"
        assert (await client.post(look, json=said, headers=behind)).status_code == 404
        stranger = {**said, "signed": signed("700:other", {"id": 7}, time.time())}
        assert (await client.post(look, json=stranger, headers=behind)).status_code == 401
        for path in ("/", "/me", "/messages", "/files/0123456789abcdef"):
            assert (await client.get(f"{address}{path}")).status_code == 404


async def test_without_either_setting_nothing_is_served(bot: Bot, tmp_path: Path) -> None:
    port = free_port()
    async with (
        pages(tmp_path, port).served(bot.app, Health(LoopClock())),
        plain_http() as client,
    ):
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{port}/watch/")
