"""Buttons: who may press them, and what each does. Their data is `verb:turn[:argument]`.

Buttons live in messages for ever, so everything is looked up again at each press. What would cost
something happens once, however often the button is pressed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Press, Status, View
from bot.core.requests import intents
from bot.ports import PressAnswer
from bot.store import tables
from bot.store.queries import conversations, exports, files, lanes, posts, turns
from bot.store.rows import Post, Turn
from bot.store.sql import hold
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.project import Projects
from bot.turns.inbox.inbox import MAIN_KINDS

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A press read and checked."""

    press: Press
    turn: Turn
    argument: str


class Presses:
    def __init__(self, ctx: Context, projects: Projects, post_soon: Callable[[Post], None]) -> None:
        self._ctx = ctx
        self._projects = projects
        self._post_soon = post_soon
        self._verbs: dict[str, Callable[[_Asked], Awaitable[PressAnswer]]] = {
            "stop": self._stop,
            "retry": self._retry,
            "do": self._do,
            "say": self._example,
            "smaller": self._smaller,
            "export": self._export,
            "status": self._status,
            "project": self._project,
            "skill": self._skill,
            "keep": self._keep,
            "forget": self._forget,
            "previous": self._previous,
        }

    async def press(self, press: Press) -> PressAnswer:
        """The presser's private answer. Anything else happens in a turn of its own."""
        verb, _, rest = press.data.partition(":")
        number, _, argument = rest.partition(":")
        turn = None
        if number.isascii() and number.isdigit() and len(number) < 19:
            turn = await self._ctx.db.run(turns.get_turn, int(number))
        if turn is None or verb not in self._verbs:
            return PressAnswer(self._ctx.say(press.locale, "press-stale"))
        if str(turn.chat) != str(press.ref.chat):
            return PressAnswer(self._ctx.say(press.locale, "press-stale"))
        if press.author.id != turn.asker and not press.author.may_moderate:
            return PressAnswer(self._ctx.say(press.locale or turn.language, "press-not-yours"))
        return await self._verbs[verb](_Asked(press, turn, argument))

    async def _may_spend(self, tx: AsyncConnection, press: Press, turn: Turn) -> bool:
        conversation = await conversations.get_conversation(tx, turn.conversation_id)
        owner_only = self._ctx.settings.spend == "owner"
        return await conversations.may_spend(
            tx, conversation, press.author.id, owner_only=owner_only
        )

    async def _stop(self, asked: _Asked) -> PressAnswer:
        words = View(self._ctx.say(asked.turn.language, "cancel-queued"))
        stopped = await self._ctx.db.run(_ask_to_stop, asked.turn, words, self._ctx.clock.utc_s())
        if stopped is None:
            return self._say(asked, "cancel-too-late")
        if stopped.runs:
            await self._ctx.interrupt(stopped.lane)
        await self._ctx.wake(stopped.lane)
        if stopped.withdrawn:
            await self._ctx.outbox.owe(asked.turn.chat)
        return self._say(asked, "queue-withdrawn" if stopped.withdrawn else "cancel-requested")

    async def _retry(self, asked: _Asked) -> PressAnswer:
        """Asks again, which may cost again: so once for each failed turn."""
        key = f"press:retry:{asked.turn.id}"
        old = asked.turn
        return await self._begin(
            asked, old.kind, old.text, key, argument=old.argument, take_files=True
        )

    async def _do(self, asked: _Asked) -> PressAnswer:
        offers = asked.turn.offers or []
        if not asked.argument.isdigit() or int(asked.argument) >= len(offers):
            return self._say(asked, "press-stale")
        key = f"press:do:{asked.turn.id}:{asked.argument}"
        return await self._begin(asked, "offer", offers[int(asked.argument)], key)

    async def _example(self, asked: _Asked) -> PressAnswer:
        """An example of the greeting, as if it had been written under a video."""
        examples = asked.turn.offers or []
        if not asked.argument.isdigit() or int(asked.argument) >= len(examples):
            return self._say(asked, "press-stale")
        number = asked.turn.conversation_id
        conversation = await self._ctx.db.run(conversations.get_conversation, number)
        if conversation.session_id is None:
            return self._say(asked, "error-no-video")
        text = examples[int(asked.argument)]
        kind = intents.classify(text, project_has_files=True).kind
        key = f"press:say:{asked.turn.id}:{asked.argument}"
        return await self._begin(asked, "export" if kind == "export" else "edit", text, key)

    async def _smaller(self, asked: _Asked) -> PressAnswer:
        """The same request, with the platform's smaller encoding of a video that was too large."""
        key = f"press:smaller:{asked.turn.id}"
        old = asked.turn
        return await self._begin(
            asked, old.kind, old.text, key, take_files=True, first=files.take_smaller
        )

    async def _export(self, asked: _Asked) -> PressAnswer:
        return await self._begin(asked, "export", "", f"press:{asked.press.key}")

    async def _status(self, asked: _Asked) -> PressAnswer:
        return await self._begin(asked, "status", "", f"press:{asked.press.key}")

    async def _skill(self, asked: _Asked) -> PressAnswer:
        name = asked.argument
        key = f"press:{asked.press.key}"
        return await self._begin(asked, "skill", "", key, argument=f"{name}!sure")

    async def _forget(self, asked: _Asked) -> PressAnswer:
        return await self._begin(
            asked, "forget", "", f"press:forget:{asked.turn.id}", argument="!sure"
        )

    async def _keep(self, asked: _Asked) -> PressAnswer:
        return self._say(asked, "press-done")

    async def _project(self, asked: _Asked) -> PressAnswer:
        if asked.press.author.id != asked.turn.asker:
            return self._say(asked, "press-not-yours")
        url = await self._projects.claim_link(asked.turn)
        if url is None:
            return self._say(asked, "project-no-link")
        return PressAnswer(self._ctx.say(asked.turn.language, "result-project", url=url), url)

    async def _previous(self, asked: _Asked) -> PressAnswer:
        """The new video belongs to the project before: it is uploaded there as well."""
        key = f"press:previous:{asked.turn.id}"
        try:
            return await self._begin(
                asked, "edit", "", key, take_files=True, first=_rejoin_previous
            )
        except _NoPrevious:
            return self._say(asked, "previous-gone")

    async def _begin(
        self,
        asked: _Asked,
        kind: str,
        text: str,
        key: str,
        *,
        argument: str = "",
        take_files: bool = False,
        first: Callable[[AsyncConnection, Turn], Awaitable[None]] | None = None,
    ) -> PressAnswer:
        """Store a turn for this press, as accept does for a message. `first` is done in the same
        transaction, once however often the button is pressed."""
        now_s = self._ctx.clock.utc_s()
        old = asked.turn
        line = self._ctx.say(old.language, "status-waiting")

        def say(key: str, /, **args: object) -> str:
            return self._ctx.say(old.language, key, **args)

        async def store(tx: AsyncConnection) -> tuple[Turn, Post] | None:
            if not await turns.insert_message(tx, message_key=key, part=0, text=text, at_s=now_s):
                return None
            if first is not None:
                await first(tx, old)
            main = turns.lane_of_conversation(old.conversation_id)
            await hold(tx, main)
            aside = turns.aside_lane_of_conversation(old.conversation_id)
            turn = await turns.insert_turn(
                tx,
                lane=main if kind in MAIN_KINDS else aside,
                conversation_id=old.conversation_id,
                kind=kind,
                ready_at_s=now_s,
                chat=str(old.chat),
                asker=asked.press.author.id,
                asker_name=asked.press.author.name,
                reply_to=old.reply_to,
                album=None,
                language=old.language,
                text=text,
                argument=argument,
                upload_limit_bytes=old.upload_limit_bytes,
                accepted_at_s=now_s,
            )
            await turns.assign_message(tx, key, 0, turn.id)
            if take_files:
                await files.hand_over(tx, old.id, turn.id)
            post = await posts.intend_post(
                tx,
                turn_id=turn.id,
                kind="reply",
                part=0,
                chat=old.chat,
                reply_to=old.reply_to,
                view=View("", Status(line, "waiting"), wording.stop_buttons(say, turn)),
            )
            return turn, post

        stored = await self._ctx.db.run(store)
        if stored is None:
            return self._say(asked, "press-stale")
        turn, post = stored
        self._post_soon(post)
        await self._ctx.wake(turn.lane)
        return self._say(asked, "press-noted")

    def _say(self, asked: _Asked, key: str) -> PressAnswer:
        return PressAnswer(self._ctx.say(asked.turn.language, key))


