"""`nemobot turns`, `poisoned`, `broadcast`, `forget`: over a database in which much is kept."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.web.server import event_log
from adapters.web.server.event_log import EventLog
from bot.cli.checks import WrongUse
from bot.cli.data import telling, turn_changes, turns
from bot.settings import sqlite_url
from bot.store import tables
from bot.store.backups import keep_copy
from bot.store.database import Database, open_database
from bot.store.queries.poisoned_updates import put_poisoned
from bot.store.queries.posts import chats_with_owed_posts
from tests.bot.store.many_rows import keep

pytestmark = pytest.mark.real_time

MANY = 30
OPEN = MANY


@pytest.fixture
async def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    db = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    await db.run(_fill)
    yield db
    await db.close()


async def _fill(tx: AsyncConnection) -> None:
    await keep(tx, MANY, now_s=time.time())


async def _flag(tx: AsyncConnection) -> bool:
    found = await tx.execute(sa.select(tables.turns.c.cancel).where(tables.turns.c.id == OPEN))
    return bool(found.scalar())


async def _notices(tx: AsyncConnection) -> list[str]:
    rows = await tx.execute(
        sa.select(tables.posts.c.chat).where(tables.posts.c.kind == "notice").order_by("chat")
    )
    return list(rows.scalars())


async def test_open_turns_are_listed_without_words(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await turns.show_turns(100, everything=False) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.split("\t")[0] == str(OPEN)
    assert "asking" in line
    assert "mute it" not in line
    await turns.show_turns(7, everything=True)
    assert len(capsys.readouterr().out.splitlines()) == 7


async def test_a_turn_is_shown_with_what_it_owes_and_renders(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await turns.show_turn(OPEN, words=False)
    said = capsys.readouterr().out
    assert "owed" in said
    assert "export" in said
    assert "mute it" not in said
    await turns.show_turn(OPEN, words=True)
    assert "mute it" in capsys.readouterr().out
    with pytest.raises(WrongUse, match="no turn 999"):
        await turns.show_turn(999, words=False)


async def test_a_turn_is_stopped_by_its_flag_as_a_button_does(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not await db.run(_flag)
    assert await turn_changes.cancel_turn(OPEN) == 0
    assert await db.run(_flag)
    assert "being stopped" in capsys.readouterr().out
    assert await turn_changes.cancel_turn(1) == 1
    with pytest.raises(WrongUse):
        await turn_changes.cancel_turn(999)


async def test_what_could_not_be_read_is_listed(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await turns.show_poisoned(20, body=False)
    said = capsys.readouterr().out
    assert "room" in said
    assert "{}" not in said
    await turns.show_poisoned(20, body=True)
    assert "{}" in capsys.readouterr().out


async def test_what_somebody_sent_steers_no_terminal(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    body = json.dumps({"text": "\x9b2J ä 🎬"}, ensure_ascii=False)
    await db.run(put_poisoned, "telegram", body, "ValueError: \x9b2J", time.time())
    await turns.show_poisoned(1, body=True)
    line, shown, _ = capsys.readouterr().out.split("\n")
    assert line.endswith("\tValueError:  2J")
    assert shown == '{"text": "\\u009b2J ä 🎬"}'
    assert json.loads(shown) == json.loads(body)


async def test_a_broadcast_is_owed_once_to_each_chat_and_only_after_a_yes(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await telling.broadcast("We move house tonight.", 30, sure=False)
    assert "3 chats" in capsys.readouterr().out
    assert await db.run(_notices) == []
    await telling.broadcast("We move house tonight.", 30, sure=True)
    chats = ["room:c1", "room:c2", "room:c3"]
    assert await db.run(_notices) == chats
    assert set(chats) <= set(await db.run(chats_with_owed_posts))
    for text in ("  ", "x" * 2_000):
        with pytest.raises(WrongUse):
            await telling.broadcast(text, 30, sure=True)


async def test_a_person_is_forgotten_only_after_a_yes(
    db: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    async def mine(tx: AsyncConnection) -> int:
        found = sa.select(sa.func.count()).where(tables.turns.c.asker == "telegram:5")
        return int((await tx.execute(found)).scalar_one())

    async def become(tx: AsyncConnection) -> None:
        theirs = tables.turns.c.asker == "room:p1"
        await tx.execute(sa.update(tables.turns).where(theirs).values(asker="telegram:5"))

    await db.run(become)
    with pytest.raises(WrongUse, match="say --yes"):
        await telling.forget("telegram:5", sure=False)
    with pytest.raises(WrongUse, match="as in ACCESS"):
        await telling.forget("discord:guild:5", sure=True)
    assert await db.run(mine)
    assert await telling.forget("telegram:5", sure=True) == 0
    assert not await db.run(mine)
    told = capsys.readouterr().out
    assert "What is at work for them" not in told
    assert told.endswith("There is no backup in NEMOBOT_DATA that keeps theirs.\n")


async def test_who_forgets_reads_which_backups_keep_it_and_until_when(
    db: Database,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for day in (14, 15):
        made = keep_copy(tmp_path / "nemobot.db", tmp_path, "asked-for", 7)
        made.rename(made.with_name(f"nemobot-202701{day}T080000000000-asked-for.db"))
    assert await telling.forget("telegram:5", sure=True) == 0
    assert capsys.readouterr().out.endswith(
        " 2 backups keep theirs, the latest of 2027-01-15 08:00 UTC. All are gone on 2027-02-14:"
        " KEEP_BACKUPS_DAYS, and OWN_BACKUPS_DAYS for your own.\n"
    )
    monkeypatch.setenv("KEEP_BACKUPS_DAYS", "0")
    assert await telling.forget("telegram:5", sure=True) == 0
    assert capsys.readouterr().out.endswith(
        " They stay until you delete them (KEEP_BACKUPS_DAYS=0).\n"
    )


async def test_who_wrote_on_the_page_is_forgotten_there_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path))
    pages = tmp_path / "web"
    pages.mkdir()
    await (await open_database(sqlite_url(pages / "nemobot.db"), migrate=True)).close()
    log = EventLog(pages / "page")
    for person in ("5", "6"):
        await log.run(event_log.add_person, person, 0.0)
        await log.run(event_log.append, person, "m", "person", f"words of {person}", "", 0.0)
    assert await telling.forget("web:5", sure=True) == 0

    def kept(words: bytes) -> list[str]:
        found = [path for path in pages.rglob("*") if path.is_file()]
        return [path.name for path in found if words in path.read_bytes()]

    assert kept(b"words of 6")
    assert not kept(b"words of 5")
    assert not await log.run(event_log.is_here, "5")
    log.close()


async def test_somebody_on_another_platform_with_the_same_number_is_not_forgotten_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path))
    await (await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)).close()
    log = EventLog(tmp_path / "page")
    await log.run(event_log.add_person, "5", 0.0)
    assert await telling.forget("telegram:5", sure=True) == 0
    assert await log.run(event_log.is_here, "5")
    assert await telling.forget("web:5", sure=True) == 0
    assert not await log.run(event_log.is_here, "5")
    log.close()
