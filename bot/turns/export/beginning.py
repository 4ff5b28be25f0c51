"""How an export begins, at its turn's place in the lane: with a snapshot of that turn's project.

What was promised begins, or the person hears why not, with a button to try again. The promise and
the snapshot are stored with the answer, so that a crash in between needs nothing from the service.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.requests import intents
from bot.core.results.fit import FIRST_S, Fit
from bot.core.service.errors import MissingScope, ServiceError, SessionLost
from bot.core.service.values import RawDraft
from bot.core.states import TurnState
from bot.core.timeline.draft import is_exportable
from bot.core.view import Phase, View
from bot.ports import Clock, Dispatcher, Say
from bot.store.database import Database
from bot.store.queries import conversations, exports, lanes, posts
from bot.store.queries.files import files_of_session
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.edit.state_reads import PASSING, StateReads
from bot.turns.edit.summary import source_bytes
from bot.turns.file_wording import returned_text
from bot.turns.inbox.latest_project import earlier_button
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply
from bot.turns.wording import Money, SayTo

log = structlog.get_logger(__name__)


class Beginning:
    """Begins exports: those that were `asked` for, and those that an answer has `promised`."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        say: Say,
        outbox: Outbox,
        dispatcher: Dispatcher,
        *,
        sessions: Sessions,
        reads: StateReads,
        errors: ErrorSentences,
        endings: FinalWords,
    ) -> None:
        self._db = db
        self._clock = clock
        self._say = say
        self._outbox = outbox
        self._dispatcher = dispatcher
        self._sessions = sessions
        self._reads = reads
        self._errors = errors
        self._endings = endings

    async def asked(self, turn: Turn, reply: Reply, which: str) -> None:
        """The render is a row on a lane of its own, and goes on in this turn's message. `which`
        names the project where nobody has said which is meant: the result says it, too."""
        if turn.cancel:
            await self._endings.end(turn, reply, "cancelled", reply.say("cancel-queued"))
            return
        found = await self._sessions.find(turn)
        if found is None:
            here = await self._db.read(conversations.get_conversation, turn.conversation_id)
            now_s = self._clock.utc_s()
            earlier = await self._db.run(earlier_button, reply.say, turn, here, now_s)
            await self._endings.end(turn, reply, "failed", reply.say("export-not-ready"), earlier)
            return
        turn = found.turn
        if turn.argument == wording.AS_FILE or turn.argument.startswith(wording.FIT):
            await self._of_earlier(turn, reply, found.row.id)
            return
        try:
            state = await self._reads.when_readable(found.project, reply.show_status)
        except ServiceError as exc:
            text, buttons = await self._why_not(turn, reply.say, exc)
            await self._endings.end(turn, reply, "failed", text, buttons)
            return
        if state.draft is None or not is_exportable(state.draft):
            await self._endings.end(turn, reply, "failed", reply.say("export-not-ready"))
            return
        files = await self._db.read(files_of_session, found.row.id)
        values = {
            "session_id": found.row.id,
            "then_export": _output(turn),
            "export_draft": state.draft,
            "said": returned_text(reply.say, files) if found.returns else which,
        }
        await reply.stop()  # the export's own reply goes on in this message
        source, now_s = source_bytes(state.draft, files), self._clock.utc_s()
        export = await self._db.run(_start_asked_export, turn, values, source, now_s)
        await self._dispatcher.wake(export.lane)

    async def _of_earlier(self, turn: Turn, reply: Reply, session_id: int) -> None:
        """What was rendered before, as a plain file or as another copy: nothing is rendered at the
        service again."""
        earlier = await self._db.run(_earlier_result, turn)
        if earlier is None or earlier.result is None:
            await self._endings.end(turn, reply, "failed", reply.say("export-not-ready"))
            return
        result, fit = earlier.result, earlier.fit
        if turn.argument != wording.AS_FILE:
            result = {key: value for key, value in earlier.result.items() if key != "fitted"}
            is_first = turn.argument == f"{wording.FIT}{wording.FIT_FIRST}"
            fit = Fit(first_s=FIRST_S) if is_first else Fit(anyway=True)
        await reply.stop()  # the export's own reply goes on in this message
        values = {"session_id": session_id, "then_export": earlier.output}
        again = {"render_id": earlier.render_id, "result": result, "fit": fit}
        now_s = self._clock.utc_s()
        export = await self._db.run(_start_of_earlier, turn, values, earlier, again, now_s)
        await self._dispatcher.wake(export.lane)

    async def promised(self, turn: Turn) -> None:
        """The last step of an answered turn: the export that it promised, or nothing."""
        turn = await self._db.read(lanes.reload, turn)
        if turn.cancel:
            key = "cancel-render" if turn.kind == "export" else "cancel-answered"
            await self._end(turn, "cancelled", self._say(turn.language, key))
            return
        if turn.then_export is None:
            await finish(self._db, turn, self._clock.utc_s())
            return
        say = partial(self._say, turn.language)
        try:
            turn, draft = await self._promised_draft(turn)
        except ServiceError as exc:
            text, buttons = await self._why_not(turn, say, exc)
            await self._end(turn, _unbegun(turn), text, *buttons)
            return
        if draft is None or turn.session_id is None or not is_exportable(draft):
            await self._end(turn, _unbegun(turn), say("export-not-ready"))
            return
        files = await self._db.read(files_of_session, turn.session_id)
        export = await self._db.run(
            start_export,
            turn,
            session_id=turn.session_id,
            draft=draft,
            source_bytes=source_bytes(draft, files),
            now_s=self._clock.utc_s(),
        )
        await self._dispatcher.wake(export.lane)

    async def broken_off(self, turn: Turn) -> None:
        """A fault of ours behind an answer, which stays: what was to follow it does not."""
        if turn.then_export is None:
            await finish(self._db, turn, self._clock.utc_s())
            return
        say = partial(self._say, turn.language)
        again = wording.button(say, "button-export", "export", turn.id)
        await self._end(turn, _unbegun(turn), say("error-unexpected"), again)

    async def _promised_draft(self, turn: Turn) -> tuple[Turn, RawDraft | None]:
        """What was read when it was promised; else, as the state could not be read, what it is."""
        if turn.export_draft is not None:
            return turn, turn.export_draft
        found = await self._sessions.find(turn)
        if found is None:
            return turn, None
        state = await self._reads.when_readable(found.project, _show_nothing)
        return found.turn, state.draft

    async def _why_not(self, turn: Turn, say: SayTo, exc: ServiceError) -> tuple[str, list[Button]]:
        """What the person reads when the timeline can't be read for an export."""
        log.warning("export.not_begun", turn=turn.id, error=type(exc).__name__)
        if isinstance(exc, SessionLost):
            again = wording.button(say, "button-reword", "reword", turn.id)
            return say("export-project-gone"), [again]
        passing = isinstance(exc, PASSING)
        text = say("export-not-begun")
        if not passing:
            money: Money | None = None if isinstance(exc, MissingScope) else "exports-free"
            text = await self._errors.text(turn, say, exc, money)
        return text, [wording.button(say, "button-export", "export", turn.id)]

    async def _end(self, turn: Turn, state: TurnState, text: str, *buttons: Button) -> None:
        words = View(text, buttons=buttons)
        await self._db.run(_end_in_words, turn, state, words, self._clock.utc_s())
        await self._outbox.owe(turn.chat)


