"""A message that was heard, as requests, and each request as a turn."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.commands import kind_of
from bot.core.kinds import KINDS
from bot.core.model import Message, VideoAbove
from bot.core.requests.intents import undoes
from bot.core.requests.request_form import wished
from bot.ports import Say, Service
from bot.store.queries import conversations, files
from bot.store.rows import Conversation, Turn
from bot.turns import wording
from bot.turns.context import TurnSettings
from bot.turns.inbox import merging
from bot.turns.inbox.attached_files import add_files
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.fair_use import Use, bytes_of
from bot.turns.inbox.latest_project import earlier_project
from bot.turns.inbox.pointed_at import is_from_above, quoted_by, with_video_above
from bot.turns.inbox.replied_turn import Heard
from bot.turns.inbox.requests import Request, requests_in
from bot.turns.inbox.waiting_for_video import FAR_S, all_waiting, words_must_wait
from bot.turns.preferences import compress_words, size_words
from bot.turns.refusals import Refusals
from bot.turns.reply.outbox import Outbox


class Intake:
    """Reads what a message asks for, and begins it. `settings`: how long words wait for a video,
    how long a project is young."""

    def __init__(
        self,
        say: Say,
        settings: TurnSettings,
        outbox: Outbox,
        admission: Admission,
        refusals: Refusals,
        service: Service,
    ) -> None:
        self._say = say
        self._settings = settings
        self._outbox = outbox
        self._admission = admission
        self._refusals = refusals
        self._service = service

    async def requests(self, tx: AsyncConnection, heard: Heard) -> list[Request]:
        message, conversation = heard.message, heard.conversation
        say = partial(self._say, conversation.language)
        limits = self._outbox.platform(message.chat).outbound.limits
        limit_bytes = limits.file_bytes(message.upload_limit_bytes)
        smaller = ""
        is_edit = message.command is not None and kind_of(message.command.name) == "edit"
        if is_edit or message.wishes:  # nobody else is asked what they usually want
            smaller = await compress_words(tx, message.author.id, heard.here, say, limit_bytes)
        if message.wishes:
            sized = partial(size_words, say, limit_bytes=limit_bytes)
            words = wished(say, message.text, message.wishes, sized, smaller)
            message = replace(message, text=words, command=None)  # read like what somebody writes
        return requests_in(
            message,
            project_has_files=conversation.session_id is not None,
            compress_words=lambda: smaller,
            do_that=lambda: say("offer-do-that"),
            proposed=await conversations.open_question(tx, conversation),
            is_other_skill=lambda name: self._admission.is_other_skill(name, conversation),
        )

    async def begin(
        self, tx: AsyncConnection, heard: Heard, request: Request, part: int
    ) -> Begun | str | None:
        """A turn for this request, or one that says why there is none, or the bare words where the
        platform waits for them. None where that has been said already."""
        message, conversation = heard.message, heard.conversation
        asked = await self.asked(tx, heard, request, part)
        begun = await self._admission.begin_turn(tx, conversation, asked)
        if isinstance(begun, Begun):
            if KINDS[request.kind].takes_files and message.attachments:
                await add_files(tx, message, begun.turn, request.file_indices)
            is_bare = not message.attachments and not heard.begins
            if request.kind == "edit" and is_bare and not asked.awaits_video:
                await self._take_untried_files(tx, conversation, begun.turn, heard.now_s)
            return begun
        if message.waits_for_words:
            say = partial(self._say, conversation.language)
            return self._refusals.text(say, message.chat, begun, request.kind)
        return await self._admission.refuse(tx, conversation, asked, begun)

    async def _take_untried_files(
        self, tx: AsyncConnection, conversation: Conversation, turn: Turn, now_s: float
    ) -> None:
        """In a project without files, words are about those that a trouble kept from coming in."""
        since_s = now_s - self._settings.idle_project_s
        if not await files.project_has_files(tx, conversation):
            failed = await files.turn_with_files_untried(tx, conversation.id, turn.asker, since_s)
            if failed is not None:
                await files.hand_over(tx, failed, turn.id)

    def with_new_video_above(self, message: Message) -> Message:
        """With its author's own video above it, which nothing was asked about yet."""
        can_generate = self._service.can("generate")
        return with_video_above(message, asked_since=False, can_generate=can_generate)

    async def with_video_above(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, now_s: float
    ) -> Message:
        """Where the words would have to wait for a video, their author's own above is meant, also
        where they have spoken to us since."""
        can_generate = self._service.can("generate")
        found = with_video_above(message, asked_since=True, can_generate=can_generate)
        since_s = now_s - self._settings.idle_project_s
        if found is not message and await words_must_wait(
            tx, message, conversation, message.text, since_s=since_s, can_generate=can_generate
        ):
            return found
        return message

    async def asked(self, tx: AsyncConnection, heard: Heard, request: Request, part: int) -> Asked:
        message, about, now_s = heard.message, heard.about, heard.now_s
        answers = None if about is not None else await self._question(tx, heard, request)
        waits = request.kind == "edit" and await words_must_wait(
            tx,
            message,
            heard.conversation,
            request.text,
            since_s=now_s - self._settings.idle_project_s,
            can_generate=self._service.can("generate"),
            about=answers if about is None else about.id,
            begins=heard.begins,
        )
        if waits and undoes(request.text):  # nothing was done yet: at most it was asked for
            waits = False
            asked = await all_waiting(tx, heard.conversation, message.author.id)
            request = replace(request, kind="cancel" if asked else "smalltalk")
        earlier = None
        if waits and message.replied_to is None:
            earlier = await earlier_project(
                tx, message.author.id, heard.conversation, message.chat, now_s
            )
        return Asked(
            key=message.key,
            part=part,
            kind=request.kind,
            author=message.author,
            chat=message.chat,
            text=request.text,
            argument=request.argument,
            now_s=now_s,
            said_at_s=message.sent_at_s,
            ready_at_s=FAR_S if waits else self._ready_at_s(message, request, now_s),
            awaits_video=waits,
            earlier=None if earlier is None else earlier.id,
            above=_of_others(message) if waits else _kept_for_press(message, request),
            above_unseen=message.above_unseen,
            reply_to=message.native_id,
            album=message.album,
            quoted=quoted_by(message),
            upload_limit_bytes=message.upload_limit_bytes,
            stands=message.stands,
            use=await self._use(tx, message, heard.conversation, request),
            about=answers if about is None else about.id,
            reopens=about is not None,
            assumed=heard.assumed and request.kind in wording.SAYS_WHICH,
            here=heard.here,
            begins=heard.begins,
        )

    async def _question(self, tx: AsyncConnection, heard: Heard, request: Request) -> int | None:
        """The turn whose open question these words answer."""
        is_answer = KINDS[request.kind].costs and not heard.message.attachments
        if not is_answer or await conversations.open_question(tx, heard.conversation) is None:
            return None
        return heard.conversation.question_turn_id

    async def _use(
        self, tx: AsyncConnection, message: Message, conversation: Conversation, request: Request
    ) -> Use:
        """What limits count: a file that was replied to and is in the project costs nothing; a
        mention opens a thread of its own, also where it goes on with an earlier project."""
        sent = [message.attachments[index] for index in request.file_indices]
        known = await files.places_in_project(tx, conversation.id) if sent else set()
        new = [file for file in sent if file.place not in known]
        own_thread = message.stands is not None and message.replied_to is None
        is_new = conversation.greeting_turn_id is None
        begins = not conversation.is_private and (is_new or own_thread)
        return Use(len(new), bytes_of(new), begins_thread=begins)

    def _ready_at_s(self, message: Message, request: Request, now_s: float) -> float:
        if request.kind == "upload" and message.quoted and not request.text.strip():
            return now_s + self._settings.video_wait_s  # its comment may follow
        if request.kind != "edit":
            return now_s
        has_files = bool(message.attachments) and not is_from_above(message)
        return merging.ready_at_s(
            message.album, request.text, now_s, self._settings, has_files=has_files
        )


def _kept_for_press(message: Message, request: Request) -> VideoAbove | None:
    """A voice message, and what it replies to: for who says that it was understood rightly."""
    if request.kind != "voice":
        return None
    return VideoAbove(message.attachments, message.author.name, is_own=True)


def _of_others(message: Message) -> VideoAbove | None:
    """The newest video above that is somebody else's: they are asked for nothing by it, so its
    asker says that it is meant."""
    return next((video for video in message.above if not video.is_own), None)
