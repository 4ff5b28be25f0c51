"""`nemobot turns` and `nemobot poisoned`: what waits, runs and failed, without anybody's words. The
store is all that it needs: whoever looks in on a bot in trouble doesn't wait for the whole of it.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime

from bot.cli.checks import WrongUse
from bot.cli.data.opened import opened
from bot.settings import Settings
from bot.store.queries import looking_in
from bot.store.queries.turns import get_turn
from bot.store.rows import Turn


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
