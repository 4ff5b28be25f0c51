"""The fake over real sockets: `/bot<token>/<method>`, `/file/bot<token>/<path>`, and faults."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.support.fakes.telegram import spec
from tests.support.fakes.telegram.calls import Call, read_call
from tests.support.fakes.telegram.methods import Methods
from tests.support.fakes.telegram.rules import ApiError, Flood
from tests.support.fakes.telegram.updates import Updates
from tests.support.ports import free_port


@dataclass
class Fault:
    """What happens to the next `times` calls of `method` ("*": any but getUpdates).

    `error` is answered instead; `delay_s` holds the answer back after the call was carried out.
    """

    method: str
    error: ApiError | None = None
    delay_s: float = 0.0
    times: int = 1

    def hits(self, method: str) -> bool:
        wanted = method != "getUpdates" if self.method == "*" else method == self.method
        return self.times > 0 and wanted


class Server:
    """Start with `async with`. `violations` are calls that break the specification."""

    def __init__(
        self,
        token: str,
        *,
        server_dir: Path | None = None,
        upload_limit_bytes: int = 50_000_000,
        flood: Flood | None = None,
    ) -> None:
        self.token = token
        self.updates, self.flood = Updates(), flood or Flood()
        self.api = Methods(self.updates, self.flood, upload_limit_bytes)
        self.api.local = server_dir is not None
        self.spec = spec.load()
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: list[Fault] = []
        self.file_pause_s = 0.0
        """Between two pieces (256 KiB) of a file that is handed out."""
        self.unheard: set[tuple[int, int]] = set()
        """Messages, by chat and number, of whose posting the bot was never told."""
        self._posted_at_s: dict[tuple[int, int], float] = {}
        self._scratch = tempfile.TemporaryDirectory()
        self.folder = server_dir or Path(self._scratch.name)
        self._uvicorn: uvicorn.Server | None = None
        self.port = free_port()
        """Kept by who stops and starts again: nobody else is given it meanwhile."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        routes = [
            Route("/bot{token}/{method}", self._dated, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._file),
            Route("/shared/{path:path}", self._shared),
        ]
        config = uvicorn.Config(
            Starlette(routes=routes),
            host="127.0.0.1",
            port=self.port,
            log_config=None,
            access_log=False,
            lifespan="off",
        )
        config.load()
        server = uvicorn.Server(config)
        server.lifespan = config.lifespan_class(config)
        await server.startup()
        self._uvicorn = server

    async def stop(self) -> None:
        """At once: uvicorn's own way out takes a fifth of a second, in every single test."""
        if self._uvicorn is None:
            return
        state, servers = self._uvicorn.server_state, self._uvicorn.servers
        self._uvicorn = None
        for server in servers:
            server.close()
        for connection in list(state.connections):
            connection.transport.close()
        tasks = list(state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def __aenter__(self) -> Any:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        self._scratch.cleanup()

    async def _dated(self, request: Request) -> Response:
        """Every answer says what time it is at Telegram."""
        response = await self._call(request)
        response.headers["Date"] = formatdate(time.time(), usegmt=True)
        return response

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        if request.path_params["token"] != self.token:
            return _refusal(ApiError(401, "Unauthorized"))
        try:
            call = await read_call(request, method, self.folder)
            self.calls.append(call)
            self._check(call)
            delay_s = self._fault(method)
            result = await getattr(self.api, method)(call)
        except ApiError as error:
            return _refusal(error)
        for message in result if isinstance(result, list) else [result]:
            if isinstance(message, dict) and "message_id" in message and method.startswith("send"):
                self._note_posted(message["chat"]["id"], message["message_id"], delay_s)
        await asyncio.sleep(delay_s)
        date = formatdate(time.time(), usegmt=True)
        return JSONResponse({"ok": True, "result": result}, headers={"Date": date})

    def _note_posted(self, chat: int, message: int, delay_s: float) -> None:
        self._posted_at_s[chat, message] = time.monotonic()
        if delay_s:
            self.unheard.add((chat, message))

    def cut_off(self, within_s: float = 1.0) -> None:
        """The bot was killed: what it has just posted it may not have noted."""
        now_s = time.monotonic()
        self.unheard |= {m for m, at_s in self._posted_at_s.items() if now_s - at_s < within_s}

    def _check(self, call: Call) -> None:
        found = self.spec.faults(call.method, call.params, call.files) if self.spec else []
        self.violations += found
        if found:
            raise ApiError(400, f"Bad Request: {found[0]}")
        if not hasattr(self.api, call.method) or call.method.startswith("_"):
            raise ApiError(404, "Not Found")

    def _fault(self, method: str) -> float:
        fault = next((fault for fault in self.faults if fault.hits(method)), None)
        if fault is None:
            return 0.0
        fault.times -= 1
        if fault.error:
            raise fault.error
        return fault.delay_s

    async def _file(self, request: Request) -> Response:
        if request.path_params["token"] != self.token:
            return Response(status_code=401)
        wanted = request.path_params["path"]
        known = (file.path for file in self.api.files.values() if file.file_path == wanted)
        return _stream(next(known, None), self.file_pause_s)

    async def _shared(self, request: Request) -> Response:
        """What an operator's own file server over the Bot API server's folder would do."""
        path = (self.folder / request.path_params["path"]).resolve()
        return _stream(path if path.is_relative_to(self.folder.resolve()) else None)


def _refusal(error: ApiError) -> Response:
    body: dict[str, Any] = {
        "ok": False,
        "error_code": error.status,
        "description": error.description,
    }
    if error.parameters:
        body["parameters"] = error.parameters
    return JSONResponse(body, status_code=error.status)


def _stream(path: Path | None, pause_s: float = 0.0) -> Response:
    if path is None or not path.is_file():
        return Response(status_code=404)

    async def chunks() -> AsyncIterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(256 << 10):
                yield chunk
                await asyncio.sleep(pause_s)

    return StreamingResponse(chunks(), headers={"Content-Length": str(path.stat().st_size)})
