"""On a full disk every write is answered 507, and reading goes on."""

from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from engine.app import _keep_sweeping, create_app
from engine.engine import Engine
from engine.resources.render_jobs import RenderJobs
from engine.resources.renders import log
from engine.settings import Settings
from engine.store import Database
from engine.video.render.render import render
from tests.engine.contract import Contract, render_one
from tests.engine.servers import running, upload_folders
from tests.support.clock import eventually


@pytest.fixture
async def here(settings: Settings) -> Any:
    """The application without a socket: its engine can be reached into."""
    app = create_app(replace(settings, tokens_per_ip=0))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
            contract = Contract(http)
            await contract.begin()
            yield contract, app.state.engine


def fill(engine: Engine) -> None:
    """The database may not grow by a single page, and has none to spare."""
    pages = engine.db.one("PRAGMA page_count")
    assert pages is not None
    engine.db.one(f"PRAGMA max_page_count = {pages[0]}")


async def test_a_full_database_is_507_and_can_be_read(here: tuple[Contract, Engine]) -> None:
    nemo, engine = here
    fill(engine)
    answers = []
    for at in range(400):
        headers = {**nemo.headers, "X-Client-Id": f"client-{at}"}
        headers.pop("Authorization")
        answer = await nemo.http.post("/api/auth/anonymous-token", headers=headers)
        answers.append((answer.status_code, answer.json()["code"]))
        if answers[-1][0] == 507:
            break
    assert answers[-1] == (507, 507)
    assert (await nemo.credits())["code"] == 0
    assert (await nemo.state())["code"] == 0


