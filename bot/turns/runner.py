"""The step of the conversation and instant lanes: claim a turn and run it to its end."""

from __future__ import annotations

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed
from bot.core.kinds import KINDS
from bot.core.model import View
from bot.core.requests import intents
from bot.core.service.errors import ServiceError, SessionLost
from bot.core.states import is_open
from bot.core.timeline.draft import is_exportable
from bot.store.queries import conversations, lanes, posts
from bot.store.queries.files import files_of_session
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.commands import COMMANDS_DONE, Commands
from bot.turns.context import Context
from bot.turns.edit.edit import Edits
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.edit.summary import source_bytes
from bot.turns.export.export import start_export
from bot.turns.instant import Instant, Said
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)


class Runner:
    def __init__(
        self,
        ctx: Context,
        sessions: Sessions,
        errors: ErrorSentences,
        instant: Instant,
        commands: Commands,
        edits: Edits,
        endings: FinalWords,
    ) -> None:
        self._ctx = ctx
        self._sessions = sessions
        self._errors = errors
        self._instant = instant
        self._commands = commands
        self._edits = edits
        self._endings = endings

    async def step(self, lane: str) -> float | None:
        turn, wait_s = await self._ctx.db.run(lanes.claim, Turn, lane, self._ctx.clock.utc_s())
        if turn is None:
            return wait_s
        log.info("turn.claimed", turn=turn.id, kind=turn.kind, state=turn.state, epoch=turn.epoch)
        try:
            await self._run(turn)
        except ChatClosed:
            await self._end_quietly(turn)
        except (lanes.Fenced, SQLAlchemyError):
            raise  # not ours any more, or to be tried again: the row is the truth
        except Exception:
            log.exception("turn.crashed", turn=turn.id)
            await self._end_unexpectedly(turn)
        return 0

    async def _run(self, turn: Turn) -> None:
        if turn.state == "answered":
            await self._start_export_or_end(turn)
            return
        async with self._ctx.replies.open(turn) as reply:
            reply.head = await self._greeting(turn, reply)
            reply.show_buttons(*wording.stop_buttons(reply.say, turn))
            if turn.kind in ("edit", "offer"):
                turn = await self._edits.run(turn, reply)
                if turn.state == "answered":
                    await self._start_export_or_end(turn)
                return
            if turn.kind == "export":
                await self._export_turn(turn, reply)
            else:
                await self._answer(turn, reply)
        await self._finish(turn)

    async def _answer(self, turn: Turn, reply: Reply) -> None:
        """What only reads, or changes something beside the timeline."""
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        room = self._commands if turn.kind in COMMANDS_DONE else self._instant
        try:
            said = await room.answer(turn, reply, conversation)
        except SessionLost:
            said = Said(reply.say("timeline-empty"))
        except ServiceError as exc:
            said = Said(await self._errors.text(turn, reply.say, exc))
        if said.greets:
            reply.head = ""
        offers = {"offers": said.offers} if said.offers else {}
        await self._endings.end(turn, reply, "answered", said.text, said.buttons, **offers)

    async def _finish(self, turn: Turn) -> None:
        """`answered → done` for turns that export nothing."""
        await self._ctx.db.run(_finish, turn, self._ctx.clock.utc_s())

    async def _greeting(self, turn: Turn, reply: Reply) -> str:
        """Once a conversation, at the head of its first answer."""
        if KINDS[turn.kind].says_no:
            return ""
        first = await self._ctx.db.run(conversations.greet_once, turn.conversation_id, turn.id)
        if not first:
            return ""
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        skill = self._ctx.skills.of(conversation.skill)
        asks = bool(turn.text.strip())
        return wording.greeting(reply.say, skill, asks=asks, has_files=True)

    async def _export_turn(self, turn: Turn, reply: Reply) -> None:
        """At its place in the lane an export takes a snapshot of the draft; the render is a row
        on a lane of its own, and goes on in this turn's message."""
        if turn.cancel:
            await self._endings.end(turn, reply, "cancelled", reply.say("cancel-queued"))
            return
        words = f"{turn.text} {turn.argument}"
        output = intents.classify(words, project_has_files=True).output.as_render()
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        current = await self._sessions.current(conversation)
        try:
            state = await current.project.state() if current is not None else None
        except SessionLost:
            state = None
        except ServiceError as exc:
            text = await self._errors.text(turn, reply.say, exc)
            button = wording.button(reply.say, "button-export", "export", turn.id)
            await self._endings.end(turn, reply, "failed", text, [button])
            return
        if current is None or state is None or not is_exportable(state.draft):
            await self._endings.end(turn, reply, "failed", reply.say("export-not-ready"))
            return
        await reply.stop()  # the export's own reply goes on in this message
        assert state.draft is not None
        turn = await self._ctx.db.run(_answer_silently, turn, output)
        await self._insert_export(turn, current.row.id, state.draft)

    async def _start_export_or_end(self, turn: Turn) -> None:
        """The last step of an answered turn: the export it promised, or nothing."""
        turn = await self._ctx.db.run(lanes.reload, turn)
        if turn.cancel:
            await self._end_without_export(turn)
            return
        if turn.then_export is None:
            await self._finish(turn)
            return
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        current = await self._sessions.current(conversation)
        try:
            state = await current.project.state() if current is not None else None
        except ServiceError as exc:
            log.warning("turn.export_not_started", turn=turn.id, error=type(exc).__name__)
            state = None
        if current is None or state is None or not is_exportable(state.draft):
            await self._finish(turn)
            return
        assert state.draft is not None
        await self._insert_export(turn, current.row.id, state.draft)

    async def _end_without_export(self, turn: Turn) -> None:
        """Stopped between the answer and the export that it promised."""
        key = "cancel-render" if turn.kind == "export" else "cancel-answered"
        words = View(self._ctx.say(turn.language, key))
        await self._ctx.db.run(_end_stopped, turn, words, self._ctx.clock.utc_s())
        await self._ctx.outbox.owe(turn.chat)

    async def _insert_export(self, turn: Turn, session_id: int, draft: dict[str, object]) -> None:
        files = await self._ctx.db.run(files_of_session, session_id)
        export = await self._ctx.db.run(
            start_export,
            turn,
            session_id=session_id,
            draft=draft,
            source_bytes=source_bytes(draft, files),
            now_s=self._ctx.clock.utc_s(),
        )
        await self._ctx.dispatcher.wake(export.lane)

    async def _end_quietly(self, turn: Turn) -> None:
        """Nobody can see this chat any more: no question is asked, nothing is said."""
        log.info("turn.chat_closed", turn=turn.id)
        now = await self._ctx.db.run(lanes.reload, turn)
        if is_open(now.state):
            await self._ctx.db.run(lanes.move, now, "cancelled", ended_at_s=self._ctx.clock.utc_s())

    async def _end_unexpectedly(self, turn: Turn) -> None:
        """A bug of ours is no reason to leave somebody in silence."""
        now = await self._ctx.db.run(lanes.reload, turn)
        if not is_open(now.state):
            return
        await self._endings.end_plainly(now, self._ctx.say(now.language, "error-unexpected"))


async def _answer_silently(tx: AsyncConnection, turn: Turn, output: dict[str, object]) -> Turn:
    return await lanes.move(tx, turn, "answered", then_export=output)


async def _end_stopped(tx: AsyncConnection, turn: Turn, words: View, now_s: float) -> None:
    """What was said before remains; a message of its own says that nothing more comes."""
    shown = await posts.posts_of_turn(tx, turn.id, "reply")
    if turn.kind == "export" and shown:
        await posts.set_final(tx, shown[0].id, words)
    else:
        await posts.intend_post(tx, turn, "notice", words, final=True)
    await lanes.move(tx, turn, "cancelled", ended_at_s=now_s)


async def _finish(tx: AsyncConnection, turn: Turn, now_s: float) -> None:
    now = await lanes.reload(tx, turn)
    if now.state == "answered":
        await lanes.move(tx, now, "done", ended_at_s=now_s)
