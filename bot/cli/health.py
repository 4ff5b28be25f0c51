"""`nemobot health`: is the bot over this data folder alive?"""

from __future__ import annotations

import sys

from bot.cli.checks import read_settings
from bot.core.file_names import shown
from bot.operate.heartbeat import is_beating


def health() -> int:
    """The exit code."""
    data = read_settings(None).nemobot_data
    if is_beating(data):
        sys.stdout.write(f"A bot over {shown(data)} is alive.\n")
        return 0
    sys.stderr.write(f"No bot over {shown(data)} has shown a sign of life within a minute.\n")
    return 1
