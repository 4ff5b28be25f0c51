"""An edit, from the person's words to the final answer: one function per state, top to bottom.

    queued      → preparing
    preparing   session, uploads, the draft as it is now              → asking | answered
    asking      the one paid question and its stream                  → answered | recovering
    recovering  read the state until it tells what happened           → answered | failed
    answered    start the export where one is wanted                  → done

Each function does its work and returns the turn as it moved it. `asking` is only ever entered
from `preparing` within the same run; a turn that is *found* asking was interrupted, and recovers.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.backend_text.directions import Translated
from bot.core.backend_text.questions import asks
from bot.core.requests import intents
from bot.core.requests.intents import Intent
from bot.core.service.errors import ServiceError, SessionLost
from bot.core.service.events import CutKind, Question
from bot.ports import Clock, Project, Say, Service
from bot.skills.skill_set import SkillSet
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.conversations import change_conversation, get_conversation
from bot.store.queries.files import files_of_session
from bot.store.queries.turns import turns_answered_by
from bot.store.rows import Turn
from bot.turns import file_wording, wording
from bot.turns.context import TurnSettings
from bot.turns.edit.cost import paying
from bot.turns.edit.cost.confirming import Confirming
from bot.turns.edit.ends import EditEnds
from bot.turns.edit.questions import option_buttons, question_for, question_text
from bot.turns.edit.sessions import Sessions, SomebodyElses
from bot.turns.edit.state_reads import StateReads
from bot.turns.edit.streaming import CUT_SENTENCES, EditFailed, Streaming
from bot.turns.edit.summary import (
    Outcome,
    credits_line,
    exports_unasked,
    intent_of,
    is_long,
    summarise_edit,
    with_inherited,
)
from bot.turns.edit.uploads import FilesRefused, Uploads
from bot.turns.edit.without_question import WithoutQuestion
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from bot.turns.preferences import auto_export
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply
from bot.turns.reply.until_stored import until_done, until_stored

log = structlog.get_logger(__name__)

SESSIONS_MAX = 2
"""How often one turn may find its session gone and make a new one."""


class Edits:
    """`say` is for what the service reads; people read what their reply says. `settings`: when to
    export unasked, how often streamed text is kept."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        say: Say,
        service: Service,
        skills: SkillSet,
        settings: TurnSettings,
        *,
        sessions: Sessions,
        uploads: Uploads,
        reads: StateReads,
        ends: EditEnds,
        endings: FinalWords,
    ) -> None:
        self._db = db
        self._clock = clock
        self._say = say
        self._service = service
        self._skills = skills
        self._settings = settings
        self._sessions = sessions
        self._uploads = uploads
        self._reads = reads
        self._ends = ends
        self._endings = endings
        self._without_question = WithoutQuestion(db, reads, endings, service.can)
        self._confirming = Confirming(db, clock, service, settings, endings)

    async def run(self, turn: Turn, reply: Reply) -> Turn:
        """Take the turn from wherever it is to `answered`, `failed` or `cancelled`; one that has to
        wait for somebody's yes stays queued."""
        if turn.argument.startswith(wording.REWORDED):  # the chat has not seen them
            reply.put_on_top(reply.say("reworded", words=turn.text))
        if turn.cancel and turn.state != "answered":
            return await self._ends.cancelled(turn, reply)
        try:
            if turn.state == "queued":
                waiting = await self._confirming.not_yet(turn, reply, intent_of(turn))
                if waiting is not None:
                    return waiting
                turn = await self._db.run_alone(lanes.move, turn, "preparing")
            elif turn.state == "asking":
                turn = await self._db.run_alone(lanes.move, turn, "recovering")
            if turn.state == "preparing":
                turn = await self._prepare_and_ask(turn, reply)
            if turn.state == "recovering":
                turn = await self._recover(turn, reply)
            return turn
        except SomebodyElses:
            turn = await self._db.read(lanes.reload, turn)
            return await self._endings.end(turn, reply, "failed", reply.say("access-owner-only"))
        except FilesRefused as exc:
            return await self._ends.files_refused(turn, reply, exc)
        except ServiceError as exc:
            return await self._ends.refused(turn, reply, exc)

    async def _prepare_and_ask(self, turn: Turn, reply: Reply) -> Turn:
        """A session that is gone is replaced; the question was then not asked."""
        for attempt in range(1, SESSIONS_MAX + 1):
            try:
                prepared, project = await self._prepare(turn, reply)
                if prepared.state == "answered":
                    return prepared
                return await self._ask(prepared, project, reply)
            except SessionLost:
                if attempt == SESSIONS_MAX:
                    raise
                turn = await self._not_asked(turn)
        raise AssertionError

    async def _not_asked(self, turn: Turn) -> Turn:
        """Also while the database is away: a question that was asked, for all that is stored, is
        looked for at the service, and is told to have been lost."""
        return await until_stored(self._db, self._clock, paying.back_to_preparing, turn)

    # preparing

    async def _prepare(self, turn: Turn, reply: Reply) -> tuple[Turn, Project]:
        """Everything before the question. Without words there is no question: answered."""
        await self._uploads.refuse_what_is_no_file(turn, reply.say)
        opened = await self._sessions.open(turn, reply.show_status)
        turn, project = opened.turn, opened.project
        if opened.is_new and reply.head and self._skills.of(opened.row.skill).says_ready:
            reply.head = wording.beside(reply.say, reply.head, reply.say("ready"))
        if opened.replaces_lost:
            reply.put_on_top(reply.say("session-expired"))
        files = await self._uploads.upload(project, turn, reply.say, reply.show_status)
        intent = intent_of(turn)
        if intent.kind == "export":
            return await self._without_question.export_files(turn, reply, files, opened), project
        if not intent.edit_text.strip():  # no words, or "hi" under a video
            return await self._without_question.acknowledge_files(
                turn, reply, files, opened
            ), project
        if opened.returns:
            reply.put_on_top(await self._without_question.returned(opened, reply.say))
        begun_at_s = self._clock.utc_s()
        state, credits = await asyncio.gather(project.state(), self._sessions.credits(project))
        cost = await paying.estimated(self._db, self._service, turn, intent, turn.session_id)
        paying.check_payable(credits, cost)
        reply.check_open()  # what nobody will see is not worth its price
        is_slow = self._makes(intent) or is_long(files, state.draft)
        key = "status-asking-long" if is_slow else "status-asking"
        reply.show_status(key, "asking")
        before = {"draft": state.draft, "credits": credits}
        return await self._db.run(paying.ask, turn, before, begun_at_s, cost.credits), project

    # asking

    async def _ask(self, turn: Turn, project: Project, reply: Reply) -> Turn:
        question = await question_for(self._db, partial(self._say, reply.language), turn)
        stream = Streaming(
            reply,
            self._clock,
            lambda said: self._db.run_alone(lanes.note, turn, said=said),
            checkpoint_s=self._settings.checkpoint_s,
        )
        try:
            answer = await stream.ask(project, question)
        except EditFailed as exc:
            log.warning("turn.agent_failed", turn=turn.id, kind=exc.kind)
            ending = partial(self._ends.run_failed, turn, reply, exc.kind, stream.said)
            return await until_done(self._clock, "run failed", ending)
        except ServiceError as exc:
            if exc.definite:
                raise
            log.warning("turn.stream_lost", turn=turn.id, error=type(exc).__name__)
            return await self._db.run_alone(lanes.move, turn, "recovering", said=stream.said)
        except SQLAlchemyError:  # whose account it is can't be read now: nothing was asked
            await self._not_asked(turn)
            raise
        return await self._answer_surely(turn, reply, project, answer, stream)

    async def _answer_surely(
        self, turn: Turn, reply: Reply, project: Project, answer: Translated, stream: Streaming
    ) -> Turn:
        """A paid answer is not thrown away because the database is away for a moment."""
        answering = partial(self._answer, turn, reply, project, answer, stream)
        try:
            return await until_done(self._clock, "answer", answering)
        except Exception:  # what was said is paid, whatever is wrong with us
            with suppress(SQLAlchemyError, lanes.Fenced):
                await self._db.run_alone(lanes.note, turn, said=stream.said)
            raise

    async def _pass_on(
        self,
        turn: Turn,
        reply: Reply,
        project: Project,
        answer: Translated,
        question: Question,
        cut: CutKind | None,
    ) -> Turn:
        """The agent asks before it goes on: nothing is finished and nothing to be exported."""
        said = wording.backend_text(reply.say, answer.parts)
        text = question_text(reply.say, said, question)
        if cut is not None:
            text = f"{text}\n\n{reply.say(CUT_SENTENCES[cut])}"
        if not question.options:
            reply.asks_for_words()
        credits = await self._sessions.credits(project)
        had = await self._reads.balance_before(turn)
        spent = credits_line(reply.say, had, credits)
        await self._db.run_alone(
            change_conversation, turn.conversation_id, question_turn_id=turn.id
        )
        return await self._endings.end(
            turn,
            reply,
            "answered",
            "\n\n".join(filter(None, (text, spent))),
            option_buttons(turn, question),
            offers=list(question.options),
        )

    async def _answer(
        self, turn: Turn, reply: Reply, project: Project, answer: Translated, stream: Streaming
    ) -> Turn:
        """The stream ended properly. About a third of all edits end without a word."""
        if stream.question is not None:
            return await self._pass_on(turn, reply, project, answer, stream.question, stream.cut)
        text = wording.backend_text(reply.say, answer.parts)
        before = turn.before or {}
        try:
            state, credits = await asyncio.gather(
                self._reads.after_edit(
                    project, before.get("draft"), reply.show_status, is_silent=not text
                ),
                self._sessions.credits(project),
            )
        except SessionLost:
            return await self._lost(turn, reply, text)
        had = await self._reads.balance_before(turn)
        is_open = asks(text)
        if is_open:
            reply.asks_for_words()
        asked_by = turn.id if is_open else None
        await self._db.run_alone(
            change_conversation, turn.conversation_id, question_turn_id=asked_by
        )
        if silent := not text:
            after = state.draft if state else None
            changes = wording.changes_text(reply.say, before.get("draft"), after) if state else ""
            text = changes or reply.say("done-unchanged" if state else "recovery-unreadable")
        if stream.cut is not None:
            notice = reply.say(CUT_SENTENCES[stream.cut])
            if silent and not changes:
                spent = credits_line(reply.say, had, credits)
                return await self._ends.failed(
                    turn, reply, notice, spent, credits=credits, rewords=stream.cut == "blocked"
                )
            text = f"{text}\n\n{notice}"
        outcome = Outcome(
            text,
            answer,
            before.get("draft"),
            state.draft if state else None,
            unread=state is None,
            silent=silent,
            asks=is_open,
            generated=stream.generated,
            blocked=stream.cut == "blocked",
            credits_before=had,
            credits_after=credits,
        )
        return await self._end_answered(turn, reply, outcome)

    async def _lost(self, turn: Turn, reply: Reply, said: str) -> Turn:
        assert turn.session_id is not None
        credits = await self._sessions.credits(await self._sessions.project(turn.session_id))
        return await self._ends.lost(turn, reply, said, credits)

    # recovering

    def _makes(self, intent: Intent) -> bool:
        """Is something asked for that the service generates, which takes minutes and stages?"""
        return self._service.can("generate") and intents.asks_to_generate(intent.edit_text)

    async def _recover(self, turn: Turn, reply: Reply) -> Turn:
        """What happened is read from the state. The question is never asked again by itself."""
        say, before = reply.say, turn.before or {}
        partial_text = f"{turn.said}\n{say('recovery-partial')}" if turn.said else ""
        try:
            found = await self._reads.recover(
                turn, reply.show_status, in_stages=self._makes(intent_of(turn))
            )
        except SessionLost:
            return await self._lost(turn, reply, partial_text)
        if found is None:
            text = "\n\n".join(filter(None, (partial_text, say("recovery-unreadable"))))
            buttons = []
            wanted = await self._wanted(turn)
            unasked = await self._auto_export(turn, reply)
            if exports_unasked(turn, wanted, True, unasked):
                buttons.append(wording.button(say, "button-export", "export", turn.id))
            return await self._endings.end(turn, reply, "failed", text, buttons)
        had = await self._reads.balance_before(turn)
        changes = wording.changes_text(say, before.get("draft"), found.state.draft)
        if not changes:
            credits = credits_line(say, had, found.credits)
            unchanged = say("recovery-unchanged")
            return await self._ends.failed(
                turn, reply, partial_text, unchanged, credits, credits=found.credits
            )
        outcome = Outcome(
            "\n\n".join(filter(None, (partial_text, f"{say('recovery-changed')}\n{changes}"))),
            Translated(()),
            before.get("draft"),
            found.state.draft,
            credits_before=had,
            credits_after=found.credits,
        )
        return await self._end_answered(turn, reply, outcome)

    # answered

    async def _wanted(self, turn: Turn) -> Intent:
        """Who answers the agent's question still wants the export that was asked for before it."""
        return with_inherited(intent_of(turn), await self._db.run(turns_answered_by, turn))

    async def _auto_export(self, turn: Turn, reply: Reply) -> str:
        """Where nothing can be pressed the file of whatever has changed comes by itself."""
        chosen = await self._db.run(auto_export, turn, self._settings.auto_export)
        is_guest = reply.limits.is_guest_in(turn.chat)
        return "always" if is_guest and chosen != "never" else chosen

    async def _end_answered(self, turn: Turn, reply: Reply, outcome: Outcome) -> Turn:
        assert turn.session_id is not None
        files = await self._db.read(files_of_session, turn.session_id)
        intent, advice = await self._wanted(turn), ""
        if outcome.changed and turn.argument not in (BATCH, BATCH_HELD):
            reply.asks_for_words()  # most people go on, in words that buttons don't have
        if intent.vague:
            conversation = await self._db.read(get_conversation, turn.conversation_id)
            skill = self._skills.of(conversation.skill).in_language(reply.language)
            advice = file_wording.advice(reply.say, skill, reply.limits)
            advice = f"{reply.say('help-vague')}\n{advice}".strip()
        summary = summarise_edit(
            reply.say,
            turn,
            intent,
            outcome,
            auto_export=await self._auto_export(turn, reply),
            files=files,
            can_generate=self._service.can("generate"),
            advice=advice,
        )
        return await self._endings.end(
            turn,
            reply,
            "answered",
            summary.text,
            summary.buttons,
            credits=outcome.credits_after,
            offers=summary.offers,
            then_export=intent.output.as_render() if summary.exports else None,
            export_draft=outcome.after if summary.exports else None,
        )
