"""What the parts of this adapter that receive share."""

from __future__ import annotations

from dataclasses import dataclass

from adapters.discord.interactions.token_replies import TokenReplies
from adapters.discord.rest.closed_channels import ClosedChannels
from adapters.discord.rest.http import DiscordHttp
from adapters.discord.rest.nonces import Nonces
from adapters.discord.rest.signed_urls import SignedUrls
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import ThreadPlans
from bot.platform import Given
from bot.ports import Say


@dataclass(frozen=True, slots=True)
class Services:
    settings: DiscordSettings
    given: Given
    http: DiscordHttp
    urls: SignedUrls
    plans: ThreadPlans
    token_replies: TokenReplies
    nonces: Nonces
    closed: ClosedChannels

    @property
    def say(self) -> Say:
        return self.given.say
