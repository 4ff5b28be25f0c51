"""The originals that people sent, and which session has which of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment
from bot.core.states import UploadState
from bot.store.queries.turns import not_given_up
from bot.store.rows import Conversation, File, Turn
from bot.store.sql import insert_new
from bot.store.tables import conversations, files, is_open, turns, uploads


async def add_file(
    tx: AsyncConnection,
    *,
    turn_id: int,
    conversation_id: int,
    message_key: str,
    attachment: Attachment,
) -> None:
    await tx.execute(
        sa.insert(files).values(
            turn_id=turn_id,
            conversation_id=conversation_id,
            message_key=message_key,
            attachment=attachment.to_json(),
        )
    )


async def places_in_project(tx: AsyncConnection, conversation_id: int) -> set[tuple[str, ...]]:
    """The places of the files that the current project has, or that wait to be uploaded to it."""
    session_id = (
        sa.select(conversations.c.session_id)
        .where(conversations.c.id == conversation_id)
        .scalar_subquery()
    )
    rows = await tx.execute(
        sa.select(files.c.attachment)
        .outerjoin(uploads, uploads.c.file_id == files.c.id)
        .join(turns, turns.c.id == files.c.turn_id)
        .where(
            files.c.conversation_id == conversation_id,
            sa.or_(
                sa.and_(uploads.c.session_id == session_id, uploads.c.state != "refused"),
                sa.and_(uploads.c.file_id.is_(None), is_open(turns)),
            ),
        )
    )
    places = (Attachment.from_json(data).place for data in rows.scalars())
    return {place for place in places if place is not None}


async def session_has_files(tx: AsyncConnection, session_id: int | None) -> bool:
    """Has this project a file, or is one on its way there? False where there is no project."""
    if session_id is None:
        return False
    there = sa.exists().where(uploads.c.session_id == session_id, uploads.c.state != "refused")
    return bool((await tx.execute(sa.select(there))).scalar())


async def waits_in_lane(tx: AsyncConnection, conversation_id: int) -> bool:
    """Has a turn a file that waits in the conversation's lane?"""
    queued = [turn.id for turn in await not_given_up(tx, conversation_id)]
    to_come = sa.exists().where(files.c.turn_id.in_(queued))
    return bool(queued) and bool((await tx.execute(sa.select(to_come))).scalar())


async def project_has_files(tx: AsyncConnection, conversation: Conversation) -> bool:
    """Has the current project a file, or has a turn one that waits in the conversation's lane?"""
    if await session_has_files(tx, conversation.session_id):
        return True
    return await waits_in_lane(tx, conversation.id)


async def turn_with_files_untried(
    tx: AsyncConnection, conversation_id: int, asker: str, since_s: float
) -> int | None:
    """This person's last turn that failed before anything was done with its files."""
    found = await tx.execute(
        sa.select(sa.func.max(turns.c.id))
        .join(files, files.c.turn_id == turns.c.id)
        .outerjoin(uploads, uploads.c.file_id == files.c.id)
        .where(
            files.c.conversation_id == conversation_id,
            turns.c.asker == asker,
            turns.c.state == "failed",
            turns.c.accepted_at_s >= since_s,
            uploads.c.file_id.is_(None),
        )
    )
    turn_id: int | None = found.scalar()
    return turn_id


async def locators_of_message(tx: AsyncConnection, message_key: str) -> list[Mapping[str, str]]:
    """Where the files are found that came with a message."""
    rows = await tx.execute(sa.select(files.c.attachment).where(files.c.message_key == message_key))
    return [Attachment.from_json(data).locator for data in rows.scalars()]


async def drop_files(tx: AsyncConnection, message_key: str) -> None:
    """The person took the message back. What is in a project already, or on its way there, stays
    known."""
    mine = files.c.message_key == message_key
    of_file = uploads.c.file_id == files.c.id
    sent = sa.exists().where(of_file, uploads.c.state.in_(("sending", "done")))
    await _drop(tx, mine, ~sent)


async def drop_files_of_turn(tx: AsyncConnection, turn_id: int) -> None:
    """Others are meant: nobody has begun the turn."""
    await _drop(tx, files.c.turn_id == turn_id)


async def _drop(tx: AsyncConnection, *which: sa.ColumnElement[bool]) -> None:
    found = await tx.execute(sa.select(files.c.id).where(*which))
    ids = list(found.scalars())
    await tx.execute(sa.delete(uploads).where(uploads.c.file_id.in_(ids)))
    await tx.execute(sa.delete(files).where(files.c.id.in_(ids)))


async def new_files_of_turn(tx: AsyncConnection, turn_id: int) -> list[File]:
    """Those that were never meant for any session yet."""
    mine = sa.select(files.c.id).where(files.c.turn_id == turn_id)
    rows = await tx.execute(sa.select(uploads.c.file_id).where(uploads.c.file_id.in_(mine)))
    used = set(rows.scalars())
    return [file for file in await files_of_turn(tx, turn_id, None) if file.id not in used]


async def drop_file(tx: AsyncConnection, file_id: int) -> None:
    await tx.execute(sa.delete(files).where(files.c.id == file_id))


