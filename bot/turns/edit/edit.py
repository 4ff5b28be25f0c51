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
from dataclasses import replace
from functools import partial
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.backend_text.directions import Translated
from bot.core.model import Button
from bot.core.requests import intents
from bot.core.requests.intents import Intent
from bot.nemo import errors as nemo
from bot.nemo.wire import SessionState
from bot.store.queries.files import files_of_session, files_of_turn
from bot.store.queries.sessions import previous_session
from bot.store.queries.turns import move_turn, note_turn, reload_turn
from bot.store.rows import File, Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects, SomebodyElses
from bot.turns.edit.recovery import Recovery
from bot.turns.edit.streaming import Asking, EditFailed
from bot.turns.edit.summary import Outcome, answer_edit, credits_line
from bot.turns.edit.uploads import FilesRefused, Uploads
from bot.turns.reply.final_words import Endings
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)

SESSIONS_MAX = 2
"""How often one turn may find its session gone and make a new one."""


class Edits:
    def __init__(self, ctx: Context, projects: Projects, endings: Endings) -> None:
        self._ctx = ctx
        self._projects = projects
        self._endings = endings
        self._uploads = Uploads(ctx, projects)
        self._recovery = Recovery(ctx, projects)

    async def run(self, turn: Turn, reply: Reply) -> Turn:
        """Take the turn from wherever it is to `answered`, `failed` or `cancelled`."""
        if turn.cancel and turn.state != "answered":
            return await self._cancelled(turn, reply)
        try:
            if turn.state == "queued":
                turn = await self._ctx.db.run(move_turn, turn, "preparing")
            elif turn.state == "asking":
                turn = await self._ctx.db.run(move_turn, turn, "recovering")
            if turn.state == "preparing":
                turn = await self._prepare_and_ask(turn, reply)
            if turn.state == "recovering":
                turn = await self._recover(turn, reply)
            return turn
        except SomebodyElses:
            turn = await self._ctx.db.run(reload_turn, turn)
            text = reply.say("access-owner-only")
            return await self._endings.end(turn, reply, "failed", text)
        except FilesRefused as exc:
            turn = await self._ctx.db.run(reload_turn, turn)
            buttons = _smaller_button(reply, turn, exc.smaller_bytes)
            text = "\n".join(exc.sentences)
            return await self._endings.end(turn, reply, "failed", text, buttons)
        except nemo.NemoError as exc:
            turn = await self._ctx.db.run(reload_turn, turn)
            return await self._failed(turn, reply, exc)

    async def _prepare_and_ask(self, turn: Turn, reply: Reply) -> Turn:
        """A session that is gone is replaced; the question was then not asked."""
        for attempt in range(1, SESSIONS_MAX + 1):
            try:
                prepared, project = await self._prepare(turn, reply)
                if prepared.state == "answered":
                    return prepared
                return await self._ask(prepared, project, reply)
            except nemo.SessionLost:
                if attempt == SESSIONS_MAX:
                    raise
                turn = await self._ctx.db.run(_back_to_preparing, turn)
        raise AssertionError

    # preparing

    async def _prepare(self, turn: Turn, reply: Reply) -> tuple[Turn, Project]:
        """Everything before the question. Without words there is no question: answered."""
        project = await self._projects.open(turn, reply)
        if project.replaces_lost:
            reply.head = "\n\n".join(filter(None, (reply.head, reply.say("session-expired"))))
        turn = await self._ctx.db.run(note_turn, turn, session_id=project.session.id)
        files = await self._uploads.upload(project, turn, reply)
        intent = intent_of(turn)
        if intent.kind == "export":
            return await self._answer_export_only(turn, reply), project
        if not intent.edit_text.strip():  # no words, or "hi" under a video
            return await self._acknowledge_files(turn, reply, files, project), project
        state, credits = await asyncio.gather(
            self._projects.state(project), self._projects.credits(project)
        )
        reply.show_status("status-asking", "asking")
        before = {"draft": state.draft, "credits": credits}
        return await self._ctx.db.run(move_turn, turn, "asking", before=before), project

    async def _acknowledge_files(
        self, turn: Turn, reply: Reply, files: list[File], project: Project
    ) -> Turn:
        """What it is and what could be done with it. Nothing is asked, nothing is paid."""
        say = reply.say
        offers = [say("offer-compress"), say("offer-trim"), say("offer-mute")]
        buttons = [
            wording.button(say, key, "do", turn.id, str(index))
            for index, key in enumerate(("button-compress", "button-trim", "button-mute"))
        ]
        lines = [wording.received_text(say, turn.language, files)]
        if project.is_new and not project.replaces_lost and await self._has_previous(turn):
            lines.append(say("received-new-project"))
            buttons.append(wording.button(say, "button-add-previous", "previous", turn.id))
        text = "\n".join([*lines, say("received-what-next")])
        return await self._endings.end(turn, reply, "answered", text, buttons, offers=offers)

    async def _has_previous(self, turn: Turn) -> bool:
        previous = await self._ctx.db.run(previous_session, turn.conversation_id)
        return previous is not None

    async def _answer_export_only(self, turn: Turn, reply: Reply) -> Turn:
        output = output_of(intent_of(turn))
        text = reply.say("export-started")
        return await self._endings.end(turn, reply, "answered", text, then_export=output)

    # asking

    async def _ask(self, turn: Turn, project: Project, reply: Reply) -> Turn:
        asking = Asking(self._ctx, self._projects, reply, lambda said: self._save(turn, said))
        question = await self._question(turn, project, reply)
        try:
            answer = await asking.ask(project, question)
        except nemo.SessionLost:
            raise
        except EditFailed:
            text = "\n\n".join(filter(None, (asking.said, reply.say("error-edit-failed"))))
            return await self._endings.end(
                turn, reply, "failed", text, [_retry_button(reply, turn)]
            )
        except nemo.NemoError as exc:
            if exc.definite:
                raise
            log.warning("turn.stream_lost", turn=turn.id, error=type(exc).__name__)
            return await self._ctx.db.run(move_turn, turn, "recovering", said=asking.said)
        return await self._answer(turn, reply, project, answer, asking.generated)

    async def _question(self, turn: Turn, project: Project, reply: Reply) -> str:
        """The person's words; in a batch with the names of the files that they are about."""
        question = intent_of(turn).edit_text
        if not turn.argument:
            return question
        files = await self._ctx.db.run(files_of_turn, turn.id, project.session.id)
        language = reply.language
        # for NemoVideo, not for a chat: names stay as they are
        return wording.about_files(partial(self._ctx.say, language), question, files)

    async def _save(self, turn: Turn, said: str) -> None:
        await self._ctx.db.run(note_turn, turn, said=said)

    async def _answer(
        self, turn: Turn, reply: Reply, project: Project, answer: Translated, generated: bool
    ) -> Turn:
        """The stream ended properly. About a third of all edits end without a word."""
        text = wording.backend_text(reply.say, answer.parts)
        before = turn.before or {}
        state, credits = await asyncio.gather(
            self._state_after(project, reply, before.get("draft"), is_silent=not text),
            self._projects.credits(project),
        )
        after = state.draft if state is not None else None
        outcome = Outcome(
            text,
            answer,
            before.get("draft"),
            after,
            silent=not text,
            generated=generated,
            credits_before=before.get("credits"),
            credits_after=credits,
        )
        if not text:
            changes = wording.changes_text(reply.say, outcome.before, after) if state else ""
            nothing = "done-unchanged" if state else "recovery-unreadable"
            outcome = replace(outcome, text=changes or reply.say(nothing))
        return await self._end_answered(turn, reply, outcome)

    async def _state_after(
        self, project: Project, reply: Reply, before: Any, *, is_silent: bool
    ) -> SessionState | None:
        """The state after an edit; after a silent one it is read again while it is unchanged."""
        state = None
        for read in range(self._ctx.settings.silent_reads if is_silent else 1):
            if read:
                reply.show_status("status-reading", "asking")
                await self._ctx.clock.sleep_s(self._ctx.settings.silent_pause_s)
            try:
                state = await self._projects.state(project)
            except nemo.NemoError as exc:
                log.warning("turn.state_unreadable", error=type(exc).__name__)
                continue
            if wording.changes_text(reply.say, before, state.draft):
                break
        return state

    async def _end_answered(self, turn: Turn, reply: Reply, outcome: Outcome) -> Turn:
        intent = intent_of(turn)
        advice, files = "", []
        if intent.vague:
            skill = await self._projects.skill_of(turn.conversation_id)
            advice = f"{reply.say('help-vague')}\n{wording.advice(reply.say, skill)}".strip()
        if turn.session_id is not None:
            files = await self._ctx.db.run(files_of_session, turn.session_id)
        answer = answer_edit(
            reply.say,
            turn,
            intent,
            outcome,
            auto_export=self._ctx.settings.auto_export,
            files=files,
            service=self._ctx.client.service,
            advice=advice,
        )
        return await self._endings.end(
            turn,
            reply,
            "answered",
            answer.text,
            answer.buttons,
            offers=answer.offers,
            then_export=output_of(intent) if answer.exports else None,
        )

    # recovering

    async def _recover(self, turn: Turn, reply: Reply) -> Turn:
        """What happened is read from the state. The question is never asked again by itself."""
        found = await self._recovery.run(turn, reply)
        say = reply.say
        partial = f"{turn.said}\n{say('recovery-partial')}" if turn.said else ""
        if found is None:
            text = "\n\n".join(filter(None, (partial, say("recovery-unreadable"))))
            return await self._endings.end(turn, reply, "failed", text)
        before, after = (turn.before or {}).get("draft"), found.state.draft
        changes = wording.changes_text(say, before, after)
        if not changes:
            credits = credits_line(say, (turn.before or {}).get("credits"), found.credits)
            text = "\n\n".join(filter(None, (partial, say("recovery-unchanged"), credits)))
            return await self._endings.end(
                turn, reply, "failed", text, [_retry_button(reply, turn)]
            )
        text = "\n\n".join(filter(None, (partial, f"{say('recovery-changed')}\n{changes}")))
        outcome = Outcome(
            text,
            Translated(()),
            before,
            after,
            credits_before=(turn.before or {}).get("credits"),
            credits_after=found.credits,
        )
        return await self._end_answered(turn, reply, outcome)

    # the other ends

    async def _cancelled(self, turn: Turn, reply: Reply) -> Turn:
        if turn.state in ("queued", "preparing"):
            await self._uploads.give_up(turn)
            key = "cancel-queued" if turn.epoch <= 1 else "cancel-before-asking"
            return await self._endings.end(turn, reply, "cancelled", reply.say(key))
        text = await self._stopped_midway(turn, reply)
        return await self._endings.end(turn, reply, "cancelled", text)

    async def _stopped_midway(self, turn: Turn, reply: Reply) -> str:
        """The question had been asked: one look at what has been done and charged until now."""
        say, before = reply.say, turn.before or {}
        found = await self._recovery.look(turn)
        changes = wording.changes_text(say, before.get("draft"), found.state.draft) if found else ""
        credits = credits_line(say, before.get("credits"), found.credits) if found else ""
        stopped = f"{say('cancel-changed')}\n{changes}" if changes else say("cancel-asking")
        return "\n\n".join(filter(None, (turn.said, stopped, credits)))

    async def _failed(self, turn: Turn, reply: Reply, exc: nemo.NemoError) -> Turn:
        """A definite refusal: nothing was done, nothing was paid."""
        log.warning("turn.refused", turn=turn.id, error=type(exc).__name__, code=exc.code)
        text = await self._projects.error_text(turn, reply.say, exc)
        return await self._endings.end(turn, reply, "failed", text, [_retry_button(reply, turn)])


