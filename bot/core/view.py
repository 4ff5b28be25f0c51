"""What people are shown: one message of ours, a file of ours, and what a platform can show.

All frozen, none does I/O. An adapter turns a `View` into calls within its `Limits`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from bot.core.controls import Button, Menu, Picture
from bot.core.model import Author, Chat, MessageRef

Phase = Literal["waiting", "connecting", "uploading", "asking", "rendering", "saving"]


@dataclass(frozen=True, slots=True)
class Status:
    """What is going on now. `line` is ready to show; `done` of `total` is for progress bars."""

    line: str
    phase: Phase
    done: float | None = None
    total: float | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What one message of ours shows. `text` is Markdown within `Limits.text_max`.

    The adapter renders `markdown` (text, then the status line), and what is under it.
    `mention` is the author who may be pinged by this message, nobody else ever is.
    `preview` allows a link preview (only results have one). `draft`: it is shown beside the
    message, which stays as it is, as words that are being written (`Limits.draft_interval_s`).
    `alone`: it is nobody's business but that of `mention`, who alone sees it where the platform has
    such messages.
    """

    text: str
    status: Status | None = None
    buttons: tuple[Button, ...] = ()
    mention: Author | None = None
    preview: bool = False
    menus: tuple[Menu, ...] = ()
    pictures: tuple[Picture, ...] = ()
    draft: bool = False
    alone: bool = False

    def describing(self, unseen: Iterable[Picture]) -> View:
        """With the descriptions of these pictures as lines under the text."""
        lines = [f"🖼 {picture.description}" for picture in unseen]
        return replace(self, text="\n".join(filter(None, (self.text, *lines))))

    @property
    def with_pictures_described(self) -> View:
        """For chats that take no pictures."""
        return replace(self.describing(self.pictures), pictures=())

    @property
    def in_words(self) -> View:
        """For platforms that show no pictures and copy nothing by a press."""
        return self.describing(self.pictures).with_copies_written

    @property
    def with_copies_written(self) -> View:
        """With what its buttons copy as lines under the text."""
        written = [button.written for button in self.buttons if button.copies]
        return replace(self, text="\n".join(filter(None, (self.text, *written))))

    @property
    def as_buttons(self) -> tuple[Button, ...]:
        """The buttons, and what the menus hold as buttons: for platforms without menus."""
        options = (option for menu in self.menus for option in menu.options)
        return (*self.buttons, *(option.as_button for option in options))

    @property
    def markdown(self) -> str:
        if self.status is None:
            return self.text
        return f"{self.text}\n\n{self.status.line}" if self.text else self.status.line

    def looks_like(self, other: View) -> bool:
        """Would a message that shows the other one look the same after an edit to this one?"""
        mine = (self.markdown, self.buttons, self.menus, self.pictures, self.preview)
        theirs = (other.markdown, other.buttons, other.menus, other.pictures, other.preview)
        return mine == theirs


NOTHING: Final = View("")
"""What a message shows that is no longer wanted in the chat: it is deleted."""


