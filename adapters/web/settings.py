"""What a program sets for the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Protocol

from bot.core.file_types import FileType, detect


class Watch(Protocol):
    """What an operator may see of the bot at work, and do about it. Nobody's words are in it."""

    async def look(self) -> Mapping[str, Any]:
        """As it is now, as plain values: `platforms`, `troubles`, `warnings`, `faults`, `credits`,
        `waiting`, `turns`, `renders`, `ended`."""

    async def cancel(self, turn: int) -> str:
        """Stop it, as its Stop button does; one line of what became of that."""

    async def retry(self, turn: int) -> str:
        """Try again what failed, as its Retry button does; one line of what became of that."""


LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class WebSettings:
    """The page is served at `host` and `port`; what it shows is kept in `folder`.

    Without a `password` whoever has a one-time link is the one person here; with one, each browser
    that says it is a person of its own. `origins` are the addresses under which a proxy offers the
    page (`https://films.example`). A person keeps at most `quota_bytes` of files here, and
    `free_least_bytes` are left on the disk. `find_type` says what a file is by its first bytes;
    what it doesn't know is not taken. `on_link` hears each one-time link. With a `watch_password`
    the operator's page shows what `watch` tells.
    """

    folder: Path
    port: int
    host: str = "127.0.0.1"
    password: str | None = field(default=None, repr=False)
    watch_password: str | None = field(default=None, repr=False)
    watch: Watch | None = None
    origins: Sequence[str] = ()
    quota_bytes: int = 5_000_000_000
    free_least_bytes: int = 300_000_000
    keep_days: float = 30.0
    languages: Sequence[str] = ("en",)
    find_type: Callable[[bytes], FileType | None] = detect
    on_link: Callable[[str], None] = lambda _: None

    @property
    def address(self) -> str:
        """Where somebody at this machine opens the page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host if is_loopback(self.host) else '127.0.0.1'}:{self.port}"

    @property
    def allowed_origins(self) -> frozenset[str]:
        """What a page that may speak to us names as its origin."""
        here = {f"http://{name}:{self.port}" for name in LOOPBACK_NAMES}
        return frozenset({self.address, *here, *self.origins})

    @property
    def allowed_hosts(self) -> frozenset[str]:
        return frozenset(origin.partition("://")[2] for origin in self.allowed_origins)


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
