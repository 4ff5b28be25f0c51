"""Posting and editing, by REST alone: no update is ever fetched here."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO

import telegram
from telegram.constants import ChatAction, ReactionEmoji
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError

from adapters.telegram import views as shape
from adapters.telegram.bot_api import BotApi
from adapters.telegram.errors import (
    is_bad_button,
    is_captioned,
    is_unchanged,
    platform_error,
    was_never_sent,
)
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import is_group_chat
from adapters.telegram.updates.background import Background
from bot.core.errors import FileTooLarge, MessageGone, Refused
from bot.core.model import Chat, Limits, MessageRef, OutFile, View

_REMEMBERED = 10_000

Send = Callable[[Chat, bool], Awaitable[telegram.Message]]


class TelegramOutbound:
    """The `Outbound` port. Each method makes one request, and more only where that is harmless."""

    def __init__(self, settings: TelegramSettings, api: BotApi, background: Background) -> None:
        self._settings, self._api, self._background = settings, api, background
        self._limits = shape.limits(settings.upload_limit_bytes)
        self._moved: OrderedDict[str, str] = OrderedDict()
        self._captioned: OrderedDict[MessageRef, None] = OrderedDict()

    @property
    def limits(self) -> Limits:
        return self._limits

    def measure(self, text: str) -> int:
        return shape.measure(text)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """Telegram has no idempotency key, so `nonce` can't help: an `Unclear` outcome is real."""
        shown = _shown(chat, view, reply_to)

        async def send(target: Chat, links: bool) -> telegram.Message:
            return await self._api.send_message(
                int(target.channel),
                shown.text,
                entities=shown.entities,
                message_thread_id=_thread(target),
                disable_notification=silent,
                link_preview_options=shape.no_preview(view),
                reply_parameters=_reply(reply_to),
                reply_markup=shape.keyboard(view.buttons, links=links),
            )

        return await self._send(chat, send)

    async def send_file(
        self, chat: Chat, file: OutFile, view: View, *, nonce: str, reply_to: str | None = None
    ) -> MessageRef:
        """The upload is read from disk piece by piece while it is sent."""
        if file.size_bytes > self._limits.file_max_bytes:
            raise FileTooLarge(f"over {self._limits.file_max_bytes} bytes")
        path = Path(file.path)
        with await asyncio.to_thread(path.open, "rb") as handle:

            async def send(target: Chat, links: bool) -> telegram.Message:
                handle.seek(0)
                return await self._upload(target, handle, file, view, reply_to, links)

            ref = await self._send(chat, send)
        self._remember_caption(ref)
        if reply_to and self._settings.reactions:
            self._background.start(
                self._api.set_message_reaction(
                    int(ref.chat.channel), int(reply_to), ReactionEmoji.THUMBS_UP
                )
            )
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Safe to repeat, so a network failure is answered by one more attempt."""
        if await self._drafted(ref, view):
            return
        links, again = True, True
        while True:
            try:
                await self._edit(ref, view, links)
                return
            except ChatMigrated:
                raise MessageGone("the group became a supergroup") from None
            except TelegramError as error:
                if is_unchanged(error):
                    return
                if is_captioned(error) and ref not in self._captioned:
                    self._remember_caption(ref)
                elif is_bad_button(error) and links:
                    links = False
                elif _is_network(error) and again:
                    again = False
                else:
                    raise platform_error(error) from None

    async def show_busy(self, chat: Chat) -> None:
        try:
            await self._api.send_chat_action(
                int(self._current(chat).channel), ChatAction.TYPING, message_thread_id=_thread(chat)
            )
        except Exception:  # best effort by contract: no failure of this may end a turn
            return

    async def aclose(self) -> None:
        await self._background.finish(self._settings.connect_timeout_s)
        await self._api.shutdown_requests()

    async def _upload(
        self,
        target: Chat,
        handle: IO[bytes],
        file: OutFile,
        view: View,
        reply_to: str | None,
        links: bool,
    ) -> telegram.Message:
        shown = shape.caption(shape.render(view.markdown)) if view.markdown else shape.Rendered("")
        content = telegram.InputFile(handle, file.filename, read_file_handle=False)
        buttons = shape.keyboard(view.buttons, links=links)
        if not file.filename.lower().endswith(".mp4"):
            return await self._api.send_document(
                int(target.channel),
                content,
                caption=shown.text or None,
                caption_entities=shown.entities,
                message_thread_id=_thread(target),
                reply_parameters=_reply(reply_to),
                reply_markup=buttons,
                read_timeout=self._settings.upload_timeout_s,
            )
        return await self._api.send_video(
            int(target.channel),
            content,
            caption=shown.text or None,
            caption_entities=shown.entities,
            width=file.width,
            height=file.height,
            duration=dt.timedelta(seconds=round(file.duration_s)) if file.duration_s else None,
            supports_streaming=True,
            message_thread_id=_thread(target),
            reply_parameters=_reply(reply_to),
            reply_markup=buttons,
            read_timeout=self._settings.upload_timeout_s,
        )

    async def _send(self, chat: Chat, send: Send) -> MessageRef:
        target, links = self._current(chat), True
        pauses = list(self._settings.resend_pauses_s)
        while True:
            try:
                message = await send(target, links)
                return MessageRef(target, str(message.message_id))
            except ChatMigrated as moved:
                if target.channel == str(moved.new_chat_id):
                    raise Refused("the group moved to itself") from None
                self._moved[chat.channel] = str(moved.new_chat_id)
                _trim(self._moved)
                target = self._current(chat)
            except TelegramError as error:
                if is_bad_button(error) and links:
                    links = False
                elif was_never_sent(error) and pauses:
                    await asyncio.sleep(pauses.pop(0))
                else:
                    raise platform_error(error) from None

    async def _edit(self, ref: MessageRef, view: View, links: bool) -> None:
        chat, message = int(ref.chat.channel), int(ref.message)
        shown = shape.render(view.markdown)
        buttons = shape.keyboard(view.buttons, links=links)
        if ref in self._captioned:
            short = shape.caption(shown)
            await self._api.edit_message_caption(
                chat,
                message,
                caption=short.text,
                caption_entities=short.entities,
                reply_markup=buttons,
            )
            return
        await self._api.edit_message_text(
            shown.text,
            chat,
            message,
            entities=shown.entities,
            link_preview_options=shape.no_preview(view),
            reply_markup=buttons,
        )

    async def _drafted(self, ref: MessageRef, view: View) -> bool:
        """Opt-in, private chats only: interim text as a draft above the placeholder."""
        if not self._settings.drafts or view.status is None or is_group_chat(ref.chat):
            return False
        shown = shape.render(view.markdown)
        try:
            return await self._api.send_message_draft(
                int(ref.chat.channel),
                int(ref.message),
                shown.text,
                message_thread_id=_thread(ref.chat),
                entities=shown.entities,
            )
        except RetryAfter as error:
            raise platform_error(error) from None
        except TelegramError:
            return False

    def _current(self, chat: Chat) -> Chat:
        """The chat, or what it became; the accept side hears of it by an update of its own."""
        now = self._moved.get(chat.channel)
        return Chat(chat.platform, now, chat.topic) if now else chat

    def _remember_caption(self, ref: MessageRef) -> None:
        self._captioned[ref] = None
        while len(self._captioned) > _REMEMBERED:
            self._captioned.popitem(last=False)


def _shown(chat: Chat, view: View, reply_to: str | None) -> shape.Rendered:
    rendered = shape.render(view.markdown)
    alone = is_group_chat(chat) and reply_to is None
    return shape.addressed(rendered, view.mention) if alone else rendered


def _thread(chat: Chat) -> int | None:
    return int(chat.topic) if chat.topic else None


def _reply(native_id: str | None) -> telegram.ReplyParameters | None:
    """A person may have deleted what we answer: the answer goes out all the same."""
    if native_id is None:
        return None
    return telegram.ReplyParameters(int(native_id), allow_sending_without_reply=True)


def _is_network(error: TelegramError) -> bool:
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def _trim(moved: OrderedDict[str, str]) -> None:
    while len(moved) > _REMEMBERED:
        moved.popitem(last=False)
