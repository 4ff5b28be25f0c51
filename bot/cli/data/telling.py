"""`nemobot broadcast` and `nemobot forget`: what an operator does to the people of the bot, by the
same ways as the chat's own: the outbox owes the words, and /forget's queries delete."""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.web.server.event_log import forget_at_rest
from bot.cli.checks import WrongUse, check_person
from bot.cli.data.opened import opened, settings_about
from bot.cli.pages.web import page_folder
from bot.core.view import View
from bot.settings import Settings
from bot.store.backups import backups_in, last_backup_at
from bot.store.queries import looking_in, posts
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.rows import Turn

DAY_S = 86_400.0
TEXT_MAX = 1_500
"""Characters: short enough for one message everywhere."""


async def broadcast(text: str, days: float, *, sure: bool) -> int:
    """Say it once in each chat in which something was said lately; without `sure`, count them
    alone. Delivered by the bot, in its own pace, also after a restart. Raises `WrongUse`."""
    said = text.strip()
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
    what = "1 conversation" if gone == 1 else f"{gone} conversations"
    sys.stdout.write(f"{person} is forgotten, with {what}.{_still_kept(settings)}\n")
    return 0


def _still_kept(settings: Settings) -> str:
    """Which copies have what was forgotten, and when they go."""
    if not settings.is_sqlite:
        return " Your own backups keep theirs."
    made = last_backup_at(settings.nemobot_data)
    if made is None:
        return " There is no backup in NEMOBOT_DATA that keeps theirs."
    kept, most = backups_in(settings.nemobot_data), settings.keep_backups
    until = f"until {most} newer ones are there (KEEP_BACKUPS)" if most else "until you delete them"
    what = "1 backup keeps" if len(kept) == 1 else f"{len(kept)} backups keep"
    return f" {what} theirs, the latest of {made:%Y-%m-%d %H:%M} UTC, {until}."
