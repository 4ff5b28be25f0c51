"""The values everything else speaks in: all frozen, none does I/O, all survive being stored.

An adapter turns its SDK's objects into `Message` and `Press`, and a `View` back into calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

MAX_FILE_BYTES = 524_288_000
"""NemoVideo's limit for one file: "500 MB", inclusive (docs/nemovideo.md)."""
VIDEO_FOLLOWS_S = 120.0
"""A film that does not speak to us counts for what its author has asked for within this time, which
it takes to choose a film and to send it."""


@dataclass(frozen=True, slots=True)
class Chat:
    """Where a message can be posted: a channel, thread or DM, and a Telegram topic inside it.

    `channel` is opaque to everyone but the adapter of `platform`; it holds no colon and no slash.
    """

    platform: str
    channel: str
    topic: str | None = None

    def __str__(self) -> str:
        return f"{self.platform}:{self.channel}" + (f":t{self.topic}" if self.topic else "")

    def may_be(self, other: Chat) -> bool:
        """Is this the other one, as far as is told? A message that is too old tells of no topic."""
        return self == other or (self.topic is None and self == replace(other, topic=None))

    @classmethod
    def parse(cls, text: str) -> Chat:
        key = ConversationKey.parse(text)
        if key.root is not None:
            raise ValueError(f"not a chat: {text!r}")
        return key.chat


@dataclass(frozen=True, slots=True)
class ConversationKey:
    """Which chat thread this is: `platform:channel`, `…:t<topic>` or `…:r<root message>`."""

    platform: str
    channel: str
    topic: str | None = None
    root: str | None = None

    def __post_init__(self) -> None:
        parts = (self.platform, self.channel, self.topic, self.root)
        if any(p is not None and (p == "" or ":" in p or "/" in p) for p in parts):
            raise ValueError(
                f"a conversation key's parts are not empty and hold no ':' or '/': {parts}"
            )

    @property
    def chat(self) -> Chat:
        return Chat(self.platform, self.channel, self.topic)

    def __str__(self) -> str:
        return str(self.chat) + (f":r{self.root}" if self.root else "")

    @classmethod
    def parse(cls, text: str) -> ConversationKey:
        platform, _, rest = text.partition(":")
        channel, *marked = rest.split(":")
        topic = root = None
        for part in marked:
            if part.startswith("t") and topic is None and root is None:
                topic = part[1:]
            elif part.startswith("r") and root is None:
                root = part[1:]
            else:
                raise ValueError(f"not a conversation key: {text!r}")
        return cls(platform, channel, topic, root)


@dataclass(frozen=True, slots=True)
class MessageRef:
    """The platform's handle of a message: one that we posted, so that it can be edited, or one that
    somebody replied to."""

    chat: Chat
    message: str

    def __str__(self) -> str:
        return f"{self.chat}/{self.message}"

    @property
    def key(self) -> str:
        """`Message.key` of the message at this place, where a person wrote it."""
        return f"{self.chat.platform}:{self.chat.channel}:{self.message}"

    @classmethod
    def parse(cls, text: str) -> MessageRef:
        chat, _, message = text.rpartition("/")
        return cls(Chat.parse(chat), message)


@dataclass(frozen=True, slots=True)
class OwnMessage:
    """A message of the bot's own, as somebody's update shows it (they answer it, or pin it): its
    words without formatting, when it came (UTC), and whether a Stop button is under it."""

    ref: MessageRef
    text: str
    sent_at_s: float
    has_stop: bool = False


AttachmentKind = Literal["video", "image", "audio", "file", "unsupported"]


