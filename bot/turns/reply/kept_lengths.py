"""How long answers grow is learned (`bot.core.rate_limits.lengths`), and kept over a restart.

It is a note for each platform, read once, written now and then and at the end, never while somebody
waits. What was learned since the last time is lost with a process that is killed; of several
processes the last to write is remembered.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Mapping
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.rate_limits.lengths import REMEMBERED, Lengths
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.key_value import Notes

log = structlog.get_logger(__name__)

WRITTEN_EVERY_S: Final = 600.0
NOTHING: Final = "{}"
Learned = Mapping[str, dict[str, Lengths]]
"""By platform and kind of message."""


@contextlib.asynccontextmanager
async def kept(learned: Learned, db: Database, clock: Clock) -> AsyncIterator[None]:
    """Go on from what is stored, and store what is learned while the block runs."""
    notes = Notes(db, clock)
    written: dict[str, str] = {}
    for platform, lengths in learned.items():
        stored = await notes.get(_name(platform))
        if stored is not None:
            lengths.update(_read(stored))
            written[platform] = _written(lengths)
    writing = asyncio.create_task(_write_now_and_then(learned, written, notes, clock))
    try:
        yield
    finally:
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        await _write(learned, written, notes)


async def _write_now_and_then(
    learned: Learned, written: dict[str, str], notes: Notes, clock: Clock
) -> None:
    while True:
        await clock.sleep_s(WRITTEN_EVERY_S)
        await _write(learned, written, notes)


async def _write(learned: Learned, written: dict[str, str], notes: Notes) -> None:
    """What has changed. A database that is away is told of elsewhere."""
    for platform, lengths in learned.items():
        now = _written(lengths)
        if written.get(platform, NOTHING) == now:
            continue
        try:
            await notes.put(_name(platform), now)
        except SQLAlchemyError as error:
            log.warning("lengths.not_kept", error=type(error).__name__)
        else:
            written[platform] = now


def _name(platform: str) -> str:
    return f"answer_lengths:{platform}"


def _written(lengths: Mapping[str, Lengths]) -> str:
    rounded = {kind: [round(s, 1) for s in known.latest_s] for kind, known in lengths.items()}
    return json.dumps({kind: latest_s for kind, latest_s in rounded.items() if latest_s})


def _read(stored: str) -> dict[str, Lengths]:
    """Nothing, where another version wrote what this one can't read."""
    with contextlib.suppress(ValueError, TypeError, AttributeError):
        return {
            str(kind): Lengths(map(float, latest_s[-REMEMBERED:]))
            for kind, latest_s in json.loads(stored).items()
        }
    return {}
