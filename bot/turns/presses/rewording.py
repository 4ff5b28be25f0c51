"""The same request in other words: a form that holds the words of before, then a turn like any
other. It takes the place of what the first one did, where nothing came after that."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Field, Form
from bot.core.timeline.draft import digest
from bot.ports import PressAnswer
from bot.store.queries.exports import latest_result
from bot.store.queries.sessions import get_session, is_edited_after, latest_request
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.presses.begin_by_press import Pressed, PressTurns
from bot.turns.wording import SayTo

FIELD = "words"
WORDS_MAX = 1_000


class Rewording:
    def __init__(self, ctx: Context, turns: PressTurns) -> None:
        self._db = ctx.db
        self._say = ctx.say
        self._turns = turns

    async def reword(self, pressed: Pressed) -> PressAnswer:
        """Without words the form is opened. Each one that is sent is a request of its own."""
        say = partial(self._say, pressed.turn.language)
        request = await self._db.run(_request_of, pressed.turn)
        if request is None:
            return PressAnswer(say("press-stale"))
        words = filled_in(pressed)
        if not words:
            return asked_anew(pressed, say, request.text)
        instead = await self._db.run(_can_replace, pressed.turn, request)
        argument = wording.INSTEAD if instead else wording.REWORDED
        return await self._turns.begin(pressed, "edit", words, pressed.key, argument=argument)


def filled_in(pressed: Pressed) -> str:
    """The words of the form; "" before it is filled in."""
    return (pressed.press.values or {}).get(FIELD, "").strip()


def asked_anew(pressed: Pressed, say: SayTo, words: str) -> PressAnswer:
    """The form, with these words in it."""
    label, value = say("reword-label"), words[:WORDS_MAX]
    field = Field(FIELD, label, value=value, max_length=WORDS_MAX)
    form = Form(say("reword-title"), pressed.press.data, (field,))
    return PressAnswer(say("reword-how"), form=form)


async def _request_of(tx: AsyncConnection, turn: Turn) -> Turn | None:
    if turn.session_id is None:
        return None
    return await latest_request(tx, turn.session_id, turn.id)


async def _can_replace(tx: AsyncConnection, turn: Turn, request: Turn) -> bool:
    """Was it the last to change what this message shows? Else taking it back would take back what
    somebody else, or an earlier request, has done."""
    if await is_edited_after(tx, turn):
        return False
    assert turn.session_id is not None
    if (await get_session(tx, turn.session_id)).gone:  # a new one has nothing to take back
        return False
    shown, before = await latest_result(tx, turn.session_id), (request.before or {}).get("draft")
    return shown is not None and digest(shown.draft) != digest(before)
