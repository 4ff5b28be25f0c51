"""What Discord allows: lengths, sizes, and how often.

Lengths are UTF-16 units: Discord says "characters", and this is right or on the safe side. Discord
promises no rates ("don't hard-code"), so freezes still widen these.
"""

from __future__ import annotations

import math
from typing import Final

from discord.utils import snowflake_time

from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.view import Album, Limits

CONTENT_MAX: Final = 2000
"""Of a message that we post."""
MENTION_ROOM: Final = 32
"""Kept free for the mention that the adapter puts in front where a reply can't ping."""
TEXT_MAX: Final = 4000
"""Of what a person sends."""
LINK_MAX: Final = 512
LABEL_MAX: Final = 80
OPTION_MAX: Final = 100
PLACEHOLDER_MAX: Final = 150
DESCRIPTION_MAX: Final = 1024
"""Of a picture's description for those who can't see it."""
NONCE_MAX: Final = 25
INTERACTION: Final = "i"
"""How the channel of a chat begins that stands for an interaction. Its follow-ups take no nonce."""
FILE_MAX_BYTES: Final = 10 * 1024 * 1024

REQUEST_MAX_BYTES: Final = 25 * 1024 * 1024
"""Of one request with all its files (documented); each file has a limit of its own."""
FORM_BYTES: Final = 64 * 1024
"""What is left of it for words, names and the seams between the files."""

LIMITS: Final = Limits(
    forms=True,
    text_max=CONTENT_MAX - MENTION_ROOM,
    file_max_bytes=FILE_MAX_BYTES,
    edit_interval_s=1.05,
    buttons_max=25,
    edit_max_age_s=3600.0,
    moment="<t:{at_s}:R>",
    message_link="https://discord.com/channels/{server}/{channel}/{message}",
    no_server="@me",
    nonces=True,
    command_chats=INTERACTION,
    menus=True,
    pictures_max=10,
    pictures_beside_file=True,
    silent=True,
    result_cards=True,
    servers=True,
    album=Album(10, CONTENT_MAX - MENTION_ROOM, REQUEST_MAX_BYTES - FORM_BYTES, buttons=True),
)

_CHANNEL: Final = ChatBudget((Rate(5, 5.0),), pace_s=1.05, posts_apart=True)

BUDGET: Final = Budget(_CHANNEL, _CHANNEL, Rate(50, 1.0))
"""5 edits and 5 posts in 5 s a channel (observed), 50 requests a second (documented)."""


def measure(text: str) -> int:
    """The length of this text as it counts against `CONTENT_MAX`, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_too_old(message: str, now_s: float | None) -> bool:
    """Discord all but refuses edits of messages older than an hour, and the library would wait for
    each refusal. A message's id tells when it was made, and Discord's own clock (`now_s`) how long
    ago that is: ours is not asked, and where Discord has said nothing yet its refusal decides."""
    if now_s is None or not (message.isascii() and message.isdigit()):
        return False
    return now_s - snowflake_time(int(message)).timestamp() > (LIMITS.edit_max_age_s or math.inf)
