"""`nemobot export-data`: what is kept about one person, as JSON for them. May be asked while it
runs.

It holds what `/forget` would delete (bot/store/queries/personal.py), but no token; of `web:…` also
what the page keeps, with the paths of their files.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final

import sqlalchemy as sa

from adapters.web.server.event_log import kept_at_rest
from bot.cli.checks import WrongUse, check_person
from bot.cli.data.opened import opened_as_it_is, settings_about
from bot.cli.pages.web import page_folder
from bot.core.file_names import shown
from bot.ports import SystemClock
from bot.store.database import Database
from bot.store.queries.personal import PERSONAL, personal_rows

AT_ONCE: Final = 100
"""Rows of turns whose parts are read in one transaction."""
NO_PAGE: Final[Mapping[str, list[Any]]] = {}


async def export_person(person: str, target: Path | None) -> int:
    """The exit code: 1 where nothing is kept about them. Raises `WrongUse` and `SettingsError`."""
    check_person(person)
    settings = settings_about(person)
    target = target or Path(f"nemobot-data-{person.replace(':', '-')}.json")
    async with opened_as_it_is(settings) as db:
        with _new_file(target) as file:
            page = await asyncio.to_thread(kept_at_rest, page_folder(settings), person)
            rows = await write_data(db, person, file, page)
    if not rows:
        target.unlink()
        sys.stderr.write(f"Nothing is kept about {person}.\n")
        return 1
    sys.stdout.write(f"{shown(target)}: {rows:,} rows about {person}.\n")
    return 0


async def write_data(
    db: Database, person: str, file: IO[str], page: Mapping[str, list[Any]] = NO_PAGE
) -> int:
    """As one JSON object, piece by piece: no more of the database is in memory than some rows.
    `page` is what the page keeps of them. How many rows."""
    at = datetime.fromtimestamp(SystemClock().utc_s(), UTC).isoformat(timespec="seconds")
    stays = {part.table.name: part.stays for part in PERSONAL if part.stays}
    head = {"person": person, "exported_at": at, "stays_after_forget": stays}
    file.write(f'{json.dumps(head, ensure_ascii=False)[:-1]}, "tables": {{')
    ids: dict[sa.Table | None, list[Any]] = {None: [person]}
    count, between = 0, "\n"
    for part in PERSONAL:
        file.write(f'{between}"{part.table.name}": [')
        between, comma, here = ",\n", "\n", list[Any]()
        for some in _hundreds(ids[part.of]):
            for row in await db.run(personal_rows, part, some):
                file.write(f"{comma}{json.dumps(row, ensure_ascii=False, default=str)}")
                comma, count = ",\n", count + 1
                here.append(row.get("id"))
        file.write("]")
        ids[part.table] = here
    file.write("\n}")
    if any(page.values()):
        file.write(f', "page": {json.dumps(page, ensure_ascii=False)}')
    file.write("}\n")
    return count + sum(map(len, page.values()))


def _hundreds(values: list[Any]) -> Iterator[list[Any]]:
    for first in range(0, len(values), AT_ONCE):
        yield values[first : first + AT_ONCE]


@contextmanager
def _new_file(target: Path) -> Iterator[IO[str]]:
    """For its owner alone, never over another one; gone again where it is not whole."""
    try:
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        raise WrongUse(f"{shown(target)} is there already") from None
    except OSError as error:
        raise WrongUse(f"{shown(target)} can't be written: {error.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            yield file
    except BaseException:
        target.unlink(missing_ok=True)
        raise
