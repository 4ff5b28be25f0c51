"""What adapters call, and what they may rely on: the `Accept` port.

When a call returns, what it brought is committed and will be worked off to its end by whichever
process is alive; only then does the platform hear that it was received. The same message again
changes nothing, for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.commands import COMMANDS
from bot.core.kinds import KINDS
from bot.core.model import Author, Chat, Message, Press
from bot.core.redaction import masked, without_secrets
from bot.core.requests import language
from bot.core.requests.links_in_text import take_links
from bot.ports import Accepted, Clock, Dispatcher, PressAnswer, Say
from bot.store.database import Database
from bot.store.queries import conversations, turns
from bot.store.queries.deleting import delete_if_empty
from bot.store.queries.files import places_in_project
from bot.store.rows import Conversation, Post, Turn
from bot.store.sql import hold
from bot.turns.context import TurnSettings
from bot.turns.inbox import corrections, merging
from bot.turns.inbox.attached_files import add_files, with_links
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.buttons import Buttons
from bot.turns.inbox.fair_use import Use, bytes_of, whose
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.latest_project import latest_project
from bot.turns.inbox.log_in import LogIns
from bot.turns.inbox.replied_turn import replied_turn
from bot.turns.inbox.requests import TEXT_MAX, Request, requests_in
from bot.turns.refusals import Refusals
from bot.turns.reply.outbox import Outbox


@dataclass(frozen=True, slots=True)
class _Stored:
    accepted: Accepted
    placeholders: tuple[Post, ...] = ()
    lanes: tuple[str, ...] = ()


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
        self._refusals = refusals

    async def message(self, message: Message) -> Accepted:
        kept = without_secrets(message)
        stored = await self._db.run_first(self._store, kept, self._clock.utc_s())
        for placeholder in stored.placeholders:
            self._first_words.post_soon(placeholder)
        for lane in stored.lanes:
            await self._dispatcher.wake(lane)
        return stored.accepted

    async def press(self, press: Press) -> PressAnswer:
        return await self._buttons.press(press)

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        person = await self._db.run(self._admission.fair_use.person, owner)
        if person.standing != "let in":
            return PressAnswer(self._say(locale, "access-refused"))
        return await self._log_ins.login(owner, token, locale)

    async def edited(self, message_key: str, text: str) -> None:
        words, _ = take_links(masked(text[:TEXT_MAX]))
        await self._db.run(corrections.change_words, message_key, words)

    async def deleted(self, message_key: str) -> None:
        lane = await self._db.run(corrections.withdraw, message_key, self._clock.utc_s())
        if lane is not None:
            await self._dispatcher.wake(lane)

    async def moved(self, old: Chat, new: Chat) -> None:
        await self._db.run(conversations.move_chat, old, new)

    async def _store(self, tx: AsyncConnection, message: Message, now_s: float) -> _Stored:
        """One transaction: the message's key, its conversation, its turns, their placeholders."""
        if not await turns.insert_message(
            tx, message_key=message.key, part=0, text=message.text[:TEXT_MAX], at_s=now_s
        ):
            return _Stored(Accepted(new=False))
        keys = {str(key) for key in (message.conversation, *message.aliases)}
        await hold(tx, *keys)  # two first messages at once shall meet in one conversation
        about = await replied_turn(tx, message)
        conversation = await self._conversation(tx, message, now_s)
        conversation = await _as_spoken(tx, message, conversation)
        await hold(tx, turns.lane_of_conversation(conversation.id))
        linked = with_links(message, conversation)
        if linked is not message:
            message = linked
            await turns.set_message_text(tx, message.key, message.text[:TEXT_MAX])
        if about is not None and about.conversation_id != conversation.id:
            about = None
        merged = None
        if about is None or about.state == "queued":
            merged = await self._merge(tx, message, conversation, now_s)
        if merged is not None:
            return _Stored(Accepted(True, conversation.id, merged.id), lanes=(merged.lane,))
        requests = requests_in(
            message,
            project_has_files=conversation.session_id is not None,
            compress_words=lambda: self._compress_words(message, conversation),
            is_other_skill=lambda name: self._admission.is_other_skill(name, conversation),
        )
        answers = [
            await self._begin(tx, message, conversation, request, part, now_s, about)
            for part, request in enumerate(requests)
        ]
        begun = [answer for answer in answers if isinstance(answer, Begun)]
        refusal = next((answer for answer in answers if isinstance(answer, str)), None)
        if not begun:
            await delete_if_empty(tx, conversation.id)  # a flood leaves nothing behind
            return _Stored(Accepted(True, refusal=refusal))
        await conversations.change_conversation(tx, conversation.id, active_at_s=now_s)
        return _Stored(
            Accepted(True, conversation.id, begun[0].turn.id, refusal),
            tuple(each.placeholder for each in begun),
            tuple(dict.fromkeys(each.turn.lane for each in begun)),
        )

    async def _merge(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, now_s: float
    ) -> Turn | None:
        """Files beyond a limit go into no waiting turn: they are refused like a turn of theirs."""
        fair_use, files = self._admission.fair_use, message.attachments
        who = whose(message.author, conversation)
        if await fair_use.why_no_files(tx, who, files, now_s) is not None:
            return None
        merged = await merging.merge(tx, message, conversation, now_s, self._settings)
        if merged is not None:
            await fair_use.take_files(tx, who, files, now_s)
        return merged

    async def _conversation(
        self, tx: AsyncConnection, message: Message, now_s: float
    ) -> Conversation:
        keys = [message.conversation, *message.aliases]
        found = await conversations.find_conversation(tx, keys)
        if found is None:
            young_s = self._settings.idle_project_s
            found = await latest_project(tx, message, now_s, young_s)
        if found is None:
            found = await conversations.create_conversation(
                tx,
                chat=message.chat,
                owner=message.author.id,
                is_private=message.is_private,
                guild=message.guild,
                language=language.detect(message.text, message.locale),
                skill=self._settings.default_skill,
                now_s=now_s,
            )
        elif found.guild is None and message.guild is not None:  # stored by an older version
            await conversations.change_conversation(tx, found.id, guild=message.guild)
            found = replace(found, guild=message.guild)
        await conversations.add_keys(tx, found.id, keys)
        return found

    async def _begin(
        self,
        tx: AsyncConnection,
        message: Message,
        conversation: Conversation,
        request: Request,
        part: int,
        now_s: float,
        about: Turn | None,
    ) -> Begun | str | None:
        """A turn for this request, or one that says why there is none, or the bare words where the
        platform waits for them. None where that has been said already."""
        asked = Asked(
            key=message.key,
            part=part,
            kind=request.kind,
            author=message.author,
            chat=message.chat,
            text=request.text,
            argument=request.argument,
            now_s=now_s,
            ready_at_s=merging.ready_at_s(message, request.text, now_s, self._settings),
            reply_to=message.native_id,
            album=message.album,
            upload_limit_bytes=message.upload_limit_bytes,
            stands=message.stands,
            use=await self._use(tx, message, conversation, request),
            about=None if about is None else about.id,
            reopens=about is not None,
        )
        begun = await self._admission.begin_turn(tx, conversation, asked)
        if isinstance(begun, Begun):
            if KINDS[request.kind].takes_files:
                await add_files(tx, message, begun.turn, request.file_indices)
            return begun
        if message.waits_for_words:
            say = partial(self._say, conversation.language)
            return self._refusals.text(say, message.chat, begun, request.kind)
        return await self._admission.refuse(tx, conversation, asked, begun)

    async def _use(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, request: Request
    ) -> Use:
        """What limits count: a file that was replied to and is in the project costs nothing."""
        files = [message.attachments[index] for index in request.file_indices]
        known = await places_in_project(tx, conversation.id) if files else set()
        new = [file for file in files if file.place not in known]
        begins = not conversation.is_private and conversation.greeting_turn_id is None
        return Use(len(new), bytes_of(new), begins_thread=begins)

    def _compress_words(self, message: Message, conversation: Conversation) -> str:
        """The command "Compress" without words aims at what this chat itself can carry."""
        outbound = self._outbox.platform(message.chat).outbound
        limit = message.upload_limit_bytes or outbound.limits.file_max_bytes
        megabytes = max(1, limit // 1_000_000)
        return self._say(conversation.language, "offer-compress-to", megabytes=megabytes)


async def _as_spoken(
    tx: AsyncConnection, message: Message, conversation: Conversation
) -> Conversation:
    """The conversation in the language of whoever writes now.

    Its owner may go on in another language than the first message told (a file tells none);
    in a group, others are answered in theirs, and change nothing for the owner.
    """
    is_owner = message.author.id == conversation.owner
    locale = None if is_owner else message.locale
    words = message.text or _argument(message)
    spoken = language.detect(words, locale or conversation.language)
    if spoken != conversation.language and is_owner:
        await conversations.change_conversation(tx, conversation.id, language=spoken)
    return replace(conversation, language=spoken)


def _argument(message: Message) -> str:
    """Words behind a command; what stands in a secret's place is no language."""
    command = message.command
    row = COMMANDS.get(command.name) if command is not None else None
    return "" if command is None or (row is not None and row.is_secret) else command.argument
