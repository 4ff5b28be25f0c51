"""Where not everything that people write reaches the bot, who is asked for words hears how."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot import texts
from bot.core.model import Chat
from bot.core.view import Limits
from bot.turns.reply.asking import ASKS_FOR_WORDS, how_to_say

ENGLISH = Path(texts.__file__).parent / "en"
LIMITS = Limits(text_max=100, file_max_bytes=1, edit_interval_s=1.0, command_chats="i")
AT_HOME = Limits(text_max=100, file_max_bytes=1, edit_interval_s=1.0, local=True)
WANTS_WORDS = re.compile(
    r"\b(send|say|saying|ask for|tell me|write|choose one|change something|what (would|shall)"
    r"|another way|your files go into)\b",
    re.I,
)
NEEDS_NONE = {
    "awaits-video": "said in private chats only",
    "awaits-video-points": "says it itself",
    "closed-export": "has a button",
    "closed-turn": "has a button",
    "console-hint": "a terminal",
    "discord-above-no-history": "says it itself",
    "discord-not-deleted": "about what the bot may do",
    "discord-timed-out": "says it itself",
    "discord-poll": "said in private chats, or to a reply",
    "discord-presence": "under the bot's name",
    "discord-cannot-see-reply": "says it itself",
    "discord-cannot-write": "about what the bot may write",
    "doctor-elsewhere": "a command in a private chat",
    "export-file-forbidden": "about what the bot may send",
    "export-file-forbidden-no-link": "about what the bot may send",
    "forget-at-work": "a command",
    "help-examples": "help-in-groups stands below",
    "help-what": "help-in-groups stands below",
    "help-in-groups": "says it itself",
    "how-to-say": "says it itself",
    "how-to-say-by-command": "says it itself",
    "login-not-here": "a command in a private chat",
    "redeem-not-here": "in a private chat",
    "redeem-usage": "a command",
    "reword-how": "a form, or an answer to its question",
    "reword-label": "a form, or an answer to its question",
    "settings-export": "a label",
    "settings-sent-as": "a label",
    "telegram-in-groups": "says it itself",
    "telegram-say-it-openly": "says it itself",
    "language-automatic": "it only tells",
    "language-unknown": "its menu stands below",
    "telegram-login-usage": "a command in a private chat",
    "telegram-login-private": "a command in a private chat",
    "telegram-description": "the bot's profile",
    "telegram-short-description": "the bot's profile",
    "telegram-guest-how": "says it itself",
    "web-send": "a button of the page",
    "web-title": "the title of the page",
    "web-write": "stands in the field that is written in",
}
"""Sentences that look like it, and why they are none."""


def _english() -> dict[str, str]:
    found = {}
    for path in sorted(ENGLISH.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                assert entry.span is not None
                text = path.read_text(encoding="utf-8")[entry.span.start : entry.span.end]
                found[entry.id.name] = text.partition("=")[2]
    return found


def test_every_sentence_that_asks_for_words_is_known_as_one() -> None:
    wants = {key for key, text in _english().items() if WANTS_WORDS.search(text)}
    assert wants - ASKS_FOR_WORDS == NEEDS_NONE.keys() & wants
    assert NEEDS_NONE.keys() <= wants


def test_every_sentence_of_the_table_is_one_of_the_catalogues() -> None:
    assert _english().keys() >= ASKS_FOR_WORDS


@pytest.mark.parametrize(
    ("channel", "limits", "is_private", "key"),
    [
        ("7", LIMITS, False, "how-to-say"),
        ("7", LIMITS, True, None),
        ("i7", LIMITS, False, "how-to-say-by-command"),
        ("i7", LIMITS, True, "how-to-say-by-command"),
        ("7", AT_HOME, False, None),
    ],
)
def test_how_words_reach_the_bot(
    channel: str, limits: Limits, is_private: bool, key: str | None
) -> None:
    assert how_to_say(Chat("discord", channel), limits, is_private=is_private) == key
