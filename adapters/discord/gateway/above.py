"""The videos above a message that points at none: "@bot compress this", a message later.

Read from the channel's history, once, and only where the words may be about one. Discord shows what
others write there to apps with the message-content intent alone.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, Final

import discord

from adapters.discord.attachments import files_of
from adapters.discord.errors import TRANSPORT
from adapters.discord.messages import addressed, is_ordinary, shows_nothing
from adapters.discord.threads import DiscordBotIdentity
from bot.core.model import Message, VideoAbove
from bot.core.requests.needs_video import may_mean_video_above

LOOKED_AT: Final = 20
"""Messages."""
LOOKING_S: Final = 3.0
"""So long a message waits for what stands above it."""


async def with_videos_above(
    client: discord.Client,
    message: discord.Message,
    channel: Any,
    ours: Message,
    me: DiscordBotIdentity,
    *,
    everything: bool,
) -> tuple[Message, list[discord.Message]]:
    """Ours with the videos above it, and the messages that they are in. Where they can't be read it
    says how to point at one instead."""
    if not _may_mean_one(message, ours):
        return ours, []
    if isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        may = channel.permissions_for(channel.guild.me)
        if not may.read_message_history:
            return replace(ours, above_unseen="discord-above-no-history"), []
    found = await _above(client, message)
    videos, holders, asked_since = [], [], False
    for each in found:
        is_own = each.author.id == message.author.id
        asked_since |= is_own and addressed(each, channel, me, everything=everything)
        files = tuple(file for file in files_of(each) if file.kind == "video")
        if files and each.author.id != me.user and is_ordinary(each):
            videos.append(VideoAbove(files, each.author.display_name, is_own, asked_since))
            holders.append(each)
    hidden = any(shows_nothing(each) for each in found)
    unseen = "discord-above-hidden" if hidden else None
    return replace(ours, above=tuple(videos), above_unseen=unseen), holders


def _may_mean_one(message: discord.Message, ours: Message) -> bool:
    if message.guild is None or message.reference is not None or ours.attachments:
        return False
    return may_mean_video_above(ours.text, can_generate=False)


async def _above(client: discord.Client, message: discord.Message) -> list[discord.Message]:
    """Newest first; what the library can't parse is left out."""
    try:
        async with asyncio.timeout(LOOKING_S):
            page = await client.http.logs_from(message.channel.id, LOOKED_AT, before=message.id)
    except (discord.DiscordException, *TRANSPORT):
        return []
    found = []
    for data in sorted(page, key=lambda data: int(data["id"]), reverse=True):
        try:
            found.append(
                discord.Message(state=client._connection, channel=message.channel, data=data)
            )
        except Exception:
            continue
    return found
