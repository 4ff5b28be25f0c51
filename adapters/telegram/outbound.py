"""The port `Outbound`: posting and editing by REST alone; no update is ever fetched here."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeVar

import telegram
from telegram.constants import ChatAction
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    TelegramError,
)

from adapters.telegram import limits
from adapters.telegram.bot_api import ephemeral
from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.bot_api.drafts import Drafts
from adapters.telegram.bot_api.edits import edit_message
from adapters.telegram.bot_api.guests import Guests
from adapters.telegram.bot_api.media_groups import check_album, send_album
from adapters.telegram.bot_api.reactions import Reactions
from adapters.telegram.bot_api.restriction import with_its_end
from adapters.telegram.bot_api.uploads import send_result, unhidden
from adapters.telegram.errors import (
    ButtonsUnknown,
    is_bad_button,
    is_captioned,
    is_network,
    is_not_there,
    is_unchanged,
    platform_error,
    was_never_sent,
)
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import is_for_one, is_guest_chat, where_to
from adapters.telegram.views import (
    addressed_in,
    buttons_of,
    caption_of,
    preview_of,
    split_picture,
    text_of,
    with_old_buttons,
)
from bot.core.controls import Picture
from bot.core.errors import ChatClosed, FilesForbidden, FileTooLarge, MessageGone, Refused
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.core.view import OutFile, View
from bot.ports import Memory, Say

_REMEMBERED = 10_000
T = TypeVar("T")

log = logging.getLogger(__name__)

Send = Callable[[Chat, bool], Awaitable[T]]
"""Send to this chat, with or without buttons that are links."""

ACTION_S = 4.0
"""Telegram shows an action for five seconds."""
BUSY_S = 1.0
"""So long an answer that grows waits for the typing indicator."""


class TelegramOutbound:
    """Each method makes one request, and more only where that is harmless."""

    measure = staticmethod(limits.measure)

    def __init__(
        self,
        settings: TelegramSettings,
        api: BotApi,
        background: Background,
        memory: Memory,
        say: Say,
    ) -> None:
        self._settings, self._api, self._background = settings, api, background
        self._drafts, self._guests = Drafts(api, memory), Guests(api, memory, say)
        self._has_old_buttons = False
        self.limits = replace(
            limits.LIMITS,
            file_max_bytes=settings.upload_limit_bytes,
            fetch_max_bytes=settings.download_limit_bytes,
            draft_interval_s=limits.DRAFT_INTERVAL_S if settings.drafts else None,
            app=f"{settings.app_url}/app/?turn={{turn}}" if settings.app_url else None,
        )
        self._moved = RecentDict[str, str](_REMEMBERED)
        self._captioned = RecentDict[MessageRef, None](_REMEMBERED)
        self._reactions = Reactions(api, background, wanted=settings.reactions)

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
        if is_guest_chat(chat):
            return await self._guests.post(chat, view)
        return await self._with_known_buttons(
            view, lambda known: self._post(chat, known, reply_to, silent)
        )

    async def _post(self, chat: Chat, view: View, reply_to: str | None, silent: bool) -> MessageRef:
        if view.pictures:
            picture, view = split_picture(view)
            if picture is not None:
                return await self._post_picture(chat, picture, view, reply_to, silent)
        shown = addressed_in(chat, view, reply_to)
        receiver = ephemeral.receiver_of(chat, view.mention) if view.alone else None

        async def send(target: Chat, links: bool) -> telegram.Message:
            if receiver is not None:
                to = where_to(target, reply_to)
                if sent := await ephemeral.send(self._api, receiver, text_of(view), to):
                    return sent
            return await self._api.send_message(
                text=shown.text,
                entities=shown.entities,
                disable_notification=silent,
                link_preview_options=preview_of(view),
                reply_markup=buttons_of(view, links=links),
                **where_to(target, reply_to),
            )

        try:
            ref = await self._send(chat, send, receiver)
        except ChatClosed as error:
            self._reactions.cannot_answer(error, chat, reply_to)
            raise
        self._reactions.answered(ref, reply_to, view)
        return ref

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """The upload is read from disk piece by piece while it is sent. A message with a film has
        no room for pictures: they are described."""
        view = replace(view.describing(view.pictures), pictures=())
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge(f"over {self.limits.file_max_bytes} bytes")
        path = Path(file.path)
        if is_guest_chat(chat):
            given = {"read_timeout": self._settings.upload_timeout_s}
            with await asyncio.to_thread(path.open, "rb") as handle:
                return await self._guests.send_file(chat, file, handle, view, given)
        async with self._showing_upload(chat):
            with await asyncio.to_thread(path.open, "rb") as handle:
                ref = await self._with_known_buttons(
                    view,
                    lambda known: self._send(
                        chat, partial(self._upload, handle, file, known, reply_to, silent)
                    ),
                )
        self._is_there([ref], reply_to)
        return ref

    async def send_files(
        self,
        chat: Chat,
        files: Sequence[OutFile],
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> list[MessageRef]:
        """As an album, which has no buttons. All of it is one request."""
        check_album(files, self.limits.file_max_bytes)

        async def send(target: Chat, _: bool) -> Sequence[telegram.Message]:
            timeout_s = self._settings.upload_timeout_s
            given = {"disable_notification": silent, "read_timeout": timeout_s}
            return await send_album(self._api, files, view, given | where_to(target, reply_to))

        async with self._showing_upload(chat):
            target, sent = await self._sent(chat, send)
        refs = [MessageRef(target, str(message.message_id)) for message in sent]
        self._is_there(refs, reply_to)
        return refs[: len(files)]

    def _is_there(self, refs: Sequence[MessageRef], reply_to: str | None) -> None:
        """A result: its messages have captions, and what was asked for it is done."""
        self._captioned |= dict.fromkeys(refs)
        self._reactions.has_result(refs[0].chat, reply_to)

    async def _post_picture(
        self, chat: Chat, picture: Picture, view: View, reply_to: str | None, silent: bool
    ) -> MessageRef:
        """The picture with the words as its caption; its description where Telegram refuses it."""
        shown = addressed_in(chat, view, reply_to)

        async def send(target: Chat, links: bool) -> telegram.Message:
            name, hidden = unhidden(picture.filename)
            with await asyncio.to_thread(Path(picture.path).open, "rb") as handle:
                return await self._api.send_photo(
                    photo=telegram.InputFile(handle, name, read_file_handle=False),
                    has_spoiler=hidden,
                    caption=shown.text,
                    caption_entities=shown.entities,
                    disable_notification=silent,
                    reply_markup=buttons_of(view, links=links),
                    read_timeout=self._settings.upload_timeout_s,
                    **where_to(target, reply_to),
                )

        try:
            ref = await self._send(chat, send)
        except ButtonsUnknown:
            raise
        except (OSError, Refused, FileTooLarge, FilesForbidden):
            return await self._post(chat, view.describing([picture]), reply_to, silent)
        self._captioned[ref] = None
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Safe to repeat, so a network failure is answered by one more attempt."""
        if is_guest_chat(ref.chat):
            await self._guests.edit(ref, view)
            return
        if view.draft:
            await self._draft(ref, view)
            return
        if is_for_one(ref):
            await ephemeral.edit(self._api, ref, view)
            return
        await self._with_known_buttons(view, partial(self._edit_shown, ref))

    async def _with_known_buttons(self, view: View, show: Callable[[View], Awaitable[T]]) -> T:
        """`show` the view with the newest buttons that this server knows: it is asked once."""
        shown = with_old_buttons(view) if self._has_old_buttons else view
        try:
            return await show(shown)
        except ButtonsUnknown:
            self._has_old_buttons, plainer = True, with_old_buttons(view)
            if shown == plainer:
                raise
            return await show(plainer)

    async def _edit_shown(self, ref: MessageRef, view: View) -> None:
        links, again = True, True
        while True:
            try:
                await edit_message(self._api, ref, view, links, has_file=ref in self._captioned)
                self._reactions.look_away(ref, view)
                return
            except ChatMigrated:
                raise MessageGone("the group became a supergroup") from None
            except TelegramError as error:
                if is_unchanged(error):
                    return
                if is_captioned(error) and ref not in self._captioned:
                    self._captioned[ref] = None
                elif is_bad_button(error) and links:
                    links = False
                elif is_network(error) and again:
                    again = False
                else:
                    raise platform_error(error) from None

    async def delete(self, ref: MessageRef) -> None:
        if is_guest_chat(ref.chat):
            return  # what came after it took its place
        if is_for_one(ref):
            await ephemeral.delete(self._api, ref)
            return
        try:
            await self._api.delete_message(int(ref.chat.channel), int(ref.message))
            self._reactions.look_away(ref, None)
        except ChatMigrated:
            return  # the old group is no longer shown
        except TelegramError as error:
            if is_not_there(error):
                return
            raise platform_error(error) from None

    @contextlib.asynccontextmanager
    async def _showing_upload(self, chat: Chat) -> AsyncIterator[None]:
        """ "Sending a video", from the moment when an upload takes long until it is there."""

        async def show() -> None:
            while True:
                await asyncio.sleep(ACTION_S)
                with contextlib.suppress(TelegramError):
                    await self._show_action(chat, ChatAction.UPLOAD_VIDEO)

        shown = asyncio.create_task(show())
        try:
            yield
        finally:
            shown.cancel()

    async def _show_action(self, chat: Chat, action: ChatAction) -> None:
        topic = int(chat.topic) if chat.topic else None
        number = int(self._current(chat).channel)
        await self._api.send_chat_action(number, action, message_thread_id=topic)

    async def show_busy(self, chat: Chat) -> bool:
        if is_guest_chat(chat):
            return True  # there is no such sign
        try:
            async with asyncio.timeout(BUSY_S):
                await self._show_action(chat, ChatAction.TYPING)
        except (BadRequest, Forbidden):
            return True
        except Exception:  # best effort by contract: no failure of this may end a turn
            return False
        return True

    async def close(self) -> None:
        await self._background.finish(self._settings.connect_timeout_s)
        await self._api.shutdown_requests()

    async def _upload(
        self,
        handle: IO[bytes],
        file: OutFile,
        view: View,
        reply_to: str | None,
        silent: bool,
        target: Chat,
        links: bool,
    ) -> telegram.Message:
        shown = caption_of(view)
        given: dict[str, Any] = {
            "caption": shown.text or None,
            "caption_entities": shown.entities,
            "disable_notification": silent,
            "reply_markup": buttons_of(view, links=links),
            "read_timeout": self._settings.upload_timeout_s,
            **where_to(target, reply_to),
        }
        return await send_result(self._api, file, handle, given)

    async def _send(
        self, chat: Chat, send: Send[telegram.Message], receiver: int | None = None
    ) -> MessageRef:
        target, message = await self._sent(chat, send)
        return MessageRef(target, ephemeral.number_of(message, receiver))

    async def _sent(self, chat: Chat, send: Send[T]) -> tuple[Chat, T]:
        """Where it is now, and what Telegram answered."""
        target, links = self._current(chat), True
        pauses = list(self._settings.resend_pauses_s)
        while True:
            try:
                return target, await send(target, links)
            except ChatMigrated as moved:
                if target.channel == str(moved.new_chat_id):
                    raise Refused("the group moved to itself") from None
                self._moved[chat.channel] = str(moved.new_chat_id)
                target = self._current(chat)
            except TelegramError as error:
                if is_bad_button(error) and links:
                    links = False
                elif was_never_sent(error) and pauses:
                    await asyncio.sleep(pauses.pop(0))
                else:
                    refused = await with_its_end(self._api, platform_error(error), target)
                    raise refused from None

    async def _draft(self, ref: MessageRef, view: View) -> None:
        """A server that knows no drafts is asked once: from then on messages are edited."""
        stop = next((button.data for button in view.buttons if button.kind == "stop"), "")
        try:
            await self._drafts.show(ref, text_of(view), stop)
        except TelegramError as error:
            refusal = platform_error(error)
            if type(refusal) is Refused:
                log.info("no drafts here: messages are edited instead")
                self.limits = replace(self.limits, draft_interval_s=None)
            raise refusal from None

    def _current(self, chat: Chat) -> Chat:
        """The chat, or what it became; the accept side hears of it by an update of its own."""
        now = self._moved.get(chat.channel)
        return Chat(chat.platform, now, chat.topic) if now else chat
