"""A company's certificate authority: `SSL_CERT_FILE` holds for REST, the gateway and files."""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import os
import ssl
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord

BOT = """
import asyncio, contextlib, sys
from types import SimpleNamespace
from tests.adapters.discord.bot import new_bot

async def main(api, gateway, cdn, token):
    world = SimpleNamespace(cdn=cdn)
    fake = SimpleNamespace(token=token, api_url=api, gateway_url=gateway, world=world)
    bot = new_bot(fake, use_environment_proxies=True)
    receiving = asyncio.create_task(bot.platform.inbound.run(bot.accept))
    while not bot.accept.messages:
        await asyncio.sleep(0.05)
    async with bot.platform.media.open(bot.accept.messages[0].attachments[0]) as media:
        print(b"".join([chunk async for chunk in media.chunks]).decode())
    await bot.accept.idle()
    receiving.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await receiving
    await bot.platform.close()

asyncio.run(main(*sys.argv[1:]))
"""


def an_authority(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """The authority's certificate, and what a server with one of it speaks."""
    now = datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A company")])
    key, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    made = [
        x509.CertificateBuilder()
        .issuer_name(name)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .subject_name(subject)
        .public_key(each.public_key())
        .add_extension(x509.BasicConstraints(ca=each is key, path_length=None), critical=True)
        for subject, each in (
            (name, key),
            (x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Discord")]), own),
        )
    ]
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    authority, server = (
        made[0].sign(key, hashes.SHA256()),
        made[1].add_extension(here, critical=False).sign(key, hashes.SHA256()),
    )
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(authority.public_bytes(pem))
    secret = own.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "server.pem").write_bytes(server.public_bytes(pem) + secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return folder / "authority.pem", context


@pytest.mark.real_time
async def test_rest_gateway_and_files_trust_it(tmp_path: Path) -> None:
    authority, tls = an_authority(tmp_path)
    async with FakeDiscord(tls=tls) as fake:
        where = (fake.api_url, fake.gateway_url, fake.world.cdn, fake.token)
        assert [url.partition("://")[0] for url in where[:3]] == ["https", "wss", "https"]
        bot = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            BOT,
            *where,
            env={**os.environ, "SSL_CERT_FILE": str(authority), "NO_PROXY": "127.0.0.1"},
            stdout=asyncio.subprocess.PIPE,
        )
        try:
            await eventually(lambda: fake.gateway.connected)
            ann = fake.user("ann")
            await fake.say(ann, fake.dm(ann), "mute it", fake.file("trip.mp4", b"a film"))
            said, _ = await bot.communicate()
        finally:
            if bot.returncode is None:
                bot.kill()
                await bot.wait()
        assert (bot.returncode, said.decode().strip()) == (0, "a film")
        assert fake.dm(ann).of_bot() == ["Done: mute it [video trip.mp4]"]
