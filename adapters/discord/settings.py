"""What an operator sets for Discord. Read from the environment by the caller, not here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

API_URL = "https://discord.com/api/v10"
GATEWAY_URL = "wss://gateway.discord.gg/"
CDN_ORIGINS = ("https://cdn.discordapp.com", "https://media.discordapp.net")


def origin_of(url: str) -> str:
    """Scheme, host and port, as they compare; empty for what is no address."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if not host or "@" in parts.netloc:
        return ""
    host = f"[{host}]" if ":" in host else host
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """All of it is plain data, so that tests can shrink every duration and limit.

    Empty allow lists allow everything. `allowed_guilds` and `allowed_channels` (a thread counts as
    its parent) restrict places and say nothing about direct messages; `allowed_roles` and
    `allowed_users` restrict people everywhere, and nobody has roles in a direct message.
    `api_url` and `gateway_url` point the whole library elsewhere (a proxy, a test); `cdn_origins`
    are the only places that files are fetched from.
    """

    token: str = field(repr=False)
    api_url: str = API_URL
    gateway_url: str = GATEWAY_URL
    message_content: bool = False
    url_upload: bool = True
    shard_ids: tuple[int, ...] = ()
    shard_count: int | None = None
    allowed_guilds: frozenset[int] = frozenset()
    allowed_channels: frozenset[int] = frozenset()
    allowed_roles: frozenset[int] = frozenset()
    allowed_users: frozenset[int] = frozenset()
    cdn_origins: tuple[str, ...] = CDN_ORIGINS
    media_timeout_s: float = 60.0
    use_environment_proxies: bool = True
    url_margin_s: float = 600.0
    backfill_age_s: float = 3600.0
    backfill_messages: int = 50
    backfill_channels: int = 50
    thread_archive_minutes: int = 1440
    tries: int = 4
    retry_pause_s: float = 0.5
    reconnect_pause_s: float = 5.0
    reconnect_pause_max_s: float = 60.0
    identify_pause_s: float = 5.0
    identify_pause_max_s: float = 120.0
    guild_ready_s: float = 2.0
    finish_s: float = 10.0
    press_patience_s: float = 1.5

    def __post_init__(self) -> None:
        origins = tuple(filter(None, map(origin_of, self.cdn_origins)))
        object.__setattr__(self, "cdn_origins", origins)
        if not self.token.strip():
            raise ValueError("DISCORD_TOKEN is empty")
        if self.shard_ids and self.shard_count is None:
            raise ValueError("shard ids need a shard count")
        if self.thread_archive_minutes not in (60, 1440, 4320, 10080):
            raise ValueError("threads are archived after 60, 1440, 4320 or 10080 minutes")

    def kept_as(self, name: str) -> str:
        """Under which name the shards of this process keep something of their own."""
        return f"discord-{name}:" + ",".join(map(str, self.shard_ids))

    def allows(
        self, *, guild: int | None, channels: Iterable[int], user: int, roles: Iterable[int]
    ) -> bool:
        """`channels` is the channel and, for a thread, its parent. `guild` is None in direct
        chats."""
        if guild is not None:
            if self.allowed_guilds and guild not in self.allowed_guilds:
                return False
            if self.allowed_channels and self.allowed_channels.isdisjoint(channels):
                return False
        if not self.allowed_users and not self.allowed_roles:
            return True
        return user in self.allowed_users or not self.allowed_roles.isdisjoint(roles)