async def change_file(tx: AsyncConnection, file_id: int, attachment: Attachment) -> None:
    changed = sa.update(files).where(files.c.id == file_id)
    await tx.execute(changed.values(attachment=attachment.to_json()))


async def files_of_turn(tx: AsyncConnection, turn_id: int, session_id: int | None) -> list[File]:
    """In the order in which they were sent, with their state in that session."""
    return await _files(tx, files.c.turn_id == turn_id, session_id)


async def has_files_there(tx: AsyncConnection, turn: Turn) -> bool:
    """Has the turn brought something into its project?"""
    if turn.session_id is None:
        return False
    found = await files_of_turn(tx, turn.id, turn.session_id)
    return any(file.upload_state == "done" for file in found)


async def files_to_upload(tx: AsyncConnection, turn_id: int, session_id: int) -> list[File]:
    """What the session lacks: this turn's files, and originals of a session that is gone."""
    of_turn = sa.select(files.c.id).where(files.c.turn_id == turn_id)
    wanted = of_turn.union(_ids_of_session(session_id))
    found = await _files(tx, files.c.id.in_(wanted), session_id)
    return [file for file in found if file.upload_state in (None, "wanted", "sending")]


async def files_of_session(tx: AsyncConnection, session_id: int) -> list[File]:
    """Everything the session has, or is to have."""
    found = await _files(tx, files.c.id.in_(_ids_of_session(session_id)), session_id)
    return [file for file in found if file.upload_state != "refused"]


async def want_again(tx: AsyncConnection, old_session_id: int, new_session_id: int) -> None:
    """A new session takes the place of a gone one: it needs the same originals."""
    for file in await files_of_session(tx, old_session_id):
        await insert_new(
            tx, uploads, file_id=file.id, session_id=new_session_id, state="wanted", known_before=0
        )


async def hand_over(tx: AsyncConnection, old_turn_id: int, new_turn_id: int) -> None:
    """A repeated turn takes over the files of the one it repeats; refused ones are tried anew."""
    mine = sa.select(files.c.id).where(files.c.turn_id == old_turn_id)
    await tx.execute(
        sa.delete(uploads).where(uploads.c.file_id.in_(mine), uploads.c.state == "refused")
    )
    await tx.execute(
        sa.update(files).where(files.c.turn_id == old_turn_id).values(turn_id=new_turn_id)
    )


async def give_files(tx: AsyncConnection, file_ids: Sequence[int], turn_id: int) -> None:
    """Some of a turn's files are another one's from now on."""
    await tx.execute(sa.update(files).where(files.c.id.in_(file_ids)).values(turn_id=turn_id))


async def take_smaller(tx: AsyncConnection, turn: Turn) -> None:
    """From now on the platform's smaller encodings stand for the turn's files that have one and
    were refused."""
    refused = sa.exists().where(uploads.c.file_id == files.c.id, uploads.c.state == "refused")
    mine = sa.select(files).where(files.c.turn_id == turn.id, refused)
    for row in (await tx.execute(mine)).mappings().all():
        attachment = Attachment.from_json(row["attachment"])
        if (smaller := attachment.smaller) is not None:
            taken = replace(
                attachment,
                locator=smaller.locator,
                size_bytes=smaller.size_bytes,
                width=None,
                height=None,
                smaller=None,
            )
            await change_file(tx, row["id"], taken)


async def mark_upload(
    tx: AsyncConnection, file_id: int, session_id: int, *, known_before: int
) -> None:
    """The mark before the upload: from here on the file may be in the project."""
    await insert_new(
        tx, uploads, file_id=file_id, session_id=session_id, state="wanted", known_before=0
    )
    await tx.execute(
        sa.update(uploads)
        .where(uploads.c.file_id == file_id, uploads.c.session_id == session_id)
        .values(state="sending", known_before=known_before)
    )


async def end_upload(
    tx: AsyncConnection,
    file_id: int,
    session_id: int,
    state: UploadState,
    answer: dict[str, Any] | None,
) -> None:
    await tx.execute(
        sa.update(uploads)
        .where(uploads.c.file_id == file_id, uploads.c.session_id == session_id)
        .values(state=state, answer=answer)
    )


def _ids_of_session(session_id: int) -> sa.Select[tuple[int]]:
    return sa.select(uploads.c.file_id).where(uploads.c.session_id == session_id)


async def _files(
    tx: AsyncConnection, condition: sa.ColumnElement[bool], session_id: int | None
) -> list[File]:
    rows = await tx.execute(
        sa.select(files, uploads.c.state, uploads.c.known_before, uploads.c.answer)
        .outerjoin(
            uploads,
            sa.and_(uploads.c.file_id == files.c.id, uploads.c.session_id == session_id),
        )
        .where(condition)
        .order_by(files.c.id)
    )
    return [
        File(
            id=row["id"],
            attachment=Attachment.from_json(row["attachment"]),
            upload_state=row["state"],
            known_before=row["known_before"] or 0,
            answer=row["answer"],
        )
        for row in rows.mappings()
    ]
