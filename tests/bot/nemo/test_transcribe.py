"""Who hears says so itself; what is heard comes back as one line."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.service.errors import NotFound, ServiceError, UnsupportedFile
from bot.nemo.http import CAPABILITIES
from bot.nemo.wire import read_transcript
from tests.bot.nemo.server import RawServer, as_json
from tests.bot.nemo.world import SKILL, Client, opening

SESSIONS = "POST /api/tasks/me/with-session/nemo_agent"
CREDITS = "GET /api/credits/balance/simple"
LINE = "POST /api/transcribe/nemo_agent/me/s1"
SESSION = {"code": 0, "data": {"session_id": "s1", "task_id": "t"}}


async def test_what_is_said_comes_back_from_a_session_of_its_own(
    server: RawServer, client: Client
) -> None:
    server.on(SESSIONS, as_json(SESSION))
    server.on(LINE, as_json({"code": 0, "data": {"text": " mute\nit "}}))
    heard = await client.service.transcribe("telegram:1", SKILL, opening(b"OggS", b"..."))
    assert heard == "mute it"
    assert [request.line for request in server.requests] == [SESSIONS, LINE]
    assert b"OggS..." in server.requests[1].body


@pytest.mark.parametrize(
    ("code", "kind"), [(404, NotFound), (4001, UnsupportedFile), (1002, ServiceError)]
)
async def test_a_refusal_is_told_as_what_it_is(
    server: RawServer, client: Client, code: int, kind: type[ServiceError]
) -> None:
    server.on(SESSIONS, as_json(SESSION))
    server.on(LINE, as_json({"code": code, "message": "no"}))
    with pytest.raises(kind):
        await client.service.transcribe("telegram:1", SKILL, opening(b"OggS"))


@pytest.mark.parametrize("body", [{}, {"data": {}}, {"data": {"text": 5}}, {"text": None}])
def test_an_answer_without_a_text_is_none(body: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no text"):
        read_transcript(body)


def test_what_is_heard_is_one_line_without_control_characters() -> None:
    said = {"data": {"text": "mute\x00 it\r\n\u202e now\u2028 "}}
    assert read_transcript(said) == "mute it now"


async def test_it_is_asked_what_it_can_once_and_only_where_nothing_was_heard_of_it(
    server: RawServer, client: Client
) -> None:
    hears = f"{CAPABILITIES}: edit, transcribe\r\n"
    server.on(CREDITS, as_json({"code": 0, "data": {"available": 1}}, headers=hears))
    assert not client.service.can("transcribe")
    await asyncio.gather(*(client.service.learn("telegram:1", SKILL) for _ in range(3)))
    assert client.service.can("transcribe")
    await client.service.learn("telegram:1", SKILL)
    assert [request.line for request in server.requests] == [CREDITS]


async def test_a_service_that_says_nothing_hears_nothing_and_is_not_asked_again(
    server: RawServer, client: Client
) -> None:
    server.on(CREDITS, as_json({"code": 0, "data": {"available": 1}}))
    for _ in range(2):
        await client.service.learn("telegram:1", SKILL)
        assert not client.service.can("transcribe")
    assert len(server.requests) == 1


async def test_one_that_is_away_is_asked_again_and_raises_nothing(
    server: RawServer, impatient: Client
) -> None:
    server.on("*", as_json({"code": 401, "message": "no"}))
    for _ in range(2):
        await impatient.service.learn("telegram:1", SKILL)
        assert not impatient.service.can("transcribe")
    assert len(server.requests) == 2
