"""Where a bot can be killed: before and after every transaction and every outside effect.

The hooks are put round the bot's own doors (its database, its HTTP transport, its platform), in
the process of the test. The product knows nothing of them.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import httpx

from bot.store.database import Database

DOORS = (
    "store",  # accept
    "take_post",
    "chat post",
    "all_arrived",
    "claim turn",
    "move turn preparing",
    "save",  # the account
    "POST token",
    "POST session",
    "store_session",
    "bind",
    "mark_upload",
    "POST upload",
    "end_upload",
    "ask",  # the mark before the paid question
    "POST question",
    "end answered",
    "move turn done",
    "chat edit",
    "chat final",
    "shows",
    "start_asked_export",
    "start_export",
    "claim export",
    "move export submitting",
    "POST render",
    "move export rendering",
    "move export delivering",
    "intend_post",
    "chat file",
    "end_export",
)
"""Every marked point of a turn and an export, by the names that `Marks` sees."""
ONCE: Final = ("save", "POST token")
"""Passed when the first account is made, and hardly ever again: their deaths are died first."""


class Kill(NamedTuple):
    """Die at the `nth` passage of a door, before it or after it."""

    door: str
    when: Literal["before", "after"]
    nth: int = 1


class Marks:
    """`passed` is a folder in which each door that anybody has passed leaves a file."""

    def __init__(self, kill: Kill | None, passed: Path) -> None:
        self._kill = kill
        self._left = kill.nth if kill else 0
        self._passed = passed
        self._known: set[str] = set()

    def before(self, door: str) -> None:
        if door in DOORS and door not in self._known:
            self._known.add(door)
            (self._passed / door).touch()
        self._pass(door, "before")

    def after(self, door: str) -> None:
        self._pass(door, "after")

    def _pass(self, door: str, when: str) -> None:
        if self._kill is not None and (door, when) == (self._kill.door, self._kill.when):
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Put the hooks into this process."""
        send = httpx.AsyncHTTPTransport.handle_async_request

        def marked(run: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
            async def marked_run(
                db: Database, query: Callable[..., Awaitable[Any]], /, *args: Any, **kwargs: Any
            ) -> Any:
                door = _name(query, args)
                self.before(door)
                result = await run(db, query, *args, **kwargs)
                self.after(door)
                return result

            return marked_run

        async def marked_send(
            transport: httpx.AsyncHTTPTransport, request: httpx.Request
        ) -> httpx.Response:
            door = _request_name(request)
            self.before(door)
            response = await send(transport, request)
            self.after(door)
            return response

        for name in ("run", "run_first", "run_alone"):
            setattr(Database, name, marked(getattr(Database, name)))
        setattr(httpx.AsyncHTTPTransport, "handle_async_request", marked_send)  # noqa: B010


def _name(query: Callable[..., Any], args: tuple[Any, ...]) -> str:
    name = query.__name__.lstrip("_").removesuffix("_in_turn").removesuffix("_ready")
    if name in ("claim", "move", "note"):
        row = args[0] if isinstance(args[0], type) else type(args[0])
        name = f"{name} {row.__name__.lower()}"
        return f"{name} {args[1]}" if name.startswith("move") else name
    return f"end {args[1]}" if name == "end" else name


def _request_name(request: httpx.Request) -> str:
    path = request.url.path
    kinds = ("token", "session", "upload", "question", "render", "state", "files")
    known = path.replace("run_sse", "question").replace("with-session", "session")
    return f"{request.method} {next((kind for kind in kinds if kind in known), path)}"
