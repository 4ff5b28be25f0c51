"""Behind a company's proxy, which tunnels, and its own certificate authority: a bot that is started
there, with the real addresses, hears, answers and reads files on both platforms, and reaches
NemoVideo."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest
from aiohttp import web

from tests.support.clock import eventually
from tests.support.fakes.discord import TOKEN, FakeDiscord
from tests.support.fakes.telegram import ANN, FakeTelegram, Video
from tests.support.tunnels import Network, company

pytestmark = pytest.mark.real_time
FILM = b"a film"
DISCORD = ("discord.com", "gateway.discord.gg", "cdn.discordapp.com")
TELEGRAM = "api.telegram.org"
SERVICE = "mega-api-prod.nemovideo.ai"
LONGEST_S = 900.0
"""Two Pythons start, and perhaps on a machine that is ten times slower."""
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir")


async def a_bot(who: str, token: str, **environment: str) -> tuple[bytes, str]:
    """What it heard, and what it had to say about its connection."""
    kept = {name: value for name, value in os.environ.items() if name.lower() not in PROXIES}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.adapters.hears_one", who, token),
        env={**kept, **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(LONGEST_S):
            heard, said = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return heard, said.decode()


def inside(network: Network) -> dict[str, str]:
    return {"HTTPS_PROXY": network.proxy, "SSL_CERT_FILE": network.authority}


async def somebody_on_discord(fake: FakeDiscord) -> None:
    await eventually(lambda: fake.gateway.connected, LONGEST_S)
    ann = fake.user("ann")
    await fake.say(ann, fake.dm(ann), "smaller", fake.file("trip.mp4", FILM))


async def test_discord_s_rest_gateway_and_files(tmp_path: Path) -> None:
    async with FakeDiscord() as fake:
        fake.world.cdn = "https://cdn.discordapp.com"
        fake.gateway.url = "wss://gateway.discord.gg/"
        async with company(tmp_path, dict.fromkeys(DISCORD, fake.port)) as network:
            async with asyncio.TaskGroup() as both:
                bot = both.create_task(a_bot("discord", TOKEN, **inside(network)))
                both.create_task(somebody_on_discord(fake))
            heard, said = bot.result()
    assert (heard, network.refused, network.broken) == (FILM, [], 0), said
    assert {f"{host}:443" for host in DISCORD} == set(network.asked)


async def test_telegram_s_methods_and_files(tmp_path: Path) -> None:
    async with FakeTelegram() as fake:
        fake.say(ANN, text="smaller", video=Video(FILM))
        async with company(tmp_path, {TELEGRAM: fake.port}) as network:
            heard, said = await a_bot("telegram", fake.token, **inside(network))
    assert (heard, network.refused, network.broken) == (FILM, [], 0), said
    assert {f"{TELEGRAM}:443"} == set(network.asked)


async def test_nemovideo(tmp_path: Path) -> None:
    async def teapot(request: web.Request) -> web.Response:
        return web.Response(status=418)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", teapot)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with company(tmp_path, {SERVICE: runner.addresses[0][1]}) as network:
            heard, said = await a_bot("service", "none", **inside(network))
            assert (heard, network.asked) == (b"418", [f"{SERVICE}:443"]), said
            direct = {**inside(network), "NO_PROXY": "nemovideo.ai"}
            heard, said = await a_bot("service", "none", **direct)
            assert (heard, len(network.asked)) == (b"", 1), said
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("who", ["discord", "telegram", "service"])
async def test_whose_authority_nobody_knows_is_told_nothing(tmp_path: Path, who: str) -> None:
    async with FakeDiscord() as fake:
        hosts = [*DISCORD, TELEGRAM, SERVICE]
        async with company(tmp_path, dict.fromkeys(hosts, fake.port)) as network:
            proxy = {"HTTPS_PROXY": network.proxy}
            bot = asyncio.create_task(a_bot(who, TOKEN, **proxy))
            await eventually(lambda: network.broken or bot.done(), LONGEST_S)
            bot.cancel()
            with pytest.raises(asyncio.CancelledError):
                await bot
        assert network.broken
        assert fake.requests == []
