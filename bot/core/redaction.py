"""What must not be stored or logged, taken out of a message before anything else sees it.

A NemoVideo token belongs into the form or the private command that links an account, and from
there straight to `Accept.login`. Where it arrives in a message all the same, it is dropped here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.commands import COMMANDS
from bot.core.model import Command, Message

_SECRET: Final = frozenset(row.name for row in COMMANDS.values() if row.is_secret)
MASK: Final = "…"

_COMMAND = re.compile(rf"\s*[/／](?P<name>{'|'.join(_SECRET)})\b(?:@\w+)?", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![A-Za-z0-9])(?:nmv_[A-Za-z]{2,12}|clm)_[\w.~+/=-]{4,}")


def without_secrets(message: Message) -> Message:
    """The message with tokens masked; of `/login` and `/logout` nothing but the command is left."""
    command = message.command
    written = _COMMAND.match(message.text)
    if command is not None and command.name in _SECRET:
        return replace(message, text="", command=Command(command.name), attachments=())
    if command is None and written:
        name = written["name"].lower()
        return replace(message, text="", command=Command(name), attachments=())
    if command is not None:
        command = Command(command.name, masked(command.argument))
    return replace(message, text=masked(message.text), command=command)


def masked(text: str) -> str:
    """The text without NemoVideo's tokens; nothing of a `/login` line."""
    return "" if _COMMAND.match(text) else _TOKEN.sub(MASK, text)
