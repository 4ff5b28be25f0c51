"""The platforms, one entry each: the one list that the rest of the bot goes by.

A new platform is an entry here, its settings in `bot/settings/settings.py` and its folder in
`adapters` (docs/new-platform.md). Adapters are imported when they are connected: the command line
reads this list each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from adapters.telegram.settings import TelegramSettings
    from bot.core.model import Author
    from bot.core.redaction import Secret
    from bot.core.shards import Shards
    from bot.platform import Given, Platform
    from bot.settings import Settings

ReaderOf: TypeAlias = "Callable[[str, float], Author | None]"
"""Who reads, by what their messenger has signed and the time (UTC, seconds)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One platform. `needs` names the setting without which it is not connected; `connect` takes
    the settings, what every adapter is given, whether to receive, and which shards.

    `steps` tell where an operator clicks for a token.

    Whether one process at a time may receive, what the platform allows in which time, and how the
    connections are given back are the connected `Platform`'s to say.
    """

    name: str
    title: str
    needs: str
    connect: Callable[[Settings, Given, bool, Shards | None], Platform]
    secrets: Callable[[], Sequence[Secret]]
    steps: str = ""
    has_shards: bool = False

    def is_wanted(self, settings: Settings) -> bool:
        return getattr(settings, self.needs) is not None


def wanted_platforms(settings: Settings) -> list[Entry]:
    return [entry for entry in PLATFORMS if entry.is_wanted(settings)]


def secrets_of(settings: Settings) -> list[Secret]:
    """What the wanted platforms' libraries may log and nobody may read."""
    return [secret for entry in wanted_platforms(settings) for secret in entry.secrets()]


def _discord(settings: Settings, given: Given, receive: bool, shards: Shards | None) -> Platform:
    from adapters.discord.adapter import connect
    from adapters.discord.settings import CDN_ORIGINS, DiscordSettings

    assert settings.discord_token is not None
    found_at = (settings.discord_cdn_url,) if settings.discord_cdn_url else ()
    sharded: dict[str, Any] = {}
    if shards is not None:
        sharded = {"shard_ids": shards.ids, "shard_count": shards.count}
    chosen = DiscordSettings(
        token=settings.discord_token.get_secret_value(),
        message_content=settings.discord_message_content,
        url_upload=settings.discord_url_upload,
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
        cdn_origins=(*found_at, *CDN_ORIGINS),
        allowed_guilds=settings.discord_guilds,
        allowed_channels=settings.discord_channels,
        allowed_roles=settings.discord_roles,
        allowed_users=settings.discord_users,
        **sharded,
    )
    return connect(chosen, given, receive=receive)


def _discord_secrets() -> Sequence[Secret]:
    from adapters.discord.redaction import SECRETS

    return SECRETS


def _telegram(settings: Settings, given: Given, receive: bool, _: Shards | None) -> Platform:
    from adapters.telegram.adapter import connect

    return connect(_telegram_settings(settings), given, receive=receive)


def app_readers(settings: Settings) -> tuple[str, ReaderOf] | None:
    """Where the page stands that opens inside a messenger, and who reads it: None for nobody who
    may. None where there is none."""
    if settings.telegram_app_url is None or settings.telegram_token is None:
        return None
    from adapters.telegram.updates.mini_app import person_in

    telegram = _telegram_settings(settings)
    return settings.telegram_app_url, lambda signed, now_s: person_in(signed, telegram, now_s)


def _telegram_settings(settings: Settings) -> TelegramSettings:
    from adapters.telegram.settings import TelegramSettings

    assert settings.telegram_token is not None
    webhook: dict[str, Any] = {}
    if settings.telegram_mode == "webhook":
        secret = settings.telegram_webhook_secret
        webhook = {
            "mode": "webhook",
            "webhook_url": settings.telegram_webhook_url,
            "webhook_secret": secret.get_secret_value() if secret else None,
            "webhook_host": settings.telegram_webhook_host,
            "webhook_port": settings.telegram_webhook_port,
        }
    return TelegramSettings(
        token=settings.telegram_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        local_mode=settings.telegram_local_files,
        file_url=settings.telegram_file_url,
        server_dir=settings.telegram_server_dir,
        shared_dir=str(settings.telegram_shared_dir) if settings.telegram_shared_dir else None,
        allowed_chats=settings.telegram_chats,
        allowed_users=settings.telegram_users,
        reactions=settings.telegram_reactions,
        drafts=settings.telegram_drafts,
        guest=settings.telegram_guest,
        app_url=settings.telegram_app_url,
        **webhook,
    )


def _telegram_secrets() -> Sequence[Secret]:
    from adapters.telegram.redaction import SECRETS

    return SECRETS


_DISCORD_STEPS = (
    "https://discord.com/developers/applications → New Application → Bot → Reset Token. When it "
    "works, the link that invites the bot stands below."
)
_TELEGRAM_STEPS = "write /newbot to https://t.me/BotFather; it answers with the token."


PLATFORMS: tuple[Entry, ...] = (
    Entry(
        "discord",
        "Discord",
        "discord_token",
        _discord,
        _discord_secrets,
        _DISCORD_STEPS,
        has_shards=True,
    ),
    Entry("telegram", "Telegram", "telegram_token", _telegram, _telegram_secrets, _TELEGRAM_STEPS),
)
