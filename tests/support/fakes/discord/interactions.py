"""Interactions: three seconds, one response, fifteen minutes, five follow-ups where it must be."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any

from tests.support.fakes.discord.components import check_choices, check_form
from tests.support.fakes.discord.gateway import GUILDS
from tests.support.fakes.discord.payloads import (
    channel_payload,
    event_payload,
    member_payload,
    message_payload,
)
from tests.support.fakes.discord.rest import Files, Rest, names_of
from tests.support.fakes.discord.rules import check_message, pinged, read_text
from tests.support.fakes.discord.world import (
    BOT_MAY,
    DM,
    EVERYONE_MAY,
    TIER_BYTES,
    ApiError,
    Channel,
    Message,
    Payload,
    User,
)

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
FIRST_RESPONSE_S = 3.0
LIFE_S = 900.0
FOLLOW_UPS = 5
EPHEMERAL, LOADING = 64, 128


@dataclass(eq=False)
class Interaction:
    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    created_s: float
    on: Message | None = None
    user_installed: bool = False
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    response: int | None = None
    message: Message | None = None
    follow_ups: list[Message] = field(default_factory=list)
    modal: Payload | None = None
    choices: list[Payload] | None = None

    def shown(self) -> str | None:
        """What the response shows; None while it is thinking or was taken away."""
        if self.message is None or self.message.loading:
            return None
        return self.message.content


class Interactions:
    def __init__(self, rest: Rest) -> None:
        self._rest = rest
        self._world = rest.world
        self.all: dict[str, Interaction] = {}
        self.delay_s = 0.0
        """How long an interaction was on its way before the bot hears of it."""

    async def start(
        self,
        kind: int,
        user: User,
        channel: Channel,
        data: Payload,
        *,
        on: Message | None = None,
        user_installed: bool = False,
    ) -> Interaction:
        world = self._world
        self.check_may_act(user, channel)
        interaction = Interaction(
            world.snowflake(),
            secrets.token_urlsafe(32),
            kind,
            user,
            channel,
            world.now_s() - self.delay_s,
            on,
            user_installed,
        )
        self.all[interaction.token] = interaction
        payload = self._payload(interaction, data)
        guild = channel.guild
        await self._rest.gateway.dispatch(
            "INTERACTION_CREATE",
            lambda _: payload,
            guild=guild.id if guild and guild.bot_is_member else None,
            needs=GUILDS,
        )
        return interaction

    def check_may_act(self, user: User, channel: Channel) -> None:
        """Who is in a time-out can neither write nor press in a server."""
        is_timed_out = user.timed_out_until_s > self._world.now_s()
        assert channel.guild is None or not is_timed_out, f"{user.name} is in a time-out"

    # callbacks

    async def callback(self, number: int, token: str, body: Payload, files: Files) -> Payload:
        interaction = self.all.get(token)
        if interaction is None or interaction.id != number:
            raise ApiError(404, 10062, "Unknown interaction")
        if interaction.response is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        if self._world.now_s() - interaction.created_s > FIRST_RESPONSE_S:
            raise ApiError(404, 10062, "Unknown interaction")
        if interaction.channel.archived and interaction.channel.locked:
            raise ApiError(400, 50083, "Thread is archived")
        kind, data = body["type"], body.get("data") or {}
        if kind == 4:
            check_message(data, names=names_of(files))
        elif kind == 8:
            check_choices(data["choices"])
        elif kind == 9:
            check_form(data)
        interaction.response = kind
        if kind in (4, 5):
            interaction.message = await self._post(interaction, data, files, loading=kind == 5)
        elif kind == 7 and interaction.on is not None:
            self._rest.apply(interaction.on, data, files)
        elif kind == 8:
            interaction.choices = data["choices"]
        elif kind == 9:
            interaction.modal = data
        interaction.answered.set()
        return self._callback_answer(interaction)

    async def edit(self, token: str, message: str, body: Payload, files: Files) -> Payload:
        interaction = self._open(token)
        found = self._find(interaction, message)
        self._check_may(interaction, files)
        check_message(body, names=names_of(files), partial=True, flags=found.flags)
        self._rest.check_sizes(interaction.channel, files)
        body = {**body, "flags": None}
        self._rest.apply(found, body, files)
        return message_payload(self._world, found, intent=True)

    async def delete(self, token: str, message: str) -> None:
        interaction = self._open(token)
        found = self._find(interaction, message)
        found.channel.messages.remove(found)
        if found is interaction.message:
            interaction.message = None

    async def follow_up(self, token: str, body: Payload, files: Files) -> Payload:
        interaction = self._open(token)
        if interaction.response is None:
            raise ApiError(404, 10015, "Unknown Webhook")
        if interaction.user_installed and len(interaction.follow_ups) >= FOLLOW_UPS:
            raise ApiError(400, 40094, "Max number of follow up messages reached")
        self._check_may(interaction, files)
        check_message(body, names=names_of(files))
        self._rest.check_sizes(interaction.channel, files)
        message = await self._post(interaction, body, files, loading=False)
        interaction.follow_ups.append(message)
        return message_payload(self._world, message, intent=True)

    async def _post(
        self, interaction: Interaction, data: Payload, files: Files, *, loading: bool
    ) -> Message:
        flags = (data.get("flags") or 0) | (LOADING if loading else 0)
        message = Message(
            self._world.snowflake(),
            interaction.channel,
            self._world.bot,
            read_text(data),
            [self._rest.new_file(name, content) for name, content in files],
            data.get("components") or [],
            flags,
            20,
            interaction=interaction.id,
            only_for=interaction.user if flags & EPHEMERAL else None,
            asker=interaction.user,
            created_s=self._world.now_s(),
        )
        message.pinged = pinged(data, None)
        interaction.channel.messages.append(message)
        await self._rest.announce("MESSAGE_CREATE", message)
        return message

    def _check_may(self, interaction: Interaction, files: Files) -> None:
        """Where the bot is no member, what everybody may, and what a channel denies it."""
        channel = interaction.channel
        if not files or channel.guild is None:
            return
        is_member = channel.guild.bot_is_member
        may = self._world.bot_may(channel) if is_member else EVERYONE_MAY
        if not may.attach_files or (channel.parent or channel).bot_denied.attach_files:
            raise ApiError(403, 50013, "Missing Permissions")

    def _open(self, token: str) -> Interaction:
        interaction = self.all.get(token)
        if interaction is None:
            raise ApiError(404, 10015, "Unknown Webhook")
        if self._world.now_s() - interaction.created_s > LIFE_S:
            raise ApiError(401, 50027, "Invalid Webhook Token")
        return interaction

    def _find(self, interaction: Interaction, message: str) -> Message:
        sent = [interaction.message, *interaction.follow_ups]
        if message == "@original":
            found = interaction.message
        else:
            found = next((m for m in sent if m is not None and m.id == int(message)), None)
        if found is None:
            raise ApiError(404, 10008, "Unknown Message")
        return found

    def _callback_answer(self, interaction: Interaction) -> Payload:
        answer: Payload = {"id": str(interaction.id), "type": interaction.kind}
        if interaction.message is None:
            return {"interaction": answer}
        message = message_payload(self._world, interaction.message, intent=True)
        answer |= {
            "response_message_id": message["id"],
            "response_message_loading": interaction.message.loading,
            "response_message_ephemeral": interaction.message.only_for is not None,
        }
        resource = {"type": interaction.response, "message": message}
        return {"interaction": answer, "resource": resource}

    def _payload(self, interaction: Interaction, data: Payload) -> Payload:
        world, channel, guild = self._world, interaction.channel, interaction.channel.guild
        here = guild is None or guild.bot_is_member
        may = world.bot_may(channel) if here else EVERYONE_MAY
        tier = guild.tier if guild else 0
        private = channel.type == DM and channel.person is None
        owner = "1" if interaction.user_installed else "0"
        payload: dict[str, Any] = {
            "id": str(interaction.id),
            "application_id": str(world.application),
            "type": interaction.kind,
            "data": data,
            "token": interaction.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": channel_payload(world, channel),
            "app_permissions": str((may if guild else BOT_MAY).value),
            "locale": interaction.user.locale,
            "entitlements": [],
            "attachment_size_limit": TIER_BYTES[tier],
            "context": 0 if guild else 2 if private else 1,
            "authorizing_integration_owners": {
                owner: str(interaction.user.id if owner == "1" else guild.id if guild else 0)
            },
        }
        if guild is None:
            payload["user"] = interaction.user.payload()
        else:
            payload |= {
                "guild_id": str(guild.id),
                "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
                "guild_locale": "en-US",
                "member": member_payload(world, guild, interaction.user),
            }
        if interaction.on is not None:
            payload["message"] = event_payload(world, interaction.on, intent=True)
        return payload
