"""Answers that one person alone sees: to pressed buttons and to the login form."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import Any

import discord

from adapters.discord.errors import MAY_NOT_WRITE, TRANSPORT
from adapters.discord.gateway.services import Services
from adapters.discord.interactions.forms import modal_of
from adapters.discord.limits import LINK_MAX
from bot.core.controls import Form
from bot.ports import PressAnswer

PRIVATE_MAX = 2000
Interaction = discord.Interaction[Any]


async def permitted(services: Services, interaction: Interaction) -> bool:
    """May this person use the bot here? Who may not is told so."""
    parent = getattr(interaction.channel, "parent_id", None)
    allowed = services.settings.allows(
        guild=interaction.guild_id,
        channels=[c for c in (interaction.channel_id, parent) if c],
        user=interaction.user.id,
        # `roles` knows only roles that the library has cached: none where the bot is no member
        roles=getattr(interaction.user, "_roles", ()),
    )
    if not allowed:
        await tell(interaction, services.say(str(interaction.locale), "discord-not-allowed"))
    return allowed


async def answer(
    services: Services, interaction: Interaction, work: Awaitable[PressAnswer]
) -> None:
    """Show what `work` answers. Discord waits three seconds: a quick answer is the response, a
    slow one (a link that is minted) comes after "thinking", and an empty one shows nothing."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=services.settings.press_patience_s)
    thinking = not done
    with contextlib.suppress(discord.HTTPException):
        if thinking:
            await interaction.response.defer(ephemeral=True, thinking=True)
    try:
        answered = await task
    except Exception:
        await tell(interaction, services.say(str(interaction.locale), "discord-try-again"))
        raise
    if answered.form is not None:
        await _open_form(services, interaction, answered.form, thinking=thinking)
        return
    text = answered.text[:PRIVATE_MAX]
    view, text = _link(services, interaction, answered.url, text)
    if text or view:
        await tell(interaction, text, view)
        return
    with contextlib.suppress(discord.HTTPException):
        if thinking:
            await interaction.delete_original_response()
        else:
            await interaction.response.defer()


async def _open_form(
    services: Services, interaction: Interaction, form: Form, *, thinking: bool
) -> None:
    """Only the first response can be a form: where that was "thinking" already, another press may
    be quicker."""
    if thinking:
        await tell(interaction, services.say(str(interaction.locale), "discord-try-again"))
        return
    try:
        await interaction.response.send_modal(modal_of(form))
    except discord.HTTPException as error:
        await tell_elsewhere(interaction, error.code)


async def delete_card(services: Services, interaction: Interaction, asker: int) -> None:
    """The message that the button is under goes, and nothing else: for who asked, and for those who
    may delete any message there."""
    say, message = services.say, interaction.message
    moderates = interaction.guild_id is not None and interaction.permissions.manage_messages
    if message is None or not (interaction.user.id == asker or moderates):
        await tell(interaction, say(str(interaction.locale), "press-not-yours"))
        return
    with contextlib.suppress(discord.HTTPException):
        await interaction.response.defer(ephemeral=True, thinking=True)
    try:
        await message.delete()
    except discord.NotFound:
        key = "discord-deleted"
    except (discord.HTTPException, *TRANSPORT):
        key = "discord-not-deleted"
    else:
        key = "discord-deleted"
    await tell(interaction, say(str(interaction.locale), key))


async def tell(interaction: Interaction, text: str, view: discord.ui.View | None = None) -> None:
    """A line for this person alone. An interaction that is over is nobody's loss."""
    nobody = discord.AllowedMentions.none()
    try:
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
    except discord.HTTPException as error:
        await tell_elsewhere(interaction, error.code)


async def tell_elsewhere(interaction: Interaction, code: int) -> bool:
    """Where no answer is taken (a thread that is locked and archived takes presses and commands),
    the person hears why. Was it that?"""
    receiver = getattr(interaction.client, "receiver", None)
    if code not in MAY_NOT_WRITE or receiver is None:
        return False
    closed, language = receiver.services.closed, str(interaction.locale)
    channel, person = str(interaction.channel_id), interaction.user.id
    await closed.tell(code, channel, None, person, language=language)
    return True


def _link(
    services: Services, interaction: Interaction, url: str | None, text: str
) -> tuple[discord.ui.View | None, str]:
    if not url:
        return None, text
    label = services.say(str(interaction.locale), "discord-open-link")
    if len(url) > LINK_MAX:
        return None, f"{text}\n[{label}](<{url}>)".strip()[:PRIVATE_MAX]
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label=label, url=url))
    return view, text
