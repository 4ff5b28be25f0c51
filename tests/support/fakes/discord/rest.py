"""Messages, threads and channels over REST, refused where Discord would refuse."""

from __future__ import annotations

import json
import re
from typing import Any

from aiohttp import web

from tests.support.fakes.discord.components import invalid
from tests.support.fakes.discord.gateway import DIRECT_MESSAGES, GUILD_MESSAGES, FakeGateway
from tests.support.fakes.discord.payloads import (
    channel_payload,
    event_payload,
    guild_payload,
    member_payload,
    message_payload,
)
from tests.support.fakes.discord.rules import (
    OLD_S,
    Nonces,
    check_message,
    pinged,
    read_text,
)
from tests.support.fakes.discord.world import (
    DM,
    FORUM,
    NEWS,
    NEWS_THREAD,
    PUBLIC_THREAD,
    TEXT,
    TIER_BYTES,
    V2,
    ApiError,
    Channel,
    File,
    Message,
    Payload,
    World,
)

Files = list[tuple[str, bytes]]
REQUEST_BYTES = 25 * 1024 * 1024
FILES_MAX = 10
HISTORY_MAX, REACTIONS_MAX, THREAD_NAME_MAX = 100, 20, 100
ARCHIVED_AFTER = (60, 1440, 4320, 10080)
ON_SEND = 4 | 4096 | 8192 | V2
"""Flags that a new message of a channel may have."""


