"""Requests to NemoVideo: where they go, what they carry, and how their trouble is told.

The bearer and the attribution go to the API's own origin and nowhere else; redirects are never
followed with them.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
import structlog

from bot.core.service.errors import NotReached, ServiceError, Unavailable, Unreadable
from bot.core.service.values import Attribution
from bot.fetch.bounded import HTTPX_ERRORS
from bot.fetch.certificates import trusted
from bot.nemo.error_codes import translate
from bot.nemo.responses import read_answer
from bot.ports import Clock

log = structlog.get_logger(__name__)
T = TypeVar("T")
Faults = tuple[type[ServiceError], ...]

ANY_FAULT: Faults = (NotReached, Unavailable, Unreadable)
"""For requests that change nothing, or whose repetition changes nothing more."""
NEVER_SENT: Faults = (NotReached,)
"""For requests that must not happen twice, and cost nothing."""
CAPABILITIES = "X-Nemovideo-Capabilities"
"""What a server that can't do everything says with its answers, separated by commas."""


@dataclass(frozen=True, slots=True)
class Timings:
    """How long a step may take. Silence inside a run is normal: only its whole is limited.

    What may be repeated is sent `attempts` times at most; the pauses between double from
    `first_pause_s`, each made up to a half longer.
    """

    connect_s: float = 10.0
    read_s: float = 60.0
    write_s: float = 60.0
    upload_answer_s: float = 300.0
    ask_s: float = 900.0
    attempts: int = 3
    first_pause_s: float = 1.0


@dataclass(frozen=True, slots=True)
class Auth:
    """A bearer token, which can be a header's value, and for which product it asks. The token is
    in no repr."""

    token: str = field(repr=False)
    attribution: Attribution

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **skill_headers(self.attribution)}


def skill_headers(attribution: Attribution) -> dict[str, str]:
    return {
        "X-Skill-Source": attribution.source,
        "X-Skill-Version": attribution.version,
        "X-Skill-Platform": attribution.platform,
    }


LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The names that this machine has for itself."""


def open_http(api_url: str = "") -> httpx.AsyncClient:
    """A client fit for this API: any number of silent streams at once, no stale connections. For an
    `api_url` on this machine no proxy of the environment is looked at.

    A connection that was idle for long may be closed just when a paid question goes out, and its
    outcome would be unclear: so idle ones are dropped early. The caller closes it.
    """
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=20, keepalive_expiry=5.0)
    # the local engine is reached directly, whatever proxy the environment names
    direct = dict.fromkeys(("all://127.0.0.1", "all://localhost", "all://[::1]"))
    is_here = bool(api_url) and httpx.URL(api_url).host in LOOPBACK
    return httpx.AsyncClient(
        verify=trusted(by_environment=not is_here),
        limits=limits,
        follow_redirects=False,
        mounts=direct,
        trust_env=not is_here,
    )


OnRequest = Callable[[str, str, float], None]
"""Hears of each request: which endpoint, what came of it, seconds until the answer's head."""
_ENDPOINTS = (
    ("/run_sse", "ask"),
    ("/api/upload-video/", "upload"),
    ("/api/state/", "state"),
    ("/api/credits/", "credits"),
    ("/api/tasks/", "project"),
    ("/api/auth/", "account"),
    ("/api/render/", "render"),
    ("/api/transcribe/", "transcribe"),
)