@dataclass(frozen=True, slots=True)
class _Stopped:
    """The lane that has to look; whether the row is the one that runs in it; whether it was taken
    out before anybody had begun it."""

    lane: str
    runs: bool = False
    withdrawn: bool = False


async def _ask_to_stop(
    tx: AsyncConnection, turn: Turn, words: View, now_s: float
) -> _Stopped | None:
    """The turn, or the export that it began. Who waits is taken out at once; what runs is asked
    to end. Only that is interrupted: another row of the lane has nothing to do with this."""
    if await turns.change_queued_turn(
        tx, turn.id, state="cancelled", cancel=True, ended_at_s=now_s
    ):
        for post in await posts.posts_of_turn(tx, turn.id, "reply"):
            await posts.set_final(tx, post.id, words)
        return _Stopped(turn.lane, withdrawn=True)
    if await lanes.ask_to_cancel(tx, tables.turns, turn.id):
        first = (await turns.open_turns(tx, turn.lane))[0]
        return _Stopped(turn.lane, runs=first.id == turn.id)
    export = await exports.export_of_turn(tx, turn.id)
    if export is not None and await lanes.ask_to_cancel(tx, tables.exports, export.id):
        rendering = await exports.open_exports(tx, export.session_id)
        return _Stopped(export.lane, runs=rendering[0].id == export.id)
    return None


class _NoPrevious(Exception):
    """The project before is gone, or there was none."""


async def _rejoin_previous(tx: AsyncConnection, turn: Turn) -> None:
    previous = await conversations.previous_session(tx, turn.conversation_id)
    if previous is None:
        raise _NoPrevious
    await files.want_files_of_turn(tx, turn.id, previous.id)
    await conversations.change_conversation(tx, turn.conversation_id, session_id=previous.id)
