"""Discord as a `Platform`: wires the parts of this package together."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.discord.gateway.connection import GatewayInbound
from adapters.discord.http import point_library_at
from adapters.discord.media import CdnMedia
from adapters.discord.messages import PLATFORM
from adapters.discord.outbound import Poster
from adapters.discord.redaction import guard_logs
from adapters.discord.services import Parts
from adapters.discord.settings import DiscordSettings, ForgetfulMemory, Remember
from bot.core.model import CommandText
from bot.core.rate_limits.budget import DISCORD
from bot.ports import Platform, Say

__all__ = ["DiscordSettings", "Remember", "connect", "disconnect"]


def connect(
    settings: DiscordSettings,
    *,
    say: Say,
    commands: Sequence[CommandText],
    skills: Sequence[tuple[str, str]] = (),
    remember: Remember | None = None,
    receive: bool = True,
) -> Platform:
    """Nothing is connected yet: REST logs in at its first request, the gateway in `Inbound.run`.

    `skills` are names and titles. Without `remember` nothing outlives the process: threads that
    were not opened before a crash stay unopened. `receive` False makes a pure worker.
    """
    guard_logs()
    point_library_at(settings)
    parts = Parts.of(settings, say, commands, skills, remember or ForgetfulMemory())
    return Platform(
        name=PLATFORM,
        outbound=Poster(settings, parts.rest, parts.plans, parts.via),
        media=CdnMedia(settings, parts.rest, parts.links),
        inbound=GatewayInbound(parts) if receive else None,
        budget=DISCORD,
    )


async def disconnect(platform: Platform) -> None:
    """Give back the REST connection. Receiving ends by cancelling `Inbound.run`."""
    if isinstance(platform.outbound, Poster):
        await platform.outbound.close()
