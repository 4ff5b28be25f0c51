"""What must not be stored or logged: in a message it is taken out before anything else sees it.

A NemoVideo token belongs into the form or the private command that links an account, and from
there straight to `Accept.login`. Where it arrives in a message all the same, it is dropped here.
An invitation's code is hashed here: nothing else ever knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.core.commands import COMMANDS
from bot.core.fair_use.access import code_hash
from bot.core.model import Command, Message

_SECRET: Final = frozenset(row.name for row in COMMANDS.values() if row.is_secret)
MASK: Final = "…"

_COMMAND = re.compile(rf"\A\s*[/／](?P<name>{'|'.join(_SECRET)})\b(?:@\w+)?", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![A-Za-z0-9])(?:nmv_[A-Za-z]{2,12}|clm)_[\w.~+/=-]{4,}")
_SPACE = r"(?:\s|\\[nrt]|\\u3000)+"  # also as it stands in JSON
_AFTER_LOGIN = re.compile(rf"([/／]login(?:@\w+)?{_SPACE})[^\s'\"\\]+", re.IGNORECASE)
_AFTER_REDEEM = re.compile(
    rf"([/／](?:redeem(?:@\w+)?{_SPACE}|start(?:@\w+)?{_SPACE}invite-))[^'\"\\\n]+", re.IGNORECASE
)

Secret = tuple[re.Pattern[str], str]
"""A pattern, in linear time, and what stands in a log in its place."""
SECRETS: Final[tuple[Secret, ...]] = (
    (_AFTER_LOGIN, r"\1<token>"),
    (_AFTER_REDEEM, r"\1<code>"),
    (_TOKEN, "<token>"),
)
"""NemoVideo's, and invitations'."""


def without_secrets(message: Message) -> Message:
    """The message with tokens masked; of `/login` and `/logout` nothing but the command is left, of
    `/redeem` the code's hash."""
    command = message.command
    written = _COMMAND.match(message.text)
    if command is None and written:
        command = Command(written["name"].lower(), message.text[written.end() :])
    if command is not None and command.name in _SECRET:
        command = Command(command.name, _hashed(message, command))
        return replace(message, text="", command=command, attachments=(), quoted=())
    if command is not None:
        command = Command(command.name, masked(command.argument))
    quoted = tuple(replace(other, text=masked(other.text)) for other in message.quoted)
    return replace(message, text=masked(message.text), command=command, quoted=quoted)


def _hashed(message: Message, command: Command) -> str:
    """What is kept of a code that came in a private chat."""
    is_code = command.name == "redeem" and message.is_private and command.argument.strip()
    return code_hash(command.argument) if is_code else ""


def masked(text: str) -> str:
    """The text without NemoVideo's tokens; nothing of a `/login` line."""
    return "" if _COMMAND.match(text) else _TOKEN.sub(MASK, text)


def hidden(text: str, secrets: Iterable[Secret] = ()) -> str:
    """The text with NemoVideo's secrets and these replaced: for logs and for texts of errors."""
    for pattern, instead in (*SECRETS, *secrets):
        text = pattern.sub(instead, text)
    return text
