"""The same request once more: by its Retry button, or by the operator at the command line. Once for
each turn, whoever was first, for it may cost again."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import ReachedLimit
from bot.core.kinds import KINDS, Kind, Refusal
from bot.store.queries import conversations, exports, files, turns
from bot.store.rows import Export, Turn
from bot.turns.inbox.begin_turn import Admission, Asked, Begun


def retry_key(turn: Turn) -> str:
    """Under which the second try is stored: there is one."""
    return f"press:retry:{turn.id}"


async def what_failed(tx: AsyncConnection, turn: Turn) -> Kind | None:
    """What a second try would be, as `failed_in`."""
    return failed_in(turn, await exports.export_of_turn(tx, turn.id))


def failed_in(turn: Turn, export: Export | None) -> Kind | None:
    """What a second try would be: the turn's own kind, or "export" where only its MP4 failed; None
    where nothing has."""
    if not KINDS[turn.kind].waits:
        return None
    if turn.state in ("failed", "cancelled"):
        return turn.kind
    ended_badly = export is not None and export.state in ("failed", "cancelled")
    return "export" if ended_badly else None


async def retry_for_asker(
    tx: AsyncConnection, admission: Admission, turn: Turn, kind: Kind, now_s: float
) -> Begun | Refusal | ReachedLimit | None:
    """As if its asker had pressed Retry: who pays, limits and the queue are looked at as always.
    None where it was tried again before. What is no `Begun` has to be rolled back."""
    key = retry_key(turn)
    if not await turns.insert_message(tx, message_key=key, part=0, text=turn.text, at_s=now_s):
        return None
    conversation = await conversations.get_conversation(tx, turn.conversation_id)
    is_same = kind == turn.kind
    asked = Asked(
        key=key,
        kind=kind,
        author=turn.author,
        chat=turn.chat,
        text=turn.text if is_same else "",
        now_s=now_s,
        ready_at_s=now_s,
        argument=turn.argument if is_same else "",
        reply_to=turn.reply_to,
        upload_limit_bytes=turn.upload_limit_bytes,
        answers=turn.asker,
        about=turn.id,
        reopens=is_same,
        quoted=turn.quoted if is_same else None,
    )
    spoken = replace(conversation, language=turn.language)
    begun = await admission.begin_turn(tx, spoken, asked)
    if isinstance(begun, Begun) and is_same:
        await files.hand_over(tx, turn.id, begun.turn.id)
    return begun
