"""`/new` in a private chat with topics opens one: one project, one topic.

Which topic a message has opened stands in the `Memory`, so that a message that is delivered again
opens no second one. Where Telegram opens none, or takes long, the project begins in the chat as it
is: a topic is nice to have, and everybody's next update would wait for it.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace
from typing import Final

import telegram
from telegram.error import TelegramError

from adapters.telegram.threads import PLATFORM
from bot.core.model import Chat, ConversationKey, Message
from bot.ports import Memory, Say

KEEP_S: Final = 7 * 86_400.0
OPEN_S: Final = 3.0
"""So long everybody's next update waits for a topic to be opened."""
NAME_MAX: Final = 128


class Topics:
    def __init__(self, api: telegram.Bot, memory: Memory, say: Say) -> None:
        self._api, self._memory, self._say = api, memory, say

    async def with_topic(self, message: Message) -> Message:
        """The message, in a topic of its own where it begins a project and the chat can have one.
        It answers the notice that opens the topic."""
        command = message.command
        if not message.is_private or command is None or command.name != "new":
            return message
        topic = await self._topic_of(message)
        if topic is None:
            return message
        chat = Chat(PLATFORM, message.chat.channel, topic)
        where = ConversationKey(PLATFORM, chat.channel, topic)
        return replace(
            message, chat=chat, conversation=where, aliases=(), native_id=topic, replied_to=None
        )

    async def _topic_of(self, message: Message) -> str | None:
        key = f"telegram-topic:{message.key}"
        if (known := await self._memory.get(key)) is not None:
            return known
        try:
            async with asyncio.timeout(OPEN_S):
                opened = await self._api.create_forum_topic(
                    int(message.chat.channel), self._name(message)
                )
        except (TelegramError, TimeoutError):
            return None
        topic = str(opened.message_thread_id)
        await self._memory.put(key, topic, keep_s=KEEP_S, person=message.author.id)
        return topic

    def _name(self, message: Message) -> str:
        given = " ".join(message.command.argument.split()) if message.command else ""
        day = dt.datetime.fromtimestamp(message.sent_at_s, dt.UTC).date().isoformat()
        return (given or self._say(message.locale, "telegram-topic-name", day=day))[:NAME_MAX]
