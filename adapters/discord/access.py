"""Who may use the bot where: the operator's allow lists, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable

from adapters.discord.settings import DiscordSettings


def allowed(
    settings: DiscordSettings,
    *,
    guild: int | None,
    channels: Iterable[int],
    user: int,
    roles: Iterable[int],
) -> bool:
    """`channels` is the channel and, for a thread, its parent. `guild` is None in direct chats."""
    if guild is not None:
        if settings.allowed_guilds and guild not in settings.allowed_guilds:
            return False
        if settings.allowed_channels and settings.allowed_channels.isdisjoint(channels):
            return False
    if not settings.allowed_users and not settings.allowed_roles:
        return True
    return user in settings.allowed_users or not settings.allowed_roles.isdisjoint(roles)
