"""The originals that people sent, and which session has which of them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment
from bot.store.rows import File
from bot.store.sql import insert_new
from bot.store.tables import files, uploads


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


async def files_of_turn(tx: AsyncConnection, turn_id: int, session_id: int | None) -> list[File]:
    """In the order in which they were sent, with their state in that session."""
    return await _files(tx, files.c.turn_id == turn_id, session_id)


async def files_of_session(tx: AsyncConnection, session_id: int) -> list[File]:
    """Everything that session has: what a new session in its place needs again."""
    uploaded = sa.select(uploads.c.file_id).where(
        uploads.c.session_id == session_id, uploads.c.state == "done"
    )
    return await _files(tx, files.c.id.in_(uploaded), session_id)


async def mark_upload(
    tx: AsyncConnection, file_id: int, session_id: int, *, known_before: int
) -> None:
    """The mark before the upload: from here on the file may be in the project."""
    await insert_new(
        tx,
        uploads,
        file_id=file_id,
        session_id=session_id,
        state="sending",
        known_before=known_before,
    )


async def end_upload(
    tx: AsyncConnection, file_id: int, session_id: int, state: str, answer: dict[str, Any] | None
) -> None:
    await tx.execute(
        sa.update(uploads)
        .where(uploads.c.file_id == file_id, uploads.c.session_id == session_id)
        .values(state=state, answer=answer)
    )


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
