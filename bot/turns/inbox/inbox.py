"""What adapters call, and what they may rely on: the `Accept` port.

When a call returns, what it brought is committed and will be worked off to its end by whichever
process is alive; only then does the platform hear that it was received. The same message again
changes nothing, for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Author, Chat, Message, OwnMessage, Press
from bot.core.permissions import may_pay
from bot.core.redaction import masked, without_secrets
from bot.core.requests import language
from bot.ports import Accepted, Clock, Dispatcher, PressAnswer, Say, Service
from bot.store.database import Database
from bot.store.queries import conversations, turns
from bot.store.queries.deletion.deleting import delete_if_empty
from bot.store.queries.key_value import foresee_preferences
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation, Post, Turn
from bot.store.sql import hold, note_held
from bot.turns.batch.batches import begin_batch
from bot.turns.context import TurnSettings
from bot.turns.inbox import merging
from bot.turns.inbox.attached_files import with_links
from bot.turns.inbox.begin_turn import Admission, Begun, as_spoken
from bot.turns.inbox.corrections import (
    NEWLY_SAID_S,
    Corrections,
    newly_said_key,
    withdraw,
)
from bot.turns.inbox.fair_use import whose
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.intake import Intake
from bot.turns.inbox.latest_project import (
    is_from_beside,
    latest_project,
    only_project,
    take_words,
    with_chosen_product,
    words_before,
)
from bot.turns.inbox.log_in import LogIns
from bot.turns.inbox.pointed_at import with_context, with_pointed_at
from bot.turns.inbox.replied_turn import Heard, hear
from bot.turns.inbox.requests import BATCH, TEXT_MAX, Request
from bot.turns.inbox.waiting_for_video import begin_with, brings_file, waiting_of
from bot.turns.presses.buttons import Buttons
from bot.turns.refusals import Refusals
from bot.turns.reply.lost_messages import LostMessages
from bot.turns.reply.outbox import Outbox, lane_of_chat
from bot.turns.voice.ears import Ears
from bot.turns.voice.spoken import Spoken, hear_spoken


@dataclass(frozen=True, slots=True)
class _Stored:
    accepted: Accepted
    placeholders: tuple[Post, ...] = ()
    lanes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a message belongs. `words` asked elsewhere are for the video that came; `assumed`: no
    key led there; `begins`: it is new."""

    conversation: Conversation
    words: Turn | None
    assumed: bool = False
    begins: bool = False


class _NotBegun(Exception):
    """What was spoken may not begin: nothing of it is stored. Says why."""


