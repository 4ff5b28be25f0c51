"""`nemobot run` as it is, but for what a chat takes (SOAK_LIMIT_BYTES), and for where Discord keeps
files (SOAK_CDN)."""

from __future__ import annotations

import asyncio
import os
import sys

from adapters.discord import messages
from adapters.discord.settings import CDN_ORIGINS, DiscordSettings
from adapters.telegram import settings as telegram_settings
from bot.cli.run import run


def main() -> int:
    limit_bytes = int(os.environ["SOAK_LIMIT_BYTES"])
    setattr(messages, "FILE_MAX_BYTES", limit_bytes)  # noqa: B010
    setattr(telegram_settings, "LOCAL_UPLOAD_BYTES", limit_bytes)  # noqa: B010
    if cdn := os.environ.get("SOAK_CDN"):
        made = DiscordSettings.__init__
        defaults = made.__defaults__ or ()
        made.__defaults__ = tuple((cdn,) if each == CDN_ORIGINS else each for each in defaults)
    return asyncio.run(run("all", None, None))


if __name__ == "__main__":
    sys.exit(main())
