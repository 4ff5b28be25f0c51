"""A page in a browser as a `Platform`: what the bot is handed, and how it ends."""

from __future__ import annotations

from adapters.web.inbound import WebInbound
from adapters.web.limits import BUDGET
from adapters.web.media import WebMedia
from adapters.web.outbound import WebOutbound
from adapters.web.server.event_log import EventLog
from adapters.web.settings import WebSettings
from adapters.web.threads import PLATFORM
from bot.platform import Given, Platform


def connect(settings: WebSettings, given: Given, *, receive: bool = True) -> Platform:
    """`receive=False`: nobody is served, and what is posted is seen when somebody is again."""
    log = EventLog(settings.folder)

    async def close() -> None:
        log.close()

    outbound = WebOutbound(log, given.clock)
    return Platform(
        name=PLATFORM,
        outbound=outbound,
        media=WebMedia(log),
        inbound=WebInbound(settings, given, log) if receive else None,
        budget=BUDGET,
        close=close,
        forget=outbound.forget,
        one_receiver=True,  # the log's folder is one machine's, and so is the port
    )
