"""What every turn needs, put together once by `bot.app`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.core.fair_use.in_turn import Slots
from bot.core.results.fit import FLOOR_KBPS
from bot.fetch.safe_fetch import SafeFetch
from bot.platform import Finding
from bot.ports import Clock, Dispatcher, Say, Service
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.database import Database
from bot.turns.reply.opening import Replies
from bot.turns.reply.outbox import Outbox

SCRATCH: Final = "scratch"
"""The folder in NEMOBOT_DATA that results pass through."""
DEFAULT_TURNS: Final = Slots(person=2, everybody=100)
DEFAULT_RENDERS: Final = Slots(person=1, everybody=20)


@dataclass(frozen=True, slots=True)
class TurnSettings:
    """Durations are seconds. The defaults are NemoVideo's (docs/nemovideo.md), the platforms'."""

    default_skill: str
    scratch: Path
    skill_source: str | None = None
    auto_export: Literal["compress", "always", "never"] = "compress"
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
    words_wait_s: float = 1.0
    idle_project_s: float = 6 * 3600
    queue_max: int = 20
    render_limit_s: float = 3600.0
    confirm_credits: int = 100
    confirm_wait_s: float = 600.0
    final_words_s: float = 86_400.0
    """How long last words are tried for while the platform doesn't answer."""
    unclear_pause_s: float = 3.0
    """Before they are tried again, at first."""
    unclear_tries: int = 8
    """How often in all a new message is posted where the platform knows its repeats."""
    export_pause_s: float = 5.0
    """Before the state is read again for an export; each pause is twice as long as the last."""
    export_start_s: float = 120.0
    """How long that goes on, before the person hears that the export can't begin."""
    turn_slots: Slots = DEFAULT_TURNS
    render_slots: Slots = DEFAULT_RENDERS
    fit_floor_kbps: float = FLOOR_KBPS
    owners: frozenset[str] = frozenset()
    look_s: float = 5.0
    """How long a question beside the work, such as for the credits, is waited for."""

    @classmethod
    def of(cls, settings: Settings, links_are_public: bool) -> TurnSettings:
        """What the operator has set."""
        return cls(
            default_skill=settings.nemo_skill,
            scratch=settings.nemobot_data / SCRATCH,
            skill_source=settings.skill_source,
            auto_export=settings.auto_export,
            confirm_credits=settings.confirm_credits,
            confirm_wait_s=settings.confirm_wait_s,
            links_are_public=links_are_public,
            recovery_first_s=settings.recovery_first_s,
            recovery_next_s=settings.recovery_next_s,
            recovery_reads=settings.recovery_reads,
            poll_render_s=settings.poll_render_s,
            album_wait_s=settings.album_wait_s,
            video_wait_s=settings.video_wait_s,
            final_words_s=settings.final_words_s,
            unclear_pause_s=settings.unclear_pause_s,
            unclear_tries=settings.unclear_tries,
            silent_reads=settings.silent_reads,
            silent_pause_s=settings.silent_pause_s,
            render_limit_s=settings.render_limit_s,
            idle_project_s=settings.idle_project_s,
            queue_max=settings.queue_max,
            export_start_s=settings.export_start_s,
            turn_slots=Slots(settings.person_turns_at_once, settings.turns_at_once),
            render_slots=Slots(settings.person_renders_at_once, settings.renders_at_once),
            fit_floor_kbps=settings.fit_floor_kbps,
            owners=frozenset(settings.owners),
            words_wait_s=settings.words_wait_s,
        )


@dataclass(frozen=True, slots=True)
class Context:
    db: Database
    service: Service
    outbox: Outbox
    replies: Replies
    skills: SkillSet
    say: Say
    clock: Clock
    settings: TurnSettings
    dispatcher: Dispatcher
    fetch: SafeFetch
    find_fit_engine: Callable[[], Awaitable[Service | None]] | None = None
    """What makes copies that fit their chats; None where the operator wants none."""
    examine: Callable[[], Awaitable[Sequence[Finding]]] | None = None
    """Really tries everything that was set up, for owners."""
