"""What a Discord message replies to or forwards, as words of somebody else. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord
from discord.components import TextDisplay

from adapters.discord.attachments import parts_of
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
    said = (*_words_in(target), forwarded_words(target))
    text = "\n".join(filter(None, said))
    ours = target.author.id == me
    return (Quoted(text, target.author.display_name, ours=ours),) if text else ()


def forwarded_words(message: discord.Message) -> str:
    said = [_words_in(snapshot) for snapshot in message.message_snapshots]
    return "\n".join(words for each in said for words in each if words)


def _words_in(message: discord.Message | discord.MessageSnapshot) -> Sequence[str]:
    embeds = [embed for embed in message.embeds if embed.type == "rich"]  # the others are previews
    in_embeds = [words for embed in embeds for words in _words_in_embed(embed)]
    return (message.content.strip(), *in_embeds, _words_on_card(message.components))


def _words_in_embed(embed: discord.Embed) -> Sequence[str]:
    fields = (f"{field.name}: {field.value}" for field in embed.fields)
    return tuple(filter(None, (embed.title, embed.url, embed.description, *fields)))


def _words_on_card(components: Iterable[object]) -> str:
    words = [part.content for part in parts_of(components) if isinstance(part, TextDisplay)]
    return "\n".join(words).strip()
