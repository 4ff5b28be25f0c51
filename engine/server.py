"""Running the application on one socket in one process, with uvicorn."""

from __future__ import annotations

import asyncio
import os
import socket
import sys

import uvicorn
from fastapi import FastAPI

from engine.errors import CannotStart
from engine.parent_pipe import end_with_parent

_GRACE_S = 3
_HURRY_S = 1


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one.

    Error: CannotStart when the port is taken or the host is not ours.
    """
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


class _Server(uvicorn.Server):
    """Says where it listens once it does: the process that started it reads that line."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            sys.stdout.write(f"listening {self._url}\n")
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Also in a hurry, which uvicorn takes for a reason to leave everything as it is, streams
        end as by a caller who has gone, and the application in order: ffmpeg is stopped, the
        database closed."""
        if self.force_exit:
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            if self.server_state.tasks:
                await asyncio.wait(self.server_state.tasks, timeout=_HURRY_S)
        await super().shutdown(sockets)
        if self.force_exit:
            await self.lifespan.shutdown()


def serve(app: FastAPI, listening: socket.socket, url: str, *, parent_pipe: bool) -> None:
    """Serves until a signal or, with `parent_pipe`, the parent's end. Says `listening URL` once."""
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

    def stop() -> None:
        # Nobody is left who could read an answer: don't wait for open streams.
        server.should_exit = server.force_exit = True

    async def run() -> None:
        if parent_pipe:
            end_with_parent(stop, _GRACE_S)
        await server.serve(sockets=[listening])

    asyncio.run(run())
