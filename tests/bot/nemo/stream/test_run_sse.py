"""One paid question: sent once, and its outcome told apart as far as HTTP allows."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace

import httpx
import pytest

from bot.core.service.errors import (
    NotReached,
    ServiceBusy,
    ServiceError,
    SessionLost,
    StreamLost,
    TokenRejected,
    Unavailable,
    Unreadable,
)
from bot.core.service.events import AgentEvent, AgentFailed, Heartbeat, TextDelta
from bot.nemo.http import open_http
from tests.bot.nemo.samples import SAMPLES, adk
from tests.bot.nemo.server import (
    Answer,
    RawServer,
    answer,
    as_json,
    data_lines,
    page,
    raw,
    reset,
    stall,
    stream,
)
from tests.bot.nemo.world import PATIENT, Client, added_up, asked
from tests.support.clock import LoopClock

HELLO = data_lines({"type": "text", "content": "Hello"})
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"


async def asked_until_it_broke(client: Client) -> tuple[list[AgentEvent], ServiceError]:
    seen: list[AgentEvent] = []
    try:
        await client.project.ask("make it shorter", seen.append)
    except ServiceError as error:
        return seen, error
    raise AssertionError(f"it ended properly: {seen}")


async def test_a_question_is_sent_as_documented(server: RawServer, client: Client) -> None:
    server.on("POST /run_sse", stream(HELLO))
    await asked(client.project)
    (request,) = server.requests
    assert request.json() == {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "s",
        "new_message": {"parts": [{"text": "make it shorter"}]},
    }
    assert request.headers["accept"] == "text/event-stream"
    assert request.headers["x-skill-source"] == "ai-video-compressor"


@pytest.mark.parametrize("name", SAMPLES)
async def test_every_shape_arrives_through_a_socket(
    server: RawServer, client: Client, name: str
) -> None:
    sample = SAMPLES[name]
    pieces = [sample.raw[at : at + 40] for at in range(0, len(sample.raw), 40)]
    server.on("*", stream(*pieces))
    assert added_up(await asked(client.project)) == sample.text


async def test_text_arrives_while_the_run_goes_on(server: RawServer, client: Client) -> None:
    server.on("*", stall(HEAD + b"\r\n" + HELLO))
    heard: list[AgentEvent] = []
    arrived = asyncio.Event()

    def hear(event: AgentEvent) -> None:
        heard.append(event)
        arrived.set()

    asking = asyncio.create_task(client.project.ask("x", hear))
    async with asyncio.timeout(20):
        await arrived.wait()
    assert heard == [TextDelta("Hello")]
    asking.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asking


@pytest.mark.parametrize("end", [b"Content-Length: 0\r\n\r\n", b"\r\n"])
async def test_a_run_without_a_frame_is_a_silent_run(
    server: RawServer, client: Client, end: bytes
) -> None:
    server.on("*", raw(HEAD + end))
    assert await asked(client.project) == []


async def test_an_empty_answer_of_another_kind_is_a_silent_run_too(
    server: RawServer, client: Client
) -> None:
    server.on("*", answer(b"", kind="application/json"))
    assert await asked(client.project) == []


async def test_silence_is_waited_for_and_is_no_fault(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    async def slow(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.2)  # longer than any other call may be silent
        await stream(HELLO)(writer)

    server.on("*", slow)
    client = Client(http, server.url, timings=replace(PATIENT, read_s=0.1))
    assert added_up(await asked(client.project)) == "Hello"


@pytest.mark.parametrize(
    ("cut", "reason"),
    [
        (stream(HELLO, end=False), "RemoteProtocolError"),
        (raw(HEAD + b"Content-Length: 900\r\n\r\n" + HELLO), "RemoteProtocolError"),
    ],
    ids=["chunked", "content-length"],
)
async def test_a_cut_stream_is_lost_and_its_question_not_sent_again(
    server: RawServer, client: Client, clock: LoopClock, cut: Answer, reason: str
) -> None:
    server.on("*", cut)
    seen, error = await asked_until_it_broke(client)
    assert isinstance(error, StreamLost)
    assert reason in str(error)
    assert not error.definite
    assert added_up(seen) in ("Hello", "")
    assert (len(server.requests), clock.slept_s) == (1, [])


@pytest.mark.parametrize(
    "sent",
    [b"", HEAD[:9], HEAD + b"\r\n" + HELLO, HEAD + b"Transfer-Encoding: chunked\r\n\r\n24\r\ndata"],
    ids=["nothing", "half a head", "a frame", "half a chunk"],
)
async def test_a_stalled_stream_is_lost_at_the_time_limit(
    server: RawServer, impatient: Client, sent: bytes
) -> None:
    server.on("*", stall(sent))
    _, error = await asked_until_it_broke(impatient)
    assert str(error) == "the stream broke off (time limit)"
    assert not error.definite


async def test_what_came_before_a_reset_is_seen(server: RawServer, client: Client) -> None:
    async def later(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"\r\n" + HELLO)
        await writer.drain()
        await asyncio.sleep(0.05)
        await reset()(writer)

    server.on("*", later)
    seen, error = await asked_until_it_broke(client)
    assert seen == [TextDelta("Hello")]
    assert isinstance(error, StreamLost)


async def test_heartbeats_do_not_stretch_the_time_limit(
    server: RawServer, impatient: Client
) -> None:
    async def beat(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"\r\n")
        while True:
            writer.write(b": ping\n\n")
            await writer.drain()
            await asyncio.sleep(0.02)

    server.on("*", beat)
    seen, error = await asked_until_it_broke(impatient)
    assert str(error) == "the stream broke off (time limit)"
    assert set(seen) == {Heartbeat()}


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [
        (as_json({"code": 1001, "message": "x"}), TokenRejected),
        (as_json({"code": "1002"}), SessionLost),
        (as_json({"detail": "Session not found: s"}, status=404), SessionLost),
        (as_json({}, status=429, headers="Retry-After: 9\r\n"), ServiceBusy),
        (stream(data_lines({"code": 1001})), TokenRejected),
        (stream(b": ping\n\n", data_lines({"code": 1002})), SessionLost),
    ],
)
async def test_a_refusal_before_any_work_is_definite(
    server: RawServer, client: Client, refusal: Answer, kind: type[ServiceError]
) -> None:
    server.on("*", refusal)
    seen, error = await asked_until_it_broke(client)
    assert type(error) is kind
    assert error.definite
    assert set(seen) <= {Heartbeat()}


@pytest.mark.parametrize(
    ("unclear", "kind"),
    [
        (page(502), Unavailable),
        (page(200), Unavailable),
        (reset(), Unavailable),
        (raw(b""), Unavailable),
        (raw(b"nonsense\r\n\r\n"), Unavailable),
        (as_json({"code": 0}), Unreadable),
        (answer(b"hello", kind="text/plain"), Unreadable),
    ],
)
async def test_an_unclear_outcome_is_not_definite(
    server: RawServer, client: Client, unclear: Answer, kind: type[ServiceError]
) -> None:
    server.on("*", unclear)
    _, error = await asked_until_it_broke(client)
    assert type(error) is kind
    assert not error.definite
    assert len(server.requests) == 1


async def test_a_rejection_in_the_middle_of_a_run_is_a_failure_and_no_refusal(
    server: RawServer, client: Client
) -> None:
    server.on("*", stream(data_lines(adk("Working."), {"code": 1001})))
    assert (await asked(client.project))[-1] == AgentFailed("token", 1001)


@pytest.mark.parametrize("frame", [{"code": 429}, {"type": "error", "code": 1001}, {"code": 9999}])
async def test_a_failure_that_may_come_from_inside_the_run_is_no_refusal(
    server: RawServer, client: Client, frame: dict[str, object]
) -> None:
    server.on("*", stream(data_lines(frame)))
    (event,) = await asked(client.project)
    assert isinstance(event, AgentFailed)


async def test_a_service_that_is_not_there_was_never_asked() -> None:
    async with RawServer() as gone:
        url = gone.url
    async with open_http() as http:
        _, error = await asked_until_it_broke(Client(http, url))
    assert isinstance(error, NotReached)
    assert error.definite


async def test_an_error_of_the_hearer_passes_as_it_is_and_closes_the_connection(
    server: RawServer, client: Client
) -> None:
    closed = asyncio.Event()

    async def watch(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"\r\n" + HELLO)
        try:
            while True:
                writer.write(b": ping\n\n")
                await writer.drain()
                await asyncio.sleep(0.01)
        except ConnectionError:
            closed.set()

    server.on("*", watch)

    def leave(event: AgentEvent) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        await client.project.ask("x", leave)
    async with asyncio.timeout(20):
        await closed.wait()


async def test_what_was_held_back_as_possible_noise_is_heard_at_the_end(
    server: RawServer, client: Client
) -> None:
    said = "Sorry, but I enco"
    server.on("*", stream(data_lines({"type": "text", "content": said})))
    assert added_up(await asked(client.project)) == said
