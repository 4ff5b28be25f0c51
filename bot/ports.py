"""The few doors between the platform-neutral bot and the world. An adapter implements three.

`Inbound` brings messages in, `Outbound` shows answers, `Media` opens what people sent.
Outbound and Media work by REST alone, without the platform connection, so that any process can
answer; Inbound runs where the connection is. Errors are those of `bot.core.errors`.

`Service` is the door to the video service, which `bot.nemo` implements; its words and errors are
those of `bot.core.service`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

from bot.core.controls import Form
from bot.core.model import Attachment, Author, Chat, Message, MessageRef, OwnMessage, Press
from bot.core.service.events import AgentEvent
from bot.core.service.values import (
    AccountInfo,
    Attribution,
    Capability,
    Credits,
    LinkReach,
    ProjectKey,
    ProjectState,
    RawDraft,
    RenderStatus,
    SourceFile,
    UploadedFile,
)
from bot.core.view import Limits, OutFile, View

STORING_PAUSES_S: Final = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 60.0, 60.0)
"""Between the tries to store what must not be lost, such as a paid answer or a new token, while the
database is away: about four minutes."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message is stored. `new` is False for a duplicate, which must not be answered again.
    `refusal` is why nothing was begun, to be shown to the author of a message that
    `waits_for_words`. `answered_elsewhere`: what it stops says so, and it has no answer itself."""

    new: bool
    conversation_id: int | None = None
    turn_id: int | None = None
    refusal: str | None = None
    answered_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class PressAnswer:
    """What the presser alone is shown (a toast, an ephemeral line), perhaps a link for them, or a
    form to fill in instead (`Limits.forms`; elsewhere the text is shown)."""

    text: str = ""
    url: str | None = None
    form: Form | None = None


class Accept(Protocol):
    """What an adapter's inbound calls. Each returns only after the database has committed."""

    async def message(self, message: Message) -> Accepted: ...

    async def press(self, press: Press) -> PressAnswer: ...

    async def shown(self, own: OwnMessage) -> None:
        """An update shows a message of ours. Told before the update's own message or press: if it
        is one whose answer never came, it is known again by then, and what lies in it goes."""

    async def edited(self, message: Message) -> None:
        """The person changed their message, which reads like this now, under the key that it had.
        It is read again: what waits changes with it, what has begun is not asked a second time.
        Where it was not for the bot before, it is newly said."""

    async def deleted(self, message_key: str) -> None:
        """The person took their message back: a queued turn is withdrawn."""

    async def moved(self, old: Chat, new: Chat) -> None:
        """The chat has a new id (a group became a supergroup): its conversations follow."""

    async def membership(self, guild: str, *, is_member: bool) -> None:
        """The bot has come into a server or group (`Message.guild`), or is there no more."""

    async def opened(self, chat: Chat) -> None:
        """The bot may write in this chat and its topics, and might not: what waited for that
        comes now."""

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        """Link a person's own NemoVideo token. It goes through here and nowhere else."""


class Inbound(Protocol):
    async def run(self, accept: Accept) -> None:
        """Receive until cancelled. A failure of the connection is retried inside, not raised."""

    def trouble(self) -> str | None:
        """One line for the operator while receiving does not work; None when all is well."""


@runtime_checkable
class ShowsHealth(Protocol):
    """An inbound whose platform shows everybody how the bot is, such as a presence."""

    async def show_health(self, line: str | None) -> None:
        """`line` is for everybody's eyes; None when all is well. Best effort."""


class Outbound(Protocol):
    """Shows what we say. Every method is REST only and safe to call from any process."""

    @property
    def limits(self) -> Limits: ...

    def measure(self, text: str) -> int:
        """The length of this Markdown as the platform counts it against `limits.text_max`."""

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """Post a new message. `nonce` (at most 25 characters) makes a repeat harmless where the
        platform knows such a thing. `reply_to` is a `Message.native_id`. `silent`: it makes no
        sound and no banner (`Limits.silent`)."""

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Replace what the message shows. Unchanged content counts as success."""

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """Post the file with the view as its caption."""

    async def delete(self, ref: MessageRef) -> None:
        """Take a message of ours out of the chat. One that is not there counts as success. What
        can't be deleted, for its age or for want of permission, is `Refused`."""

    async def show_busy(self, chat: Chat) -> bool:
        """Show the typing indicator for the few seconds it lasts. Best effort, never raises; False
        where the platform did not answer."""


