"""The step of the conversation and instant lanes: claim a turn and run it to its end."""

from __future__ import annotations

from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed
from bot.core.kinds import KINDS
from bot.core.service.errors import ServiceError, SessionLost
from bot.core.states import MAY_HAVE_COST, is_open
from bot.core.view import View
from bot.store.queries import conversations, lanes
from bot.store.queries.fair_use import ledger
from bot.store.queries.files import files_of_session, files_of_turn
from bot.store.rows import Turn
from bot.turns import file_wording, preferences, wording
from bot.turns.batch.unfolding import TooMany, may_be_batch, unfolded
from bot.turns.commands import COMMANDS_DONE, Commands
from bot.turns.context import Context
from bot.turns.edit.edit import Edits
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import SomebodyElses
from bot.turns.export.beginning import Beginning, finish
from bot.turns.file_wording import assumed_text
from bot.turns.history import link_to_project
from bot.turns.in_turn import InTurn
from bot.turns.inbox.begin_turn import Admission
from bot.turns.inbox.waiting_for_video import FAR_S, lost_its_video
from bot.turns.instant import Instant, Said
from bot.turns.reply.final_words import FinalViews, FinalWords, store_final_views
from bot.turns.reply.reply import Reply
from bot.turns.voice.listening import Listening

log = structlog.get_logger(__name__)


