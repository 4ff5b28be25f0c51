"""How an edit ends that was not answered: stopped, refused, failed. Each in true words."""

from __future__ import annotations

import structlog

from bot.core.service.errors import ServiceError
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.edit.cost.paying import take_back
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.edit.state_reads import StateReads
from bot.turns.edit.summary import credits_line
from bot.turns.edit.uploads import FilesRefused, Uploads
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)


class LostProject:
    """What is done and said where a project turns out to be gone after it was edited."""

    def __init__(self, sessions: Sessions, uploads: Uploads) -> None:
        self._sessions = sessions
        self._uploads = uploads

    async def text(self, turn: Turn, say: SayTo, show: ShowStatus) -> str:
        """A new one with the same files takes its place now, if that works; what was edited is not
        asked for again by itself, as it may have been charged."""
        is_there = await self._is_renewed(turn, say, show)
        where = "files-in-new" if is_there else "files-in-new-later"
        return f"{say('project-expired')} {say('edits-lost')} {say(where)}"

    async def _is_renewed(self, turn: Turn, say: SayTo, show: ShowStatus) -> bool:
        try:
            opened = await self._sessions.renew(turn, show)
            if opened is None:
                return False
            await self._uploads.upload(opened.project, opened.turn, say, show)
        except (ServiceError, FilesRefused) as exc:  # the next request tries again
            log.warning("session.not_renewed", turn=turn.id, error=type(exc).__name__)
            return False
        return True


class EditEnds:
    """Each method says the last words and returns the turn as it ended."""

    def __init__(
        self,
        db: Database,
        uploads: Uploads,
        reads: StateReads,
        errors: ErrorSentences,
        lost: LostProject,
        endings: FinalWords,
    ) -> None:
        self._db = db
        self._uploads = uploads
        self._reads = reads
        self._lost = lost
        self._errors = errors
        self._endings = endings

    async def cancelled(self, turn: Turn, reply: Reply) -> Turn:
        credits = None
        if turn.state in ("queued", "preparing"):
            await self._uploads.give_up(turn)
            text = reply.say("cancel-queued" if turn.epoch <= 1 else "cancel-before-asking")
        else:
            text, credits = await self._stopped_midway(turn, reply.say)
        return await self._endings.end(turn, reply, "cancelled", text, credits=credits)

    async def _stopped_midway(self, turn: Turn, say: SayTo) -> tuple[str, float | None]:
        """The question had been asked: one look at what has been done and charged until now, and
        the balance."""
        before = turn.before or {}
        found = await self._reads.look(turn)
        changes = wording.changes_text(say, before.get("draft"), found.state.draft) if found else ""
        credits = ""
        if found is not None:
            had = await self._reads.balance_before(turn)
            credits = credits_line(say, had, found.credits)
        stopped = f"{say('cancel-changed')}\n{changes}" if changes else say("cancel-asking")
        text = "\n\n".join(filter(None, (turn.said, stopped, credits)))
        return text, found.credits if found else None

    async def files_refused(self, turn: Turn, reply: Reply, exc: FilesRefused) -> Turn:
        """Where the platform has smaller encodings, the same request with those is a press away;
        where what went wrong may be over soon, the very same is."""
        turn = await self._db.run(lanes.reload, turn)
        buttons = wording.retry_buttons(reply.say, turn) if exc.passing else []
        size_bytes = exc.smaller_bytes
        if size_bytes is not None:
            key = "button-smaller-version"
            button = wording.button(reply.say, key, "smaller", turn.id, size_bytes=size_bytes)
            buttons.append(button)
        return await self._endings.end(turn, reply, "failed", "\n".join(exc.sentences), buttons)

    async def refused(self, turn: Turn, reply: Reply, exc: ServiceError) -> Turn:
        """A definite refusal: nothing was done, nothing was paid."""
        log.warning("turn.refused", turn=turn.id, error=type(exc).__name__, code=exc.code)
        turn = await self._db.run(take_back, turn)
        text = await self._errors.text(turn, reply.say, exc, "nothing-charged")
        return await self.failed(turn, reply, text)

    async def lost(self, turn: Turn, reply: Reply, said: str, credits: float | None) -> Turn:
        """The project is gone, and with it what was done and perhaps charged. `said`: the answer
        until then."""
        gone = await self._lost.text(turn, reply.say, reply.show_status)
        return await self.failed(turn, reply, said, gone, credits=credits)

    async def failed(
        self,
        turn: Turn,
        reply: Reply,
        *texts: str,
        credits: float | None = None,
        rewords: bool = False,
    ) -> Turn:
        """These words, and the same request again is a press away, and one in other words where it
        `rewords`. `credits`: what is left."""
        buttons = wording.retry_buttons(reply.say, turn)
        if rewords:
            buttons.append(wording.button(reply.say, "button-reword", "reword", turn.id))
        text = "\n\n".join(filter(None, texts))
        return await self._endings.end(turn, reply, "failed", text, buttons, credits=credits)
