"""From a message to a stored turn: what an adapter calls, and what it may rely on.

When `message` returns, the turn is committed and will be run to its end by whichever process is
alive; only then does the platform hear that the message was received. The same message again
changes nothing, for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import PlatformError
from bot.core.model import Chat, Message, Status, View
from bot.core.redaction import masked, without_secrets
from bot.core.requests import intents, language
from bot.core.requests.links_in_text import take_links
from bot.ports import Accepted
from bot.skills.skill_set import Skill
from bot.store.queries import conversations, files, posts, turns
from bot.store.rows import Conversation, Post, Turn
from bot.store.sql import hold
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.inbox import split
from bot.turns.reply.reply import quoted

log = structlog.get_logger(__name__)

MAIN_KINDS = frozenset({"edit", "offer", "export", "new", "skill"})
"""These wait for their turn; everything else only reads and is answered at once."""
TEXT_MAX = 8_000

_COMMAND_KINDS = {
    "start": "start",
    "edit": "edit",
    "compress": "edit",
    "export": "export",
    "status": "status",
    "credits": "credits",
    "new": "new",
    "skill": "skill",
    "cancel": "cancel",
    "help": "help",
    "login": "login",
    "logout": "logout",
    "forget": "forget",
}


@dataclass(frozen=True, slots=True)
class _Request:
    """One instruction of a message: what it is, its words, and which of the files are for it."""

    kind: str
    text: str
    argument: str
    file_indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Stored:
    accepted: Accepted
    placeholders: tuple[Post, ...] = ()
    lanes: tuple[str, ...] = ()


class Acceptance:
    """`allows` says whether a person may use the bot at all (the setting ACCESS)."""

    def __init__(self, ctx: Context, allows: Callable[[str], bool]) -> None:
        self._ctx = ctx
        self._allows = allows
        self._tasks: set[asyncio.Task[None]] = set()

    async def message(self, message: Message) -> Accepted:
        message = without_secrets(message)
        stored = await self._ctx.db.run(self._store, message, self._ctx.clock.utc_s())
        for placeholder in stored.placeholders:
            self.post_soon(placeholder)
        for lane in stored.lanes:
            await self._ctx.wake(lane)
        return stored.accepted

    def post_soon(self, post: Post) -> None:
        """The first words at once, without keeping the platform's next update waiting."""

        async def show() -> None:
            try:
                await self._ctx.outbox.post(post)
            except (PlatformError, SQLAlchemyError) as exc:  # the turn's reply tries again
                log.info("placeholder.failed", post=post.id, error=type(exc).__name__)

        task = asyncio.create_task(show())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait for the first words that are on their way."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _store(self, tx: AsyncConnection, message: Message, now_s: float) -> _Stored:
        """One transaction: the message's key, its conversation, its turns, their placeholders."""
        if not await turns.insert_message(
            tx, message_key=message.key, part=0, text=message.text[:TEXT_MAX], at_s=now_s
        ):
            return _Stored(Accepted(new=False))
        keys = {str(key) for key in (message.conversation, *message.aliases)}
        await hold(tx, *keys)  # two first messages at once shall meet in one conversation
        conversation = await self._conversation(tx, message, now_s)
        conversation = await _as_spoken(tx, message, conversation)
        await hold(tx, turns.lane_of_conversation(conversation.id))
        linked = split.with_links(message, conversation)
        if linked is not message:
            message = linked
            await turns.set_message_text(tx, message.key, message.text[:TEXT_MAX])
        if (merged := await self._merge(tx, message, conversation, now_s)) is not None:
            return _Stored(Accepted(True, conversation.id, merged.id), lanes=(merged.lane,))
        conversation = await self._begin_anew_if_idle(tx, message, conversation, now_s)
        begun, placeholders = [], []
        requests = self._requests(message, conversation)
        owner_only = self._ctx.settings.spend == "owner"
        if not await conversations.may_spend(
            tx, conversation, message.author.id, owner_only=owner_only
        ):
            requests = [_unpaid(request) for request in requests]
        for part, request in enumerate(requests):
            turn = await self._insert(tx, message, conversation, request, part, now_s)
            placeholders.append(await self._placeholder(tx, message, conversation, turn))
            begun.append(turn)
        await conversations.change_conversation(tx, conversation.id, active_at_s=now_s)
        accepted = Accepted(True, conversation.id, begun[0].id)
        lanes = tuple(dict.fromkeys(turn.lane for turn in begun))
        return _Stored(accepted, tuple(placeholders), lanes)

    async def _conversation(
        self, tx: AsyncConnection, message: Message, now_s: float
    ) -> Conversation:
        keys = [message.conversation, *message.aliases]
        found = await conversations.find_conversation(tx, keys)
        if found is None:
            found = await conversations.create_conversation(
                tx,
                chat=message.chat,
                owner=message.author.id,
                is_private=message.is_private,
                language=language.detect(message.text, message.locale),
                skill=self._ctx.settings.default_skill,
                now_s=now_s,
            )
        await conversations.add_keys(tx, found.id, keys)
        return found

    def _requests(self, message: Message, conversation: Conversation) -> list[_Request]:
        """Usually one; "the first to 10 MB, the second to 720p" is one for each."""
        everything = tuple(range(len(message.attachments)))
        if not self._allows(message.author.id):
            return [_Request("refused", message.text, "", ())]
        if message.command is not None:
            kind = _COMMAND_KINDS.get(message.command.name, "help")
            argument = message.command.argument[:TEXT_MAX]
            if kind != "edit":
                return [_Request(kind, message.text, argument, everything)]
            words = argument or message.text or self._compress_words(message, conversation)
            parts = split.parts(message, words) or [(words, "", everything)]
            return [_Request("edit", *part) for part in parts]
        text = message.text[:TEXT_MAX]
        if found := split.parts(message, text):
            return [_Request("edit", *part) for part in found]
        has_files = bool(message.attachments)
        intent = intents.classify(
            text, has_files=has_files, project_has_files=conversation.session_id is not None
        )
        kind = "edit" if has_files or intent.kind == "none" else intent.kind
        return [_Request(kind, text, "", everything)]

    def _compress_words(self, message: Message, conversation: Conversation) -> str:
        """The command "Compress" without words aims at what this chat itself can carry."""
        platform = self._ctx.outbox.platform(message.chat)
        limit = message.upload_limit_bytes or platform.outbound.limits.file_max_bytes
        megabytes = max(1, limit // 1_000_000)
        return self._ctx.say(conversation.language, "offer-compress-to", megabytes=megabytes)

    async def _merge(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, now_s: float
    ) -> Turn | None:
        """A caption after its video, the rest of an album: one turn, as long as nobody began it."""
        if message.command is not None:
            return None
        waiting = await turns.open_turns(tx, turns.lane_of_conversation(conversation.id))
        last = waiting[-1] if waiting else None
        if last is None or not _belongs(message, last):
            return None
        text = "\n".join(filter(None, (last.text, message.text[:TEXT_MAX])))
        ready_at_s = self._ready_at_s(message, text, now_s)
        spoken = conversation.language
        if not await turns.change_queued_turn(
            tx, last.id, text=text, ready_at_s=ready_at_s, language=spoken
        ):
            return None
        await turns.assign_message(tx, message.key, 0, last.id)
        await self._add_files(tx, message, last, tuple(range(len(message.attachments))))
        return last

    async def _begin_anew_if_idle(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, now_s: float
    ) -> Conversation:
        """In a private chat a video after an export, or after hours, is a new project."""
        idle = now_s - conversation.active_at_s > self._ctx.settings.idle_project_s
        begins = (
            message.attachments
            and message.is_private
            and message.conversation.topic is None
            and conversation.session_id is not None
            and (idle or conversation.exported_at_s is not None)
        )
        if begins:
            await conversations.change_conversation(
                tx, conversation.id, session_id=None, exported_at_s=None
            )
            return await conversations.get_conversation(tx, conversation.id)
        return conversation

    async def _insert(
        self,
        tx: AsyncConnection,
        message: Message,
        conversation: Conversation,
        request: _Request,
        part: int,
        now_s: float,
    ) -> Turn:
        kind = request.kind
        main = turns.lane_of_conversation(conversation.id)
        if kind in MAIN_KINDS:
            waiting = await turns.open_turns(tx, main)
            if len(waiting) >= self._ctx.settings.queue_max:
                kind = "queue_full"
        lane = main if kind in MAIN_KINDS else turns.aside_lane_of_conversation(conversation.id)
        turn = await turns.insert_turn(
            tx,
            lane=lane,
            conversation_id=conversation.id,
            kind=kind,
            ready_at_s=self._ready_at_s(message, request.text, now_s),
            chat=str(message.chat),
            asker=message.author.id,
            asker_name=message.author.name,
            reply_to=message.native_id,
            album=message.album,
            language=conversation.language,
            text=request.text,
            argument=request.argument,
            upload_limit_bytes=message.upload_limit_bytes,
            accepted_at_s=now_s,
        )
        if part:
            await turns.insert_message(
                tx, message_key=message.key, part=part, text=request.text, at_s=now_s
            )
        await turns.assign_message(tx, message.key, part, turn.id)
        if kind in MAIN_KINDS:
            await self._add_files(tx, message, turn, request.file_indices)
        return turn

    async def _add_files(
        self, tx: AsyncConnection, message: Message, turn: Turn, indices: tuple[int, ...]
    ) -> None:
        """In order, each under a name of its own, by which later requests can mean it.

        A file that was replied to comes along with every reply: it is needed once."""
        known = await files.places_in_project(tx, turn.conversation_id)
        taken = await split.names_taken(tx, turn)
        for index in indices:
            if message.attachments[index].place in known:
                continue
            attachment = split.named_apart(message.attachments[index], taken)
            taken.add(attachment.filename.lower())
            await files.add_file(
                tx,
                turn_id=turn.id,
                conversation_id=turn.conversation_id,
                message_key=message.key,
                attachment=attachment,
            )

    def _ready_at_s(self, message: Message, text: str, now_s: float) -> float:
        """Wait a moment for the rest of an album, or for the words that follow a video."""
        if message.album is not None:
            return now_s + self._ctx.settings.album_wait_s
        if message.attachments and not text.strip():
            return now_s + self._ctx.settings.video_wait_s
        return now_s

    async def _placeholder(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, turn: Turn
    ) -> Post:
        """The first words: the greeting at first contact, the place in the queue, or a status."""

        def say(key: str, /, **args: object) -> str:
            return self._ctx.say(conversation.language, key, **quoted(args))

        skill = self._ctx.skill(conversation.skill)
        ahead = len(await turns.open_turns(tx, turn.lane)) - 1
        text = ""
        if await conversations.greet_once(tx, conversation.id, turn.id) and turn.kind in MAIN_KINDS:
            asks = bool(turn.text.strip())
            text = wording.greeting(say, skill, asks=asks, has_files=True)
        line = (
            say("status-queued", place=ahead)
            if ahead > 0
            else say(_connecting(skill) if conversation.session_id is None else "status-waiting")
        )
        return await posts.intend_post(
            tx,
            turn_id=turn.id,
            kind="reply",
            part=0,
            chat=message.chat,
            reply_to=message.native_id,
            view=View(text, Status(line, "waiting"), wording.stop_buttons(say, turn)),
        )

    # what the person changes afterwards

    async def edited(self, message_key: str, text: str) -> None:
        words, _ = take_links(masked(text[:TEXT_MAX]))
        await self._ctx.db.run(_change_words, message_key, words)

    async def deleted(self, message_key: str) -> None:
        lane = await self._ctx.db.run(_withdraw, message_key, self._ctx.clock.utc_s())
        if lane is not None:
            await self._ctx.wake(lane)

    async def moved(self, old: Chat, new: Chat) -> None:
        await self._ctx.db.run(conversations.move_chat, old, new)


async def _as_spoken(
    tx: AsyncConnection, message: Message, conversation: Conversation
) -> Conversation:
    """The conversation in the language of whoever writes now.

    Its owner may go on in another language than the first message told (a file tells none);
    in a group, others are answered in theirs, and change nothing for the owner.
    """
    is_owner = message.author.id == conversation.owner
    locale = None if is_owner else message.locale
    words = message.text or (message.command.argument if message.command else "")
    spoken = language.detect(words, locale or conversation.language)
    if spoken == conversation.language:
        return conversation
    if is_owner:
        await conversations.change_conversation(tx, conversation.id, language=spoken)
    return replace(conversation, language=spoken)


def _unpaid(request: _Request) -> _Request:
    """What may cost something is answered with who may ask for it; the rest is as it was."""
    return replace(request, kind="not_yours") if request.kind == "edit" else request


def _belongs(message: Message, turn: Turn) -> bool:
    """Is this message the rest of what that waiting turn began? Instructions never merge."""
    if turn.kind != "edit" or turn.state != "queued" or turn.asker != message.author.id:
        return False
    if message.album is not None and message.album == turn.album:
        return True
    return turn.album is None and message.album is None and not turn.text.strip()


def _connecting(skill: Skill) -> str:
    return "status-setting-up" if skill.status == "setting_up" else "status-connecting"


async def _change_words(tx: AsyncConnection, message_key: str, text: str) -> None:
    """A corrected message corrects its turn, as long as nobody has begun it."""
    turn = await turns.turn_of_message(tx, message_key)
    if turn is None or turn.argument:  # the parts of a batch stay as they were told apart
        return
    await turns.set_message_text(tx, message_key, text)
    words = await turns.message_texts(tx, turn.id)
    await turns.change_queued_turn(tx, turn.id, text="\n".join(filter(None, words)))


async def _withdraw(tx: AsyncConnection, message_key: str, now_s: float) -> str | None:
    """A deleted message takes its words and files with it; an empty turn is cancelled."""
    turn = await turns.turn_of_message(tx, message_key)
    if turn is None or turn.state != "queued" or turn.epoch:
        return None
    await turns.set_message_text(tx, message_key, "")
    await files.drop_files(tx, message_key)
    words = await turns.message_texts(tx, turn.id)
    left = await files.files_of_turn(tx, turn.id, None)
    empty = not left and not any(words)
    text = "\n".join(filter(None, words))
    await turns.change_queued_turn(tx, turn.id, text=text, cancel=empty, ready_at_s=now_s)
    return turn.lane
