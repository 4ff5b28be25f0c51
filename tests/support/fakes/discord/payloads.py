"""The fake's objects as Discord sends them, with what an app without the intent may not see."""

from __future__ import annotations

from typing import Any

import discord

from tests.support.fakes.discord.world import (
    BOT_MAY,
    DM,
    EVERYONE_MAY,
    FORUM,
    STAGE,
    VOICE,
    Channel,
    File,
    Guild,
    Message,
    Payload,
    User,
    World,
    stamp,
)


def guild_payload(world: World, guild: Guild) -> Payload:
    mine = [c for c in world.channels.values() if c.guild is guild and not c.deleted]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": "1",
        "premium_tier": guild.tier,
        "preferred_locale": guild.locale,
        "unavailable": False,
        "roles": [
            _role(guild.id, "@everyone", EVERYONE_MAY),
            bot_role_payload(world, guild),
            _role(guild.moderator_role, "mods", discord.Permissions(manage_messages=True)),
        ],
        "channels": [channel_payload(world, c) for c in mine if not c.is_thread],
        "threads": [channel_payload(world, c) for c in mine if c.is_thread and not c.archived],
        "members": [member_payload(world, guild, world.bot)],
        "member_count": 2,
        "features": [],
    }


def bot_role_payload(world: World, guild: Guild) -> Payload:
    return _role(guild.bot_role, "nemo", guild.bot_may, {"bot_id": str(world.bot.id)})


def channel_payload(world: World, channel: Channel) -> Payload:
    payload: Payload = {"id": str(channel.id), "type": channel.type}
    if channel.type == DM and channel.person is not None:
        return {**payload, "recipients": [channel.person.payload()], "last_message_id": None}
    assert channel.guild is not None
    last = str(channel.messages[-1].id) if channel.messages else None
    payload |= {"name": channel.name, "guild_id": str(channel.guild.id), "last_message_id": last}
    if channel.parent is None:
        deny = str(channel.bot_denied.value)
        overwrite = {"id": str(world.bot.id), "type": 1, "allow": "0", "deny": deny}
        payload |= {"position": 0, "permission_overwrites": [overwrite]}
        if channel.type in (VOICE, STAGE):
            payload |= {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}
        if channel.type == FORUM:
            payload |= {"available_tags": [], "flags": 0, "topic": None}
        return payload
    return {
        **payload,
        "parent_id": str(channel.parent.id),
        "owner_id": str(channel.owner),
        "message_count": len(channel.messages),
        "member_count": 1,
        "thread_metadata": {
            "archived": channel.archived,
            "locked": channel.locked,
            "auto_archive_duration": 1440,
            "invitable": True,
            "archive_timestamp": stamp(world.now_s()),
        },
    }


def member_payload(world: World, guild: Guild, user: User) -> Payload:
    roles = [guild.bot_role] if user is world.bot else []
    if user.may.manage_messages:
        roles.append(guild.moderator_role)
    may = EVERYONE_MAY.value | user.may.value | (BOT_MAY.value if user is world.bot else 0)
    until_s = guild.bot_timed_out_until_s if user is world.bot else 0.0
    return {
        "user": user.payload(),
        "roles": [str(role) for role in roles],
        "joined_at": stamp(0),
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": str(may),
        "communication_disabled_until": stamp(until_s or None),
    }


def message_payload(
    world: World, message: Message, *, intent: bool, nested: bool = False
) -> Payload:
    """`intent`: does the app have message content, or is this one of the exceptions?"""
    shown = intent or _exempt(world, message)
    channel, plain = message.channel, shown and not message.is_card
    payload: Payload = {
        "id": str(message.id),
        "channel_id": str(channel.id),
        "author": message.author.payload(),
        "content": message.content if plain else "",
        "attachments": [file_payload(world, f) for f in message.files if plain],
        "components": _shown(world, message, message.components) if shown else [],
        "embeds": message.embeds if shown else [],
        "sticker_items": message.stickers if shown else [],
        "timestamp": stamp(message.created_s),
        "edited_timestamp": stamp(message.edited_s),
        "tts": False,
        "mention_everyone": False,
        "mentions": _mentions(world, message),
        "mention_roles": [],
        "pinned": False,
        "type": message.type,
        "flags": message.flags | (32 if message.thread else 0),
    }
    if message.poll and shown:
        payload["poll"] = _poll(message)
    if message.by_webhook:
        payload["webhook_id"] = str(message.author.id)
    if message.interaction is not None:
        payload |= _interaction_fields(world, message)
    if message.forwards is not None:
        payload["message_reference"] = _reference(message.forwards, 1)
        snapshot = message_payload(world, message.forwards, intent=shown, nested=True)
        payload["message_snapshots"] = [{"message": snapshot}] if shown else []
    if message.reply_to is not None:
        payload["message_reference"] = _reference(message.reply_to, 0)
        if not nested:
            referenced = message_payload(world, message.reply_to, intent=intent, nested=True)
            payload["referenced_message"] = referenced
    return payload


