"""Turns, and the messages that they were made of: stored once, for ever."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import Kind
from bot.core.model import Author, Chat
from bot.store.rows import Turn, row_to
from bot.store.sql import change_row, get_row, insert_new, insert_new_and_hold
from bot.store.tables import is_open, messages, order_in_lane, turns

INSTANT: Final = "instant"
WAITING: Final = "waiting"
ANSWERS_MAX: Final = 10
"""So many questions of the agent's are followed back to the request that led to them."""


def lane_of_conversation(conversation_id: int) -> str:
    return f"conversation:{conversation_id}"


def instant_lane_of_conversation(conversation_id: int, of_its_own: str = "") -> str:
    """What only reads or talks (`/help`, `/cancel`) doesn't wait behind an edit. What may
    take long (`of_its_own` names its kind) has a lane beside the others."""
    return f"{INSTANT}:{conversation_id}" + (f":{of_its_own}" if of_its_own else "")


def is_instant(lane: str) -> bool:
    """Nothing there asks the service for work, so nothing waits for what others have at work."""
    return lane.startswith(f"{INSTANT}:")


def batch_lane_of_conversation(conversation_id: int) -> str:
    """What waits for the parts of a batch keeps nothing else waiting."""
    return f"batch:{conversation_id}"


async def open_batch_of(tx: AsyncConnection, turn: Turn) -> Turn | None:
    """The batch that waits for this turn."""
    batches = await open_turns(tx, batch_lane_of_conversation(turn.conversation_id))
    return next((each for each in batches if str(turn.id) in each.argument.split()), None)


async def name_parts(tx: AsyncConnection, batch_id: int, parts: Sequence[Turn]) -> None:
    """From now on the batch waits for these."""
    await change_row(tx, turns, batch_id, argument=named(parts))


def named(parts: Sequence[Turn]) -> str:
    """The argument of a batch of these."""
    return " ".join(str(part.id) for part in parts)


async def behind(tx: AsyncConnection, turn: Turn, argument: str) -> Turn | None:
    """The turn with this argument that this one is about, also by way of others."""
    about: Turn | None = turn
    while about is not None and about.argument != argument:
        about = None if about.about_turn_id is None else await get_turn(tx, about.about_turn_id)
    return about


def waiting_lane_of_conversation(conversation_id: int) -> str:
    """Requests that need a video which has not come yet. Nobody works on this lane: the video
    moves them to the conversation's own."""
    return f"{WAITING}:{conversation_id}"


async def insert_message(
    tx: AsyncConnection, *, message_key: str, part: int, text: str, at_s: float
) -> bool:
    """False when this message was accepted before."""
    return await insert_new(tx, messages, message_key=message_key, part=part, text=text, at_s=at_s)


async def insert_first_message(
    tx: AsyncConnection, names: Sequence[str], *, message_key: str, text: str, at_s: float
) -> bool:
    """The same; a new one holds `names` from here on (`bot.store.sql.hold`)."""
    return await insert_new_and_hold(
        tx, messages, names, message_key=message_key, part=0, text=text, at_s=at_s
    )


_IS_IT: Final = (
    messages.c.message_key == sa.bindparam("of_key"),
    messages.c.part == sa.bindparam("of_part"),
)
_CHANGE_MESSAGE: Final = sa.update(messages).where(*_IS_IT)


async def assign_message(tx: AsyncConnection, message_key: str, part: int, turn_id: int) -> None:
    of = {"of_key": message_key, "of_part": part}
    await tx.execute(_CHANGE_MESSAGE, {**of, "turn_id": turn_id})


async def set_message_text(tx: AsyncConnection, message_key: str, text: str) -> None:
    await tx.execute(_CHANGE_MESSAGE, {"of_key": message_key, "of_part": 0, "text": text})


async def message_text(tx: AsyncConnection, message_key: str) -> str | None:
    """The words of a message as they were read; None where it never came."""
    row = await tx.execute(
        sa.select(messages.c.text).where(
            messages.c.message_key == message_key, messages.c.part == 0
        )
    )
    text: str | None = row.scalar()
    return text


async def move_messages(tx: AsyncConnection, turn_id: int, into_turn_id: int) -> None:
    """The messages of a turn are pieces of another one now."""
    await tx.execute(
        sa.update(messages).where(messages.c.turn_id == turn_id).values(turn_id=into_turn_id)
    )


async def pieces_of_turn(tx: AsyncConnection, turn_id: int) -> int:
    """Of how many messages a turn is made."""
    rows = sa.select(sa.func.count()).where(messages.c.turn_id == turn_id)
    return int((await tx.execute(rows)).scalar() or 0)


