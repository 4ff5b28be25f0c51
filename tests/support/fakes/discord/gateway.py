"""The fake's gateway: identify, resume, heartbeats, invalid sessions, real WebSockets."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.support.fakes.discord.payloads import guild_payload
from tests.support.fakes.discord.world import Payload, World

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1, 1 << 9, 1 << 12, 1 << 15
HEARTBEAT_MS = 41_250
Event = Callable[[bool], Payload]
"""An event as it is for an app with (True) or without the message-content intent."""


@dataclass(eq=False)
class Session:
    id: str
    intents: int
    shard: tuple[int, int]
    socket: web.WebSocketResponse | None
    seq: int = 0
    sent: list[Payload] = field(default_factory=list)
    presence: Payload = field(default_factory=dict)

    @property
    def content(self) -> bool:
        return bool(self.intents & MESSAGE_CONTENT)

    def hears(self, guild: int | None, needs: int) -> bool:
        if not self.intents & needs:
            return False
        home = 0 if guild is None else (guild >> 22) % self.shard[1]
        return home == self.shard[0]


class FakeGateway:
    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self.url = ""
        self.privileged = False
        """Is the message-content intent switched on in the portal? REST goes by that."""
        self.refuse = 0
        self.identified = 0
        self.on_identify: Callable[[], None] = lambda: None
        self.starts_left = 1000
        self.starts_reset_s = 0.0
        self.resumed = 0
        self.resumes_late: dict[int, asyncio.Event] = {}
        """Shards whose resume is answered only when their event is set."""
        self.sessions: list[Session] = []
        self.refused_commands: list[str] = []

    def start_limit(self) -> Payload:
        """Of a day; when they are spent Discord resets the token of who goes on."""
        if self._world.now_s() >= self.starts_reset_s > 0:
            self.starts_left = 1000
        reset_after_s = max(0.0, self.starts_reset_s - self._world.now_s())
        return {
            "total": 1000,
            "remaining": max(0, self.starts_left),
            "reset_after": int(reset_after_s * 1000),
            "max_concurrency": 1,
        }

    @property
    def connected(self) -> list[Session]:
        return [s for s in self.sessions if s.socket is not None and not s.socket.closed]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        if self.refuse > 0:
            self.refuse -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS}})
        session: Session | None = None
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            data = json.loads(frame.data)
            if data["op"] == 1:
                await socket.send_json({"op": 11})
            elif data["op"] == 2:
                session = await self._identify(socket, data["d"])
            elif data["op"] == 3 and session is not None:
                session.presence = data["d"]
            elif data["op"] == 6:
                session = await self._resume(socket, data["d"])
        if session is not None and session.socket is socket:
            session.socket = None
            if socket.close_code == 1000:  # a clean close ends the session
                self._forget(session)
        return socket

    async def dispatch(
        self, name: str, event: Event, *, guild: int | None, needs: int = GUILDS
    ) -> None:
        for session in list(self.sessions):
            if session.hears(guild, needs):
                await self._send(session, name, event(session.content))

    async def again(self) -> None:
        """Every session gets its last event a second time, as after a resume that overlapped."""
        for session in list(self.sessions):
            last = session.sent[-1]
            await self._send(session, last["t"], last["d"])

    async def drop(self) -> None:
        """Cut every connection; the sessions can be resumed."""
        for session in self.connected:
            socket, session.socket = session.socket, None
            assert socket is not None
            await socket.close(code=4000)

    async def invalidate(self, *which: Session) -> None:
        """End these sessions, or every one: what happens from now to the next identify is lost to
        the bot."""
        for session in which or list(self.sessions):
            self._forget(session)
            if session.socket is not None and not session.socket.closed:
                await session.socket.send_json({"op": 9, "d": False})

    async def close(self) -> None:
        for session in self.connected:
            assert session.socket is not None
            await session.socket.close(code=1001)

    async def _identify(self, socket: web.WebSocketResponse, data: Payload) -> Session | None:
        if data["token"] != self._token:
            await socket.close(code=4004)
            return None
        if data["intents"] & MESSAGE_CONTENT and not self.privileged:
            await socket.close(code=4014)
            return None
        self.identified += 1
        self.on_identify()
        self.starts_left -= 1
        shard = tuple(data.get("shard", (0, 1)))
        session = Session(secrets.token_hex(8), data["intents"], (shard[0], shard[1]), socket)
        session.presence = data.get("presence") or {}
        world = self._world
        mine = [
            guild
            for guild in world.guilds.values()
            if guild.bot_is_member and (guild.id >> 22) % session.shard[1] == session.shard[0]
        ]
        await self._send(
            session,
            "READY",
            {
                "v": 10,
                "user": world.bot.payload(),
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in mine],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "shard": list(session.shard),
                "application": {"id": str(world.application), "flags": 0},
            },
        )
        for guild in mine:
            await self._send(session, "GUILD_CREATE", guild_payload(world, guild))
        self.sessions.append(session)
        return session

    async def _resume(self, socket: web.WebSocketResponse, data: Payload) -> Session | None:
        session = next((s for s in self.sessions if s.id == data["session_id"]), None)
        if session is None or data["token"] != self._token:
            await socket.send_json({"op": 9, "d": False})
            return None
        if late := self.resumes_late.get(session.shard[0]):
            await late.wait()
        self.resumed += 1
        for event in list(session.sent):
            if event["s"] > data["seq"]:
                await socket.send_json(event)
        session.socket = socket
        await self._send(session, "RESUMED", {})
        return session

    async def _send(self, session: Session, name: str, data: Any) -> None:
        session.seq += 1
        event = {"op": 0, "t": name, "s": session.seq, "d": data}
        session.sent.append(event)
        if session.socket is not None and not session.socket.closed:
            try:
                await session.socket.send_json(event)
            except ConnectionError:
                session.socket = None

    def _forget(self, session: Session) -> None:
        if session in self.sessions:
            self.sessions.remove(session)
