"""What the engine can do is told in every answer, and is true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.agent.plan_turn import plan_turn
from engine.agent.vocabulary import UNSUPPORTED
from engine.middleware.capabilities import CAPABILITIES, HEADER
from engine.settings import Settings
from tests.engine.agent.sessions import session
from tests.engine.captions.films import RECOGNISER
from tests.engine.contract import Contract, render_one
from tests.engine.servers import served

TOLD = "edit, compress, resize, trim, mute, join, gif, mp3, export, fit"
REQUESTS = {
    "edit": "mute it and keep the first 10 seconds",
    "compress": "compress to 8 MB",
    "resize": "make it 720p",
    "trim": "keep the first 10 seconds",
    "mute": "mute it",
    "join": "join the videos",
    "gif": "convert it to GIF",
    "mp3": "give me the sound as MP3",
}


def test_every_capability_but_export_and_fit_changes_a_draft_when_it_is_asked_for() -> None:
    assert {*REQUESTS, "export", "fit"} == set(CAPABILITIES)
    for name, text in REQUESTS.items():
        assert plan_turn(session("a.mp4", "b.mp4"), text).changes, name


def test_what_is_refused_is_no_capability() -> None:
    refused = {key for key, _ in UNSUPPORTED}
    assert "generate" in refused
    assert not refused & set(CAPABILITIES)


async def test_each_answer_tells_them(nemo: Contract, clip: Path) -> None:
    headers = nemo.headers
    url = await render_one(nemo, clip)
    answers = [
        await nemo.mint(),
        await nemo.http.get("/api/credits/balance/simple", headers=headers),
        await nemo.http.get("/api/credits/balance/simple"),
        await nemo.http.post("/run_sse", json=nemo.question("hello"), headers=headers),
        await nemo.http.post("/run_sse", json={}, headers=headers),
        await nemo.http.get("/api/render/proxy/lambda/r", headers=headers),
        await nemo.http.get(url),
        await nemo.http.get("/nothing/here"),
        await nemo.http.get("/health"),
    ]
    assert {answer.headers.get(HEADER) for answer in answers} == {TOLD}
    assert {answer.status_code for answer in answers} == {200, 401, 404, 422, 429}


async def test_captions_are_told_where_words_can_be_heard(settings: Settings) -> None:
    async with served(replace(settings, recogniser=RECOGNISER)) as nemo:
        assert (await nemo.mint()).headers[HEADER] == f"{TOLD}, captions, transcribe"
        await nemo.http.post("/_faults", json={"endpoint": "credits", "kind": "code"})
        answer = await nemo.http.get("/api/credits/balance/simple")
        assert answer.headers[HEADER] == f"{TOLD}, captions, transcribe"


async def test_an_answer_from_before_the_endpoints_tells_them_too(settings: Settings) -> None:
    async with served(replace(settings, max_json_bytes=1000)) as nemo:
        answer = await nemo.http.post("/run_sse", content=b"x" * 2000)
        assert (answer.status_code, answer.headers.get(HEADER)) == (413, TOLD)


async def test_an_unforeseen_error_tells_them_too(
    nemo: Contract, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("engine.resources.tokens.Tokens.mint", broken)
    answer = await nemo.mint()
    assert (answer.status_code, answer.headers.get(HEADER)) == (500, TOLD)


@pytest.mark.parametrize(("kind", "told"), [("code", TOLD), ("status", None)])
async def test_of_the_faults_a_gateways_page_alone_does_not_tell(
    nemo: Contract, kind: str, told: str | None
) -> None:
    await nemo.http.post("/_faults", json={"endpoint": "credits", "kind": kind})
    answer = await nemo.http.get("/api/credits/balance/simple", headers=nemo.headers)
    assert answer.headers.get(HEADER) == told
