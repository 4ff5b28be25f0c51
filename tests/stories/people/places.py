"""Chats of each kind on both fakes, as the people in them use them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tests.stories.people.paper_service import MP4
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Message, User
from tests.support.fakes.telegram import FakeTelegram, Person, Video
from tests.support.fakes.telegram.world import BOT

PEOPLE = ("ann", "bob", "cat")
STRANGER = Person(990, "Stranger")
CAPTION = "keep the first second"
"""What a forwarded video says itself, which is nobody's request."""


@dataclass(frozen=True)
class Bubble:
    """A message of the bot's as it stands in the chat now. `buttons`: labels and data; `posted`:
    what it showed at first; `unheard`: nobody told the bot that it was posted."""

    id: int
    text: str
    buttons: tuple[tuple[str, str], ...] = ()
    film: bytes | None = None
    posted: str = ""
    unheard: bool = False


class Place(Protocol):
    """`said` are the messages that people wrote: their numbers, in order."""

    name: str

    def author(self, who: str) -> str:
        """The id under which the bot knows a person here."""

    async def say(
        self, who: str, text: str, *, film: str | None = None, reply_to: int | None = None
    ) -> int:
        """Returns the message's number. `film` is the name of an attached video."""

    async def forward(self, who: str, film: str) -> bool:
        """Pass on somebody's video from elsewhere, whose caption asks for something. Can the bot
        see it here?"""

    async def change(self, message: int, text: str) -> None: ...

    async def delete(self, message: int) -> None: ...

    async def press(self, who: str, bubble: Bubble, label: str) -> None: ...

    def bubbles(self) -> Sequence[Bubble]: ...


@dataclass
class OnTelegram:
    name: str
    fake: FakeTelegram
    people: dict[str, Person]
    chat: int

    def author(self, who: str) -> str:
        return f"telegram:{self.people[who].id}"

    async def say(
        self, who: str, text: str, *, film: str | None = None, reply_to: int | None = None
    ) -> int:
        words = self._addressed(text, reply_to)
        return self.fake.say(
            self.people[who], self.chat, words, video=_video(film), reply_to=reply_to
        )

    async def album(self, who: str, text: str, films: Sequence[str]) -> int:
        """Its items come in two polls. Returns the number of the one that has the words."""
        album = f"a{films[0]}"
        words = self._addressed(text)
        first, *others = films
        number = self.fake.say(self.people[who], self.chat, words, video=_video(first), album=album)
        await eventually(lambda: not self.fake.updates.pending)
        for film in others:
            self.fake.say(self.people[who], self.chat, video=_video(film), album=album)
        return number

    def _addressed(self, text: str, reply_to: int | None = None) -> str:
        """In a group the bot hears what names it or answers it."""
        target = self.fake.chat(self.chat).messages.get(reply_to or 0)
        answers_bot = target is not None and target["from"]["is_bot"]
        is_heard = self.chat > 0 or answers_bot or text.startswith("/")
        return text if is_heard else f"@{BOT['username']} {text}".strip()

    async def forward(self, who: str, film: str) -> bool:
        """A group's bot sees it only where its privacy mode is off."""
        video = Video(content=MP4 + film.encode(), name=film)
        person = self.people[who]
        self.fake.say(person, self.chat, CAPTION, video=video, forwarded_from=STRANGER)
        return self.chat > 0 or not self.fake.privacy

    async def change(self, message: int, text: str) -> None:
        self.fake.change(self.chat, message, self._addressed(text))

    async def delete(self, message: int) -> None:
        """Telegram tells no bot of it."""

    async def press(self, who: str, bubble: Bubble, label: str) -> None:
        self.fake.press(self.people[who], self.chat, bubble.id, label)

    def bubbles(self) -> Sequence[Bubble]:
        state = self.fake.chat(self.chat)
        found = []
        for seen in state.from_bot():
            rows = state.messages[seen.id].get("reply_markup", {}).get("inline_keyboard", [])
            buttons = tuple(
                (b["text"], b["callback_data"]) for row in rows for b in row if "callback_data" in b
            )
            film = seen.file.path.read_bytes() if seen.file else None
            posted = state.first_texts.get(seen.id, "")
            unheard = (self.chat, seen.id) in self.fake.unheard
            found.append(Bubble(seen.id, seen.text, buttons, film, posted, unheard))
        return found


def _video(film: str | None) -> Video | None:
    return None if film is None else Video(content=MP4 + film.encode(), name=film)


@dataclass
class OnDiscord:
    """A private chat, or a channel in which the bot opens threads: people go on where the last
    thread is when they reply there, else in the channel."""

    name: str
    fake: FakeDiscord
    people: dict[str, User]
    channel: Channel
    said: dict[int, Message] = field(default_factory=dict)

    def author(self, who: str) -> str:
        return f"discord:{self.people[who].id}"

    async def say(
        self, who: str, text: str, *, film: str | None = None, reply_to: int | None = None
    ) -> int:
        files = [] if film is None else [self.fake.file(film, MP4 + film.encode())]
        target = None if reply_to is None else self.fake.message(reply_to)
        channel = self.channel if target is None else target.channel
        is_heard = channel.guild is None or (target is not None and target.author.bot)
        words = text if is_heard else f"@nemo {text}".strip()
        message = await self.fake.say(self.people[who], channel, words, *files, reply_to=target)
        self.said[message.id] = message
        return message.id

    async def forward(self, who: str, film: str) -> bool:
        """In a channel it can name nobody, so the bot never sees it."""
        elsewhere = self.fake.channel(self.fake.guild())
        file = self.fake.file(film, MP4 + film.encode())
        theirs = await self.fake.say(self.fake.user("stranger"), elsewhere, CAPTION, file)
        await self.fake.forward(self.people[who], self.channel, theirs)
        return self.channel.guild is None

    async def change(self, message: int, text: str) -> None:
        said = self.said[message]
        mention = "<@" in said.content
        await self.fake.change(said, f"<@{self.fake.world.bot.id}> {text}" if mention else text)

    async def delete(self, message: int) -> None:
        if self.said[message] in self.said[message].channel.messages:
            await self.fake.delete(self.said[message])

    async def press(self, who: str, bubble: Bubble, label: str) -> None:
        message = self.fake.message(bubble.id)
        assert message is not None
        await self.fake.press(self.people[who], message, label)

    def threads(self) -> Sequence[Channel]:
        channels = self.fake.world.channels.values()
        return [channel for channel in channels if channel.parent is self.channel]

    async def say_in(self, thread: Channel, who: str, text: str) -> None:
        await self.fake.say(self.people[who], thread, f"@nemo {text}")

    def bubbles(self) -> Sequence[Bubble]:
        messages = [m for channel in (self.channel, *self.threads()) for m in channel.messages]
        return [
            Bubble(
                m.id,
                m.content,
                tuple((b["label"], b["custom_id"]) for b in m.buttons if "custom_id" in b),
                m.files[0].content if m.files else None,
            )
            for m in sorted(messages, key=lambda m: m.id)
            if m.author.bot and m.only_for is None
        ]
