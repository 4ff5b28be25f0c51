"""Answers that one person alone sees: to pressed buttons and to the login form."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import Any

import discord

from adapters.discord.access import allowed
from adapters.discord.interactions.token_replies import ViaInteractions, channel_of, is_via
from adapters.discord.messages import PLATFORM, author_of
from adapters.discord.services import Parts
from adapters.discord.views import LINK_MAX
from bot.core.model import Author, Chat, MessageRef, Press
from bot.ports import PressAnswer

PRIVATE_MAX = 2000
Interaction = discord.Interaction[Any]


def press_of(interaction: Interaction, data: str) -> Press:
    assert interaction.message is not None
    return Press(
        key=f"{PLATFORM}:i:{interaction.id}",
        data=data,
        author=presser_of(interaction),
        ref=MessageRef(_chat(interaction), str(interaction.message.id)),
        sent_at_s=interaction.created_at.timestamp(),
        locale=str(interaction.locale),
    )


def presser_of(interaction: Interaction) -> Author:
    """The interaction brings the person's permissions in the channel with it."""
    author = author_of(interaction.user)
    moderates = interaction.guild_id is not None and interaction.permissions.manage_messages
    return Author(author.id, author.name, moderates)


def permitted(parts: Parts, interaction: Interaction) -> bool:
    channel = interaction.channel
    parent = getattr(channel, "parent_id", None)
    return allowed(
        parts.settings,
        guild=interaction.guild_id,
        channels=[c for c in (interaction.channel_id, parent) if c],
        user=interaction.user.id,
        # `roles` knows only roles that the library has cached: none where the bot is no member
        roles=getattr(interaction.user, "_roles", ()),
    )


async def renew(via: ViaInteractions, chat: Chat, interaction: Interaction) -> None:
    """A press is a new interaction, so what is answered through one may go on for longer."""
    if is_via(chat.channel):
        await via.renew(chat.channel, interaction.token)


async def answer(parts: Parts, interaction: Interaction, work: Awaitable[PressAnswer]) -> None:
    """Show what `work` answers. Discord waits three seconds: a quick answer is the response, a
    slow one (a link that is minted) comes after "thinking", and an empty one shows nothing."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=parts.settings.press_patience_s)
    thinking = not done
    with contextlib.suppress(discord.HTTPException):
        if thinking:
            await interaction.response.defer(ephemeral=True, thinking=True)
    try:
        answered = await task
    except Exception:
        await tell(interaction, parts.say(str(interaction.locale), "discord-try-again"))
        raise
    text = answered.text[:PRIVATE_MAX]
    view, text = _link(parts, interaction, answered.url, text)
    if text or view:
        await tell(interaction, text, view)
        return
    with contextlib.suppress(discord.HTTPException):
        if thinking:
            await interaction.delete_original_response()
        else:
            await interaction.response.defer()


async def tell(interaction: Interaction, text: str, view: discord.ui.View | None = None) -> None:
    """A line for this person alone. An interaction that is over is nobody's loss."""
    nobody = discord.AllowedMentions.none()
    with contextlib.suppress(discord.HTTPException):
        if interaction.response.is_done():
            await interaction.edit_original_response(
                content=text, view=view, allowed_mentions=nobody
            )
        else:
            await interaction.response.send_message(
                text,
                ephemeral=True,
                allowed_mentions=nobody,
                suppress_embeds=True,
                view=view or discord.utils.MISSING,
            )


def _link(
    parts: Parts, interaction: Interaction, url: str | None, text: str
) -> tuple[discord.ui.View | None, str]:
    if not url:
        return None, text
    label = parts.say(str(interaction.locale), "discord-open-link")
    if len(url) > LINK_MAX:
        return None, f"{text}\n[{label}](<{url}>)".strip()[:PRIVATE_MAX]
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label=label, url=url))
    return view, text


def _chat(interaction: Interaction) -> Chat:
    """A message that we sent through an interaction belongs to that interaction's chat."""
    message = interaction.message
    assert message is not None
    metadata = message.interaction_metadata
    if message.webhook_id is not None and metadata is not None:
        return Chat(PLATFORM, channel_of(metadata.id))
    return Chat(PLATFORM, str(interaction.channel_id))
