"""Which project a turn acts on. Decided at the turn's place in its lane, never when it is accepted:
what stands before it may still begin another project, and has asked for its export by then.

In this order: the project that the turn has already (found after a crash); that of the turn which
it is about (a reply to an older message, a button under one); a new one, for a video in a private
chat after an export or after hours; else the chat's.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.permissions import Purse, may_pay
from bot.store.queries import conversations, files, lanes, sessions, turns
from bot.store.rows import Conversation, Session, Turn
from bot.turns.inbox.attached_files import named_apart
from bot.turns.inbox.requests import BATCH, BATCH_HELD


class SomebodyElses(Exception):
    """This project's account is not the asker's to spend."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A turn and its project. `session` is None where there is none yet, and may be gone.
    `returns`: the chat had another project, and has this one again."""

    turn: Turn
    conversation: Conversation
    session: Session | None = None
    returns: bool = False


async def bind(tx: AsyncConnection, turn: Turn, idle_s: float) -> Binding:
    """Bind the turn to its project for good, if there is one. After `idle_s` seconds without a
    message a video begins a new one. Raises `SomebodyElses`, which undoes all of it."""
    conversation = await conversations.get_conversation(tx, turn.conversation_id)
    session_id = turn.session_id or await sessions.session_of_turn(tx, turn.about_turn_id)
    if session_id is None and await _begins_anew(tx, turn, conversation, idle_s):
        return Binding(turn, await _leave_project(tx, conversation))
    session_id = session_id or conversation.session_id
    if session_id is None:
        return Binding(turn, conversation)
    session = await sessions.get_session(tx, session_id)
    if KINDS[turn.kind].costs:
        # an export of what was lost can't be had from the originals; an edit of them can
        session = await sessions.newest_successor(tx, session_id)
    await check_purse(tx, turn, conversation, session.id)
    returns = turn.reopens and session.id != conversation.session_id
    if returns:
        conversation = await _return_to(tx, conversation, session)
    if turn.session_id is None:
        await _fit_files_in(tx, turn, session)
    if not session.gone and turn.session_id != session.id:
        turn = await lanes.note(tx, turn, session_id=session.id)
    return Binding(turn, conversation, session, returns)


async def check_purse(
    tx: AsyncConnection, turn: Turn, conversation: Conversation, session_id: int
) -> None:
    """Ask again who pays, where the account is known: since the turn was accepted, a project with
    somebody's linked account may have come into being. Raises `SomebodyElses`."""
    if KINDS[turn.kind].begun_by == "payer":
        holder = await sessions.linked_holder(tx, session_id)
        if not may_pay(turn.asker, Purse(conversation.owner, holder)):
            raise SomebodyElses


async def _begins_anew(
    tx: AsyncConnection, turn: Turn, conversation: Conversation, idle_s: float
) -> bool:
    """Times are those of acceptance, however long the turn has waited since."""
    if not conversation.is_private or turn.chat.topic or conversation.session_id is None:
        return False
    if not await files.files_of_turn(tx, turn.id, None):
        return False
    if (exported_at_s := conversation.exported_at_s) is not None:
        shares_moment = turn.argument in (BATCH, BATCH_HELD)  # with other parts, and their project
        later_s = turn.accepted_at_s - exported_at_s
        if later_s > 0 or (later_s == 0 and not shares_moment):
            return True
    before_s = await turns.asked_before_s(tx, turn)
    return before_s is None or turn.accepted_at_s - before_s > idle_s


async def _fit_files_in(tx: AsyncConnection, turn: Turn, session: Session) -> None:
    """A file that was replied to comes along with every reply: what the project has already isn't
    uploaded again. The others get names apart from those that are there."""
    there = await files.files_of_session(tx, session.id)
    places = {file.attachment.place for file in there} - {None}
    taken = {file.attachment.filename.lower() for file in there}
    for file in await files.new_files_of_turn(tx, turn.id):
        if file.attachment.place in places:
            await files.drop_file(tx, file.id)
            continue
        named = named_apart(file.attachment, taken)
        taken.add(named.filename.lower())
        if named is not file.attachment:
            await files.change_file(tx, file.id, named)


async def _leave_project(tx: AsyncConnection, conversation: Conversation) -> Conversation:
    await conversations.change_conversation(
        tx, conversation.id, session_id=None, exported_at_s=None
    )
    return await conversations.get_conversation(tx, conversation.id)


async def _return_to(
    tx: AsyncConnection, conversation: Conversation, session: Session
) -> Conversation:
    """With the project comes its product. One that is gone is made anew, with today's."""
    product = conversation.skill if session.gone else session.skill
    await conversations.change_conversation(
        tx, conversation.id, session_id=session.id, exported_at_s=None, skill=product
    )
    return await conversations.get_conversation(tx, conversation.id)
