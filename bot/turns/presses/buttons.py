"""Buttons: who may press them, and what each does. Their data is `verb:turn[:argument]`.

Buttons live in messages for ever, so everything is looked up again at each press. What would cost
something happens once, however often the button is pressed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import PROJECT, STOP
from bot.core.fair_use.place import EMPTY, place_of
from bot.core.kinds import KINDS
from bot.core.model import Press
from bot.core.permissions import may_consent, may_open, may_press
from bot.core.requests import intents
from bot.core.results.steps import NextStep
from bot.core.view import View
from bot.ports import PressAnswer
from bot.store.queries import conversations, exports, files, posts, sessions, turns
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Turn
from bot.turns import preferences, wording
from bot.turns.context import Context
from bot.turns.edit.sessions import Sessions
from bot.turns.history import project_listed
from bot.turns.inbox.begin_turn import Admission
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.waiting_for_video import must_wait
from bot.turns.place import change_place, filled, place_form
from bot.turns.presses.again import retry_key
from bot.turns.presses.begin_by_press import Pressed, PressTurns, UnderWay
from bot.turns.presses.rewording import Rewording
from bot.turns.presses.videos_before import VideosBefore
from bot.turns.refusals import Refusals
from bot.turns.reply.lost_messages import LostMessages
from bot.turns.stopping import hurry, stop_turn
from bot.turns.voice.spoken import Spoken, said_by


class Buttons:
    """`press` answers the presser alone; all else happens in a turn of its own. What somebody has
    spoken goes on as words, in the inbox."""

    def __init__(
        self,
        ctx: Context,
        first_words: FirstWords,
        admission: Admission,
        sessions: Sessions,
        refusals: Refusals,
    ) -> None:
        self._ctx = ctx
        self._db = ctx.db
        self._clock = ctx.clock
        self._say = ctx.say
        self._outbox = ctx.outbox
        self._lost = LostMessages(ctx.db, ctx.outbox, ctx.clock)
        self._dispatcher = ctx.dispatcher
        self._service = ctx.service
        self._admission = admission
        self._sessions = sessions
        self._turns = PressTurns(ctx, first_words, admission, refusals)
        self._rewording = Rewording(ctx, self._turns)
        self._before = VideosBefore(ctx, self._turns)

    async def press(self, press: Press) -> PressAnswer | Spoken:
        verb, _, rest = press.data.partition(":")
        number, _, argument = rest.partition(":")
        pressed, turn_id = None, wording.turn_number(number)
        if verb in _VERBS and turn_id is not None:
            pressed = await self._db.run(self._read, press, turn_id, argument)
        if pressed is None:
            return PressAnswer(self._say(press.locale, "press-stale"))
        if pressed.person.standing != "let in":
            here = pressed.person.standing == "not here"
            key = "access-not-here" if here else "access-refused"
            return PressAnswer(self._say(press.locale, key))
        if not may_press(pressed.person, pressed.turn.asker, pressed.purse):
            return self._turns.not_yours(pressed)
        return await _VERBS[verb](self, pressed)

    async def _read(
        self, tx: AsyncConnection, press: Press, turn_id: int, argument: str
    ) -> Pressed | None:
        turn = await turns.get_turn(tx, turn_id)
        if turn is None or not press.ref.chat.may_be(turn.chat):
            return None
        press = press.in_chat(turn.chat)
        conversation = await conversations.get_conversation(tx, turn.conversation_id)
        here = await settings_of_place(tx, conversation.guild)
        purse = await self._admission.purse(tx, conversation, turn.id, here)
        is_there = place_of(press.author) == conversation.guild
        person = await self._admission.fair_use.person(tx, press.author, here if is_there else None)
        return Pressed(press, turn, conversation, person, purse, argument, here)

    async def _stop(self, pressed: Pressed) -> PressAnswer:
        turn = pressed.turn  # who may press may stop
        words = View(self._say(turn.language, "cancel-queued"))
        stopped = await self._db.run(stop_turn, turn, words, self._clock.utc_s())
        await self._lost.pressed(turn, pressed.press.ref)
        if stopped is None:
            return self._answer(pressed, "cancel-too-late")
        await hurry(self._dispatcher, stopped)
        if stopped.withdrawn:
            await self._outbox.owe(turn.chat)
        return self._answer(pressed, "queue-withdrawn" if stopped.withdrawn else "cancel-requested")

    async def _confirm(self, pressed: Pressed) -> PressAnswer:
        """Yes to what it costs: the turn that waits for that goes on, once."""
        turn = pressed.turn
        if not may_consent(pressed.press.author.id, turn.asker, pressed.purse):
            return self._turns.not_yours(pressed)
        if not await self._db.run(_consent, turn, self._clock.utc_s()):
            return self._answer(pressed, "press-stale")
        await self._dispatcher.wake(turn.lane)
        return self._answer(pressed, "press-noted")

    async def _retry(self, pressed: Pressed) -> PressAnswer:
        """Asks again, which may cost again: so once for each failed turn."""
        old, key = pressed.turn, retry_key(pressed.turn)
        return await self._turns.begin(
            pressed, old.kind, old.text, key, argument=old.argument, take_files=True
        )

    async def _offer(self, pressed: Pressed) -> PressAnswer:
        """A paid edit that the answer proposed."""
        text = _chosen(pressed)
        if text is None:
            return self._turns.stale(pressed)
        return await self._turns.begin(
            pressed, "offer", text, f"press:do:{pressed.turn.id}:{pressed.argument}"
        )

    async def _answer_question(self, pressed: Pressed) -> PressAnswer:
        """An answer that the agent proposed to its own question: one, while it waits for it."""
        text = _chosen(pressed)
        if text is None or pressed.conversation.question_turn_id != pressed.turn.id:
            return self._turns.stale(pressed)
        return await self._turns.begin(pressed, "offer", text, f"press:answer:{pressed.turn.id}")

    async def _example(self, pressed: Pressed) -> PressAnswer:
        """An example of the greeting, as if it had been written under a video."""
        text = _chosen(pressed)
        if text is None:
            return self._turns.stale(pressed)
        is_export = intents.classify(text, project_has_files=True).kind == "export"
        key = f"press:say:{pressed.turn.id}:{pressed.argument}"
        if is_export:
            return await self._turns.begin(pressed, "export", text, key)
        makes, here, about = self._service.can("generate"), pressed.conversation, pressed.turn.id
        waits = await self._db.run(must_wait, here, text, can_generate=makes, about=about)
        return await self._turns.begin(pressed, "edit", text, key, awaits_video=waits)

    async def _smaller(self, pressed: Pressed) -> PressAnswer:
        """The same request, with the platform's smaller encoding of a video that was too large."""
        old, key = pressed.turn, f"press:smaller:{pressed.turn.id}"
        return await self._turns.begin(
            pressed, old.kind, old.text, key, take_files=True, first=files.take_smaller
        )

    async def _export(self, pressed: Pressed) -> PressAnswer:
        """The result is delivered again; what the chat works on stays what it is. Two taps, or two
        people at once, mean one file."""
        begin = partial(self._turns.begin, pressed, "export", "", pressed.key)
        return await begin(reopens=False, first=_unless_under_way)

    async def _fit(self, pressed: Pressed) -> PressAnswer:
        """A copy of a result that is too large for its chat: each kind once."""
        if pressed.argument not in (wording.FIT_ANYWAY, wording.FIT_FIRST):
            return self._answer(pressed, "press-stale")
        key = f"press:fit:{pressed.turn.id}:{pressed.argument}"
        argument = f"{wording.FIT}{pressed.argument}"
        return await self._turns.begin(pressed, "export", "", key, argument=argument, reopens=False)

    async def _as_file(self, pressed: Pressed) -> PressAnswer:
        """The same result as a plain file: once."""
        key, argument = f"press:file:{pressed.turn.id}", wording.AS_FILE
        return await self._turns.begin(pressed, "export", "", key, argument=argument, reopens=False)

    async def _next(self, pressed: Pressed) -> PressAnswer:
        """A next version of a film: each once. Undone is what this message shows, nothing later."""
        step, turn = NextStep.parse(pressed.argument), pressed.turn
        if step is None:
            return self._turns.stale(pressed)
        if step.kind == "undo" and await self._db.read(sessions.is_edited_after, turn):
            return self._turns.stale(pressed)
        text = wording.said(partial(self._say, turn.language), step.words)
        key = f"press:next:{turn.id}:{step.code}"
        # what is undone to is in the chat already; all others say what file they make
        argument = "" if step.kind == "undo" else wording.NEXT
        return await self._turns.begin(pressed, "offer", text, key, argument=argument)

    async def _look(self, pressed: Pressed) -> PressAnswer:
        """A result's bitrate, once; what can be made of a film that has no buttons in an album."""
        if pressed.press.data.startswith("more:"):
            return await self._turns.begin(pressed, "versions", "", pressed.key, reopens=False)
        key = f"press:plot:{pressed.turn.id}"
        return await self._turns.begin(pressed, "plot", "", key, reopens=False)

    async def _reword(self, pressed: Pressed) -> PressAnswer:
        """The request that led here in other words: asked for in a form, then a turn like any."""
        return await self._rewording.reword(pressed)

    async def _spoken(self, pressed: Pressed) -> PressAnswer | Spoken:
        """What was understood of a voice message is done, or other words in its place."""
        said = said_by(pressed, partial(self._say, pressed.turn.language))
        return self._turns.stale(pressed) if said is None else said

    def done(self, pressed: Pressed, *, begun: bool) -> PressAnswer:
        """What was to be done once has begun now, or had begun before."""
        if not begun:
            return self._turns.stale(pressed)
        self._turns.use_up(pressed)
        return self._answer(pressed, "press-noted")

    async def _status(self, pressed: Pressed) -> PressAnswer:
        return await self._turns.begin(pressed, "status", "", pressed.key)

    async def _product(self, pressed: Pressed) -> PressAnswer:
        """One of a list: as if its name had been written, so a project is asked about first."""
        return await self._turns.begin(pressed, "skill", "", pressed.key, argument=pressed.argument)

    async def _skill(self, pressed: Pressed) -> PressAnswer:
        """Once: a second time it would end the project that has begun meanwhile."""
        argument, key = f"{pressed.argument}{wording.SURE}", f"press:skill:{pressed.turn.id}"
        return await self._turns.begin(pressed, "skill", "", key, argument=argument)

    async def _forget(self, pressed: Pressed) -> PressAnswer:
        key = f"press:forget:{pressed.turn.id}"
        return await self._turns.begin(pressed, "forget", "", key, argument=wording.SURE)

    async def _set(self, pressed: Pressed) -> PressAnswer:
        """What a person usually wants is chosen by nobody else; the message shows it."""
        turn = pressed.turn
        if pressed.press.author.id != turn.asker:
            return self._turns.not_yours(pressed)
        if not await self._db.run(preferences.change, turn, pressed.argument, self._ctx):
            return self._answer(pressed, "press-stale")
        await self._outbox.owe(turn.chat)
        return self._answer(pressed, "press-done")

    async def _server(self, pressed: Pressed) -> PressAnswer:
        """Only who runs the server now, and only that server's."""
        turn, author, place = pressed.turn, pressed.press.author, pressed.conversation.guild
        if place is None or not author.may_manage or place_of(author) != place:
            return self._answer(pressed, "place-not-yours")
        values = dict(pressed.press.values)
        if pressed.argument == "change" and not values:
            chosen = await self._db.read(settings_of_place, place)
            form = place_form(partial(self._say, turn.language), turn, chosen)
            return PressAnswer(self._say(turn.language, "place-no-forms"), form=form)
        chosen = filled(place, values) if pressed.argument == "change" else EMPTY
        await self._db.run(change_place, turn, place, chosen, self._ctx)
        await self._outbox.owe(turn.chat)
        return self._answer(pressed, "press-done")

    async def _keep(self, pressed: Pressed) -> PressAnswer:
        """It stays as it is. What was put to one person is answered by nobody else."""
        turn = pressed.turn
        if KINDS[turn.kind].begun_by == "asked" and pressed.press.author.id != turn.asker:
            return self._turns.not_yours(pressed)
        self._turns.use_up(pressed)
        return self._answer(pressed, "press-done")

    async def _project(self, pressed: Pressed) -> PressAnswer:
        """A link that opens the project: whoever has it has the project."""
        turn = pressed.turn
        if not may_open(pressed.press.author.id, pressed.purse):
            return self._answer(pressed, "project-not-yours")
        url = await self._sessions.claim_url(turn)
        if url is None:
            return self._answer(pressed, "project-no-link")
        return PressAnswer(self._say(turn.language, "result-project", url=url), url)

    async def _previous(self, pressed: Pressed) -> PressAnswer:
        """The new video belongs to the project before: it is uploaded there as well."""
        before = await self._db.run(sessions.turn_of_project_before, pressed.turn)
        if before is None:
            self._turns.use_up(pressed)
            return self._answer(pressed, "previous-gone")
        key, begin = f"press:previous:{pressed.turn.id}", self._turns.begin
        return await begin(pressed, "edit", "", key, take_files=True, about=before)

    async def _earlier(self, pressed: Pressed) -> PressAnswer:
        """The asker's own video, which was sent before, for what waits for one."""
        return await self._before.earlier(pressed)

    async def _above(self, pressed: Pressed) -> PressAnswer:
        """Somebody else's, which was sent before."""
        return await self._before.above(pressed)

    async def _back(self, pressed: Pressed) -> PressAnswer:
        """The project that the asker's history names is the chat's again, whoever's chat it is: a
        list of one's own is for nobody else to press."""
        if pressed.press.author.id != pressed.turn.asker:
            return self._turns.not_yours(pressed)
        before = await self._db.run(project_listed, pressed.turn, pressed.argument)
        if before is None:
            return self._answer(pressed, "press-stale")
        return await self._turns.begin(
            pressed, "edit", "", pressed.key, argument=wording.BACK, about=before, elsewhere=True
        )

    def _answer(self, pressed: Pressed, key: str) -> PressAnswer:
        return PressAnswer(self._say(pressed.turn.language, key))


