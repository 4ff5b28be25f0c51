"""Where updates are handed over: `put` returns only when the update is stored.

The library confirms an update to Telegram with its next poll, after `put` has returned. So `put`
does the whole way from JSON to `Accept` itself, and what fails there is fetched again. Whatever
`put` raises must be a `TelegramError`: anything else ends the library's polling without a word.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import telegram
from telegram.error import TelegramError

from adapters.telegram.bot_api.client import RAW
from adapters.telegram.bot_api.drafts import STOPPED, stop_press
from adapters.telegram.bot_api.guests import Guests
from adapters.telegram.messages import (
    Edited,
    Event,
    Guest,
    Moved,
    NotAllowed,
    SaidToUsAlone,
    TokenSent,
    event_of,
    message_of,
    shown_by,
)
from adapters.telegram.redaction import SECRETS
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import TelegramBotIdentity
from adapters.telegram.updates.albums import Albums
from adapters.telegram.updates.forms import Forms
from adapters.telegram.updates.just_said import JustSaid
from adapters.telegram.updates.membership import Membership
from adapters.telegram.updates.presses import PressedQuery, heard
from adapters.telegram.updates.receipts import Receipts
from adapters.telegram.updates.topics import Topics
from bot.core.controls import asks_service
from bot.core.model import Message, OwnMessage, Press
from bot.core.recent_dict import RecentDict
from bot.core.redaction import hidden
from bot.platform import Given
from bot.ports import Accept

ATTEMPTS = 3
ATTEMPTS_KEPT = 1_000
UPDATE_KEPT_BYTES = 64_000
_LOGIN = re.compile(r"/(login|redeem|start\s+invite)\b", re.IGNORECASE)


class UpdateQueue(asyncio.Queue[object]):
    """Never holds anything. `failing` is True while updates can't be stored."""

    def __init__(
        self,
        api: telegram.Bot,
        me: TelegramBotIdentity,
        settings: TelegramSettings,
        accept: Accept,
        receipts: Receipts,
        forms: Forms,
        guests: Guests,
        topics: Topics,
        given: Given,
    ) -> None:
        super().__init__()
        self._api = api
        self._me, self._settings = me, settings
        self._accept, self._receipts, self._given = accept, receipts, given
        self._forms, self._guests, self._topics = forms, guests, topics
        self._albums = Albums()
        self._just_said = JustSaid()
        self._attempts = RecentDict[int, int](ATTEMPTS_KEPT)
        self.failing = False

    async def put(self, item: object) -> None:
        """`item` is an unparsed update (bot_api/client.py).

        Raises `TelegramError` when it could not be stored and has to be delivered again.
        """
        assert isinstance(item, telegram.Update)
        raw: dict[str, Any] = item.api_kwargs[RAW]
        try:
            events = list(self._read(raw))
            if STOPPED in raw:  # newer than the library
                events += await self._stopped(raw[STOPPED])
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
            if self._albums.claimed:
                self._albums.settle()
            self._attempts.pop(raw["update_id"], None)

    async def _stopped(self, stopped: dict[str, Any]) -> list[Event]:
        press = await stop_press(stopped, self._given.memory, self._given.clock.utc_s())
        if press is None or not self._settings.allows(
            chat=int(press.ref.chat.channel), user=int(press.ref.chat.channel)
        ):
            return []
        return [PressedQuery(None, press)]

    def _read(self, raw: dict[str, Any]) -> Iterator[Event]:
        update = telegram.Update.de_json(raw, None)
        message = update.message
        if (own := shown_by(update, self._me)) is not None:
            yield own
        if message and message.media_group_id and message.chat.type != "private":
            yield from self._read_album(message)
            return
        event = event_of(update, self._me, self._settings, self._given.clock.utc_s())
        if event is None and message and self._just_said.is_followed_by(message):
            event = message_of(message, self._me, self._settings, addressed=True)
        if event is None and message and self._just_said.may_await(message):
            found = message_of(message, self._me, self._settings, addressed=True)
            event = replace(found, if_awaited=True) if isinstance(found, Message) else None
        elif isinstance(event, Message) and message:
            self._just_said.note(message, event)
        changed = update.edited_message
        if isinstance(event, Edited) and changed and changed.media_group_id:
            yield from self._waiting_items(changed)
            self._albums.claim(changed)
        if event is not None:
            yield event

    def _read_album(self, message: telegram.Message) -> Iterator[Event]:
        """In a group: this item, after those that came before the one that speaks to us."""
        ours = self._albums.is_ours(message) or self._just_said.is_followed_by(message)
        found = message_of(message, self._me, self._settings, addressed=ours)
        if not isinstance(found, Message):
            self._albums.keep(message)
            return
        yield from self._waiting_items(message)
        yield found
        self._albums.claim(message)

    def _waiting_items(self, message: telegram.Message) -> Iterator[Message]:
        """The items of its album that nobody had addressed to us, but for this one."""
        for earlier in self._albums.waiting(message):
            item = message_of(earlier, self._me, self._settings, addressed=True)
            if isinstance(item, Message) and earlier.message_id != message.message_id:
                yield item

    async def _hand_over(self, event: Event) -> None:
        match event:
            case Message():
                await self._hand_over_message(event)
            case OwnMessage():
                await self._accept.shown(event)
            case Guest():
                await self._answer_guest(event)
            case PressedQuery():
                await self._hand_over_press(event)
            case Edited(message):
                if not await self._forms.is_answer(message):
                    await self._accept.edited(message)
            case Moved(old, new):
                await self._accept.moved(old, new)
                await self._receipts.know(new)
            case Membership():
                await self._note_membership(event)
            case TokenSent():
                self._log_in(event)
            case NotAllowed():
                self._receipts.deny(event)
            case SaidToUsAlone():
                self._receipts.answer_unheard(event)

    async def _hand_over_press(self, pressed: PressedQuery) -> None:
        """What it begins is stored first. What only asks the service is waited for by nobody."""
        query, presser = pressed.query_id, pressed.press.author
        press = await heard(self._api, pressed)
        if asks_service(press.data):
            if query is not None:
                work = partial(self._accept.press, press)
                self._receipts.answer_later(query, press, presser, work)
            return
        answer = await self._accept.press(press)
        if query is not None:
            self._receipts.answer(query, press, presser, answer)

    async def _answer_guest(self, asked: Guest) -> None:
        await self._guests.remember(asked.chat, asked.query, asked.locale)
        if asked.message is None:
            self._receipts.explain_guest(self._guests.explain(asked.chat, self._me.username))
        else:
            await self._accept.message(asked.message)

    async def _note_membership(self, event: Membership) -> None:
        """In a group who we are is said once, not after each return, nor as a supergroup."""
        if event.opens:
            await self._accept.opened(event.chat)
        if event.is_group and event.is_member is not None:
            await self._accept.membership(str(event.chat), is_member=event.is_member)
            if event.is_member:
                await self._receipts.greet(event, self._me.username)

    async def _hand_over_message(self, message: Message) -> None:
        filled = await self._forms.answered(message) if message.replied_to else False
        if isinstance(filled, Press):
            answer = await self._accept.press(filled)
            await self._forms.done(message)
            self._receipts.answer_form(filled, answer)
        elif not filled:
            if self._me.has_topics:
                message = await self._topics.with_topic(message)
            accepted = await self._accept.message(message)
            if accepted.new and not accepted.answered_elsewhere:
                self._receipts.stored(message, accepted.turn_id)

    def _log_in(self, login: TokenSent) -> None:
        """A token is stored nowhere before the service knows it, so nobody waits for that."""
        if "login" not in self._me.commands:
            self._receipts.refuse_login(login)
        elif not login.is_private or not login.token:
            self._receipts.explain_login(login)
        else:
            owner, token, locale = login.owner, login.token, login.locale
            self._receipts.answer_login(login, partial(self._accept.login, owner, token, locale))

    async def _failed(self, raw: dict[str, Any], error: Exception) -> None:
        """Not stored. If it fails again and again while other rows can be written, it is this
        update's own fault, and it must not keep everybody else waiting."""
        self.failing = True
        number = raw["update_id"]
        self._attempts[number] = self._attempts.get(number, 0) + 1
        if self._attempts[number] >= ATTEMPTS:
            await self._put_aside(raw, f"can't be stored: {type(error).__name__}")
            self._attempts.pop(number, None)
            await self._try_again(raw)
            return
        raise TelegramError(f"an update could not be stored: {type(error).__name__}") from None

    async def _try_again(self, raw: dict[str, Any]) -> None:
        """Once, now that something else could be stored: perhaps it was not this update's fault."""
        with contextlib.suppress(Exception):
            for event in self._read(raw):
                await self._hand_over(event)

    async def _put_aside(self, raw: dict[str, Any], reason: str) -> None:
        text = json.dumps(_without_logins(raw), ensure_ascii=False)[:UPDATE_KEPT_BYTES]
        try:
            await self._given.poisoned(hidden(text, SECRETS), hidden(reason, SECRETS)[:500])
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
