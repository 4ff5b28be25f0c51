"""Commands in a browser: how one is read. `/help` lists them."""

from __future__ import annotations

import re

from bot.core.model import Command

_WRITTEN = re.compile(r"/([A-Za-z][\w-]{0,31})(?:\s+(.*))?", re.DOTALL)


def command_of(text: str) -> Command | None:
    """`/export 720p`, as it was typed. Whether there is such a command is not asked here."""
    found = _WRITTEN.fullmatch(text.strip())
    return Command(found[1].lower(), (found[2] or "").strip()) if found else None
