"""The port `Outbound`: new messages, edits, files and the typing indicator, by REST alone."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from discord.http import Route

from adapters.discord.errors import (
    MISSING_PERMISSIONS,
    NO_HISTORY,
    THREAD_ARCHIVED,
    THREAD_EXISTS,
    is_about_card,
    is_malformed,
    is_not_found,
    refusal_code,
)
from adapters.discord.interactions.cards import is_shown_as_card
from adapters.discord.interactions.token_replies import TokenReplies
from adapters.discord.limits import LIMITS, NONCE_MAX, is_too_old, measure
from adapters.discord.rest.asker_names import AskerNames
from adapters.discord.rest.closed_channels import ClosedChannels
from adapters.discord.rest.http import DiscordHttp
from adapters.discord.rest.nonces import Nonces
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import NativeId, ThreadPlan, ThreadPlans, is_interaction
from adapters.discord.views import (
    OutgoingMessage,
    ReplyTarget,
    changed_card,
    check,
    edited_message,
    new_message,
    opened,
    user_id,
    with_pictures_there,
)
from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.file_names import distinct
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.core.view import OutFile, View

THREAD_S = 10.0
"""So long a first answer waits for its thread to be opened."""
BUSY_S = 1.0
"""So long an answer that grows waits for the typing indicator."""
CHANNELS_KEPT = 1_000


class DiscordOutbound:
    """Works in any process that shares the memory."""

    limits = LIMITS
    measure = staticmethod(measure)

    def __init__(
        self,
        settings: DiscordSettings,
        http: DiscordHttp,
        plans: ThreadPlans,
        token_replies: TokenReplies,
        nonces: Nonces,
        closed: ClosedChannels,
        names: AskerNames,
    ) -> None:
        self._settings = settings
        self._http = http
        self._plans = plans
        self._token_replies = token_replies
        self._nonces = nonces
        self._closed = closed
        self._without_history = RecentDict[str, None](CHANNELS_KEPT)
        """Channels where nothing can be replied to."""
        self._names = names
        self._without_cards = RecentDict[str, None](CHANNELS_KEPT)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return await self._post(chat, OutgoingMessage(view, nonce, reply_to, silent))

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return await self._post(chat, OutgoingMessage(view, nonce, reply_to, silent, (file,)))

    async def send_files(
        self,
        chat: Chat,
        files: Sequence[OutFile],
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> list[MessageRef]:
        """Several attachments of one message."""
        album = LIMITS.album_in(chat)
        if album is None or not 2 <= len(files) <= album.files_max:
            raise Refused("these files are no album")
        if not view.markdown:
            view = replace(view, text="\n".join(file.description for file in files))
        room = album.files_max - len(files)
        view = replace(view.describing(view.pictures[room:]), pictures=view.pictures[:room])
        names = distinct(file.filename for file in files)  # a gallery names what it shows
        named = tuple(replace(file, filename=name) for file, name in zip(files, names, strict=True))
        message = OutgoingMessage(view, nonce, reply_to, silent, named)
        return [await self._post(chat, message)] * len(files)

    async def edit(self, ref: MessageRef, view: View) -> None:
        check(view)
        if is_interaction(ref.chat):
            await self._token_replies.edit(ref, view)
            return
        if is_too_old(ref.message, self._http.now_s()):
            raise MessageGone("older than an hour", remains=True)
        route = Route(
            "PATCH",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=ref.chat.channel,
            message_id=ref.message,
        )
        try:
            named = await self._names.get(ref.message)
            await self._http.send(route, lambda: edited_message(view, named=named))
        except MessageGone as error:
            if not is_about_card(error):
                raise
            await self._edit_card(ref, view, error)

    async def _edit_card(self, ref: MessageRef, view: View, refused: MessageGone) -> None:
        """Its film and its pictures stay; its words and buttons change. Where the bot may not read
        the history it can't tell what the card shows: nothing is changed then."""
        path = "/channels/{channel_id}/messages/{message_id}"
        ids = {"channel_id": ref.chat.channel, "message_id": ref.message}
        try:
            shown = await self._http.ask(Route("GET", path, **ids))
        except ChatClosed:
            raise Refused("the card can't be read") from None
        body = changed_card(shown.get("components") or [], view)
        if body is None:
            raise refused
        await self._http.ask(Route("PATCH", path, **ids), json=body)

    async def delete(self, ref: MessageRef) -> None:
        try:
            if is_interaction(ref.chat):
                await self._token_replies.delete(ref)
                return
            route = Route(
                "DELETE",
                "/channels/{channel_id}/messages/{message_id}",
                channel_id=ref.chat.channel,
                message_id=ref.message,
            )
            await self._http.ask(route)
        except MessageGone as error:
            if error.remains:
                raise Refused("it can't be deleted") from None
        except ChatClosed:
            raise Refused("it can't be deleted") from None

    async def show_busy(self, chat: Chat) -> bool:
        if is_interaction(chat):
            return True
        route = Route("POST", "/channels/{channel_id}/typing", channel_id=chat.channel)
        try:
            async with asyncio.timeout(BUSY_S):
                await self._http.ask(route)
        except (Unclear, RateLimited, TimeoutError):
            return False
        except PlatformError:
            return True
        return True

    async def _post(self, chat: Chat, message: OutgoingMessage) -> MessageRef:
        message = replace(message, view=with_pictures_there(message.view))
        check(message.view)
        if not 0 < len(message.nonce) <= NONCE_MAX:
            raise Refused(f"a nonce has 1 to {NONCE_MAX} characters")
        if is_interaction(chat):
            file = next(iter(message.files), None)
            return await self._token_replies.post(
                chat, message.view, nonce=message.nonce, file=file
            )
        message = replace(message, nonce=await self._nonces.of(message.nonce))
        earlier = self._nonces.seen(message.nonce)
        if earlier is not None:
            try:
                if not message.files:  # a film is what it was
                    await self.edit(earlier, message.view)
                return earlier
            except MessageGone:
                self._nonces.forget(message.nonce)
        try:
            return await self._post_into(chat, message)
        except Unclear:
            if (there := self._nonces.seen(message.nonce)) is None:
                raise
            return there

    async def _post_into(self, chat: Chat, message: OutgoingMessage) -> MessageRef:
        plan = None
        try:
            try:
                return await self._send(chat, message)
            except (ChatClosed, MessageGone) as error:
                # only what nobody knows can be a thread that is not there yet
                plan = await self._plans.get(chat.channel) if is_not_found(error) else None
                if plan is None:
                    raise
            parent, ref = await self._send_first(chat, message, plan)
        except (ChatClosed, Refused) as error:
            opens_in_s = await self._tell_elsewhere(error, chat, message, plan)
            if opens_in_s is None:
                raise
            raise ChatClosed(str(error), opens_in_s=opens_in_s) from error.__cause__
        if parent is not None and not plan.refused:
            await self._plans.put(chat.channel, replace(plan, refused=True, name=""))
        return ref

    async def _send_first(
        self, chat: Chat, message: OutgoingMessage, plan: ThreadPlan
    ) -> tuple[Chat | None, MessageRef]:
        """The first message of a thread that has to be opened, and the channel where it is where
        there is no thread, or none that Discord knows of."""
        parent = await self._open_thread(chat, plan)
        try:
            return parent, await self._send(chat, message, plan.asker, parent)
        except (ChatClosed, MessageGone) as error:
            if parent is not None or not is_not_found(error):
                raise
        parent = Chat(chat.platform, plan.parent)
        return parent, await self._send(chat, message, plan.asker, parent)

    async def _tell_elsewhere(
        self, error: PlatformError, chat: Chat, message: OutgoingMessage, plan: ThreadPlan | None
    ) -> float | None:
        asked = NativeId.parse(message.reply_to) if message.reply_to else None
        known = plan.asker if plan else asked.asker if asked else None
        asker = user_id(message.view.mention) or known
        parent = plan.parent if plan else None
        return await self._closed.tell(refusal_code(error), chat.channel, asked, asker, parent)

    async def _open_thread(self, chat: Chat, plan: ThreadPlan) -> Chat | None:
        """Where that is refused, or takes long: its parent, where answers go from now on, once one
        has got there. A thread is nice to have; the answer doesn't wait for it."""
        parent = Chat(chat.platform, plan.parent)
        if plan.refused:
            return parent
        route = Route(
            "POST",
            "/channels/{channel_id}/messages/{message_id}/threads",
            channel_id=plan.parent,
            message_id=chat.channel,
        )
        body = {
            "name": plan.name,
            "auto_archive_duration": self._settings.thread_archive_minutes,
        }
        try:
            async with asyncio.timeout(THREAD_S):
                await self._http.ask(route, json=body)
        except MessageGone:
            raise ChatClosed("the message that the thread hangs on is gone") from None
        except TimeoutError:
            return parent
        except PlatformError as error:
            if refusal_code(error) != THREAD_EXISTS:
                return parent
        await self._plans.done(chat.channel)
        return None

    async def _send(
        self,
        chat: Chat,
        message: OutgoingMessage,
        asker: int | None = None,
        parent: Chat | None = None,
    ) -> MessageRef:
        """Post into `chat`, or into its `parent` where the thread was refused."""
        target = parent or chat
        reply = None
        asked = NativeId.parse(message.reply_to) if message.reply_to else None
        if asked is not None and asked.in_parent == (parent is not None):
            pings = not asked.ours and (user_id(message.view.mention) or asker) is not None
            reply = ReplyTarget(target.channel, asked.message, pings)
        if reply is not None and target.channel not in self._without_history:
            try:
                return await self._create(target, message, asker, reply)
            except PlatformError as error:
                if refusal_code(error) not in NO_HISTORY:
                    raise
            self._without_history[target.channel] = None
        if reply is None or asked is None:
            return await self._create(target, message, asker, None)
        named = user_id(message.view.mention) or asker or asked.asker
        ref = await self._create(target, message, named, None)
        if named is not None:
            await self._names.put(ref.message, named)
        return ref

    async def _create(
        self, target: Chat, message: OutgoingMessage, asker: int | None, reply: ReplyTarget | None
    ) -> MessageRef:
        """Where only files are forbidden, pictures are described and a film is refused. In a
        time-out it is not the files."""
        try:
            return await self._request(target, message, asker, reply)
        except ChatClosed as error:
            if refusal_code(error) != MISSING_PERMISSIONS:
                raise
            if message.files and await self._closed.opens_in_s(target.channel) is None:
                raise FilesForbidden from error
            if not message.view.pictures:
                raise
        described = message.view.with_pictures_described
        return await self._request(target, replace(message, view=described), asker, reply)

    async def _request(
        self, target: Chat, message: OutgoingMessage, asker: int | None, reply: ReplyTarget | None
    ) -> MessageRef:
        """A film as a card; where Discord wants none, as before there were any."""
        if not message.files or not all(is_shown_as_card(f.filename) for f in message.files):
            return await self._ask_to_post(target, message, asker, reply)
        if target.channel not in self._without_cards:
            try:
                return await self._ask_to_post(target, message, asker, reply, card=True)
            except PlatformError as error:
                if not is_malformed(error) or refusal_code(error) in NO_HISTORY:
                    raise
            ref = await self._ask_to_post(target, message, asker, reply)
            self._without_cards[target.channel] = None
            return ref
        return await self._ask_to_post(target, message, asker, reply)

    async def _ask_to_post(
        self,
        target: Chat,
        message: OutgoingMessage,
        asker: int | None,
        reply: ReplyTarget | None,
        *,
        card: bool = False,
    ) -> MessageRef:
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=target.channel)
        sending = self._http.send(
            route,
            lambda: new_message(
                message.view,
                nonce=message.nonce,
                reply=reply,
                silent=message.silent,
                asker=asker,
                files=opened(message.view, message.files),
                card=len(message.files) if card else 0,
            ),
            again=not message.files,
        )
        try:
            data = await sending
        except MessageGone as error:
            if refusal_code(error) != THREAD_ARCHIVED:
                raise
            raise ChatClosed("the thread is archived and locked") from error.__cause__
        ref = MessageRef(target, str(data["id"]))
        self._names.made(ref.message)
        return ref
