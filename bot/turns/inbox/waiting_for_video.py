"""Requests that need a video while the project has none: kept, free, until their asker sends one.

They lie in a lane of their own on which nobody works, so that nothing waits behind them. The video
moves them into the conversation's lane, in the order in which they were asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.model import Message
from bot.core.requests.needs_video import needs_video, only_asks
from bot.store.queries import files, posts, sessions, turns
from bot.store.queries.conversations import get_conversation
from bot.store.rows import Conversation, Turn
from bot.turns.inbox.attached_files import add_files
from bot.turns.inbox.pointed_at import quoted_by

FAR_S: Final = 1e11
"""When a request begins that waits for a video: never, until it comes."""


def brings_file(message: Message) -> bool:
    """Something to work on: a sticker or a poll is not what anybody waits for."""
    return any(file.kind != "unsupported" for file in message.attachments)


def _with_quoted(text: str, quoted: Sequence[str]) -> str:
    """What somebody else's words ask for is asked for by "do that", not by a question."""
    return text if only_asks(text) else " ".join([text, *quoted])


async def must_wait(
    tx: AsyncConnection,
    conversation: Conversation,
    text: str,
    *,
    can_generate: bool,
    about: int | None = None,
) -> bool:
    """Does this request need a video while the project has none, nor anything that the agent of a
    service that makes videos (`can_generate`) was asked for? `about`: the turn whose project is
    meant, where one is."""
    if not needs_video(text, can_generate=can_generate):
        return False
    session_id = await _project_meant(tx, conversation, about)
    if not await _has_nothing(tx, session_id, can_generate=can_generate):
        return False
    is_here = session_id == conversation.session_id
    return not (is_here and await files.waits_in_lane(tx, conversation.id))


async def _project_meant(
    tx: AsyncConnection, conversation: Conversation, about: int | None
) -> int | None:
    return await sessions.session_of_turn(tx, about) or conversation.session_id


async def _has_nothing(tx: AsyncConnection, session_id: int | None, *, can_generate: bool) -> bool:
    """Has this project neither a file nor what its agent was asked to make?"""
    if await files.session_has_files(tx, session_id):
        return False
    return not (can_generate and session_id and await sessions.was_asked(tx, session_id))


async def words_must_wait(
    tx: AsyncConnection,
    message: Message,
    conversation: Conversation,
    text: str,
    *,
    since_s: float,
    can_generate: bool,
    about: int | None = None,
    begins: bool = False,
) -> bool:
    """The same for what somebody writes; nothing is there where a conversation `begins` with it.
    Where a trouble kept their files of since then from coming in, the words are about those."""
    if brings_file(message) or not text.strip():
        return False
    if not begins and await files.turn_with_files_untried(
        tx, conversation.id, message.author.id, since_s
    ):
        return False
    words = _with_quoted(text, [quoted.text for quoted in message.quoted])
    if begins:
        return needs_video(words, can_generate=can_generate)
    return await must_wait(tx, conversation, words, can_generate=can_generate, about=about)


async def waiting_of(
    tx: AsyncConnection, conversation: Conversation, asker: str, now_s: float, keep_s: float
) -> list[Turn]:
    """This person's, oldest first. What is older than `keep_s` isn't meant any more: it is let
    go."""
    kept = []
    for turn in await all_waiting(tx, conversation, asker):
        if now_s - turn.accepted_at_s <= keep_s:
            kept.append(turn)
        else:
            await turns.give_up(tx, turn)
    return kept


async def all_waiting(tx: AsyncConnection, conversation: Conversation, asker: str) -> list[Turn]:
    """This person's, oldest first, however old. Not what was asked before a new project that is to
    begin: that gives up what waited."""
    waiting_lane = turns.waiting_lane_of_conversation(conversation.id)
    waiting = [turn for turn in await turns.open_turns(tx, waiting_lane) if turn.asker == asker]
    if not waiting:
        return []
    lane = await turns.open_turns(tx, turns.lane_of_conversation(conversation.id))
    since = max((turn.id for turn in lane if turn.kind == "new"), default=0)
    return [turn for turn in waiting if turn.id > since]


