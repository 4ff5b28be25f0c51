"""One project at NemoVideo: the endpoints of its session, one method each.

Sends exactly what is documented. Requests that may be repeated are, a bounded number of times;
`ask`, `upload` and `submit_render` are sent once, always.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import structlog

from bot.core.service.errors import DownloadTooLarge, ServiceError, SessionLost
from bot.core.service.events import AgentEvent
from bot.core.service.values import (
    AccountInfo,
    Attribution,
    Credits,
    LinkReach,
    ProjectKey,
    ProjectState,
    RawDraft,
    RenderStatus,
    SourceFile,
    UploadedFile,
    Work,
)
from bot.nemo import wire
from bot.nemo.accounts import Accounts
from bot.nemo.download import is_picture, save
from bot.nemo.http import ANY_FAULT, NEVER_SENT, Auth, Http, path_id
from bot.nemo.links import Links
from bot.nemo.stream.run_sse import run_sse
from bot.nemo.upload_body import FileBody

log = structlog.get_logger(__name__)
T = TypeVar("T")

_CLAIMS = "/api/auth/claim-token"
_RENDERS = "/api/render/proxy/lambda"


class NemoProject:
    """`bot.ports.Project` over HTTP. Raises `ServiceError`s."""

    def __init__(
        self,
        http: Http,
        accounts: Accounts,
        web_url: str,
        key: ProjectKey,
        attribution: Attribution,
        on_lost: Callable[[], Awaitable[None]],
        links: Links,
    ) -> None:
        self._http = http
        self._accounts = accounts
        self._web_url = web_url
        self._links = links
        self._key = key
        self._attribution = attribution
        self._on_lost = on_lost
        self._uploads = f"/api/upload-video/nemo_agent/me/{path_id(key.session_id)}"

    async def account(self) -> AccountInfo:
        account = await self._accounts.get(self._key.account_id)
        holder = account.owner if account.kind == "linked" else None
        user_id = self._key.user_id if account.kind == "anonymous" else None
        url = f"{self._web_url}/register?bind={quote(user_id)}" if user_id else None
        return AccountInfo(account.kind, holder, url)

    async def state(self) -> ProjectState:
        path = f"/api/state/nemo_agent/me/{path_id(self._key.session_id)}/latest"
        return await self._request("GET", path, wire.read_state, repeat_on=ANY_FAULT)

    async def credits(self) -> Credits:
        return await self._request("GET", wire.CREDITS, wire.read_credits, repeat_on=ANY_FAULT)

    async def claim_url(self) -> str | None:
        if self._key.task_id is None:
            return None
        asked = {"task_id": self._key.task_id, "session_id": self._key.session_id}
        try:
            claim = await self._request(
                "POST",
                _CLAIMS,
                wire.ClaimToken.read,
                json_body=asked,
                repeat_on=ANY_FAULT,
            )
        except ServiceError as exc:
            log.info("nemo.no_claim_token", error=type(exc).__name__)
            return None
        return f"{self._web_url}/workspace/claim?ct={quote(claim.claim_token)}"

    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        await self._call(
            lambda auth: run_sse(self._http, auth, self._key.session_id, text, hear), "ask"
        )

    async def upload(
        self,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
        on_progress: Callable[[int], None],
    ) -> UploadedFile | None:
        async def send(auth: Auth) -> UploadedFile | None:
            async with open_file() as source:
                body = FileBody(source, on_progress)
                return await self._http.request(
                    "POST",
                    self._uploads,
                    wire.read_first_file,
                    headers={**auth.headers(), **body.headers},
                    content=aiter(body),
                    read_s=self._http.timings.upload_answer_s,
                )

        return await self._call(send, "upload")

    async def upload_url(self, url: str) -> UploadedFile | None:
        """Not repeated once sent: it would add the file twice."""
        return await self._request(
            "POST",
            self._uploads,
            wire.read_first_file,
            work="upload",
            json_body={"urls": [url], "source_type": "url"},
            read_s=self._http.timings.upload_answer_s,
            repeat_on=NEVER_SENT,
        )

    async def submit_render(
        self, render_id: str, draft: RawDraft, output: Mapping[str, Any]
    ) -> None:
        session_id = self._key.session_id
        asked = {"id": render_id, "sessionId": session_id, "draft": draft, "output": output}
        await self._request("POST", _RENDERS, lambda _: None, work="render", json_body=asked)

    async def render_status(self, render_id: str) -> RenderStatus:
        path = f"{_RENDERS}/{path_id(render_id)}"
        return await self._request("GET", path, wire.read_render, repeat_on=ANY_FAULT)

    async def cancel_render(self, render_id: str) -> None:
        path = f"{_RENDERS}/{path_id(render_id)}/cancel"
        await self._request("POST", path, lambda _: None, repeat_on=ANY_FAULT)

    async def download(
        self,
        render_id: str,
        url: str | None,
        to: Path,
        *,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None],
    ) -> int:
        """The way by the render's id is the fallback where its URL doesn't work, however."""
        by_id = f"{self._http.api_url}/api/render/proxy/{path_id(render_id)}/download"

        async def fetch(auth: Auth, url: str) -> int:
            return await save(self._http, self._links, url, to, auth, max_bytes, on_progress)

        async def fetch_either(auth: Auth) -> int:
            if url:
                try:
                    return await fetch(auth, self._links.from_here(url))
                except DownloadTooLarge:
                    raise
                except ServiceError as error:
                    log.info("nemo.link_failed", error=type(error).__name__, code=error.code)
            return await fetch(auth, by_id)

        return await self._call(fetch_either, "fetch")

    async def save_picture(self, url: str, to: Path, *, max_bytes: int) -> None:
        url = self._links.from_here(url)

        async def fetch(auth: Auth) -> int:
            how = (url, to, auth, max_bytes, lambda *_: None)
            return await save(self._http, self._links, *how, is_wanted=is_picture)

        await self._call(fetch, "fetch")

    async def link_reach(self, url: str) -> LinkReach:
        return await self._links.reach(url)

    async def _request(
        self,
        method: str,
        path: str,
        read: Callable[[dict[str, Any]], T],
        *,
        work: Work = "read",
        **how: Any,
    ) -> T:
        return await self._call(
            lambda auth: self._http.request(method, path, read, headers=auth.headers(), **how), work
        )

    async def _call(self, fn: Callable[[Auth], Awaitable[T]], work: Work) -> T:
        """A lost session is noted before it is raised."""
        try:
            return await self._accounts.call(self._key.account_id, self._attribution, fn, work)
        except SessionLost:
            await self._on_lost()
            raise
