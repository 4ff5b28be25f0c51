"""Proxies of the environment: REST, the gateway and files go through the one for their host."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from adapters.discord.rest.proxies import proxy_for
from adapters.discord.settings import DiscordSettings
from tests.adapters.discord.bot import start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


class Proxy:
    """Passes on whatever it is asked for, and notes the first request of each connection."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.url = ""
        self._piping: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._piping.add(task)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            url = head.split()[1].decode()
            self.asked.append(url)
            there, out = await asyncio.open_connection("127.0.0.1", urlsplit(url).port)
            out.write(head)
            try:
                async with asyncio.TaskGroup() as both:
                    both.create_task(_pass_on(reader, out))
                    both.create_task(_pass_on(there, writer))
            finally:
                out.close()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._piping.discard(task)
            writer.close()

    async def end(self) -> None:
        for task in self._piping:
            task.cancel()
        if self._piping:
            await asyncio.wait(self._piping)


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


@asynccontextmanager
async def a_proxy() -> AsyncIterator[Proxy]:
    proxy = Proxy()
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
    finally:
        server.close()
        await proxy.end()


async def _read_a_video(fake: FakeDiscord) -> None:
    """Heard by the gateway, answered by REST, read from the file server."""
    async with start_bot(fake, use_environment_proxies=True) as bot:
        ann = fake.user("ann")
        file = fake.file("trip.mp4", b"film")
        await fake.say(ann, fake.dm(ann), "smaller", file)
        await eventually(lambda: bot.accept.messages)
        await bot.accept.idle()
        video = bot.accept.messages[0].attachments[0]
        async with bot.platform.media.open(video) as media:
            assert b"".join([chunk async for chunk in media.chunks]) == b"film"


async def test_rest_gateway_and_files_go_through_the_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with FakeDiscord() as fake, a_proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        await _read_a_video(fake)
        paths = [urlsplit(url).path for url in proxy.asked]
        assert any(path.startswith("/api/") for path in paths)
        assert any(url.startswith(fake.world.cdn) and ".mp4" in url for url in proxy.asked)
        gateway = urlsplit(fake.gateway_url)
        assert gateway.path in paths


async def test_what_needs_no_proxy_is_reached_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeDiscord() as fake, a_proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        await _read_a_video(fake)
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("environment", "url", "proxy"),
    [
        ({"HTTPS_PROXY": "http://p:1"}, "https://discord.com/api/v10", "http://p:1"),
        ({"https_proxy": "http://u:w@p:1"}, "wss://gateway.discord.gg/", "http://u:w@p:1"),
        ({"HTTPS_PROXY": "p:1"}, "https://discord.com/", "http://p:1"),
        ({"ALL_PROXY": "http://p:1"}, "wss://gateway.discord.gg/", "http://p:1"),
        ({"HTTP_PROXY": "http://p:1"}, "https://discord.com/", None),
        (
            {"HTTPS_PROXY": "http://p:1", "NO_PROXY": ".discord.gg"},
            "wss://gateway.discord.gg/",
            None,
        ),
        (
            {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "rest.example"},
            "wss://gateway.discord.gg/",
            "http://p:1",
        ),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*"}, "https://discord.com/", None),
    ],
)
def test_each_host_has_its_own(
    environment: dict[str, str], url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(url, DiscordSettings("t")) == proxy
    assert proxy_for(url, DiscordSettings("t", use_environment_proxies=False)) is None
