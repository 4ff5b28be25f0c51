"""`nemobot invite`: a code is printed once, listed by its number, and revoked."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.core.fair_use.access import code_hash
from bot.settings import sqlite_url
from bot.store.database import only_process, open_database
from bot.store.queries.fair_use import invitations
from tests.bot.cli.command_line import refused, run

pytestmark = pytest.mark.real_time


def invite(folder: Path, *arguments: str, access: str = "invitation") -> str:
    done = run("invite", *arguments, cwd=folder, env=env(folder, access))
    assert done.returncode == 0, done.stderr
    return done.stdout


def env(folder: Path, access: str = "invitation") -> dict[str, str]:
    return {"NEMOBOT_DATA": str(folder), "ACCESS": access}


async def redeem(folder: Path, person: str, code: str) -> str:
    db = await open_database(sqlite_url(folder / "nemobot.db"), migrate=True)
    try:
        return await db.run(invitations.redeem, person, code_hash(code), 1_000_000.0)
    finally:
        await db.close()


def test_a_code_is_made_listed_and_revoked_while_the_bot_is_running(tmp_path: Path) -> None:
    run("migrate", cwd=tmp_path, env=env(tmp_path))
    with only_process(tmp_path / "nemobot.db"):
        made = invite(tmp_path, "new", "--people", "2", "--note", "for \x1b[2Jann")
        found = re.search(r"\b[A-Z2-9]{5}(-[A-Z2-9]{5}){3}\b", made)
        assert found is not None, made
        code = found[0]
        assert asyncio.run(redeem(tmp_path, "discord:1", code.lower().replace("-", " "))) == (
            "redeemed"
        )
        [line] = invite(tmp_path, "list").splitlines()
        assert "1 of 2" in line
        assert "for" in line
        assert "\x1b" not in line
        assert code not in line, "a code is known to nobody but its holder"
        revoked = invite(tmp_path, "revoke", "1")
        assert "1" in revoked
        assert "revoked" in invite(tmp_path, "list")
    assert asyncio.run(redeem(tmp_path, "discord:2", code)) == "unknown"


def test_there_are_more_codes_than_anybody_can_guess(tmp_path: Path) -> None:
    run("migrate", cwd=tmp_path, env=env(tmp_path))
    codes = {invite(tmp_path, "new") for _ in range(2)}
    assert len(codes) == 2
    letters = re.findall(r"\b(?:[A-Z2-9]{5}-)+[A-Z2-9]{5}\b", "".join(codes))
    assert all(len(code.replace("-", "")) >= 20 for code in letters), "95 bits or more"


def test_what_can_not_be_done_is_one_line(tmp_path: Path) -> None:
    assert "no" in refused("invite", "revoke", "7", cwd=tmp_path, env=env(tmp_path)).lower()
    assert refused("invite", "new", "--people", "0", cwd=tmp_path, env=env(tmp_path))
    assert refused("invite", "revoke", "x", cwd=tmp_path, env=env(tmp_path))
