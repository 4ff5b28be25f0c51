"""`nemobot broadcast` and `nemobot forget`: what an operator does to the people of the bot, by the
same ways as the chat's own: the outbox owes the words, and /forget's queries delete."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.web.server.event_log import forget_at_rest
from bot.cli.checks import WrongUse, check_person, words_of
from bot.cli.data.opened import opened, settings_about
from bot.cli.pages.web import page_folder
from bot.core.view import View
from bot.settings import Settings
from bot.store.backups import Copies
from bot.store.queries import looking_in, posts
from bot.store.queries.deletion.forgetting import forget_person, is_at_work
from bot.store.rows import Turn

DAY_S = 86_400.0
TEXT_MAX = 1_500
"""Characters: short enough for one message everywhere."""


async def broadcast(text: str, days: float, *, sure: bool) -> int:
    """Say it once in each chat in which something was said lately; without `sure`, count them
    alone. Delivered by the bot, in its own pace, also after a restart. Raises `WrongUse`."""
    said = words_of(text).strip()
    if not said:
        raise WrongUse("there is nothing to say")
    if len(said) > TEXT_MAX:
        raise WrongUse(f"the text has {len(said)} characters, at most {TEXT_MAX} are sent")
    async with opened(Settings.read()) as db:
        found = await db.run(looking_in.last_turns_said_to, time.time() - days * DAY_S)
        where = "1 chat" if len(found) == 1 else f"{len(found)} chats"
        if not sure:
            sys.stdout.write(f"It would go to {where}. To send it: --yes\n")
            return 0
        for turn in found:
            await db.run(_owe, turn, View(said))
    sys.stdout.write(f"It goes to {where}.\n")
    return 0


async def _owe(tx: AsyncConnection, turn: Turn, view: View) -> None:
    part = await posts.next_part(tx, turn.id, "notice")
    unasked = replace(turn, reply_to=None)
    await posts.intend_post(tx, unasked, "notice", view, part, final=True)


async def forget(person: str, *, sure: bool) -> int:
    """As that person's own /forget. Raises `WrongUse`."""
    check_person(person)
    if not sure:
        raise WrongUse(f"everything that is kept about {person} would go, for good: say --yes")
    settings = settings_about(person)
    async with opened(settings) as db:
        await forget_at_rest(page_folder(settings), person)
        gone = await forget_person(db, person)
        stays = await db.read(is_at_work, person)
    what = "1 conversation" if gone == 1 else f"{gone} conversations"
    at_work = f" {_AT_WORK}" if stays else ""
    sys.stdout.write(f"{person} is forgotten, with {what}.{at_work}{_still_kept(settings)}\n")
    return 0


def _still_kept(settings: Settings) -> str:
    """Which copies have what was forgotten, and when they go."""
    kept = Copies.of(settings).still_kept(datetime.fromtimestamp(time.time(), UTC))
    told = []
    if kept.latest is not None:
        what = "1 backup keeps" if kept.count == 1 else f"{kept.count} backups keep"
        told.append(f"{what} theirs, the latest of {kept.latest:%Y-%m-%d %H:%M} UTC.")
    elif settings.is_sqlite:
        told.append("There is no backup in NEMOBOT_DATA that keeps theirs.")
    if kept.until is not None:
        told.append(f"All are gone on {kept.until:%Y-%m-%d}: {_WHY}.")
    elif kept.has_others:
        told.append("Your own backups keep theirs: OWN_BACKUPS_DAYS tells people until when.")
    elif kept.latest is not None:
        told.append("They stay until you delete them (KEEP_BACKUPS_DAYS=0).")
    return "".join(f" {line}" for line in told)


_AT_WORK: Final = "What is at work for them goes on to its end and stays: say it again after that."
_WHY: Final = "KEEP_BACKUPS_DAYS, and OWN_BACKUPS_DAYS for your own"