def intent_of(turn: Turn) -> Intent:
    """The same words give the same intent, before and after a crash."""
    if turn.kind == "offer":  # a button's text goes out as it stands
        return replace(intents.classify(turn.text), kind="edit", edit_text=turn.text)
    return intents.classify(turn.text, has_files=True, project_has_files=True)


async def _back_to_preparing(tx: AsyncConnection, turn: Turn) -> Turn:
    """Undo the mark of a question that the service has refused before any work."""
    now = await reload_turn(tx, turn)
    return now if now.state == "preparing" else await move_turn(tx, now, "preparing")


def _smaller_button(reply: Reply, turn: Turn, size_bytes: int | None) -> list[Button]:
    """The platform has a smaller encoding: the same request with that one is a press away."""
    if size_bytes is None:
        return []
    key = "button-smaller-version"
    return [wording.button(reply.say, key, "smaller", turn.id, size_bytes=size_bytes)]


def _retry_button(reply: Reply, turn: Turn) -> Button:
    return wording.button(reply.say, "button-retry", "retry", turn.id)


def output_of_text(text: str) -> dict[str, Any]:
    """The output that an export request asks for: "export 1080p MP4"."""
    return output_of(intents.classify(text, project_has_files=True))


def output_of(intent: Intent) -> dict[str, Any]:
    """The render's `output`: always MP4 in high quality, and what was asked for beyond that."""
    output: dict[str, Any] = {"format": "mp4", "quality": "high"}
    if intent.output.resolution:
        output["resolution"] = intent.output.resolution
    if intent.output.fps:
        output["fps"] = intent.output.fps
    return output
