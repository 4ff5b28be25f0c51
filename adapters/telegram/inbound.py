"""Receiving: connect, poll or serve a webhook, notice when it has died, begin again."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from urllib.parse import urlsplit

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Updater

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import GUEST, UPDATES, BotApi
from adapters.telegram.bot_api.drafts import STOPPED
from adapters.telegram.bot_api.guests import Guests
from adapters.telegram.commands import Menus
from adapters.telegram.redaction import SECRETS
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import TelegramBotIdentity
from adapters.telegram.updates.forms import Forms
from adapters.telegram.updates.receipts import Receipts
from adapters.telegram.updates.topics import Topics
from adapters.telegram.updates.update_queue import UpdateQueue
from adapters.telegram.updates.webhook import application
from bot.core.redaction import hidden
from bot.platform import Given, PortTaken
from bot.ports import Accept

STOP_S = 5.0
HEARD_S = 0.1
"""So long the library has to hear that the token is none, and to give up polling by itself: stopped
in that moment it would leave a failed task that nobody has asked."""

log = logging.getLogger(__name__)


class TelegramInbound:
    """Receives in one process only: Telegram answers a second poller, and the first, with 409."""

    def __init__(self, settings: TelegramSettings, given: Given) -> None:
        for name in ("telegram.ext", "telegram.ext.Updater"):
            # The library logs a traceback for each failed poll; `trouble` tells it in one line.
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._settings, self._given = settings, given
        self._updates = (
            *UPDATES,
            *([STOPPED] if settings.drafts else []),
            *([GUEST] if settings.guest else []),
        )
        self._trouble: str | None = "telegram-trouble-connecting"
        self._said = ""
        """What Telegram says of our webhook, or what this machine does of its port."""
        self._menus = Menus(given.commands, given.say, given.memory, settings.bot_id)
        self._polled: BotApi | None = None
        self._queue: UpdateQueue | None = None

    def trouble(self) -> str | None:
        key = self._trouble or _trouble_of(self._polled.last_poll.error if self._polled else None)
        if key is None and self._queue is not None and self._queue.failing:
            key = "telegram-trouble-storage"
        said = hidden(self._said, SECRETS)[:200]
        return self._given.say(None, key, said=said) if key else None

    async def run(self, accept: Accept) -> None:
        """Until cancelled. Every failure is retried, with growing pauses, and told in `trouble`."""
        pause_s = self._settings.retry_first_s
        while True:
            began_s = time.monotonic()
            try:
                await self._connected(accept)
            except TelegramError as error:
                self._tell(_trouble_of(error), error)
            except PortTaken as error:
                self._said = str(error)
                self._tell("telegram-trouble-port", error)
            if time.monotonic() - began_s > self._settings.retry_most_s:
                pause_s = self._settings.retry_first_s
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, self._settings.retry_most_s)

    def _tell(self, trouble: str | None, error: Exception) -> None:
        """One line in the log when it begins, not one with every new attempt."""
        if trouble != self._trouble:
            log.warning("Telegram: %s", hidden(str(error), SECRETS))
        self._trouble = trouble

    async def _connected(self, accept: Accept) -> None:
        api, background = BotApi(self._settings, self._given.tell_time), Background()
        menus: asyncio.Task[None] | None = None
        try:
            await api.initialize()
            settings, given = self._settings, self._given
            forms = Forms(api, given.memory)
            receipts = Receipts(
                api, given.say, background, forms, given.memory, reactions=settings.reactions
            )
            me = self._identity(api)
            guests = Guests(api, given.memory, given.say)
            topics = Topics(api, given.memory, given.say)
            self._queue = UpdateQueue(
                api, me, settings, accept, receipts, forms, guests, topics, given
            )
            menus = asyncio.create_task(self._menus.publish(api))
            if self._settings.mode == "webhook":
                await self._serve(api, self._queue)
            else:
                await self._poll(api, self._queue)
        finally:
            if menus is not None:
                menus.cancel()
                await asyncio.gather(menus, return_exceptions=True)
            self._polled = None
            await background.finish(STOP_S)
            await api.shutdown()

    def _identity(self, api: BotApi) -> TelegramBotIdentity:
        return TelegramBotIdentity(
            id=api.id,
            username=api.username,
            commands=frozenset(command.name for command in self._given.commands) | {"start"},
            skills=frozenset(name for name, _ in self._given.skills),
            has_topics=bool(api.bot.has_topics_enabled),
            file_owner=self._settings.bot_id,
        )

    async def _serve(self, api: BotApi, queue: UpdateQueue) -> None:
        settings = self._settings
        url, secret = settings.webhook_url or "", settings.webhook_secret or ""
        app = application(urlsplit(url).path or "/", secret, queue.put)
        async with self._given.serve_http(app, settings.webhook_host, settings.webhook_port):
            await api.set_webhook(
                url,
                allowed_updates=self._updates,
                secret_token=secret,
                drop_pending_updates=False,
            )
            self._trouble = None
            await self._watch_webhook(api)

    async def _watch_webhook(self, api: BotApi) -> None:
        """Whether Telegram can call us only Telegram knows: its own last error, while updates wait
        for being delivered. An address that is no more ours is registered anew by `run`."""
        while True:
            await asyncio.sleep(self._settings.webhook_look_s)
            info = await api.get_webhook_info()
            if info.url != self._settings.webhook_url:
                log.error("Telegram: the webhook was taken away, setting it again")
                return
            self._said = info.last_error_message or ""
            failing = bool(info.pending_update_count and info.last_error_message)
            self._tell_webhook("telegram-trouble-webhook" if failing else None)

    def _tell_webhook(self, trouble: str | None) -> None:
        if trouble is not None and trouble != self._trouble:
            log.warning("Telegram can't call the webhook: %s", hidden(self._said, SECRETS))
        self._trouble = trouble

    async def _poll(self, api: BotApi, queue: UpdateQueue) -> None:
        """Returns when the library's polling task has died or hangs: `run` begins again."""
        updater = Updater(api, queue)
        await updater.initialize()
        await updater.start_polling(
            timeout=self._settings.poll_timeout_s,
            bootstrap_retries=0,
            allowed_updates=self._updates,
            drop_pending_updates=False,
            error_callback=_note,
        )
        self._polled, self._trouble = api, None
        try:
            await self._watch(api)
        finally:
            # stop() raises whatever the polling task died of, which `_watch` has noticed.
            with contextlib.suppress(Exception):
                async with asyncio.timeout(STOP_S):
                    await updater.stop()

    async def _watch(self, api: BotApi) -> None:
        silent_s = self._settings.poll_timeout_s + self._settings.poll_stale_s
        while (left_s := api.last_poll.ended_s + silent_s - time.monotonic()) > 0:
            with contextlib.suppress(TimeoutError):
                refused = await asyncio.wait_for(api.refused(), left_s)
                await asyncio.sleep(HEARD_S)
                raise refused
        self._trouble = "telegram-trouble-stalled"
        log.error("Telegram: polling has died, starting it again")


def _note(error: TelegramError) -> None:
    """The library would log a whole traceback each time; `trouble` shows it once."""
    log.debug("poll: %s", hidden(str(error), SECRETS))


def _trouble_of(error: TelegramError | None) -> str | None:
    match error:
        case None:
            return None
        case Conflict():
            return "telegram-trouble-conflict"
        case InvalidToken():
            return "telegram-trouble-token"
    return "telegram-trouble-unreachable"
