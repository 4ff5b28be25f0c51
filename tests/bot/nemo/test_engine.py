"""The client against the local engine: real ffmpeg, both shapes of everything."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.core.service.errors import (
    ClientIdMissing,
    ExportBlocked,
    MissingScope,
    NotFound,
    ServiceBusy,
    SessionLost,
    TokenRejected,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.events import AgentFailed, ToolCall
from bot.core.service.values import RenderStatus, SourceFile, UploadedFile
from bot.core.timeline.draft import is_exportable
from bot.nemo.accounts import Accounts
from bot.nemo.http import open_http
from bot.nemo.project import NemoProject
from tests.bot.nemo.world import SKILL, Client, asked, download, unheard
from tests.support.clips import BUNNY
from tests.support.engine import engine_here

OUTPUT = {"format": "mp4", "quality": "high"}


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    tokens = tmp_path / "tokens"
    tokens.write_text("nmv_usr_reader read 5\n")
    limits = {"max_upload_bytes": 2_000_000, "tokens_per_ip": 8}
    async with engine_here(tmp_path / "engine", tokens_file=tokens, **limits) as url:
        yield url


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_http() as http:
        yield http


@pytest.fixture
async def client(url: str, http: httpx.AsyncClient, token: str) -> Client:
    return Client(http, url, accounts=Accounts, token=token)


@pytest.fixture
async def token(url: str, http: httpx.AsyncClient) -> str:
    accounts = Client(http, url).accounts
    return (await accounts.anonymous_token("the-clients-tests", SKILL)).token


async def new_project(client: Client) -> NemoProject:
    key = await client.service.create_project("room:ann", SKILL, "en")
    return client.service.project(key, SKILL, client.note_lost)


async def pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(64_000):
            yield piece


async def send(project: NemoProject, path: Path) -> UploadedFile | None:
    @asynccontextmanager
    async def opened() -> AsyncIterator[SourceFile]:
        yield SourceFile(path.name, "video/mp4", pieces(path), path.stat().st_size)

    return await project.upload(opened, unheard)


async def rendered(project: NemoProject, render_id: str) -> RenderStatus:
    while True:
        status = await project.render_status(render_id)
        if status.state in ("completed", "failed"):
            return status
        await asyncio.sleep(5)


@pytest.mark.parametrize("shape", [("typed", 1), ("adk", 2)], ids=["typed", "adk"])
async def test_from_a_video_and_a_sentence_to_a_file(
    tmp_path: Path, http: httpx.AsyncClient, shape: tuple[str, int]
) -> None:
    options = {"event_shape": shape[0], "render_shape": shape[1]}
    async with engine_here(tmp_path / "data", **options) as url:
        client = Client(http, url, accounts=Accounts, token=None)
        project = await new_project(client)
        before = await project.credits()
        file = await send(project, BUNNY)
        assert file is not None
        assert file.duration_s == pytest.approx(5.3, abs=0.1)
        events = await asked(project, "keep the first 2 seconds")
        assert any(isinstance(event, ToolCall) for event in events)
        assert not any(isinstance(event, AgentFailed) for event in events)
        state = await project.state()
        assert is_exportable(state.draft)
        assert state.files == 1
        await project.submit_render("render_1", state.draft or {}, OUTPUT)
        done = await rendered(project, "render_1")
        assert (done.state, done.progress) == ("completed", 100)
        assert done.url
        by_url, by_id = tmp_path / "url.mp4", tmp_path / "id.mp4"
        size_bytes = await download(project, by_url, url=done.url)
        assert await download(project, by_id) == size_bytes
        assert by_url.read_bytes() == by_id.read_bytes()
        assert by_url.read_bytes()[4:8] == b"ftyp"
        after = await project.credits()
        assert before.available is not None
        assert after.available is not None
        assert after.available < before.available


async def test_the_bots_account_is_renewed_when_its_token_has_expired(
    tmp_path: Path, http: httpx.AsyncClient
) -> None:
    async with engine_here(tmp_path / "data", token_ttl_s=3600) as url:
        client = Client(http, url, accounts=Accounts, token=None)
        account = await client.accounts.for_bot(SKILL)
        assert account.id
        await asyncio.sleep(3700)
        assert (await client.project_of("s", account.id).credits()).available
    renewed = client.store.rows[account.id]
    assert renewed.token != account.token
    assert (renewed.user_id, renewed.client_id) == (account.user_id, account.client_id)


async def test_an_unknown_token_is_rejected(url: str, http: httpx.AsyncClient) -> None:
    with pytest.raises(TokenRejected):
        await Client(http, url).project.credits()


async def test_an_unknown_session_is_lost_everywhere(client: Client) -> None:
    account = await client.accounts.for_bot(SKILL)
    assert account.id
    unknown = client.project_of("unknown", account.id)
    with pytest.raises(SessionLost):
        await unknown.state()
    with pytest.raises(SessionLost):
        await asked(unknown)
    assert client.lost == 2


async def test_a_missing_client_id_is_told(client: Client) -> None:
    with pytest.raises(ClientIdMissing):
        await client.accounts.anonymous_token("", SKILL)


async def test_a_token_without_the_scope_is_told(url: str, http: httpx.AsyncClient) -> None:
    reader = Client(http, url, accounts=Accounts, token="nmv_usr_reader")
    with pytest.raises(MissingScope):
        await new_project(reader)


async def test_files_that_are_not_taken_are_told_apart(client: Client, tmp_path: Path) -> None:
    project = await new_project(client)
    text, large = tmp_path / "a.mp4", tmp_path / "b.mp4"
    text.write_text("not a video")
    large.write_bytes(BUNNY.read_bytes() * 2)
    with pytest.raises(UnsupportedFile):
        await send(project, text)
    with pytest.raises(UploadTooLarge):
        await send(project, large)


async def test_a_render_that_is_not_there_is_not_found(client: Client) -> None:
    project = await new_project(client)
    with pytest.raises(NotFound):
        await project.render_status("render_unknown")


async def test_a_project_opens_in_a_browser(client: Client) -> None:
    url = await (await new_project(client)).claim_url()
    assert url is not None
    assert url.startswith("https://web/workspace/claim?ct=")


async def test_minting_for_ever_new_clients_is_limited(client: Client) -> None:
    async def mint_for_ever() -> None:
        while True:
            await client.accounts.anonymous_token(str(uuid.uuid4()), SKILL)

    with pytest.raises(ServiceBusy) as caught:
        await mint_for_ever()
    assert caught.value.retry_after_s


async def test_an_export_that_the_plan_does_not_have_is_told(
    tmp_path: Path, http: httpx.AsyncClient
) -> None:
    async with engine_here(tmp_path / "data", anonymous_exports=False) as url:
        project = await new_project(Client(http, url, accounts=Accounts, token=None))
        await send(project, BUNNY)
        draft = (await project.state()).draft or {}
        with pytest.raises(ExportBlocked):
            await project.submit_render("r1", draft, OUTPUT)
