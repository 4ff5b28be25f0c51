"""Running the application: one socket, one process, gone when its parent is."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from fastapi import FastAPI

_GRACE_S = 3


class CannotStart(Exception):
    """One line for the person who started it."""


def bind(host: str, port: int) -> socket.socket:
    """Error: CannotStart when the port is taken or the host is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, else asyncio doesn't turn Nagle's delay off and every answer takes 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise CannotStart(f"cannot listen on {host}:{port}: {reason}") from error
    except OverflowError as error:
        listening.close()
        raise CannotStart(f"cannot listen on {host}:{port}: no such port") from error
    return listening


@contextlib.contextmanager
def owned(data_dir: Path) -> Iterator[None]:
    """The data directory, for this process alone. Error: CannotStart."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (data_dir / "lock").open("w")
    except OSError as error:
        raise CannotStart(f"cannot use the data directory: {error.strerror}") from error
    with lock:
        try:
            # The kernel gives the lock back when the process ends, however it ends.
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotStart("another engine is using this data directory") from error
        yield


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            sys.stdout.write(f"listening {self._url}\n")
            sys.stdout.flush()


def serve(app: FastAPI, listening: socket.socket, url: str, *, parent_pipe: bool) -> None:
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        timeout_keep_alive=75,
        http="h11",
        loop="asyncio",
        lifespan="on",
    )
    server = _Server(config, url)

    async def run() -> None:
        if parent_pipe:
            _end_with_parent(server)
        await server.serve(sockets=[listening])

    asyncio.run(run())


def _end_with_parent(server: uvicorn.Server) -> None:
    """Stdin is the parent's pipe: it is read to its end, which comes when the parent is gone."""
    loop = asyncio.get_running_loop()

    def stop() -> None:
        # Nobody is left who could read an answer: don't wait for open streams.
        server.should_exit = server.force_exit = True

    def watch() -> None:
        with contextlib.suppress(OSError, ValueError):
            while os.read(0, 4096):
                pass
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(stop)
        # The lifespan ends ffmpeg and closes the database; this is for when it hangs.
        threading.Event().wait(_GRACE_S)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="parent", daemon=True).start()
