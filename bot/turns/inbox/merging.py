"""What people send in one go and platforms deliver in pieces is one turn: an album, a video and the
words after it, a comment and the forward after it. Two instructions are never one.

What a message asks for is known before it is merged: only the words of an edit join a video.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.model import Message
from bot.core.requests import intents
from bot.store.queries import files, turns
from bot.store.rows import Conversation, Turn
from bot.turns.context import TurnSettings
from bot.turns.inbox.attached_files import add_files
from bot.turns.inbox.pointed_at import quoted_by
from bot.turns.inbox.requests import TEXT_MAX, Request
from bot.turns.inbox.waiting_for_video import begin_with, brings_file, waiting_of

COMMENT_S: Final = 1.5
"""A comment and what it passes on are sent in the same moment."""
SLACK_S: Final = 2.0
"""Platforms count whole seconds, and deliver one piece faster than the other."""


def ready_at_s(
    album: str | None, text: str, now_s: float, settings: TurnSettings, *, has_files: bool
) -> float:
    """When an edit may begin: a moment later where the rest of an album, the words that follow a
    video, or the video that follows the words may still come."""
    if album is not None:
        return now_s + settings.album_wait_s
    if has_files and not text.strip():
        return now_s + settings.video_wait_s
    if not has_files and text.strip():
        return now_s + settings.words_wait_s
    return now_s


async def merge(
    tx: AsyncConnection,
    message: Message,
    requests: Sequence[Request],
    conversation: Conversation,
    now_s: float,
    settings: TurnSettings,
) -> Turn | None:
    """The waiting turn that has taken this message in; None where it is a request of its own, or
    somebody has begun that turn meanwhile."""
    if len(requests) != 1 or requests[0].kind != "edit":
        return None
    request, asker = requests[0], message.author.id
    mine = await turns.not_given_up(tx, conversation.id, asker)
    if not says_nothing(message, request.text):
        if not mine or not _takes_words(mine[-1], message):
            return None
        return await _add_words(tx, message, request, mine[-1], conversation, now_s)
    turn = _same_album(message, mine)
    if turn is None and brings_file(message):
        waiting = await waiting_of(tx, conversation, asker, now_s, settings.idle_project_s)
        if waiting:
            return await _begin_waiting(tx, message, waiting, now_s, settings)
    if turn is None:
        turn = _takes_file(message, _since_new(mine), now_s)
    return None if turn is None else await _add_file(tx, message, turn, now_s, settings)


async def other_half(
    tx: AsyncConnection,
    message: Message,
    request: Request,
    conversation: Conversation,
    now_s: float,
) -> Turn | None:
    """For a comment the turn that only passes words on, for such words the turn of their comment:
    this person's, a moment ago, which nobody has begun."""
    if request.kind == "upload" and message.quoted and not request.text.strip():
        mine = await turns.not_given_up(tx, conversation.id, message.author.id)
        waiting = turns.waiting_lane_of_conversation(conversation.id)
        mine += [t for t in await turns.open_turns(tx, waiting) if t.asker == message.author.id]
        found = [turn for turn in mine if _may_grow(turn) and turn.text.strip()]
        found = [turn for turn in found if now_s - turn.accepted_at_s <= COMMENT_S]
        found = [turn for turn in found if said_at_once(turn, message)]
    elif request.kind == "edit" and request.text.strip() and message.command is None:
        lane = turns.instant_lane_of_conversation(conversation.id)
        mine = [t for t in await turns.open_turns(tx, lane) if t.asker == message.author.id]
        found = [turn for turn in mine if turn.kind == "upload" and turn.quoted]
        found = [turn for turn in found if turn.is_untouched and now_s <= turn.ready_at_s]
        found = [turn for turn in found if said_at_once(turn, message)]
    else:
        return None
    return found[-1] if found else None


async def add_context(tx: AsyncConnection, message: Message, turn: Turn) -> bool:
    return await turns.change_queued_turn(tx, turn.id, quoted=quoted_by(message, turn))


def said_at_once(turn: Turn, message: Message) -> bool:
    """Was this said while the turn would have waited for it? What an outage has held back arrives
    in one go, and was not said in one. True where nobody knows."""
    if turn.said_at_s is None:
        return True
    waits_s = turn.ready_at_s - turn.accepted_at_s
    return abs(message.sent_at_s - turn.said_at_s) <= waits_s + SLACK_S


