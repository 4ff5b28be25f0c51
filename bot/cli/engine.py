"""`nemobot engine`: this process becomes the engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bot.cli.checks import read_settings
from bot.operate.local_engine import captions_options, command


def become_engine(port: int, data: Path | None, more: Sequence[str]) -> NoReturn:
    """`more` are the engine's own options."""
    settings = read_settings(None)
    folder = data or settings.nemobot_data / "engine"
    model = captions_options(settings.captions_model)
    line = command("--port", str(port), "--data", str(folder), *model, *more)
    sys.stdout.flush()
    os.execv(line[0], line)
