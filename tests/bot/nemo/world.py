"""What the tests of the client share: an identity, a sleep that only notes, a store in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.nemo.accounts import Account, AccountKind
from bot.nemo.auth import Attribution, Auth
from bot.nemo.http import Timings
from bot.nemo.stream.events import AgentDecoder, AgentEvent, TextDelta, TextWhole
from bot.nemo.stream.sse import FrameReader

SECRET = "nmv_usr_do_not_show_me"
SKILL = Attribution("ai-video-compressor", "1.0.0", "unknown")
AUTH = Auth(SECRET, SKILL)
PATIENT = Timings(connect_s=30, read_s=30, write_s=30, upload_answer_s=30, ask_s=30)
"""For tests where nothing stalls: a busy machine is no fault."""
IMPATIENT = Timings(connect_s=30, read_s=0.3, write_s=30, upload_answer_s=0.3, ask_s=0.5)
"""For tests where something stalls."""


class Pausing:
    """Sleeps by noting for how long."""

    def __init__(self) -> None:
        self.slept_s: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept_s.append(seconds)


class MemoryAccounts:
    """An AccountStore that forgets when it is dropped."""

    def __init__(self) -> None:
        self.rows: dict[int, Account] = {}
        self._lock = asyncio.Lock()

    async def get(self, account_id: int) -> Account | None:
        return self.rows.get(account_id)

    async def bot_account(self, service: str, kind: AccountKind) -> Account | None:
        wanted = (service, kind, None)
        found = (row for row in self.rows.values() if (row.service, row.kind, row.owner) == wanted)
        return next(found, None)

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
