"""`nemobot backup`, `restore` and `rekey`: a whole copy while the bot writes, and back again."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.core.service.values import Account
from bot.settings import sqlite_url
from bot.store.database import only_process, open_database
from bot.store.queries.accounts import SqlAccounts, TokenUnreadable
from tests.bot.cli.command_line import refused, run

pytestmark = pytest.mark.real_time


async def link(folder: Path, owner: str, keys: list[str]) -> None:
    db = await open_database(sqlite_url(folder / "nemobot.db"), migrate=True)
    account = Account(None, "http://x", "linked", owner, token=f"token of {owner}")
    await SqlAccounts(db, keys).save(account)
    await db.close()


async def token(folder: Path, owner: str, keys: list[str]) -> str | None:
    db = await open_database(sqlite_url(folder / "nemobot.db"), migrate=False)
    try:
        found = await SqlAccounts(db, keys).find("http://x", "linked", owner)
        return None if found is None else found.token
    finally:
        await db.close()


def test_a_database_that_was_only_made_is_none(tmp_path: Path) -> None:
    (tmp_path / "nemobot.db").touch()
    env = {"NEMOBOT_DATA": str(tmp_path), "NEMOBOT_SECRET_KEYS": Fernet.generate_key().decode()}
    for command in (("backup",), ("rekey",), ("usage",), ("export-data", "telegram:1")):
        said = refused(*command, cwd=tmp_path, env=env)
        assert said == f"no bot has run in {tmp_path} yet"


def test_a_backup_has_what_is_only_in_the_log_and_comes_back(tmp_path: Path) -> None:
    data = tmp_path / "a? b"
    data.mkdir()
    env = {"NEMOBOT_DATA": str(data)}
    asyncio.run(link(data, "room:ann", []))
    with only_process(data / "nemobot.db"), closing(sqlite3.connect(data / "nemobot.db")) as bot:
        bot.execute("PRAGMA journal_mode=WAL")
        bot.execute("UPDATE accounts SET token = 'newest'")
        bot.commit()  # still in the log beside the file: the connection is open
        done = run("backup", "copy.db", cwd=tmp_path, env=env)
        assert done.returncode == 0, done.stderr
        assert "is using" in refused("restore", "copy.db", "--replace", cwd=tmp_path, env=env)
    copy = tmp_path / "copy.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a? b", "copy.db"]
    assert "is there already" in refused("backup", "copy.db", cwd=tmp_path, env=env)
    asyncio.run(link(data, "room:bob", []))
    assert "say --replace" in refused("restore", "copy.db", cwd=tmp_path, env=env)
    assert run("restore", "copy.db", "--replace", cwd=tmp_path, env=env).returncode == 0
    assert asyncio.run(token(data, "room:ann", [])) == "newest"
    assert asyncio.run(token(data, "room:bob", [])) is None
    [kept] = data.glob("backups/nemobot-*-before-restore.db")
    for file in (kept, data / "nemobot.db"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_no_backup_replaces_nothing(tmp_path: Path) -> None:
    env = {"NEMOBOT_DATA": str(tmp_path)}
    asyncio.run(link(tmp_path, "room:ann", []))
    run("backup", "good.db", cwd=tmp_path, env=env)
    good = (tmp_path / "good.db").read_bytes()
    (tmp_path / "cut.db").write_bytes(good[: len(good) // 2])
    (tmp_path / "text.db").write_text("not a database" * 1_000)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE x (y)").connection.close()
    for name in ("cut.db", "text.db", "other.db", "none.db"):
        line = refused("restore", name, "--replace", cwd=tmp_path, env=env)
        assert name in line
    assert asyncio.run(token(tmp_path, "room:ann", [])) == "token of room:ann"
    assert not (tmp_path / "backups").exists()


def test_where_no_bot_has_run_what_is_no_backup_makes_no_folder(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database" * 1_000)
    for name in ("text.db", "none.db"):
        refused("restore", name, cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path / "data")})
    assert [path.name for path in tmp_path.iterdir()] == ["text.db"]


def test_a_database_that_can_not_be_read_is_set_aside_for_a_backup(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    env = {"NEMOBOT_DATA": str(data)}
    asyncio.run(link(data, "room:ann", []))
    run("backup", "good.db", cwd=tmp_path, env=env)
    (data / "nemobot.db").write_text("what a dying disk has left" * 1_000)
    done = run("restore", "good.db", "--replace", cwd=tmp_path, env=env)
    assert done.returncode == 0, done.stderr
    assert asyncio.run(token(data, "room:ann", [])) == "token of room:ann"
    [aside] = data.glob("backups/unreadable-*.db")
    assert f"is kept: {aside}" in done.stdout
    assert aside.read_text().startswith("what a dying disk")


def test_a_backup_of_a_newer_version_replaces_nothing(tmp_path: Path) -> None:
    env = {"NEMOBOT_DATA": str(tmp_path)}
    asyncio.run(link(tmp_path, "room:ann", []))
    run("backup", "newer.db", cwd=tmp_path, env=env)
    with closing(sqlite3.connect(tmp_path / "newer.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    line = refused("restore", "newer.db", "--replace", cwd=tmp_path, env=env)
    assert line == "newer.db is a newer nemobot's: restore it with that version"
    assert asyncio.run(token(tmp_path, "room:ann", [])) == "token of room:ann"


def test_tokens_are_encrypted_with_the_first_key_and_the_old_one_can_go(tmp_path: Path) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    asyncio.run(link(tmp_path, "room:ann", [old]))
    asyncio.run(link(tmp_path, "room:bob", []))
    env = {"NEMOBOT_DATA": str(tmp_path)}
    assert "is not set" in refused("rekey", cwd=tmp_path, env=env)
    line = refused("rekey", cwd=tmp_path, env={**env, "NEMOBOT_SECRET_KEYS": new})
    assert "lacks the key" in line
    done = run("rekey", cwd=tmp_path, env={**env, "NEMOBOT_SECRET_KEYS": f"{new} {old}"})
    assert (done.returncode, done.stdout[:8]) == (0, "2 tokens"), done.stderr
    for owner in ("room:ann", "room:bob"):
        assert asyncio.run(token(tmp_path, owner, [new])) == f"token of {owner}"
        with pytest.raises(TokenUnreadable):
            asyncio.run(token(tmp_path, owner, [old]))
