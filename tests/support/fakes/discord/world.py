"""What exists on the fake Discord: people, servers, channels, messages. Data and payloads."""

from __future__ import annotations

import datetime
import itertools
import time
from dataclasses import dataclass, field
from typing import Any

import discord

EPOCH_MS = 1_420_070_400_000
TEXT, DM, VOICE, NEWS, STAGE, FORUM = 0, 1, 2, 5, 13, 15
NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD = 10, 11, 12
TIER_BYTES = {0: 10 << 20, 1: 10 << 20, 2: 50 << 20, 3: 100 << 20}
TIMED_OUT_MAY = discord.Permissions(view_channel=True, read_message_history=True)
"""All that is left of a member's permissions during a time-out."""
EVERYONE_MAY = discord.Permissions(
    view_channel=True,
    send_messages=True,
    read_message_history=True,
    attach_files=True,
    add_reactions=True,
)
BOT_MAY = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
    attach_files=True,
    embed_links=True,
    add_reactions=True,
)
V2 = 1 << 15
"""The flag of a message that consists of components alone."""
Payload = dict[str, Any]


class ApiError(Exception):
    """`detail`: what is wrong with one of the fields."""

    def __init__(self, status: int, code: int, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.detail = detail

    @property
    def body(self) -> Payload:
        body: Payload = {"message": str(self), "code": self.code}
        if self.detail:
            body["errors"] = {"field": {"_errors": [{"code": "INVALID", "message": self.detail}]}}
        return body


@dataclass(eq=False)
class User:
    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"
    takes_dms: bool = True
    timed_out_until_s: float = 0.0
    """In every server."""
    may: discord.Permissions = field(default_factory=discord.Permissions.none)

    def payload(self) -> Payload:
        return {
            "id": str(self.id),
            "username": self.name,
            "discriminator": "0",
            "global_name": self.name.capitalize(),
            "avatar": None,
            "bot": self.bot,
        }


@dataclass(eq=False)
class Guild:
    id: int
    name: str
    bot_may: discord.Permissions
    tier: int = 0
    bot_is_member: bool = True
    bot_role: int = 0
    moderator_role: int = 0
    bot_timed_out_until_s: float = 0.0
    locale: str = "en-US"


@dataclass(eq=False)
class File:
    id: int
    filename: str
    content: bytes
    content_type: str | None
    ephemeral: bool = False
    voice: bool = False
    removed: bool = False
    claims_bytes: int | None = None
    """What Discord says it weighs, where that is not the length of `content`."""


@dataclass(eq=False)
class Message:
    id: int
    channel: Channel
    author: User
    content: str = ""
    """What is read: on a card, which has no content of its own, the words of its components."""
    files: list[File] = field(default_factory=list)
    components: list[Payload] = field(default_factory=list)
    flags: int = 0
    type: int = 0
    reply_to: Message | None = None
    forwards: Message | None = None
    stickers: list[Payload] = field(default_factory=list)
    embeds: list[Payload] = field(default_factory=list)
    poll: str = ""
    """What it asks, where it is one."""
    pinged: list[int] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)
    ping_reply: bool = True
    interaction: int | None = None
    by_webhook: bool = False
    only_for: User | None = None
    asker: User | None = None
    created_s: float = 0.0
    edited_s: float | None = None
    edits: int = 0
    nonce: str | None = None
    """Told where it is created, and in its event."""
    thread: Channel | None = None

    @property
    def silent(self) -> bool:
        return bool(self.flags & 4096)

    @property
    def loading(self) -> bool:
        return bool(self.flags & 128)

    @property
    def is_card(self) -> bool:
        return bool(self.flags & V2)

    @property
    def buttons(self) -> list[Payload]:
        """And menus."""
        return [item for row in _rows(self.components) for item in row["components"]]


def _rows(components: list[Payload]) -> list[Payload]:
    rows = []
    for part in components:
        rows += [part] if part["type"] == 1 else _rows(part.get("components", []))
    return rows


@dataclass(eq=False)
class Channel:
    id: int
    type: int
    name: str
    guild: Guild | None = None
    parent: Channel | None = None
    owner: int = 0
    person: User | None = None
    archived: bool = False
    locked: bool = False
    deleted: bool = False
    bot_denied: discord.Permissions = field(default_factory=discord.Permissions.none)
    messages: list[Message] = field(default_factory=list)
    typing: int = 0

    @property
    def is_thread(self) -> bool:
        return self.type in (NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD)

    def visible(self, viewer: User | None = None) -> list[str]:
        """What the channel shows, one line a message; private lines only to their viewer."""
        return [
            f"{message.author.name}: {message.content}"
            for message in self.messages
            if message.only_for is None or message.only_for is viewer
        ]

    def of_bot(self, viewer: User | None = None) -> list[str]:
        return [
            line.removeprefix("nemo: ")
            for line in self.visible(viewer)
            if line.startswith("nemo: ")
        ]

    def find(self, message: int) -> Message | None:
        return next((m for m in self.messages if m.id == message), None)


class World:
    """Ids, time and lookups. `pass_time` makes everything older at once."""

    def __init__(self) -> None:
        self._count = itertools.count()
        self._offset_s = 0.0
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.files: dict[int, File] = {}
        self.cdn = ""
        self.url_life_s = 86_400.0
        self.bot = self.add_user("nemo", bot=True)
        self.application = self.snowflake()

    def now_s(self) -> float:
        return time.time() + self._offset_s

    def pass_time(self, seconds: float) -> None:
        self._offset_s += seconds

    def snowflake(self) -> int:
        ms = int(self.now_s() * 1000) - EPOCH_MS
        return (ms << 22) | (next(self._count) & 0x3FFFFF)

    def add_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self.snowflake(), name, bot)
        self.users[user.id] = user
        return user

    def channel(self, channel: int) -> Channel | None:
        found = self.channels.get(channel)
        return None if found is None or found.deleted else found

    def bot_may(self, channel: Channel) -> discord.Permissions:
        """What the bot may in a channel; a thread has its parent's permissions."""
        guild = channel.guild
        if guild is None:
            return BOT_MAY
        if not guild.bot_is_member:
            return discord.Permissions.none()
        denied = (channel.parent or channel).bot_denied.value
        may = (EVERYONE_MAY.value | guild.bot_may.value) & ~denied
        is_timed_out = guild.bot_timed_out_until_s > self.now_s()
        return discord.Permissions(may & TIMED_OUT_MAY.value if is_timed_out else may)

    def url(self, file: File) -> str:
        start = int(self.now_s())
        kind = "ephemeral-attachments" if file.ephemeral else "attachments"
        path = f"{self.cdn}/{kind}/1/{file.id}/{file.filename}"
        return f"{path}?ex={int(start + self.url_life_s):x}&is={start:x}&hm={file.id ^ 0xABC:x}&"


def stamp(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat()
