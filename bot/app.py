"""The whole bot, put together. The only file that names concrete adapters, client and store.

    SDK → inbound → accept → store → dispatcher → turn → NemoVideo client → reply → outbound → SDK

`running` is the bot without its platforms' receiving; `serve` receives from them until it is told
to stop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat
from bot.dispatch.lanes import LaneDrain
from bot.dispatch.local import Local
from bot.fetch.safe_fetch import Links
from bot.nemo.accounts import Accounts
from bot.nemo.client import NemoClient
from bot.nemo.http import Timings, open_http
from bot.ports import Accept, Clock, Platform, SystemClock
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store import tables
from bot.store.database import Database, only_process, open_database, sqlite_path
from bot.store.queries import posts
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.key_value import Notes
from bot.store.queries.lanes import open_lanes
from bot.texts.catalogues import Texts
from bot.turns.commands import Commands
from bot.turns.context import Context, TurnSettings
from bot.turns.edit.project import Projects
from bot.turns.export.export import Exports
from bot.turns.inbox.begin_turn import Admission, Rules
from bot.turns.inbox.buttons import Buttons
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.inbox import Inbox
from bot.turns.inbox.log_in import LogIns
from bot.turns.instant import Instant
from bot.turns.reply.outbox import Outbox, lane_of_chat
from bot.turns.reply.reply import Replies, ReplyTimes
from bot.turns.runner import Runner

if TYPE_CHECKING:
    from bot.dispatch.fleet import Fleet

log = structlog.get_logger(__name__)

Role = Literal["all", "ingress", "worker"]


class WrongDatabase(Exception):
    """This role, or this URL, needs something that is not there. One line for the operator."""


@dataclass(frozen=True, slots=True)
class App:
    """A bot at work. `accept` takes messages; `idle` waits until nothing is left to do here."""

    accept: Accept
    db: Database
    dispatcher: Local | Fleet
    platforms: Sequence[Platform]

    async def idle(self) -> None:
        """Until every turn, export and owed post has come to its end."""
        await self.dispatcher.idle()

    async def stop(self, grace_s: float) -> None:
        """Begin nothing new and let what runs finish for `grace_s`; the rest goes on elsewhere,
        or after the next start."""
        await self.dispatcher.stop(grace_s)


MakePlatforms = Callable[[Database, Notes], Sequence[Platform]]


@contextlib.asynccontextmanager
async def running(
    settings: Settings,
    make_platforms: MakePlatforms,
    *,
    skills: SkillSet,
    texts: Texts,
    clock: Clock | None = None,
    links_are_public: bool = True,
    links: Links | None = None,
    role: Role = "all",
    on_operator: Callable[[str], None] | None = None,
) -> AsyncIterator[App]:
    """Open the database, wake what was left over, and be ready to accept.

    `links` opens what people paste; tests pass one that may read from loopback.

    An ingress wakes the workers and runs no turns itself. `on_operator` hears one sentence when
    only the operator can help.

    Raises `DatabaseInUse`, `SchemaTooNew`, `SchemaTooOld`, `WrongDatabase`.
    """
    clock = clock or SystemClock()
    url = settings.database_url.get_secret_value()
    async with contextlib.AsyncExitStack() as stack:
        path = sqlite_path(url)
        if path is not None:
            if role != "all":
                raise WrongDatabase("several processes need PostgreSQL: set DATABASE_URL")
            stack.enter_context(only_process(path))
        db = await open_database(url, migrate=path is not None)
        stack.push_async_callback(db.close)
        http = await stack.enter_async_context(open_http())
        timings = Timings(ask_s=settings.turn_limit_s)
        client = NemoClient(http, settings.nemo_api_url, timings=timings, sleep=clock.sleep_s)
        skills = replace(skills, default=settings.nemo_skill)
        token = settings.nemo_token
        store = SqlAccounts(db, [key.get_secret_value() for key in settings.nemobot_secret_keys])
        accounts = Accounts(
            client,
            store,
            clock,
            configured_token=token.get_secret_value() if token else None,
            on_operator=on_operator,
        )
        made = make_platforms(db, Notes(db, clock))
        platforms = {platform.name: _share(platform, settings.processes) for platform in made}
        steps = LaneDrain(clock)
        dispatcher: Local | Fleet = Local(steps, clock)
        if path is None:
            dispatcher = await stack.enter_async_context(_fleet(settings, steps, clock, role))
        grace_s = 0.0 if path is not None else settings.takeover_s
        outbox = Outbox(db, platforms, texts, clock, dispatcher.wake, posting_grace_s=grace_s)
        times = ReplyTimes(settings.notify_after_s, settings.still_working_s)
        ctx = Context(
            db=db,
            client=client,
            accounts=accounts,
            account_store=store,
            outbox=outbox,
            replies=Replies(db, outbox, texts, clock, times),
            skills=skills,
            say=texts,
            clock=clock,
            settings=_turn_settings(settings, links_are_public),
            wake=dispatcher.wake,
            interrupt=dispatcher.interrupt,
            rest=steps.rest,
            links=links or Links(),
        )
        projects = Projects(ctx)
        rules = Rules(settings.allows, settings.spend == "owner", ctx.settings.queue_max)
        admission = Admission(rules, texts, skills)
        first_words = FirstWords(outbox)
        commands = Commands(db, dispatcher, admission, skills, store, client.service)
        runner = Runner(ctx, projects, Instant(db, projects, skills), commands)
        steps.steps.update(
            conversation=runner.step,
            instant=runner.step,
            aside=runner.step,  # what an older version called the instant lanes
            export=Exports(ctx, projects).step,
            outbox=outbox.step,
        )
        buttons = Buttons(db, clock, texts, outbox, first_words, dispatcher, admission, projects)
        inbox = Inbox(
            db,
            clock,
            texts,
            ctx.settings,
            outbox,
            first_words,
            dispatcher,
            admission,
            buttons,
            LogIns(ctx),
        )
        await _wake_open_lanes(db, dispatcher)  # what the last process left over
        sweeping = asyncio.create_task(_sweep(db, dispatcher, clock))
        try:
            yield App(inbox, db, dispatcher, made)
        finally:
            sweeping.cancel()
            await dispatcher.stop(grace_s=0)
            await first_words.settle()


async def _sweep(
    db: Database, dispatcher: Local | Fleet, clock: Clock, every_s: float = 45.0
) -> None:
    """Now and then wake every lane with something open: a wake is only a hint, and may have died
    with its process."""
    while True:
        await clock.sleep_s(every_s)
        try:
            await _wake_open_lanes(db, dispatcher)
        except sa.exc.SQLAlchemyError as error:
            log.warning("sweep.failed", error=type(error).__name__)


async def _wake_open_lanes(db: Database, dispatcher: Local | Fleet) -> None:
    for lane in await db.run(_lanes_to_wake):
        await dispatcher.wake(lane)


async def _lanes_to_wake(tx: AsyncConnection) -> list[str]:
    lanes = await open_lanes(tx, tables.turns) + await open_lanes(tx, tables.exports)
    chats = await posts.chats_with_owed_posts(tx)
    return lanes + [lane_of_chat(Chat.parse(chat)) for chat in chats]


def _fleet(
    settings: Settings, steps: LaneDrain, clock: Clock, role: Role
) -> contextlib.AbstractAsyncContextManager[Fleet]:
    try:
        from bot.dispatch.fleet import FleetTimes, open_fleet
    except ImportError:
        raise WrongDatabase("PostgreSQL needs the extra: pip install 'nemobot[fleet]'") from None
    url, times = settings.database_url.get_secret_value(), FleetTimes(settings.takeover_s)
    return open_fleet(url, steps, clock, times, works=role != "ingress")


def _share(platform: Platform, processes: int) -> Platform:
    """This process's part of what the platform allows the whole bot."""
    if platform.budget is None or processes == 1:
        return platform
    return replace(platform, budget=platform.budget.divide(processes))


def _turn_settings(settings: Settings, links_are_public: bool) -> TurnSettings:
    return TurnSettings(
        default_skill=settings.nemo_skill,
        web_url=settings.nemo_web_url,
        scratch=settings.nemobot_data / "scratch",
        skill_source=settings.skill_source,
        spend=settings.spend,
        auto_export=settings.auto_export,
        links_are_public=links_are_public,
        recovery_first_s=settings.recovery_first_s,
        recovery_next_s=settings.recovery_next_s,
        recovery_reads=settings.recovery_reads,
        poll_render_s=settings.poll_render_s,
        album_wait_s=settings.album_wait_s,
        video_wait_s=settings.video_wait_s,
    )