@runtime_checkable
class SendsAlbums(Protocol):
    """An outbound of a platform where several files can come as one (`Limits.album`)."""

    async def send_files(
        self,
        chat: Chat,
        files: Sequence[OutFile],
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> list[MessageRef]:
        """Post the files as one, with the view's words, and its pictures after them where there is
        room. For each file the message that it is in. `Refused` where these can't come together:
        then nothing is in the chat. All or nothing else: `Unclear`."""


@dataclass(frozen=True, slots=True)
class OpenMedia:
    """A file being read. `chunks` are bounded; `size_bytes` is None where nobody knows it."""

    chunks: AsyncIterator[bytes]
    size_bytes: int | None


class Media(Protocol):
    def open(self, attachment: Attachment) -> AbstractAsyncContextManager[OpenMedia]:
        """Stream the file from its beginning. Raises `MediaError`."""

    async def public_url(self, attachment: Attachment) -> str | None:
        """An address without secrets that NemoVideo may fetch itself, fresh, or None."""


class Project(Protocol):
    """One project at the service: an editing session, bound to the account that pays for it and to
    the product that asks.

    Every method renews the account's token by itself, waits for one rate limit, and tells
    `Service.project`'s `on_lost` before it raises `SessionLost`. Errors are `ServiceError`s: after
    a definite one nothing has happened, after any other the state says what has.
    """

    async def account(self) -> AccountInfo: ...

    async def state(self) -> ProjectState: ...

    async def credits(self) -> Credits:
        """What is left on the project's account."""

    async def claim_url(self) -> str | None:
        """What opens the project in a browser, freshly made; None where the service has no such
        thing. Whoever has it has the project."""

    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        """Ask the agent: paid, and accepted once at most. `hear` gets each event as it comes, and
        may raise to break the run off. Returns when the service has ended its run properly."""

    async def upload(
        self,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
        on_progress: Callable[[int], None],
    ) -> UploadedFile | None:
        """Add a file while it is read. `open_file` is called again where the token had to be
        renewed; `on_progress` gets the bytes sent so far. None: added, and nothing told of it."""

    async def upload_url(self, url: str) -> UploadedFile | None:
        """Let the service fetch a file itself."""

    async def submit_render(
        self, render_id: str, draft: RawDraft, output: Mapping[str, Any]
    ) -> None:
        """Start a render of this draft, word for word, sent once. Free."""

    async def render_status(self, render_id: str) -> RenderStatus: ...

    async def cancel_render(self, render_id: str) -> None: ...

    async def download(
        self,
        render_id: str,
        url: str | None,
        to: Path,
        *,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None],
    ) -> int:
        """Save a finished render at `to`, whole or not at all; its size in bytes. `url` is the
        status's, tried first; `on_progress` gets the bytes so far and the total where it is known.
        DownloadTooLarge; OSError when the disk is full."""

    async def save_picture(self, url: str, to: Path, *, max_bytes: int) -> None:
        """Save a picture of a finished render at `to`, as `download` does."""

    async def link_reach(self, url: str) -> LinkReach:
        """Who could open this link of the service's, and gets a file: tried now, without a token.
        Never raises."""