async def message_texts(tx: AsyncConnection, turn_id: int) -> list[str]:
    """The words of every message that went into a turn, in order."""
    rows = await tx.execute(
        sa.select(messages.c.text).where(messages.c.turn_id == turn_id).order_by(messages.c.at_s)
    )
    return list(rows.scalars())


_INSERT_TURN: Final = sa.insert(turns).returning(turns)


async def insert_turn(
    tx: AsyncConnection,
    *,
    lane: str,
    conversation_id: int,
    kind: Kind,
    author: Author,
    chat: Chat,
    now_s: float,
    of_message: tuple[str, int] | None = None,
    **values: Any,
) -> Turn:
    """Queue a turn at the end of its lane, which this message, or part of one, becomes. `values`
    are further columns of `tables.turns`."""
    new = {
        "lane": lane,
        "conversation_id": conversation_id,
        "kind": kind,
        "state": "queued",
        "epoch": 0,
        "cancel": False,
        "said": "",
        "chat": str(chat),
        "asker": author.id,
        "asker_name": author.name,
        "moderates": author.may_moderate,
        "manages": author.may_manage,
        "accepted_at_s": now_s,
        **values,
    }
    if of_message is None or tx.dialect.name == "sqlite":
        made = await tx.execute(_INSERT_TURN, new)
        turn = row_to(Turn, made.mappings().one())
        if of_message is not None:
            await assign_message(tx, *of_message, turn.id)
        return turn
    given = {f"new_{name}": value for name, value in new.items()}
    given["of_key"], given["of_part"] = of_message
    row = await tx.execute(_insert_and_assign(frozenset(new)), given)
    return row_to(Turn, row.mappings().one())


@functools.cache
def _insert_and_assign(columns: frozenset[str]) -> sa.Select[Any]:
    """A turn and the message that becomes it, in one statement of PostgreSQL's. Built once: that
    takes longer than anything else about a new message."""
    new = {name: sa.bindparam(f"new_{name}", type_=turns.c[name].type) for name in columns}
    made = sa.insert(turns).values(new).returning(turns).cte("made")
    became = sa.select(made.c.id).scalar_subquery()
    assign = sa.update(messages).where(*_IS_IT).values(turn_id=became).cte("assigned")
    return sa.select(made).add_cte(assign)


async def get_turn(tx: AsyncConnection, turn_id: int) -> Turn | None:
    row = await get_row(tx, turns, turn_id)
    return None if row is None else row_to(Turn, row)


async def open_turns(tx: AsyncConnection, lane: str) -> list[Turn]:
    """The lane's open turns in order; the first is the running or the next one."""
    rows = await tx.execute(
        sa.select(turns).where(turns.c.lane == lane, is_open(turns)).order_by(*order_in_lane(turns))
    )
    return [row_to(Turn, row) for row in rows.mappings()]


async def open_in(tx: AsyncConnection, lanes: Sequence[str]) -> list[Turn]:
    """The open turns of these lanes, each lane's in its order."""
    rows = await tx.execute(
        sa.select(turns)
        .where(turns.c.lane.in_(lanes), is_open(turns))
        .order_by(*order_in_lane(turns))
    )
    return [row_to(Turn, row) for row in rows.mappings()]


async def await_video(
    tx: AsyncConnection, *, asker: str | None = None, before_s: float | None = None
) -> list[Turn]:
    """Requests that wait for a video: one person's, or those that were asked before then."""
    prefix = f"{WAITING}:"
    waits = turns.c.lane.startswith(prefix, autoescape=True)
    if tx.dialect.name == "sqlite":  # whose LIKE knows no case, and so no index
        waits = turns.c.lane.between(prefix, f"{prefix}~")
    found = [is_open(turns), waits]
    if asker is not None:
        found.append(turns.c.asker == asker)
    if before_s is not None:
        found.append(turns.c.accepted_at_s < before_s)
    rows = await tx.execute(sa.select(turns).where(*found).order_by(turns.c.id))
    return [row_to(Turn, row) for row in rows.mappings()]


async def waits_longer(tx: AsyncConnection, turn_id: int, by_s: float) -> bool:
    """Has nobody begun this turn, and will nobody before `by_s`, or before another one ends?"""
    turn = await get_turn(tx, turn_id)
    if turn is None or turn.state != "queued" or turn.epoch:
        return False
    return turn.ready_at_s > by_s or (await open_turns(tx, turn.lane))[0].id != turn.id


