"""What a turn without a question is answered with: a video alone, a video and "export", a project
that the chat comes back to. Nothing is asked of the agent, nothing is paid.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.core.service.values import Capability
from bot.core.timeline.draft import is_exportable
from bot.store.database import Database
from bot.store.queries.files import files_of_session
from bot.store.queries.sessions import turn_of_project_before
from bot.store.rows import File, Turn
from bot.turns import wording
from bot.turns.edit.sessions import OpenSession
from bot.turns.edit.state_reads import PASSING, StateReads
from bot.turns.edit.summary import intent_of
from bot.turns.file_wording import received_text, returned_text
from bot.turns.next_buttons import Place, buttons_of_project, original_buttons
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply
from bot.turns.wording import SayTo


class WithoutQuestion:
    """Ends such a turn as `answered`."""

    def __init__(
        self,
        db: Database,
        reads: StateReads,
        endings: FinalWords,
        can: Callable[[Capability], bool],
    ) -> None:
        self._db = db
        self._reads = reads
        self._endings = endings
        self._can = can

    async def returned(self, opened: OpenSession, say: SayTo) -> str:
        """One line: it is another project than the chat had a moment ago."""
        files = await self._db.read(files_of_session, opened.row.id)
        return returned_text(say, files)

    async def export_files(
        self, turn: Turn, reply: Reply, files: list[File], opened: OpenSession
    ) -> Turn:
        """A video and "export": promised is what the timeline, read now, allows."""
        try:
            state = await self._reads.when_readable(opened.project, reply.show_status)
        except PASSING:
            button = wording.button(reply.say, "button-export", "export", turn.id)
            text = f"{received_text(reply.say, turn.language, files)}\n"
            text += reply.say("export-not-begun")
            return await self._endings.end(turn, reply, "answered", text, [button])
        if not is_exportable(state.draft):
            return await self.acknowledge_files(
                turn, reply, files, opened, reply.say("export-nothing-edited")
            )
        return await self._endings.end(
            turn,
            reply,
            "answered",
            reply.say("export-started"),
            then_export=intent_of(turn).output.as_render(),
            export_draft=state.draft,
        )

    async def acknowledge_files(
        self, turn: Turn, reply: Reply, files: list[File], opened: OpenSession, note: str = ""
    ) -> Turn:
        """What it is and what could be done with it. Nothing is asked, nothing is paid."""
        say = reply.say
        files = files or await self._db.read(files_of_session, opened.row.id)
        place, others = Place(say, reply.limit_bytes, self._can), []
        lines = [received_text(say, turn.language, files)] if turn.argument != wording.BACK else []
        if opened.returns or not lines:
            lines.append(await self.returned(opened, say))
        previous = None
        if opened.is_new and not opened.replaces_lost:
            previous = await self._db.run(turn_of_project_before, turn)
        if previous is not None:
            lines.append(say("received-new-project"))
            others.append(wording.button(say, "button-add-previous", "previous", turn.id))
        buttons = original_buttons(turn, files, place, others)
        if turn.argument == wording.BACK:
            buttons = await self._db.run(buttons_of_project, turn, opened.row.id, place)
        text = "\n".join(filter(None, [*lines, note, say("received-what-next")]))
        return await self._endings.end(turn, reply, "answered", text, buttons)
