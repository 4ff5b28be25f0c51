"""The library's `Bot`, with three changes: it hides its token, it hands out updates unparsed, and
it remembers when it last heard from Telegram.

Unparsed, because the library parses a whole batch at once: one update that it can't make sense of
would throw away its ninety-nine neighbours, and poll for the same batch again without a pause.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from adapters.telegram.settings import TelegramSettings
from bot.fetch.certificates import trusted
from bot.platform import HearAnswer

RAW = "json"
DEPTH_MAX = 64
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
GUEST = "guest_message"
"""Asked for with `TelegramSettings.guest` alone."""


Hears = Callable[[httpx.Response], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Poll:
    """When `get_updates` ended (monotonic), and how; None if well."""

    ended_s: float
    error: TelegramError | None = None


class BotApi(telegram.Bot):
    """Calls need no `initialize()`, except that `username` is known only afterwards."""

    def __init__(
        self,
        settings: TelegramSettings,
        tell_time: Callable[[float], None] = lambda utc_s: None,
        hear_answer: HearAnswer | None = None,
    ) -> None:
        hears = [_date_teller(tell_time)]
        if hear_answer is not None:
            hears.append(_answer_teller(hear_answer))
        super().__init__(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=_request(settings, hears, connections=64),
            get_updates_request=_request(settings, hears, connections=2),
        )
        self._poll_read_s = settings.poll_timeout_s + settings.answer_timeout_s
        self._last_poll = Poll(time.monotonic())
        self._refusal: InvalidToken | None = None
        self._is_refused = asyncio.Event()

    def __repr__(self) -> str:
        return f"{type(self).__name__}[bot {self.token.partition(':')[0]}]"

    async def shutdown_requests(self) -> None:
        """Close the connections of a bot that was never initialised."""
        for request in (self._request[0], self._request[1]):
            await request.shutdown()

    @property
    def last_poll(self) -> Poll:
        """A property because the library freezes every attribute without an underscore."""
        return self._last_poll

    async def refused(self) -> InvalidToken:
        """Waits until a poll is told that the token is none: the library gives up polling then."""
        await self._is_refused.wait()
        assert self._refusal is not None
        return self._refusal

    async def get_updates(
        self,
        offset: int | None = None,
        limit: int | None = None,
        timeout: dt.timedelta | int | None = None,
        allowed_updates: Sequence[str] | None = None,
        **_: Any,
    ) -> tuple[telegram.Update, ...]:
        """Updates that hold nothing but their number, and their JSON in `api_kwargs`."""
        asked = {
            "offset": offset,
            "limit": limit,
            "timeout": timeout,
            "allowed_updates": list(allowed_updates or UPDATES),
        }
        try:
            answer: Any = await self._post(
                "getUpdates",
                {name: value for name, value in asked.items() if value is not None},
                read_timeout=self._poll_read_s,
            )
            updates = _unparsed_all(answer)
        except TelegramError as error:
            self._last_poll = Poll(time.monotonic(), error)
            if isinstance(error, InvalidToken):
                self._refusal = error
                self._is_refused.set()
            raise
        self._last_poll = Poll(time.monotonic())
        return updates

    async def locate(self, file_id: str, within_s: float) -> Any:
        """`getFile` as it was answered: the library would put the token into the path.

        A local server answers only when it has fetched the whole file from Telegram.
        """
        return await self._post("getFile", {"file_id": file_id}, read_timeout=within_s)

    async def own_membership(self, chat: int) -> Any:
        """`getChatMember` of the bot as it was answered: the library wants rights to be there that
        an older server doesn't know."""
        asked = {"chat_id": chat, "user_id": int(self.token.partition(":")[0])}
        return await self._post("getChatMember", asked)


def _unparsed_all(answer: Any) -> tuple[telegram.Update, ...]:
    updates = [unparsed(raw) for raw in answer] if isinstance(answer, list) else [None]
    known = tuple(update for update in updates if update is not None)
    if len(known) < len(updates):
        # any other exception than this one would make the library poll again without a pause
        raise TelegramError("getUpdates was answered with something else than updates")
    return known


def unparsed(raw: Any) -> telegram.Update | None:
    """An update that holds nothing but its number, and its JSON under `RAW` in `api_kwargs`."""
    if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
        return None
    if is_too_deep(raw):  # there is nobody behind it whom an answer could reach
        raw = {"update_id": raw["update_id"]}
    return telegram.Update(raw["update_id"], api_kwargs={RAW: raw})


def is_too_deep(value: Any) -> bool:
    """Nested deeper than anything that Telegram sends, and than Python's own recursion goes."""
    level = [value]
    for _ in range(DEPTH_MAX):
        inner = (each.values() if isinstance(each, dict) else each for each in level)
        level = [found for values in inner for found in values if isinstance(found, dict | list)]
        if not level:
            return False
    return True


def _date_teller(tell_time: Callable[[float], None]) -> Hears:
    async def note_date(response: httpx.Response) -> None:
        with contextlib.suppress(ValueError):
            tell_time(parsedate_to_datetime(response.headers.get("Date", "")).timestamp())

    return note_date


def _answer_teller(hear_answer: HearAnswer) -> Hears:
    async def note_answer(response: httpx.Response) -> None:
        method = response.request.url.path.rpartition("/")[2]  # before it stands the token
        hear_answer(response.request.method, method, response.status_code, await response.aread())

    return note_answer


def _request(
    settings: TelegramSettings, hears: Sequence[Hears], *, connections: int
) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=settings.connect_timeout_s,
        read_timeout=settings.answer_timeout_s,
        write_timeout=settings.answer_timeout_s,
        media_write_timeout=settings.upload_timeout_s,
        pool_timeout=settings.connect_timeout_s,
        httpx_kwargs={
            "verify": trusted(by_environment=settings.use_environment_proxies),
            "trust_env": settings.use_environment_proxies,
            "event_hooks": {"response": list(hears)},
        },
    )
