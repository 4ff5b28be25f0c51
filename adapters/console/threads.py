"""Which chat and which conversation a terminal is: one and the same, for ever."""

from __future__ import annotations

from bot.core.model import ConversationKey

PLATFORM = "console"


def thread_of(chat: str) -> ConversationKey:
    """The conversation `console:<chat>`; its `chat` is where answers go."""
    return ConversationKey(PLATFORM, chat)
