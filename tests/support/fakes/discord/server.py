"""The HTTP side of the fake: routes, tokens, rate limits, faults, the CDN. On loopback only."""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import BodyPartReader, web

from tests.support.fakes.discord.gateway import FakeGateway
from tests.support.fakes.discord.interactions import Interactions
from tests.support.fakes.discord.payloads import channel_payload
from tests.support.fakes.discord.rest import Files, Rest, json_answer
from tests.support.fakes.discord.rules import Buckets, Fault
from tests.support.fakes.discord.spec import specification
from tests.support.fakes.discord.world import ApiError, Payload, World

BASE = "/api/v10"
CHUNK_BYTES = 16 * 1024
BODY_MAX_BYTES = 300 << 20
Handler = Callable[["Call"], Awaitable[object]]


class Call:
    """One request, read."""

    def __init__(self, request: web.Request, body: Any, files: Files) -> None:
        self.query = request.query
        self.path = request.match_info
        self.body: Any = body
        self.files = files

    def number(self, name: str) -> int:
        return int(self.path[name]) if self.path[name].isdigit() else 0


class Server:
    def __init__(self, token: str, port: int = 0, *, tls: ssl.SSLContext | None = None) -> None:
        """`port` 0 takes a free one."""
        self.token = token
        self._tls, self._s = tls, "s" if tls else ""
        self.world = World()
        self.gateway = FakeGateway(self.world, token)
        self.rest = Rest(self.world, self.gateway)
        self.interactions = Interactions(self.rest)
        self.buckets = Buckets()
        self.faults: list[Fault] = []
        self.requests: list[tuple[str, str]] = []
        self.violations: list[str] = []
        self.downloads: list[str] = []
        self.cut_downloads_after: int | None = None
        self.download_pause_s = 0.0
        """Between two pieces of a file."""
        self._runner: web.AppRunner | None = None
        self._port = port
        self.sent: list[Any] = []
        """The body of every request, whatever became of it."""

    @property
    def api_url(self) -> str:
        return f"http{self._s}://127.0.0.1:{self._port}{BASE}"

    @property
    def port(self) -> int:
        return self._port

    @property
    def gateway_url(self) -> str:
        return f"ws{self._s}://127.0.0.1:{self._port}/gateway/"

    async def __aenter__(self) -> Any:
        app = web.Application(client_max_size=BODY_MAX_BYTES)
        for path in ("/", "/gateway/"):
            app.router.add_get(path, self.gateway.serve)
        for kind in ("attachments", "ephemeral-attachments"):
            app.router.add_get(f"/{kind}/{{channel}}/{{file}}/{{name}}", self._download)
        for method, path, handler in self._routes():
            app.router.add_route(method, BASE + path, self._answer(handler))
        app.router.add_route("*", "/{rest:.*}", self._answer(_no_such_route))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, ssl_context=self._tls)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.world.cdn = f"http{self._s}://127.0.0.1:{self._port}"
        self.gateway.url = self.gateway_url
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _routes(self) -> list[tuple[str, str, Handler]]:
        rest, hooks = self.rest, self.interactions
        message = "/channels/{channel}/messages/{message}"
        hook = "/webhooks/{application}/{token}"

        async def me(call: Call) -> object:
            return rest.me()

        async def application(call: Call) -> object:
            return rest.application()

        async def gateway_bot(call: Call) -> object:
            return {
                "url": self.gateway.url,
                "shards": 1,
                "session_start_limit": self.gateway.start_limit(),
            }

        async def put_commands(call: Call) -> object:
            return rest.put_commands(call.body)

        async def get_commands(call: Call) -> object:
            return rest.commands

        async def guild(call: Call) -> object:
            return rest.guild(call.number("guild"))

        async def open_dm(call: Call) -> object:
            return rest.open_dm(int(call.body["recipient_id"]))

        async def channel(call: Call) -> object:
            return channel_payload(self.world, rest.seen(call.number("channel")))

        async def member(call: Call) -> object:
            return rest.member(call.number("guild"), call.number("user"))

        async def history(call: Call) -> object:
            return rest.history(call.number("channel"), call.query)

        async def get_message(call: Call) -> object:
            return rest.get_message(call.number("channel"), call.number("message"))

        async def create(call: Call) -> object:
            return await rest.create_message(call.number("channel"), call.body, call.files)

        async def edit(call: Call) -> object:
            numbers = call.number("channel"), call.number("message")
            return await rest.edit_message(*numbers, call.body, call.files)

        async def delete(call: Call) -> object:
            await rest.delete_message(call.number("channel"), call.number("message"))
            return None

        async def react(call: Call) -> object:
            rest.react(call.number("channel"), call.number("message"), call.path["emoji"])
            return None

        async def typing(call: Call) -> object:
            rest.typing(call.number("channel"))
            return None

        async def thread(call: Call) -> object:
            numbers = call.number("channel"), call.number("message")
            return await rest.create_thread(*numbers, call.body)

        async def callback(call: Call) -> object:
            number, token = call.number("interaction"), call.path["token"]
            return await hooks.callback(number, token, call.body, call.files)

        async def hook_edit(call: Call) -> object:
            return await hooks.edit(call.path["token"], call.path["message"], call.body, call.files)

        async def hook_delete(call: Call) -> object:
            await hooks.delete(call.path["token"], call.path["message"])
            return None

        async def hook_post(call: Call) -> object:
            return await hooks.follow_up(call.path["token"], call.body, call.files)

        return [
            ("GET", "/users/@me", me),
            ("GET", "/oauth2/applications/@me", application),
            ("GET", "/gateway/bot", gateway_bot),
            ("PUT", "/applications/{application}/commands", put_commands),
            ("POST", "/users/@me/channels", open_dm),
            ("GET", "/channels/{channel}", channel),
            ("GET", "/guilds/{guild}", guild),
            ("GET", "/applications/{application}/commands", get_commands),
            ("GET", "/guilds/{guild}/members/{user}", member),
            ("GET", "/channels/{channel}/messages", history),
            ("POST", "/channels/{channel}/messages", create),
            ("GET", message, get_message),
            ("PATCH", message, edit),
            ("DELETE", message, delete),
            ("POST", "/channels/{channel}/typing", typing),
            ("POST", message + "/threads", thread),
            ("PUT", message + "/reactions/{emoji}/@me", react),
            ("POST", "/interactions/{interaction}/{token}/callback", callback),
            ("PATCH", hook + "/messages/{message}", hook_edit),
            ("DELETE", hook + "/messages/{message}", hook_delete),
            ("POST", hook, hook_post),
        ]

    def _answer(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            path = request.path.removeprefix(BASE)
            self.requests.append((request.method, path))
            uploads = request.content_type.startswith("multipart/")
            fault = next(
                (f for f in self.faults if f.matches(request.method, path, uploads=uploads)), None
            )
            if fault is not None:
                fault.times -= 1
                await asyncio.sleep(fault.slow_s)
                if not fault.late:
                    return self._faulty(request, fault)
            headers: dict[str, str] = {"Via": "1.1 fake"}
            try:
                self._authorise(request, path)
                call = await self._read(request, path)
                if not path.startswith(("/interactions", "/webhooks")):
                    self._limit(request, path, headers)
                made = await handler(call)
            except ApiError as error:
                body = error.body
                if error.status == 429:
                    retry_after_s = float(headers.get("Retry-After", 0.01))
                    body |= {"retry_after": retry_after_s, "global": False}
                return json_answer(body, headers, error.status)
            if fault is not None:
                return self._faulty(request, fault)
            if made is None:
                return web.Response(status=204, headers=headers)
            return json_answer(made, headers)

        return answer

    def _limit(self, request: web.Request, path: str, headers: dict[str, str]) -> None:
        channel = re.match(r"/channels/(\d+)", path)
        route = re.sub(r"\d+", "x", path)
        key = f"{request.method}{route}@{channel[1] if channel else ''}"
        allowed, limits = self.buckets.take(key, self.world.now_s())
        headers |= limits
        if not allowed:
            headers["Retry-After"] = limits["X-RateLimit-Reset-After"]
            raise ApiError(429, 0, "You are being rate limited.")

    def _authorise(self, request: web.Request, path: str) -> None:
        if path.startswith(("/interactions", "/webhooks")):
            return
        if request.headers.get("Authorization") != f"Bot {self.token}":
            raise ApiError(401, 0, "401: Unauthorized")

    async def _read(self, request: web.Request, path: str) -> Call:
        body: Any = None
        files: Files = []
        if request.content_type.startswith("multipart/"):
            async for part in await request.multipart():
                assert isinstance(part, BodyPartReader)
                content = bytes(await part.read())
                if part.name == "payload_json":
                    body = json.loads(content)
                else:
                    files.append((part.filename or "file", content))
        elif request.can_read_body:
            body = await request.json()
        self.sent.append(body)
        self._check(request.method, path, body)
        return Call(request, body, files)

    def _check(self, method: str, path: str, body: object) -> None:
        spec = specification()
        body = _as_documented(body)
        wrong = spec.violations(method, path, body) if spec is not None else []
        if wrong:
            self.violations += wrong
            print("discord: against the specification:", *wrong, sep="\n  ")
            raise ApiError(400, 50035, "Invalid Form Body")

    def _faulty(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.cut:
            assert request.transport is not None
            request.transport.close()
            return web.Response(status=500)
        headers = {"Via": "1.1 fake"} if fault.via else {}
        body: Payload = {"message": "ordered", "code": fault.code}
        if fault.retry_after_s is not None:
            headers["Retry-After"] = str(fault.retry_after_s)
            body |= {"retry_after": fault.retry_after_s, "global": False}
        return json_answer(body, headers, fault.status)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """Signed addresses only, and only until they expire."""
        file = self.world.files.get(int(request.match_info["file"]))
        ends_s = int(request.query.get("ex", "0"), 16)
        signed = file is not None and request.query.get("hm") == f"{file.id ^ 0xABC:x}"
        if file is None or file.removed or not signed or ends_s < self.world.now_s():
            return web.Response(status=404, text="This content is no longer available.")
        self.downloads.append(file.filename)
        response = web.StreamResponse(headers={"Content-Length": str(len(file.content))})
        await response.prepare(request)
        for start in range(0, len(file.content), CHUNK_BYTES):
            if self.cut_downloads_after is not None and start >= self.cut_downloads_after:
                assert request.transport is not None
                request.transport.close()
                return response
            await response.write(file.content[start : start + CHUNK_BYTES])
            if self.download_pause_s:
                await asyncio.sleep(self.download_pause_s)
        return response


async def _no_such_route(call: Call) -> object:
    raise ApiError(404, 0, "404: Not Found")


def _as_documented(body: Any) -> Any:
    """The library writes some ids as integers; Discord takes them, its document wants strings."""
    if not isinstance(body, dict):
        return body
    fixed = dict(body)
    if body.get("attachments"):
        fixed["attachments"] = [{**file, "id": str(file["id"])} for file in body["attachments"]]
    mentions = body.get("allowed_mentions")
    if mentions and "users" in mentions:
        users = [str(user) for user in mentions["users"]]
        fixed["allowed_mentions"] = {**mentions, "users": users}
    if isinstance(body.get("data"), dict):
        fixed["data"] = _as_documented(body["data"])
    if "components" in body:
        fixed["components"] = [_with_text_ids(part) for part in body["components"] or []]
    return fixed


def _with_text_ids(part: Payload) -> Payload:
    fixed = dict(part)
    if "default_values" in part:
        fixed["default_values"] = [{**e, "id": str(e["id"])} for e in part["default_values"]]
    if "component" in part:
        fixed["component"] = _with_text_ids(part["component"])
    return fixed
