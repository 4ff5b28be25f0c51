"""Which chat and which conversation a browser is: one for each person, for ever."""

from __future__ import annotations

from bot.core.model import Author, ConversationKey, MessageRef

PLATFORM = "web"


def thread_of(person: str) -> ConversationKey:
    """The conversation `web:<person>`; its `chat` is where answers go."""
    return ConversationKey(PLATFORM, person)


def author_of(person: str) -> Author:
    return Author(f"{PLATFORM}:{person}", person)


def ref_of(person: str, message: str) -> MessageRef:
    return MessageRef(thread_of(person).chat, message)