def says_nothing(message: Message, text: str) -> bool:
    """A file without a word about what to do with it: "here you go" is none."""
    if message.command is not None or not message.attachments:
        return False
    return intents.classify(text, has_files=True).kind == "upload"


def _same_album(message: Message, mine: Sequence[Turn]) -> Turn | None:
    same = [turn for turn in mine if message.album and turn.album == message.album]
    return next(filter(_may_grow, same), None)


def _since_new(mine: Sequence[Turn]) -> Sequence[Turn]:
    """What was asked for after the last request for a new project: what comes now belongs there."""
    ends = [place for place, turn in enumerate(mine, 1) if KINDS[turn.kind].replaces]
    return mine[max(ends, default=0) :]


def _takes_file(message: Message, mine: Sequence[Turn], now_s: float) -> Turn | None:
    """The words that wait for a file, else the files before it that nothing was said about."""
    for turn in filter(_may_grow, mine):
        says_what = bool(turn.text.strip())
        is_in_time = now_s <= turn.ready_at_s and said_at_once(turn, message)
        is_no_album = turn.album is None and message.album is None
        if (says_what and is_in_time) or (not says_what and is_no_album and turn is mine[-1]):
            return turn
    return None


def _takes_words(turn: Turn, message: Message) -> bool:
    """Is this person's last turn files that nothing was said about?"""
    is_same_album = message.album is None or message.album == turn.album
    is_further_file = turn.album is not None and message.album is None and message.attachments
    says_what = turn.text.strip() and message.album is None
    return _may_grow(turn) and is_same_album and not is_further_file and not says_what


def _may_grow(turn: Turn) -> bool:
    """An edit that nobody has begun, and no part of a batch."""
    return turn.kind == "edit" and turn.is_untouched and not turn.argument


async def _add_words(
    tx: AsyncConnection,
    message: Message,
    request: Request,
    turn: Turn,
    conversation: Conversation,
    now_s: float,
) -> Turn | None:
    changed = await turns.change_queued_turn(
        tx,
        turn.id,
        text="\n".join(filter(None, (turn.text, request.text)))[:TEXT_MAX],
        ready_at_s=now_s if turn.album is None else turn.ready_at_s,  # more of the album may come
        language=conversation.language,
        quoted=quoted_by(message, turn),
        said_at_s=message.sent_at_s,
    )
    if not changed:
        return None
    await turns.assign_message(tx, message.key, 0, turn.id)
    await turns.set_message_text(tx, message.key, request.text)
    await add_files(tx, message, turn)
    return turn


async def _add_file(
    tx: AsyncConnection, message: Message, turn: Turn, now_s: float, settings: TurnSettings
) -> Turn | None:
    ready = _ready_with_file_at_s(message, turn, now_s, settings)
    album = turn.album or message.album
    values = {"album": album, "ready_at_s": ready, "quoted": quoted_by(message, turn)}
    values["said_at_s"] = message.sent_at_s
    is_instead = _is_meant_instead(message, turn)
    if is_instead:
        values["assumed"] = False
    if not await turns.change_queued_turn(tx, turn.id, **values):
        return None
    if is_instead:
        await files.drop_files_of_turn(tx, turn.id)
    await turns.assign_message(tx, message.key, 0, turn.id)
    await add_files(tx, message, turn)
    return turn


async def _begin_waiting(
    tx: AsyncConnection,
    message: Message,
    waiting: Sequence[Turn],
    now_s: float,
    settings: TurnSettings,
) -> Turn | None:
    ready = _ready_with_file_at_s(message, waiting[0], now_s, settings)
    begun = await begin_with(tx, message, waiting, now_s, ready)
    if begun is None:
        return None
    await turns.assign_message(tx, message.key, 0, begun.id)
    return begun


def _is_meant_instead(message: Message, turn: Turn) -> bool:
    """A new video is what these words are about, not one that was above them."""
    return turn.assumed and any(file.kind == "video" for file in message.attachments)


def _ready_with_file_at_s(
    message: Message, turn: Turn, now_s: float, settings: TurnSettings
) -> float:
    """Behind a file nothing but further files may come, or words where there are none yet."""
    if message.album is not None:
        return now_s + settings.album_wait_s
    return now_s + (settings.words_wait_s if turn.text.strip() else settings.video_wait_s)
