"""A message as it was heard, and which turn a reply is about: the one that the message it replies
to belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.place import PlaceSettings
from bot.core.model import Message
from bot.store.queries import posts, turns
from bot.store.rows import Conversation, Turn


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was heard: in which conversation, about which turn of it, and when.
    `here` is what was chosen for its place. `assumed`: it does not say which project it means, so
    the answer does. `begins`: the conversation begins with it, and has nothing else yet."""

    message: Message
    conversation: Conversation
    about: Turn | None
    now_s: float
    here: PlaceSettings
    assumed: bool = False
    begins: bool = False


async def hear(
    tx: AsyncConnection,
    message: Message,
    conversation: Conversation,
    now_s: float,
    here: PlaceSettings,
    *,
    assumed: bool = False,
) -> Heard:
    turn = await replied_turn(tx, message)
    is_here = turn is not None and turn.conversation_id == conversation.id
    return Heard(message, conversation, turn if is_here else None, now_s, here, assumed)


async def replied_turn(tx: AsyncConnection, message: Message) -> Turn | None:
    """Where it replies to an answer of ours, its turn; where to a person's message, the turn that
    this became. None for other messages, and for those that are kept no more."""
    if message.replied_to is None:
        return None
    post = await posts.post_at(tx, message.replied_to)
    if post is not None:
        return await turns.get_turn(tx, post.turn_id)
    return await turns.turn_of_message(tx, message.replied_to.key)
