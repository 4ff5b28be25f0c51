"""A terminal's secrets: it has none. There is no token and no signed address; what is typed goes
nowhere else, and a person's NemoVideo token (`/login`) is the core's to know."""

from __future__ import annotations

from typing import Final

from bot.core.redaction import Secret

SECRETS: Final[tuple[Secret, ...]] = ()
