"""`nemobot run` as it is, but for what a chat takes (SOAK_LIMIT_BYTES)."""

from __future__ import annotations

import asyncio
import os
import sys

from adapters.discord import messages
from adapters.telegram import settings as telegram_settings
from bot.cli.run import run


def main() -> int:
    limit_bytes = int(os.environ["SOAK_LIMIT_BYTES"])
    setattr(messages, "FILE_MAX_BYTES", limit_bytes)  # noqa: B010
    setattr(telegram_settings, "LOCAL_UPLOAD_BYTES", limit_bytes)  # noqa: B010
    return asyncio.run(run("all", None, None))


if __name__ == "__main__":
    sys.exit(main())