@dataclass(frozen=True, slots=True)
class SmallerEncoding:
    """The platform's own smaller encoding of a video: it can be opened in the video's place."""

    locator: Mapping[str, str]
    size_bytes: int

    def to_json(self) -> dict[str, Any]:
        return {"locator": dict(self.locator), "size_bytes": self.size_bytes}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a person sent. Data only: opening it is the `Media` port's work.

    `locator` is ids that the adapter can find the file by again (for the console a path, for a
    pasted link its address under "link"); never a platform's signed or secret URL. `kind`
    "unsupported" is for stickers and the like, which are answered politely. `place`
    says where on its platform the file stands, so that the same one is known again. `is_voice`: it
    was spoken into the chat, to be listened to there; its kind says what it is where nobody can
    hear words. What the platform does not say is None.
    """

    kind: AttachmentKind
    filename: str
    locator: Mapping[str, str]
    mime_type: str | None = None
    size_bytes: int | None = None
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    place: tuple[str, ...] | None = None
    smaller: SmallerEncoding | None = None
    is_voice: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "filename": self.filename,
            "locator": dict(self.locator),
            "mime_type": self.mime_type,
            "size_bytes": self.size_bytes,
            "duration_s": self.duration_s,
            "width": self.width,
            "height": self.height,
            "place": None if self.place is None else list(self.place),
            "smaller": None if self.smaller is None else self.smaller.to_json(),
            **({"is_voice": True} if self.is_voice else {}),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Attachment:
        """Also what was stored before attachments had a `place` and a `smaller` encoding."""
        place, smaller = data.get("place"), data.get("smaller")
        return cls(
            **{
                **data,
                "place": None if place is None else tuple(place),
                "smaller": None if smaller is None else SmallerEncoding(**smaller),
            }
        )


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote or pressed. `id` is unique over all platforms: `discord:123`.

    `within` is where, and as whom, in the words of the operator's lists: the server
    (`discord:guild:9`), its chats (`discord:chat:7`, `telegram:chat:-100`), the person's roles
    there (`discord:role:5`). `may_manage`: they run the server, and choose what holds there.
    """

    id: str
    name: str
    may_moderate: bool = False
    within: frozenset[str] = frozenset()
    may_manage: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """An explicit command (`/export 720p`). Without one, `core.intents` reads the text."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of another message that this one replies to, quotes or forwards: content, no request.

    `name` is who wrote them, empty where the platform does not tell. `reply`: the author of the
    message chose to answer them (a forward only passes them on). `chosen`: they marked this very
    part. `ours`: the bot wrote them.
    """

    text: str
    name: str = ""
    reply: bool = True
    chosen: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class VideoAbove:
    """Videos of one earlier message in the chat, which a later one that points at none may mean.

    `name` is who sent them; `is_own`: the author of the later one did. `asked_since`: that author
    has spoken to us after it, or with it.
    """

    files: tuple[Attachment, ...]
    name: str
    is_own: bool
    asked_since: bool = False


@dataclass(frozen=True, slots=True)
class CommandText:
    """A command as a platform's menu lists it; `descriptions` by language, "en" always there."""

    name: str
    descriptions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Message:
    """What a person sent, normalised.

    `key` names this message once and for ever (`telegram:<chat>:<message id>`): whatever arrives
    again under the same key is a duplicate. `native_id` is what an answer replies to.
    `aliases` are further keys that shall lead to the same conversation (a thread just opened).
    `replied_to` is the message that its author chose to reply to, ours or a person's.
    `locale` is the platform's BCP 47 tag for the author. `upload_limit_bytes` is the largest file
    the bot may post into this chat. `sent_at_s` is UTC. `guild` is the community that the chat is
    part of (a server, a group), unique over all platforms: `discord:123`; None where there is none.
    `stands` is the message itself where it does not stand in `chat`, which may be a thread that is
    not open yet: none is opened for a refusal, which goes there. `waits_for_words`: the platform
    shows that it waits for an answer to this (a slash command), so a refusal is handed back in
    `Accepted.refusal` each time, and nothing is posted.
    `text` holds the author's own words alone; those of others are `quoted`. `wishes` were chosen in
    the form of a request (bot.core.requests.request_form), by the names of its fields. `above`:
    videos that were sent before it, newest first, where it may mean one of them; `above_unseen` is
    the key of the sentence that says how to point at one where the platform does not show them.
    `if_awaited`: it does not speak to us; it counts only as the video that a request of its
    author's waits for.
    """

    key: str
    conversation: ConversationKey
    chat: Chat
    author: Author
    text: str
    sent_at_s: float
    native_id: str
    attachments: tuple[Attachment, ...] = ()
    aliases: tuple[ConversationKey, ...] = ()
    replied_to: MessageRef | None = None
    quoted: tuple[Quoted, ...] = ()
    command: Command | None = None
    album: str | None = None
    locale: str | None = None
    upload_limit_bytes: int | None = None
    is_private: bool = True
    guild: str | None = None
    stands: MessageRef | None = None
    waits_for_words: bool = False
    wishes: Mapping[str, str] = field(default_factory=dict)
    above: tuple[VideoAbove, ...] = ()
    above_unseen: str | None = None
    if_awaited: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """A button was pressed, an option chosen or a form filled in. `data` is what `data` was there,
    `values` are a form's by the names of its fields; both are hostile like any input."""

    key: str
    data: str
    author: Author
    ref: MessageRef
    sent_at_s: float
    locale: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    def in_chat(self, chat: Chat) -> Press:
        """The same, in the topic where its message is known to be."""
        return replace(self, ref=replace(self.ref, chat=chat))


@dataclass(frozen=True, slots=True)
class TextKey:
    """A sentence that is still to be said in somebody's language: a key of the catalogues in
    `bot/texts`, and its arguments. The core holds no sentences."""

    key: str
    args: Mapping[str, str | int | float] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.args.items()))))
