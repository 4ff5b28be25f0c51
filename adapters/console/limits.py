"""What a terminal allows: nearly everything. No rates: nobody else is kept waiting."""

from __future__ import annotations

from typing import Final

from bot.core.rate_limits.budget import Budget
from bot.core.view import Limits

LIMITS: Final = Limits(
    forms=True,
    text_max=20_000,
    file_max_bytes=1 << 50,
    edit_interval_s=0.1,
    buttons_max=9,
    nonces=True,
    local=True,
    groups=False,
)

BUDGET: Final[Budget | None] = None


def measure(text: str) -> int:
    """The length of this text as it counts against `LIMITS.text_max`, in code points."""
    return len(text)
