"""What opens a page to whoever reads it in a log: one-time links, and cookies."""

from __future__ import annotations

import re
from typing import Final

from bot.core.redaction import Secret

SECRETS: Final[tuple[Secret, ...]] = (
    (re.compile(r"(#link=)[\w-]{20,}"), r"\1<link>"),
    (re.compile(r"(nemobot-\d{1,5}=)[\w-]{20,}"), r"\1<cookie>"),
)
