"""Telegram's secrets. The bot token is part of every Bot API address, so it turns up wherever an
address does. A token of a person's own (`/login`) is the core's to know."""

from __future__ import annotations

import re
from typing import Final

SECRETS: Final = ((re.compile(r"(?<!\d)\d{5,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}"), "<token>"),)
"""Patterns in linear time, each with what takes its place."""
