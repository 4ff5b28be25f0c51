"""Discord as a `Platform`: what the bot is handed, and how it ends."""

from __future__ import annotations

from adapters.discord.gateway.services import Services
from adapters.discord.inbound import DiscordInbound
from adapters.discord.interactions.token_replies import TokenReplies
from adapters.discord.limits import BUDGET
from adapters.discord.media import DiscordMedia
from adapters.discord.outbound import DiscordOutbound
from adapters.discord.rest.asker_names import AskerNames
from adapters.discord.rest.closed_channels import ClosedChannels
from adapters.discord.rest.examination import DiscordExamination
from adapters.discord.rest.http import DiscordHttp, point_library_at
from adapters.discord.rest.nonces import Nonces
from adapters.discord.rest.signed_urls import SignedUrls
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import PLATFORM, ThreadPlans
from bot.platform import Given, Platform


def connect(settings: DiscordSettings, given: Given, *, receive: bool = True) -> Platform:
    """Nothing is connected yet: REST logs in at its first request, the gateway in `Inbound.run`.

    `receive=False` makes a pure worker, which posts and opens files. Any number of processes may
    receive: the same event has the same key.
    """
    point_library_at(settings)
    http = DiscordHttp(settings, given.tell_time, given.hear_answer)
    urls, plans = SignedUrls(given.memory), ThreadPlans(given.memory)
    token_replies = TokenReplies(http, given.memory)
    nonces = Nonces(given.memory)
    closed = ClosedChannels(http, given.say, given.language_of)
    services = Services(settings, given, http, urls, plans, token_replies, nonces, closed)
    return Platform(
        name=PLATFORM,
        outbound=DiscordOutbound(
            settings, http, plans, token_replies, nonces, closed, AskerNames(given.memory)
        ),
        media=DiscordMedia(settings, http, urls),
        inbound=DiscordInbound(services) if receive else None,
        budget=BUDGET,
        close=http.close,
        examine=DiscordExamination(settings, http, given.commands).examine,
    )
