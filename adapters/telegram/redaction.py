"""The secrets of this platform, wherever they turn up: logs, exception texts, updates put aside.

The bot token is part of every Bot API address. A person's NemoVideo token follows `/login`.
Each pattern looks at a bounded stretch from any place, so that a long text takes no longer.
"""

from __future__ import annotations

import re
from typing import Final

SECRETS: Final = (
    (re.compile(r"\d{5,20}(?::|%3[Aa])[A-Za-z0-9_-]{20,}"), "<token>"),
    (re.compile(r"(/login(?:@\w{1,64})?\s{1,20})[^\s'\"\\]+", re.IGNORECASE), r"\1<token>"),
)
"""Each pattern with what takes its place."""
