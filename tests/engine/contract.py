"""A client that speaks the contract."""

from __future__ import annotations

import asyncio
import contextlib
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ATTRIBUTION = {
    "X-Skill-Source": "ai-video-compressor",
    "X-Skill-Version": "1.0.0",
    "X-Skill-Platform": "unknown",
}


Json = dict[str, Any]


_STATE = "/api/state/nemo_agent/me"


_RENDER = "/api/render/proxy/lambda"


@dataclass
class Turn:
    """What came back on an event stream."""

    events: list[Json]

    @property
    def text(self) -> str:
        return "".join(event["content"] for event in self.events if event.get("type") == "text")

    @property
    def kinds(self) -> set[str]:
        return {event.get("type", "?") for event in self.events}


@dataclass
class Contract:
    """NemoVideo's API as its clients use it. Every method gives the whole JSON answer."""

    http: httpx.AsyncClient
    token: str = ""
    session_id: str = ""
    task_id: str = ""
    client_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **ATTRIBUTION}

    async def mint(self, **headers: str) -> httpx.Response:
        return await self.http.post(
            "/api/auth/anonymous-token", headers={"X-Client-Id": self.client_id, **headers}
        )

    async def new_session(self, language: str = "en") -> Json:
        answer = await self.http.post(
            "/api/tasks/me/with-session/nemo_agent",
            json={"task_name": "project", "language": language},
            headers=self.headers,
        )
        body: Json = answer.json()
        if body["code"] == 0:
            self.session_id = body["data"]["session_id"]
            self.task_id = body["data"]["task_id"]
        return body

    async def begin(self, language: str = "en") -> None:
        self.token = (await self.mint()).json()["data"]["token"]
        await self.new_session(language)

    async def upload(self, *paths: Path, name: str | None = None) -> Json:
        with contextlib.ExitStack() as stack:
            files = [
                ("files", (name or path.name, stack.enter_context(path.open("rb"))))
                for path in paths
            ]
            return await self.upload_parts(files)

    async def upload_parts(self, files: Any) -> Json:
        answer = await self.http.post(self._upload, files=files, headers=self.headers)
        body: Json = answer.json()
        return body

    async def upload_url(self, *urls: str) -> Json:
        answer = await self.http.post(
            self._upload, json={"urls": list(urls), "source_type": "url"}, headers=self.headers
        )
        body: Json = answer.json()
        return body

    @property
    def _upload(self) -> str:
        return f"/api/upload-video/nemo_agent/me/{self.session_id}"

    def question(self, text: str) -> Json:
        return {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": self.session_id,
            "new_message": {"parts": [{"text": text}]},
        }

    async def ask(self, text: str) -> Turn:
        answer = await self.http.post("/run_sse", json=self.question(text), headers=self.headers)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("text/event-stream")
        return Turn(events_of(answer.text))

    async def state(self) -> Json:
        answer = await self.http.get(f"{_STATE}/{self.session_id}/latest", headers=self.headers)
        body: Json = answer.json()
        return body

    async def draft(self) -> Json:
        draft: Json = (await self.state())["data"]["state"]["draft"]
        return draft

    async def credits(self) -> Json:
        answer = await self.http.get("/api/credits/balance/simple", headers=self.headers)
        body: Json = answer.json()
        return body

    async def submit(self, render_id: str, draft: Any = None, **output: Any) -> httpx.Response:
        body = {
            "id": render_id,
            "sessionId": self.session_id,
            "draft": await self.draft() if draft is None else draft,
            "output": {"format": "mp4", "quality": "high", **output},
        }
        return await self.http.post(_RENDER, json=body, headers=self.headers)

    async def status(self, render_id: str) -> Json:
        answer = await self.http.get(f"{_RENDER}/{render_id}", headers=self.headers)
        body: Json = answer.json()
        return body

    async def cancel(self, render_id: str) -> Json:
        answer = await self.http.post(f"{_RENDER}/{render_id}/cancel", headers=self.headers)
        body: Json = answer.json()
        return body

    async def until(
        self, render_id: str, fits: Callable[[Json], bool], within_s: float = 600
    ) -> Json:
        async with asyncio.timeout(within_s):
            while True:
                status = await self.status(render_id)
                if fits(status):
                    return status
                await asyncio.sleep(0.05)

    async def ended(self, render_id: str) -> Json:
        over = {"completed", "failed", "cancelled"}
        return await self.until(render_id, lambda status: status["status"] in over)


def events_of(stream: str) -> list[Json]:
    return [json.loads(line[5:]) for line in stream.split("\n") if line.startswith("data:")]


async def render_one(nemo: Contract, clip: Path, render_id: str = "r") -> str:
    """Uploads, asks for one small second and renders it: the address of the result."""
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second and make it 144p")
    await nemo.submit(render_id)
    url: str = (await nemo.ended(render_id))["output"]["url"]
    return url