@dataclass(frozen=True, slots=True)
class OutFile:
    """A finished result on this machine's disk, to be posted from a stream, never read whole.
    `poster`: the path of a picture that is shown before it plays. `as_file`: without a player, its
    bytes as they are (`Limits.as_file`). `description`: a line about it where several come together
    (`Limits.album`)."""

    path: str
    filename: str
    size_bytes: int
    width: int | None = None
    height: int | None = None
    duration_s: float | None = None
    poster: str | None = None
    as_file: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Album:
    """Several files that come as one: at least two and at most `files_max`, pictures beside them
    counted, with `bytes_max` of all together (None: as much as one file may have). Its words are
    within `text_max` by `measure`. `buttons`: it can have them. `each_counts`: against the limits
    of messages that a chat has."""

    files_max: int
    text_max: int
    bytes_max: int | None = None
    buttons: bool = False
    each_counts: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What a platform allows. Lengths are counted by the adapter's `measure`, sizes in bytes.

    `edit_interval_s` is the least pause between two edits of one message; `edit_max_age_s` is the
    age from which a message is no longer edited but followed by a new one (None: no such age).
    `file_max_bytes` holds where a message says nothing better (`Message.upload_limit_bytes`).
    `fetch_max_bytes`: the largest file of a message that the platform hands out (None: any).
    `nonces`: posting again under the same nonce is harmless, but in chats that answer one command:
    those whose channel begins with `command_chats`. Nobody can write to the bot there. `local`: the
    person sits at this very machine, so loopback links open, edits are noticed and files are saved,
    not sent.
    `moment` is how the platform writes a moment so that each reader sees it in a time of their own,
    with `{at_s}` for the UTC seconds (None: it is said in words).
    `buttons_later`: a post whose answer is lost can never be found again, so interim posts come
    without buttons, which would lie there for ever; the first edit brings them.
    `message_link` is how the platform writes the address of a message, with `{server}`, `{channel}`
    and `{message}` (None: there is none); `no_server` stands where there is no server.
    `forms`: a press can open a form, or its questions follow. `menus`: a list unfolds; elsewhere
    its options are buttons. `copy_max`: the longest text that a button copies (0: there is no such
    button, so it stands in the message). `pictures_max`: how many a message of words can show;
    `pictures_beside_file`: also a message with a file can. What can't be shown is described in
    words. `as_file`: a film can come as a plain file instead. `posters`: one is shown before it
    plays. `silent`: a message can come without a notification. `draft_interval_s`: words that are
    still being written can be shown as drafts in chats that are no groups, at this pace and beside
    all budgets (None: they can't). `guest_chats`: in those whose channel begins so the bot is a
    guest, who answers one request. `alone`: a message in a group can be for one person's eyes,
    perhaps (`View.alone`). `album`: several files can come as one, through `ports.SendsAlbums`
    (None: they come one by one). `result_cards`: a result is a card that stands by itself, so it
    says what was done for it, and what that cost. `groups`: it has chats in which others write,
    too, and the bot reads what is for it. `sides`: of a picture that compares two,
    both can be laid over each other. `app` is the address of the page that shows a timeline inside
    the platform, in chats that are no groups, with `{turn}` (None: there is none). `servers`: who
    runs one has commands for it.
    """

    text_max: int
    file_max_bytes: int
    edit_interval_s: float
    buttons_max: int = 5
    parts_max: int = 5
    edit_max_age_s: float | None = None
    fetch_max_bytes: int | None = None
    nonces: bool = False
    command_chats: str = ""
    local: bool = False
    moment: str | None = None
    message_link: str | None = None
    no_server: str = ""
    buttons_later: bool = False
    forms: bool = False
    menus: bool = False
    copy_max: int = 0
    pictures_max: int = 0
    pictures_beside_file: bool = False
    as_file: bool = False
    posters: bool = False
    silent: bool = False
    draft_interval_s: float | None = None
    guest_chats: str = ""
    result_cards: bool = False
    alone: bool = False
    groups: bool = True
    servers: bool = False
    sides: bool = False
    app: str | None = None
    album: Album | None = None

    def album_in(self, chat: Chat) -> Album | None:
        """None where files come one by one: where one request is answered, one result is enough."""
        is_guest = bool(self.guest_chats) and chat.channel.startswith(self.guest_chats)
        return None if is_guest or self.answers_one_command(chat) else self.album

    def messages(self, files: int, pictures: int) -> int:
        """As how many messages a result of so many files counts, with the pictures beside them."""
        is_counted = self.album is not None and self.album.each_counts
        return files + pictures if is_counted and files > 1 else 1

    def link_to(self, ref: MessageRef, guild: str | None) -> str | None:
        """The address of a message of ours, in the server that `Message.guild` names. None where it
        has none: answers to an interaction are no messages of the chat."""
        if self.message_link is None or self.answers_one_command(ref.chat):
            return None
        server = guild.partition(":")[2] if guild else self.no_server
        return self.message_link.format(
            server=server, channel=ref.chat.channel, message=ref.message
        )

    def file_bytes(self, told_bytes: int | None) -> int:
        """The largest file for a chat, of which the platform may have told something better."""
        return told_bytes or self.file_max_bytes

    def knows_nonces(self, chat: Chat) -> bool:
        return self.nonces and not self.answers_one_command(chat)

    def answers_one_command(self, chat: Chat) -> bool:
        """Is this no place where people write, but what answers one command of theirs?"""
        return bool(self.command_chats) and chat.channel.startswith(self.command_chats)

    def is_guest_in(self, chat: Chat) -> bool:
        """Nothing can be pressed there, and nothing goes on."""
        return bool(self.guest_chats) and chat.channel.startswith(self.guest_chats)

    def shows_buttons_first(self, chat: Chat) -> bool:
        """May a first post have buttons? Not where a lost one would keep them for ever."""
        return not self.buttons_later and (not self.nonces or self.knows_nonces(chat))