class Http:
    """`request` for answers, `stream` for what must not be read whole. Raise `ServiceError`s.

    Stateless but for the connection pool of `client`, which its owner closes, and for what the
    server has said that it can do. ValueError for an `api_url` that is no http(s) address.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        api_url: str,
        clock: Clock,
        timings: Timings | None = None,
        on_request: OnRequest | None = None,
    ) -> None:
        self._client = client
        self._clock = clock
        self.api_url = api_url.rstrip("/")
        self.origin = origin_of(api_url)
        self.timings = timings or Timings()
        self._on_request = on_request
        self.capabilities: frozenset[str] | None = None
        """By the latest good answer; None: nothing was said, so everything."""
        self.has_answered = False

    async def request(
        self,
        method: str,
        path: str,
        read: Callable[[dict[str, Any]], T],
        *,
        headers: Mapping[str, str],
        json_body: Mapping[str, Any] | None = None,
        content: AsyncIterator[bytes] | None = None,
        read_s: float | None = None,
        repeat_on: Faults = (),
    ) -> T:
        """What `read` makes of the answer's JSON object; raises what the answer reports.

        Sent again only after `repeat_on`. Unreadable where `read` raises ValueError.
        """
        sent = {**headers, "Accept": "application/json"}
        body: AsyncIterator[bytes] | bytes | None = content
        if json_body is not None:
            sent["Content-Type"] = "application/json"
            body = as_json(json_body)

        url, failed = self.api_url + path, 0
        while True:
            try:
                async with self.stream(
                    method, url, headers=sent, content=body, read_s=read_s
                ) as response:
                    answer = await read_answer(response)
                    said = response.headers.get(CAPABILITIES)
                break
            except repeat_on as error:
                failed = await self.pause(failed, error)
        self.has_answered = True
        self.capabilities = None if said is None else frozenset(re.findall(r"[\w-]+", said.lower()))
        try:
            return read(answer)
        except ValueError:  # pydantic's too, whose text quotes the answer: leave it behind
            raise Unreadable from None

    def _endpoint(self, url: str) -> str:
        """A label for a measure: never an id, and few."""
        if not url.startswith(self.api_url):
            return "elsewhere"
        path = url.removeprefix(self.api_url)
        return next((name for start, name in _ENDPOINTS if path.startswith(start)), "other")

    async def pause(self, failed: int, error: ServiceError) -> int:
        """Wait before the next attempt; how many have failed now. Raises `error` where this was
        the last one."""
        if failed + 1 >= self.timings.attempts:
            raise error
        pause_s = self.timings.first_pause_s * 2**failed
        await self._clock.sleep_s(pause_s * (1 + random.random() / 2))
        return failed + 1

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        content: AsyncIterator[bytes] | bytes | None = None,
        read_s: float | None = None,
    ) -> AsyncIterator[httpx.Response]:
        """The answer's head; its body is read by the caller. Any status; redirects as they are."""
        timings = self.timings
        timeout = httpx.Timeout(
            connect=timings.connect_s,
            read=timings.read_s if read_s is None else read_s,
            write=timings.write_s,
            pool=timings.connect_s,
        )
        began_s = self._clock.monotonic_s()

        def tell(outcome: str) -> None:
            if self._on_request is not None:
                took_s = self._clock.monotonic_s() - began_s
                self._on_request(self._endpoint(url), outcome, took_s)

        try:
            request = self._client.build_request(
                method,
                url,
                # not compressed: a small answer can't grow in memory, and progress is in file bytes
                headers={**headers, "Accept-Encoding": "identity"},
                content=content,
                timeout=timeout,
            )
            response = await self._client.send(request, stream=True, follow_redirects=False)
        except HTTPX_ERRORS as error:
            translated = translate(error)
            tell(_word(type(translated).__name__))
            raise translated from None
        tell(_outcome(response.status_code))
        try:
            yield response
        finally:
            await response.aclose()


def _outcome(status: int) -> str:
    if status == 429:
        return "busy"
    return {2: "ok", 3: "redirect", 4: "refused"}.get(status // 100, "unavailable")


def _word(name: str) -> str:
    """`NotReached` as "not_reached"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def path_id(value: str) -> str:
    """An id as one segment of a path. ValueError where it would change the path."""
    if not value.strip("."):
        raise ValueError("not an id")
    return quote(value, safe="")


def as_json(value: Mapping[str, Any]) -> bytes:
    """JSON that gives back exactly what was read, half surrogates included. Unreadable for a
    number that JSON does not have."""
    try:
        text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    except ValueError:
        raise Unreadable(reason="not JSON") from None
    return text.encode()


def origin_of(url: str) -> str:
    """`scheme://host:port`, the port always written. ValueError when it is no http(s) URL."""
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, TypeError):
        raise ValueError("not an http(s) URL") from None
    if parts.scheme not in ("http", "https") or not parts.host:
        raise ValueError("not an http(s) URL")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"{parts.scheme}://{parts.host}:{port}"