class Service(Protocol):
    """The video service. Whoever speaks to it in another way implements this and `Project`."""

    def can(self, capability: Capability) -> bool:
        """Whether it can do this, as it says itself. Until it has said: what NemoVideo can."""

    async def learn(self, person: str, attribution: Attribution) -> None:
        """Have it say what it can, where nothing was heard of it yet: one free question on this
        person's account, waited for a few seconds. Never raises."""

    async def transcribe(
        self,
        person: str,
        attribution: Attribution,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
    ) -> str:
        """What is said in a sound, in one line; "" where nothing is. Free; nothing of it is kept
        there, and it is in nobody's project. `open_file` may be called again, as in `upload`.
        Where nobody hears: NotFound."""

    async def create_project(
        self, person: str, attribution: Attribution, language: str
    ) -> ProjectKey:
        """A new, empty project on this person's linked account, else on the bot's. Free."""

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> Project:
        """An existing project; asks nobody. `on_lost` is called when the service has ended it."""

    async def account(self, person: str) -> AccountInfo:
        """The account that this person's next project would be made with."""

    async def credits(self, person: str, attribution: Attribution) -> Credits:
        """What is left on that account."""

    @property
    def can_log_in(self) -> bool:
        """Whether a person's token can be kept as a secret here; it is not kept otherwise."""

    async def log_in(self, person: str, token: str, attribution: Attribution) -> None:
        """Check a person's own token with the service (free), then keep it. TokenRejected."""

    async def log_out(self, person: str) -> bool:
        """Forget a person's own token; False where there was none."""


class Say(Protocol):
    """A sentence in a person's language. Adapters are handed one; they know no catalogue."""

    def __call__(self, language: str | None, key: str, /, **args: object) -> str: ...


class Clock(Protocol):
    """Stored deadlines are UTC, pacing is monotonic. Tests pass their own."""

    def utc_s(self) -> float: ...

    def monotonic_s(self) -> float: ...

    async def sleep_s(self, seconds: float) -> None: ...


class SystemClock:
    def utc_s(self) -> float:
        return time.time()

    def monotonic_s(self) -> float:
        return time.monotonic()

    async def sleep_s(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


Step = Callable[[str], Awaitable[float | None]]
"""Claims the head of the lane of that name and works on it. Returns 0 to be called again at once,
seconds to be called later, None where nothing was open but what it has ended: what comes into the
lane after the claim wakes it."""


class Dispatcher(Protocol):
    """Sees to it that each lane is worked on by one process at a time, and again after a crash.

    It carries no state: what there is to do stands in our own tables. Lanes can be woken before
    anybody works on them.
    """

    async def wake(self, lane: str) -> None:
        """Somebody works on this lane soon. Idempotent, cheap, callable from any process."""

    async def interrupt(self, lane: str) -> None:
        """Hurry the lane's running work to look at its cancel flag; the flag is the truth."""

    async def interruptible_sleep_s(self, seconds: float) -> None:
        """A pause for a step whose row says all that is needed to go on from here. Raises
        `asyncio.CancelledError` when the process stops."""

    def working(self, steps: Mapping[str, Step]) -> AbstractAsyncContextManager[None]:
        """Work on lanes while the block runs; `steps` by the lanes' prefixes. What still runs at
        its end is broken off: see `stop`."""

    async def stop(self, grace_s: float) -> None:
        """Claim nothing new, let running work finish for `grace_s`, leave the rest to its marks."""

    async def idle(self) -> None:
        """Wait until no lane is busy in this process."""

    @property
    def busy_lanes(self) -> int: ...

    @property
    def failing(self) -> Mapping[str, Exception]:
        """Lanes whose last try raised here, and what; they are tried again all the same."""


class Memory(Protocol):
    """A few short values by key, kept across restarts and shared by all processes.

    Values may be as secret as an interaction's token (15 minutes) or a signed file address (a
    day): they are kept like other secrets, and let go when `keep_s` is over.
    """

    async def get(self, key: str) -> str | None: ...

    async def put(
        self,
        key: str,
        value: str | None,
        *,
        keep_s: float | None = None,
        person: str | None = None,
    ) -> None:
        """Store, or forget when `value` is None. `keep_s` None keeps it for good. `person`: whom
        the key or the value names, an author's id; their `/forget` takes it away."""
