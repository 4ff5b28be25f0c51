"""What a page allows: nearly everything. No rates: it is our own."""

from __future__ import annotations

from typing import Final

from bot.core.rate_limits.budget import Budget
from bot.core.view import Limits

TEXT_MAX: Final = 20_000
COPY_MAX: Final = 4_000

LIMITS: Final = Limits(
    text_max=TEXT_MAX,
    file_max_bytes=4_000_000_000,
    edit_interval_s=0.25,
    buttons_max=25,
    nonces=True,
    forms=True,
    menus=True,
    copy_max=COPY_MAX,
    pictures_max=10,
    pictures_beside_file=True,
    posters=True,
    groups=False,
    sides=True,
)

BUDGET: Final[Budget | None] = None


def measure(text: str) -> int:
    """The length of this text as it counts against `LIMITS.text_max`, in code points."""
    return len(text)
