"""What people change afterwards: a corrected message is read again, with its links, its command and
its files, as if it had been written so.

What nobody has begun becomes what the message says now, at its place in the lane. What has begun
stays as it was asked: a correction never asks for a second paid edit by itself; that is said, also
when it is over, with a button that asks for it. Only what nobody has asked for yet (a caption or a
mention that was added, a free action) counts as newly said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS, REFUSALS
from bot.core.model import Message
from bot.core.requests import intents
from bot.store.queries import files, lanes, posts, turns
from bot.store.queries.conversations import get_conversation
from bot.store.rows import Conversation, Post, Turn
from bot.turns import wording
from bot.turns.batch.batches import list_again
from bot.turns.inbox.attached_files import add_files
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.intake import Intake
from bot.turns.inbox.replied_turn import Heard
from bot.turns.inbox.requests import BATCH, TEXT_MAX, Request
from bot.turns.inbox.waiting_for_video import FAR_S, begin_all_of, brings_file, must_wait
from bot.turns.reply.outbox import lane_of_chat

_ASKS_NOTHING: Final = frozenset({"smalltalk", "upload", "start"})
"""Nobody waits for an answer to it where something was answered already."""
NEWLY_SAID_S: Final = 48 * 3600.0
"""As long as Telegram lets people edit what they wrote. An older message is not begun any more."""


@dataclass
class Corrected:
    """What is to be done once it is stored: first words, and lanes that have to look."""

    placeholders: list[Post] = field(default_factory=list)
    lanes: list[str] = field(default_factory=list)

    def add(self, begun: Begun | str | None) -> None:
        if isinstance(begun, Begun):  # else a refusal that was told already
            self.placeholders += begun.first_words
            self.lanes.append(begun.turn.lane)


@dataclass(frozen=True, slots=True)
class Corrections:
    admission: Admission
    intake: Intake

    async def correct(self, tx: AsyncConnection, heard: Heard, found: Sequence[Turn]) -> Corrected:
        """`found` are the turns that the message became, in order of its parts."""
        requests = await self.intake.requests(tx, heard)
        said = await turns.message_text(tx, heard.message.key) or ""
        if await _is_the_same(tx, heard.message, requests, found, said):
            return Corrected()
        found = [await _without_question(tx, turn) for turn in found]
        if not all(turn.is_untouched for turn in found):
            return await self._newly_said(tx, heard, requests, found, said)
        if await turns.pieces_of_turn(tx, found[0].id) > 1:
            return await self._change_piece(tx, heard, requests, found[0])
        return await self._change(tx, heard, requests, found)

    async def _change(
        self,
        tx: AsyncConnection,
        heard: Heard,
        requests: Sequence[Request],
        found: Sequence[Turn],
    ) -> Corrected:
        """Each request takes the place of one that was there; further ones come behind."""
        changed, message, parts = Corrected(), heard.message, list[Turn]()
        await files.drop_files(tx, message.key)
        await turns.set_message_text(tx, message.key, requests[0].text)
        for part, request in enumerate(requests):
            if part >= len(found):
                begun = await self.intake.begin(tx, heard, request, part)
                changed.add(begun)
                parts += [begun.turn] if isinstance(begun, Begun) else []
                continue
            asked = await self.intake.asked(tx, heard, request, part)
            if request.kind == "cancel" and KINDS[found[part].kind].stoppable:
                asked = replace(asked, argument=wording.WITHDRAWN)
            turn = await self.admission.change_turn(tx, heard.conversation, found[part], asked)
            if KINDS[turn.kind].takes_files:
                await add_files(tx, message, turn, request.file_indices)
            changed.lanes += [found[part].lane, turn.lane]
            parts.append(turn)
        for turn in found[len(requests) :]:
            await turns.give_up(tx, turn)
        parts = [each for each in parts if each.argument == BATCH]
        batch = await list_again(tx, heard.conversation, found[0], parts, heard.now_s)
        changed.lanes += [batch.lane] if batch is not None else []
        waiting = turns.waiting_lane_of_conversation(heard.conversation.id)
        if brings_file(message) and any(turn.lane == waiting for turn in found):
            await begin_all_of(tx, heard.conversation, message.author.id, heard.now_s)
        return changed

    async def _change_piece(
        self, tx: AsyncConnection, heard: Heard, requests: Sequence[Request], turn: Turn
    ) -> Corrected:
        """One of the messages that a turn is made of. What asks for something else leaves it."""
        message = heard.message
        is_edit = len(requests) == 1 and requests[0].kind == "edit"
        await turns.set_message_text(tx, message.key, requests[0].text if is_edit else "")
        words = await turns.message_texts(tx, turn.id)
        text = "\n".join(filter(None, words))[:TEXT_MAX]
        await turns.change_queued_turn(tx, turn.id, text=text)
        changed = Corrected(lanes=[turn.lane])
        if is_edit:
            await files.drop_files(tx, message.key)
            await add_files(tx, message, turn)
        else:
            await self._begin(tx, heard, requests, changed)
        return changed

    async def _newly_said(
        self,
        tx: AsyncConnection,
        heard: Heard,
        requests: Sequence[Request],
        found: Sequence[Turn],
        said: str,
    ) -> Corrected:
        """It has begun, or is over. Nothing that may cost happens a second time."""
        message = heard.message
        await turns.set_message_text(tx, message.key, message.text[:TEXT_MAX])
        before, changed = found[0], Corrected()
        costs = any(KINDS[request.kind].costs for request in requests)
        runs = any(turn.state in ("preparing", "asking", "recovering") for turn in found)
        had_words = bool(said.strip()) or bool(before.text.strip())
        has_words = any(request.text.strip() for request in requests)
        is_new = has_words and (not had_words or not KINDS[before.kind].costs)
        is_other = not costs and requests[0].kind != before.kind
        reads_otherwise = message.command is not None or said not in (
            requests[0].text,
            message.text,
        )
        asks = reads_otherwise and requests[0].kind not in _ASKS_NOTHING
        if (costs and is_new) or (is_other and (runs or asks)):
            await self._begin(tx, heard, requests, changed)
        elif costs and has_words and (runs or self._is_awaited(heard, before, said)):
            too_late = [Request("begun_already", message.text)]
            await self._begin(tx, heard, too_late, changed)
        return changed

    def _is_awaited(self, heard: Heard, before: Turn, said: str) -> bool:
        """Somebody wants something else of what is over: not a comma, nor a thank-you."""
        if heard.now_s - before.accepted_at_s > NEWLY_SAID_S:
            return False
        old, new = Counter(_words(said or before.text)), Counter(_words(heard.message.text))
        added = " ".join(["thanks", *(new - old)])
        left = heard.message.text if old - new else added
        return intents.classify(left).kind != "smalltalk"

    async def _begin(
        self,
        tx: AsyncConnection,
        heard: Heard,
        requests: Sequence[Request],
        changed: Corrected,
    ) -> None:
        """As a message of its own, once for each that was corrected."""
        key = newly_said_key(heard.message.key)
        if not await turns.insert_message(
            tx, message_key=key, part=0, text=requests[0].text, at_s=heard.now_s
        ):
            return
        anew = replace(heard, message=replace(heard.message, key=key))
        for part, request in enumerate(requests):
            changed.add(await self.intake.begin(tx, anew, request, part))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def newly_said_key(message_key: str) -> str:
    return f"{message_key}:corrected"


async def withdraw(
    tx: AsyncConnection,
    message_key: str,
    now_s: float,
    admission: Admission,
    *,
    can_generate: bool,
) -> list[str]:
    """The message is gone; a turn that is empty then is cancelled, and words whose only video went
    wait for another one. The lanes to be woken."""
    turn = await turns.turn_of_message(tx, message_key)
    turn = turn and await _without_question(tx, turn)
    if turn is None or not turn.is_untouched:
        return []
    await turns.set_message_text(tx, message_key, "")
    await files.drop_files(tx, message_key)
    words = await turns.message_texts(tx, turn.id)
    left = await files.files_of_turn(tx, turn.id, None)
    if not left and not any(words):
        await turns.give_up(tx, turn)
        return [turns.lane_of_conversation(turn.conversation_id)]
    text = "\n".join(filter(None, words))
    here = await get_conversation(tx, turn.conversation_id)
    if turn.lane == turns.waiting_lane_of_conversation(here.id):
        now_s = turn.ready_at_s
    elif not left and await _lacks_video(tx, here, turn, text, can_generate=can_generate):
        asked = Asked(
            key=message_key,
            kind="edit",
            author=turn.author,
            chat=turn.chat,
            text=text,
            now_s=now_s,
            ready_at_s=FAR_S,
            quoted=turn.quoted,
            awaits_video=True,
        )
        await admission.change_turn(tx, replace(here, language=turn.language), turn, asked)
        return [turn.lane, lane_of_chat(turn.chat)]
    await turns.change_queued_turn(tx, turn.id, text=text, ready_at_s=now_s)
    return [turn.lane]


async def _without_question(tx: AsyncConnection, turn: Turn) -> Turn:
    """What waits for a yes to its cost has not begun, and the yes would be to other words: it is
    asked about anew, as it reads then."""
    if turn.consent != "asked" or turn.state != "queued" or turn.cancel:
        return turn
    try:
        turn = await lanes.lay_aside(tx, turn, consent=None)
    except lanes.Fenced:  # the yes was quicker
        return turn
    await posts.go_on_after_question(tx, turn.id)
    return turn


async def _lacks_video(
    tx: AsyncConnection, here: Conversation, turn: Turn, text: str, *, can_generate: bool
) -> bool:
    about = turn.about_turn_id
    return turn.kind == "edit" and await must_wait(
        tx, here, text, can_generate=can_generate, about=about
    )


async def _is_the_same(
    tx: AsyncConnection,
    message: Message,
    requests: Sequence[Request],
    found: Sequence[Turn],
    said: str,
) -> bool:
    """A link preview, a pin, a button: not every change is one of words or files."""
    has = await files.locators_of_message(tx, message.key)
    comes = [file.locator for file in message.attachments]
    if any(locator not in has for locator in comes) or any(one not in comes for one in has):
        return False
    first, asked = requests[0], found[0]
    kind = asked.argument if asked.kind in REFUSALS else asked.kind
    same_argument = first.argument == asked.argument or kind != asked.kind
    if len(requests) != len(found):
        return False
    return first.kind == kind and said in (first.text, message.text) and same_argument
