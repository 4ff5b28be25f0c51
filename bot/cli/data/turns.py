"""`nemobot turns` and `nemobot poisoned`: what waits, runs and failed, without anybody's words.

Works beside a bot that runs: what is stopped is stopped as a button does it, and the bot sees it
within seconds, also where it is another machine.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import admission_of
from bot.cli.checks import WrongUse, skills_for
from bot.cli.data.opened import opened
from bot.core.view import View
from bot.settings import Settings
from bot.store.queries import looking_in
from bot.store.queries.turns import get_turn
from bot.store.rows import Turn
from bot.texts.catalogues import default_texts
from bot.turns.inbox.begin_turn import Begun
from bot.turns.presses.again import retry_for_asker, what_failed
from bot.turns.stopping import stop_turn


async def show_turns(most: int, *, everything: bool) -> int:
    """A line each: number, when, kind, state, where, who. Open ones, or the latest of all."""
    query = looking_in.latest_turns if everything else looking_in.open_turns_now
    async with opened(Settings.read()) as db:
        found = await db.run(query, most)
    for turn in found:
        sys.stdout.write(_line(turn) + "\n")
    if not found:
        sys.stderr.write("There are none.\n" if everything else "Nothing waits or runs.\n")
    return 0


async def show_turn(number: int, *, words: bool) -> int:
    """One turn with what it has shown, owes and renders; what was said only with `words`."""
    async with opened(Settings.read()) as db:
        turn = await db.read(get_turn, number)
        if turn is None:
            raise WrongUse(f"there is no turn {number}")
        shown, made = await db.run(looking_in.posts_and_exports, number)
    lines = [_line(turn), f"  lane {turn.lane}, epoch {turn.epoch}, language {turn.language}"]
    lines += [f"  ready {_when(turn.ready_at_s)}, begun {_when(turn.started_at_s)}"]
    lines += ["  asked to stop"] * turn.cancel
    if words:
        lines += [f"  asked: {_plain(turn.text)}", f"  said: {_plain(turn.said)}"]
    for post in shown:
        owed = "owed" if post.final and not post.delivered else "done" if post.final else "interim"
        told = f": {_plain(post.view.markdown)}" if words else ""
        lines.append(f"  {post.kind} {post.part}: {post.state}, {owed}, {post.tries} tries{told}")
    lines += [f"  export {each.id}: {each.state}, epoch {each.epoch}" for each in made]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


async def cancel_turn(number: int) -> int:
    """As its Stop button does. The exit code: 1 when it is too late. Raises `WrongUse`."""
    async with opened(Settings.read()) as db:
        turn = await db.read(get_turn, number)
        if turn is None:
            raise WrongUse(f"there is no turn {number}")
        view = View(default_texts()(turn.language, "cancel-queued"))
        stopped = await db.run(stop_turn, turn, view, time.time())
    if stopped is None:
        sys.stderr.write(f"Turn {number} has ended already.\n")
        return 1
    sys.stdout.write(f"Turn {number} is {'taken out' if stopped.withdrawn else 'being stopped'}.\n")
    return 0


class _NotAgain(Exception):
    """Undoes what was stored on the way."""


async def retry_turn(number: int) -> int:
    """As its Retry button does, for its asker. The exit code: 1 when that may not begin. Raises
    `WrongUse` where nothing has failed."""
    settings = Settings.read()
    admission = admission_of(settings, default_texts(), skills_for(settings))

    async def again(tx: AsyncConnection) -> Turn:
        turn = await get_turn(tx, number)
        if turn is None:
            raise WrongUse(f"there is no turn {number}")
        kind = await what_failed(tx, turn)
        if kind is None:
            raise WrongUse(f"nothing of turn {number} has failed: it is {turn.state}")
        begun = await retry_for_asker(tx, admission, turn, kind, time.time())
        if not isinstance(begun, Begun):
            raise _NotAgain("it was tried again before" if begun is None else f"{begun}")
        return begun.turn

    async with opened(settings) as db:
        try:
            begun = await db.run(again)
        except _NotAgain as error:
            sys.stderr.write(f"Turn {number} is not tried again: {error}.\n")
            return 1
    sys.stdout.write(f"It is tried again as turn {begun.id}: {begun.kind}.\n")
    return 0


async def show_poisoned(most: int, *, body: bool) -> int:
    """Updates that could not be read: when, where from, why; as they came only with `body`."""
    async with opened(Settings.read()) as db:
        found = await db.run(looking_in.latest_poisoned, most)
    for each in found:
        sys.stdout.write(f"{each.id}\t{_when(each.at_s)}\t{each.platform}\t{_plain(each.reason)}\n")
        if body:
            sys.stdout.write(f"{_escaped(each.body)}\n")
    if not found:
        sys.stderr.write("There are none.\n")
    return 0


def _line(turn: Turn) -> str:
    return "\t".join(
        (str(turn.id), _when(turn.accepted_at_s), turn.kind, turn.state, str(turn.chat), turn.asker)
    )


def _when(at_s: float | None) -> str:
    return "never" if at_s is None else f"{datetime.fromtimestamp(at_s, UTC):%Y-%m-%d %H:%M:%S}"


def _escaped(text: str) -> str:
    """JSON as it is, but for what a terminal would obey, escaped as JSON does it."""
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in text)


def _plain(text: str) -> str:
    """On one line, and nothing that a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text)[:500]
