"""In a group: who has just asked us for something, and passes the video on in the same moment.

A forward can't name us. Telegram's apps send a forward's comment first, then the forward, both at
once: what its author has said to us counts for it. With privacy mode on, Telegram does not deliver
the forward at all, and the answer asks for it.
"""

from __future__ import annotations

from typing import Final

import telegram

from bot.core.model import VIDEO_FOLLOWS_S, Message
from bot.core.recent_dict import RecentDict
from bot.core.requests import intents

PEOPLE_KEPT: Final = 1_000
WITHIN_S: Final = 2
MESSAGES_BETWEEN: Final = 12
"""An album has ten items; our own first words may come between."""

Place = tuple[int, int | None, int]


class JustSaid:
    """The last request of each person in each group, while its moment lasts."""

    def __init__(self) -> None:
        self._last = RecentDict[Place, telegram.Message](PEOPLE_KEPT)

    def note(self, message: telegram.Message, read: Message) -> None:
        """`read` is what this message says to us."""
        if read.is_private or read.attachments or read.replied_to is not None:
            return
        words = read.command.argument if read.command is not None else read.text
        if words and intents.classify(words).kind == "edit":
            self._last[_place(message)] = message

    def is_followed_by(self, message: telegram.Message) -> bool:
        """Does this come with what its author has just asked for?"""
        asked = self._last.get(_place(message))
        if asked is None or message.reply_to_message is not None:
            return False
        later_s = (message.date - asked.date).total_seconds()
        further = message.message_id - asked.message_id
        return 0 <= later_s <= WITHIN_S and 0 < further <= MESSAGES_BETWEEN

    def may_await(self, message: telegram.Message) -> bool:
        """Is this a film and nothing else, from somebody who has just asked here? Telegram shows
        it to bots without privacy mode, and to administrators. Whether the request still waits is
        the store's to say (`Message.if_awaited`)."""
        asked = self._last.get(_place(message))
        if asked is None or message.reply_to_message is not None or message.caption:
            return False
        is_film = message.video is not None or message.document is not None
        return is_film and 0 <= (message.date - asked.date).total_seconds() <= VIDEO_FOLLOWS_S


def _place(message: telegram.Message) -> Place:
    author = message.sender_chat or message.from_user
    return message.chat.id, message.message_thread_id, author.id if author else 0
