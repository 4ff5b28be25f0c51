"""In a channel: who has just asked us for something without a video. The next one that they send
there is the one, though it does not name us.

Discord shows it to apps with the message-content intent alone. Whether the request still waits is
asked of the store (`Message.if_awaited`); what is kept here only spares it everybody else's films.
"""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord.attachments import files_of
from adapters.discord.messages import is_ordinary
from bot.core.model import VIDEO_FOLLOWS_S
from bot.core.recent_dict import RecentDict

PEOPLE_KEPT: Final = 1_000


class JustAsked:
    """The last request of each person in each channel."""

    def __init__(self) -> None:
        self._last = RecentDict[tuple[int, int], float](PEOPLE_KEPT)

    def note(self, message: discord.Message) -> None:
        """This one was for us."""
        if message.guild is not None and not files_of(message):
            self._last[_place(message)] = message.created_at.timestamp()

    def may_await(self, message: discord.Message) -> bool:
        """Is this a film and nothing else, from somebody who has just asked here?"""
        asked_at_s = self._last.get(_place(message))
        if asked_at_s is None or message.reference is not None or message.content.strip():
            return False
        later_s = message.created_at.timestamp() - asked_at_s
        is_film = any(file.kind == "video" for file in files_of(message))
        return is_ordinary(message) and is_film and 0 <= later_s <= VIDEO_FOLLOWS_S


def _place(message: discord.Message) -> tuple[int, int]:
    return message.channel.id, message.author.id
