"""A terminal as a `Platform`: what the bot is handed, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from rich.console import Console as RichConsole

from adapters.console.inbound import ConsoleInbound
from adapters.console.limits import BUDGET
from adapters.console.media import ConsoleMedia
from adapters.console.outbound import ConsoleOutbound
from adapters.console.settings import ConsoleSettings
from adapters.console.terminal.live_screen import LiveScreen
from adapters.console.terminal.pictures import protocol_of
from adapters.console.terminal.screen import PlainScreen, Screen
from adapters.console.threads import PLATFORM
from bot.core.errors import ChatClosed
from bot.platform import Given, Platform
from bot.ports import Clock, Say, SystemClock

_FRAME_S, _IDLE_S = 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Console:
    """One terminal. `platform` is for the bot; the rest is for the command line."""

    platform: Platform
    inbound: ConsoleInbound
    outbound: ConsoleOutbound
    screen: Screen

    def only(self, *_: object) -> list[Platform]:
        """The platforms of a bot that has this one alone."""
        return [self.platform]


def connect(settings: ConsoleSettings, given: Given, *, receive: bool = True) -> Platform:
    """Call it in the running loop: what is shown may move. `receive=False`: nobody types."""
    return _console(settings, given.say, given.clock, receive).platform


@contextlib.asynccontextmanager
async def open_console(
    settings: ConsoleSettings, say: Say, *, clock: Clock | None = None, receive: bool = True
) -> AsyncIterator[Console]:
    """As `connect`, for the command line. The terminal is left as it was found."""
    console = _console(settings, say, clock or SystemClock(), receive)
    try:
        yield console
    finally:
        await console.platform.close()


def _console(settings: ConsoleSettings, say: Say, clock: Clock, receive: bool) -> Console:
    screen: Screen = PlainScreen(settings.stdout)
    if settings.can_paint:
        rich = RichConsole(file=settings.stdout, markup=False, highlight=False, emoji=False)
        screen = LiveScreen(rich, shows=protocol_of(settings.environ))
    outbound = ConsoleOutbound(settings, screen, say, interactive=receive)
    inbound = ConsoleInbound(settings, screen, outbound, say, clock, silent=not receive)
    moving = asyncio.create_task(_animate(screen))

    async def close() -> None:
        moving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await moving
        screen.close()

    platform = Platform(
        name=PLATFORM,
        outbound=outbound,
        media=ConsoleMedia(),
        inbound=inbound if receive else None,
        budget=BUDGET,
        close=close,
    )
    return Console(platform, inbound, outbound, screen)


async def _animate(screen: Screen) -> None:
    with contextlib.suppress(ChatClosed):
        while True:
            moves = screen.tick()
            await asyncio.sleep(_FRAME_S if moves else _IDLE_S)
