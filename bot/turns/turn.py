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

from dataclasses import replace
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import intents
from bot.core.draft import is_exportable
from bot.core.gui import Translated
from bot.core.intents import Intent
from bot.core.model import Button
from bot.core.timeline import summary
from bot.nemo import errors as nemo
from bot.nemo.wire import SessionState
from bot.store.rows import File, Turn
from bot.store.turns import move_turn, note_turn, reload_turn
from bot.texts import figures
from bot.turns import wording
from bot.turns.asking import Asking, EditFailed
from bot.turns.context import Context
from bot.turns.ending import Endings
from bot.turns.project import FilesRefused, Project, Projects
from bot.turns.recovery import Recovery
from bot.turns.reply import Reply

log = structlog.get_logger(__name__)

SESSIONS_MAX = 2
"""How often one turn may find its session gone and make a new one."""


class Edits:
    def __init__(self, ctx: Context, projects: Projects, endings: Endings) -> None:
        self._ctx = ctx
        self._projects = projects
        self._endings = endings
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
        except FilesRefused as exc:
            turn = await self._ctx.db.run(reload_turn, turn)
            return await self._endings.end(turn, reply, "failed", "\n".join(exc.sentences))
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
        files = await self._projects.upload(project, turn, reply)
        if not turn.text.strip():
            return await self._acknowledge_files(turn, reply, files), project
        if not self._intent(turn).edit_text.strip():
            # "export" or the like came along with a file: the file is there, the rest is free
            return await self._answer_export_only(turn, reply), project
        state = await self._projects.state(project)
        reply.show_status("status-asking", "asking")
        before = {"draft": state.draft}
        return await self._ctx.db.run(move_turn, turn, "asking", before=before), project

    async def _acknowledge_files(self, turn: Turn, reply: Reply, files: list[File]) -> Turn:
        say = reply.say
        if len(files) == 1:
            facts = _facts_of(files[0], turn.language)
            name = files[0].attachment.filename
            got = (
                say("received-file", name=name, facts=facts)
                if facts
                else say("received-file-plain", name=name)
            )
        else:
            names = ", ".join(file.attachment.filename for file in files)
            got = say("received-files", count=len(files), names=names)
        offers = [say("offer-compress"), say("offer-trim"), say("offer-mute")]
        buttons = [
            wording.button(say, key, "do", turn.id, str(index))
            for index, key in enumerate(("button-compress", "button-trim", "button-mute"))
        ]
        text = f"{got}\n{say('received-what-next')}"
        return await self._endings.end(turn, reply, "answered", text, buttons, offers=offers)

    async def _answer_export_only(self, turn: Turn, reply: Reply) -> Turn:
        output = output_of(self._intent(turn))
        text = reply.say("export-started")
        return await self._endings.end(turn, reply, "answered", text, then_export=output)

    # asking

    async def _ask(self, turn: Turn, project: Project, reply: Reply) -> Turn:
        asking = Asking(self._ctx, self._projects, reply, lambda said: self._save(turn, said))
        question = self._intent(turn).edit_text
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
        return await self._answer(turn, reply, project, answer)

    async def _save(self, turn: Turn, said: str) -> None:
        await self._ctx.db.run(note_turn, turn, said=said)

    async def _answer(self, turn: Turn, reply: Reply, project: Project, answer: Translated) -> Turn:
        """The stream ended properly. About a third of all edits end without a word."""
        text = wording.backend_text(reply.say, answer.parts)
        before = (turn.before or {}).get("draft")
        state = await self._state_after(project, reply, before, is_silent=not text)
        after = state.draft if state is not None else None
        changes = wording.changes_text(reply.say, before, after) if state is not None else ""
        if not text:
            text = changes or reply.say("done-unchanged" if state else "recovery-unreadable")
        return await self._end_answered(turn, reply, text, answer, after, bool(changes))

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

    async def _end_answered(
        self,
        turn: Turn,
        reply: Reply,
        text: str,
        answer: Translated,
        after: Any,
        changed: bool,
    ) -> Turn:
        say = reply.say
        intent = self._intent(turn)
        wanted = self._exports_unasked(intent, answer, changed) and is_exportable(after)
        lines = [text]
        if "status" in answer.actions:
            lines.append(wording.timeline_text(say, summary(after)))
        if "credits" in answer.actions:
            lines.append(say("gui-credits-hint"))
        if intent.hold_export and is_exportable(after):
            lines.append(say("done-not-exported"))
        if intent.vague:
            skill = await self._projects.skill_of(turn.conversation_id)
            lines.append(f"{say('help-vague')}\n{wording.advice(say, skill)}".strip())
        offers = [answer.paid_edit] if answer.paid_edit else []
        buttons = self._next_steps(turn, reply, offers, is_exportable(after) and not wanted)
        return await self._endings.end(
            turn,
            reply,
            "answered",
            "\n\n".join(filter(None, lines)),
            buttons,
            offers=offers,
            then_export=output_of(intent) if wanted else None,
        )

    def _exports_unasked(self, intent: Intent, answer: Translated, changed: bool) -> bool:
        """Export is free, so it may happen by itself; what was asked for comes first."""
        if intent.hold_export:
            return False
        if intent.then_export:
            return True
        if not changed or self._ctx.settings.auto_export == "never":
            return False
        return self._ctx.settings.auto_export == "always" or intent.is_compress_or_convert

    def _next_steps(
        self, turn: Turn, reply: Reply, offers: list[str], may_export: bool
    ) -> list[Button]:
        say = reply.say
        buttons = []
        if offers:
            buttons.append(wording.button(say, "button-do-edit", "do", turn.id, "0"))
        if may_export:
            buttons.append(wording.button(say, "button-export", "export", turn.id))
        buttons.append(wording.button(say, "button-timeline", "status", turn.id))
        return buttons

    # recovering

    async def _recover(self, turn: Turn, reply: Reply) -> Turn:
        """What happened is read from the state. The question is never asked again by itself."""
        found = await self._recovery.run(turn, reply)
        say = reply.say
        partial = f"{turn.said}\n{say('recovery-partial')}" if turn.said else ""
        if found is None:
            text = "\n\n".join(filter(None, (partial, say("recovery-unreadable"))))
            return await self._endings.end(turn, reply, "failed", text)
        before = (turn.before or {}).get("draft")
        changes = wording.changes_text(say, before, found.draft)
        if not changes:
            text = "\n\n".join(filter(None, (partial, say("recovery-unchanged"))))
            return await self._endings.end(
                turn, reply, "failed", text, [_retry_button(reply, turn)]
            )
        text = "\n\n".join(filter(None, (partial, f"{say('recovery-changed')}\n{changes}")))
        return await self._end_answered(turn, reply, text, Translated(()), found.draft, True)

    # the other ends

    async def _cancelled(self, turn: Turn, reply: Reply) -> Turn:
        key = {
            "queued": "cancel-queued" if turn.epoch <= 1 else "cancel-before-asking",
            "preparing": "cancel-before-asking",
        }.get(turn.state, "cancel-asking")
        text = "\n\n".join(filter(None, (turn.said, reply.say(key))))
        return await self._endings.end(turn, reply, "cancelled", text)

    async def _failed(self, turn: Turn, reply: Reply, exc: nemo.NemoError) -> Turn:
        """A definite refusal: nothing was done, nothing was paid."""
        log.warning("turn.refused", turn=turn.id, error=type(exc).__name__, code=exc.code)
        text = await self._projects.error_text(turn, reply.say, exc)
        return await self._endings.end(turn, reply, "failed", text, [_retry_button(reply, turn)])

    @staticmethod
    def _intent(turn: Turn) -> Intent:
        """The same words give the same intent, before and after a crash."""
        if turn.kind == "offer":  # a button's text goes out as it stands
            return replace(intents.classify(turn.text), kind="edit", edit_text=turn.text)
        return intents.classify(turn.text, has_files=True, project_has_files=True)


async def _back_to_preparing(tx: AsyncConnection, turn: Turn) -> Turn:
    """Undo the mark of a question that the service has refused before any work."""
    now = await reload_turn(tx, turn)
    return now if now.state == "preparing" else await move_turn(tx, now, "preparing")


def _retry_button(reply: Reply, turn: Turn) -> Button:
    return wording.button(reply.say, "button-retry", "retry", turn.id)


def _facts_of(file: File, language: str) -> str:
    answer = file.answer or {}
    attachment = file.attachment
    return figures.facts(
        language,
        size_bytes=attachment.size_bytes,
        duration_s=answer.get("duration_s") or attachment.duration_s,
        width=answer.get("width") or attachment.width,
        height=answer.get("height") or attachment.height,
    )


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
