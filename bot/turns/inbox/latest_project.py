"""A command or a mention in a group, without a video and without a reply: which project it means.

Its author's latest one here, while that is young; where conversations are reply chains or threads,
the message alone would begin one without a video.
"""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Message
from bot.store.queries import conversations, files, turns
from bot.store.rows import Conversation


async def latest_project(
    tx: AsyncConnection, message: Message, now_s: float, young_s: float
) -> Conversation | None:
    """The conversation that has it. None for other messages, and where the latest is older than
    `young_s` seconds or was ended by /new."""
    if message.is_private or message.attachments or message.replied_to is not None:
        return None
    here = {key.channel for key in (message.conversation, *message.aliases)}
    for turn in await turns.newest_turns_of(tx, message.author.id, now_s - young_s):
        keys = await conversations.keys_of(tx, turn.conversation_id)
        if all(key.platform != turn.chat.platform or key.channel not in here for key in keys):
            continue
        found = await conversations.get_conversation(tx, turn.conversation_id)
        if found.session_id is not None or await _gets_one(tx, found):
            return found
        if turn.kind == "new":
            return None
    return None


async def _gets_one(tx: AsyncConnection, conversation: Conversation) -> bool:
    """A video is on its way into a project."""
    lane = turns.lane_of_conversation(conversation.id)
    waiting = await turns.open_turns(tx, lane)
    return any([await files.files_of_turn(tx, turn.id, None) for turn in waiting])
