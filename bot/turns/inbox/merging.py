"""What people send in pieces: an album, a video and the words that follow it, are one turn."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Message
from bot.store.queries import turns
from bot.store.rows import Conversation, Turn
from bot.turns.context import TurnSettings
from bot.turns.inbox.attached_files import add_files
from bot.turns.inbox.requests import TEXT_MAX


def ready_at_s(message: Message, text: str, now_s: float, settings: TurnSettings) -> float:
    """When a turn may begin: a moment later where the rest of an album, or the words that follow a
    video, may still come."""
    if message.album is not None:
        return now_s + settings.album_wait_s
    if message.attachments and not text.strip():
        return now_s + settings.video_wait_s
    return now_s


async def merge(
    tx: AsyncConnection,
    message: Message,
    conversation: Conversation,
    now_s: float,
    settings: TurnSettings,
) -> Turn | None:
    """The waiting turn that has taken this message in; None where it is a request of its own, or
    somebody has begun that turn meanwhile."""
    if message.command is not None:
        return None
    waiting = await turns.open_turns(tx, turns.lane_of_conversation(conversation.id))
    if not waiting or not _belongs(message, waiting[-1]):
        return None
    last = waiting[-1]
    text = "\n".join(filter(None, (last.text, message.text[:TEXT_MAX])))
    changed = await turns.change_queued_turn(
        tx,
        last.id,
        text=text,
        ready_at_s=ready_at_s(message, text, now_s, settings),
        language=conversation.language,
    )
    if not changed:
        return None
    await turns.assign_message(tx, message.key, 0, last.id)
    await add_files(tx, message, last)
    return last


def _belongs(message: Message, turn: Turn) -> bool:
    """Is this message the rest of what that waiting turn began? Instructions never merge."""
    if turn.kind != "edit" or turn.state != "queued" or turn.asker != message.author.id:
        return False
    if message.album is not None and message.album == turn.album:
        return True
    return turn.album is None and message.album is None and not turn.text.strip()
