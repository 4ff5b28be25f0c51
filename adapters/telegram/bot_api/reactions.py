"""The reaction to a request: eyes while it is worked on (given on acceptance, `inbound`), a thumb
with its result, and none once it was answered in words.

Best effort: nothing waits for it, and after a restart an old request keeps its eyes.
"""

from __future__ import annotations

from telegram.constants import ReactionEmoji

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.core.view import View

_REMEMBERED = 10_000


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