async def start_export(
    tx: AsyncConnection,
    /,
    turn: Turn,
    *,
    session_id: int,
    draft: RawDraft,
    source_bytes: int | None,
    now_s: float,
    **values: Any,
) -> Export:
    """Snapshot of the draft and the end of the turn, in one transaction. `values`: of a row that
    begins with what another one has rendered."""
    export = await exports.insert_export(
        tx,
        lane=exports.lane_of_session(session_id),
        turn_id=turn.id,
        session_id=session_id,
        draft=draft,
        output=turn.then_export,
        source_bytes=source_bytes,
        ready_at_s=now_s,
        created_at_s=now_s,
        **values,
    )
    await conversations.note_export(tx, turn.conversation_id, session_id, turn.accepted_at_s)
    await lanes.move(tx, turn, "done", ended_at_s=now_s)
    return export


async def finish(db: Database, turn: Turn, now_s: float) -> bool:
    """`answered → done` for turns that export nothing. Was it that?"""
    try:
        answered = replace(turn, state="answered")
        await db.run_alone(lanes.move, answered, "done", ended_at_s=now_s)
    except lanes.Fenced:
        await db.read(lanes.reload, turn)  # else it has ended otherwise, or goes on
        return False
    return True


async def _start_asked_export(
    tx: AsyncConnection, turn: Turn, values: dict[str, Any], source: int | None, now_s: float
) -> Export:
    """In one transaction: a turn that waits for its render has one."""
    turn = await lanes.move(tx, turn, "answered", **values)
    assert turn.session_id is not None
    return await start_export(
        tx,
        turn,
        session_id=turn.session_id,
        draft=values["export_draft"],
        source_bytes=source,
        now_s=now_s,
    )


async def _earlier_result(tx: AsyncConnection, turn: Turn) -> Export | None:
    return (
        None if turn.about_turn_id is None else await exports.export_of_turn(tx, turn.about_turn_id)
    )


async def _start_of_earlier(
    tx: AsyncConnection,
    turn: Turn,
    values: dict[str, Any],
    earlier: Export,
    again: dict[str, Any],
    now_s: float,
) -> Export:
    turn = await lanes.move(tx, turn, "answered", **values)
    return await start_export(
        tx,
        turn,
        session_id=values["session_id"],
        draft=earlier.draft,
        source_bytes=earlier.source_bytes,
        now_s=now_s,
        **again,
    )


async def _end_in_words(
    tx: AsyncConnection, turn: Turn, state: TurnState, words: View, now_s: float
) -> None:
    """What was said before remains; a message of its own says what becomes of the export. Where
    nothing else was asked for, the turn's own message says it."""
    shown = await posts.posts_of_turn(tx, turn.id, "reply")
    if turn.kind == "export" and shown:
        await posts.set_final(tx, shown[0].id, words)
    else:
        await posts.intend_post(tx, turn, "notice", words, final=True)
    await lanes.move(tx, turn, state, ended_at_s=now_s)


def _output(turn: Turn) -> dict[str, Any]:
    words = f"{turn.text} {turn.argument}"
    return intents.classify(words, project_has_files=True).output.as_render()


def _unbegun(turn: Turn) -> TurnState:
    """An edit was answered all the same; an export was not."""
    return "failed" if turn.kind == "export" else "done"


def _show_nothing(
    key: str, phase: Phase, *, done: float | None = None, total: float | None = None, **args: object
) -> None:
    """The answer stands already; there is no status to show."""
