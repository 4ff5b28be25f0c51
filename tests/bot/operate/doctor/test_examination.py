"""Everything that is set up, really tried: on loopback platforms, whole and broken."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from bot.cli.checks import skills_for
from bot.core.model import Chat
from bot.core.service.values import Account
from bot.operate.doctor import stored, told
from bot.operate.doctor.examination import examine
from bot.operate.doctor.machine import examine_disk, examine_ffmpeg, of_clock
from bot.operate.doctor.told import examine_reporting
from bot.platform import Finding
from bot.registry import PLATFORMS
from bot.settings import Settings, sqlite_url
from bot.store.backups import keep_copy
from bot.store.database import open_database
from bot.store.queries.accounts import SqlAccounts
from bot.texts.catalogues import default_texts
from tests.bot.operate.reporting.receiver import receiving
from tests.bot.store.postgres import server, silenced
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import FakeTelegram

pytestmark = pytest.mark.real_time


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


def settings_for(fake: FakeTelegram, data: Path, **more: Any) -> Settings:
    return Settings(
        nemobot_data=data,
        telegram_token=SecretStr(fake.token),
        telegram_api_url=fake.url,
        **({"nemo_api_url": "http://127.0.0.1:9"} | more),
    )


async def found(settings: Settings, **more: Any) -> dict[str, Finding]:
    """Within minutes, which a busy machine may need: who is silent is another file's."""
    given = {"limit_s": 600.0, **more}
    findings = await examine(settings, default_texts(), skills_for(settings), **given)
    return {finding.what: finding for finding in findings}


@contextlib.asynccontextmanager
async def service_that_says(answer: int | dict[str, Any]) -> AsyncIterator[str]:
    """Answers each request with this status, or with this data."""
    status = answer if isinstance(answer, int) else 200
    body = json.dumps({"code": 0, "data": answer} if status == 200 else {"code": status}).encode()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nLocation: /elsewhere\r\n"
        writer.write(
            f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body
        )
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def make_database(data: Path, keys: Sequence[str] = ()) -> Path:
    path = data / "nemobot.db"
    db = await open_database(sqlite_url(path), migrate=True)
    account = Account(None, "https://service.example", "linked", owner="telegram:1", token="t0k")
    await SqlAccounts(db, keys).save(account)
    await db.close()
    return path


