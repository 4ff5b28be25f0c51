"""The port `Outbound`: new messages, edits, files and the typing indicator, by REST alone."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass

from discord.http import Route

from adapters.discord.errors import THREAD_EXISTS, UNKNOWN_CHANNEL, refusal_code
from adapters.discord.http import Rest
from adapters.discord.interactions.token_replies import ViaInteractions, is_via, opened
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import Plan, Plans
from adapters.discord.views import (
    LIMITS,
    NONCE_MAX,
    Reply,
    answered,
    content,
    edited_message,
    measure,
    new_message,
    too_old,
    user_id,
)
from bot.core.errors import ChatClosed, MessageGone, PlatformError, RateLimited, Refused, Unclear
from bot.core.model import Chat, Limits, MessageRef, OutFile, View

_PASSING = (RateLimited, Unclear)


@dataclass(frozen=True, slots=True)
class Post:
    """What shall be posted, wherever it ends up."""

    view: View
    nonce: str
    reply_to: str | None = None
    silent: bool = False
    file: OutFile | None = None


class Poster:
    """Implements `Outbound`. Works in any process that shares the `Remember`."""

    def __init__(
        self, settings: DiscordSettings, rest: Rest, plans: Plans, via: ViaInteractions
    ) -> None:
        self._settings = settings
        self._rest = rest
        self._plans = plans
        self._via = via

    @property
    def limits(self) -> Limits:
        return LIMITS

    def measure(self, text: str) -> int:
        return measure(text)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return await self._post(chat, Post(view, nonce, reply_to, silent))

    async def send_file(
        self, chat: Chat, file: OutFile, view: View, *, nonce: str, reply_to: str | None = None
    ) -> MessageRef:
        return await self._post(chat, Post(view, nonce, reply_to, file=file))

    async def edit(self, ref: MessageRef, view: View) -> None:
        content(view)
        if is_via(ref.chat.channel):
            await self._via.edit(ref, view)
            return
        if too_old(ref.message, time.time()):
            raise MessageGone("older than an hour")
        route = Route(
            "PATCH",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=ref.chat.channel,
            message_id=ref.message,
        )
        await self._rest.send(route, lambda: edited_message(view))

    async def show_busy(self, chat: Chat) -> None:
        if is_via(chat.channel):
            return
        route = Route("POST", "/channels/{channel_id}/typing", channel_id=chat.channel)
        with contextlib.suppress(PlatformError):
            await self._rest.ask(route)

    async def _post(self, chat: Chat, post: Post) -> MessageRef:
        content(post.view)
        if not 0 < len(post.nonce) <= NONCE_MAX:
            raise Refused(f"a nonce has 1 to {NONCE_MAX} characters")
        if is_via(chat.channel):
            return await self._via.post(chat, post.view, nonce=post.nonce, file=post.file)
        try:
            return await self._send(chat, post)
        except ChatClosed as error:
            plan = await self._plan(chat, error)
            if plan is None:
                raise
        parent = await self._open(chat, plan)
        return await self._send(chat, post, plan.asker, parent)

    async def _plan(self, chat: Chat, error: ChatClosed) -> Plan | None:
        """Only a channel that nobody knows can be a thread that is not there yet."""
        if refusal_code(error) != UNKNOWN_CHANNEL:
            return None
        return await self._plans.get(chat.channel)

    async def _open(self, chat: Chat, plan: Plan) -> Chat | None:
        """Open the thread. Where that is refused: its parent, where answers go from now on."""
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
            await self._rest.ask(route, json=body)
        except _PASSING:
            raise
        except MessageGone:
            raise ChatClosed("the message that the thread hangs on is gone") from None
        except PlatformError as error:
            if refusal_code(error) != THREAD_EXISTS:
                await self._plans.put(chat.channel, plan.without_thread())
                return parent
        await self._plans.done(chat.channel)
        return None

    async def _send(
        self, chat: Chat, post: Post, asker: int | None = None, parent: Chat | None = None
    ) -> MessageRef:
        """Post into `chat`, or into its `parent` where the thread was refused."""
        target = parent or chat
        reply = None
        asked = answered(post.reply_to) if post.reply_to else None
        if asked is not None and asked.in_parent == (parent is not None):
            pings = not asked.ours and (user_id(post.view.mention) or asker) is not None
            reply = Reply(target.channel, asked.message, pings)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=target.channel)
        data = await self._rest.send(
            route,
            lambda: new_message(
                post.view,
                nonce=post.nonce,
                reply=reply,
                silent=post.silent,
                asker=asker,
                file=opened(post.file),
            ),
        )
        return MessageRef(target, str(data["id"]))

    async def close(self) -> None:
        await self._rest.close()
