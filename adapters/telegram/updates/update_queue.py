"""Where updates are handed over: `put` returns only when the update is stored.

The library confirms an update to Telegram with its next poll, after `put` has returned. So `put`
does the whole way from JSON to `Accept` itself, and what fails there is fetched again. Whatever
`put` raises must be a `TelegramError`: anything else ends the library's polling without a word.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import telegram
from telegram.error import TelegramError

from adapters.telegram.bot_api import unwrap
from adapters.telegram.messages import Denied, Edited, Event, Login, Moved, Pressed, Self, in_album
from adapters.telegram.messages import read as read_event
from adapters.telegram.redaction import redact
from adapters.telegram.updates.albums import Albums
from adapters.telegram.updates.receipts import Courtesy
from bot.core.model import Message
from bot.ports import Accept

Poisoned = Callable[[str, str], Awaitable[None]]
"""Stores an update that we could not make sense of (its JSON) and the reason."""

ATTEMPTS = 3
UPDATE_KEPT_BYTES = 64_000
_LOGIN = re.compile(r"/login\b", re.IGNORECASE)

log = logging.getLogger(__name__)


async def only_log(update_json: str, reason: str) -> None:
    log.error("an update was put aside: %s (%d bytes)", reason, len(update_json))


class UpdateQueue(asyncio.Queue[object]):
    """Never holds anything. `failing` is True while updates can't be stored."""

    def __init__(self, me: Self, accept: Accept, courtesy: Courtesy, poisoned: Poisoned) -> None:
        super().__init__()
        self._me, self._accept, self._courtesy = me, accept, courtesy
        self._poisoned = poisoned
        self._albums = Albums()
        self._attempts: OrderedDict[int, int] = OrderedDict()
        self.failing = False

    async def put(self, item: object) -> None:
        await self.receive(unwrap(item))

    async def receive(self, raw: dict[str, Any]) -> None:
        """Raises `TelegramError` when it could not be stored and has to be delivered again."""
        try:
            events = list(self._read(raw))
        except Exception as error:
            await self._put_aside(raw, f"can't be read: {type(error).__name__}: {error}")
            return
        try:
            for event in events:
                await self._hand_over(event)
        except Exception as error:
            await self._failed(raw, error)
        else:
            self.failing = False
            self._albums.settle()
            self._attempts.pop(raw["update_id"], None)

    def _read(self, raw: dict[str, Any]) -> Iterator[Event]:
        update = telegram.Update.de_json(raw, None)
        message = update.message
        if message and message.media_group_id and message.chat.type != "private":
            yield from self._read_album(message)
            return
        event = read_event(update, self._me, time.time())
        if event is not None:
            yield event

    def _read_album(self, message: telegram.Message) -> Iterator[Event]:
        """In a group: this item, after those that came before the one that speaks to us."""
        found = in_album(message, self._me, addressed=self._albums.is_ours(message))
        if found is None:
            self._albums.keep(message)
            return
        for earlier in self._albums.waiting(message):
            item = in_album(earlier, self._me, addressed=True)
            if item is not None:
                yield item
        yield found
        self._albums.claim(message)

    async def _hand_over(self, event: Event) -> None:
        match event:
            case Message():
                accepted = await self._accept.message(event)
                if accepted.new:
                    self._courtesy.seen(event)
            case Pressed(query_id, press):
                self._courtesy.answer(query_id, press, await self._accept.press(press))
            case Edited(key, text):
                await self._accept.edited(key, text)
            case Moved(old, new):
                await self._accept.moved(old, new)
            case Login():
                await self._log_in(event)
            case Denied():
                self._courtesy.deny(event)

    async def _log_in(self, login: Login) -> None:
        if not login.is_private or not login.token:
            self._courtesy.explain_login(login)
            return
        answer = await self._accept.login(login.owner, login.token, login.locale)
        self._courtesy.answer_login(login, answer)

    async def _failed(self, raw: dict[str, Any], error: Exception) -> None:
        """Not stored. If it fails again and again while other rows can be written, it is this
        update's own fault, and it must not keep everybody else waiting."""
        self.failing = True
        number = raw["update_id"]
        self._attempts[number] = self._attempts.get(number, 0) + 1
        while len(self._attempts) > 1000:
            self._attempts.popitem(last=False)
        if self._attempts[number] >= ATTEMPTS:
            await self._put_aside(raw, f"can't be stored: {type(error).__name__}")
            self._attempts.pop(number, None)
            return
        raise TelegramError(f"an update could not be stored: {type(error).__name__}") from None

    async def _put_aside(self, raw: dict[str, Any], reason: str) -> None:
        text = json.dumps(_without_logins(raw), ensure_ascii=False)[:UPDATE_KEPT_BYTES]
        try:
            await self._poisoned(redact(text), redact(reason)[:500])
        except Exception as error:
            self.failing = True
            name = type(error).__name__
            raise TelegramError(f"an update could not be put aside: {name}") from None
        self.failing = False


def _without_logins(value: Any) -> Any:
    """A token that a person sent with /login is stored nowhere, not even among the broken."""
    match value:
        case dict():
            return {str(name): _without_logins(item) for name, item in value.items()}
        case list():
            return [_without_logins(item) for item in value]
        case str() if _LOGIN.search(value):
            return "/login <token>"
    return value
