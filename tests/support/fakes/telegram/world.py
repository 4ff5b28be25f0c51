"""People, chats, files: what a Telegram server knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.fakes.telegram.rules import pinged

BOT: dict[str, Any] = {
    "id": 7777777,
    "is_bot": True,
    "first_name": "Nemo",
    "username": "nemo_test_bot",
}


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    language: str = "en"

    def json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "username": self.name.lower(),
            "language_code": self.language,
        }


@dataclass(frozen=True)
class Video:
    """A file that a person sends. Without `path` its content is `content`."""

    content: bytes = b"video bytes"
    name: str | None = "clip.mp4"
    mime_type: str = "video/mp4"
    duration_s: int = 12
    width: int = 1280
    height: int = 720
    field: str = "video"
    path: Path | None = None
    claims_bytes: int | None = None
    qualities: tuple[int, ...] = ()
    """Sizes of Telegram's own smaller encodings."""

    @property
    def size_bytes(self) -> int:
        if self.claims_bytes is not None:
            return self.claims_bytes
        return self.path.stat().st_size if self.path else len(self.content)


@dataclass(frozen=True)
class StoredFile:
    file_id: str
    file_path: str
    path: Path
    size_bytes: int


@dataclass(frozen=True)
class Seen:
    """One message as people see it."""

    id: int
    who: str
    text: str
    buttons: tuple[str, ...]
    topic: int | None
    reply_to: int | None
    silent: bool
    file: StoredFile | None
    pinged: frozenset[str]

    def __str__(self) -> str:
        buttons = f" [{'] ['.join(self.buttons)}]" if self.buttons else ""
        return f"{self.who}: {self.text}{buttons}"


@dataclass
class ChatState:
    """A chat with everything in it. `closed` is what every send is answered with (403)."""

    id: int
    type: str
    title: str = ""
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    topic_names: dict[int, str] = field(default_factory=dict)
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    files: dict[int, StoredFile] = field(default_factory=dict)
    first_texts: dict[int, str] = field(default_factory=dict)
    """What each message of the bot's showed when it was posted."""
    silent: set[int] = field(default_factory=set)
    asking: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Messages under which people are shown an input for a reply."""
    reactions: dict[int, list[str]] = field(default_factory=dict)
    drafts: dict[int, str] = field(default_factory=dict)
    draft_history: list[str] = field(default_factory=list)
    draft_stops: dict[int, dict[str, bool]] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)
    closed: str | None = None
    may_react: bool = True
    reactions_allowed: set[str] = field(default_factory=set)
    """Those that the chat's administrators have chosen; none: all of Telegram's own."""
    forbidden: set[str] = field(default_factory=set)
    """What members may not send here: "videos", "documents", "photos", "text messages"."""
    bot_restricted_until_s: float = 0.0
    """Until then the bot may send nothing here."""
    migrated_to: int | None = None
    bot_is_admin: bool = False
    anonymous: set[int] = field(default_factory=set)
    """Administrators who write as the group."""
    for_one: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Messages that one person alone sees, by their own numbers: who, and the words."""

    def json(self) -> dict[str, Any]:
        named = {"first_name": self.title} if self.type == "private" else {"title": self.title}
        return {"id": self.id, "type": self.type, **named} | (
            {"is_forum": True} if self.is_forum else {}
        )

    def seen(self, number: int) -> Seen:
        message = self.messages[number]
        text = message.get("text", message.get("caption", ""))
        entities = message.get("entities", message.get("caption_entities", []))
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return Seen(
            id=number,
            who="bot" if message["from"]["id"] == BOT["id"] else message["from"]["first_name"],
            text=text,
            buttons=tuple(button["text"] for row in rows for button in row),
            topic=message.get("message_thread_id"),
            reply_to=message.get("reply_to_message", {}).get("message_id"),
            silent=number in self.silent,
            file=self.files.get(number),
            pinged=frozenset(pinged(text, entities)),
        )

    def visible(self) -> list[Seen]:
        """Every message, oldest first."""
        return [self.seen(number) for number in sorted(self.messages)]

    def from_bot(self) -> list[Seen]:
        return [message for message in self.visible() if message.who == "bot"]