async def test_each_part_is_looked_at_and_nothing_is_made(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    findings = await found(settings_for(fake, data))
    assert {"Telegram token", "NemoVideo", "Database", "Backup", "Disk", "ffmpeg", "Clock"} <= set(
        findings
    )
    assert findings["NemoVideo"].level == "error"
    assert findings["Database"].level == "note"
    assert not data.exists()


async def test_the_clock_is_held_against_what_a_platform_has_answered(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        settings = Settings(
            nemobot_data=tmp_path,
            discord_token=SecretStr(discord.token),
            discord_api_url=discord.api_url,
            nemo_api_url="http://127.0.0.1:9",
        )
        findings = await found(settings)
    assert findings["Clock"].level == "ok"


async def test_without_a_platform_there_is_one_line() -> None:
    [(what, finding)] = (await found(Settings())).items()
    assert (what, finding.level) == ("Platforms", "error")


async def test_a_platform_that_breaks_while_it_is_looked_at_is_told(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    def breaks(*_: Any) -> Any:
        raise RuntimeError("secret: 12:abc")

    [entry] = [entry for entry in PLATFORMS if entry.name == "telegram"]
    settings = settings_for(fake, tmp_path)
    findings = await found(settings, entries=[replace(entry, connect=breaks)])
    assert findings["Telegram"].level == "error"
    assert "12:abc" not in str(findings)


async def test_a_channel_of_no_platform_here_is_told(fake: FakeTelegram, tmp_path: Path) -> None:
    findings = await found(settings_for(fake, tmp_path), channel=Chat("matrix", "1"))
    assert findings["Channel"].level == "error"


async def test_keys_that_do_not_fit_what_is_stored_are_told(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    right, wrong = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    await make_database(tmp_path, [right])
    findings = await found(settings_for(fake, tmp_path, nemobot_secret_keys=(wrong,)))
    assert findings["Secret keys"].level == "error"
    findings = await found(settings_for(fake, tmp_path, nemobot_secret_keys=(wrong, right)))
    assert findings["Secret keys"].level == "ok"


async def test_a_damaged_database_is_told(fake: FakeTelegram, tmp_path: Path) -> None:
    (tmp_path / "nemobot.db").write_bytes(b"not a database, but long enough to be read" * 99)
    assert (await found(settings_for(fake, tmp_path)))["Database"].level == "error"


async def test_a_database_that_can_only_be_read_is_told(
    fake: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await make_database(tmp_path)
    for lacking in (path, tmp_path):
        monkeypatch.setattr(os, "access", lambda each, _, lacking=lacking: Path(each) != lacking)
        finding = (await found(settings_for(fake, tmp_path)))["Database"]
        assert finding.level == "error"
        assert f"can read {path} and not write it" in finding.said


async def test_the_latest_backup_is_really_restored(fake: FakeTelegram, tmp_path: Path) -> None:
    path = await make_database(tmp_path)
    settings = settings_for(fake, tmp_path)
    assert (await found(settings))["Backup"].level == "note"
    kept = keep_copy(path, tmp_path, "asked-for", 3)
    assert (await found(settings))["Backup"].level == "ok"
    content = bytearray(kept.read_bytes())
    content[4096:8192] = bytes(4096)
    kept.write_bytes(content)
    assert (await found(settings))["Backup"].level == "error"


@pytest.mark.parametrize(
    ("said", "level", "what"),
    [
        ({"available": 500, "frozen": 0}, "ok", "NemoVideo credits"),
        ({"available": 7, "frozen": 0}, "warning", "NemoVideo credits"),
        ({"available": 0, "frozen": 0}, "error", "NemoVideo credits"),
        (401, "error", "NemoVideo account"),
        (403, "error", "NemoVideo scopes"),
        (429, "warning", "NemoVideo"),
        (500, "error", "NemoVideo"),
        (302, "error", "NemoVideo"),
    ],
)
async def test_what_the_service_says_of_the_account_is_told(
    fake: FakeTelegram, tmp_path: Path, said: Any, level: str, what: str
) -> None:
    async with service_that_says(said) as url:
        settings = settings_for(
            fake, tmp_path, nemo_api_url=url, nemo_token="nmv_usr_secret", access=("open",)
        )
        findings = await found(settings)
    assert findings[what].level == level
    assert "nmv_usr_secret" not in str(findings)


async def test_who_is_told_of_bugs_and_turns_is_sent_an_empty_envelope(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "_QUICK_S", 600.0)
    with receiving() as there:
        address = there.url.removeprefix("http://")
        settings = Settings(
            nemobot_data=tmp_path,
            sentry_dsn=SecretStr(f"http://abc123@{address}/42"),
            otel_exporter_otlp_endpoint=there.url,
        )
        assert [each.level for each in await examine_reporting(settings)] == ["ok", "ok"]
        assert there.got == [("/api/42/envelope/", b"{}\n"), ("/v1/traces", b"")]
    found = await examine_reporting(settings)  # nobody listens there any more
    assert [(each.what, each.level) for each in found] == [
        ("Sentry", "warning"),
        ("OpenTelemetry", "warning"),
    ]
    assert not [each for each in found if "abc123" in str(each)]
    async with service_that_says(403) as url:
        refusing = Settings(nemobot_data=tmp_path, otel_exporter_otlp_endpoint=url)
        [finding] = await examine_reporting(refusing)
    assert "refuses it with 403" in finding.said
    assert await examine_reporting(Settings(nemobot_data=tmp_path)) == []


async def test_what_tells_them_may_be_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("bot.operate.reporting.reporters._is_there", lambda _: False)
    settings = Settings(nemobot_data=tmp_path, sentry_dsn=SecretStr("https://k@sentry.example/1"))
    [finding] = await examine_reporting(settings)
    assert (finding.level, finding.to_do) == ("error", "pip install 'nemobot[sentry]'")


async def test_a_second_of_film_is_really_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    [finding] = await examine_ffmpeg("auto")
    assert finding.level in ("ok", "warning")
    broken = Path("/bin/false")
    monkeypatch.setattr("bot.operate.doctor.machine.find_ffmpeg", lambda: str(broken))
    [finding] = await examine_ffmpeg("auto")
    assert finding.level == "warning"
    monkeypatch.setattr("bot.operate.doctor.machine.find_ffmpeg", lambda: None)
    [finding] = await examine_ffmpeg("off")
    assert finding.level == "note"


async def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    [finding] = await examine_disk(tmp_path)
    assert "free" in finding.said
    (tmp_path / "file").touch()
    for beyond in ("file", "file/data", "file/data/more"):
        [finding] = await examine_disk(tmp_path / beyond)
        assert finding.level == "error"


@pytest.mark.parametrize(
    ("ahead_s", "level"), [(2.0, "ok"), (-90.0, "warning"), (90_000.0, "error"), (-4e6, "error")]
)
def test_the_clock_is_held_against_the_platforms(ahead_s: float, level: str) -> None:
    assert of_clock({"one": 0.4, "other": ahead_s}).level == level


@pytest.mark.parametrize("deaf", [False, True])
async def test_a_pooler_that_forgets_who_listens_is_found(
    fake: FakeTelegram, tmp_path: Path, deaf: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind one in transaction mode work begins when somebody happens to look."""
    monkeypatch.setattr(stored, "HEARD_S", 1.0 if deaf else 60.0)
    with server().database() as url:
        await (await open_database(url, migrate=True)).close()
        async with silenced(url, deaf=deaf) as (pooled, _):
            settings = settings_for(fake, tmp_path, database_url=SecretStr(pooled))
            findings = await found(settings)
    assert findings["Database"].level == "ok"
    assert findings["Announcements"].level == ("error" if deaf else "ok")
