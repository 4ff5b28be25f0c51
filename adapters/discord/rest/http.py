"""HTTP requests to Discord, without a gateway: logged in once, repeated where that is harmless.

The library waits out short rate limits by itself and tries again after 500, 502 and 504; resets
and time-outs it lets through. Those are repeated here: sends carry a nonce, so Discord answers
a second one with the first one's message, and everything else we ask for is idempotent.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import Callable
from contextvars import ContextVar
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import MultipartParameters, Route

from adapters.discord.errors import TRANSPORT, platform_error, was_never_sent
from adapters.discord.rest.proxies import proxy_for
from adapters.discord.settings import DiscordSettings
from bot.core.errors import Refused, Unclear, Unreachable
from bot.platform import HearAnswer

LONGEST_WAIT_S = 30.0
"""Longer rate limits become `RateLimited`; the library knows no shorter bound."""
UPLOADS_MAX = 3
"""How often the files of one message go over the wire; for a film its sender counts."""

Parameters = Callable[[], MultipartParameters]


def point_library_at(settings: DiscordSettings) -> None:
    """The library reads its addresses from class attributes, so they hold for the process."""
    Route.BASE = settings.api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)


_status: ContextVar[int] = ContextVar("status", default=0)
"""Of the last answer to the request that this task makes; 0 while there is none."""


class SentOnce(discord.File):
    """A file that goes over the wire once: the library repeats what ends with 5xx, or breaks off,
    four times, and whoever sends a film decides how often. After a rate limit it is sent all the
    same."""

    def reset(self, *, seek: int | bool = True) -> None:
        if seek and _status.get() != 429:
            raise ConnectionError(f"status {_status.get()}")
        super().reset(seek=seek)


class DiscordHttp:
    """One logged-in client, made at first use. Safe to share between tasks."""

    def __init__(
        self,
        settings: DiscordSettings,
        tell_time: Callable[[float], None] = lambda utc_s: None,
        hear_answer: HearAnswer | None = None,
    ) -> None:
        self._settings = settings
        self._tell_time, self._hear_answer = tell_time, hear_answer
        self._ahead_s: float | None = None
        self._client: discord.Client | None = None
        self._login = asyncio.Lock()

    async def send(self, route: Route, parameters: Parameters, *, again: bool = True) -> Any:
        """A request whose body is a message. `parameters` is called for each attempt: files are
        read from their beginning. With `again` False an unclear outcome is not repeated.

        Raises `PlatformError`.
        """

        uploads = False

        async def once(client: discord.Client) -> Any:
            nonlocal uploads
            made = parameters()
            uploads = bool(made.files)
            try:
                if made.files:
                    return await client.http.request(route, files=made.files, form=made.multipart)
                return await client.http.request(route, json=made.payload)
            finally:
                for file in made.files or ():
                    file.close()

        return await self._repeat(
            once, lambda: (UPLOADS_MAX if uploads else self._settings.tries) if again else 1
        )

    async def ask(self, route: Route, **options: Any) -> Any:
        """Any other request; `options` are the library's (`json`, `params`)."""

        async def once(client: discord.Client) -> Any:
            return await client.http.request(route, **options)

        return await self._repeat(once, lambda: self._settings.tries)

    def now_s(self) -> float | None:
        """UTC by Discord's clock; None while it has not answered yet."""
        return None if self._ahead_s is None else self._ahead_s + time.monotonic()

    async def _note_date(
        self, _session: aiohttp.ClientSession, _context: Any, ended: aiohttp.TraceRequestEndParams
    ) -> None:
        _status.set(ended.response.status)
        with contextlib.suppress(ValueError):
            utc_s = parsedate_to_datetime(ended.response.headers.get("Date", "")).timestamp()
            self._ahead_s = utc_s - time.monotonic()
            self._tell_time(utc_s)
        if self._hear_answer is not None:
            body = await ended.response.read()  # kept: the library reads it once more
            self._hear_answer(ended.method, ended.url.path, ended.response.status, body)

    async def close(self) -> None:
        async with self._login:  # a login under way would leave its connections behind
            client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _repeat(self, once: Callable[[discord.Client], Any], tries: Callable[[], int]) -> Any:
        """`tries` is asked after each attempt."""
        in_doubt = False
        for attempt in itertools.count(1):
            _status.set(0)
            try:
                client = await self._logged_in()
                _status.set(0)  # what the login was answered says nothing of the request
                return await once(client)
            except TRANSPORT as error:
                in_doubt |= bool(_status.get()) or not was_never_sent(error)
                if attempt >= tries():
                    raise Unclear("no answer") if in_doubt else platform_error(error) from None
            except (discord.HTTPException, discord.RateLimited) as error:
                raise platform_error(error) from error
            except (KeyError, TypeError, ValueError):
                raise Unclear("an answer that the library can't read") from None
            await asyncio.sleep(self._settings.retry_pause_s * 2 ** (attempt - 1))
        raise AssertionError("unreachable")

    async def _logged_in(self) -> discord.Client:
        async with self._login:
            if self._client is None:
                self._client = await self._new_client()
            return self._client

    async def _new_client(self) -> discord.Client:
        trace = aiohttp.TraceConfig()
        trace.on_request_end.append(self._note_date)
        client = discord.Client(
            intents=discord.Intents(guilds=True),
            http_trace=trace,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT_S,
            enable_debug_events=False,
            proxy=proxy_for(self._settings.api_url, self._settings),
        )
        try:
            await client.login(self._settings.token)
        except discord.LoginFailure:
            await client.close()
            raise Refused("the bot token is not valid") from None
        except discord.HTTPException as error:
            await client.close()
            refused = platform_error(error)
            is_unclear = isinstance(refused, Unclear)  # of the login: nothing else was sent
            raise Unreachable() if is_unclear else refused from error
        except BaseException:  # a cancelled login leaves no connections behind either
            await client.close()
            raise
        return client
