"""`nemobot export-data`: everything about one person in a file for its owner alone."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from pathlib import Path

import pytest

from adapters.web.server import event_log
from adapters.web.server.event_log import EventLog
from adapters.web.server.stored_files import StoredFile, put_file
from bot.cli.data import telling
from bot.cli.data.export_data import export_person
from bot.settings import sqlite_url
from bot.store.database import open_database
from tests.bot.cli.command_line import refused, run
from tests.bot.store.many_rows import TURNS_EACH, keep

pytestmark = pytest.mark.real_time
PERSON = "room:p1"


@pytest.fixture
def kept(tmp_path: Path) -> dict[str, str]:
    """The settings of a bot that has been used."""

    async def fill() -> None:
        db = await open_database(sqlite_url(tmp_path / "data" / "nemobot.db"), migrate=True)
        await db.run(keep, TURNS_EACH, now_s=time.time())
        await db.close()

    (tmp_path / "data").mkdir()
    asyncio.run(fill())
    return {"NEMOBOT_DATA": str(tmp_path / "data")}


def test_it_writes_one_file_for_its_owner_alone(kept: dict[str, str], tmp_path: Path) -> None:
    done = run("export-data", PERSON, cwd=tmp_path, env=kept)
    assert done.returncode == 0, done.stderr
    file = tmp_path / "nemobot-data-room-p1.json"
    assert "nemobot-data-room-p1.json" in done.stdout
    assert file.stat().st_mode & 0o777 == 0o600
    found = json.loads(file.read_text())
    assert found["person"] == PERSON
    assert len(found["tables"]["turns"]) == TURNS_EACH
    assert "is there already" in refused("export-data", PERSON, cwd=tmp_path, env=kept)
    done = run("export-data", PERSON, "--to", "other.json", cwd=tmp_path, env=kept)
    assert done.returncode == 0
    assert (tmp_path / "other.json").exists()


def test_about_somebody_unknown_it_says_so_and_leaves_no_file(
    kept: dict[str, str], tmp_path: Path
) -> None:
    done = run("export-data", "telegram:999", cwd=tmp_path, env=kept)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Nothing is kept about telegram:999.\n"
    assert list(tmp_path.glob("*.json")) == []


def test_who_wrote_on_the_page_is_looked_up_in_the_page_s_data(
    kept: dict[str, str], tmp_path: Path
) -> None:
    pages = tmp_path / "data" / "web"
    pages.mkdir()
    (tmp_path / "data" / "nemobot.db").rename(pages / "nemobot.db")
    done = run("export-data", "web:9", cwd=tmp_path, env=kept)
    assert done.stderr == "Nothing is kept about web:9.\n"
    assert "no bot has run" in refused("export-data", "telegram:9", cwd=tmp_path, env=kept)


async def test_what_the_page_keeps_of_a_person_is_there_with_where_their_files_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path))
    pages = tmp_path / "web"
    pages.mkdir()
    await (await open_database(sqlite_url(pages / "nemobot.db"), migrate=True)).close()
    log = EventLog(pages / "page")
    for person in ("5", "6"):
        await log.run(let_in, person, f"hash of {person}")
        await log.run(event_log.append, person, "m", "person", f"words of {person}", "", 3.0)
        film = StoredFile(f"f{person}", person, "trip.mp4", "video/mp4", 9, "upload", "", 4.0)
        await log.run(put_file, film)
    target = tmp_path / "about.json"
    assert await export_person("web:5", target) == 0
    text = target.read_text()
    kept = json.loads(text)["page"]
    assert set(kept) == {"people", "cookies", "log", "files"} == tables_about_people(log)
    assert {table: len(rows) for table, rows in kept.items()} == dict.fromkeys(kept, 1)
    assert kept["log"][0]["text"] == "words of 5"
    assert kept["files"][0]["path"] == str(pages / "page/files/f5")
    assert "words of 6" not in text
    assert "hash of" not in text, "what signs somebody in is handed out to nobody"
    await telling.forget("web:5", sure=True)
    assert await export_person("web:5", tmp_path / "after.json") == 1
    log.close()


def let_in(db: sqlite3.Connection, person: str, cookie_hash: str) -> None:
    event_log.add_person(db, person, 1.0)
    db.execute("INSERT INTO cookies VALUES (?, ?, ?)", (cookie_hash, person, 2.0))


def tables_about_people(log: EventLog) -> set[str]:
    def found(db: sqlite3.Connection) -> set[str]:
        select = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = [name for (name,) in db.execute(select)]
        columns = {
            name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")} for name in names
        }
        return {name for name in names if "person" in columns[name]}

    return log.in_transaction(found)


def test_wrong_use_is_one_line(kept: dict[str, str], tmp_path: Path) -> None:
    assert "as in ACCESS" in refused("export-data", "../Ann", cwd=tmp_path, env=kept)
    empty = {"NEMOBOT_DATA": str(tmp_path / "none")}
    assert "no bot has run" in refused("export-data", PERSON, cwd=tmp_path, env=empty)
    there = refused("export-data", PERSON, "--to", "no/where.json", cwd=tmp_path, env=kept)
    assert "can't be written" in there
