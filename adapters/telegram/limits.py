"""What Telegram allows: lengths, sizes, and how often.

Lengths are UTF-16 code units after the Markdown is gone. Telegram promises no rates; these are
those of its Bot FAQ.
"""

from __future__ import annotations

from typing import Final

from adapters.telegram.bot_api.entities import rendered, utf16_len
from adapters.telegram.threads import GUEST
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.view import Album, Limits

TEXT_MAX: Final = 4096
CAPTION_MAX: Final = 1024
COPY_MAX: Final = 256
"""Characters of a text that a button copies."""
CLOUD_DOWNLOAD_BYTES: Final = 20 << 20
"""What `getFile` hands out at most, inclusive (Telegram's own Bot API server source)."""
CLOUD_UPLOAD_BYTES: Final = 50_000_000
LOCAL_UPLOAD_BYTES: Final = 2_000_000_000
"""Both ways, where a local Bot API server stands between."""

ALBUM: Final = Album(files_max=10, text_max=CAPTION_MAX, each_counts=True)
"""An album is one request, and what is known of those is how large a file in one may be. A local
server takes 4000 MB in one (its source). Each item is a message to Telegram's limits."""

LIMITS: Final = Limits(
    forms=True,
    text_max=TEXT_MAX,
    file_max_bytes=CLOUD_UPLOAD_BYTES,
    edit_interval_s=1.0,
    buttons_max=8,
    buttons_later=True,
    copy_max=COPY_MAX,
    pictures_max=1,
    as_file=True,
    silent=True,
    posters=True,
    guest_chats=GUEST,
    alone=True,
    album=ALBUM,
)

DRAFT_INTERVAL_S: Final = 0.25
"""Telegram promises no pace for drafts, which its clients animate; a 429 slows them down."""

BUDGET: Final = Budget(
    private=ChatBudget((Rate(1, 1.0),), pace_s=1.0),
    group=ChatBudget((Rate(1, 1.0), Rate(20, 60.0)), pace_s=60 / 19, reserve=1, burst_pace_s=1.0),
    total=Rate(30, 1.0),
)
"""1 message a second in a chat, 20 a minute in a group, 30 a second (Bot FAQ). Edits count."""


def measure(text: str) -> int:
    """The length of this Markdown as it counts against `TEXT_MAX`."""
    return utf16_len(rendered(text).text)
