"""What the bot was set up for at Telegram, really tried, by reading alone."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit

import telegram
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.redaction import SECRETS
from adapters.telegram.settings import CLOUD_API, TelegramSettings
from bot.core.model import CommandText
from bot.core.redaction import hidden
from bot.platform import Finding, Level


class TelegramExamination:
    """`commands` are those that Telegram is told about."""

    def __init__(
        self, settings: TelegramSettings, api: BotApi, commands: Sequence[CommandText]
    ) -> None:
        self._settings, self._api, self._commands = settings, api, commands

    async def examine(self, channel: str | None) -> Sequence[Finding]:
        try:
            me = await self._api.get_me()
        except InvalidToken:
            to_do = "Ask @BotFather (/token) for one that is, and put it into TELEGRAM_TOKEN"
            return [Finding("error", "Telegram token", "it is not valid", to_do)]
        except TelegramError as error:
            said = f"it can't be reached ({_said(error)})"
            to_do = "Look at this machine's network, its proxy, and TELEGRAM_API_URL"
            return [Finding("error", "Telegram", said, to_do)]
        found = [Finding("ok", "Telegram token", f"it is @{me.username}'s"), _groups(me)]
        found.append(await self._tried("Telegram webhook", self._webhook))
        found.append(await self._tried("Telegram commands", self._menu))
        if self._settings.api_url.rstrip("/") != CLOUD_API:
            found.append(self._own_server())
        if channel is not None:
            found += await self._chat(int(channel.partition(":")[0]), me.id)
        return found

    @staticmethod
    async def _tried(what: str, look: Callable[[], Awaitable[Finding]]) -> Finding:
        try:
            return await look()
        except TelegramError as error:
            return Finding("warning", what, f"it can't be looked at ({_said(error)})")

    async def _webhook(self) -> Finding:
        what, info = "Telegram webhook", await self._api.get_webhook_info()
        wanted = self._settings.webhook_url if self._settings.mode == "webhook" else ""
        host = urlsplit(info.url).hostname
        if wanted and info.url == wanted:
            if info.last_error_message and info.pending_update_count:
                said = f"Telegram can't call it: {hidden(info.last_error_message, SECRETS)[:200]}"
                return Finding("error", what, said, "Look at its name, certificate and proxy")
            return Finding("ok", what, f"Telegram calls {host}")
        if wanted:
            said = f"Telegram calls {host}" if info.url else "Telegram calls none"
            return Finding("note", what, said, "nemobot run tells it the right one by itself")
        if info.url:
            said = f"Telegram calls {host}, so polling gets nothing"
            to_do = "nemobot run takes it away; if another program of yours set it, give each a bot"
            return Finding("warning", what, said, to_do)
        return Finding("ok", what, f"none; {info.pending_update_count} updates wait to be polled")

    async def _menu(self) -> Finding:
        scope = telegram.BotCommandScopeAllPrivateChats()
        there = {command.command for command in await self._api.get_my_commands(scope)}
        names = [row.name for row in self._commands if "-" not in row.name]
        missing = [name for name in names if name not in there]
        if not missing:
            return Finding("ok", "Telegram commands", f"{len(there)} are listed")
        said = f"not listed: {', '.join(missing)}" if there else "none is listed"
        return Finding("note", "Telegram commands", said, "nemobot run lists them by itself")

    def _own_server(self) -> Finding:
        what, settings = "Telegram local Bot API", self._settings
        host = urlsplit(settings.api_url).hostname
        if not settings.local_mode:
            to_do = "Over 20 MB it hands out only with --local and TELEGRAM_LOCAL_FILES=on"
            return Finding("note", what, f"{host} answers, with Telegram's own limits", to_do)
        folder = settings.shared_dir
        if folder is not None and not os.access(folder, os.R_OK | os.X_OK):
            to_do = "Mount the server's folder there, readable for this user"
            return Finding("error", what, f"TELEGRAM_SHARED_DIR can't be read: {folder}", to_do)
        if folder is None and settings.file_url is None:
            said = "nothing says how its files are read"
            return Finding("error", what, said, "Set TELEGRAM_SHARED_DIR or TELEGRAM_FILE_URL")
        return Finding("ok", what, f"{host} answers; its files are read from {folder or 'a URL'}")

    async def _chat(self, chat: int, me: int) -> list[Finding]:
        what = f"Telegram chat {chat}"
        try:
            about = await self._api.get_chat(chat)
            member = await self._api.get_chat_member(chat, me)
        except (BadRequest, Forbidden):
            return [Finding("error", what, "the bot is not there", "Check its id; add the bot")]
        except TelegramError as error:
            return [Finding("warning", what, f"it can't be looked at ({_said(error)})")]
        if about.type == "private":
            return [Finding("ok", what, "a private chat")]
        return _rights(what, about, member)


def _groups(me: telegram.User) -> Finding:
    what = "Telegram groups"
    if not me.can_join_groups:
        to_do = "@BotFather: /setjoingroups"
        return Finding("warning", what, "nobody can add the bot to a group", to_do)
    if me.can_read_all_group_messages:
        return Finding("ok", what, "privacy mode is off: it hears every message")
    said = "privacy mode is on: it hears commands, mentions and replies, which is enough"
    return Finding("ok", what, said)


def _rights(what: str, about: telegram.ChatFullInfo, member: telegram.ChatMember) -> list[Finding]:
    if member.status in ("left", "kicked"):
        return [Finding("error", what, "the bot is not in it", "Add it")]
    if member.status in ("administrator", "creator"):
        return [Finding("ok", what, "the bot is an administrator")]
    held = member if isinstance(member, telegram.ChatMemberRestricted) else about.permissions
    found = []
    for right, words in (
        ("can_send_messages", "messages: it can't answer"),
        ("can_send_videos", "videos: the link is posted, the MP4 is not"),
        ("can_send_documents", "files: results that are no videos stay links"),
        ("can_send_photos", "pictures: they are described"),
    ):
        if held is not None and getattr(held, right) is False:
            level: Level = "error" if right == "can_send_messages" else "warning"
            to_do = "Allow it to members, or make the bot an administrator"
            found.append(Finding(level, what, f"the bot may not send {words}", to_do))
    return found or [Finding("ok", what, "the bot may send all that it needs")]


def _said(error: TelegramError) -> str:
    return hidden(str(error), SECRETS)[:200]
