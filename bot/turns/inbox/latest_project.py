"""What somebody means in a group who sends one message after another there, without a reply. Where
conversations are reply chains or threads, each message alone would begin one.

A command, and words without a video, mean their author's latest project here, else the only one
that the chat has, while that is young; the answer says which. A video without words is what their
author's words were about: those that wait for one, or came a moment before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.commands import kind_of
from bot.core.controls import Button
from bot.core.kinds import KINDS
from bot.core.model import Chat, Message
from bot.core.requests import intents
from bot.core.requests.links_in_text import take_links
from bot.store.queries import conversations, exports, files, turns
from bot.store.rows import Conversation, Turn
from bot.turns import wording
from bot.turns.inbox.merging import said_at_once, says_nothing
from bot.turns.inbox.waiting_for_video import take_back
from bot.turns.wording import SayTo

OFFERED_S: Final = 30 * 86_400.0
ABOUT_WORK: Final = ("cancel", "progress")
"""Kinds of requests that mean what is being done, whichever project was asked about last."""
FROM_BESIDE: Final = ("status", "export", *ABOUT_WORK)
"""Kinds of requests that mean a project also where they are answered beside all of them."""
_REPLACES: Final = frozenset(kind for kind, treatment in KINDS.items() if treatment.replaces)


async def latest_project(
    tx: AsyncConnection, message: Message, now_s: float, young_s: float
) -> Conversation | None:
    """The conversation that has it. None for other messages, and where the latest is older than
    `young_s` seconds or was ended by /new."""
    is_alone = message.is_private and not is_from_beside(message)
    if is_alone or message.attachments or message.replied_to is not None:
        return None
    kind, since_s = _kind(message), now_s - young_s
    if kind in ABOUT_WORK:
        async for turn in _here(tx, message, since_s):
            found = await conversations.get_conversation(tx, turn.conversation_id)
            if await _is_at_work(tx, found):
                return found
    async for turn in _here(tx, message, since_s):
        found = await conversations.get_conversation(tx, turn.conversation_id)
        if kind in _REPLACES and found.owner != message.author.id:
            continue  # nobody means to end what is not theirs
        if found.session_id is not None or await _gets_one(tx, found):
            return found
        if turn.kind == "new":
            return None
    return None


def is_from_beside(message: Message) -> bool:
    """Does it ask in a server, for its author's eyes alone, about a project that has its place
    elsewhere there: a slash command in a channel whose threads are the projects?"""
    is_aside = message.is_private and message.guild is not None
    return is_aside and _kind(message) in FROM_BESIDE


async def only_project(
    tx: AsyncConnection, message: Message, now_s: float, young_s: float
) -> Conversation | None:
    """The chat's, for somebody who has had none here since then: where it has one alone. Nobody
    means to end what is not theirs, and a link brings a video of its own."""
    if message.is_private or message.attachments or message.replied_to is not None:
        return None
    kind, since_s = _kind(message), now_s - young_s
    words = message.text if message.command is None else message.command.argument
    if take_links(words, any_link=True)[1] or not (words.strip() or message.command):
        return None
    if kind in _REPLACES or any([t.kind in _REPLACES async for t in _here(tx, message, since_s)]):
        return None
    found = [
        each
        for each in await conversations.active_in(tx, message.chat, since_s)
        if each.session_id is not None or await _gets_one(tx, each)
    ]
    if kind in ABOUT_WORK and len(found) > 1:
        found = [each for each in found if await _is_at_work(tx, each)]
    return found[0] if len(found) == 1 else None


async def with_chosen_product(
    tx: AsyncConnection, message: Message, now_s: float, young_s: float
) -> Conversation | None:
    """For a video in a group: where its author has just chosen a product that nothing was done with
    yet. None where they have asked for something else since."""
    if message.is_private or message.replied_to is not None or not message.attachments:
        return None
    async for turn in _here(tx, message, now_s - young_s):
        found = await conversations.get_conversation(tx, turn.conversation_id)
        if turn.kind == "skill" and turn.chat == message.chat:
            is_free = found.session_id is None and not await _is_at_work(tx, found)
            return found if is_free else None
        if KINDS[turn.kind].waits:
            return None
    return None


async def earlier_project(
    tx: AsyncConnection, asker: str, here: Conversation, chat: Chat, now_s: float
) -> Turn | None:
    """This person's latest project in the chat of the conversation `here` that has a video,
    however old: the last turn of it. It is offered, as nobody knows whether it is still meant."""
    if here.is_private and here.guild is None:
        return None
    channels = {key.channel for key in await conversations.keys_of(tx, here.id)}
    async for turn in _turns_in(tx, asker, channels | {chat.channel}, chat, now_s - OFFERED_S):
        if turn.kind == "new":
            return None
        if turn.session_id is not None and await _has_one(tx, turn.session_id):
            return turn
    return None


async def _has_one(tx: AsyncConnection, session_id: int) -> bool:
    """A file that was sent, or a film that was made of words alone."""
    sent = await files.files_of_session(tx, session_id)
    return bool(sent) or await exports.latest_result(tx, session_id) is not None


async def earlier_button(
    tx: AsyncConnection, say: SayTo, turn: Turn, here: Conversation, now_s: float
) -> list[Button]:
    """What is offered to whoever has asked about a project where there is none."""
    earlier = await earlier_project(tx, turn.asker, here, turn.chat, now_s)
    if earlier is None:
        return []
    return [wording.button(say, "button-earlier-video", "earlier", turn.id, str(earlier.id))]


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
        is_in_time = now_s <= turn.ready_at_s and said_at_once(turn, message)
        if is_open and turn.text.strip() and not turn.argument and is_in_time:
            return turn
    return None


async def take_words(tx: AsyncConnection, turn: Turn, into: Turn, now_s: float) -> bool:
    """What was asked for a moment ago is asked with its video, as `into`: of the turn that it was
    nothing stays. False where somebody has begun that one."""
    if not await take_back(tx, turn, now_s):
        return False
    await turns.move_messages(tx, turn.id, into.id)
    return True


def _kind(message: Message) -> str:
    if message.command is not None:
        return kind_of(message.command.name)
    return intents.classify(message.text).kind


async def _here(tx: AsyncConnection, message: Message, since_s: float) -> AsyncIterator[Turn]:
    """What the author has asked for in this group or channel since then, newest first. A topic is
    a place of its own."""
    here = {key.channel for key in (message.conversation, *message.aliases)}
    async for turn in _turns_in(tx, message.author.id, here, message.chat, since_s):
        yield turn


async def _turns_in(
    tx: AsyncConnection, asker: str, channels: set[str], chat: Chat, since_s: float
) -> AsyncIterator[Turn]:
    for turn in await turns.newest_turns_of(tx, asker, since_s):
        if turn.chat.platform != chat.platform or turn.chat.topic != chat.topic:
            continue
        keys = await conversations.keys_of(tx, turn.conversation_id)
        if any(key.channel in channels for key in keys):
            yield turn


async def _gets_one(tx: AsyncConnection, conversation: Conversation) -> bool:
    """A video is on its way into a project."""
    lane = turns.lane_of_conversation(conversation.id)
    waiting = await turns.open_turns(tx, lane)
    return any([await files.files_of_turn(tx, turn.id, None) for turn in waiting])


async def _is_at_work(tx: AsyncConnection, conversation: Conversation) -> bool:
    """Is there anything that could be stopped, or that waits for a video?"""
    lanes = (turns.lane_of_conversation, turns.waiting_lane_of_conversation)
    for lane in lanes:
        if await turns.open_turns(tx, lane(conversation.id)):
            return True
    return bool(await exports.open_exports_of_conversation(tx, conversation.id))
