"""What the bot was set up for at Discord, really tried, by reading alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord
from discord.http import Route

from adapters.discord.rest.http import DiscordHttp
from adapters.discord.settings import DiscordSettings
from bot.core.errors import ChatClosed, PlatformError, Refused
from bot.core.model import CommandText
from bot.platform import Finding, Level

NEEDED: Final[Mapping[str, str]] = {
    "view_channel": "it sees nothing there",
    "send_messages": "it can't answer there",
    "read_message_history": "what was missed is not fetched, and answers are no replies",
    "create_public_threads": "answers form a reply chain in the channel",
    "send_messages_in_threads": "answers form a reply chain in the channel",
    "attach_files": "the link is posted, the MP4 is not",
    "embed_links": "results have no preview",
    "add_reactions": "it can't show where it may not answer",
}
"""Each permission that is asked for, with what becomes of things without it."""
INVITED_WITH: Final = discord.Permissions(**dict.fromkeys(NEEDED, True)).value
_ESSENTIAL: Final = frozenset({"view_channel", "send_messages"})
_CONTENT: Final = (1 << 18) | (1 << 19)
"""Flags of an application that was granted the intent, as a large or a small one."""
_PORTAL: Final = "https://discord.com/developers/applications"
FEW_STARTS: Final = 50


def invite_link(application: int | str) -> str:
    """Adds the bot to a server, with exactly the permissions that it needs."""
    return (
        f"https://discord.com/oauth2/authorize?client_id={application}"
        f"&permissions={INVITED_WITH}&integration_type=0&scope=bot+applications.commands"
    )


class DiscordExamination:
    """`commands` are those that Discord is told about."""

    def __init__(
        self, settings: DiscordSettings, http: DiscordHttp, commands: Sequence[CommandText]
    ) -> None:
        self._settings, self._http, self._commands = settings, http, commands

    async def examine(self, channel: str | None) -> Sequence[Finding]:
        try:
            me = await self._http.ask(Route("GET", "/users/@me"))
            about = await self._http.ask(Route("GET", "/oauth2/applications/@me"))
        except Refused:
            to_do = f"Reset it: {_PORTAL} → Bot, and put it into DISCORD_TOKEN"
            return [Finding("error", "Discord token", "it is not valid", to_do)]
        except PlatformError as error:
            to_do = "Look at this machine's network, its proxy, and DISCORD_API_URL"
            return [Finding("error", "Discord", f"it can't be reached ({error})", to_do)]
        found = [Finding("ok", "Discord token", f"it is {me['username']}'s")]
        found.append(Finding("ok", "Discord invite link", invite_link(about["id"])))
        found += [self._intents(about), self._interactions(about)]
        found.append(await self._tried("Discord gateway", self._starts()))
        found.append(await self._tried("Discord commands", self._menu(about["id"])))
        if channel is not None:
            found += await self._channel(int(channel), int(me["id"]))
        return found

    @staticmethod
    async def _tried(what: str, look: Any) -> Finding:
        try:
            found: Finding = await look
        except (PlatformError, KeyError, TypeError, ValueError) as error:
            return Finding("warning", what, f"it can't be looked at ({error})")
        return found

    def _intents(self, about: Mapping[str, Any]) -> Finding:
        what, granted = "Discord intents", bool(int(about.get("flags") or 0) & _CONTENT)
        if self._settings.message_content and not granted:
            said = "Message Content is asked for and not granted"
            to_do = f"Switch it on: {_PORTAL} → Bot, or set DISCORD_MESSAGE_CONTENT=off"
            return Finding("error", what, said, to_do)
        if granted and not self._settings.message_content:
            said = "Message Content is granted, but not used"
            return Finding("note", what, said, "DISCORD_MESSAGE_CONTENT=on would use it")
        return Finding("ok", what, "Message Content is granted" if granted else "none is needed")

    @staticmethod
    def _interactions(about: Mapping[str, Any]) -> Finding:
        if about.get("interactions_endpoint_url"):
            said = "Discord sends them to an address instead of to the bot"
            to_do = f"Empty Interactions Endpoint URL: {_PORTAL} → General Information"
            return Finding("error", "Discord interactions", said, to_do)
        return Finding("ok", "Discord interactions", "they come to the bot")

    async def _starts(self) -> Finding:
        limit = (await self._http.ask(Route("GET", "/gateway/bot")))["session_start_limit"]
        left, hours = int(limit["remaining"]), int(limit["reset_after"]) / 3_600_000
        said = f"{left} of {int(limit['total'])} connections left for {hours:.0f} hours"
        if left > FEW_STARTS:
            return Finding("ok", "Discord gateway", said)
        to_do = "Something starts the bot again and again: look at its log"
        return Finding("warning" if left else "error", "Discord gateway", said, to_do)

    async def _menu(self, application: str) -> Finding:
        path = "/applications/{application}/commands"
        listed = await self._http.ask(Route("GET", path, application=application))
        there = {str(command["name"]) for command in listed}
        missing = [command.name for command in self._commands if command.name not in there]
        if not missing:
            return Finding("ok", "Discord commands", f"{len(there)} are registered")
        said = f"not registered: {', '.join(missing)}" if there else "none is registered"
        return Finding("note", "Discord commands", said, "nemobot run registers them by itself")

    async def _channel(self, channel: int, me: int) -> list[Finding]:
        what = f"Discord channel {channel}"
        try:
            found = await self._http.ask(Route("GET", "/channels/{channel}", channel=channel))
            parent = found.get("parent_id") if found.get("thread_metadata") else None
            if parent is not None:
                found = await self._http.ask(Route("GET", "/channels/{channel}", channel=parent))
            if (guild := found.get("guild_id")) is None:
                return [Finding("ok", what, "a direct chat")]
            place = await self._http.ask(Route("GET", "/guilds/{guild}", guild=guild))
            member = await self._http.ask(
                Route("GET", "/guilds/{guild}/members/{user}", guild=guild, user=me)
            )
        except (ChatClosed, Refused):
            to_do = "Check its id, add the bot to the server, and let it see the channel"
            return [Finding("error", what, "the bot is not there", to_do)]
        except PlatformError as error:
            return [Finding("warning", what, f"it can't be looked at ({error})")]
        return _of_channel(what, may_in(found, place, member, me))


def may_in(
    channel: Mapping[str, Any], guild: Mapping[str, Any], member: Mapping[str, Any], me: int
) -> discord.Permissions:
    """As Discord's documentation computes them: everyone, the roles, then the channel's
    overwrites for everyone, for the roles, and for the member."""
    mine = {str(role) for role in member["roles"]}
    roles = {str(role["id"]): int(role["permissions"]) for role in guild["roles"]}
    value = roles.get(str(guild["id"]), 0)
    for role in mine:
        value |= roles.get(role, 0)
    if discord.Permissions(value).administrator or str(guild.get("owner_id")) == str(me):
        return discord.Permissions.all()
    over = {str(each["id"]): each for each in channel.get("permission_overwrites", ())}
    for names in ({str(guild["id"])}, mine, {str(me)}):
        chosen = [each for name, each in over.items() if name in names]
        for each in chosen:
            value &= ~int(each["deny"])
        for each in chosen:
            value |= int(each["allow"])
    return discord.Permissions(value)


def _of_channel(what: str, may: discord.Permissions) -> list[Finding]:
    found = []
    for name, without in NEEDED.items():
        if not getattr(may, name):
            title = name.replace("_", " ").title()
            level: Level = "error" if name in _ESSENTIAL else "warning"
            to_do = "Allow it to the bot's role, in the server or in this channel"
            found.append(Finding(level, what, f"without {title} {without}", to_do))
    return found or [Finding("ok", what, "every permission is there")]