class Inbox:
    """Messages become turns here; presses and log-ins are passed on to where they are handled."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        say: Say,
        settings: TurnSettings,
        outbox: Outbox,
        first_words: FirstWords,
        dispatcher: Dispatcher,
        admission: Admission,
        buttons: Buttons,
        log_ins: LogIns,
        refusals: Refusals,
        service: Service,
        ears: Ears,
    ) -> None:
        self._db = db
        self._clock = clock
        self._say = say
        self._settings = settings
        self._outbox = outbox
        self._first_words = first_words
        self._dispatcher = dispatcher
        self._admission = admission
        self._buttons = buttons
        self._log_ins = log_ins
        self._lost = LostMessages(db, outbox, clock)
        self._intake = Intake(say, settings, outbox, admission, refusals, service)
        self._service = service
        self._ears = ears

    async def message(self, message: Message) -> Accepted:
        kept = await self._ears.readied(without_secrets(message))
        stored = await self._db.run_first(self._store, kept, self._clock.utc_s())
        return await self._work_begins(stored)

    async def press(self, press: Press) -> PressAnswer:
        values = {name: masked(value[:TEXT_MAX]) for name, value in press.values.items()}
        answer = await self._buttons.press(replace(press, values=values))
        return answer if isinstance(answer, PressAnswer) else await self._spoken(answer)

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        person = await self._db.run(self._admission.fair_use.person, owner)
        if person.standing not in ("let in", "not here"):  # an account is nothing of a place
            return PressAnswer(self._say(locale, "access-refused"))
        return await self._log_ins.login(owner, token, locale)

    async def edited(self, message: Message) -> None:
        kept = await self._ears.readied(without_secrets(message))
        await self._work_begins(await self._db.run(self._correct, kept, self._clock.utc_s()))

    async def shown(self, own: OwnMessage) -> None:
        await self._lost.shown(own)

    async def deleted(self, message_key: str) -> None:
        for key in (message_key, newly_said_key(message_key)):
            now_s, can = self._clock.utc_s(), self._service.can("generate")
            lanes = await self._db.run(withdraw, key, now_s, self._admission, can_generate=can)
            for lane in lanes:
                await self._dispatcher.wake(lane)

    async def membership(self, guild: str, *, is_member: bool) -> None:
        await self._lost.membership(guild, is_member=is_member)

    async def opened(self, chat: Chat) -> None:
        await self._lost.opened(chat)

    async def moved(self, old: Chat, new: Chat) -> None:
        await self._db.run(conversations.move_chat, old, new)

    async def _spoken(self, spoken: Spoken) -> PressAnswer:
        """As if it had been written, once."""
        try:
            stored = await self._db.run(self._store_spoken, spoken, self._clock.utc_s())
        except _NotBegun as why:
            return PressAnswer(str(why))
        if stored is not None:
            await self._work_begins(stored)
        return self._buttons.done(spoken.pressed, begun=stored is not None)

    async def _work_begins(self, stored: _Stored) -> Accepted:
        """It is committed: first words are posted, lanes look."""
        for placeholder in stored.placeholders:
            if placeholder.final:
                await self._outbox.owe(placeholder.chat)
            else:
                self._first_words.post_soon(placeholder)
        for lane in stored.lanes:
            await self._dispatcher.wake(lane)
        return stored.accepted

    async def _correct(self, tx: AsyncConnection, message: Message, now_s: float) -> _Stored:
        """A message reads differently now. One that never was for us may be so from now on."""
        if await turns.message_text(tx, message.key) is None:
            if now_s - message.sent_at_s > NEWLY_SAID_S:
                return _Stored(Accepted(new=False))
            return await self._store(tx, message, now_s)
        found = await turns.turns_of_message(tx, message.key)
        if not found:  # so old that nothing but its key is kept
            return _Stored(Accepted(new=False))
        conversation = await conversations.get_conversation(tx, found[0].conversation_id)
        here = await settings_of_place(tx, conversation.guild)
        conversation = await as_spoken(tx, message, conversation, here)
        await hold(tx, turns.lane_of_conversation(conversation.id))
        message = await with_pointed_at(tx, with_links(message, conversation), conversation)
        heard = await hear(tx, message, conversation, now_s, here)
        changed = await Corrections(self._admission, self._intake).correct(tx, heard, found)
        for turn in found:
            if turn.lane == turns.waiting_lane_of_conversation(conversation.id):
                changed.lanes.append(lane_of_chat(turn.chat))
        lanes = tuple(dict.fromkeys(changed.lanes))
        return _Stored(Accepted(new=False), tuple(changed.placeholders), lanes)

    async def _store(self, tx: AsyncConnection, message: Message, now_s: float) -> _Stored:
        """One transaction: the message's key, its conversation, its turns, their placeholders."""
        young_s = self._settings.idle_project_s
        if message.if_awaited and await words_before(tx, message, now_s, young_s) is None:
            return _Stored(Accepted(new=False))
        kept = message.text[:TEXT_MAX]
        # two first messages at once shall meet in one conversation
        keys = [message.conversation, *message.aliases]
        conversations.foresee_keys(tx, keys)
        foresee_preferences(tx, message.author.id)
        if not await turns.insert_first_message(
            tx, [str(key) for key in keys], message_key=message.key, text=kept, at_s=now_s
        ):
            return _Stored(Accepted(new=False))
        sent, message = message, self._intake.with_new_video_above(message)
        found = await self._conversation(tx, message, now_s)
        conversation, words, assumed = found.conversation, found.words, found.assumed
        here = await settings_of_place(tx, conversation.guild)
        conversation = await as_spoken(tx, message, conversation, here)
        await hold(tx, turns.lane_of_conversation(conversation.id))
        linked = with_links(message, conversation)
        if linked is not message:
            message, kept = linked, linked.text[:TEXT_MAX]
            await turns.set_message_text(tx, message.key, kept)
        message = await with_pointed_at(tx, message, conversation)
        if words is not None and words.conversation_id != conversation.id:
            message = replace(with_context(message, words), text=words.text)
        else:
            words = None  # they are in this conversation, and the video joins them there
        if message.above and not message.attachments:
            message = await self._intake.with_video_above(tx, message, conversation, now_s)
        is_above = message.attachments != sent.attachments and bool(message.above)
        assumed = assumed or is_above
        heard = await hear(tx, message, conversation, now_s, here, assumed=assumed)
        heard = replace(heard, begins=found.begins and heard.about is None)
        return await self._take(tx, heard, words, kept)

    async def _store_spoken(
        self, tx: AsyncConnection, spoken: Spoken, now_s: float
    ) -> _Stored | None:
        """None where it was pressed before."""
        if not await turns.insert_message(
            tx, message_key=spoken.key, part=0, text=spoken.words[:TEXT_MAX], at_s=now_s
        ):
            return None
        await hold(tx, turns.lane_of_conversation(spoken.conversation.id))
        kept, heard = spoken.words[:TEXT_MAX], await hear_spoken(tx, spoken, now_s)
        stored = await self._take(tx, heard, None, kept)
        if stored.accepted.turn_id is None:
            raise _NotBegun(stored.accepted.refusal or "")
        return stored

    async def _take(
        self, tx: AsyncConnection, heard: Heard, words: Turn | None, kept: str
    ) -> _Stored:
        """What was heard is a piece of what waits, or begins; `words`, asked elsewhere, are for
        the video that came. `kept` is stored as the message's text."""
        message, conversation, now_s = heard.message, heard.conversation, heard.now_s
        requests, merged = await self._intake.requests(tx, heard), None
        if not heard.begins:  # else there is nothing that it could be a piece of
            if heard.about is None or heard.about.state == "queued":
                merged = await self._merge(tx, heard, requests)
            if merged is not None:
                return _Stored(Accepted(True, conversation.id, merged.id), lanes=(merged.lane,))
            if (joined := await self._join_forward(tx, heard, requests)) is not None:
                return joined
            requests = await self._after_waiting(tx, heard, requests)
        heard = replace(heard, begins=heard.begins and len(requests) == 1)
        if len(requests) == 1 and words is None and requests[0].text != kept:
            await turns.set_message_text(tx, message.key, requests[0].text)
        answers = [
            await self._intake.begin(tx, heard, request, part)
            for part, request in enumerate(requests)
        ]
        begun = [answer for answer in answers if isinstance(answer, Begun)]
        refusal = next((answer for answer in answers if isinstance(answer, str)), None)
        if not begun:
            await delete_if_empty(tx, conversation.id)  # a flood leaves nothing behind
            return _Stored(Accepted(True, refusal=refusal))
        if conversation.active_at_s != now_s:  # not begun by this very message
            await conversations.change_conversation(tx, conversation.id, active_at_s=now_s)
        lanes = [each.turn.lane for each in begun]
        parts = [each.turn for each in begun if each.turn.argument == BATCH]
        if (together := await begin_batch(tx, heard.conversation, parts, now_s)) is not None:
            lanes.append(together.lane)
        if words is not None and await take_words(tx, words, begun[0].turn, now_s):
            lanes += [words.lane, lane_of_chat(words.chat)]
        stops = all(each.turn.kind == "cancel" for each in begun)
        return _Stored(
            Accepted(True, conversation.id, begun[0].turn.id, refusal, stops),
            tuple(post for each in begun for post in each.first_words),
            tuple(dict.fromkeys(lanes)),
        )

    async def _merge(
        self, tx: AsyncConnection, heard: Heard, requests: list[Request]
    ) -> Turn | None:
        """Files beyond a limit go into no waiting turn: they are refused like a turn of theirs."""
        fair_use, sent, now_s = self._admission.fair_use, heard.message.attachments, heard.now_s
        who = whose(heard.message.author, heard.conversation)
        if await fair_use.why_no_files(tx, who, sent, now_s) is not None:
            return None
        merged = await merging.merge(
            tx, heard.message, requests, heard.conversation, now_s, self._settings
        )
        if merged is not None:
            await fair_use.take_files(tx, who, sent, now_s)
        return merged

    async def _join_forward(
        self, tx: AsyncConnection, heard: Heard, requests: list[Request]
    ) -> _Stored | None:
        """Words that are passed on, and the comment on them, which comes before or after them."""
        message, conversation, now_s = heard.message, heard.conversation, heard.now_s
        if len(requests) != 1 or message.attachments or heard.about is not None:
            return None
        turn = await merging.other_half(tx, message, requests[0], conversation, now_s)
        if turn is None:
            return None
        if requests[0].kind == "upload":
            changed, now = await merging.add_context(tx, message, turn), turn
        else:
            heard = replace(heard, message=with_context(message, turn))
            asked = await self._intake.asked(tx, heard, requests[0], 0)
            now = await self._admission.change_turn(tx, conversation, turn, asked)
            changed = now is not turn
        if not changed:
            return None
        await turns.assign_message(tx, message.key, 0, turn.id)
        lanes = (turn.lane, now.lane, lane_of_chat(turn.chat))
        return _Stored(Accepted(True, conversation.id, turn.id), lanes=lanes)

    async def _after_waiting(
        self, tx: AsyncConnection, heard: Heard, requests: list[Request]
    ) -> list[Request]:
        """A video with an instruction of its own: requests that waited for a video come first, and
        the first of them gets it."""
        message, conversation, now_s = heard.message, heard.conversation, heard.now_s
        if len(requests) != 1 or requests[0].kind != "edit" or not brings_file(message):
            return requests
        keep_s = self._settings.idle_project_s
        waiting = await waiting_of(tx, conversation, message.author.id, now_s, keep_s)
        fair_use, who = self._admission.fair_use, whose(message.author, conversation)
        limited = await fair_use.why_no_files(tx, who, message.attachments, now_s)
        if not waiting or limited is not None:
            return requests
        if await begin_with(tx, message, waiting, now_s, now_s) is None:
            return requests
        await fair_use.take_files(tx, who, message.attachments, now_s)
        return [replace(requests[0], file_indices=())]

    async def _conversation(self, tx: AsyncConnection, message: Message, now_s: float) -> _Found:
        """Where the message belongs; for a video in a group also the words that it is for."""
        keys = [message.conversation, *message.aliases]
        found, unknown = await conversations.find_by_keys(tx, keys)
        words, assumed = None, False
        if is_from_beside(message):
            latest = await self._most_likely(tx, message, now_s)
            if latest is not None and (found is None or found.id != latest.id):
                # the next one may mean another: no key leads there
                return _Found(latest, None, assumed=True)
        if found is None:
            found = await self._most_likely(tx, message, now_s)
            assumed = found is not None
            words = await words_before(tx, message, now_s, self._settings.idle_project_s)
        if words is not None:
            theirs = await conversations.get_conversation(tx, words.conversation_id)
            found = theirs if theirs.session_id is None else None  # else a project of its own
        if found is None:
            new = await conversations.create_conversation(
                tx,
                keys=[key for key in keys if key in unknown],
                chat=message.chat,
                owner=message.author.id,
                is_private=message.is_private,
                guild=message.guild,
                language=language.detect(message.text, message.locale),
                skill=self._settings.default_skill,
                now_s=now_s,
            )
            note_held(tx, turns.lane_of_conversation(new.id))
            return _Found(new, words, begins=True)
        if found.guild is None and message.guild is not None:  # stored by an older version
            await conversations.change_conversation(tx, found.id, guild=message.guild)
            found = replace(found, guild=message.guild)
        await conversations.add_keys(tx, found.id, [key for key in keys if key in unknown])
        return _Found(found, words, assumed=assumed)

    async def _most_likely(
        self, tx: AsyncConnection, message: Message, now_s: float
    ) -> Conversation | None:
        """What somebody means who replies to nothing, where each message could be a conversation of
        its own. A project that is not theirs is assumed only where they may pay for it."""
        young_s = self._settings.idle_project_s
        found = await latest_project(tx, message, now_s, young_s)
        if found is None and message.attachments:
            return await with_chosen_product(tx, message, now_s, young_s)
        if found is None:
            found = await only_project(tx, message, now_s, young_s)
            if found and not may_pay(message.author.id, await self._admission.purse(tx, found)):
                return None
        return found