async def newest_turns_of(
    tx: AsyncConnection, asker: str, since_s: float, most: int = 20
) -> list[Turn]:
    """What this person has asked for since then, newest first: what waited for its video is as new
    as that."""
    rows = await tx.execute(
        sa.select(turns)
        .where(turns.c.asker == asker, turns.c.accepted_at_s >= since_s)
        .order_by(turns.c.accepted_at_s.desc(), turns.c.id.desc())
        .limit(most)
    )
    return [row_to(Turn, row) for row in rows.mappings()]


async def language_of(tx: AsyncConnection, asker: str) -> str | None:
    """In which this person was answered last; None for a stranger."""
    newest = await newest_turns_of(tx, asker, 0.0, most=1)
    return newest[0].language if newest else None


async def not_given_up(
    tx: AsyncConnection, conversation_id: int, asker: str | None = None
) -> list[Turn]:
    """The open turns of a conversation's lane, in order, but for those that a "cancel" has stopped
    or is about to; `asker`: one person's."""
    lane = lane_of_conversation(conversation_id)
    found = await open_in(tx, [lane, instant_lane_of_conversation(conversation_id, "cancel")])
    cancels = [(turn.id, turn.asker) for turn in found if turn.lane != lane]
    return [
        turn
        for turn in found
        if turn.lane == lane
        and asker in (None, turn.asker)
        and not turn.cancel
        and not any(turn.asker == by and turn.id < cancel for cancel, by in cancels)
    ]


async def give_up(tx: AsyncConnection, turn: Turn) -> bool:
    """Nobody has begun it and nobody shall: its lane says so, at once also where it waits for a
    piece or a video. False when it has begun."""
    lane = lane_of_conversation(turn.conversation_id)
    return await change_queued_turn(
        tx, turn.id, lane=lane, cancel=True, ready_at_s=turn.accepted_at_s
    )


async def turn_of_message(tx: AsyncConnection, message_key: str) -> Turn | None:
    row = await tx.execute(
        sa.select(turns)
        .join(messages, messages.c.turn_id == turns.c.id)
        .where(messages.c.message_key == message_key)
        .order_by(messages.c.part)
    )
    found = row.mappings().first()
    return None if found is None else row_to(Turn, found)


async def asked_before_s(tx: AsyncConnection, turn: Turn) -> float | None:
    """When the last turn of the conversation before this one was accepted; None if none is kept."""
    row = await tx.execute(
        sa.select(turns.c.accepted_at_s)
        .where(turns.c.conversation_id == turn.conversation_id, turns.c.id < turn.id)
        .order_by(turns.c.id.desc())
        .limit(1)
    )
    at_s: float | None = row.scalar()
    return at_s


async def turns_answered_by(tx: AsyncConnection, turn: Turn) -> list[Turn]:
    """The turns that ended in a question to which this one is the answer, the latest first: none of
    them has exported anything."""
    found = list[Turn]()
    about_id = turn.about_turn_id
    while about_id is not None and len(found) < ANSWERS_MAX:
        asked = await get_turn(tx, about_id)
        if asked is None or asked.state != "done" or asked.then_export is not None:
            break
        found.append(asked)
        about_id = asked.about_turn_id
    return found


async def give_consent(tx: AsyncConnection, turn_id: int, now_s: float) -> bool:
    """The payer says yes to what the turn costs: it goes on now. True once; False where it does
    not wait for that (any more)."""
    result = await tx.execute(
        sa.update(turns)
        .where(
            turns.c.id == turn_id,
            turns.c.state == "queued",
            turns.c.consent == "asked",
            turns.c.ready_at_s > now_s,
            sa.not_(turns.c.cancel),
        )
        .values(consent="given", ready_at_s=now_s)
    )
    return result.rowcount == 1


async def turns_of_message(tx: AsyncConnection, message_key: str) -> list[Turn]:
    """The turns that a message became, in the order of its parts."""
    rows = await tx.execute(
        sa.select(turns)
        .join(messages, messages.c.turn_id == turns.c.id)
        .where(messages.c.message_key == message_key)
        .order_by(messages.c.part)
    )
    return [row_to(Turn, row) for row in rows.mappings()]


async def change_queued_turn(tx: AsyncConnection, turn_id: int, /, **values: Any) -> bool:
    """Change a turn that nobody has begun. False when it has begun."""
    result = await tx.execute(
        sa.update(turns)
        .where(turns.c.id == turn_id, turns.c.state == "queued", turns.c.epoch == 0)
        .values(**values)
    )
    return result.rowcount == 1
