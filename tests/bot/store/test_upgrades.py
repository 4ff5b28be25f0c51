"""What an earlier version left in the middle of its work is upgraded, and finished, by this one."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App
from bot.core.model import Chat, MessageRef
from bot.core.service.values import RenderStatus
from bot.core.timeline.draft import is_exportable
from bot.dispatch.fleet import install
from bot.store import tables
from bot.store.backups import FOLDER as BACKUPS
from bot.store.database import open_database
from bot.store.queries.posts import chats_with_owed_posts
from tests.bot.store.upgrades.kept import KEPT, migrate_to, put, read
from tests.bot.store.upgrades.world import bot_over
from tests.stories.room.world import ROOT, Room
from tests.support.service import FakeService, FakeState, muted

pytestmark = pytest.mark.real_time

QUICK: dict[str, Any] = {
    "poll_render_s": 0.1,
    "recovery_first_s": 0.1,
    "recovery_next_s": 0.1,
    "words_wait_s": 0.0,
}


def service_of(kept: dict[str, Any]) -> FakeService:
    """It has gone on meanwhile: the render is ready, and what was being asked has been done."""
    service = FakeService(knows_all=True)
    for name, state in kept["projects"].items():
        service.projects[name] = FakeState(**state)
    asking = next(row for row in kept["rows"]["turns"] if row["state"] == "asking")
    of_it = next(row for row in kept["rows"]["sessions"] if row["id"] == asking["session_id"])
    held = service.projects[of_it["remote_id"]]
    assert held.draft is not None
    held.draft = muted(held.draft)
    service.renders = [RenderStatus("completed", url="https://service.example/r.mp4")]
    service.film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".ljust(3_000, b"\0")
    return service


def later_room() -> Room:
    """Whose messages have other numbers than those that were posted before."""
    room, nowhere = Room(), Chat("room", "nowhere")
    room.nonces = {f"before {n}": MessageRef(nowhere, str(n)) for n in range(100)}
    return room


async def _left_open(tx: AsyncConnection) -> list[str]:
    ended = ("done", "failed", "cancelled", "answered")
    turns = await tx.execute(sa.select(tables.turns).where(tables.turns.c.state.not_in(ended)))
    made = await tx.execute(sa.select(tables.exports).where(tables.exports.c.state.not_in(ended)))
    found = [f"turn {row.id} {row.state}" for row in turns]
    found += [f"export {row.id} {row.state}" for row in made]
    return found + [f"owed in {chat}" for chat in await chats_with_owed_posts(tx)]


async def _end(app: App, room: Room, service: FakeService) -> None:
    async def lanes(tx: AsyncConnection) -> list[str]:
        found: list[str] = []
        for table in (tables.turns, tables.exports):
            found += (await tx.execute(sa.select(table.c.lane).distinct())).scalars()
        return [*found, *(f"outbox:{chat}" for chat in await chats_with_owed_posts(tx))]

    async with asyncio.timeout(600):
        while left := await app.db.run(_left_open):
            for lane in await app.db.run(lanes):
                await app.dispatcher.wake(lane)
            await asyncio.sleep(0.1)
    assert left == []
    assert len(room.files) == 1, "the render that ran"
    assert service.submitted == []
    assert service.asked == ["cut the first second"], "what was being asked is not asked again"


@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.stem)
async def test_an_earlier_versions_data_is_upgraded_and_finished(
    url: str, tmp_path: Path, kept: Path
) -> None:
    held = read(kept)
    await migrate_to(url, held["revision"])
    await put(url, held["rows"])
    if url.startswith("postgresql"):
        await (await open_database(url, migrate=True)).close()
        await install(url)
    room, service = later_room(), service_of(held)
    async with bot_over(url, tmp_path, room, service, **QUICK) as app:
        await _end(app, room, service)


@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.stem)
async def test_what_an_old_process_still_stores_beside_a_new_one_is_finished(
    postgres_url: str, tmp_path: Path, kept: Path
) -> None:
    """The schema is this version's already; the old process writes its own columns alone."""
    held = read(kept)
    await (await open_database(postgres_url, migrate=True)).close()
    await install(postgres_url)
    room, service = later_room(), service_of(held)
    async with bot_over(postgres_url, tmp_path, room, service, **QUICK) as app:
        await put(postgres_url, held["rows"])
        await _end(app, room, service)


def test_what_is_kept_is_in_the_middle_of_everything() -> None:
    assert KEPT
    for file in KEPT:
        rows = read(file)["rows"]
        assert {row["state"] for row in rows["turns"]} >= {"queued", "asking"}
        assert [row["state"] for row in rows["exports"]] == ["rendering"]
        assert [row for row in rows["posts"] if row["final"] and not row["delivered"]]
        assert any(is_exportable(state["draft"]) for state in read(file)["projects"].values())


async def test_an_upgrade_keeps_a_copy_from_before_it(tmp_path: Path) -> None:
    held = read(KEPT[0])
    file = tmp_path / "nemobot.db"
    await migrate_to(f"sqlite+aiosqlite:///{file}", "0020")
    before = _revision_in(file)
    [done] = await _migrating(1, tmp_path)
    assert done == (0, "The database is up to date.\n")
    [copy] = (tmp_path / BACKUPS).glob("*-before-upgrade.db")
    assert _revision_in(copy) == before != _revision_in(file)
    assert _revision_in(file) >= held["revision"]
    assert copy.stat().st_mode & 0o777 == 0o600
    assert await _migrating(1, tmp_path) == [(0, "The database is up to date.\n")]
    assert len(list((tmp_path / BACKUPS).iterdir())) == 1, "nothing was upgraded the second time"


async def test_of_two_that_migrate_at_once_one_waits(url: str, tmp_path: Path) -> None:
    done = await _migrating(2, tmp_path, url, told="is at work here")
    assert done == [(0, "The database is up to date.\n")] * 2
    await (await open_database(url, migrate=False)).close()


async def _migrating(
    count: int, data: Path, url: str | None = None, *, told: str = ""
) -> list[tuple[int, str]]:
    """What each says at its end; nothing else, but for who waits and tells it by `told`."""
    env = {**os.environ, "NEMOBOT_DATA": str(data)} | ({"DATABASE_URL": url} if url else {})
    started = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "bot.cli", "migrate"),
            cwd=data,
            env={**env, "PYTHONPATH": str(ROOT)},
            stdout=PIPE,
            stderr=PIPE,
        )
        for _ in range(count)
    ]
    said = [await process.communicate() for process in started]
    assert all(not err or (told and told in err.decode()) for _, err in said), said
    return [
        (process.returncode or 0, out.decode())
        for process, (out, _) in zip(started, said, strict=True)
    ]


def _revision_in(file: Path) -> str:
    connection = sqlite3.connect(file)
    try:
        [(revision,)] = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    finally:
        connection.close()
    return str(revision)
