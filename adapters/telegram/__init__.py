"""nemobot on Telegram. `connect` is what `bot/app.py` calls."""

from __future__ import annotations

import os

# Without this, the library warns at every duration that it hands out, even at its own flood error.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from adapters.telegram.adapter import TelegramPlatform, connect
from adapters.telegram.commands import skill_link
from adapters.telegram.redaction import guard_logs, redact
from adapters.telegram.settings import TelegramSettings

__all__ = ["TelegramPlatform", "TelegramSettings", "connect", "guard_logs", "redact", "skill_link"]
