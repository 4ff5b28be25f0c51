"""Answers that ask for words, where not everything that people write reaches the bot."""

from __future__ import annotations

from typing import Final

from bot.core.model import Chat
from bot.core.view import Limits

ASKS_FOR_WORDS: Final = frozenset(
    {
        "answer-blocked",
        "bot-answer",
        "correction-too-late",
        "direction-send-file-here",
        "done-unchanged",
        "error-codec",
        "error-damaged",
        "error-file-gone",
        "error-file-unreachable",
        "error-link-not-a-file",
        "error-link-refused",
        "error-link-unreachable",
        "error-link-video-page",
        "error-platform-limit",
        "error-sticker",
        "error-too-large",
        "error-too-large-plain",
        "error-too-large-unnamed",
        "error-too-many-pixels",
        "error-unreadable",
        "error-unsupported",
        "error-upload-broken",
        "error-upload-unclear",
        "export-cannot",
        "export-impossible",
        "export-not-ready",
        "export-nothing-edited",
        "export-project-gone",
        "files-in-new-later",
        "greeting-examples",
        "greeting-generic",
        "help-vague",
        "history-empty",
        "limit-running",
        "limit-running-shared",
        "new-started",
        "question-plain",
        "ready-send-video",
        "received-what-next",
        "redeem-done",
        "skill-unknown",
        "small-talk",
        "undo-nothing",
        "timeline-empty",
        "voice-no-words",
        "voice-too-long",
        "voice-unheard",
        "voice-unreadable",
    }
)
"""Keys of sentences after which people have to write something, or to send a file. Buttons and
commands always reach the bot; /help says both by itself."""


def how_to_say(chat: Chat, limits: Limits, *, is_private: bool) -> str | None:
    """The key of what tells people how their words reach the bot from this chat; None where all of
    them do."""
    if limits.answers_one_command(chat):
        return "how-to-say-by-command"
    if limits.is_guest_in(chat):
        return None  # there is no going on
    return None if is_private or limits.local else "how-to-say"
