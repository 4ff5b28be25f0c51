"""Chats where the bot can't post: answers go through the interaction that asked.

A person who installed the bot for themselves can use it in servers where the bot is not. There
it may only answer the interaction: one original response, which is edited first, then at most
five follow-ups, all within 15 minutes. After that the answer goes to the person's direct messages.

Such a chat's channel is `i<interaction id>` (threads.py). The interaction's token lives in the
`Memory` alone.
"""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, replace

from discord.http import Route

from adapters.discord.errors import INTERACTION_OVER, MISSING_PERMISSIONS, refusal_code
from adapters.discord.rest.http import DiscordHttp
from adapters.discord.threads import PLATFORM
from adapters.discord.views import edited_message, new_message, opened
from bot.core.errors import ChatClosed, FilesForbidden, MessageGone, PlatformError, Refused
from bot.core.model import Chat, MessageRef
from bot.core.view import OutFile, View
from bot.ports import Memory

LIFE_S = 14 * 60.0
"""A minute less than Discord's 15: the last answer must arrive, not just leave."""
RENEW_S = 5 * 60.0
FOLLOW_UPS = 5
KEEP_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class OpenInteraction:
    """An interaction we may still answer through. `sent` maps nonces to message ids."""

    application: str
    token: str = field(repr=False)
    until_s: float
    user: str
    ephemeral: bool = False
    original: str | None = None
    follow_ups: int = 0
    sent: dict[str, str] = field(default_factory=dict)
    dm: str | None = None

    def takes_more(self, now_s: float) -> bool:
        left = self.original is None or self.follow_ups < FOLLOW_UPS
        return left and self.until_s > now_s

    def message_route(self, method: str, message: str) -> Route:
        return Route(
            method,
            "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
            webhook_id=self.application,
            webhook_token=self.token,
            message_id=message,
        )


class TokenReplies:
    """Posts and edits in `i…` chats."""

    def __init__(self, http: DiscordHttp, memory: Memory) -> None:
        self._http = http
        self._memory = memory

    async def put(self, channel: str, interaction: OpenInteraction) -> None:
        stored = json.dumps(asdict(interaction))
        await self._memory.put(f"discord-via:{channel}", stored, keep_s=KEEP_S)

    async def get(self, channel: str) -> OpenInteraction | None:
        stored = await self._memory.get(f"discord-via:{channel}")
        return OpenInteraction(**json.loads(stored)) if stored else None

    async def renew(self, channel: str, token: str) -> None:
        """Use a newer interaction once the present one is spent or about to end. Not before: what
        was sent through one can be edited through that one alone."""
        old, now_s = await self.get(channel), time.time()
        if old is not None and (not old.takes_more(now_s) or old.until_s - now_s < RENEW_S):
            newer = replace(old, token=token, until_s=now_s + LIFE_S, follow_ups=0)
            await self.put(channel, newer)

    async def post(
        self, chat: Chat, view: View, *, nonce: str, file: OutFile | None = None
    ) -> MessageRef:
        interaction = await self.get(chat.channel)
        if interaction is None:
            raise ChatClosed("the interaction is forgotten")
        if nonce in interaction.sent:
            return MessageRef(chat, interaction.sent[nonce])
        if interaction.takes_more(time.time()):
            try:
                return await self._answer(chat, interaction, view, nonce, file)
            except PlatformError as error:
                if refusal_code(error) == MISSING_PERMISSIONS and file is not None:
                    raise FilesForbidden from error
                if refusal_code(error) == MISSING_PERMISSIONS and view.pictures:
                    return await self.post(chat, view.with_pictures_described, nonce=nonce)
                if refusal_code(error) not in INTERACTION_OVER:
                    raise
        return await self._direct(chat, interaction, view, nonce, file)

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Raises `MessageGone` once the interaction's time is over: what follows is a new post."""
        interaction = await self.get(ref.chat.channel)
        if interaction is None or interaction.until_s <= time.time():
            raise MessageGone("the interaction is over", remains=True)
        route = interaction.message_route("PATCH", ref.message)
        try:
            await self._http.send(route, lambda: edited_message(view))
        except PlatformError as error:
            if refusal_code(error) in INTERACTION_OVER:
                raise MessageGone("the interaction is over", remains=True) from None
            raise

    async def delete(self, ref: MessageRef) -> None:
        """Raises `Refused` once the interaction's time is over."""
        interaction = await self.get(ref.chat.channel)
        if interaction is None or interaction.until_s <= time.time():
            raise Refused("the interaction is over")
        try:
            await self._http.ask(interaction.message_route("DELETE", ref.message))
        except PlatformError as error:
            if refusal_code(error) in INTERACTION_OVER:
                raise Refused("the interaction is over") from None
            raise

    async def _answer(
        self, chat: Chat, interaction: OpenInteraction, view: View, nonce: str, file: OutFile | None
    ) -> MessageRef:
        if interaction.original is None:
            route = interaction.message_route("PATCH", "@original")
            data = await self._http.send(
                route, lambda: edited_message(view, opened(view, filter(None, [file])))
            )
            interaction = replace(interaction, original=str(data["id"]))
        else:
            route = Route(
                "POST",
                "/webhooks/{webhook_id}/{webhook_token}?wait=true",
                webhook_id=interaction.application,
                webhook_token=interaction.token,
            )
            data = await self._http.send(
                route,
                lambda: new_message(
                    view,
                    nonce=None,
                    files=opened(view, filter(None, [file])),
                    private=interaction.ephemeral,
                ),
                again=False,
            )
            interaction = replace(interaction, follow_ups=interaction.follow_ups + 1)
        message = str(data["id"])
        sent = {**interaction.sent, nonce: message}
        await self.put(chat.channel, replace(interaction, sent=sent))
        return MessageRef(chat, message)

    async def _direct(
        self, chat: Chat, interaction: OpenInteraction, view: View, nonce: str, file: OutFile | None
    ) -> MessageRef:
        if interaction.dm is None:
            dm = await self._http.ask(
                Route("POST", "/users/@me/channels"), json={"recipient_id": interaction.user}
            )
            interaction = replace(interaction, dm=str(dm["id"]))
            await self.put(chat.channel, interaction)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=interaction.dm)
        data = await self._http.send(
            route, lambda: new_message(view, nonce=nonce, files=opened(view, filter(None, [file])))
        )
        return MessageRef(Chat(PLATFORM, str(interaction.dm)), str(data["id"]))
