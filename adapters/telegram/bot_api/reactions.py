"""The reaction to a request: eyes while it is worked on (given on acceptance, `inbound`), a thumb
with its result, and none once it was answered in words. Where the bot may not write, one that says
so: it takes another right.

Best effort: nothing waits for it, and after a restart an old request keeps its eyes.
"""

from __future__ import annotations

import asyncio
from typing import Final

from telegram.constants import ReactionEmoji

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.errors import may_not_write
from adapters.telegram.threads import is_group_chat
from bot.core.errors import ChatClosed
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.core.view import View

_REMEMBERED = 10_000
MUTED: Final = ReactionEmoji.SPEAK_NO_EVIL_MONKEY
SEEN_S: Final = 2.0
"""By then the eyes are there: a message has one reaction of ours, the last one."""


class Reactions:
    """`wanted`: `TelegramSettings.reactions`."""

    def __init__(self, api: BotApi, background: Background, *, wanted: bool) -> None:
        self._api, self._background, self._wanted = api, background, wanted
        self._asked = RecentDict[MessageRef, str](_REMEMBERED)
        """What our messages answer whose last words are not there yet."""
        self._done = RecentDict[tuple[str, str], None](_REMEMBERED)
        """What has its result."""

    def answered(self, ref: MessageRef, reply_to: str | None, view: View) -> None:
        """A new message answers a request."""
        if reply_to is not None:
            self._asked[ref] = reply_to
            self.look_away(ref, view)

    def has_result(self, chat: Chat, reply_to: str | None) -> None:
        if reply_to:
            self._done[chat.channel, reply_to] = None
            self._react(chat, reply_to, ReactionEmoji.THUMBS_UP)

    def cannot_answer(self, error: ChatClosed, chat: Chat, reply_to: str | None) -> None:
        """`error` is what answering this message ended with."""
        if reply_to is not None and is_group_chat(chat) and may_not_write(error):
            self._background.start(self._say_muted(int(chat.channel), int(reply_to)))

    async def _say_muted(self, chat: int, message: int) -> None:
        await asyncio.sleep(SEEN_S)
        await self._api.set_message_reaction(chat, message, MUTED)

    def look_away(self, ref: MessageRef, view: View | None) -> None:
        """With the last words under it a request is no longer looked at, but for a result, which
        says so itself. `view`: what the message shows now, None where it is gone."""
        if view is None or view.status is None:
            asked = self._asked.pop(ref, None)
            if asked is not None and (ref.chat.channel, asked) not in self._done:
                self._react(ref.chat, asked, None)

    def _react(self, chat: Chat, message: str, emoji: str | None) -> None:
        if self._wanted:
            number = int(chat.channel)
            self._background.start(self._api.set_message_reaction(number, int(message), emoji))
