"""`nemobot health`: is the bot over this data folder alive?"""

from __future__ import annotations

from bot.cli.checks import read_settings
from bot.operate.heartbeat import is_beating


def health() -> int:
    """The exit code."""
    return 0 if is_beating(read_settings(None).nemobot_data) else 1
