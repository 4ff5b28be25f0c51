"""Albums in groups: one item carries the mention, the others come without a word.

In a group we answer only what is addressed to us, so the silent items are kept until the one that
speaks has come, whatever their order. Kept in memory and bounded: with privacy mode on, Telegram
may not deliver the silent items at all, and a person can still reply to the video with /edit.
"""

from __future__ import annotations

import telegram

from bot.core.recent_dict import RecentDict

ALBUM_MAX = 10
ALBUMS_KEPT = 200

Album = tuple[int, str]


class Albums:
    """`waiting` items of albums that nobody addressed to us yet, and which albums are ours."""

    def __init__(self) -> None:
        self._waiting = RecentDict[Album, list[telegram.Message]](ALBUMS_KEPT)
        self._ours = RecentDict[Album, None](ALBUMS_KEPT)
        self.claimed: list[Album] = []

    def is_ours(self, message: telegram.Message) -> bool:
        return _album(message) in self._ours

    def keep(self, message: telegram.Message) -> None:
        items = self._waiting.setdefault(_album(message), [])
        known = {item.message_id for item in items}
        if len(items) < ALBUM_MAX and message.message_id not in known:
            items.append(message)

    def waiting(self, message: telegram.Message) -> tuple[telegram.Message, ...]:
        return tuple(self._waiting.get(_album(message), ()))

    def claim(self, message: telegram.Message) -> None:
        """The album is ours. What waits is kept until `settle`, as storing it may yet fail."""
        self._ours[_album(message)] = None
        self.claimed.append(_album(message))

    def settle(self) -> None:
        """Everything handed on is stored."""
        for album in self.claimed:
            self._waiting.pop(album, None)
        self.claimed.clear()


def _album(message: telegram.Message) -> Album:
    return message.chat.id, message.media_group_id or ""
