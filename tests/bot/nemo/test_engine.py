"""The client against the local engine, with real ffmpeg and both shapes of everything."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.nemo.accounts import Accounts
from bot.nemo.auth import Auth
from bot.nemo.client import NemoClient
from bot.nemo.errors import (
    ClientIdMissing,
    ExportBlocked,
    FileTooLarge,
    MissingScope,
    NotFound,
    RateLimited,
    SessionLost,
    TokenRejected,
    UnsupportedFile,
)
from bot.nemo.http import open_http
from bot.nemo.stream.events import AgentFailed, ToolCall
from bot.nemo.wire import RenderStatus
from bot.ports import SystemClock
from tests.bot.nemo.world import AUTH, SKILL, MemoryAccounts, Pausing
from tests.support.clips import BUNNY
from tests.support.engine import engine_here


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    tokens = tmp_path / "tokens"
    tokens.write_text("nmv_usr_reader read 5\n")
    limits = {"max_upload_bytes": 2_000_000, "tokens_per_ip": 8}
    async with engine_here(tmp_path / "engine", tokens_file=tokens, **limits) as url:
        yield url


@pytest.fixture
async def nemo(url: str) -> AsyncIterator[NemoClient]:
    async with open_http() as http:
        yield NemoClient(http, url, sleep=Pausing())


@pytest.fixture
async def auth(nemo: NemoClient) -> Auth:
    return await anonymous(nemo, "the-clients-tests")


async def anonymous(nemo: NemoClient, client_id: str) -> Auth:
    return Auth((await nemo.anonymous_token(client_id, SKILL)).token, SKILL)


async def pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(64_000):
            yield piece


async def send(nemo: NemoClient, auth: Auth, session_id: str, path: Path) -> float | None:
    size_bytes = path.stat().st_size
    (file,) = await nemo.upload_stream(
        auth,
        session_id,
        filename=path.name,
        mime_type="video/mp4",
        chunks=pieces(path),
        size_bytes=size_bytes,
    )
    return file.duration_s


async def rendered(nemo: NemoClient, auth: Auth, render_id: str) -> RenderStatus:
    while True:
        status = await nemo.render_status(auth, render_id)
        if status.state in ("completed", "failed"):
            return status
        await asyncio.sleep(5)


@pytest.mark.parametrize("shape", [("typed", 1), ("adk", 2)], ids=["typed", "adk"])
async def test_from_a_video_and_a_sentence_to_a_file(
    tmp_path: Path, shape: tuple[str, int]
) -> None:
    clip = BUNNY
    options = {"event_shape": shape[0], "render_shape": shape[1]}
    async with engine_here(tmp_path / "data", **options) as url, open_http() as http:
        nemo = NemoClient(http, url)
        auth = await anonymous(nemo, "main-job")
        before = await nemo.credits(auth)
        session = await nemo.create_session(auth, "en")
        assert await send(nemo, auth, session.session_id, clip) == pytest.approx(5.3, abs=0.1)
        async with nemo.ask(auth, session.session_id, "keep the first 2 seconds") as asked:
            events = [event async for event in asked]
        assert any(isinstance(event, ToolCall) for event in events)
        assert not any(isinstance(event, AgentFailed) for event in events)
        state = await nemo.state(auth, session.session_id)
        assert state.is_ready_for_export
        assert state.draft is not None
        await nemo.submit_render(
            auth,
            render_id="render_1",
            session_id=session.session_id,
            draft=state.draft,
            output={"format": "mp4", "quality": "high"},
        )
        done = await rendered(nemo, auth, "render_1")
        assert (done.state, done.progress) == ("completed", 100)
        assert done.url
        by_url, by_id = tmp_path / "url.mp4", tmp_path / "id.mp4"
        size_bytes = await nemo.download_url(done.url, by_url, max_bytes=10**7)
        assert await nemo.download(auth, "render_1", by_id, max_bytes=10**7) == size_bytes
        assert by_url.read_bytes() == by_id.read_bytes()
        assert by_url.read_bytes()[4:8] == b"ftyp"
        after = await nemo.credits(auth)
        assert before.available is not None
        assert after.available is not None
        assert after.available < before.available


async def test_the_bots_account_is_renewed_when_its_token_has_expired(tmp_path: Path) -> None:
    store = MemoryAccounts()
    async with engine_here(tmp_path / "data", token_ttl_s=3600) as url, open_http() as http:
        nemo = NemoClient(http, url)
        accounts = Accounts(nemo, store, SystemClock(), configured_token=None)
        account = await accounts.for_bot(SKILL)
        assert account.id
        await asyncio.sleep(3700)
        assert (await accounts.call(account.id, SKILL, nemo.credits)).available
    renewed = store.rows[account.id]
    assert renewed.token != account.token
    assert (renewed.user_id, renewed.client_id) == (account.user_id, account.client_id)


async def test_an_unknown_token_is_rejected(nemo: NemoClient) -> None:
    with pytest.raises(TokenRejected):
        await nemo.credits(AUTH)


async def test_an_unknown_session_is_lost_everywhere(nemo: NemoClient, auth: Auth) -> None:
    with pytest.raises(SessionLost):
        await nemo.state(auth, "unknown")
    with pytest.raises(SessionLost):
        await nemo.ask(auth, "unknown", "x").__aenter__()


async def test_a_missing_client_id_is_told(nemo: NemoClient) -> None:
    with pytest.raises(ClientIdMissing):
        await nemo.anonymous_token("", SKILL)


async def test_a_token_without_the_scope_is_told(nemo: NemoClient) -> None:
    with pytest.raises(MissingScope):
        await nemo.create_session(Auth("nmv_usr_reader", SKILL), "en")


async def test_files_that_are_not_taken_are_told_apart(
    nemo: NemoClient, auth: Auth, tmp_path: Path
) -> None:
    session = await nemo.create_session(auth, "en")
    text, large = tmp_path / "a.mp4", tmp_path / "b.mp4"
    text.write_text("not a video")
    large.write_bytes(BUNNY.read_bytes() * 2)
    with pytest.raises(UnsupportedFile):
        await send(nemo, auth, session.session_id, text)
    with pytest.raises(FileTooLarge):
        await send(nemo, auth, session.session_id, large)


async def test_a_render_that_is_not_there_is_not_found(nemo: NemoClient, auth: Auth) -> None:
    with pytest.raises(NotFound):
        await nemo.render_status(auth, "render_unknown")


async def test_a_project_gets_a_claim_token(nemo: NemoClient, auth: Auth) -> None:
    session = await nemo.create_session(auth, "en")
    assert session.task_id
    claim = await nemo.claim_token(auth, session.task_id, session.session_id)
    assert claim.claim_token
    assert claim.expires_in_s


async def test_minting_for_ever_new_clients_is_limited(nemo: NemoClient) -> None:
    async def mint_for_ever() -> None:
        while True:
            await nemo.anonymous_token(str(uuid.uuid4()), SKILL)

    with pytest.raises(RateLimited) as caught:
        await mint_for_ever()
    assert caught.value.retry_after_s


async def test_an_export_that_the_plan_does_not_have_is_told(tmp_path: Path) -> None:
    async with (
        engine_here(tmp_path / "data", anonymous_exports=False) as url,
        open_http() as http,
    ):
        nemo = NemoClient(http, url)
        auth = await anonymous(nemo, "no-export")
        session = await nemo.create_session(auth, "en")
        await send(nemo, auth, session.session_id, BUNNY)
        draft = (await nemo.state(auth, session.session_id)).draft or {}
        with pytest.raises(ExportBlocked):
            await nemo.submit_render(
                auth,
                render_id="r1",
                session_id=session.session_id,
                draft=draft,
                output={"format": "mp4", "quality": "high"},
            )
