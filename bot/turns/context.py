"""What every turn needs, put together once by `bot.app`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.fetch.safe_fetch import Links
from bot.nemo.accounts import Accounts
from bot.nemo.client import NemoClient
from bot.ports import Clock, Say
from bot.skills.skill_set import Skill, SkillSet
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Replies


@dataclass(frozen=True, slots=True)
class TurnSettings:
    """Durations are seconds. The defaults are NemoVideo's and the platforms' (nemovideo-api.md)."""

    default_skill: str
    web_url: str
    scratch: Path
    skill_source: str | None = None
    auto_export: Literal["compress", "always", "never"] = "compress"
    spend: Literal["everyone", "owner"] = "everyone"
    links_are_public: bool = True
    silent_reads: int = 4
    silent_pause_s: float = 8.0
    recovery_first_s: float = 30.0
    recovery_next_s: float = 60.0
    recovery_reads: int = 5
    poll_render_s: float = 30.0
    checkpoint_s: float = 5.0
    album_wait_s: float = 1.0
    video_wait_s: float = 2.0
    idle_project_s: float = 6 * 3600
    queue_max: int = 20
    render_limit_s: float = 3600.0
    look_s: float = 5.0
    """How long a question beside the work, such as for the credits, is waited for."""


@dataclass(frozen=True, slots=True)
class Context:
    db: Database
    client: NemoClient
    accounts: Accounts
    account_store: SqlAccounts
    outbox: Outbox
    replies: Replies
    skills: SkillSet
    say: Say
    clock: Clock
    settings: TurnSettings
    wake: Callable[[str], Awaitable[None]]
    interrupt: Callable[[str], Awaitable[None]]
    rest: Callable[[float], Awaitable[None]]
    """Sleep so many seconds, where a stop may break the work off: see `LaneDrain.rest`."""
    links: Links

    def skill(self, name: str) -> Skill:
        """The skill of that name; the default one where an operator took it away meanwhile."""
        found = self.skills.get(name) or self.skills.get(self.settings.default_skill)
        return found or next(iter(self.skills))
