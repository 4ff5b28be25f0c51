"""`nemobot engine`: this process becomes the engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bot.cli.checks import read_settings
from bot.operate.local_engine import command


def become_engine(port: int, data: Path | None, more: Sequence[str]) -> NoReturn:
    """`more` are the engine's own options."""
    folder = data or read_settings(None).nemobot_data / "engine"
    line = command("--port", str(port), "--data", str(folder), *more)
    sys.stdout.flush()
    os.execv(line[0], line)
