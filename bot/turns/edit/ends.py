"""How an edit ends that was not answered: stopped, refused, failed. Each in true words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import structlog

from bot.core.controls import Button
from bot.core.service.errors import NoCredits, ServiceBusy, ServiceError
from bot.core.service.events import FailureKind
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.files import has_files_there
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
from bot.turns.reply.until_stored import until_stored
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)

_TOLD: Final[Mapping[FailureKind, type[ServiceError]]] = {
    "no_credits": NoCredits,
    "busy": ServiceBusy,
}
"""Why a run has failed, where a person can do something about it."""


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
        return wording.beside(say, say("project-expired"), say("edits-lost"), say(where))

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
        clock: Clock,
    ) -> None:
        self._db = db
        self._clock = clock
        self._uploads = uploads
        self._reads = reads
        self._lost = lost
        self._errors = errors
        self._endings = endings

    async def cancelled(self, turn: Turn, reply: Reply) -> Turn:
        credits = None
        if turn.state in ("queued", "preparing"):
            await self._uploads.give_up(turn)
            text = reply.say("cancel-queued" if turn.claims <= 1 else "cancel-before-asking")
        else:
            changes, spent, credits = await self._done_until_now(turn, reply.say)
            stopped = reply.say("cancel-changed" if changes else "cancel-asking")
            stopped = "\n".join(filter(None, (stopped, changes)))
            text = "\n\n".join(filter(None, (turn.said, stopped, spent)))
        return await self._endings.end(turn, reply, "cancelled", text, credits=credits)

    async def _done_until_now(self, turn: Turn, say: SayTo) -> tuple[str, str, float | None]:
        """The question had been asked: one look at what has been done and charged until now, and
        the balance."""
        found = await self._reads.look(turn)
        if found is None:
            return "", "", None
        changes = wording.changes_text(say, (turn.before or {}).get("draft"), found.state.draft)
        had = await self._reads.balance_before(turn)
        return changes, credits_line(say, had, found.credits), found.credits

    async def run_failed(self, turn: Turn, reply: Reply, kind: FailureKind, said: str) -> Turn:
        """The service says in its stream that the run has failed: why, where that helps, what was
        done all the same, and what it cost. What is done can be had as it is."""
        if kind == "session":
            return await self.lost(turn, reply, said, None)
        say, failed = reply.say, reply.say("error-edit-failed")
        if (error := _TOLD.get(kind)) is not None:
            failed = wording.beside(say, failed, await self._errors.text(turn, say, error()))
        changes, spent, credits = await self._done_until_now(turn, say)
        also = list[Button]()
        if changes:
            changes = f"{say('failed-changed')}\n{changes}"
            also.append(wording.button(say, "button-export", "export", turn.id))
        texts = (said, failed, changes, spent)
        return await self.failed(turn, reply, *texts, credits=credits, also=also)

    async def files_refused(self, turn: Turn, reply: Reply, exc: FilesRefused) -> Turn:
        """Where the platform has smaller encodings, the same request with those is a press away;
        where what went wrong may be over soon, the very same is; where others of its files are
        there, it is without those that were refused."""
        turn = await self._db.read(lanes.reload, turn)
        buttons = wording.retry_buttons(reply.say, turn) if exc.passing else []
        size_bytes = exc.smaller_bytes
        if size_bytes is not None:
            key = "button-smaller-version"
            button = wording.button(reply.say, key, "smaller", turn.id, size_bytes=size_bytes)
            buttons.append(button)
        text, offers = "\n".join(exc.sentences), list[str]()
        others = await self._db.read(has_files_there, turn)
        if others and turn.text.strip():
            offers.append(turn.text)
            buttons.append(wording.button(reply.say, "button-without-refused", "do", turn.id, "0"))
        return await self._endings.end(turn, reply, "failed", text, buttons, offers=offers or None)

    async def refused(self, turn: Turn, reply: Reply, exc: ServiceError) -> Turn:
        """A definite refusal: nothing was done, nothing was paid."""
        log.warning("turn.refused", turn=turn.id, error=type(exc).__name__, code=exc.code)
        turn = await until_stored(self._db, self._clock, take_back, turn)
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
        also: Sequence[Button] = (),
    ) -> Turn:
        """These words, and the same request again is a press away, and one in other words where it
        `rewords`, and what is `also`. `credits`: what is left."""
        buttons = [*wording.retry_buttons(reply.say, turn), *also]
        if rewords:
            buttons.append(wording.button(reply.say, "button-reword", "reword", turn.id))
        text = "\n\n".join(filter(None, texts))
        return await self._endings.end(turn, reply, "failed", text, buttons, credits=credits)
