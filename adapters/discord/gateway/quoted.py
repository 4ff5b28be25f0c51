"""What a Discord message replies to or forwards, as words of somebody else. Pure."""

from __future__ import annotations

import discord

from adapters.discord.threads import DiscordBotIdentity, replied_to
from bot.core.model import Quoted


def quoted_by(message: discord.Message, me: DiscordBotIdentity) -> tuple[Quoted, ...]:
    """The words that a message forwards (Discord does not tell whose they were), then those that it
    answers."""
    words = forwarded_words(message)
    forwarded = (Quoted(words, reply=False),) if words else ()
    return (*forwarded, *quoted_target(replied_to(message), me.user))


def quoted_target(target: discord.Message | None, me: int) -> tuple[Quoted, ...]:
    """The message that somebody answered, or chose for a command."""
    if target is None:
        return ()
    text = "\n".join(filter(None, (target.content.strip(), forwarded_words(target))))
    ours = target.author.id == me
    return (Quoted(text, target.author.display_name, ours=ours),) if text else ()


def forwarded_words(message: discord.Message) -> str:
    return "\n".join(filter(None, (s.content.strip() for s in message.message_snapshots)))
