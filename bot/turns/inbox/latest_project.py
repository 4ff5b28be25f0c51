"""What somebody means in a group who sends one message after another there, without a reply. Where
conversations are reply chains or threads, each message alone would begin one.

Words without a video mean their author's latest project here, while that is young. A video without
words is what their author's words were about: those that wait for one, or came a moment before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Message
from bot.store.queries import conversations, files, turns
from bot.store.rows import Conversation, Turn
from bot.turns.inbox.merging import says_nothing
from bot.turns.inbox.waiting_for_video import take_back

OFFERED_S: Final = 30 * 86_400.0


async def latest_project(
    tx: AsyncConnection, message: Message, now_s: float, young_s: float
) -> Conversation | None:
    """The conversation that has it. None for other messages, and where the latest is older than
    `young_s` seconds or was ended by /new."""
    if message.is_private or message.attachments or message.replied_to is not None:
        return None
    async for turn in _here(tx, message, now_s - young_s):
        found = await conversations.get_conversation(tx, turn.conversation_id)
        if found.session_id is not None or await _gets_one(tx, found):
            return found
        if turn.kind == "new":
            return None
    return None


async def earlier_project(tx: AsyncConnection, message: Message, now_s: float) -> Turn | None:
    """The author's latest project here, however old: the last turn of it. It is offered, as nobody
    knows whether it is still meant."""
    if message.is_private or message.replied_to is not None:
        return None
    async for turn in _here(tx, message, now_s - OFFERED_S):
        if turn.kind == "new":
            return None
        if turn.session_id is not None:
            return turn
    return None


async def words_before(
    tx: AsyncConnection, message: Message, now_s: float, keep_s: float
) -> Turn | None:
    """The turn that this video is for, which has not begun: its author's words here, that wait for
    a video since no longer than `keep_s`, or whose moment for one is not over."""
    if message.is_private or message.replied_to is not None:
        return None
    if not says_nothing(message, message.text):
        return None
    async for turn in _here(tx, message, now_s - keep_s):
        is_open = turn.is_untouched and not turn.cancel and turn.kind == "edit"
        is_here = is_open and turn.chat.topic == message.chat.topic
        if is_here and turn.text.strip() and not turn.argument and now_s <= turn.ready_at_s:
            return turn
    return None


async def take_words(tx: AsyncConnection, turn: Turn, into: Turn, now_s: float) -> bool:
    """What was asked for a moment ago is asked with its video, as `into`: of the turn that it was
    nothing stays. False where somebody has begun that one."""
    if not await take_back(tx, turn, now_s):
        return False
    await turns.move_messages(tx, turn.id, into.id)
    return True


async def _here(tx: AsyncConnection, message: Message, since_s: float) -> AsyncIterator[Turn]:
    """What the author has asked for in this group or channel since then, newest first."""
    here = {key.channel for key in (message.conversation, *message.aliases)}
    for turn in await turns.newest_turns_of(tx, message.author.id, since_s):
        keys = await conversations.keys_of(tx, turn.conversation_id)
        if any(key.platform == turn.chat.platform and key.channel in here for key in keys):
            yield turn


async def _gets_one(tx: AsyncConnection, conversation: Conversation) -> bool:
    """A video is on its way into a project."""
    lane = turns.lane_of_conversation(conversation.id)
    waiting = await turns.open_turns(tx, lane)
    return any([await files.files_of_turn(tx, turn.id, None) for turn in waiting])
