"""Stopping what waits or runs, by a button or by words: what is stopped, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.permissions import Person, Purse, may_stop
from bot.core.view import View
from bot.ports import Dispatcher
from bot.store import tables
from bot.store.queries import exports, lanes, posts, turns
from bot.store.rows import Conversation, Turn


@dataclass(frozen=True, slots=True)
class Stopped:
    """The lane that has to look; whether the row is the one that runs in it; whether it was taken
    out before anybody had begun it."""

    lane: str
    runs: bool = False
    withdrawn: bool = False


async def stop_turn(tx: AsyncConnection, turn: Turn, words: View, now_s: float) -> Stopped | None:
    """Stop a turn, or the export that it began; None when it is too late. What waits is taken out
    at once, and its message says `words`; what runs is asked to end. Only that is interrupted:
    another row of the lane has nothing to do with this."""
    if await turns.change_queued_turn(
        tx, turn.id, state="cancelled", cancel=True, ended_at_s=now_s
    ):
        for post in await posts.posts_of_turn(tx, turn.id, "reply"):
            await posts.set_final(tx, post.id, words)
        return Stopped(turns.lane_of_conversation(turn.conversation_id), withdrawn=True)
    if await lanes.ask_to_cancel(tx, tables.turns, turn.id):
        first = (await turns.open_turns(tx, turn.lane))[0]
        return Stopped(turn.lane, runs=first.id == turn.id)
    export = await exports.export_of_turn(tx, turn.id)
    if export is not None and await lanes.ask_to_cancel(tx, tables.exports, export.id):
        rendering = await exports.open_exports(tx, export.session_id)
        return Stopped(export.lane, runs=rendering[0].id == export.id)
    return None


async def stop_all(
    tx: AsyncConnection,
    conversation: Conversation,
    person: Person,
    purse: Purse,
    *,
    asked_before: int | None = None,
) -> tuple[list[Stopped], bool]:
    """Ask everything open in a conversation to end that this person may stop, and that was asked
    before the turn `asked_before`. What was stopped, and whether something goes on because it is
    not theirs to stop."""
    lane = turns.lane_of_conversation(conversation.id)
    stopped, others = [], False
    for each in (lane, turns.instant_lane_of_conversation(conversation.id, "voice")):
        for place, turn in enumerate(await turns.open_turns(tx, each)):
            if not KINDS[turn.kind].stoppable or not _is_before(turn.id, asked_before):
                continue
            if not may_stop(person, turn.asker, purse):
                others = True
            elif await _end_turn(tx, turn):
                stopped.append(Stopped(each, runs=place == 0))
    waiting = turns.waiting_lane_of_conversation(conversation.id)
    for turn in await turns.open_turns(tx, waiting):
        if not _is_before(turn.id, asked_before):
            continue
        if not may_stop(person, turn.asker, purse):
            others = True
        elif await turns.give_up(tx, turn):
            stopped.append(Stopped(lane))
    open_exports = await exports.open_exports_of_conversation(tx, conversation.id)
    running = {export.lane: export.id for export in reversed(open_exports)}
    for export in open_exports:
        if not _is_before(export.turn_id, asked_before):
            continue
        asked = await turns.get_turn(tx, export.turn_id)
        if asked is not None and not may_stop(person, asked.asker, purse):
            others = True
        elif await lanes.ask_to_cancel(tx, tables.exports, export.id):
            stopped.append(Stopped(export.lane, runs=running[export.lane] == export.id))
    return stopped, others


async def _end_turn(tx: AsyncConnection, turn: Turn) -> bool:
    """Taken back, or asked to end."""
    return await turns.give_up(tx, turn) or await lanes.ask_to_cancel(tx, tables.turns, turn.id)


def _is_before(turn_id: int, asked_before: int | None) -> bool:
    return asked_before is None or turn_id < asked_before


async def hurry(dispatcher: Dispatcher, stopped: Stopped) -> None:
    """Have the lane look at once. Only what runs is interrupted, and only if it was stopped."""
    if stopped.runs:
        await dispatcher.interrupt(stopped.lane)
    await dispatcher.wake(stopped.lane)
