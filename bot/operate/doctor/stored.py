"""What is stored: can it be read, by this version and with these keys, and would the latest backup
bring it back?"""

from __future__ import annotations

import asyncio
import os
import secrets
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import aclosing, closing
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.platform import Finding
from bot.settings import Settings
from bot.store.backups import NotABackup, backups_in, check_backup, copy_whole
from bot.store.database import Database, database_as_it_is, sqlite_path
from bot.store.queries.accounts import SqlAccounts, TokenUnreadable
from bot.store.reasons import reason_of
from bot.store.revisions import ForeignDatabase, SchemaTooNew, SchemaTooOld

OLD_DAYS = 8
HEARD_S = 5.0


async def examine_database(settings: Settings) -> Sequence[Finding]:
    what = "Database"
    try:
        async with database_as_it_is(settings.database_url.get_secret_value()) as db:
            if db is None:
                said = f"none in {settings.nemobot_data} yet: the first start makes it"
                return [Finding("note", what, said)]
            if (unwritable := _unwritable(settings)) is not None:
                return [unwritable]
            kind = "SQLite" if db.is_sqlite else "PostgreSQL"
            found = [Finding("ok", what, f"{kind} answers, its schema is this version's")]
            if not db.is_sqlite:
                found.append(await _announcements(db, settings.database_url.get_secret_value()))
            return [*found, await _keys(db, settings)]
    except SchemaTooOld:
        if settings.is_sqlite:
            return [Finding("note", what, "its schema is older", "nemobot run upgrades it")]
        return [Finding("error", what, "its schema is older than this nemobot", "nemobot migrate")]
    except SchemaTooNew:
        said = "it belongs to a newer nemobot"
        return [Finding("error", what, said, "Start that version, or restore a backup")]
    except ForeignDatabase:
        return [Finding("error", what, "it is another program's", "Name another: DATABASE_URL")]
    except SQLAlchemyError as error:
        where = str(settings.nemobot_data) if settings.is_sqlite else "DATABASE_URL"
        to_do = f"Look at {where}"
        return [Finding("error", what, f"it does not answer: {reason_of(error)}", to_do)]


def _unwritable(settings: Settings) -> Finding | None:
    """By whoever asks: doctor is run by the bot's user, or tells of another one's."""
    path = sqlite_path(settings.database_url.get_secret_value())
    if path is None or all(os.access(each, os.W_OK) for each in (path, path.parent)):
        return None
    said = f"user {os.getuid()} can read {path} and not write it, or its folder"
    return Finding("error", "Database", said, "Give both to the bot's user: chown -R")


async def _announcements(db: Database, url: str) -> Finding:
    """Whether what is announced is heard. A pooler in transaction mode gives the connection that
    listens to somebody else."""
    from bot.dispatch.fleet import libpq_url  # not there where SQLite is all that is installed
    from bot.dispatch.patient import heard

    what, channel = "Announcements", f"nemobot_doctor_{secrets.token_hex(8)}"
    try:
        async with asyncio.timeout(HEARD_S), aclosing(heard(libpq_url(url), channel)) as said:
            async for payload in said:
                if payload is not None:
                    break
                await db.run(_announce, channel)
    except TimeoutError:
        to_do = "Connect to PostgreSQL itself, or by a pooler in session mode"
        why = "none arrives (LISTEN): work begins late, and who polls is not told apart"
        return Finding("error", what, why, to_do)
    return Finding("ok", what, "they arrive, so lanes are woken at once")


async def _announce(tx: AsyncConnection, channel: str) -> None:
    await tx.execute(sa.select(sa.func.pg_notify(channel, "heard")))


async def _keys(db: Database, settings: Settings) -> Finding:
    what, keys = "Secret keys", settings.secret_keys
    try:
        await SqlAccounts(db, keys).check_keys()
    except TokenUnreadable:
        to_do = "Put back the key that was used, behind the new one"
        said = "NEMOBOT_SECRET_KEYS lacks the key of a stored token"
        return Finding("error", what, said, to_do)
    if not keys:
        said = "none: tokens are stored plain, and nobody can link an account"
        return Finding("note", what, said, "nemobot init makes one")
    return Finding("ok", what, f"{len(keys)}, which read every stored token")


async def examine_backup(settings: Settings) -> Sequence[Finding]:
    """Restores the latest one into a temporary file, and reads it through."""
    if not settings.is_sqlite:
        said = "PostgreSQL's are yours: pg_dump"
        return [
            Finding("note", "Backup", said, "Try pg_restore into an empty database now and then")
        ]
    return [await asyncio.to_thread(_restored, settings.nemobot_data)]


def _restored(data: Path) -> Finding:
    what, found = "Backup", backups_in(data)
    if not found:
        to_do = "nemobot backup, every day"
        return Finding("note", what, f"there is none in {data}", to_do)
    latest = found[-1]
    made = datetime.fromtimestamp(latest.stat().st_mtime, UTC)
    try:
        with tempfile.TemporaryDirectory(prefix="nemobot-doctor-") as folder:
            restored = Path(folder) / "restored.db"
            copy_whole(latest, restored)
            check_backup(restored)
            with closing(sqlite3.connect(restored)) as database:
                [(turns,)] = database.execute("SELECT count(*) FROM turns").fetchall()
    except (NotABackup, OSError, sqlite3.Error) as error:
        to_do = "Make a new one: nemobot backup"
        return Finding("error", what, f"{latest.name} can't be restored: {error}", to_do)
    said = f"{latest.name} of {made:%Y-%m-%d %H:%M} UTC can be restored, with {turns:,} turns"
    if (datetime.now(UTC) - made).days >= OLD_DAYS:
        return Finding("warning", what, said, "It is old: nemobot backup, every day")
    return Finding("ok", what, said)
