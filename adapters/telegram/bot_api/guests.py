"""Answers in chats where the bot is not: one inline message for each request, edited to its result.

Telegram lets a bot answer a guest query once and edit what it answered; nothing can be added,
deleted or uploaded there. So everything that an answer posts takes the place of what it showed
before, and a film is uploaded into the asker's own chat and shown by its id. What was answered
stands in the `Memory`, for other processes and after a restart.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import weakref
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import IO, Any, Final

import telegram
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from adapters.telegram.bot_api.entities import TextWithEntities
from adapters.telegram.bot_api.uploads import form_of, send_result, unhidden
from adapters.telegram.errors import is_unchanged, platform_error, was_never_sent
from adapters.telegram.threads import GUEST, guest_of
from adapters.telegram.views import buttons_of, caption_of, preview_of, text_of
from bot.core.model import Chat, MessageRef
from bot.core.view import OutFile, View
from bot.ports import Memory, Say

KEEP_S: Final = 7 * 86_400.0
_MEDIA: Final = {
    "video": telegram.InputMediaVideo,
    "animation": telegram.InputMediaAnimation,
    "audio": telegram.InputMediaAudio,
    "photo": telegram.InputMediaPhoto,
    "document": telegram.InputMediaDocument,
}


@dataclass(frozen=True, slots=True)
class GuestAnswer:
    """`posts`: how many messages the bot has posted, of which the last one is seen. `film`: it has
    taken the place of the words, which are its caption from then on."""

    query: str
    locale: str | None = None
    inline_message: str | None = None
    posts: int = 0
    film: bool = False


class Guests:
    def __init__(self, api: telegram.Bot, memory: Memory, say: Say) -> None:
        self._api, self._memory, self._say = api, memory, say
        self._at_work = weakref.WeakValueDictionary[str, asyncio.Lock]()

    async def remember(self, chat: Chat, query: str, locale: str | None) -> None:
        """This query can be answered. A second time changes nothing."""
        if await self._memory.get(_key(chat)) is None:
            await self._store(chat, GuestAnswer(query, locale))

    async def explain(self, chat: Chat, username: str) -> None:
        """Answered at once, and nothing is begun: without a video, or a word of what to do."""
        answer = await self._get(chat)
        if answer.inline_message is None:
            text = self._say(answer.locale, "telegram-guest-how", name=f"@{username}")
            with contextlib.suppress(TelegramError):  # nobody waits for it
                await self._show(chat, answer, View(text))

    async def post(self, chat: Chat, view: View) -> MessageRef:
        """In place of what the answer showed before. Whose query can't be answered any more reads
        it in their own chat."""
        async with self._alone(chat):
            return await self._post(chat, view)

    async def _post(self, chat: Chat, view: View) -> MessageRef:
        answer = await self._get(chat)
        try:
            answer = await self._show(chat, answer, view)
        except BadRequest as error:
            if answer.inline_message is not None:
                raise platform_error(error) from None
            await self._tell_in_private(chat, view)
        except TelegramError as error:
            raise platform_error(error) from None
        return await self._posted(chat, answer)

    async def edit(self, ref: MessageRef, view: View) -> None:
        """What a later post has replaced is seen no more."""
        async with self._alone(ref.chat):
            answer = await self._get(ref.chat)
            if answer.inline_message is None or str(answer.posts) != ref.message:
                return
            try:
                await self._again(answer, view)
            except TelegramError as error:
                raise platform_error(error) from None

    async def send_file(
        self, chat: Chat, file: OutFile, handle: IO[bytes], view: View, given: dict[str, Any]
    ) -> MessageRef:
        """Uploaded where the asker alone sees it, then shown. Who has never started the bot reads
        how to get it."""
        async with self._alone(chat):
            return await self._send_file(chat, file, handle, view, given)

    async def _send_file(
        self, chat: Chat, file: OutFile, handle: IO[bytes], view: View, given: dict[str, Any]
    ) -> MessageRef:
        answer, caption = await self._get(chat), caption_of(view)
        words = {"caption": caption.text or None, "caption_entities": caption.entities}
        try:
            sent = await send_result(
                self._api, file, handle, {**given, **words, "chat_id": guest_of(chat)}
            )
        except (Forbidden, BadRequest):
            how = self._say(answer.locale, "telegram-guest-start")
            return await self._post(chat, replace(view, text=f"{view.text}\n{how}"))
        except TelegramError as error:
            raise platform_error(error) from None
        if answer.inline_message is not None:
            answer = await self._show_film(chat, answer, file, sent, view)
        return await self._posted(chat, answer)

    async def _show_film(
        self,
        chat: Chat,
        answer: GuestAnswer,
        file: OutFile,
        sent: telegram.Message,
        view: View,
    ) -> GuestAnswer:
        caption, form = caption_of(view), form_of(file)
        found = sent.effective_attachment
        if form == "document" or (sent.document is not None and form != "animation"):
            form, found = "document", sent.document
        media = found[-1] if isinstance(found, tuple) else found
        looks = _looks_of(sent.video) if form == "video" else {}
        if form in ("video", "animation", "photo"):
            looks["has_spoiler"] = unhidden(file.filename)[1]
        try:
            await self._api.edit_message_media(
                _MEDIA[form](
                    media.file_id,  # type: ignore[union-attr]
                    caption=caption.text or None,
                    caption_entities=caption.entities,
                    **looks,
                ),
                inline_message_id=answer.inline_message,
                reply_markup=buttons_of(_pressed_by_nobody(view)),
            )
        except TelegramError as error:
            if not is_unchanged(error):  # they have it in their own chat
                return answer
        answer = replace(answer, film=True)
        await self._store(chat, answer)
        return answer

    async def _show(self, chat: Chat, answer: GuestAnswer, view: View) -> GuestAnswer:
        if answer.inline_message is not None:
            await self._again(answer, view)
            return answer
        shown = text_of(view)
        sent = await self._api.answer_guest_query(
            answer.query,
            telegram.InlineQueryResultArticle(
                "1",
                shown.text[:60],
                telegram.InputTextMessageContent(
                    shown.text, entities=shown.entities, link_preview_options=preview_of(view)
                ),
                reply_markup=buttons_of(_pressed_by_nobody(view)),
            ),
        )
        answer = replace(answer, inline_message=sent.inline_message_id)
        await self._store(chat, answer)
        return answer

    async def _again(self, answer: GuestAnswer, view: View) -> None:
        """Safe to repeat, so a network failure is answered by one more attempt."""
        try:
            await self._replace(answer, view)
        except TelegramError as error:
            is_network = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
            if is_unchanged(error):
                return
            if not is_network or was_never_sent(error):
                raise
            await self._replace(answer, view)

    async def _replace(self, answer: GuestAnswer, view: View) -> None:
        buttons = buttons_of(_pressed_by_nobody(view))
        where: dict[str, Any] = {"inline_message_id": answer.inline_message}
        if answer.film:
            caption = caption_of(view)
            await self._api.edit_message_caption(
                **where,
                caption=caption.text,
                caption_entities=caption.entities,
                reply_markup=buttons,
            )
            return
        shown: TextWithEntities = text_of(view)
        await self._api.edit_message_text(
            shown.text,
            **where,
            entities=shown.entities,
            link_preview_options=preview_of(view),
            reply_markup=buttons,
        )

    async def _tell_in_private(self, chat: Chat, view: View) -> None:
        shown = text_of(view)
        try:
            await self._api.send_message(
                guest_of(chat),
                shown.text,
                entities=shown.entities,
                link_preview_options=preview_of(view),
            )
        except TelegramError as error:
            raise platform_error(error) from None

    async def _posted(self, chat: Chat, answer: GuestAnswer) -> MessageRef:
        answer = replace(answer, posts=answer.posts + 1)
        await self._store(chat, answer)
        return MessageRef(chat, str(answer.posts))

    def _alone(self, chat: Chat) -> asyncio.Lock:
        """What an answer shows is changed by one at a time."""
        return self._at_work.setdefault(chat.channel, asyncio.Lock())

    async def _get(self, chat: Chat) -> GuestAnswer:
        stored = await self._memory.get(_key(chat))
        return GuestAnswer(**json.loads(stored)) if stored else GuestAnswer("")

    async def _store(self, chat: Chat, answer: GuestAnswer) -> None:
        await self._memory.put(_key(chat), json.dumps(asdict(answer)), keep_s=KEEP_S)


def _pressed_by_nobody(view: View) -> View:
    """Without what is pressed: a press there tells of no chat that it could be allowed in."""
    kept = tuple(b for b in view.buttons if not b.data)
    return replace(view, buttons=kept, menus=())


def _looks_of(video: telegram.Video | None) -> dict[str, Any]:
    """What a film looks like before it plays: shown by its id it keeps its bytes alone."""
    if video is None:
        return {}
    shape = {"width": video.width, "height": video.height, "duration": video.duration}
    cover = {"cover": video.cover[-1].file_id} if video.cover else {}
    return {**shape, **cover, "supports_streaming": True}


def _key(chat: Chat) -> str:
    """Names nobody: it outlives `/forget` by its week."""
    return f"telegram-{GUEST}:{sha256(chat.channel.encode()).hexdigest()[:32]}"
