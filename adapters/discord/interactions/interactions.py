"""From an interaction to a stored message whose answer is an ordinary one.

An interaction must be answered within three seconds and is over after fifteen minutes. So it is
deferred, which shows nothing but "thinking"; then the message is stored; then the response
becomes the *echo* of what was asked, an ordinary message that the turn's answer replies to or
whose thread it goes to. Where the bot can't post, answers go through the interaction
(token_replies.py).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import discord

from adapters.discord.attachments import pasted
from adapters.discord.errors import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION
from adapters.discord.gateway.quoted import quoted_target
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.private_answers import permitted, tell, tell_elsewhere
from adapters.discord.interactions.token_replies import LIFE_S, OpenInteraction
from adapters.discord.limits import CONTENT_MAX, FILE_MAX_BYTES, TEXT_MAX
from adapters.discord.messages import guild_of, presser_of, ref_of
from adapters.discord.threads import (
    PLATFORM,
    DiscordThread,
    NativeId,
    ThreadPlan,
    in_place,
    interaction_channel,
    may_open_threads,
    on_starter,
    thread_name,
)
from bot.core.model import Attachment, Chat, Command, ConversationKey, Message
from bot.ports import Accepted

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class InteractionRequest:
    """What a slash command, a message command or a form asks for. `urls` are the signed addresses
    of its files, `target` is the message it is about, `private` answers are for the asker alone.
    `wishes` were chosen in a form, which called them `chosen`."""

    command: Command
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    target: discord.Message | None = None
    private: bool = False
    wishes: Mapping[str, str] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()

    @property
    def starts_work(self) -> bool:
        """Edits get a conversation of their own in a channel; other commands look for theirs."""
        return bool(self.attachments or self.text)


async def hand_over(
    receiver: Receiver, interaction: Interaction, asked: InteractionRequest
) -> None:
    """Defer, store, echo. Says so when storing failed: then nothing was begun."""
    services = receiver.services
    if not await permitted(services, interaction):
        return
    posts = can_post(interaction)
    direct = posts and not asked.private and (asked.starts_work or not in_channel(interaction))
    response = await _defer(interaction, ephemeral=posts and not direct)
    if response is None:
        return
    thread = (
        _ordinary_thread(interaction, asked, response) if direct else _token_thread(interaction)
    )
    private = (posts and not direct) or with_bot_alone(interaction)
    message = _message(receiver, interaction, asked, thread, direct=direct, private=private)
    # in direct messages nobody else reads on, and what is private goes with a reload
    reply_through = _open(interaction, ephemeral=posts and not with_bot_alone(interaction))
    accepted: list[Accepted] = []

    async def store() -> None:
        await services.urls.keep(asked.urls, message.author.id)
        if not direct:
            await services.token_replies.put(message.chat.channel, reply_through)
        elif thread.opens:
            await services.plans.put(message.chat.channel, _plan(receiver, interaction, message))
        accepted.append(await receiver.accept.message(message))

    if not await receiver.stored(store):
        await tell(interaction, services.say(str(interaction.locale), "discord-try-again"))
    elif accepted[-1].refusal is not None:
        await tell(interaction, accepted[-1].refusal)
    elif direct:
        await tell(interaction, _echo(receiver, interaction, asked))


async def _defer(interaction: Interaction, *, ephemeral: bool) -> str | None:
    """The id of the response. None when another process was first, or Discord gave us up."""
    try:
        made = await interaction.response.defer(ephemeral=ephemeral, thinking=True)
    except discord.HTTPException as error:
        if error.code in (ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION):
            return None
        if await tell_elsewhere(interaction, error.code):
            return None
        raise
    return str(made.message_id or interaction.id) if made else None


def can_post(interaction: Interaction) -> bool:
    """Is the bot itself here, and may it write?"""
    if interaction.guild_id is None:
        return with_bot_alone(interaction)
    may = interaction.app_permissions
    thread = isinstance(interaction.channel, discord.Thread)
    writes = may.send_messages_in_threads if thread else may.send_messages
    return interaction.is_guild_integration() and may.view_channel and writes


def with_bot_alone(interaction: Interaction) -> bool:
    """Direct messages with the bot, not those between people who both installed it."""
    return bool(interaction.context.dm_channel)


def in_channel(interaction: Interaction) -> bool:
    """A place where several conversations live side by side."""
    return interaction.guild_id is not None and not isinstance(interaction.channel, discord.Thread)


def _ordinary_thread(
    interaction: Interaction, asked: InteractionRequest, response: str
) -> DiscordThread:
    """Where the bot can post: the echo (`response`) is what the answer replies to."""
    here = str(interaction.channel_id)
    native = NativeId(response, ours=True, asker=interaction.user.id)
    if not in_channel(interaction):
        return in_place(here, interaction.channel, native)
    root = str(asked.target.id) if asked.target is not None else response
    start = ConversationKey(PLATFORM, here, root=root)
    chain = ConversationKey(PLATFORM, here, root=response)
    aliases = tuple(dict.fromkeys((start, chain)))
    if isinstance(interaction.channel, discord.TextChannel) and may_open_threads(
        interaction.app_permissions
    ):
        native = replace(native, in_parent=True)
        return on_starter(root, native, aliases, opens=True)
    return DiscordThread(start, Chat(PLATFORM, here), native, aliases[1:])


def _token_thread(interaction: Interaction) -> DiscordThread:
    """One conversation per person and channel; in threads and direct messages the ordinary one."""
    here = str(interaction.channel_id)
    shared = can_post(interaction) and not in_channel(interaction)
    root = None if shared else f"u{interaction.user.id}"
    return DiscordThread(
        ConversationKey(PLATFORM, here, root=root),
        Chat(PLATFORM, interaction_channel(interaction.id)),
        NativeId(str(interaction.id), ours=True),
    )


def _message(
    receiver: Receiver,
    interaction: Interaction,
    asked: InteractionRequest,
    thread: DiscordThread,
    *,
    direct: bool,
    private: bool,
) -> Message:
    text, links = pasted(asked.text, receiver.services.settings.cdn_origins)
    guild = interaction.guild
    limit_bytes, target = interaction.filesize_limit, asked.target
    if direct:
        # what a subscriber may upload counts for the response, not for the bot's own messages
        limit_bytes = guild.filesize_limit if guild else FILE_MAX_BYTES
    return Message(
        key=f"{PLATFORM}:i:{interaction.id}",
        conversation=thread.conversation,
        chat=thread.chat,
        author=presser_of(interaction),
        text=text[:TEXT_MAX],
        sent_at_s=interaction.created_at.timestamp(),
        native_id=str(thread.native),
        attachments=(*asked.attachments, *links),
        aliases=thread.aliases,
        replied_to=None if target is None else ref_of(target, interaction.channel_id),
        quoted=quoted_target(target, interaction.application_id),
        command=Command(asked.command.name, asked.command.argument[:TEXT_MAX]),
        locale=str(interaction.locale),
        upload_limit_bytes=limit_bytes,
        is_private=private,
        guild=guild_of(interaction.guild_id),
        waits_for_words=True,
        wishes=asked.wishes,
    )


def _echo(receiver: Receiver, interaction: Interaction, asked: InteractionRequest) -> str:
    """What everybody reads where the command was given: who asked for what."""
    said = f"/{asked.command.name} {asked.text or asked.command.argument}".strip()
    names = " ".join(f"[{file.filename}]" for file in asked.attachments)
    said = " · ".join(filter(None, (f"{said} {names}".strip(), *asked.chosen)))
    safe = discord.utils.escape_markdown(said)
    name = discord.utils.escape_markdown(interaction.user.display_name)
    text = receiver.services.say(
        str(interaction.locale), "discord-echo", name=name[:100], request=safe[:1500]
    )
    return text[:CONTENT_MAX]


def _open(interaction: Interaction, *, ephemeral: bool) -> OpenInteraction:
    return OpenInteraction(
        application=str(interaction.application_id),
        token=interaction.token,
        until_s=time.time() + LIFE_S,
        user=str(interaction.user.id),
        ephemeral=ephemeral,
    )


def _plan(receiver: Receiver, interaction: Interaction, message: Message) -> ThreadPlan:
    first = message.attachments[0].filename if message.attachments else None
    fallback = receiver.services.say(str(interaction.locale), "discord-thread-name")
    name = thread_name(first, message.text, fallback)
    return ThreadPlan(str(interaction.channel_id), name, interaction.user.id)
