"""A database in which much is kept: conversations with ended turns, all that hangs on them, and a
few turns that are open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment
from bot.core.view import View
from bot.store import tables
from bot.store.rows import view_to_json

NOW_S = 1_000_000.0
TURNS_EACH = 10
"""Turns of one conversation. The second's file has not been uploaded."""
BATCH = 1_000

Row = dict[str, Any]


async def keep(
    tx: AsyncConnection, count: int, *, now_s: float = NOW_S, with_open: bool = True
) -> None:
    """Store `count` ended turns, the newest ended at `now_s`. `with_open`: of it all one turn, its
    post and its export have not come to their end."""
    open_number = count if with_open else 0
    for first in range(1, count + 1, BATCH):
        numbers = range(first, min(first + BATCH, count + 1))
        rows: dict[sa.Table, list[Row]] = {}
        for number in numbers:
            for table, row in _rows(number, open_number, now_s - (count - number)):
                rows.setdefault(table, []).append(row)
        for table in tables.metadata.sorted_tables:
            if table in rows:
                await tx.execute(sa.insert(table), rows[table])
    if tx.dialect.name == "postgresql":
        for table in tables.metadata.sorted_tables:
            if "id" in table.c:
                ids = sa.func.pg_get_serial_sequence(table.name, "id")
                await tx.execute(sa.select(sa.func.setval(ids, sa.func.max(table.c.id))))
        await tx.execute(sa.text("ANALYZE"))  # it does so by itself, in a minute or so


def _rows(number: int, open_number: int, at_s: float) -> Iterator[tuple[sa.Table, Row]]:
    conversation, nth = divmod(number - 1, TURNS_EACH)
    conversation += 1
    chat = f"room:c{conversation}"
    if nth == 0:
        yield from _conversation(conversation, chat, at_s)
    yield tables.turns, _turn(number, conversation, chat, at_s, is_open=number == open_number)
    key = f"{chat}:{number}"
    yield tables.messages, {"message_key": key, "part": 0, "turn_id": number, "at_s": at_s}
    yield tables.files, _file(number, conversation, key)
    if nth != 1:
        upload = {"file_id": number, "session_id": conversation, "state": "done"}
        yield tables.uploads, {**upload, "known_before": 0}
    yield tables.posts, _post(number, chat, at_s, is_owed=number == open_number)
    is_open = number == open_number
    yield tables.ledger, _spending(number, conversation, chat, at_s, is_open=is_open)
    yield tables.exports, _export(number, conversation, at_s, is_open=is_open)


def _conversation(number: int, chat: str, at_s: float) -> Iterator[tuple[sa.Table, Row]]:
    person = f"room:p{number}"
    account = {"service": "http://engine", "kind": "linked", "owner": person, "token": "secret"}
    yield tables.accounts, {"id": number, **account}
    values = {"chat": chat, "owner": person, "is_private": True, **_SPEECH}
    values["guild"] = f"room:g{number}"
    values |= {"session_id": number, "created_at_s": at_s, "active_at_s": at_s}
    yield tables.conversations, {"id": number, **values}
    yield tables.conversation_keys, {"key": chat, "conversation_id": number}
    used = {"measure": "turns_hour", "from_s": at_s, "amount": 1.0, "until_s": at_s + 3_900}
    yield tables.use_counts, {"id": number, "subject": person, **used}
    invitation = {"note": "", "people_max": 1, "redeemed": 1, "made_at_s": at_s}
    yield tables.invitations, {"id": number, "code_hash": f"{number}", **invitation}
    yield tables.preferences, {"person": person, "size": "8"}
    yield tables.guests, {"person": person, "invitation_id": number, "at_s": at_s}
    session = {"conversation_id": number, "account_id": number, "remote_id": f"s{number}"}
    session |= {"skill_version": "1", "gone": False, "created_at_s": at_s, **_SPEECH}
    yield tables.sessions, {"id": number, **session}
    yield tables.freezes, {"chat": chat, "until_s": at_s}
    note = {"value": "secret", "until_s": at_s, "person": person}
    yield tables.notes, {"name": f"mark {chat}", **note}
    poisoned = {"platform": "room", "body": "{}", "reason": "?", "at_s": at_s}
    yield tables.poisoned, {"id": number, **poisoned}


_SPEECH: Mapping[str, str] = {"language": "en", "skill": "ai-video-compressor"}


def _turn(number: int, conversation: int, chat: str, at_s: float, *, is_open: bool) -> Row:
    return {
        "id": number,
        "lane": f"conversation:{conversation}",
        "conversation_id": conversation,
        "session_id": conversation,
        "kind": "edit",
        "state": "asking" if is_open else "done",
        "epoch": 1,
        "cancel": False,
        "ready_at_s": at_s,
        "chat": chat,
        "asker": f"room:p{conversation}",
        "asker_name": "Somebody",
        "language": "en",
        "text": "mute it",
        "argument": "",
        "said": "Muted.",
        "accepted_at_s": at_s,
        "started_at_s": at_s,
        "ended_at_s": None if is_open else at_s,
    }


def _spending(number: int, conversation: int, chat: str, at_s: float, *, is_open: bool) -> Row:
    return {
        "id": number,
        "turn_id": number,
        "account_id": conversation,
        "session_id": conversation,
        "person": f"room:p{conversation}",
        "person_name": "Somebody",
        "chat": chat,
        "guild": chat,
        "skill": "ai-video-compressor",
        "estimate": 50,
        "before": 100.0,
        "after": None if is_open else 60.0,
        "begun_at_s": at_s,
        "ended_at_s": None if is_open else at_s,
        "shared": False,
    }


def _file(number: int, conversation: int, message_key: str) -> Row:
    attachment = Attachment("video", "holiday.mp4", {"id": str(number)}, place=(str(number),))
    return {
        "id": number,
        "turn_id": number,
        "conversation_id": conversation,
        "message_key": message_key,
        "attachment": attachment.to_json(),
    }


def _post(number: int, chat: str, at_s: float, *, is_owed: bool) -> Row:
    return {
        "id": number,
        "turn_id": number,
        "kind": "reply",
        "part": 0,
        "chat": chat,
        "state": "sent",
        "ref": f"{chat}/m{number}",
        "view": view_to_json(View("Muted.")),
        "final": True,
        "delivered": not is_owed,
        "tries": 1,
        "lives": 1,
        "not_before_s": 0.0,
        "posted_at_s": at_s,
    }


def _export(number: int, session: int, at_s: float, *, is_open: bool) -> Row:
    return {
        "id": number,
        "lane": f"export:{session}",
        "turn_id": number,
        "session_id": session,
        "state": "rendering" if is_open else "done",
        "epoch": 1,
        "cancel": False,
        "ready_at_s": at_s,
        "submits": 1,
        "draft": {},
        "output": {},
        "created_at_s": at_s,
        "ended_at_s": None if is_open else at_s,
    }