class Rest:
    def __init__(self, world: World, gateway: FakeGateway) -> None:
        self.world = world
        self.gateway = gateway
        self.nonces = Nonces(world)
        self.commands: list[Payload] = []
        self.synchronised = 0
        self.old_edits = 0
        self.file_max_bytes: int | None = None
        self.no_cards = False
        self.threads_max = 1000
        self.application_flags = 0
        self.interactions_address: str | None = None

    # accounts

    def me(self) -> Payload:
        return {**self.world.bot.payload(), "verified": True, "flags": 0}

    def application(self) -> Payload:
        return {
            "id": str(self.world.application),
            "name": "nemo",
            "icon": None,
            "description": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": self.world.bot.payload(),
            "verify_key": "00",
            "flags": self.application_flags,
            "interactions_endpoint_url": self.interactions_address,
        }

    def guild(self, guild: int) -> Payload:
        found = self.world.guilds.get(guild)
        if found is None or not found.bot_is_member:
            raise ApiError(404, 10004, "Unknown Guild")
        return guild_payload(self.world, found)

    def put_commands(self, body: list[Payload]) -> list[Payload]:
        self.synchronised += 1
        self.commands = [
            {
                "description": "",
                "default_member_permissions": None,
                **command,
                "id": str(self.world.snowflake()),
                "application_id": str(self.world.application),
                "version": "1",
            }
            for command in body
        ]
        return self.commands

    def open_dm(self, recipient: int) -> Payload:
        person = self.world.users.get(recipient)
        if person is None:
            raise ApiError(400, 50033, "Invalid Recipient(s)")
        return channel_payload(self.world, self.dm_with(recipient))

    def dm_with(self, user: int) -> Channel:
        for channel in self.world.channels.values():
            if channel.type == DM and channel.person and channel.person.id == user:
                return channel
        person = self.world.users[user]
        channel = Channel(self.world.snowflake(), DM, person.name, person=person)
        self.world.channels[channel.id] = channel
        return channel

    def member(self, guild: int, user: int) -> Payload:
        found, person = self.world.guilds.get(guild), self.world.users.get(user)
        if found is None or person is None:
            raise ApiError(404, 10007, "Unknown Member")
        return member_payload(self.world, found, person)

    # messages

    def seen(self, channel: int) -> Channel:
        found = self.world.channel(channel)
        if found is None:
            raise ApiError(404, 10003, "Unknown Channel")
        if not self.world.bot_may(found).view_channel:
            raise ApiError(403, 50001, "Missing Access")
        return found

    def message_in(self, channel: int, message: int) -> Message:
        found = self.seen(channel).find(message)
        if found is None or found.only_for is not None:
            raise ApiError(404, 10008, "Unknown Message")
        return found

    def get_message(self, channel: int, message: int) -> Payload:
        """Also one's own wants the permission to read the history."""
        if not self.world.bot_may(self.seen(channel)).read_message_history:
            raise ApiError(403, 50001, "Missing Access")
        return self._payload(self.message_in(channel, message))

    def history(self, channel: int, query: Any) -> list[Payload]:
        """Without the permission to read it a channel's history is empty, as Discord's is."""
        found = self.seen(channel)
        if not self.world.bot_may(found).read_message_history:
            return []
        after, before = int(query.get("after", 0)), int(query.get("before", 1 << 63))
        hits = [m for m in found.messages if after < m.id < before and m.only_for is None]
        limit = int(query.get("limit", 50))
        if not 1 <= limit <= HISTORY_MAX:
            raise invalid("limit: int value should be between 1 and 100")
        hits = hits[:limit] if "after" in query else hits[-limit:]
        return [self._payload(message) for message in reversed(hits)]

    async def create_message(self, channel: int, body: Payload, files: Files) -> Payload:
        found = self._writable(channel)
        if files and not self.world.bot_may(found).attach_files:
            raise ApiError(403, 50013, "Missing Permissions")
        if self.no_cards and (body.get("flags") or 0) & V2:
            raise ApiError(400, 50035, "Invalid Form Body")
        if (body.get("flags") or 0) & ~ON_SEND:
            raise invalid("flags")
        check_message(body, names=names_of(files))
        if len(files) > FILES_MAX:
            raise ApiError(400, 30015, "Maximum number of attachments in a message reached (10)")
        self.check_sizes(found, files)
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            made = self.nonces.find(channel, str(nonce))
            if made is not None:
                return self._payload(made)
        reply = self._referenced(found, body.get("message_reference"))
        message = Message(
            self.world.snowflake(),
            found,
            self.world.bot,
            read_text(body),
            [self.new_file(name, content) for name, content in files],
            body.get("components") or [],
            body.get("flags") or 0,
            19 if reply else 0,
            reply,
            created_s=self.world.now_s(),
            nonce=None if nonce is None else str(nonce),
        )
        message.pinged = pinged(body, reply.author.id if reply else None)
        found.archived = False
        found.messages.append(message)
        if nonce is not None:
            self.nonces.put(channel, str(nonce), message)
        await self.announce("MESSAGE_CREATE", message)
        return self._payload(message)

    async def edit_message(
        self, channel: int, message: int, body: Payload, files: Files
    ) -> Payload:
        found = self.message_in(channel, message)
        if found.author is not self.world.bot:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        if found.channel.archived:
            raise ApiError(400, 50083, "Thread is archived")
        if self.world.now_s() - found.created_s > OLD_S and found.edits >= self.old_edits:
            raise ApiError(429, 30046, "Maximum number of edits to messages older than 1 hour")
        check_message(body, names=names_of(files), partial=True, flags=found.flags)
        self.apply(found, body, files)
        await self.announce("MESSAGE_UPDATE", found)
        return self._payload(found)

    async def delete_message(self, channel: int, message: int) -> None:
        found = self.message_in(channel, message)
        if found.author is not self.world.bot:
            raise ApiError(403, 50013, "Missing Permissions")
        if found.channel.archived:
            raise ApiError(400, 50083, "Thread is archived")
        await self.remove(found)

    async def remove(self, message: Message) -> None:
        """Whoever deleted it: everybody hears of it."""
        channel, guild = message.channel, message.channel.guild
        channel.messages.remove(message)
        payload = {"id": str(message.id), "channel_id": str(channel.id)}
        if guild is not None:
            payload["guild_id"] = str(guild.id)
        await self.gateway.dispatch(
            "MESSAGE_DELETE",
            lambda _: payload,
            guild=guild.id if guild else None,
            needs=GUILD_MESSAGES if guild else DIRECT_MESSAGES,
        )

    def apply(self, message: Message, body: Payload, files: Files) -> None:
        """An edit replaces what it names and leaves the rest."""
        flags = body.get("flags") or 0
        if flags & V2 and not message.flags & V2 and message.content and "content" not in body:
            raise invalid("content has to be null when a message becomes a card")
        if "content" in body or (flags | message.flags) & V2:
            message.content = read_text(body)
        if "components" in body:
            message.components = [self._kept(part) for part in body["components"] or []]
        if body.get("flags") is not None:
            message.flags = (message.flags & ~4) | (flags & (4 | V2))
        if files:
            message.files = [self.new_file(name, content) for name, content in files]
        message.flags &= ~128
        message.edits += 1
        message.edited_s = self.world.now_s()

    def _kept(self, part: Payload) -> Payload:
        """A file of the message that is named by its address is still that file."""
        part = dict(part)
        if "items" in part:
            part["items"] = [
                {**item, "media": self._media(item["media"])} for item in part["items"]
            ]
        if "components" in part:
            part["components"] = [self._kept(each) for each in part["components"]]
        return part

    def _media(self, media: Payload) -> Payload:
        found = re.match(re.escape(self.world.cdn) + r"/attachments/\d+/(\d+)/", media["url"])
        if found is None:
            return media
        return {"url": f"attachment://{self.world.files[int(found[1])].filename}"}

    async def create_thread(self, channel: int, message: int, body: Payload) -> Payload:
        found = self.seen(channel)
        may = self.world.bot_may(found)
        if found.type not in (TEXT, NEWS):
            raise ApiError(400, 50024, "Cannot execute action on this channel type")
        if not may.create_public_threads:
            raise ApiError(403, 50013, "Missing Permissions")
        starter = self.message_in(channel, message)
        if starter.thread is not None:
            raise ApiError(400, 160004, "A thread has already been created for this message")
        live = [c for c in self.world.channels.values() if c.is_thread and not c.archived]
        if len(live) >= self.threads_max:
            raise ApiError(400, 160006, "Maximum number of active threads reached")
        if not 1 <= len(body["name"].strip()) <= THREAD_NAME_MAX:
            raise invalid("name: Must be between 1 and 100 in length.")
        if body.get("auto_archive_duration", 1440) not in ARCHIVED_AFTER:
            raise invalid("auto_archive_duration")
        kind = NEWS_THREAD if found.type == NEWS else PUBLIC_THREAD
        thread = Channel(starter.id, kind, body["name"], found.guild, found, self.world.bot.id)
        starter.thread = thread
        self.world.channels[thread.id] = thread
        payload = channel_payload(self.world, thread)
        guild = found.guild
        assert guild is not None
        event = {**payload, "newly_created": True}
        await self.gateway.dispatch("THREAD_CREATE", lambda _: event, guild=guild.id)
        return payload

    def react(self, channel: int, message: int, emoji: str) -> None:
        found = self.message_in(channel, message)
        may = self.world.bot_may(found.channel)
        if not (may.add_reactions and may.read_message_history):
            raise ApiError(403, 50013, "Missing Permissions")
        if found.channel.archived:
            raise ApiError(400, 50083, "Thread is archived")
        if found.channel.locked:
            raise ApiError(403, 160005, "Thread is locked")
        kinds = {*found.reactions, emoji}
        if len(kinds) > REACTIONS_MAX:
            raise ApiError(400, 30010, "Maximum number of reactions reached (20)")
        found.reactions.append(emoji)

    def typing(self, channel: int) -> None:
        self._writable(channel).typing += 1

    def new_file(self, name: str, content: bytes, content_type: str | None = "video/mp4") -> File:
        file = File(self.world.snowflake(), name, content, content_type)
        self.world.files[file.id] = file
        return file

    def check_sizes(self, channel: Channel, files: Files) -> None:
        tier = channel.guild.tier if channel.guild else 0
        limit = TIER_BYTES[tier] if self.file_max_bytes is None else self.file_max_bytes
        most = max(REQUEST_BYTES, limit)
        is_too_much = sum(len(content) for _, content in files) > most
        if is_too_much or any(len(content) > limit for _, content in files):
            raise ApiError(413, 40005, "Request entity too large")

    async def announce(self, name: str, message: Message) -> None:
        guild = message.channel.guild
        if message.only_for is not None or (guild is not None and not guild.bot_is_member):
            return
        await self.gateway.dispatch(
            name,
            lambda intent: event_payload(self.world, message, intent=intent),
            guild=guild.id if guild else None,
            needs=GUILD_MESSAGES if guild else DIRECT_MESSAGES,
        )

    def _payload(self, message: Message) -> Payload:
        return message_payload(self.world, message, intent=self._intent)

    @property
    def _intent(self) -> bool:
        """REST follows the intent that the portal grants."""
        return self.gateway.privileged

    def _writable(self, channel: int) -> Channel:
        found = self.seen(channel)
        may = self.world.bot_may(found)
        if found.type == DM and found.person is not None and not found.person.takes_dms:
            raise ApiError(403, 50007, "Cannot send messages to this user")
        if found.type == FORUM:
            raise ApiError(400, 50008, "Cannot send messages in a non-text channel")
        if not (may.send_messages_in_threads if found.is_thread else may.send_messages):
            raise ApiError(403, 50013, "Missing Permissions")
        if found.locked and found.archived:
            raise ApiError(400, 50083, "Thread is archived")
        if found.locked:
            raise ApiError(403, 160005, "Thread is locked")
        return found

    def _referenced(self, channel: Channel, reference: Payload | None) -> Message | None:
        if reference is None:
            return None
        if not self.world.bot_may(channel).read_message_history:
            raise ApiError(400, 160002, "Cannot reply without permission to read message history")
        found = channel.find(int(reference["message_id"]))
        if int(reference.get("channel_id", channel.id)) != channel.id:
            raise ApiError(400, 50035, "Invalid Form Body: message_reference.channel_id")
        if found is None and reference.get("fail_if_not_exists", True):
            raise ApiError(400, 50035, "Invalid Form Body: Unknown message")
        return found


def names_of(files: Files) -> list[str]:
    return [name for name, _ in files]


def json_answer(body: object, headers: dict[str, str], status: int = 200) -> web.Response:
    """Exactly `application/json`: with a charset the library would not parse it."""
    return web.Response(
        body=json.dumps(body).encode(),
        status=status,
        content_type="application/json",
        headers=headers,
    )
