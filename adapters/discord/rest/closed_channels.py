"""Where the bot may not write, or a filter stops what it says, whoever asked shall know why: by a
reaction on what they wrote, which takes another permission, else by a direct message. Best effort;
a message has one reaction, and a person one direct message an hour for each place."""

from __future__ import annotations

import time

from discord.http import Route

from adapters.discord.errors import FILTERED, MAY_NOT_WRITE, refusal_code
from adapters.discord.rest.http import DiscordHttp
from bot.core.errors import PlatformError
from bot.core.recent_dict import RecentDict
from bot.ports import Say

MUTED = "🔇"
AGAIN_S = 3600.0
KEPT = 1_000


class ClosedChannels:
    def __init__(self, http: DiscordHttp, say: Say) -> None:
        self._http = http
        self._say = say
        self._told_s = RecentDict[str, float](KEPT)

    async def tell(
        self, error: PlatformError, channel: str, asked: str | None, asker: int | None
    ) -> None:
        """`error` is what posting in `channel` ended with; `asked` the message that was to be
        answered there, `asker` who wrote it, as far as they are known."""
        if refusal_code(error) not in MAY_NOT_WRITE:
            return
        if asked is not None and not self._is_new(f"{channel}/{asked}"):
            return
        if await self._reacted(channel, asked):
            return
        asker = asker or await self._author(channel, asked)
        if asker is not None and self._is_new(f"{channel}@{asker}"):
            is_filtered = refusal_code(error) in FILTERED
            key = "discord-filtered" if is_filtered else "discord-cannot-write"
            await self._wrote(asker, self._say(None, key, channel=f"<#{channel}>"))

    def _is_new(self, told: str) -> bool:
        now_s = time.monotonic()
        if now_s - self._told_s.get(told, -AGAIN_S) < AGAIN_S:
            return False
        self._told_s[told] = now_s
        return True

    async def _reacted(self, channel: str, asked: str | None) -> bool:
        if asked is None:
            return False
        path = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
        route = Route("PUT", path, channel_id=channel, message_id=asked, emoji=MUTED)
        try:
            await self._http.ask(route)
        except PlatformError:
            return False
        return True

    async def _author(self, channel: str, asked: str | None) -> int | None:
        if asked is None:
            return None
        path = "/channels/{channel_id}/messages/{message_id}"
        try:
            found = await self._http.ask(Route("GET", path, channel_id=channel, message_id=asked))
            return int(found["author"]["id"])
        except (PlatformError, KeyError, TypeError, ValueError):
            return None

    async def _wrote(self, asker: int, words: str) -> None:
        try:
            made = await self._http.ask(
                Route("POST", "/users/@me/channels"), json={"recipient_id": str(asker)}
            )
            route = Route("POST", "/channels/{channel_id}/messages", channel_id=str(made["id"]))
            await self._http.ask(route, json={"content": words, "allowed_mentions": {"parse": []}})
        except (PlatformError, KeyError, TypeError):
            return
