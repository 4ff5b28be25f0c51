"""What Telegram hands to a Mini App, signed as it does it."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import urlencode


def signed(token: str, user: object, at_s: float, /, **more: str) -> str:
    fields = {"user": json.dumps(user), "auth_date": f"{at_s:.0f}", "chat_type": "sender", **more}
    told = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return urlencode({**fields, "hash": hmac.new(key, told.encode(), hashlib.sha256).hexdigest()})
