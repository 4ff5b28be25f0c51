"""Threads that are not there yet.

A thread's id is the id of the message it is opened on, so the conversation has its key before
the thread exists: the message is stored first, the thread is opened when the first answer is
posted. What that takes (parent, name, asker) is remembered before the message is stored, so
that any process can do it after a crash. Where Discord refuses the thread, answers go to the
parent channel as replies to the starter.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from typing import Any

from adapters.discord.settings import Remember

NAME_MAX = 90
KEEP_S = 7 * 24 * 3600.0
_MARKUP = re.compile(r"<[@#:][^>]{0,64}>|https?://\S+|[*_~`|>\\]|[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Plan:
    """How the thread on a message shall be opened; `refused` when that was tried in vain."""

    parent: str
    name: str
    asker: int
    refused: bool = False

    def without_thread(self) -> Plan:
        return replace(self, refused=True)


def thread_name(filename: str | None, request: str, otherwise: str) -> str:
    """Named after the file and the request, within Discord's 100 characters, without markup."""
    parts = [_plain(filename or ""), _plain(request)]
    name = " · ".join(part for part in parts if part) or otherwise
    return name if len(name) <= NAME_MAX else name[: NAME_MAX - 1].rstrip() + "…"


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", text[:400]).split())


class Plans:
    """The remembered plans, by starter message."""

    def __init__(self, remember: Remember) -> None:
        self._remember = remember

    async def get(self, starter: str) -> Plan | None:
        stored = await self._remember.get(_key(starter))
        return Plan(**_fields(stored)) if stored else None

    async def put(self, starter: str, plan: Plan) -> None:
        await self._remember.put(_key(starter), json.dumps(asdict(plan)), keep_s=KEEP_S)

    async def done(self, starter: str) -> None:
        await self._remember.put(_key(starter), None)


def _key(starter: str) -> str:
    return f"discord-thread:{starter}"


def _fields(stored: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(stored)
    return fields