class Runner:
    def __init__(
        self,
        ctx: Context,
        errors: ErrorSentences,
        instant: Instant,
        commands: Commands,
        edits: Edits,
        listening: Listening,
        beginning: Beginning,
        endings: FinalWords,
        in_turn: InTurn[Turn],
        admission: Admission,
    ) -> None:
        self._ctx = ctx
        self._errors = errors
        self._instant = instant
        self._commands = commands
        self._edits = edits
        self._listening = listening
        self._beginning = beginning
        self._endings = endings
        self._in_turn = in_turn
        self._admission = admission

    async def step(self, lane: str) -> float | None:
        turn, wait_s = await self._in_turn.claim(lane)
        if turn is None:
            return wait_s
        has_ended = False
        structlog.contextvars.bind_contextvars(platform=turn.chat.platform)
        log.info("turn.claimed", turn=turn.id, kind=turn.kind, state=turn.state, epoch=turn.epoch)
        try:
            has_ended = await self._run(turn)
        except ChatClosed:
            await self._end_quietly(turn)
        except (lanes.Fenced, SQLAlchemyError):
            raise  # not ours any more, or to be tried again: the row is the truth
        except Exception:
            log.exception("turn.crashed", turn=turn.id)
            await self._end_unexpectedly(turn)
        if KINDS[turn.kind].costs:
            await self._in_turn.wake_next()
        return wait_s if has_ended else 0  # what was stored since its claim wakes the lane

    async def _run(self, turn: Turn) -> bool:
        """Has it ended for certain?"""
        if turn.state == "answered":
            await self._beginning.promised(turn)
            return False
        if turn.state == "queued" and await self._ctx.db.run(self._waits_again, turn):
            await self._ctx.outbox.owe(turn.chat)
            return False
        turn = await self._unfolded(await self._with_its_files(turn))
        turn, usual = await preferences.with_usual_size(turn, self._ctx)
        async with self._ctx.replies.open(turn) as reply:
            reply.head = await self._greeting(turn, reply)
            if usual:
                reply.put_on_top(usual)
            if which := await self._which(turn, reply):
                reply.put_on_top(which)
            reply.show_buttons(*wording.stop_buttons(reply.say, turn))
            if turn.kind in ("edit", "offer"):
                turn = await self._edits.run(turn, reply)
                if turn.state == "answered":
                    await self._beginning.promised(turn)
                return False
            if turn.kind == "export":
                await self._beginning.asked(turn, reply, which)
                return False
            if turn.kind == "voice":
                await self._listening.run(turn, reply)
            else:
                await self._answer(turn, reply)
        return await finish(self._ctx.db, turn, self._ctx.clock.utc_s())

    async def _waits_again(self, tx: AsyncConnection, turn: Turn) -> bool:
        """In a project without a video nothing is asked that needs one."""
        since_s = self._ctx.clock.utc_s() - self._ctx.settings.idle_project_s
        can = self._ctx.service.can("generate")
        if turn.cancel or not await lost_its_video(tx, turn, since_s, can_generate=can):
            return False
        await self._admission.wait_again(tx, turn, FAR_S)
        return True

    async def _answer(self, turn: Turn, reply: Reply) -> None:
        """What only reads, or changes something beside the timeline."""
        conversation = await self._ctx.db.read(conversations.get_conversation, turn.conversation_id)
        room = self._commands if turn.kind in COMMANDS_DONE else self._instant
        try:
            said = await room.answer(turn, reply, conversation)
        except SessionLost:
            said = Said(reply.say("timeline-empty"))
        except SomebodyElses:
            said = Said(reply.say(wording.refusal_key("not_yours", turn.kind)), alone=True)
        except ServiceError as exc:
            again = wording.retry_buttons(reply.say, turn)
            said = Said(await self._errors.text(turn, reply.say, exc), again)
        if said.greets:
            reply.head = ""
        offers: dict[str, Any] = {"offers": said.offers} if said.offers else {}
        await self._endings.end(
            turn, reply, "answered", said.text, said.buttons, said.menus, alone=said.alone, **offers
        )

    async def _with_its_files(self, turn: Turn) -> Turn:
        """ "/export" with a video is an edit of it without a question: it is uploaded first."""
        if turn.kind != "export" or turn.state != "queued":
            return turn
        if not await self._ctx.db.read(files_of_turn, turn.id, None):
            return turn
        words = f"export {turn.argument}".strip()
        return await self._ctx.db.run_alone(lanes.note, turn, kind="edit", text=words, argument="")

    async def _unfolded(self, turn: Turn) -> Turn:
        """An album with an instruction for each of its videos is several turns."""
        if not may_be_batch(turn):
            return turn
        now_s = self._ctx.clock.utc_s()
        try:
            turn, lane = await self._ctx.db.run(unfolded, turn, self._admission, now_s)
        except TooMany:
            return turn
        if lane is not None:
            await self._ctx.dispatcher.wake(lane)
        return turn

    async def _greeting(self, turn: Turn, reply: Reply) -> str:
        """Once a conversation, at the head of its first answer to a request or a greeting; who asks
        for help or stops something is answered that alone."""
        talks = turn.kind in ("smalltalk", "upload")
        if not (talks or KINDS[turn.kind].waits):
            return ""
        first = await self._ctx.db.run(conversations.greet_once, turn.conversation_id, turn.id)
        if not first:
            return ""
        conversation = await self._ctx.db.read(conversations.get_conversation, turn.conversation_id)
        skill = self._ctx.skills.of(conversation.skill).in_language(reply.language)
        asks = bool(turn.text.strip()) and not talks
        return wording.greeting(reply.say, skill, asks=asks, has_files=not talks)

    async def _which(self, turn: Turn, reply: Reply) -> str:
        """The project that was meant, by the names of its files, or the video above; empty where
        somebody has said which."""
        if not turn.assumed:
            return ""
        own = await self._ctx.db.read(files_of_turn, turn.id, None)
        if own:
            return file_wording.video_above_text(reply.say, own)
        session_id = turn.session_id
        if session_id is None:
            find = conversations.get_conversation
            session_id = (await self._ctx.db.run(find, turn.conversation_id)).session_id
        if session_id is None:
            return ""
        there = await self._ctx.db.read(files_of_session, session_id)
        limits = self._ctx.outbox.platform(turn.chat).outbound.limits
        link = await self._ctx.db.run(link_to_project, turn, session_id, limits)
        return assumed_text(reply.say, there, link)

    async def _end_quietly(self, turn: Turn) -> None:
        """Nobody can see this chat any more: no question is asked. Who comes back is told."""
        log.info("turn.chat_closed", turn=turn.id)
        now = await self._ctx.db.read(lanes.reload, turn)
        if not is_open(now.state):
            return
        say, words = partial(self._ctx.say, now.language), None
        if now.state in MAY_HAVE_COST:
            words = View(say("cancel-asking"))
        elif KINDS[now.kind].waits and now.state != "answered":
            again = tuple(wording.retry_buttons(say, now))
            words = View(say("closed-turn"), buttons=again, mention=now.author)
        await self._ctx.db.run(_end_quietly, now, words, self._ctx.clock.utc_s())
        await self._ctx.outbox.owe(now.chat)

    async def _end_unexpectedly(self, turn: Turn) -> None:
        """A bug of ours is no reason to leave somebody in silence, nor to take an answer away."""
        now = await self._ctx.db.read(lanes.reload, turn)
        if not is_open(now.state):
            return
        if now.state == "answered":
            await self._beginning.broken_off(now)
            return
        say = partial(self._ctx.say, now.language)
        text, again = say("error-unexpected"), wording.retry_buttons(say, now)
        if now.state in MAY_HAVE_COST:  # what was said is paid
            text = wording.beside(say, text, say("may-be-done"))
            text = "\n\n".join(filter(None, (now.said, text)))
        await self._endings.end_plainly(now, text, again)


async def _end_quietly(tx: AsyncConnection, turn: Turn, words: View | None, now_s: float) -> None:
    if words is not None:
        await store_final_views(tx, turn, FinalViews("reply", [words]))
    await lanes.move(tx, turn, "cancelled", ended_at_s=now_s)
    await ledger.close_entry(tx, turn.id, now_s, None)
