"""A company's network on loopback: its proxy, which tunnels by CONNECT, and servers that speak TLS
with certificates of the company's own authority.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trustme


@dataclass
class Network:
    """`asked` are the hosts and ports that tunnels were asked for, in order; `refused` those that
    nobody knows here; `broken` counts handshakes that failed, as of a client that trusts nobody."""

    proxy: str = ""
    authority: str = ""
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    broken: int = 0


@asynccontextmanager
async def company(folder: Path, servers: Mapping[str, int]) -> AsyncIterator[Network]:
    """`servers`: the loopback port at which each host really is, in plain words."""
    authority = trustme.CA()
    network = Network(authority=str(folder / "authority.pem"))
    authority.cert_pem.write_to_path(network.authority)
    ends: dict[str, int] = {}
    async with AsyncExitStack() as stack:
        for host, port in servers.items():
            ends[f"{host}:443"] = await _ending_tls(stack, network, authority, host, port)

        async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            method, target, _ = (await reader.readuntil(b"\r\n\r\n")).split(b" ", 2)
            host = target.decode()
            network.asked.append(host)
            if method != b"CONNECT" or host not in ends:
                network.refused.append(host)
                writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                return
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await _join(reader, writer, ends[host])

        network.proxy = f"http://127.0.0.1:{await _listening(stack, tunnel)}"
        yield network


async def _ending_tls(
    stack: AsyncExitStack, network: Network, authority: trustme.CA, host: str, port: int
) -> int:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await writer.start_tls(context)
        except (OSError, ssl.SSLError):
            network.broken += 1
            return
        await _join(reader, writer, port)

    return await _listening(stack, serve)


async def _listening(
    stack: AsyncExitStack,
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> int:
    serving: set[asyncio.Task[None]] = set()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        serving.add(task)
        try:
            await serve(reader, writer)
        except (OSError, ssl.SSLError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            serving.discard(task)
            writer.close()

    async def end() -> None:
        server.close()
        for task in serving:
            task.cancel()
        if serving:
            await asyncio.wait(serving)

    server = await asyncio.start_server(one, "127.0.0.1", 0)
    stack.push_async_callback(end)
    port: int = server.sockets[0].getsockname()[1]
    return port


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
    there, out = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.TaskGroup() as both:
            both.create_task(_pass_on(reader, out))
            both.create_task(_pass_on(there, writer))
    except* (OSError, ssl.SSLError):
        pass
    finally:
        out.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()
