"""`nemobot run` as an operator starts it: a process, signals, and the health port."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from cryptography.fernet import Fernet

from bot.core.service.values import Account
from bot.settings import sqlite_url
from bot.store.database import open_database
from bot.store.queries.accounts import SqlAccounts
from tests.bot.cli.command_line import run
from tests.stories.room.world import ROOT
from tests.support.clock import eventually
from tests.support.engine import engine_process
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.ports import free_port

pytestmark = pytest.mark.real_time


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


SAID_OF_ITSELF = ["running", "stopping", "stopped"]


@contextlib.asynccontextmanager
async def nemobot(*arguments: str, **environ: str) -> AsyncIterator[Process]:
    env = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.cli", *arguments),
        cwd=ROOT,
        env=env | environ,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def until_ready(http: httpx.AsyncClient) -> None:
    async with asyncio.timeout(600):
        while True:
            with contextlib.suppress(httpx.TransportError):
                if (await http.get("/readyz")).status_code == 200:
                    return
            await asyncio.sleep(0.05)


async def test_it_answers_tells_its_health_and_stops_when_asked(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    port = free_port()
    given = {
        "NEMOBOT_DATA": str(tmp_path / "data"),
        "TELEGRAM_TOKEN": fake.token,
        "TELEGRAM_API_URL": fake.url,
        "HEALTH_PORT": str(port),
        "LOG_FORMAT": "json",
    }
    with engine_process(tmp_path / "engine") as url:
        async with (
            nemobot("run", NEMO_API_URL=url, **given) as process,
            httpx.AsyncClient(
                base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=600
            ) as http,
        ):
            await until_ready(http)
            fake.say(ANN, text="/credits")
            await eventually(lambda: [s for s in fake.chat(ANN).from_bot() if "1000" in s.text])
            health = await http.get("/healthz")
            assert (health.status_code, health.json()) == (
                200,
                {"ok": True, "troubles": [], "warnings": []},
            )
            metrics = (await http.get("/metrics")).text
            assert 'nemobot_turns_total{kind="credits",outcome="answered"} 1.0' in metrics
            assert 'nemobot_platform_requests_total{kind="post",outcome="ok"' in metrics
            assert "nemobot_first_words_seconds" in metrics
            # as a word of its own: the seconds since 1970 may hold the same digits
            assert not re.search(rf"(?<![\d.]){ANN.id}(?![\d.])", metrics)
            process.send_signal(signal.SIGTERM)
            _, stderr = await asyncio.wait_for(process.communicate(), 300)
    assert process.returncode == 0, stderr.decode()
    assert fake.token not in stderr.decode()
    lines = [json.loads(line) for line in stderr.splitlines()]
    assert [line["event"] for line in lines if line["event"] in SAID_OF_ITSELF] == SAID_OF_ITSELF
    assert lines[-1]["event"] == "stopped"
    [serves] = [line for line in lines if line["event"] == "running"]
    assert (serves["role"], serves["platforms"]) == ("all", ["telegram"])
    assert (serves["account"], serves["access"]) == ("anonymous", "everybody")
    assert (serves["database"], serves["data"]) == ("SQLite", given["NEMOBOT_DATA"])
    assert serves["health"] == f"http://127.0.0.1:{port}/healthz"
    [ended] = [line for line in lines if line["event"] == "turn.ended"]
    assert (ended["turn"], ended["platform"], ended["level"]) == (1, "telegram", "info")
    assert all("timestamp" in line for line in lines)


async def test_a_message_sent_while_it_was_down_is_answered_after_the_start(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    fake.say(ANN, text="/help")
    given = {
        "NEMOBOT_DATA": str(tmp_path),
        "TELEGRAM_TOKEN": fake.token,
        "TELEGRAM_API_URL": fake.url,
    }
    async with nemobot("run", NEMO_API_URL="http://127.0.0.1:9", **given) as process:
        await eventually(lambda: [s for s in fake.chat(ANN).from_bot() if "/export" in s.text])
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.wait(), 300)
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "environ", "line"),
    [
        ((), {}, "set DISCORD_TOKEN or TELEGRAM_TOKEN"),
        (("--role", "boss"), {"TELEGRAM_TOKEN": "1:a"}, "--role is one of all, ingress, worker"),
        (("--role", "worker"), {"TELEGRAM_TOKEN": "1:a"}, "several processes need PostgreSQL"),
        (("--platform", "irc"), {"TELEGRAM_TOKEN": "1:a"}, "--platform is discord or telegram"),
        (("--platform", "discord"), {"TELEGRAM_TOKEN": "1:a"}, "DISCORD_TOKEN is not set"),
        (("--shards", "5-3/8"), {"DISCORD_TOKEN": "a.b.c"}, "of 8 shards the last is 7"),
        (
            (),
            {"TELEGRAM_TOKEN": "1:a", "DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:9/x"},
            "DATABASE_URL can't be reached",
        ),
    ],
)
def test_a_wrong_start_is_one_line(
    arguments: tuple[str, ...], environ: dict[str, str], line: str, tmp_path: Path
) -> None:
    done = run("run", *arguments, cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path), **environ})
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert "hunter2" not in done.stderr


async def test_keys_that_do_not_fit_what_is_stored_end_the_start(tmp_path: Path) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    db = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    await SqlAccounts(db, [old]).save(Account(None, "http://x", "linked", "room:1", token="t"))
    await db.close()
    given = {"NEMOBOT_DATA": str(tmp_path), "TELEGRAM_TOKEN": "1:a"}
    for keys in ("", new):
        done = run("run", cwd=tmp_path, env={"NEMOBOT_SECRET_KEYS": keys, **given})
        assert (done.returncode, done.stdout) == (2, "")
        assert "NEMOBOT_SECRET_KEYS lacks the key" in done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr


async def test_postgresql_wants_to_be_migrated_first(postgres_url: str, tmp_path: Path) -> None:
    given = {
        "NEMOBOT_DATA": str(tmp_path),
        "TELEGRAM_TOKEN": "1:a",
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "DATABASE_URL": postgres_url,
    }
    async with nemobot("run", "--role", "worker", **given) as process:
        _, stderr = await asyncio.wait_for(process.communicate(), 600)
    assert b"run nemobot migrate" in stderr
    async with nemobot("migrate", **given) as process:
        assert await asyncio.wait_for(process.wait(), 600) == 0
    async with nemobot("run", "--role", "worker", **given) as process:
        assert process.stderr is not None
        async with asyncio.timeout(600):
            while b"running" not in (line := await process.stderr.readline()):
                assert line, "it ended"
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 300)
        assert process.returncode == 0
