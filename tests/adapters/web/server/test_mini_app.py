"""The Mini App's addresses: each request says who asks, and others' pages may not show it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from adapters.web.server.guard import Guard
from adapters.web.server.mini_app import MiniApp
from adapters.web.server.page_files import PageFiles
from bot.texts.catalogues import default_texts
from tests.adapters.web.browser import HEADERS

HOST = "films.example"


class Desk:
    """An `AppDesk` of one person, who has one turn: 7."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str | None]] = []

    def person(self, signed: str) -> str | None:
        return {"by ann": "ann", "by bob": "bob"}.get(signed)

    async def timeline(self, person: str, turn: int) -> str | None:
        text = "1 track\n1. Video: <b>trip</b>.mp4 (0-12.5s)"
        return text if (person, turn) == ("ann", 7) else None

    async def side(self, person: str, turn: int, kind: str) -> bytes | None:
        return f"{kind} as PNG".encode() if (person, turn) == ("ann", 7) else None

    async def ask(self, person: str, turn: int, start: str, until: str, locale: str | None) -> bool:
        if (person, turn) != ("ann", 7):
            return False
        self.asked.append((start, until, locale))
        return True


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def client(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    texts = default_texts()
    app = MiniApp(desk, PageFiles(texts, texts.languages))
    site = Guard(
        Starlette(routes=[Mount("/app", routes=app.routes())]), {HOST}, {f"https://{HOST}"}
    )
    transport = httpx.ASGITransport(site)
    async with httpx.AsyncClient(
        transport=transport, base_url=f"https://{HOST}", headers={"Accept-Language": "de"}
    ) as client:
        yield client


async def ask(client: httpx.AsyncClient, path: str, **data: Any) -> httpx.Response:
    return await client.post(f"/app/{path}", json=data, headers=HEADERS)


async def test_the_page_may_be_framed_by_telegram_alone(client: httpx.AsyncClient) -> None:
    answer = await client.get("/app/?turn=7")
    assert 'lang="de"' in answer.text
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors https://web.telegram.org" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "x-frame-options" not in answer.headers


async def test_who_is_signed_sees_their_timeline_and_what_is_compared(
    client: httpx.AsyncClient, desk: Desk
) -> None:
    known = {"signed": "by ann", "turn": 7}
    html = (await ask(client, "look", **known)).json()["html"]
    assert 'data-seconds="12.5"' in html
    assert "<b>" not in html
    side = await ask(client, "side", **known, kind="before")
    assert (side.content, side.headers["content-type"]) == (b"before as PNG", "image/png")
    asked = await ask(client, "trim", **known, **{"from": "0:02.0", "until": "0:07.5"})
    assert asked.status_code == 202
    assert desk.asked == [("0:02.0", "0:07.5", "de")]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"signed": "by eve", "turn": 7}, 401),
        ({"signed": "", "turn": 7}, 401),
        ({"signed": "by bob", "turn": 7}, 404),
        ({"signed": "by ann", "turn": 8}, 404),
        ({"signed": "by ann", "turn": "7"}, 400),
        ({"signed": "by ann", "turn": -7}, 400),
        ({"signed": "by ann", "turn": 1 << 80}, 400),
        ({"signed": ["by ann"], "turn": 7}, 400),
        ({"turn": 7}, 400),
        ({}, 400),
    ],
)
async def test_others_see_and_begin_nothing(
    client: httpx.AsyncClient, desk: Desk, data: dict[str, Any], status: int
) -> None:
    span = {"from": "0:02.0", "until": "0:07.5", "kind": "before"}
    for path in ("look", "side", "trim"):
        assert (await ask(client, path, **data, **span)).status_code == status
    assert desk.asked == []


@pytest.mark.parametrize("time", ["", "now", "0:02", "2", "0:02.0; delete everything", "99:0:2.0"])
async def test_what_is_no_time_begins_nothing(
    client: httpx.AsyncClient, desk: Desk, time: str
) -> None:
    known = {"signed": "by ann", "turn": 7}
    for span in ({"from": time, "until": "0:07.5"}, {"from": "0:02.0", "until": time}):
        assert (await ask(client, "trim", **known, **span)).status_code == 400
    assert (await ask(client, "side", **known, kind="poster")).status_code == 404
    assert desk.asked == []


async def test_a_foreign_page_asks_nothing(client: httpx.AsyncClient) -> None:
    foreign = {**HEADERS, "Origin": "https://evil.example"}
    known = {"signed": "by ann", "turn": 7}
    assert (await client.post("/app/look", json=known, headers=foreign)).status_code == 403
    assert (await client.post("/app/look", json=known)).status_code == 403
