"""A large file from a platform to the service, beside `curl | curl` with the same source and sink.

    python -m bench.transfer [MEGABYTES] [ROUNDS] [--tls]

The product's own way: Telegram's media over HTTP, the check of the type, the multipart body, the
client of the service. Source and sink are one process on loopback that only counts. Rounds take
turns; medians are printed. With `--tls` both ways are encrypted, as real platforms' are.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import ssl
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.media import TelegramMedia
from adapters.telegram.settings import TelegramSettings
from bot.core.model import Attachment
from bot.core.service.values import SourceFile
from bot.nemo.http import Http, open_http
from bot.nemo.upload_body import FileBody
from bot.ports import SystemClock
from bot.turns.edit.uploads import checked_type

BLOCK = b"\0" * (1 << 20)
HEAD = b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41"


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    method, path, _ = head.split(b" ", 2)
    if method == b"GET":
        size = int(path.rsplit(b"/", 1)[1])
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % size)
        writer.write(HEAD)
        left = size - len(HEAD)
        while left:
            part = BLOCK[:left]
            writer.write(part)
            left -= len(part)
            await writer.drain()
    else:
        await _sink(reader, writer, head.lower())
    writer.close()


async def _sink(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: bytes) -> None:
    if b"expect: 100" in head:
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    length = head.partition(b"content-length: ")[2].split(b"\r\n")[0]
    left = int(length) if length else None
    tail = b""
    while left != 0 and not (left is None and tail.endswith(b"0\r\n\r\n")):
        if not (got := await reader.read(1 << 20)):
            break
        tail = got[-5:] if len(got) >= 5 else (tail + got)[-5:]
        left = left if left is None else left - len(got)
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")


async def _serve(certificate: Path | None) -> None:
    tls = None
    if certificate is not None:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificate)
    server = await asyncio.start_server(_answer, "127.0.0.1", 0, limit=1 << 21, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


class _Located:
    """The one question that Telegram is asked before the bytes flow."""

    def __init__(self, size_bytes: int) -> None:
        self._size_bytes = size_bytes

    async def locate(self, file_id: str, timeout_s: float) -> dict[str, Any]:
        return {
            "file_path": f"/var/lib/telegram-bot-api/{self._size_bytes}",
            "file_size": self._size_bytes,
        }


@asynccontextmanager
async def _opened(media: TelegramMedia, attachment: Attachment) -> AsyncIterator[SourceFile]:
    async with media.open(attachment) as opened:
        chunks, found = await checked_type(opened.chunks)
        yield SourceFile("film.mp4", found.mime_type, chunks, opened.size_bytes)


async def _ours(url: str, size_bytes: int) -> None:
    settings = TelegramSettings(token="1:a", api_url=url, local_mode=True, file_url=url)
    media = TelegramMedia(settings, cast(BotApi, _Located(size_bytes)), max_bytes=1 << 31)
    locator = {"file_id": "f", "bot": settings.bot_id}
    attachment = Attachment("video", "film.mp4", locator, "video/mp4", size_bytes)
    async with (
        open_http("" if url.startswith("https") else url) as client,
        _opened(media, attachment) as source,
    ):
        body = FileBody(source, lambda sent: None, 1 << 31)
        http = Http(client, url, SystemClock())
        await http.request(
            "POST", "/sink", lambda answer: answer, headers=body.headers, content=aiter(body)
        )
    await media.close()


def _child(url: str, size_bytes: int) -> None:
    """In a process of its own: what it took, without what Python needs to begin."""
    began_s, cpu_s = time.perf_counter(), time.process_time()
    asyncio.run(_ours(url, size_bytes))
    took = {"wall_s": time.perf_counter() - began_s, "cpu_s": time.process_time() - cpu_s}
    took["rss_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(took))


def _curl(url: str, size_bytes: int) -> dict[str, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began_s = time.perf_counter()
    get = subprocess.Popen(["curl", "-sNk", f"{url}/{size_bytes}"], stdout=subprocess.PIPE)
    subprocess.run(["curl", "-skT", "-", f"{url}/sink"], stdin=get.stdout, check=True,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    get.wait()
    wall_s = time.perf_counter() - began_s
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"wall_s": wall_s, "cpu_s": cpu_s}


def _certificate(folder: Path) -> Path:
    """Of this run's server alone, with its key."""
    file = folder / "server.pem"
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1")
    names = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    subprocess.run([*made, *names, "-keyout", file, "-out", folder / "cert.pem"], check=True,
                   stderr=subprocess.DEVNULL)  # fmt: skip
    file.write_bytes(file.read_bytes() + (folder / "cert.pem").read_bytes())
    return file


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("megabytes", type=int, nargs="?", default=500)
    arguments.add_argument("rounds", type=int, nargs="?", default=5)
    arguments.add_argument("--tls", action="store_true")
    chosen = arguments.parse_args()
    size_bytes = chosen.megabytes * 1_000_000
    this = [sys.executable, "-m", "bench.transfer"]
    with tempfile.TemporaryDirectory() as folder:
        certificate = [str(_certificate(Path(folder)))] if chosen.tls else []
        env = os.environ | {"SSL_CERT_FILE": f"{folder}/cert.pem"} if chosen.tls else None
        with subprocess.Popen(
            [*this, "serve", *certificate], stdout=subprocess.PIPE, text=True
        ) as server:
            assert server.stdout is not None
            scheme = "https" if chosen.tls else "http"
            url = f"{scheme}://127.0.0.1:{server.stdout.readline().strip()}"
            ours, theirs = list[dict[str, float]](), list[dict[str, float]]()
            try:
                for _ in range(chosen.rounds):
                    theirs.append(_curl(url, size_bytes))
                    child = [*this, "ours", url, str(size_bytes)]
                    done = subprocess.run(child, check=True, stdout=subprocess.PIPE, env=env)
                    ours.append(json.loads(done.stdout))
            finally:
                server.terminate()
    _print(ours, theirs, chosen.megabytes)


def _print(ours: list[dict[str, float]], theirs: list[dict[str, float]], megabytes: int) -> None:
    print("| | CPU a GB | MB/s | memory |\n|---|---:|---:|---:|")
    for name, took in (("ours", ours), ("curl \\| curl", theirs)):
        wall_s, cpu_s = (statistics.median(t[k] for t in took) for k in ("wall_s", "cpu_s"))
        rss = f"{max(t['rss_mb'] for t in took):.0f} MB" if "rss_mb" in took[0] else ""
        print(f"| {name} | {cpu_s / megabytes * 1000:.2f} s | {megabytes / wall_s:.0f} | {rss} |")
    pairs = statistics.median(t["wall_s"] / o["wall_s"] for o, t in zip(ours, theirs, strict=True))
    print(f"\nspeed: {pairs:.2f} of curl's (median of {len(ours)} pairs); the goal is 0.9")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(_serve(Path(sys.argv[2]) if sys.argv[2:] else None))
    elif sys.argv[1:2] == ["ours"]:
        _child(sys.argv[2], int(sys.argv[3]))
    else:
        main()
