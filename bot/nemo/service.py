"""NemoVideo, or a server that speaks its API, behind the port that turns know."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Final
from urllib.parse import urlsplit

from bot.core.service.errors import MissingScope, ServiceError, TokenRejected
from bot.core.service.values import (
    HEADER_VALUE,
    AccountInfo,
    Attribution,
    Capability,
    Credits,
    ProjectKey,
    SourceFile,
)
from bot.fetch.safe_fetch import SafeFetch
from bot.nemo import wire
from bot.nemo.accounts import Accounts
from bot.nemo.http import ANY_FAULT, LOOPBACK, Auth, Http, path_id
from bot.nemo.links import Links
from bot.nemo.project import NemoProject
from bot.nemo.upload_body import FileBody

_SESSIONS = "/api/tasks/me/with-session/nemo_agent"
LEARN_S: Final = 5.0
"""How long it is waited for that a server says what it can."""


class NemoVideo:
    """`bot.ports.Service` over HTTP. `web_url` is where people open their projects in a browser;
    `links` opens what the service links to."""

    def __init__(
        self, http: Http, accounts: Accounts, web_url: str, links: Links | None = None
    ) -> None:
        self._http = http
        self._accounts = accounts
        self._web_url = web_url
        self._links = links or Links(http, web_url, fetch=SafeFetch())
        self._learning: asyncio.Task[None] | None = None

    def can(self, capability: Capability) -> bool:
        if self._http.capabilities is None:
            return capability == "generate" or (capability == "cloud" and not self._is_here)
        return capability in self._http.capabilities

    async def learn(self, person: str, attribution: Attribution) -> None:
        """Not broken off where it takes long: it may be in the middle of minting a token."""
        if self._http.has_answered:
            return
        if self._learning is None or self._learning.done():
            self._learning = asyncio.create_task(self._ask_for_anything(person, attribution))
        await asyncio.wait({self._learning}, timeout=LEARN_S)

    async def _ask_for_anything(self, person: str, attribution: Attribution) -> None:
        with suppress(ServiceError):
            await self.credits(person, attribution)

    async def transcribe(
        self,
        person: str,
        attribution: Attribution,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
    ) -> str:
        """In a session of its own, which nothing else is ever put into and which ends by itself."""
        key = await self.create_project(person, attribution, "en")
        path = f"/api/transcribe/nemo_agent/me/{path_id(key.session_id)}"

        async def send(auth: Auth) -> str:
            async with open_file() as source:
                body = FileBody(source, lambda _: None)
                return await self._http.request(
                    "POST",
                    path,
                    wire.read_transcript,
                    headers={**auth.headers(), **body.headers},
                    content=aiter(body),
                    read_s=self._http.timings.upload_answer_s,
                )

        return await self._accounts.call(key.account_id, attribution, send, "upload")

    @property
    def _is_here(self) -> bool:
        """Is it on this very machine, as the local engine is?"""
        return urlsplit(self._http.api_url).hostname in LOOPBACK

    async def create_project(
        self, person: str, attribution: Attribution, language: str
    ) -> ProjectKey:
        """Asked for again after an unclear answer: an unused session costs nothing."""
        account = await self._accounts.for_person(person, attribution)
        assert account.id is not None
        asked = {"task_name": "project", "language": language}
        made = await self._accounts.call(
            account.id,
            attribution,
            lambda auth: self._http.request(
                "POST",
                _SESSIONS,
                wire.SessionInfo.read,
                headers=auth.headers(),
                json_body=asked,
                repeat_on=ANY_FAULT,
            ),
            "write",
        )
        user_id = made.user_id or account.user_id
        return ProjectKey(account.id, made.session_id, made.task_id, user_id)

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> NemoProject:
        return NemoProject(
            self._http, self._accounts, self._web_url, key, attribution, on_lost, self._links
        )

    async def account(self, person: str) -> AccountInfo:
        linked = await self._accounts.linked(person)
        return AccountInfo("linked", person) if linked else AccountInfo(self._accounts.own_kind)

    async def credits(self, person: str, attribution: Attribution) -> Credits:
        account = await self._accounts.for_person(person, attribution)
        assert account.id is not None
        return await self._accounts.call(account.id, attribution, self._credits)

    @property
    def can_log_in(self) -> bool:
        return self._accounts.can_keep_secrets

    async def log_in(self, person: str, token: str, attribution: Attribution) -> None:
        if not HEADER_VALUE.fullmatch(token):
            raise TokenRejected(reason="not a token")
        auth = Auth(token, attribution)
        with suppress(MissingScope):  # it is a token; what it may not do is told when it matters
            try:
                await self._credits(auth)
            except TokenRejected:  # once more: it may be by mistake
                await self._credits(auth)
        await self._accounts.link(person, token)

    async def log_out(self, person: str) -> bool:
        return await self._accounts.unlink(person)

    async def _credits(self, auth: Auth) -> Credits:
        return await self._http.request(
            "GET", wire.CREDITS, wire.read_credits, headers=auth.headers(), repeat_on=ANY_FAULT
        )
