"""`nemobot export-data`: everything about one person in a file for its owner alone."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest

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


def test_wrong_use_is_one_line(kept: dict[str, str], tmp_path: Path) -> None:
    assert "as in ACCESS" in refused("export-data", "../Ann", cwd=tmp_path, env=kept)
    empty = {"NEMOBOT_DATA": str(tmp_path / "none")}
    assert "no bot has run" in refused("export-data", PERSON, cwd=tmp_path, env=empty)
    there = refused("export-data", PERSON, "--to", "no/where.json", cwd=tmp_path, env=kept)
    assert "can't be written" in there
