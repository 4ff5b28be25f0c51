"""Servers that the bot joined or left while nobody listened: Discord tells of those by no event."""

from __future__ import annotations

import json
import logging
from collections.abc import Set

from adapters.discord.gateway.receiver import Receiver

_log = logging.getLogger(__name__)


async def note_missed_guilds(receiver: Receiver, guilds: Set[int]) -> None:
    """`guilds`: those of a session that has just begun. Beside those of the one before it."""
    services = receiver.services
    key = services.settings.kept_as("guilds")
    try:
        known = await services.given.memory.get(key)
        before = guilds if known is None else frozenset[int](json.loads(known))
        for guild in sorted(before ^ guilds):
            await receiver.membership(guild, is_member=guild in guilds)
        if known is None or before != guilds:
            await services.given.memory.put(key, json.dumps(sorted(guilds)))
    except Exception as error:  # the next session looks again
        _log.warning("discord: servers that were left are not noted (%s)", type(error).__name__)
