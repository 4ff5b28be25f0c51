"""Chats where the bot can't post: answers go through the interaction that asked.

A person who installed the bot for themselves can use it in servers where the bot is not. There
it may only answer the interaction: one original response, which is edited first, then at most
five follow-ups, all within 15 minutes. After that the answer goes to the person's direct messages.

Such a chat's channel is `i<interaction id>`. The interaction's token lives in `Remember` alone.
"""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import discord
from discord.http import Route

from adapters.discord.errors import INTERACTION_OVER, refusal_code
from adapters.discord.http import Rest
from adapters.discord.settings import Remember
from adapters.discord.views import edited_message, new_message
from bot.core.errors import ChatClosed, MessageGone, PlatformError
from bot.core.model import Chat, MessageRef, OutFile, View

LIFE_S = 14 * 60.0
"""A minute less than Discord's 15: the last answer must arrive, not just leave."""
RENEW_S = 5 * 60.0
FOLLOW_UPS = 5
KEEP_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Via:
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


def channel_of(interaction: int) -> str:
    return f"i{interaction}"


def is_via(channel: str) -> bool:
    return channel.startswith("i")


class ViaInteractions:
    """Posts and edits in `i…` chats."""

    def __init__(self, rest: Rest, remember: Remember) -> None:
        self._rest = rest
        self._remember = remember

    async def put(self, channel: str, via: Via) -> None:
        await self._remember.put(f"discord-via:{channel}", json.dumps(asdict(via)), keep_s=KEEP_S)

    async def get(self, channel: str) -> Via | None:
        stored = await self._remember.get(f"discord-via:{channel}")
        if stored is None:
            return None
        fields: dict[str, Any] = json.loads(stored)
        return Via(**fields)

    async def renew(self, channel: str, token: str) -> None:
        """Use a newer interaction once the present one is spent or about to end. Not before: what
        was sent through one can be edited through that one alone."""
        via = await self.get(channel)
        if via is not None and (not self._open(via) or via.until_s - time.time() < RENEW_S):
            until_s = time.time() + LIFE_S
            await self.put(channel, replace(via, token=token, until_s=until_s, follow_ups=0))

    async def post(
        self, chat: Chat, view: View, *, nonce: str, file: OutFile | None = None
    ) -> MessageRef:
        via = await self.get(chat.channel)
        if via is None:
            raise ChatClosed("the interaction is forgotten")
        if nonce in via.sent:
            return MessageRef(chat, via.sent[nonce])
        if self._open(via):
            try:
                return await self._answer(chat, via, view, nonce, file)
            except PlatformError as error:
                if refusal_code(error) not in INTERACTION_OVER:
                    raise
        return await self._direct(chat, via, view, nonce, file)

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Raises `MessageGone` once the interaction's time is over: what follows is a new post."""
        via = await self.get(ref.chat.channel)
        if via is None or via.until_s <= time.time():
            raise MessageGone("the interaction is over")
        route = self._message_route("PATCH", via, ref.message)
        try:
            await self._rest.send(route, lambda: edited_message(view))
        except PlatformError as error:
            if refusal_code(error) in INTERACTION_OVER:
                raise MessageGone("the interaction is over") from None
            raise

    def _open(self, via: Via) -> bool:
        left = via.original is None or via.follow_ups < FOLLOW_UPS
        return left and via.until_s > time.time()

    async def _answer(
        self, chat: Chat, via: Via, view: View, nonce: str, file: OutFile | None
    ) -> MessageRef:
        if via.original is None:
            route = self._message_route("PATCH", via, "@original")
            data = await self._rest.send(route, lambda: edited_message(view, opened(file)))
            via = replace(via, original=str(data["id"]))
        else:
            route = Route(
                "POST",
                "/webhooks/{webhook_id}/{webhook_token}?wait=true",
                webhook_id=via.application,
                webhook_token=via.token,
            )
            data = await self._rest.send(
                route, lambda: new_message(view, nonce=None, file=opened(file)), again=False
            )
            via = replace(via, follow_ups=via.follow_ups + 1)
        message = str(data["id"])
        await self.put(chat.channel, replace(via, sent={**via.sent, nonce: message}))
        return MessageRef(chat, message)

    async def _direct(
        self, chat: Chat, via: Via, view: View, nonce: str, file: OutFile | None
    ) -> MessageRef:
        if via.dm is None:
            opened_dm = await self._rest.ask(
                Route("POST", "/users/@me/channels"), json={"recipient_id": via.user}
            )
            via = replace(via, dm=str(opened_dm["id"]))
            await self.put(chat.channel, via)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=via.dm)
        data = await self._rest.send(
            route, lambda: new_message(view, nonce=nonce, file=opened(file))
        )
        return MessageRef(Chat("discord", str(via.dm)), str(data["id"]))

    @staticmethod
    def _message_route(method: str, via: Via, message: str) -> Route:
        return Route(
            method,
            "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
            webhook_id=via.application,
            webhook_token=via.token,
            message_id=message,
        )


def opened(file: OutFile | None) -> discord.File | None:
    """The library reads it piece by piece while it sends."""
    return discord.File(file.path, filename=file.filename) if file else None