def _shown(world: World, message: Message, components: list[Payload]) -> list[Payload]:
    """With the addresses of the files; a card's are in no list of attachments."""

    def media(given: Payload) -> Payload:
        name = given["url"].removeprefix("attachment://")
        file = next(file for file in message.files if file.filename == name)
        sent = file_payload(world, file)
        return {
            "url": sent["url"],
            "proxy_url": sent["url"],
            "content_type": sent["content_type"],
            "width": 320,
            "height": 180,
            "attachment_id": sent["id"],
        }

    shown = []
    for number, part in enumerate(components, 1):
        part = {"id": number, **part}
        if "items" in part:
            part["items"] = [{**i, "media": media(i["media"])} for i in part["items"]]
        if "file" in part:
            part["file"] = media(part["file"])
        if "components" in part:
            part["components"] = _shown(world, message, part["components"])
        shown.append(part)
    return shown


def event_payload(world: World, message: Message, *, intent: bool) -> Payload:
    """As MESSAGE_CREATE and MESSAGE_UPDATE carry it."""
    payload = message_payload(world, message, intent=intent)
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    guild = message.channel.guild
    if guild is not None:
        member = member_payload(world, guild, message.author)
        payload |= {"guild_id": str(guild.id), "member": {**member, "user": None}}
        del payload["member"]["user"]
    return payload


def file_payload(world: World, file: File) -> Payload:
    url = world.url(file)
    payload: Payload = {
        "id": str(file.id),
        "filename": file.filename,
        "size": len(file.content) if file.claims_bytes is None else file.claims_bytes,
        "url": url,
        "proxy_url": url,
        "content_type": file.content_type,
        "ephemeral": file.ephemeral,
    }
    if file.voice:
        payload |= {"duration_secs": 2.0, "waveform": "AAAA"}
    return payload


def _exempt(world: World, message: Message) -> bool:
    """Discord shows these to every app: its own messages, direct messages, messages that mention
    it, and replies to its ordinary messages with the ping on."""
    if message.author is world.bot or message.channel.guild is None:
        return True
    if f"<@{world.bot.id}>" in message.content:
        return True
    target = message.reply_to
    ours = target is not None and target.author is world.bot and target.interaction is None
    return ours and message.ping_reply


def _mentions(world: World, message: Message) -> list[Payload]:
    named = [u for u in world.users.values() if f"<@{u.id}>" in message.content]
    if message.reply_to is not None and message.ping_reply:
        named.append(message.reply_to.author)
    return [user.payload() for user in dict.fromkeys(named)]


def _poll(message: Message) -> Payload:
    answers = [{"answer_id": 1, "poll_media": {"text": "yes"}}]
    return {
        "question": {"text": message.poll},
        "answers": answers,
        "expiry": stamp(message.created_s + 86_400),
        "allow_multiselect": False,
        "layout_type": 1,
    }


def _reference(message: Message, kind: int) -> Payload:
    guild = message.channel.guild
    reference = {
        "type": kind,
        "message_id": str(message.id),
        "channel_id": str(message.channel.id),
    }
    return reference | ({"guild_id": str(guild.id)} if guild else {})


def _interaction_fields(world: World, message: Message) -> dict[str, Any]:
    person = message.asker or world.bot
    return {
        "webhook_id": str(world.application),
        "application_id": str(world.application),
        "interaction_metadata": {
            "id": str(message.interaction),
            "type": 2,
            "user": person.payload(),
            "authorizing_integration_owners": {},
        },
    }


def _role(
    role: int, name: str, may: discord.Permissions, tags: dict[str, str] | None = None
) -> Payload:
    payload: Payload = {
        "id": str(role),
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 0,
        "permissions": str(may.value),
        "managed": tags is not None,
        "mentionable": False,
        "flags": 0,
    }
    return payload | ({"tags": tags} if tags else {})