_VERBS: Final[Mapping[str, Callable[[Buttons, Pressed], Awaitable[PressAnswer | Spoken]]]] = {
    STOP: Buttons._stop,
    "confirm": Buttons._confirm,
    "retry": Buttons._retry,
    "do": Buttons._offer,
    "answer": Buttons._answer_question,
    "say": Buttons._example,
    "smaller": Buttons._smaller,
    "export": Buttons._export,
    "fit": Buttons._fit,
    "file": Buttons._as_file,
    "plot": Buttons._look,
    "more": Buttons._look,
    "next": Buttons._next,
    "reword": Buttons._reword,
    "spoken": Buttons._spoken,
    "status": Buttons._status,
    PROJECT: Buttons._project,
    "skill": Buttons._skill,
    "product": Buttons._product,
    "set": Buttons._set,
    "server": Buttons._server,
    "keep": Buttons._keep,
    "forget": Buttons._forget,
    "previous": Buttons._previous,
    "earlier": Buttons._earlier,
    "back": Buttons._back,
    "above": Buttons._above,
}


async def _unless_under_way(tx: AsyncConnection, turn: Turn) -> None:
    if await exports.is_under_way(tx, turn):
        raise UnderWay


async def _consent(tx: AsyncConnection, turn: Turn, now_s: float) -> bool:
    if not await turns.give_consent(tx, turn.id, now_s):
        return False
    await posts.go_on_after_question(tx, turn.id)
    return True


def _chosen(pressed: Pressed) -> str | None:
    """The words that this button stands for, among those that its answer proposed."""
    offers = pressed.turn.offers or []
    known = pressed.argument.isdigit() and int(pressed.argument) < len(offers)
    return offers[int(pressed.argument)] if known else None
