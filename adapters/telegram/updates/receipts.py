"""Signs that something arrived: reactions, toasts, and the few sentences of the adapter's own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import telegram
from telegram.constants import CallbackQueryLimit, ReactionEmoji
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.telegram.bot_api import ephemeral
from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.entities import TextWithEntities
from adapters.telegram.errors import is_not_there, platform_error
from adapters.telegram.messages import NotAllowed, SaidToUsAlone, TokenSent
from adapters.telegram.threads import PLATFORM, is_group_chat, where_to
from adapters.telegram.updates.forms import Forms
from adapters.telegram.updates.membership import Membership
from adapters.telegram.views import addressed
from bot.core.errors import ChatClosed
from bot.core.model import Author, Chat, Message, Press
from bot.core.recent_dict import RecentDict
from bot.ports import Memory, PressAnswer, Say

_ALERT_FROM = 60
"""A toast shows about this much; a longer answer becomes a small window."""
_DENIALS_KEPT = 1000
_SEEN_KEPT = 1000


class Receipts:
    """Nothing here is waited for, and nothing here may fail a message."""

    def __init__(
        self,
        api: telegram.Bot,
        say: Say,
        background: Background,
        forms: Forms,
        memory: Memory,
        *,
        reactions: bool,
    ) -> None:
        self._api, self._say, self._background = api, say, background
        self._reactions, self._forms = reactions, forms
        self._memory = memory
        self._denied: set[Chat] = set()
        self._seen = RecentDict[int, None](_SEEN_KEPT)

    def stored(self, message: Message, turn_id: int | None) -> None:
        """One look for each request: its further pieces have the first one's answer."""
        is_further = turn_id is not None and turn_id in self._seen
        if turn_id is not None:
            self._seen[turn_id] = None
        if self._reactions and not is_further:
            chat, number = int(message.chat.channel), int(message.native_id)
            self._background.start(self._api.set_message_reaction(chat, number, ReactionEmoji.EYES))

    def answer(self, query_id: str, press: Press, presser: Author, answer: PressAnswer) -> None:
        """`presser`: the person, where the press is their group's."""
        self._background.start(self._answer(query_id, press, presser, answer))

    def answer_later(
        self,
        query_id: str,
        press: Press,
        presser: Author,
        work: Callable[[], Awaitable[PressAnswer]],
    ) -> None:
        self._background.start(self._answer_when_done(query_id, press, presser, work))

    def answer_form(self, press: Press, answer: PressAnswer) -> None:
        """There is no button to answer at: what there is to say stands in the chat."""
        if answer.form is not None:
            self._background.start(self._forms.open(press, answer.form))
        elif answer.text:
            self._tell(press.ref.chat, answer.text)

    async def greet(self, event: Membership, username: str) -> None:
        """What we do, and how one speaks to us, once a group."""
        if await self._memory.get(_greeted(event.chat)) is None:
            await self.know(event.chat)
            hello = self._say(event.locale, "telegram-short-description")
            how = self._say(event.locale, "telegram-in-groups", name=f"@{username}")
            self._tell(event.chat, f"{hello}\n\n{how}")

    async def know(self, chat: Chat) -> None:
        """This group needs no greeting any more."""
        await self._memory.put(_greeted(chat), "1")

    def deny(self, denied: NotAllowed) -> None:
        """Once a chat and process, so that people who may not use the bot can't make it write
        again and again."""
        if denied.chat in self._denied or len(self._denied) >= _DENIALS_KEPT:
            return
        self._denied.add(denied.chat)
        self._tell(denied.chat, self._say(denied.locale, "telegram-not-allowed"))

    def explain_login(self, login: TokenSent) -> None:
        key = "telegram-login-usage" if login.is_private else "telegram-login-private"
        self._background.start(self._refuse_login(login, key))

    def answer_unheard(self, unheard: SaidToUsAlone) -> None:
        """An answer would be for everybody, and what it answers nobody could see."""
        text = self._say(unheard.locale, "telegram-say-it-openly")
        self._background.start(self._tell_alone(unheard.chat, unheard.author, text))

    def refuse_login(self, login: TokenSent) -> None:
        """No accounts are linked here."""
        self._background.start(self._refuse_login(login, "login-off"))

    def answer_login(self, login: TokenSent, work: Callable[[], Awaitable[PressAnswer]]) -> None:
        """The token goes out of the chat at once, whatever becomes of it."""
        self._background.start(self._delete(login))
        self._background.start(self._tell_login(login, work))

    def explain_guest(self, explanation: Coroutine[Any, Any, None]) -> None:
        self._background.start(explanation)

    async def _refuse_login(self, login: TokenSent, key: str) -> None:
        """In a group an administrator alone may delete what others have written: whose token stays
        there has to know."""
        text = self._say(login.locale, key)
        if login.token and not await self._is_deleted(login):
            delete = self._say(login.locale, "telegram-login-delete")
            text = self._say(login.locale, "sentence-next", first=text, then=delete)
        await self._tell_alone(login.ref.chat, login.owner, text)

    async def _tell_login(
        self, login: TokenSent, work: Callable[[], Awaitable[PressAnswer]]
    ) -> None:
        try:
            answer = await work()
        except Exception:
            await self._send(login.ref.chat, self._say(login.locale, "error-unexpected"))
            raise
        await self._tell_link(login.ref.chat, login.locale, answer)

    async def _answer_when_done(
        self,
        query_id: str,
        press: Press,
        presser: Author,
        work: Callable[[], Awaitable[PressAnswer]],
    ) -> None:
        try:
            answer = await work()
        except Exception:
            answer = PressAnswer(self._say(press.locale, "error-unexpected"))
            await self._answer(query_id, press, presser, answer)
            raise
        await self._answer(query_id, press, presser, answer)

    async def _answer(
        self, query_id: str, press: Press, presser: Author, answer: PressAnswer
    ) -> None:
        """After some seconds Telegram takes no toast any more (the work took long, or the press
        was held back with all updates): then what nobody has read yet stands in the chat."""
        text, is_seen = await self._shown_otherwise(press, presser, answer)
        try:
            await self._api.answer_callback_query(
                query_id,
                text=text[: CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH] or None,
                show_alert=len(text) > _ALERT_FROM,
            )
        except BadRequest:
            if text and not is_seen:
                await self._tell_alone(press.ref.chat, presser, text)

    async def _shown_otherwise(
        self, press: Press, presser: Author, answer: PressAnswer
    ) -> tuple[str, bool]:
        """What the toast says, and whether what matters of it is seen without."""
        if answer.form is not None:
            await self._forms.open(press, answer.form)
            return "", True
        if not answer.url:
            return answer.text, False
        # A toast can't hold a link, and only the presser may see it: it goes to their chat.
        own_chat = Chat(PLATFORM, presser.id.rpartition(":")[2])
        same = own_chat.channel == press.ref.chat.channel
        try:
            await self._tell_link(press.ref.chat if same else own_chat, press.locale, answer)
        except (BadRequest, Forbidden) as error:
            if not isinstance(platform_error(error), ChatClosed):
                raise
            return self._say(press.locale, "telegram-write-me-first"), False
        return "" if same else self._say(press.locale, "telegram-sent-privately"), True

    async def _tell_link(self, chat: Chat, locale: str | None, answer: PressAnswer) -> None:
        text = answer.text or self._say(locale, "telegram-your-link")
        buttons = None
        if answer.url:
            label = self._say(locale, "telegram-open")
            button = telegram.InlineKeyboardButton(label, url=answer.url)
            buttons = telegram.InlineKeyboardMarkup.from_button(button)
        await self._send(chat, text, buttons)

    async def _tell_alone(self, chat: Chat, author: Author, text: str) -> None:
        """To this person, and to nobody else where the group has such messages."""
        receiver = ephemeral.receiver_of(chat, author)
        shown = TextWithEntities(text)
        if is_group_chat(chat):
            shown = addressed(shown, author)
        if receiver is None or not await ephemeral.send(
            self._api, receiver, TextWithEntities(text), where_to(chat, None)
        ):
            await self._send(chat, shown.text, entities=shown.entities)

    def _tell(self, chat: Chat, text: str) -> None:
        self._background.start(self._send(chat, text))

    async def _send(
        self,
        chat: Chat,
        text: str,
        buttons: telegram.InlineKeyboardMarkup | None = None,
        entities: tuple[telegram.MessageEntity, ...] = (),
    ) -> None:
        await self._api.send_message(
            int(chat.channel),
            text,
            entities=entities,
            message_thread_id=int(chat.topic) if chat.topic else None,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
            reply_markup=buttons,
        )

    async def _delete(self, login: TokenSent) -> None:
        await self._api.delete_message(int(login.ref.chat.channel), int(login.ref.message))

    async def _is_deleted(self, login: TokenSent) -> bool:
        try:
            await self._delete(login)
        except TelegramError as error:
            return is_not_there(error)
        return True


def _greeted(chat: Chat) -> str:
    return f"telegram-greeted:{chat.channel}"
