"""NemoVideo's HTTP API, one method an endpoint. Sends exactly what is documented.

    client = NemoClient(open_http(), "https://…")
    async with client.ask(auth, session_id, "make it shorter") as events:
        async for event in events: …

Everything raises NemoErrors (`bot.nemo.errors`). Requests that may be repeated are, a bounded
number of times with growing pauses; `ask` and `submit_render` are sent once, always.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, TypeVar

import httpx
import structlog
from pydantic import ValidationError

from bot.nemo import wire
from bot.nemo.auth import Attribution, Auth
from bot.nemo.download import Download
from bot.nemo.errors import ClientIdMissing, NemoError, Rejected, Unreadable
from bot.nemo.http import Http, Timings, path_id
from bot.nemo.retry import ANY_FAULT, NEVER_SENT, Retries, Sleep, retried
from bot.nemo.stream.events import AgentEvent
from bot.nemo.stream.run_sse import Asking
from bot.nemo.upload_body import MAX_UPLOAD_BYTES, FileBody

log = structlog.get_logger(__name__)
T = TypeVar("T")

_SESSION = "/api/tasks/me/with-session/nemo_agent"
_UPLOAD = "/api/upload-video/nemo_agent/me/{}"
_STATE = "/api/state/nemo_agent/me/{}/latest"
_RENDER = "/api/render/proxy/lambda"


class NemoClient:
    """Stateless but for the connection pool of `http`, which its owner closes.

    `sleep` and `retries` are for tests; `timings` are settings.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        api_url: str,
        *,
        timings: Timings | None = None,
        retries: Retries | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._timings = timings or Timings()
        self._http = Http(http, api_url, self._timings)
        self._retries = retries or Retries()
        self._sleep = sleep

    @property
    def service(self) -> str:
        """The API's origin. Accounts belong to it."""
        return self._http.origin

    # Account

    async def anonymous_token(
        self, client_id: str, attribution: Attribution
    ) -> wire.AnonymousToken:
        """Mints this client id's one token in seven days. ClientIdMissing, RateLimited.

        Repeated only where it was never sent: after a lost answer the id has had its token.
        """
        headers = {"X-Client-Id": client_id, **attribution.headers()}

        async def mint() -> dict[str, Any]:
            try:
                return await self._http.send("POST", "/api/auth/anonymous-token", headers=headers)
            except Rejected as error:
                if error.code == 400:
                    raise ClientIdMissing(code=400) from None
                raise

        body = await self._retried(mint, NEVER_SENT)
        return _understood(lambda: wire.AnonymousToken.model_validate(wire.merged(body)))

    async def credits(self, auth: Auth) -> wire.Credits:
        body = await self._get("/api/credits/balance/simple", auth)
        return _understood(lambda: wire.Credits.model_validate(wire.merged(body)))

    async def claim_token(self, auth: Auth, task_id: str, session_id: str) -> wire.ClaimToken:
        """What opens the project in a browser. NotFound where the service doesn't offer it."""
        asked = {"task_id": task_id, "session_id": session_id}
        body = await self._post("/api/auth/claim-token", auth, asked, on=ANY_FAULT)
        return _understood(lambda: wire.ClaimToken.model_validate(wire.merged(body)))

    # Session

    async def create_session(self, auth: Auth, language: str) -> wire.SessionInfo:
        """A new session. Asked for again after an unclear answer: an unused one costs nothing."""
        asked = {"task_name": "project", "language": language}
        body = await self._post(_SESSION, auth, asked, on=ANY_FAULT)
        return _understood(lambda: wire.SessionInfo.model_validate(wire.merged(body)))

    async def state(self, auth: Auth, session_id: str) -> wire.SessionState:
        body = await self._get(_STATE.format(path_id(session_id)), auth)
        return _understood(lambda: wire.read_state(body))

    def ask(
        self, auth: Auth, session_id: str, text: str
    ) -> AbstractAsyncContextManager[AsyncIterator[AgentEvent]]:
        """Asks the agent: paid, sent once, never repeated here. At most `timings.ask_s`.

        A refusal before any work raises a definite error, on entering or before the first event.
        An iterator that ends means that the service ended the stream properly; a cut or the time
        limit raises StreamLost. Leaving the context early aborts the service's run.
        """
        return Asking(self._http, self._timings.ask_s).ask(auth, session_id, text)

    # Upload

    async def upload_stream(
        self,
        auth: Auth,
        session_id: str,
        *,
        filename: str,
        mime_type: str,
        chunks: AsyncIterator[bytes],
        size_bytes: int | None,
        on_progress: Callable[[int], None] | None = None,
        max_bytes: int = MAX_UPLOAD_BYTES,
    ) -> list[wire.UploadedFile]:
        """Sends a file while it is read, once. `on_progress` gets the bytes sent so far.

        FileTooLarge above `max_bytes`, UnsupportedFile, SourceFailed when `chunks` breaks off.
        """
        body = FileBody(
            filename=filename,
            mime_type=mime_type,
            chunks=chunks,
            size_bytes=size_bytes,
            on_progress=on_progress,
            max_bytes=max_bytes,
        )
        answer = await self._http.send(
            "POST",
            _UPLOAD.format(path_id(session_id)),
            headers={**auth.headers(), **body.headers},
            content=aiter(body),
            read_s=self._timings.upload_answer_s,
        )
        return _understood(lambda: wire.read_files(answer))

    async def upload_urls(
        self, auth: Auth, session_id: str, urls: Sequence[str]
    ) -> list[wire.UploadedFile]:
        """Lets the service fetch files itself. Not repeated once sent: it would add them twice."""
        answer = await self._post(
            _UPLOAD.format(path_id(session_id)),
            auth,
            {"urls": list(urls), "source_type": "url"},
            on=NEVER_SENT,
            read_s=self._timings.upload_answer_s,
        )
        return _understood(lambda: wire.read_files(answer))

    # Render

    async def submit_render(
        self,
        auth: Auth,
        *,
        render_id: str,
        session_id: str,
        draft: Mapping[str, Any],
        output: Mapping[str, Any],
    ) -> wire.RenderStatus | None:
        """Starts a render, sent once. None when the service took it without telling a status."""
        asked = {"id": render_id, "sessionId": session_id, "draft": draft, "output": output}
        try:
            body = await self._http.send("POST", _RENDER, headers=auth.headers(), json_body=asked)
        except ValueError:  # a draft with a number that JSON does not have
            raise Unreadable(reason="draft") from None
        return wire.RenderStatus.read(body)

    async def render_status(self, auth: Auth, render_id: str) -> wire.RenderStatus:
        body = await self._get(f"{_RENDER}/{path_id(render_id)}", auth)
        status = wire.RenderStatus.read(body)
        if status is None:
            raise Unreadable(reason="no status")
        if not status.understood:
            log.warning("nemo.render_status_not_understood")
        return status

    async def cancel_render(self, auth: Auth, render_id: str) -> None:
        await self._post(f"{_RENDER}/{path_id(render_id)}/cancel", auth, None, on=ANY_FAULT)

    async def download(
        self,
        auth: Auth,
        render_id: str,
        to: Path,
        *,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None] | None = None,
    ) -> int:
        """The fallback where a render's URL doesn't work. As `download_url`."""
        url = self._http.url(f"/api/render/proxy/{path_id(render_id)}/download")
        return await self._fetch(url, to, auth, max_bytes, on_progress)

    async def download_url(
        self,
        url: str,
        to: Path,
        *,
        auth: Auth | None = None,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None] | None = None,
    ) -> int:
        """Saves a file at `to`, whole or not at all; its size in bytes.

        `on_progress` gets the bytes so far and the total where it is known. `auth` is sent only to
        the API's own origin, also after redirects. DownloadTooLarge above `max_bytes`; OSError
        when the disk is full.
        """
        return await self._fetch(url, to, auth, max_bytes, on_progress)

    async def _fetch(
        self,
        url: str,
        to: Path,
        auth: Auth | None,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None] | None,
    ) -> int:
        download = Download(self._http, auth, max_bytes, on_progress)
        return await self._retried(lambda: download.save(url, to), ANY_FAULT)

    # Sending

    async def _get(self, path: str, auth: Auth) -> dict[str, Any]:
        return await self._retried(
            lambda: self._http.send("GET", path, headers=auth.headers()), ANY_FAULT
        )

    async def _post(
        self,
        path: str,
        auth: Auth,
        asked: Mapping[str, Any] | None,
        *,
        on: tuple[type[NemoError], ...],
        read_s: float | None = None,
    ) -> dict[str, Any]:
        return await self._retried(
            lambda: self._http.send(
                "POST", path, headers=auth.headers(), json_body=asked, read_s=read_s
            ),
            on,
        )

    async def _retried(
        self, call: Callable[[], Awaitable[T]], on: tuple[type[NemoError], ...]
    ) -> T:
        return await retried(call, on=on, retries=self._retries, sleep=self._sleep)


def _understood(read: Callable[[], T]) -> T:
    try:
        return read()
    except (ValidationError, ValueError):
        # pydantic's text quotes the answer: leave it behind
        raise Unreadable from None