async def begin_with(
    tx: AsyncConnection,
    message: Message,
    waiting: Sequence[Turn],
    now_s: float,
    ready_at_s: float,
) -> Turn | None:
    """The first gets the message's files; all go into the lane. None: somebody was faster."""
    first, *others = waiting
    limit_bytes = message.upload_limit_bytes or first.upload_limit_bytes
    values = {
        "album": message.album,
        "upload_limit_bytes": limit_bytes,
        "quoted": quoted_by(message, first),
    }
    if not await _move(tx, first, now_s, ready_at_s=ready_at_s, **values):
        return None
    await add_files(tx, message, first)
    for turn in others:
        await _move(tx, turn, now_s)
    return await turns.get_turn(tx, first.id)


async def lost_its_video(
    tx: AsyncConnection, turn: Turn, since_s: float, *, can_generate: bool
) -> bool:
    """Was this to be done with a video that came to nothing: refused, stopped on its way, taken
    back? Where only a trouble kept it from coming in, or another one of its asker's waits behind
    it, the turn gets those files, and is done with them."""
    if turn.kind != "edit" or turn.argument:
        return False
    words = _with_quoted(turn.text, [text for _, text in turn.quoted or []])
    if not needs_video(words, can_generate=can_generate) or not turn.text.strip():
        return False
    if await files.files_of_turn(tx, turn.id, None):
        return False
    here = await get_conversation(tx, turn.conversation_id)
    meant = await _project_meant(tx, here, turn.about_turn_id)
    if not await _has_nothing(tx, meant, can_generate=can_generate):
        return False
    giver = await files.turn_with_files_untried(tx, here.id, turn.asker, since_s)
    if giver is None:
        giver = await _behind_with_files(tx, turn)
    if giver is not None:
        await files.hand_over(tx, giver, turn.id)
    return giver is None


async def _behind_with_files(tx: AsyncConnection, turn: Turn) -> int | None:
    """This person's next request in the lane that brings a video into the same project."""
    _, *behind = await turns.open_turns(tx, turn.lane)
    for each in behind:
        if KINDS[each.kind].replaces:
            return None
        if each.asker != turn.asker or each.kind != "edit" or each.argument or each.cancel:
            continue
        brought = await files.files_of_turn(tx, each.id, None)
        if any(file.attachment.kind != "unsupported" for file in brought):
            return each.id
    return None


async def begin_all_of(
    tx: AsyncConnection, conversation: Conversation, asker: str, now_s: float
) -> list[Turn]:
    """A video has come in another way than by a message of its own: what this person asked for
    before begins as well."""
    waiting = await all_waiting(tx, conversation, asker)
    return [turn for turn in waiting if await _move(tx, turn, now_s)]


async def take_back(tx: AsyncConnection, turn: Turn, now_s: float) -> bool:
    """Another turn takes the place of this one, which nobody has begun: nothing of it stays. False
    where somebody was faster."""
    if not await turns.change_queued_turn(
        tx, turn.id, state="cancelled", cancel=True, ended_at_s=now_s
    ):
        return False
    for post in await posts.posts_of_turn(tx, turn.id, "reply"):
        await posts.withdraw(tx, post.id)
    return True


async def _move(tx: AsyncConnection, turn: Turn, now_s: float, **values: object) -> bool:
    """Into the conversation's lane. From now on its asker waits for us, not we for them."""
    lane = turns.lane_of_conversation(turn.conversation_id)
    values = {"ready_at_s": now_s, "accepted_at_s": now_s, **values}
    if not await turns.change_queued_turn(tx, turn.id, lane=lane, **values):
        return False
    await posts.go_on_after_question(tx, turn.id)
    return True
