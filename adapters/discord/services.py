"""What the parts of this adapter share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.discord.http import Rest
from adapters.discord.interactions.token_replies import ViaInteractions
from adapters.discord.settings import DiscordSettings, Remember
from adapters.discord.signed_urls import Links
from adapters.discord.threads import Plans
from bot.core.model import CommandText
from bot.ports import Say


@dataclass(frozen=True, slots=True)
class Parts:
    settings: DiscordSettings
    say: Say
    commands: tuple[CommandText, ...]
    skills: tuple[tuple[str, str], ...]
    remember: Remember
    rest: Rest
    links: Links
    plans: Plans
    via: ViaInteractions

    @classmethod
    def of(
        cls,
        settings: DiscordSettings,
        say: Say,
        commands: Sequence[CommandText],
        skills: Sequence[tuple[str, str]],
        remember: Remember,
    ) -> Parts:
        rest = Rest(settings)
        return cls(
            settings=settings,
            say=say,
            commands=tuple(commands),
            skills=tuple(skills),
            remember=remember,
            rest=rest,
            links=Links(remember),
            plans=Plans(remember),
            via=ViaInteractions(rest, remember),
        )
