"""What the tests of the client share: an identity, a store in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import httpx

from bot.core.service.events import AgentEvent, TextDelta, TextWhole
from bot.core.service.values import Account, AccountKind, Attribution, ProjectKey, SourceFile, Work
from bot.fetch.safe_fetch import SafeFetch
from bot.nemo.accounts import Accounts
from bot.nemo.http import Auth, Http, OnRequest, Timings
from bot.nemo.links import Links
from bot.nemo.project import NemoProject
from bot.nemo.service import NemoVideo
from bot.nemo.stream.events import AgentDecoder
from bot.nemo.stream.sse import FrameReader
from tests.support.clock import LoopClock

T = TypeVar("T")

SECRET = "nmv_usr_do_not_show_me"
SKILL = Attribution("ai-video-compressor", "1.0.0", "unknown")
AUTH = Auth(SECRET, SKILL)
PATIENT = Timings(connect_s=30, read_s=30, write_s=30, upload_answer_s=30, ask_s=30)
"""For tests where nothing stalls."""
IMPATIENT = Timings(connect_s=30, read_s=0.3, write_s=30, upload_answer_s=0.3, ask_s=0.5)
"""For tests where something stalls."""


class MemoryAccounts:
    """An AccountStore that forgets when it is dropped."""

    def __init__(self) -> None:
        self.rows: dict[int, Account] = {}
        self._lock = asyncio.Lock()

    @property
    def can_keep_secrets(self) -> bool:
        return True

    async def get(self, account_id: int) -> Account | None:
        return self.rows.get(account_id)

    async def find(self, service: str, kind: AccountKind, owner: str = "") -> Account | None:
        wanted = (service, kind, owner or None)
        found = (row for row in self.rows.values() if (row.service, row.kind, row.owner) == wanted)
        return next(found, None)

    async def forget_linked(self, service: str, owner: str) -> bool:
        account = await self.find(service, "linked", owner)
        if account is None or not account.token:
            return False
        await self.save(replace(account, token=""))
        return True

    async def save(self, account: Account) -> Account:
        if account.id is None:
            account = replace(account, id=len(self.rows) + 1)
        assert account.id is not None
        self.rows[account.id] = account
        return account

    @asynccontextmanager
    async def renewing(self, service: str) -> AsyncIterator[None]:
        async with self._lock:
            yield


class OneAccount(Accounts):
    """Everything is asked with `AUTH`, and once: what renews and waits is tested by itself."""

    async def call(
        self,
        account_id: int,
        attribution: Attribution,
        fn: Callable[[Auth], Awaitable[T]],
        work: Work = "read",
    ) -> T:
        return await fn(AUTH)


class Client:
    """Everything of `bot.nemo` for one server, below the renewal of tokens. `lost` counts how often
    a lost session was noted."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        url: str,
        *,
        timings: Timings = PATIENT,
        clock: LoopClock | None = None,
        accounts: type[Accounts] = OneAccount,
        store: MemoryAccounts | None = None,
        token: str | None = SECRET,
        public: Collection[str] = (),
        public_url: str | None = None,
        on_request: OnRequest | None = None,
    ) -> None:
        """`public`: servers on loopback that are taken for public ones."""
        self.clock = clock or LoopClock()
        self.http = Http(http, url, self.clock, timings, on_request)
        self.store = store or MemoryAccounts()
        self.accounts = accounts(self.http, self.store, self.clock, configured_token=token)
        fetch = SafeFetch(allow=[url.removeprefix("http://") for url in public])
        self.links = Links(self.http, "https://web", fetch=fetch, public_url=public_url)
        self.service = NemoVideo(self.http, self.accounts, "https://web", self.links)
        self.lost = 0
        self.project = self.project_of("s")

    def project_of(self, session_id: str, account_id: int = 1) -> NemoProject:
        key = ProjectKey(account_id, session_id, "t", "anon_1")
        return self.service.project(key, SKILL, self.note_lost)

    async def note_lost(self) -> None:
        self.lost += 1


async def download(
    project: NemoProject, to: Path, *, url: str | None = None, max_bytes: int = 10**7
) -> int:
    return await project.download(
        "render_1", url, to, max_bytes=max_bytes, on_progress=lambda done, total: None
    )


async def asked(project: NemoProject, text: str = "make it shorter") -> list[AgentEvent]:
    events: list[AgentEvent] = []
    await project.ask(text, events.append)
    return events


def opening(*chunks: bytes, **facts: Any) -> Callable[[], AbstractAsyncContextManager[SourceFile]]:
    """What `upload` opens: a file of these chunks."""

    @asynccontextmanager
    async def open_file() -> AsyncIterator[SourceFile]:
        yield SourceFile(
            **{"filename": "a.mp4", "mime_type": "video/mp4", **facts}, chunks=chunks_of(*chunks)
        )

    return open_file


def unheard(sent_bytes: int) -> None:
    """Progress that nobody looks at."""


def added_up(events: list[AgentEvent]) -> str:
    """What a consumer shows after these events."""
    text = ""
    for event in events:
        if isinstance(event, TextDelta):
            text += event.text
        elif isinstance(event, TextWhole):
            text = event.text
    return text


def decode(*pieces: bytes) -> tuple[list[AgentEvent], int]:
    """The events of a stream that arrives in these pieces, and how many frames were skipped."""
    reader, decoder = FrameReader(), AgentDecoder()
    events = [
        event for piece in pieces for data in reader.push(piece) for event in decoder.push(data)
    ]
    events += [event for data in reader.flush() for event in decoder.push(data)]
    return events + decoder.flush(), decoder.skipped


async def chunks_of(*chunks: bytes) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk
