"""Discord's secrets. An interaction's token is part of the addresses that the library logs when it
is rate limited, and the signature of a file's address opens the file to whoever reads it."""

from __future__ import annotations

import re
from typing import Final

SECRETS: Final = (
    (re.compile(r"([?&]hm=)[0-9a-f]+"), r"\1<signature>"),
    (re.compile(r"(/(?:webhooks|interactions)/\d{1,20}/)[^/?\s]+"), r"\1<token>"),
)
"""Patterns in linear time, each with what takes its place."""