async def test_an_upload_onto_a_full_disk_is_507(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nemo, _engine = here

    def full(path: Path, *_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "mkdir", full)
        body = await nemo.upload(clip)
    assert body["code"] == 507
    assert (await nemo.state())["code"] == 0


@pytest.mark.parametrize("what", ["session", "render"])
async def test_whatever_writes_is_507_on_a_full_disk(
    what: str, here: tuple[Contract, Engine], clip: Path
) -> None:
    nemo, engine = here
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    draft = await nemo.draft()
    fill(engine)
    for at in range(400):
        if what == "session":
            code = (await nemo.new_session())["code"]
        else:
            code = (await nemo.submit(f"render_{at}", draft)).json()["code"]
        if code:
            break
    assert code == 507
    assert (await nemo.state())["code"] == 0
    assert (await nemo.credits())["code"] == 0


def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the database takes no change at all, not even one that needs no more room."""

    def refusing(plain: Callable[..., Any]) -> Callable[..., Any]:
        def checked(self: Database, sql: str, *values: Any) -> Any:
            if not sql.lstrip().upper().startswith("SELECT"):
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return plain(self, sql, *values)

        return checked

    for name in ("run", "one", "all"):
        monkeypatch.setattr(Database, name, refusing(getattr(Database, name)))


async def test_each_address_writes_and_is_507_or_reads_and_is_answered(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nemo, engine = here
    http, headers = nemo.http, nemo.headers
    url = await render_one(nemo, clip)
    await nemo.ask("compress to 300 kB")
    draft = await nemo.draft()
    engine.renders._wake = asyncio.Event()  # what comes now stays in the queue
    await nemo.submit("waiting", draft)
    claim = {"task_id": nemo.task_id, "session_id": nemo.session_id}
    with monkeypatch.context() as patched:
        no_room(patched)
        mint = {"X-Client-Id": "new"}
        writes = [
            await http.post("/api/auth/anonymous-token", headers=mint),
            await http.post("/api/auth/claim-token", json=claim, headers=headers),
            await nemo.submit("another", draft),
        ]
        assert [answer.status_code for answer in writes] == [507, 507, 507]
        assert (await nemo.new_session())["code"] == 507
        assert (await nemo.upload(clip))["code"] == 507
        assert (await nemo.cancel("waiting"))["code"] == 507
        reads = ["/api/render/proxy/lambda/r", "/api/render/proxy/r/download",
                 f"/api/state/nemo_agent/me/{nemo.session_id}/latest",
                 "/api/credits/balance/simple", httpx.URL(url).path]  # fmt: skip
        for address in reads:
            assert (await http.get(address, headers=headers)).status_code == 200, address
    assert (await nemo.cancel("waiting"))["status"] == "cancelled"


async def test_a_turn_or_render_that_cannot_be_written_down_is_507_and_not_begun(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nemo, engine = here
    await nemo.upload(clip)
    before = await nemo.draft()

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(engine.request_log, "add", full)
        body = nemo.question("keep the first 1 second")
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        assert answer.status_code == 507
        assert (await nemo.submit("r", before)).status_code == 507
    assert await nemo.draft() == before
    assert (await nemo.status("r"))["code"] == 404
    # Nothing is held back of it: the next ones are as the first.
    await nemo.ask("keep the first 1 second")
    assert await nemo.draft() != before
    assert (await nemo.submit("r")).status_code == 200


@pytest.mark.real_time
async def test_files_are_for_their_owner_alone(tmp_path: Path, clip: Path) -> None:
    """Of the database, the log of requests, what was sent, what was made and its pictures."""
    data = tmp_path / "data"
    with running(data) as engine:
        async with httpx.AsyncClient(base_url=engine.url, timeout=600) as http:
            nemo = Contract(http)
            await nemo.begin()
            await render_one(nemo, clip)
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in data.rglob("*")}
    names = {path.name for path in modes} | {path.suffix for path in modes}
    assert names >= {"requests.jsonl", ".mp4", "poster.png"}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert {mode for path, mode in modes.items() if path.is_dir()} <= {0o700}
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


@pytest.mark.real_time
def test_without_proc_the_cause_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine import __main__ as start

    monkeypatch.setattr(start, "_OPEN_FILES", tmp_path / "nothing")
    monkeypatch.setattr(os, "umask", lambda _: 0o022)
    assert start.main(["--data", str(tmp_path / "data")]) == 2
    assert "/proc is not mounted" in capsys.readouterr().err


@pytest.mark.parametrize("is_cancelled", [True, False], ids=["cancelled", "without a link"])
async def test_a_render_that_ends_on_a_full_disk_is_told_when_there_is_room_again(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch, is_cancelled: bool
) -> None:
    """A cancelled one stops at once: its files may be what fills the disk."""
    nemo, _ = here
    begun, goes_on, stopped = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def waiting(*told: Any) -> Any:
        begun.set()
        try:
            await goes_on.wait()
        except asyncio.CancelledError:
            stopped.set()
            raise
        return await render(*told)

    monkeypatch.setattr("engine.resources.renders.render", waiting)
    monkeypatch.setattr("engine.resources.renders._AGAIN_S", 0.01)
    waits_for_room = asyncio.Event()
    monkeypatch.setattr(log, "error", lambda *_, **__: waits_for_room.set())
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second and make it 144p")
    await nemo.submit("r")
    await begun.wait()
    with monkeypatch.context() as patched:
        no_room(patched)
        if is_cancelled:
            assert (await nemo.cancel("r"))["code"] == 507
            await stopped.wait()
        goes_on.set()
        await waits_for_room.wait()
    ended = await nemo.ended("r")
    told = ended["status"], ended.get("error")
    assert told == (("cancelled", None) if is_cancelled else ("failed", "disk_full"))


async def test_the_queue_goes_on_after_a_disk_was_full_when_its_next_was_to_begin(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nemo, _ = here
    monkeypatch.setattr("engine.resources.renders._AGAIN_S", 0.01)
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second and make it 144p")
    draft, tried, has_room = await nemo.draft(), asyncio.Event(), asyncio.Event()
    begin = RenderJobs.begin

    def full_at_first(jobs: RenderJobs, job_id: str) -> bool:
        if has_room.is_set():
            return begin(jobs, job_id)
        tried.set()
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(RenderJobs, "begin", full_at_first)
    await nemo.submit("r", draft)
    await nemo.submit("gone", draft)
    await tried.wait()
    assert (await nemo.cancel("gone"))["status"] == "cancelled"
    has_room.set()
    assert (await nemo.ended("r"))["status"] == "completed"
    assert (await nemo.status("gone"))["status"] == "cancelled"


async def test_what_has_expired_makes_room_on_a_full_disk_and_is_swept_again(
    here: tuple[Contract, Engine], clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nemo, engine = here
    await render_one(nemo, clip)
    engine.db.run("UPDATE sessions SET touched_at_s = 0")
    engine.db.run("UPDATE renders SET ended_at_s = 0")
    told = list[str]()
    monkeypatch.setattr("engine.app.log.warning", lambda what, **_: told.append(what))
    monkeypatch.setattr("engine.app._SWEEP_EVERY_S", 1.0)
    with monkeypatch.context() as patched:
        no_room(patched)
        sweeping = asyncio.create_task(_keep_sweeping(engine))
        await eventually(lambda: len(told) > 1)
        assert not upload_folders(engine.settings)
        assert not [*engine.settings.renders_dir.iterdir()]
    await eventually(lambda: not engine.db.all("SELECT * FROM sources"))
    sweeping.cancel()
