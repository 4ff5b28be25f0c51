"""Who has opened a page inside Telegram, as Telegram has signed it (core.telegram.org/bots/webapps:
"Validating data received via the Mini App"). Pure."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Final
from urllib.parse import parse_qsl

from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import PLATFORM
from bot.core.model import Author

FRESH_S: Final = 3_600.0
"""So long it opens the page: whoever has it is this person."""
AHEAD_S: Final = 60.0
"""So far Telegram's clock may be before ours."""
MOST: Final = 8_192


def person_in(init_data: str, settings: TelegramSettings, now_s: float) -> Author | None:
    """None where it is not signed with this bot's token, is too old, or is nobody who may come."""
    if len(init_data) > MOST:
        return None
    pairs = parse_qsl(init_data, keep_blank_values=True, max_num_fields=50)
    fields = dict(pairs)
    signed = fields.pop("hash", "")
    if len(fields) + 1 != len(pairs):  # a name that is there twice could be read in two ways
        return None
    told = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", settings.token.encode(), hashlib.sha256)
    right = hmac.new(key, told.encode(errors="replace"), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(right.encode(), signed.encode(errors="replace")):
        return None
    since = fields.get("auth_date", "")
    if not (since.isascii() and since.isdigit() and len(since) < 16):
        return None
    if not now_s - FRESH_S < int(since) < now_s + AHEAD_S:
        return None
    return _author(fields.get("user", ""), settings)


def _author(user: str, settings: TelegramSettings) -> Author | None:
    try:
        told = json.loads(user)
    except (ValueError, RecursionError):
        return None
    match told:
        case {"id": int(number)} if not isinstance(number, bool):
            name = told.get("first_name")
            if settings.allows(chat=number, user=number):
                return Author(f"{PLATFORM}:{number}", name if isinstance(name, str) else "")
    return None
