"""What an operator sets for Telegram. Read from the environment by the caller, not here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from adapters.telegram.limits import CLOUD_DOWNLOAD_BYTES, CLOUD_UPLOAD_BYTES, LOCAL_UPLOAD_BYTES

CLOUD_API = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """All addresses, limits and durations of the Telegram adapter.

    `api_url` is a Bot API server without a path. `local_mode` says that this server runs with
    `--local`: it then names files by their absolute path below `server_dir`. Those are read from
    `shared_dir`, where that folder is mounted here, else fetched from `file_url`, where something
    serves that folder over HTTP. Without `local_mode`, `file_url` defaults to `<api_url>/file`.
    Empty `allowed_chats` and `allowed_users` allow everybody.
    """

    token: str = field(repr=False)
    api_url: str = CLOUD_API
    file_url: str | None = None
    local_mode: bool = False
    server_dir: str = "/var/lib/telegram-bot-api"
    shared_dir: str | None = None

    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str | None = None
    webhook_host: str = "127.0.0.1"
    webhook_port: int = 8443
    webhook_secret: str | None = field(default=None, repr=False)

    allowed_chats: frozenset[int] = frozenset()
    allowed_users: frozenset[int] = frozenset()
    reactions: bool = True
    drafts: bool = False
    guest: bool = False
    app_url: str | None = None
    """Where a proxy offers the Mini App: https://host."""

    poll_timeout_s: int = 30
    poll_stale_s: float = 120.0
    webhook_look_s: float = 60.0
    """How often Telegram is asked whether it can call us."""
    retry_first_s: float = 1.0
    retry_most_s: float = 60.0
    connect_timeout_s: float = 10.0
    answer_timeout_s: float = 20.0
    upload_timeout_s: float = 600.0
    fetch_timeout_s: float = 600.0
    resend_pauses_s: tuple[float, ...] = (0.5, 1.5)
    """Between attempts of a request that never left this machine."""
    use_environment_proxies: bool = True

    def __post_init__(self) -> None:
        if self.mode == "webhook" and not (self.webhook_url and self.webhook_secret):
            raise ValueError("webhook mode needs a webhook url and a webhook secret")

    @property
    def upload_limit_bytes(self) -> int:
        return LOCAL_UPLOAD_BYTES if self.local_mode else CLOUD_UPLOAD_BYTES

    @property
    def download_limit_bytes(self) -> int | None:
        """The largest file that can be fetched; None where the server sets no limit."""
        return None if self.local_mode else CLOUD_DOWNLOAD_BYTES

    @property
    def bot_id(self) -> str:
        return self.token.partition(":")[0]

    def allows(self, *, chat: int, user: int) -> bool:
        """Who is in either list may use the bot."""
        everybody = not self.allowed_chats and not self.allowed_users
        return everybody or chat in self.allowed_chats or user in self.allowed_users
