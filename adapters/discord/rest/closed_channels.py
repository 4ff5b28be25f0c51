"""Where the bot may not write, or a filter stops what it says, whoever asked shall know why: by a
reaction on what they wrote, which takes another permission, else by a direct message, which says
until when where the bot itself is in a time-out. Best effort; a message has one reaction, and a
person one direct message an hour for each place."""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable

from discord.http import Route
from discord.utils import parse_time

from adapters.discord.errors import FILTERED, MAY_NOT_WRITE, MISSING_PERMISSIONS
from adapters.discord.rest.http import DiscordHttp
from adapters.discord.threads import PLATFORM, NativeId
from bot.core.errors import PlatformError
from bot.core.recent_dict import RecentDict
from bot.ports import Say

MUTED = "🔇"
AGAIN_S = 3600.0
KEPT = 1_000


class ClosedChannels:
    def __init__(
        self, http: DiscordHttp, say: Say, language_of: Callable[[str], Awaitable[str | None]]
    ) -> None:
        self._http = http
        self._say = say
        self._language_of = language_of
        self._told_s = RecentDict[str, float](KEPT)

    async def tell(
        self,
        code: int,
        channel: str,
        asked: NativeId | None,
        asker: int | None,
        parent: str | None = None,
        language: str | None = None,
    ) -> float | None:
        """`code` is Discord's for why nothing could be posted in `channel`; `asked` the message
        that was to be answered there, `asker` who wrote it, `parent` the channel of a thread, as
        far as they are known; `language` the asker's, else the one they were answered in last. In
        how many seconds the bot may write there again, where that is known."""
        if code not in MAY_NOT_WRITE:
            return None
        if asked is not None and asked.in_parent:
            channel = parent or await self._parent(channel) or channel
        until_s = await self._timed_out_until_s(channel) if code == MISSING_PERMISSIONS else None
        message = asked.message if asked else None
        is_new = message is None or self._is_new(f"{channel}/{message}")
        if is_new and not await self._reacted(channel, message):
            asker = asker or await self._author(channel, message)
            if asker is not None and self._is_new(f"{channel}@{asker}"):
                language = language or await self._language_of(f"{PLATFORM}:{asker}")
                await self._wrote(asker, self._why(code, channel, until_s, language))
        return None if until_s is None else until_s - self._utc_s()

    def _why(self, code: int, channel: str, until_s: int | None, language: str | None) -> str:
        place = f"<#{channel}>"
        if code in FILTERED:
            return self._say(language, "discord-filtered", channel=place)
        if until_s is not None:
            moment = f"<t:{until_s}:f>"
            return self._say(language, "discord-timed-out", channel=place, moment=moment)
        return self._say(language, "discord-cannot-write", channel=place)

    async def opens_in_s(self, channel: str) -> float | None:
        """Where the bot is in a time-out: how long that still lasts."""
        until_s = await self._timed_out_until_s(channel)
        return None if until_s is None else until_s - self._utc_s()

    def _utc_s(self) -> float:
        return self._http.now_s() or time.time()

    async def _timed_out_until_s(self, channel: str) -> int | None:
        """Then the time-out ends that takes every right of the bot but to look on (UTC)."""
        try:
            place = await self._http.ask(Route("GET", "/channels/{channel}", channel=channel))
            me = await self._http.ask(Route("GET", "/users/@me"))
            path = "/guilds/{guild}/members/{user}"
            route = Route("GET", path, guild=place["guild_id"], user=me["id"])
            ends = parse_time((await self._http.ask(route)).get("communication_disabled_until"))
        except (PlatformError, KeyError, TypeError, ValueError):
            return None
        left = ends is not None and ends.timestamp() > self._utc_s()
        return math.ceil(ends.timestamp()) if ends is not None and left else None

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

    async def _parent(self, thread: str) -> str | None:
        try:
            found = await self._http.ask(Route("GET", "/channels/{channel}", channel=thread))
            return str(found["parent_id"]) if found.get("parent_id") else None
        except (PlatformError, KeyError, TypeError):
            return None

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
